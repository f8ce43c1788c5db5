"""What the heading of a table says: which kind of table it is, and what its columns hold."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from iom_l10n.glossary.records import COLUMNS, REQUIRED
from iom_l10n.text.tags import named_language

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "ABOUT",
    "DOMAIN",
    "FURTHEST",
    "Reads",
    "Shape",
    "heading_at",
    "headless",
    "meaning",
    "plain",
    "reads_of",
    "shape_of",
]

DOMAIN = "domain"
ABOUT = ("definition", "note", "source")
FURTHEST = 10  # rows in which a heading is looked for, below a title
# What terminologists call the columns, in English, French and Spanish headings.
_MEANINGS = {
    "id": "concept",
    "identifiant": "concept",
    "concepto": "concept",
    "domaine": DOMAIN,
    "dominio": DOMAIN,
    "définition": "definition",
    "definición": "definition",
    "remarque": "note",
    "remarques": "note",
    "commentaire": "note",
    "commentaires": "note",
    "comment": "note",
    "notes": "note",
    "nota": "note",
    "fuente": "source",
}
_PAIR = {
    "source": "source",
    "terme": "source",
    "term": "source",
    "terme source": "source",
    "source term": "source",
    "term_fr": "source",
    "target": "target",
    "cible": "target",
    "terme cible": "target",
    "target term": "target",
    "traduction": "target",
    "translation": "target",
    "term_target": "target",
    "definition": "developer_comments",
    "note": "translator_comments",
}
_OF_PAIRS = ("context", "translator_comments", "developer_comments", "fuzzy")
_TERMS = ("term", "use_instead", "variants", "expansion")
_HEADLESS = ("source", "target", "developer_comments")


class Shape(Enum):
    """How a table lays out its terms."""

    RECORDS = auto()  # the termbase's own columns, a row a term
    PAIRS = auto()  # source and target
    LANGUAGES = auto()  # a column a language


class Reads(Enum):
    """What is read from a column."""

    NOTHING = auto()
    TERM = auto()
    FACT = auto()


def reads_of(column: str, shape: Shape) -> Reads:
    """Return what a column of a table holds for the termbase."""
    name = meaning(column, shape)
    if shape is Shape.LANGUAGES:
        if named_language(column):
            return Reads.TERM
        return Reads.FACT if name in (*ABOUT, "concept", DOMAIN) else Reads.NOTHING
    if shape is Shape.PAIRS:
        if name in {"source", "target"}:
            return Reads.TERM
        return Reads.FACT if name in _OF_PAIRS else Reads.NOTHING
    if name in _TERMS:
        return Reads.TERM
    return Reads.FACT if name in (*COLUMNS, DOMAIN) else Reads.NOTHING


def plain(cell: str) -> str:
    """Return a heading as it is compared."""
    return " ".join(cell.split()).lower()


def shape_of(columns: Sequence[str]) -> Shape | None:
    """Return how a table with these columns is laid out, None when they are no heading known."""
    if set(REQUIRED) <= set(columns):
        return Shape.RECORDS
    if {"source", "target"} <= {_PAIR.get(name) for name in columns}:
        return Shape.PAIRS
    languages = [tag for name in columns if (tag := named_language(name))]
    if len(languages) > 1 and any(tag.partition("-")[0] == "fr" for tag in languages):
        return Shape.LANGUAGES
    return None


def heading_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the place of the row that is a heading, below what may stand above it."""
    for place, cells in enumerate(rows[:FURTHEST]):
        if shape_of([plain(cell) for cell in cells]) is not None:
            return place
    return None


def headless(width: int) -> list[str]:
    """Return a heading for pairs that have none; what is beyond a comment is left out by name."""
    return [*_HEADLESS, *(f"column {place}" for place in range(len(_HEADLESS) + 1, width + 1))][
        :width
    ]


def meaning(column: str, shape: Shape) -> str:
    """Return the column of ours that a heading means, itself where it means none."""
    if shape is Shape.RECORDS or column in (*COLUMNS, DOMAIN):
        known = column
    else:
        known = _MEANINGS.get(column, column)
    return _PAIR.get(known, known) if shape is Shape.PAIRS else known
