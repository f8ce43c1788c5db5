"""`init`: a new project that works at once, with CI and pre-commit files to keep it sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.glossary import starter_files
from iom_l10n.messages import _
from iom_l10n.project import CONFIG_NAME
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["initialise"]

_CONFIG = """\
# iom-l10n: French press releases to published translations.
# Every key is optional; the values here are the defaults. Unknown keys are refused.

[project]
source = "fr"
targets = ["en", "es"]        # BCP 47 tags

[releases]
max_mb = 20                   # a larger page is refused

[engines]
order = ["apertium"]          # tried in this order; nothing leaves this machine unless named here

[memory]
use = "reviewed"              # which units answer: reviewed, translated or history
min_score = 75                # percent
# accept_from = 101           # what people reviewed, in the same context, needs no review

[memory.penalties]            # points off a match
machine = 5                   # a machine's draft that nobody reviewed
unreviewed = 2
other_project = 0             # imported memories
age = 0                       # for each full year since the review

[gate]
fail_on = "error"             # error, warning or info

[gate.default]
translated = 100              # percent of segments
reviewed = 0

[publish]
as = ["md", "html"]
"""

_IGNORE = "/.iom-l10n/\n/public/\n.*.tmp\n"

# Two people who add terms at one place: both rows stay, and `glossary lint` compares them.
_ATTRIBUTES = "glossary/*.csv merge=union\n"

_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: iom-l10n-check
        name: iom-l10n check
        entry: iom-l10n check
        language: system
        files: \\.po$
"""

_WORKFLOW = """\
name: translations
on: [push, pull_request]
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      # Set the repository variable IOM_L10N to where you install it from: a git URL, a wheel.
      - run: pip install "${{ vars.IOM_L10N }}"
      - run: iom-l10n ci --format github
"""

_KEEP = ("releases/raw", "locales", "memory")


def initialise(folder: Path) -> list[Path]:
    """Make a project in `folder` and return the files written; what exists is left as it is.

    Raises UsageError when the folder is a project already, CannotWriteError when it refuses.
    """
    if (folder / CONFIG_NAME).exists():
        raise UsageError(
            _("{folder} is a project already").format(folder=folder),
            _("edit its {name}, or choose another folder").format(name=CONFIG_NAME),
        )
    files = {
        ".gitattributes": _ATTRIBUTES.encode(),
        ".pre-commit-config.yaml": _PRE_COMMIT.encode(),
        ".github/workflows/translations.yml": _WORKFLOW.encode(),
        **{f"glossary/{name}": content for name, content in starter_files().items()},
        **{f"{name}/.gitkeep": b"" for name in _KEEP},
        CONFIG_NAME: _CONFIG.encode(),  # last: a folder without it can be initialised again
    }
    written = _ignoring(folder)
    for name, content in files.items():
        path = folder / name
        if not path.exists():
            write_atomic(path, content)
            written.append(path)
    return written


def _ignoring(folder: Path) -> list[Path]:
    """Keep caches and published pages out of git, whatever else is ignored there."""
    path = folder / ".gitignore"
    old = path.read_bytes() if path.exists() else b""
    lines = old.splitlines()
    missing = [
        line for line in _IGNORE.encode().splitlines(keepends=True) if line.strip() not in lines
    ]
    if not missing:
        return []
    joint = b"" if not old or old.endswith(b"\n") else b"\n"
    write_atomic(path, old + joint + b"".join(missing))
    return [path]
