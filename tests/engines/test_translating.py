"""What translate() does around any engine, with engines that obey, lose and lie."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iom_l10n.engines import Draft, TranslationRequest, open_engine, translate
from iom_l10n.engines.echo import SPECS, Echo
from iom_l10n.errors import EngineBadReplyError, EngineTimeoutError
from iom_l10n.model import (
    EngineConfig,
    Hit,
    LocaleTag,
    OriginKind,
    Suggestion,
    Term,
    TermKind,
    TermStatus,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iom_l10n.engines import Engine

ES, EN = LocaleTag("es"), LocaleTag("en")


class Scripted(Echo):
    """Answers with what a function makes of each text; remembers what it was asked."""

    name = "scripted/1"

    def __init__(
        self, answer: Callable[[str], str], target: LocaleTag = ES, *, hides_names: bool = False
    ) -> None:
        super().__init__(target)
        self.spec = replace(SPECS[0], name="scripted", faithful=False, max_batch=2)
        self.answer = answer
        self.hides_names = hides_names
        self.asked: list[str] = []

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        assert timeout > 0
        self.asked += texts
        return [Draft(text=self.answer(text)) for text in texts]


def hit(text: str, term: str, *targets: str, within: str, acronym: bool = False) -> Hit:
    start = within.index(text)
    return Hit(
        concept=term,
        term=term,
        status=TermStatus.PREFERRED,
        start=start,
        end=start + len(text),
        text=text,
        targets=tuple(
            Term(
                text=t,
                lang=ES,
                kind=TermKind.ACRONYM if acronym else TermKind.TERM,
                status=TermStatus.ADMITTED if place else TermStatus.PREFERRED,
            )
            for place, t in enumerate(targets)
        ),
    )


def run(engine: Engine, *requests: str | TranslationRequest) -> list[Suggestion]:
    asked = [TranslationRequest(text=r) if isinstance(r, str) else r for r in requests]
    return list(translate(engine, asked, glossary_digest="9f3c", on="2026-11-24"))


def codes(suggestion: Suggestion) -> list[str]:
    return [warning.code for warning in suggestion.warnings]


def test_origin_names_engine_date_and_glossary() -> None:
    (suggestion,) = run(Scripted(lambda _text: "Llueve."), "Il pleut.")
    assert suggestion.origin.kind is OriginKind.ENGINE
    assert suggestion.origin.name == "scripted/1"
    assert suggestion.origin.on == "2026-11-24"
    assert suggestion.origin.details == (("glossary", "9f3c"),)
    assert (suggestion.source, suggestion.target) == ("Il pleut.", "Llueve.")
    assert suggestion.warnings == ()


def test_suggestions_come_in_order_whatever_needs_no_engine() -> None:
    engine = Scripted(str.upper)
    suggestions = run(engine, "il", "Saul Ronquillo", "elle", "", "nous", "a@example.org")
    assert [s.source for s in suggestions] == [
        "il",
        "Saul Ronquillo",
        "elle",
        "",
        "nous",
        "a@example.org",
    ]
    assert suggestions[1].target == "Saul Ronquillo"
    assert suggestions[5].target == "a@example.org"
    assert engine.asked == ["il", "elle", "nous"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Saul Ronquillo, +41 22 555 01 63", "Saul Ronquillo, +41 22 555 01 63"),
        ("es", "+221 33 555 01 33 ;", "+221 33 555 01 33;"),
        ("es", "1 234 567", None),
    ],
)
def test_text_of_names_and_numbers_needs_no_engine(
    language: str, text: str, expected: str | None
) -> None:
    engine = Scripted(lambda _asked: "1.234.567", LocaleTag(language))
    (suggestion,) = run(engine, text)
    assert engine.asked == ([] if expected else [text])
    assert suggestion.target == (expected or "1.234.567")


def test_finished_suggestions_are_kept_when_the_engine_fails_later() -> None:
    def answer(text: str) -> str:
        if text == "trois.":
            raise EngineTimeoutError("late")
        return text.upper()

    seen: list[str] = []
    stream = translate(
        Scripted(answer),
        [TranslationRequest(text=t) for t in ("un.", "deux.", "trois.")],
        glossary_digest="",
        on="2026-11-24",
    )
    with pytest.raises(EngineTimeoutError):
        seen.extend(suggestion.target for suggestion in stream)
    assert seen == ["UN.", "DEUX."]


def test_engine_that_answers_too_few_texts_is_refused() -> None:
    class Forgetful(Scripted):
        def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
            return super().translate(texts, timeout=timeout)[1:]

    engine = Forgetful(str)
    with pytest.raises(EngineBadReplyError, match="0 texts for 1"):
        run(engine, "Il pleut.")


def test_addresses_are_hidden_and_come_back() -> None:
    engine = Scripted(lambda text: text.replace("Écrivez à", "Escriba a"))
    (suggestion,) = run(engine, "Écrivez à a.b@example.org ou http://example.org/Tela.")
    assert "example" not in engine.asked[0]
    assert suggestion.target == "Escriba a a.b@example.org ou http://example.org/Tela."


def test_part_that_an_engine_always_loses_is_said() -> None:
    engine = Scripted(lambda text: re.sub(r"Xq..q|a@b\.org", "nada", text))
    (suggestion,) = run(engine, "Écrivez à a@b.org demain.")
    assert "PLH001" in codes(suggestion)


def test_markup_comes_back_as_commonmark() -> None:
    engine = Scripted(lambda text: text.replace("lien", "enlace").replace("voir", "ver"))
    (suggestion,) = run(engine, "voir le [lien](http://example.org/a) **ici**")
    assert suggestion.target == "ver le [enlace](http://example.org/a) **ici**"
    assert codes(suggestion) == []


def test_lost_markup_is_said_and_the_words_are_kept() -> None:
    engine = Scripted(lambda text: re.sub("\ue000\\d+\ue001", "", text).replace("voir", "ver"))
    (suggestion,) = run(engine, "voir **ici**")
    assert suggestion.target == "ver ici"
    assert codes(suggestion) == ["PLH003"]


def test_bare_address_is_no_markup() -> None:
    (suggestion,) = run(Scripted(lambda text: text.replace("voir", "ver")), "voir http://a.org/b_c")
    assert suggestion.target == "ver http://a.org/b_c"
    assert codes(suggestion) == []


def test_approved_wording_of_the_engine_is_left_alone() -> None:
    text = "Les droits humains comptent."
    engine = Scripted(lambda asked: asked.replace("Les droits humains", "Los derechos humanos"))
    request = TranslationRequest(
        text=text, hits=(hit("droits humains", "droit humain", "derecho humano", within=text),)
    )
    (suggestion,) = run(engine, request)
    assert suggestion.target == "Los derechos humanos comptent."
    assert codes(suggestion) == []


def test_wording_of_the_engine_gives_way_to_the_approved_one_with_its_article() -> None:
    text = "Il voit le retour volontaire des enfants."
    words = {
        text: "Ve el regreso voluntario de los niños.",
        "retour volontaire": "regreso voluntario",
    }
    target = hit("retour volontaire", "retour volontaire", "repatriación voluntaria", within=text)
    engine = Scripted(lambda asked: words[asked])
    (suggestion,) = run(engine, TranslationRequest(text=text, hits=(target,)))
    assert suggestion.target == "Ve la repatriación voluntaria de los niños."
    assert codes(suggestion) == []


def test_term_that_cannot_be_found_is_masked_in_a_second_attempt() -> None:
    text = "Il lutte contre la traite ici."

    def answer(asked: str) -> str:
        if asked == "traite":
            return "ordeño"
        return asked.replace("contre la traite", "contra todo").replace("la Xq", "la Xq")

    target = hit("traite", "la traite", "trata", within=text)
    engine = Scripted(answer)
    (suggestion,) = run(engine, TranslationRequest(text=text, hits=(target,)))
    assert suggestion.target == "Il lutte contre la trata ici."
    assert codes(suggestion) == []


def test_term_that_stays_away_is_said_with_the_id_of_its_check() -> None:
    text = "Il voit la traite."
    target = hit("traite", "la traite", "trata", "trata de personas", within=text)
    engine = Scripted(lambda asked: "ordeño" if asked == "traite" else "Lo ve.")
    (suggestion,) = run(engine, TranslationRequest(text=text, hits=(target,)))
    assert codes(suggestion) == ["TRM001"]
    assert "trata, trata de personas" in suggestion.warnings[0].message


def test_refused_targets_are_never_written() -> None:
    text = "Il voit la traite."
    refused = hit("traite", "la traite", "mal", within=text)._replace(
        targets=(Term(text="mal", lang=ES, status=TermStatus.FORBIDDEN),),
    )
    (suggestion,) = run(
        Scripted(lambda _asked: "La ve."), TranslationRequest(text=text, hits=(refused,))
    )
    assert suggestion.target == "La ve."


def test_acronym_becomes_the_target_acronym_with_its_article() -> None:
    text = "Le rapport du HCR est là."
    target = hit("HCR", "HCR", "ACNUR", within=text, acronym=True)._replace(
        targets=(
            Term(text="ONUC", lang=ES, kind=TermKind.ACRONYM),
            Term(text="Organización Común", lang=ES),
        ),
    )
    engine = Scripted(lambda asked: asked.replace("Le rapport du", "El informe del"))
    (suggestion,) = run(engine, TranslationRequest(text=text, hits=(target,)))
    assert suggestion.target == "El informe de la ONUC est là."


def test_hits_are_found_again_behind_markup() -> None:
    text = "voir **le site** et la traite"
    target = hit("traite", "la traite", "trata", within=text)
    words = {"traite": "ordeño"}

    def answer(asked: str) -> str:
        return words.get(asked, asked.replace("traite", "ordeño"))

    (suggestion,) = run(Scripted(answer), TranslationRequest(text=text, hits=(target,)))
    assert suggestion.target == "voir **le site** et la trata"


def test_names_are_hidden_in_a_pivot_only() -> None:
    text = "Ils vivent à Tela."
    hidden = Scripted(str, hides_names=True)
    run(hidden, text)
    plain = Scripted(str)
    run(plain, text)
    assert hidden.asked[0] == "Ils vivent à Xqaaq."
    assert plain.asked[0] == text


def test_name_that_the_engine_translated_is_hidden_in_a_second_attempt() -> None:
    engine = Scripted(lambda asked: asked.replace("Tela", "Tejido").replace("Ils", "Ellos"))
    (suggestion,) = run(engine, "Ils vivent à Tela.")
    assert suggestion.target == "Ellos vivent à Tela."


def test_numbers_that_differ_are_said() -> None:
    (suggestion,) = run(Scripted(lambda _asked: "Hay 13 casos."), "Il y a 12 cas.")
    assert codes(suggestion) == ["NUM001"]


@pytest.mark.parametrize("answer", ["", "  ", "\n"])
def test_empty_answer_is_said(answer: str) -> None:
    (suggestion,) = run(Scripted(lambda _asked: answer), "Il pleut.")
    assert suggestion.target == ""
    assert codes(suggestion) == ["ENG002"]


FAMILIES = "Les familles sont rentrées dans la capitale avec leurs enfants."


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("The families went back to the capital with their children.", "CMP003"),
        ("Familias.", "CMP005"),
        ("Las familias han regresado a la capital con sus hijos. " * 5, "CMP006"),
    ],
)
def test_answer_of_a_wrong_shape_is_said(answer: str, code: str) -> None:
    (suggestion,) = run(Scripted(lambda _asked: answer), FAMILIES)
    assert code in codes(suggestion)


def test_answer_said_twice_is_repaired() -> None:
    text = "Écrivez à a@b.org demain."
    engine = Scripted(lambda asked: f"{asked} {asked}".replace("Écrivez à", "Escriba a"))
    (suggestion,) = run(engine, text)
    assert suggestion.target == "Escriba a a@b.org demain."
    assert codes(suggestion) == []


@pytest.mark.parametrize("answer", ["Llueve\ud83d.", "Llue\x00ve."])
def test_answer_that_cannot_be_written_is_refused(answer: str) -> None:
    with pytest.raises(EngineBadReplyError, match="control characters"):
        run(Scripted(lambda _asked: answer), "Il pleut.")


def test_copy_of_the_source_is_said() -> None:
    (suggestion,) = run(Scripted(str), "Il pleut.")
    assert codes(suggestion) == ["CMP001"]


def test_unknown_words_that_are_left_in_the_draft_are_said() -> None:
    class Puzzled(Scripted):
        def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
            drafts = super().translate(texts, timeout=timeout)
            return [replace(draft, unknown=("zorglub", "dort", "Paris")) for draft in drafts]

    engine = Puzzled(lambda _asked: "El zorglub duerme.")
    (suggestion,) = run(engine, "Le zorglub dort à Paris.")
    assert "zorglub" in suggestion.warnings[-1].message
    assert codes(suggestion)[-1] == "ENG001"


@pytest.mark.parametrize(
    ("target", "source", "answer", "expected"),
    [
        ("es", "Il pleut !", "llueve !", "¡Llueve!"),
        ("es", "« Il pleut. »", "« Llueve. »", "“Llueve”."),
        ("es", "  Il pleut.  ", "Llueve", "  Llueve.  "),
        ("en", "Il a 1 234,5 km.", "He has 1 234,5 km", "He has 1,234.5 km."),
        ("es", "Il part à 9h.", "Sale a las Xqaaq.", "Sale a las 9.00."),
        ("en", "Il part à 14h30.", "He leaves at Xqaaq.", "He leaves at 2.30 p.m."),
        ("en", "la Direction ;", "The Directorate ;", "the Directorate;"),
        ("es", "selon M. Jean Dupont.", "según Xqaaq.", "según el Sr. Jean Dupont."),
    ],
)
def test_draft_gets_the_typography_of_its_language(
    target: str, source: str, answer: str, expected: str
) -> None:
    (suggestion,) = run(Scripted(lambda _asked: answer, LocaleTag(target)), source)
    assert suggestion.target == expected


def test_echo_gives_the_source_back() -> None:
    text = "voir [ici](http://a.org) {x} « a »  1 234"
    with open_engine("echo", source=LocaleTag("fr"), target=ES, settings=EngineConfig()) as engine:
        (suggestion,) = run(engine, text)
    assert suggestion.target == text
    assert suggestion.warnings == ()


def test_pseudo_keeps_what_must_survive() -> None:
    with open_engine(
        "pseudo", source=LocaleTag("fr"), target=ES, settings=EngineConfig()
    ) as engine:
        (suggestion, empty) = run(engine, "Salut {name}, voir **ici** a@b.org 12", "")
    assert suggestion.target.startswith("[Šåļüt {name}, vöîŕ **îçî** a@b.org 12~")
    assert empty.target == ""


@settings(max_examples=60)
@given(st.text())
def test_no_text_breaks_the_pipeline(text: str) -> None:
    for engine in (Scripted(str), Scripted(lambda _asked: ""), Echo(ES)):
        (suggestion,) = run(engine, text)
        assert suggestion.source == text
