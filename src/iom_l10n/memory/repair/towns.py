"""Towns that are called otherwise in other languages: Genève, Geneva, Ginebra; au Caire.

What the termbase says goes first; here stand what it does not hold, Brazil's own names and the
articles of French and Portuguese.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.name_rows import name_rows
from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.text.words import token_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.memory.repair.manner import Manner

__all__ = [
    "is_surname",
    "is_town",
    "names_of_town",
    "portuguese_articles",
    "town_name",
    "town_slots",
]

_FILE = "towns.txt"
_TOWN = "town "  # a value apart from a person's, who may be called the same
_FRENCH_ARTICLE = re.compile(r"L[ea] ")
# A town behind a title or a first name is a person's name, and so is one before a surname.
_PERSON = re.compile(
    r"(?:\b(?:M\.|Mme|Mlle|[Mm]onsieur|[Mm]adame|Dr|Me|Pr)"
    r"|\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]\w+)?)[ \u00a0]\Z"
)
_SURNAME = re.compile(r"[ \u00a0][A-ZÀ-Þ][a-zà-ÿ]")
_PORTUGUESE_ARTICLE = re.compile(r"\A[oa] ")


def town_slots(text: str) -> Iterator[Slot]:
    """Yield the towns of a French text; the value is the French name, with its own article.

    The article may be in the word before it: au Caire, du Caire.
    """
    pattern, firsts, known = _french()
    if firsts.isdisjoint(token_set(text)):
        return
    for match in pattern.finditer(text):
        if is_surname(text, match.start(), match.end()):
            continue
        yield Slot(
            kind=SlotKind.WORDING,
            start=match.start(),
            end=match.end(),
            text=match.group(),
            value=_TOWN + known[_bare(match.group().replace("’", "'"))],
        )


def is_surname(text: str, start: int, end: int) -> bool:
    """Say whether a town's name at a place is a person's: M. Londres, Jean Damas, Paris Martin."""
    return bool(_PERSON.search(text, 0, start) or _SURNAME.match(text, end))


def is_town(slot: Slot) -> bool:
    """Say whether the table knows a French slot as a town."""
    return bool(names_of_town(slot, "fr"))


def town_name(slot: Slot, manner: Manner) -> str | None:
    """Return what a town is called; None for a slot that is no town of the table."""
    names = names_of_town(slot, manner.language)
    return (names[-1] if manner.lang == "pt-BR" else names[0]) if names else None


def names_of_town(slot: Slot, language: str) -> list[str]:
    """Return all that a town is called in a language, the name to write first."""
    value = str(slot.value)
    french = slot.hit.term if slot.hit else value.removeprefix(_TOWN)
    known = slot.hit is not None or value.startswith(_TOWN)
    row = name_rows(_FILE).get(french, {}) if known else {}
    return [_PORTUGUESE_ARTICLE.sub("", name) for name in row.get(language, ())]


@cache
def portuguese_articles() -> dict[str, str]:
    """Return the article of each town, "" for most of them: o Cairo, Lisboa."""
    forms = (form for row in name_rows(_FILE).values() for form in row["pt"])
    return {
        _PORTUGUESE_ARTICLE.sub("", form): form[0] if _PORTUGUESE_ARTICLE.match(form) else ""
        for form in forms
    }


def _bare(french: str) -> str:
    return _FRENCH_ARTICLE.sub("", french, count=1)


@cache
def _french() -> tuple[re.Pattern[str], frozenset[str], dict[str, str]]:
    """Return what finds the towns, the tokens that they begin with, and their values."""
    known: dict[str, str] = {}
    wanted: list[str] = []
    for value, row in name_rows(_FILE).items():
        for form in row["fr"]:
            bare = _bare(form)
            known[bare] = value
            escaped = re.escape(bare).replace("'", "['’]")
            wanted.append(f"(?:{form[:2]} )?{escaped}" if bare != form else escaped)
    firsts = frozenset(re.findall(r"[^\W_]+", bare.lower())[0] for bare in known)
    wanted.sort(key=len, reverse=True)
    # "Le Cap" and "Paris" are towns, "Paris Martin" and "Cap-Vert" are not.
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(wanted)})(?![\w-])"), firsts, known
