"""Draw docs/terminal.svg: the main job on the seed, as a terminal shows it.

Run it as `python docs/terminal.py` where iom-l10n is installed.
"""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
SEED_ID = "treizieme-conference-regionale-sur-les-migrations"
RAW = HERE.parent / "releases" / "raw" / f"{SEED_ID}.txt"
WIDTH = 100


def main() -> None:
    """Run the job in a folder of its own and write the picture."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "seed.txt"
        page.write_bytes(RAW.read_bytes())
        environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)}
        for words in (["init", "desk", "-q"], ["run", "seed.txt", "--project", "desk"]):
            console.print(Text(f"$ iom-l10n {' '.join(words)}", style="bold"))
            answer = subprocess.run(
                ["iom-l10n", *words],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            console.print(Text.from_ansi(answer.stdout))
    (HERE / "terminal.svg").write_text(console.export_svg(title="iom-l10n"), encoding="utf-8")


if __name__ == "__main__":
    main()
