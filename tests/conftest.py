"""What tests of the upper floors share: a fresh project, the seed, the program."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from iom_l10n.cli.main import main
from iom_l10n.project import Project, find_project
from iom_l10n.workflow.initialise import initialise
from support import SEED, Cli, Outcome

if TYPE_CHECKING:
    from pathlib import Path


# Everyday runs try the same cases each time, so that a change alone can break them; `make search`
# looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("search", deadline=None, max_examples=3_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run the program in this process, as `iom-l10n WORDS…`."""

    def run(*words: str | Path, stdin: str | bytes = b"") -> Outcome:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as caught:
            main([str(word) for word in words])
        captured = capsys.readouterr()
        code = caught.value.code
        assert isinstance(code, int)
        return Outcome(code=code, out=captured.out, err=captured.err)

    return run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A new project; it is the current folder too."""
    folder = tmp_path / "desk"
    initialise(folder)
    monkeypatch.chdir(folder)
    return find_project(folder)


@pytest.fixture
def seed() -> Path:
    """The seed as it arrives."""
    return SEED
