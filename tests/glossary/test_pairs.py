"""Glossaries of others in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import Termbase, load_forbidden, load_pairs
from iom_l10n.model import LocaleTag, TermStatus

if TYPE_CHECKING:
    from pathlib import Path

AR, ES = LocaleTag("ar"), LocaleTag("es")


def test_pairs_become_concepts_and_several_targets_of_one_term_one_concept(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text(
        "term_fr,term_target,kind\néquipe,equipo,term\nOTAN,OTAN,acronym\néquipe,selección,term\n",
        "utf-8",
    )
    base = Termbase(concepts=load_pairs(path, ES), names=False)
    hits = base.source_matcher(ES).match("Les équipes de l’OTAN, pas otan")
    assert [(hit.text, [t.text for t in hit.targets]) for hit in hits] == [
        ("équipes", ["equipo", "selección"]),
        ("OTAN", ["OTAN"]),
    ]
    assert [concept.line for concept in base.concepts] == [2, 3]


def test_acronym_may_have_words_as_target(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text("term_fr,term_target,kind\nONU,الأمم المتحدة,acronym\n", "utf-8")
    base = Termbase(concepts=load_pairs(path, AR), names=False)
    assert [hit.text for hit in base.target_matcher(AR).match("وبالأمم المتحدة")] == [
        "الأمم المتحدة"
    ]


def test_forbidden_words_are_found_with_what_to_use_instead(tmp_path: Path) -> None:
    path = tmp_path / "forbidden.csv"
    path.write_text("term_target,use_instead\nilegales,personas migrantes\na nivel de,\n", "utf-8")
    concepts = load_forbidden(path, ES)
    assert [c.terms[0].use_instead for c in concepts] == ["personas migrantes", None]
    matcher = Termbase(concepts=concepts, names=False).target_matcher(ES)
    hits = matcher.match("Los ilegales, a nivel de país")
    assert [(hit.text, hit.status) for hit in hits] == [
        ("ilegales", TermStatus.FORBIDDEN),
        ("a nivel de", TermStatus.FORBIDDEN),
    ]


@pytest.mark.parametrize("load", [load_pairs, load_forbidden])
def test_empty_cell_is_refused_with_its_line(tmp_path: Path, load: object) -> None:
    path = tmp_path / "g.csv"
    path.write_text("term_fr,term_target\nx,y\nz,\n", "utf-8")
    assert callable(load)
    with pytest.raises(GlossaryError, match="empty") as caught:
        load(path, ES)
    assert caught.value.line == 3
