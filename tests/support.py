"""Names that tests of the upper floors share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[1]
SEED_ID = "treizieme-conference-regionale-sur-les-migrations"
SEED = REPOSITORY / "releases" / "raw" / f"{SEED_ID}.txt"
MANY_BLOCKS = 13
MANY_SEGMENTS = 15


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Outcome]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but caches, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".iom-l10n" not in path.parts
    }
