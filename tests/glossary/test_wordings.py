"""Variants, open words, case policy, validity and nesting: what one term may be found as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.glossary import Termbase, load
from iom_l10n.model import CasePolicy, Concept, LocaleTag, Term, TermKind, TermStatus

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.glossary import Matcher

FR, ES, AR = LocaleTag("fr"), LocaleTag("es"), LocaleTag("ar")


def finder(*terms: Term, lang: LocaleTag = ES) -> Matcher:
    base = Termbase(
        concepts=tuple(Concept(id=f"c{n}", terms=(term,)) for n, term in enumerate(terms)),
        names=False,
    )
    return base.target_matcher(lang)


def found(matcher: Matcher, text: str) -> list[str]:
    return [hit.text for hit in matcher.match(text)]


ARMED = Term(text="conflicto armado", lang=ES, variants=("conflicto* armado*", "guerra"))
RIGHTS = Term(text="droits de l’homme", lang=FR, variants=("droits humains",))
EXACT = Term(text="Pacte", lang=FR, case=CasePolicy.EXACT)
ANY = Term(text="Pacte", lang=FR, case=CasePolicy.ANY)
PRICE = Term(text="Kosovo *", lang=FR)


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        (ARMED, "Los conflictos armados y la guerra.", ["conflictos armados", "guerra"]),
        (ARMED, "Un conflicto\u00a0armado interno.", ["conflicto\u00a0armado"]),
        (ARMED, "Conflictividad armada; los conflictos.", []),
        (ARMED, "Subconflicto armado.", []),
        (RIGHTS, "Les droits humains, le droit humain.", ["droits humains", "droit humain"]),
        (RIGHTS, "Les Droits de l'homme.", ["Droits de l'homme"]),
        (EXACT, "Le Pacte, un pacte, des Pactes.", ["Pacte"]),
        (ANY, "Le Pacte, un pacte, des Pactes.", ["Pacte", "pacte", "Pactes"]),
        (PRICE, "Le Kosovo * est cité.", ["Kosovo *"]),
    ],
)
def test_a_wording_is_found_by_its_own_rules(term: Term, text: str, expected: list[str]) -> None:
    assert found(finder(term, lang=term.lang), text) == expected


def test_an_open_word_takes_arabic_prefixes() -> None:
    matcher = finder(Term(text="نزاع", lang=AR, variants=("نزاع* مسلح*",)), lang=AR)
    assert found(matcher, "بالنزاعات المسلحة ونزاع مسلح") == ["نزاعات المسلحة", "نزاع مسلح"]


def test_longest_hit_holds_the_shorter_ones() -> None:
    matcher = finder(
        Term(text="Organisation internationale pour les migrations", lang=FR),
        Term(text="organisation internationale", lang=FR),
        Term(text="migration", lang=FR),
        lang=FR,
    )
    (hit,) = matcher.match("L’Organisation internationale pour les migrations agit.")
    assert [inner.text for inner in hit.nested] == ["Organisation internationale", "migrations"]
    text = "L’Organisation internationale pour les migrations agit."
    assert all(text[inner.start : inner.end] == inner.text for inner in hit.nested)
    assert [inner.nested for inner in hit.nested] == [(), ()]


def test_what_is_no_longer_valid_is_deprecated_and_what_is_not_yet_is_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "places.csv").write_text(
        "concept,lang,term,valid_from,valid_until\n"
        "sz,fr,Eswatini,,\nsz,es,Suazilandia,,2018-04-18\nsz,es,Esuatini,2018-04-19,\n",
        "utf-8",
    )

    def targets(on: str) -> dict[str, TermStatus]:
        (concept,) = load(tmp_path, on=on).concepts
        return {term.text: term.status for term in concept.terms if term.lang == "es"}

    preferred, deprecated = TermStatus.PREFERRED, TermStatus.DEPRECATED
    assert targets("2015-01-01") == {"Suazilandia": preferred}
    assert targets("2026-11-24") == {"Suazilandia": deprecated, "Esuatini": preferred}
    assert targets("") == {"Suazilandia": preferred, "Esuatini": preferred}


def test_a_concept_is_named_by_id_term_or_inflected_french() -> None:
    base = Termbase(
        concepts=(
            Concept(
                id="trafficking",
                terms=(
                    Term(text="traite des personnes", lang=FR),
                    Term(text="TdP", lang=FR, kind=TermKind.ACRONYM),
                    Term(text="trata de personas", lang=ES),
                ),
            ),
        )
    )
    for wording in ("trafficking", "Traite des personnes", "tdp", "Trata de personas"):
        assert base.named(wording, [ES]) == ("trafficking",)
    assert base.named("Honduras", [ES]) == ("country-HN",)
    assert base.named("traites des personnes", [ES]) == ("trafficking",)
    assert base.named("personne", [ES]) == ()


@pytest.mark.parametrize(
    ("wording", "concept"),
    [
        ("L'OIM", "iom"),
        ("l’OIM", "iom"),
        ("à l'OIM", "iom"),
        ("la OIM", "iom"),
        ("les pays d’origine", "home"),
        ("du pays d'origine", "home"),
        ("los países de origen", "home"),
        ("OIM et HCR", ""),
        ("les pays d'origine des uns", ""),
    ],
)
def test_a_concept_is_named_behind_articles_and_in_any_number(wording: str, concept: str) -> None:
    acronym = TermKind.ACRONYM
    base = Termbase(
        concepts=(
            Concept(
                id="iom",
                terms=(
                    Term(text="OIM", lang=FR, kind=acronym),
                    Term(text="OIM", lang=ES, kind=acronym),
                ),
            ),
            Concept(
                id="home",
                terms=(
                    Term(text="pays d'origine", lang=FR),
                    Term(text="país de origen", lang=ES),
                ),
            ),
        ),
        names=False,
    )
    assert base.named(wording, [ES]) == ((concept,) if concept else ())
