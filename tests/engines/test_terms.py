"""The approved wording in a draft: found, put in, left alone."""

from __future__ import annotations

import pytest

from iom_l10n.engines.request import TranslationRequest, prepare
from iom_l10n.engines.terms import has_target, replaced, settled, with_preferred, wording
from iom_l10n.model import Hit, LocaleTag, Term, TermKind, TermStatus

ES = LocaleTag("es")


def hit(text: str, term: str, *targets: Term, concept: str = "c", start: int = 0) -> Hit:
    return Hit(
        concept=concept,
        term=term,
        status=TermStatus.PREFERRED,
        start=start,
        end=start + len(text),
        text=text,
        targets=targets,
    )


def word(text: str, *, acronym: bool = False) -> Term:
    return Term(text=text, lang=ES, kind=TermKind.ACRONYM if acronym else TermKind.TERM)


@pytest.mark.parametrize(
    ("text", "term", "target", "expected"),
    [
        ("migrants", "migrant", word("migrante"), "migrantes"),
        ("MIGRANT", "migrant", word("migrante"), "MIGRANTE"),
        ("OIM", "OIM", word("OIM", acronym=True), "OIM"),
        ("pays membres", "pays membre", word("país miembro"), "países miembros"),
        ("flux migratoires", "flux migratoires", word("flujos migratorios"), "flujos migratorios"),
    ],
)
def test_wording_has_the_number_and_the_capitals_of_its_place(
    text: str, term: str, target: Term, expected: str
) -> None:
    assert wording(hit(text, term, target), "es") == expected


def test_acronym_does_not_stand_for_its_expansion() -> None:
    both = (word("Conferencia Regional"), word("CRM", acronym=True))
    assert not has_target("la CRM", hit("Conférence", "Conférence", *both), "es")
    assert has_target("la Conferencia Regional", hit("Conférence", "Conférence", *both), "es")


@pytest.mark.parametrize(
    ("draft", "rendering", "expected"),
    [
        ("la trata de personas y la trata", "trata", "la trata de personas y la trata de personas"),
        ("la trata-a", "trata", "la trata-a"),
        ("la entrata", "trata", "la entrata"),
        ("la Trata sigue", "trata", "la trata de personas sigue"),
        ("el tráfico sigue", "tráfico", "la trata de personas sigue"),
        ("nada", " . ", "nada"),
        ("a\u00a0b", "a b", "trata de personas"),
    ],
)
def test_rendering_is_replaced_where_it_stands_alone(
    draft: str, rendering: str, expected: str
) -> None:
    target = hit("traite", "la traite", word("trata de personas"))
    assert replaced(draft, rendering, target, "es") == expected


def test_stop_of_an_abbreviation_is_not_doubled() -> None:
    target = hit("Tél.", "tél.", word("tel."))
    assert replaced("Ana, Tfno. +1", "Tfno.", target, "es") == "Ana, tel. +1"
    assert replaced("Tfno.: +1", "Tfno.", target, "es") == "Tel.: +1"


def test_country_loses_the_article_that_french_gives_it() -> None:
    target = hit("Honduras", "Honduras", word("Honduras"), concept="country-HN")
    assert replaced("viene del Honduras", "Honduras", target, "es") == "viene de Honduras"


def test_longer_terms_are_put_in_before_the_shorter_ones_in_them() -> None:
    long = hit("retour volontaire assisté", "retour volontaire assisté", word("AAA"), concept="a")
    short = hit("retour volontaire", "retour volontaire", word("BBB"), concept="b", start=40)
    renderings = {long.text: "regreso voluntario asistido", short.text: "regreso voluntario"}
    draft = "regreso voluntario asistido o regreso voluntario"
    assert with_preferred(draft, [short, long], "es", renderings.__getitem__) == "AAA o BBB"


def test_term_without_an_approved_target_is_left_alone() -> None:
    assert with_preferred("x", [hit("y", "y")], "es", lambda _term: "x") == "x"


def test_names_get_their_capitals_and_acronyms_their_article() -> None:
    country = hit("R", "R", word("República Dominicana"), concept="country-DO")
    iom = hit("OIM", "OIM", word("OIM", acronym=True), word("Organización Internacional"))
    assert settled("la República dominicana", [country], "es") == "la República Dominicana"
    assert settled("el OIM y del OIM", [iom], "es") == "la OIM y de la OIM"


def test_request_finds_its_hits_in_the_plain_text_and_drops_what_is_gone() -> None:
    text = "**voir** la traite et *Tela*, le [site](http://a.org/traite)"
    hits = (
        hit("traite", "traite", word("trata"), start=12),
        hit("absent", "absent", word("ausente"), start=30),
    )
    one = prepare(TranslationRequest(text=text, hits=hits), "es")
    assert [(h.text, one.plain[h.start : h.end]) for h in one.hits] == [("traite", "traite")]
    assert [mask.back for mask in one.names] == ["Tela"]
    assert len(one.marked) == 3


def test_hit_inside_an_address_or_a_title_is_dropped() -> None:
    text = "M. Salvador écrit"
    one = prepare(
        TranslationRequest(text=text, hits=(hit("Salvador", "Salvador", word("x"), start=3),)), "es"
    )
    assert one.hits == ()


def test_names_are_cut_around_terms() -> None:
    text = "OIM San José et San Pedro OIM"
    hits = tuple(
        hit("OIM", "OIM", word("OIM", acronym=True), start=start)
        for start in (0, text.rindex("OIM"))
    )
    one = prepare(TranslationRequest(text=text, hits=hits), "es")
    assert [mask.back for mask in one.names] == ["San José", "San Pedro"]


def test_spaces_at_the_edge_of_markup_stay_outside() -> None:
    from iom_l10n.text.masking import restore  # noqa: PLC0415

    one = prepare(TranslationRequest(text="voir **ici** puis"), "es")
    masks = one.masks(names=False, markup=True)
    restored = restore("ver\ue0000\ue001 aquí \ue0001\ue001luego", masks)
    assert one.with_markup(restored, masks) == ("ver **aquí** luego", True)
