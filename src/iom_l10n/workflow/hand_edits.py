"""Whether somebody edited a canonical release since this tool wrote it."""

from __future__ import annotations

import hashlib
from itertools import product
from typing import TYPE_CHECKING

from iom_l10n import releases
from iom_l10n.errors import L10nError, ReleaseError
from iom_l10n.messages import _
from iom_l10n.workflow.errata import without_errata
from iom_l10n.workflow.originals import NAMELESS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from iom_l10n.model import Release
    from iom_l10n.project import Project
    from iom_l10n.workflow.known_lines import KnownLines

__all__ = ["require_unedited"]


def require_unedited(project: Project, old: Release, original: Path, lines: KnownLines) -> None:
    """Raise ReleaseError when another original would throw away what an editor wrote.

    A release is as the tool wrote it when its `original`, read again, gives the same text; errata
    are the tool's own words, and the next version keeps them.
    """
    if old.source is None:
        return
    content = original.read_bytes() if original.is_file() else b""
    if hashlib.sha256(content).hexdigest() != old.source.sha256:
        return  # the original is not the one that the release was made from: nothing to compare
    counts = lines.without(old.source.name)
    if _text(old) not in _readings(content, old.source.name, counts):
        raise ReleaseError(
            _("{path} was edited since its original was added").format(
                path=project.relative(project.release_path(old.id))
            ),
            _(
                "make the change there, or give up those edits: “iom-l10n add --replace” puts this "
                "page in their place"
            ),
        )


def _readings(content: bytes, name: str, counts: Mapping[str, int]) -> Iterator[object]:
    """Yield each text that the tool may have made of an original.

    It read what came by standard input without a name, and knew other releases, or none, by then.
    """
    for named, known in product((name, NAMELESS), (counts, {})):
        try:
            yield _text(releases.clean(content, name=named, known_lines=known).release)
        except L10nError:  # a name that says what a page is not
            continue


def _text(release: Release) -> object:
    body = without_errata(release)
    return body.title, body.blocks, body.date, body.place
