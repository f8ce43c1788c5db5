"""TBX as programs really write it, as one tree: concept, language, term, each with its facts.

So 2019 in both styles (DCT, DCA) and the martif of 2008 are read alike. Groups (`descripGrp`,
`termGrp` …) only hold what is inside them. Inline markup is dropped and its text kept, apart from
codes of other programs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import GlossaryError, StorageError
from iom_l10n.glossary.cells import visible
from iom_l10n.messages import _
from iom_l10n.storage.xml import safe_parse

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Level", "concepts_in"]

_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_GROUPS = frozenset({"descripGrp", "adminGrp", "termGrp", "termNoteGrp", "transacGrp", "itemSet"})
_TYPED = frozenset(
    {
        "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac",
        "transacNote", "xref",
    }
)  # fmt: skip
_CODES = frozenset({"bpt", "ept", "it", "ph", "sc", "ec", "ut"})
_IS_CODE = re.compile(r"[<>{}\\%&=]|^\s*$")
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LARGEST = 100_000_000


@dataclass(slots=True)
class Level:
    """A concept, a language or a term: its (category, text) pairs in order, and what is below."""

    line: int
    id: str = ""
    lang: str = ""
    term: str | None = None
    facts: list[tuple[str, str]] = field(default_factory=list)
    below: list[Level] = field(default_factory=list)

    def first(self, *categories: str) -> str:
        """Return the first text of the first of these categories that has one."""
        found = (text for wanted in categories for name, text in self.facts if name == wanted)
        return next(found, "")


def concepts_in(data: bytes, name: str) -> Iterator[Level]:
    """Yield the concepts of a TBX file; raises GlossaryError with path and line."""
    try:
        root = safe_parse(data, name=name, largest=_LARGEST)
    except StorageError as error:
        raise GlossaryError(error.message, error.hint, path=name, line=error.line) from error
    if _local(root) not in {"tbx", "martif"}:
        raise GlossaryError(
            _("the root element is “{tag}”: this is no TBX").format(tag=_local(root)),
            _("export it as TBX-Basic"),
            path=name,
            line=root.sourceline,
        )
    for element in root.iter():
        if _local(element) in _CONCEPTS:
            yield _level(element)


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _level(element: Any) -> Level:
    level = Level(
        line=element.sourceline,
        id=(element.get("id") or element.get(f"{_XML}id") or "").strip(),
        # Before 2008 the attribute had no namespace, and many programs write it so to this day.
        lang=(element.get(f"{_XML}lang") or element.get("lang") or "").strip(),
    )
    _fill(level, element)
    return level


def _fill(level: Level, element: Any) -> None:
    for child in element:
        tag = _local(child)
        if tag in _LANGUAGES or tag in _TERMS:
            level.below.append(_level(child))
        elif tag in _GROUPS:
            _fill(level, child)
        elif tag == "term":
            level.term = visible(_text(child))
        elif tag:
            target = child.get("target")
            text = visible(" ".join([_text(child), f"({target})" if target else ""]))
            if text:
                level.facts.append((_category(child, tag), text))


def _category(element: Any, tag: str) -> str:
    kind: str = element.get("type") or ""
    if tag not in _TYPED:
        return tag
    return kind or ("note" if tag == "descrip" else tag)


def _text(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        inside = _text(child)
        if _local(child) not in _CODES or not _IS_CODE.search(inside):
            parts.append(inside)
        parts.append(child.tail or "")
    return "".join(parts)
