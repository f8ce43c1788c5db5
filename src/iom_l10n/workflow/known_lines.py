"""In how many originals of the project each line stands: navigation repeats, news does not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from iom_l10n.model import Release
    from iom_l10n.project import Project

__all__ = ["KnownLines"]

_LABEL = 50
_SENTENCE_ENDS = (".", "!", "?", "…", "»", ":", ";")


class KnownLines:
    """The lines of all originals, counted."""

    def __init__(self, project: Project, known: Mapping[str, Release]) -> None:
        self._by_source: dict[str, set[str]] = {}
        self._counts: Counter[str] = Counter()
        for name, release in known.items():
            lines: set[str] = set()
            for path in project.raw.glob(f"{name}.*"):
                text = path.read_bytes().decode("utf-8", "replace")
                lines |= {line.strip() for line in text.split("\n")} - {""}
            lines -= _own_lines(release, lines)
            self._counts.update(lines)
            if release.source is not None:
                self._by_source[release.source.name] = lines

    def without(self, source_name: str) -> Counter[str]:
        """Return the counts without those of the original that came under this name."""
        return self._counts - Counter(self._by_source.get(source_name, ()))


def _own_lines(release: Release, lines: set[str]) -> set[str]:
    """Return the lines that are a release's own text: its title, and sentences of its body.

    A weekly brief repeats them, and they are no navigation. Short labels that were kept may be.
    """
    body = "\n".join(" ".join(block.text.split()) for block in release.blocks)
    title = " ".join(release.title.split())
    return {
        line
        for line in lines
        if (plain := " ".join(line.split())) == title
        or (plain in body and (len(plain) > _LABEL or plain.endswith(_SENTENCE_ENDS)))
    }
