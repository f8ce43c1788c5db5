"""Which release of the project a page is, and whether its text is still that release's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from iom_l10n.model import Release

__all__ = ["id_of", "namesake", "require_same_text"]

_WORD = re.compile(r"\w+")
# Of the pairs of words of one release, unrelated ones of the same office share up to a fifth.
_SURVIVES = 1 / 3


def id_of(
    release: Release,
    known: Mapping[str, Release],
    taken: Mapping[str, str],
    *,
    wanted: str | None,
    may_replace: bool = False,
) -> str:
    """Return the id of the release that a page is, or a free one.

    A known file name or title is that release; but not when both have a date and another one (a
    weekly brief keeps its title). What another page of the batch was already (`taken`, with the
    digest of that page) it is only by its title and its text: every folder has its `page.txt`. Of
    several the one that was made from the same bytes is meant, else the one of the same file name.
    `wanted` names the release outright; raises UsageError when it is one with another title and
    file name, unless that one `may_replace`.
    """
    source = release.source
    if wanted is not None:
        other = known.get(wanted)
        is_other = other and not _same_name(release, other) and release.title != other.title
        if other and is_other and not may_replace:
            raise UsageError(
                _("“{id}” is another release: {title}").format(id=wanted, title=other.title),
                _("choose another id, --replace it, or correct it with “iom-l10n release correct”"),
            )
        return wanted
    found = []
    for name, other in known.items():
        same_day, same_title = _same_day(release, other), release.title == other.title
        if (
            name in taken
            and (source is None or taken[name] != source.sha256)
            and not (same_title and same_day and _same_text(other, release))
        ):
            continue
        same_name = _same_name(release, other)
        if (same_name and (same_title or same_day)) or (same_title and same_day):
            found.append((other.source == source, same_name and same_title, name))
    if found:
        return max(found, key=lambda one: one[:2])[2]
    name, number = release.id, 1
    while name in known:
        number += 1
        name = f"{release.id}-{number}"
    return name


def _same_name(one: Release, other: Release) -> bool:
    return bool(one.source and other.source and one.source.name == other.source.name)


def namesake(release: Release, known: Mapping[str, Release], taken: Iterable[str]) -> str | None:
    """Return the id of another page of the batch that has the same title, and no other day."""
    for name in taken:
        other = known[name]
        if name != release.id and release.title == other.title and _same_day(release, other):
            return name
    return None


def _same_day(one: Release, other: Release) -> bool:
    return not (one.date and other.date) or one.date == other.date


def require_same_text(former: Release, new: Release) -> None:
    """Raise ReleaseError when hardly anything of a release's body is left in its next version.

    A file name like `page.txt` and a title like “Migrants secourus” come again for other news.
    """
    if not _same_text(former, new):
        raise ReleaseError(
            _("this page would replace “{id}”, of which it holds hardly a sentence").format(
                id=former.id
            ),
            _(
                "“iom-l10n add --id ANOTHER” makes it a release of its own, “add --replace” puts "
                "it in the place of the other, “release correct” issues an erratum"
            ),
        )


def _same_text(former: Release, new: Release) -> bool:
    before, after = _word_pairs(former), _word_pairs(new)
    return len(before & after) >= _SURVIVES * len(before)


def _word_pairs(release: Release) -> frozenset[tuple[str, str]]:
    body = (block.text for block in release.blocks if block.kind is not BlockKind.TITLE)
    return frozenset(pairwise(_WORD.findall(" ".join(body).lower())))
