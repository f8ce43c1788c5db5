"""Which releases a git revision range touches, so that CI looks at a pull request alone."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.project import Project

__all__ = ["changed_releases"]


def changed_releases(project: Project, revision: str) -> list[str]:
    """Return the releases whose text or catalogs differ from `revision`, in the work tree.

    A changed configuration or glossary touches them all. Raises UsageError when git cannot tell.
    """
    if revision.startswith("-"):
        raise UsageError(
            _("“{rev}” is no revision").format(rev=revision), _("give a commit or tag")
        )
    command = ["git", "-C", str(project.root), "diff", "--name-only", "-z", "--relative", revision]
    untracked = ["git", "-C", str(project.root), "ls-files", "-z", "--others", "--exclude-standard"]
    try:
        outputs = [
            subprocess.run(line, check=True, capture_output=True).stdout  # noqa: S603 - fixed words
            for line in ([*command, "--"], untracked)
        ]
    except FileNotFoundError as error:
        raise UsageError(_("git is not installed"), _("leave --since out")) from error
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise UsageError(
            _("git cannot compare with “{rev}” ({reason})").format(rev=revision, reason=reason),
            _("fetch it first, or name another revision"),
        ) from error
    names = [name for output in outputs for name in os.fsdecode(output).split("\0") if name]
    every = project.release_ids()
    if any(name == "iom-l10n.toml" or name.startswith("glossary/") for name in names):
        return every
    touched = {name.rsplit("/", 1)[-1].rsplit(".", 1)[0] for name in names}
    return [release for release in every if release in touched]
