"""What was exported imports back without loss, whatever the termbase holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_support import CONCEPT_IDS, TERMS
from iom_l10n.glossary import Exchange, exported, glossary_files, imported, read_records
from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.records import TEAM, About, Record
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.model import Concept, LocaleTag, Term, TermStatus
from support import REPOSITORY

FR, ES = LocaleTag("fr"), LocaleTag("es")
LANGUAGES = (FR, ES, LocaleTag("pt-BR"), LocaleTag("it"))
FULL = (Exchange.TBX, Exchange.XLSX, Exchange.CSV)
PAIRS = (Exchange.OMEGAT, Exchange.WEBLATE)
TEXTS = st.sampled_from(["", "Une définition ; avec « guillemets ».", "a\nb"])


def record(concept: str, term: Term) -> Record:
    return Record(concept=concept, term=term, domain="migration", path="", line=0)


def about(concept: str, definition: str, note: str, source: str, start: str) -> About:
    own = Concept(
        id=concept, terms=(), definition=definition, note=note, source=source or TEAM,
        valid_from=start, domain="migration",
    )  # fmt: skip
    return About(concept=concept, about=own, domain="migration", path="", line=0)


@st.composite
def termbases(draw: st.DrawFn) -> list[Record | About]:
    """Rows as files hold them: each term once a concept and language."""
    rows: list[Record | About] = []
    for concept in draw(st.lists(CONCEPT_IDS, max_size=3, unique=True)):
        terms = draw(st.lists(TERMS, min_size=1, max_size=3, unique_by=wording))
        parts = draw(st.tuples(TEXTS, TEXTS, st.sampled_from(["", "UN"]), st.just("2020-01-01")))
        if any(parts[:3]):
            rows.append(about(concept, *parts))
        preferred: set[tuple[str, bool]] = set()
        for term in terms:  # of two preferred ones, an import admits one
            kind = (term.lang, term.acronym)
            if term.status is TermStatus.PREFERRED and kind in preferred:
                rows.append(record(concept, replace(term, status=TermStatus.ADMITTED)))
                continue
            preferred |= {kind} if term.status is TermStatus.PREFERRED else set()
            rows.append(record(concept, term))
    return rows


def wording(term: Term) -> tuple[str, str]:
    return term.lang, visible(term.text).replace("’", "'")


@settings(max_examples=60)
@pytest.mark.parametrize("form", FULL)
@given(rows=termbases())
def test_a_termbase_comes_back_whole(form: Exchange, rows: list[Record | About]) -> None:
    if not rows:
        return
    content, left_out = exported(rows, form, None)
    assert left_out == []
    again = imported(content, "migration.x", form, LANGUAGES)
    assert again.left_out == []
    assert dump(rows_of(again.records)) == dump(rows_of(rows))
    assert {row.domain for row in again.records} == {"migration"}


@settings(max_examples=60)
@pytest.mark.parametrize("form", PAIRS)
@given(rows=termbases())
def test_pairs_come_back_whole(form: Exchange, rows: list[Record | About]) -> None:
    """All that the format has a place for: approved French and target terms, the definition."""
    content, left_out = exported(rows, form, ES)
    if content.count(b"\n") <= (form is Exchange.WEBLATE):
        return
    again = imported(content, "x.txt", form, LANGUAGES, target=ES)
    ours = {(r.concept, bare(r.term)) for r in rows if isinstance(r, Record)}
    theirs = {(r.concept, bare(r.term)) for r in again.records if isinstance(r, Record)}
    assert {pair for pair in theirs if not is_kept_as_it_is(pair[1])} <= ours
    assert again.left_out == []
    told = "\n".join(left_out)
    for concept, term in ours - theirs:
        pairless = term.lang not in {FR, ES}
        assert pairless or f"{concept}: " in told


def is_kept_as_it_is(term: Term) -> bool:
    return term.status is TermStatus.DO_NOT_TRANSLATE


def bare(term: Term) -> Term:
    """Return what pairs hold of a term; the note of a French one has no place."""
    return replace(
        term, text=" ".join(term.text.split()), use_instead=None, note="", definition="",
        source="", valid_from="", valid_until="",
    )  # fmt: skip


@pytest.mark.parametrize("form", FULL)
def test_the_repository_s_own_termbase_comes_back_byte_for_byte(form: Exchange) -> None:
    paths = glossary_files(REPOSITORY / "glossary")
    rows = [row for path in paths for row in read_records(path)]
    again = imported(exported(rows, form, None)[0], "all.x", form, LANGUAGES)
    for path in paths:
        own = [row for row in again.records if row.domain == path.stem]
        assert dump(rows_of(own)) == path.read_bytes()
