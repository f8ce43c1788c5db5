"""REL: facts that a release announces and does not keep: acronyms, lengths of lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import release_check
from iom_l10n.messages import _
from iom_l10n.model import BlockKind, Severity
from iom_l10n.text.lexicon import knows
from iom_l10n.text.number_words import word_values
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.model import Block, Release

__all__ = ["list_length", "unexpanded_acronym"]

_ACRONYM = re.compile(r"(?<![\w.@/-])[A-Z]{3,6}(?![\w.@-])")
_SHORTEST = 3
_NEAR = 40
# Another word in capitals beside it: a headline within a line.
_CAPITALS_AFTER = re.compile(r"[\s'’]+[A-ZÀ-Þ]{2,}\b")
_CAPITALS_BEFORE = re.compile(r"\b[A-ZÀ-Þ]{2,}[\s'’]+$")
# What every reader of the organisation's releases knows, and letters that abbreviate nothing.
_KNOWN = frozenset(
    {"OIM", "ONU", "ONG", "UNESCO", "UNICEF", "OMS", "HCR", "PNUD", "VIH", "SIDA", "PDF", "CHF"}
    | {"USD", "EUR", "III", "VII", "VIII", "XII", "XIII", "XIV", "XVI", "XVII", "XVIII", "XIX"}
    | {"XXI"}
)
_SUBJECTS = "pays|États|Etats|îles|institutions|organisations|villes|provinces|régions|communes"
_ANNOUNCED = re.compile(
    rf"\b(\w+(?:-\w+)?) (?:{_SUBJECTS}|points|volets|axes|mesures|recommandations|objectifs|thèmes"
    r"|étapes|priorités)\b[^.;,]*:$"
)
_MANY = re.compile(rf"\b(\w+(?:-\w+)?) (?:{_SUBJECTS})\b")
_NAME = (
    r"(?:(?:de |du |des |de la |de l['’]|d['’]|le |la |les |l['’])?"
    r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+)?)"
)
_LIST = re.compile(rf"{_NAME}(?:, {_NAME}){{2,}} et {_NAME}")
_LIST_MIN, _LIST_MAX = 3, 40


@release_check(
    id="REL012",
    name="unexpanded-acronym",
    severity=Severity.INFO,
    good=[
        "La Chambre de commerce (CCIA) invite. La CCIA attend.",
        "La CCIA (Chambre de commerce) invite.",
        "L'OIM aide.",
        "LE NIGER ET L'OIM SIGNENT UN ACCORD\n\nIls aident.",
        "POUR DIFFUSION IMMÉDIATE – Berne, le 3 mai : il est URGENT d'agir.",
    ],
    bad=["La CCIA invite les entreprises de la région.", "Le BIT invite les entreprises."],
)
def unexpanded_acronym(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find an acronym that the release never spells out.

    **Why it matters.** The translator has to guess which of many organisations is meant.

    **How to fix.** Give the full name at first use, with the acronym in parentheses.

    **Known false alarms.** Acronyms that every reader knows and that are not on the check's list.
    Nothing is said of a line all in capitals, where every word looks like an acronym, nor of French
    words in capitals.
    """
    text = "\n".join(block.text for block in release.blocks)
    told: set[str] = set()
    for block in release.blocks:
        line = masked(block.text)
        if _is_all_capitals(block.text):
            continue
        for found in _ACRONYM.finditer(line):
            acronym = found[0]
            if acronym in told or acronym in _KNOWN:
                continue
            if f"({acronym}" in text or f"{acronym} (" in text:
                told.add(acronym)
            elif not _is_shouted(line, found):
                told.add(acronym)
                yield block, _("“{word}” is never spelt out").format(word=acronym)


def _is_all_capitals(text: str) -> bool:
    return text.isupper() and len(text.split()) > 1


def _is_shouted(line: str, found: re.Match[str]) -> bool:
    """Return whether a word in capitals is a French word.

    Three letters that stand alone abbreviate even where there is such a word (BIT, OIT, PAM).
    """
    before, after = line[max(0, found.start() - _NEAR) : found.start()], line[found.end() :]
    alone = not (_CAPITALS_BEFORE.search(before) or _CAPITALS_AFTER.match(after))
    return not (alone and len(found[0]) == _SHORTEST) and knows(found[0].lower(), "fr")


@release_check(
    id="REL013",
    name="list-length",
    severity=Severity.WARNING,
    good=[
        "Le projet prévoit trois volets :\n\n- un\n\n- deux\n\n- trois",
        "Quatre pays participent. Le processus réunit le Mali, le Niger, le Tchad et le Togo.",
        "Le projet aide des régions entières :\n\n- un\n\n- deux",
        "Des migrants de six pays, arrivés lundi, ont reçu :\n\n- un\n\n- deux",
    ],
    bad=[
        "Le projet prévoit quatre volets :\n\n- un\n\n- deux\n\n- trois",
        "Cinq pays participent. Le processus réunit le Mali, le Niger, le Tchad et le Togo.",
    ],
)
def list_length(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find a list that is longer or shorter than announced.

    Official translations of one release were seen to differ in the number of countries announced
    against named.

    **Why it matters.** One of the two is wrong, and each language may correct another one.

    **How to fix.** Count, and correct the number or the list.

    **Known false alarms.** A list that names examples only.
    """
    blocks = release.blocks
    for number, block in enumerate(blocks):
        announced = _ANNOUNCED.search(block.text) if block.text.endswith(":") else None
        if announced is None:
            continue
        items = 0
        for item in blocks[number + 1 :]:
            if item.kind is not BlockKind.LIST_ITEM:
                break
            items += item.depth in {0, None}
        if items:
            yield from _differs(block, announced[1], items)
    many = next(
        ((block, found[1]) for block in blocks for found in _MANY.finditer(block.text)
         if _values(found[1])),
        None,
    )  # fmt: skip
    if many is None:
        return
    for block in blocks:
        named = _LIST.search(block.text)
        if named:
            yield from _differs(block, many[1], named[0].count(",") + 2)
            return


def _values(word: str) -> frozenset[int]:
    values = frozenset({int(word)}) if word.isdigit() else word_values(word.lower(), "fr")
    return frozenset(value for value in values if _LIST_MIN <= value <= _LIST_MAX)


def _differs(block: Block, word: str, count: int) -> Iterator[tuple[Block, str]]:
    values = _values(word)
    if values and count not in values:
        yield (
            block,
            _("“{word}” are announced and {count} are named").format(word=word, count=count),
        )
