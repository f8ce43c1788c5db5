"""Plain two-column glossaries of others: `term_fr,term_target,kind` and forbidden words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.table import read_table
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, Concept, Term, TermKind, TermStatus

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.glossary.table import Row
    from iom_l10n.model import LocaleTag

__all__ = ["load_forbidden", "load_pairs"]


def load_pairs(path: Path, target: LocaleTag) -> tuple[Concept, ...]:
    """Return one concept a row of `term_fr,term_target[,kind]`; kind is term or acronym.

    Rows of one French term are one concept: the first target is preferred, the others admitted.
    """
    targets: dict[tuple[str, bool], list[tuple[str, int]]] = {}
    for row in read_table(path, ("term_fr", "term_target")).rows:
        source = _cell(row, "term_fr", path)
        acronym = row.get("kind") == "acronym"
        targets.setdefault((source, acronym), []).append(
            (_cell(row, "term_target", path), row.line)
        )
    return tuple(
        Concept(
            id=f"{path.stem}-{number}",
            terms=(
                Term(text=source, lang=SOURCE_LANGUAGE, kind=_kind(acronym=acronym)),
                *(
                    Term(
                        text=text,
                        lang=target,
                        status=TermStatus.ADMITTED if place else TermStatus.PREFERRED,
                        # "OTAN" may well be two words in the target: only capitals are exact.
                        kind=_kind(acronym=acronym and text.isupper()),
                    )
                    for place, (text, _line) in enumerate(rows)
                ),
            ),
            domain=path.stem,
            source=path.name,
            path=str(path),
            line=rows[0][1],
        )
        for number, ((source, acronym), rows) in enumerate(targets.items(), 1)
    )


def load_forbidden(path: Path, target: LocaleTag) -> tuple[Concept, ...]:
    """Return one concept a row of `term_target[,use_instead]`, a forbidden term of the target."""
    return tuple(
        Concept(
            id=f"{path.stem}-{number}",
            terms=(
                Term(
                    text=_cell(row, "term_target", path),
                    lang=target,
                    status=TermStatus.FORBIDDEN,
                    use_instead=row.get("use_instead") or None,
                ),
            ),
            domain=path.stem,
            source=path.name,
            path=str(path),
            line=row.line,
        )
        for number, row in enumerate(read_table(path, ("term_target",)).rows, 1)
    )


def _kind(*, acronym: bool) -> TermKind:
    return TermKind.ACRONYM if acronym else TermKind.TERM


def _cell(row: Row, column: str, path: Path) -> str:
    text = unicodedata.normalize("NFC", " ".join(row.get(column).split()))
    if not text:
        raise GlossaryError(
            _("the cell “{column}” is empty").format(column=column),
            _("write the term or remove the row"),
            path=str(path),
            line=row.line,
        )
    return text
