"""Addresses, phones, placeholders, quotes, words: the parts that checks read."""

from __future__ import annotations

import pytest

from iom_l10n.text.anchors import anchor_keys, anchors, sentences
from iom_l10n.text.function_words import foreign_language, french_only
from iom_l10n.text.invisible import hidden_signs, is_blank
from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.polarity import direction, negates
from iom_l10n.text.protected import (
    emails,
    handles,
    masked,
    phone_key,
    phones,
    same_phone,
    url_key,
    urls,
)
from iom_l10n.text.quotes import balance, quote_marks
from iom_l10n.text.stems import contains_term
from iom_l10n.text.words import fold, plain_tokens, tokens, words, words_at


def test_urls_end_before_their_punctuation() -> None:
    text = "Voir https://iom.int/a_(b), (www.iom.int/x) et iom.int/fr/y."
    assert [part.text for part in urls(text)] == [
        "https://iom.int/a_(b)",
        "www.iom.int/x",
        "iom.int/fr/y",
    ]
    assert urls("et/ou") == ()


def test_two_language_versions_of_an_address_share_a_key() -> None:
    assert url_key("https://www.iom.int/fr/x?lang=fr") == url_key(
        "https://www.iom.int/es/x?lang=es"
    )
    assert url_key("https://fr.iom.int/") == url_key("https://es.iom.int")
    assert url_key("https://iom.int/x") != url_key("http://iom.int/x")
    assert url_key("https://iom.fr/x") != url_key("https://iom.es/x")
    assert url_key("www.iom.int/x") == url_key("www.IOM.int/x")


def test_emails_and_handles_are_told_apart() -> None:
    text = "a.b@iom.int, @UNmigration, #Migration2030, https://x.int/#haut"
    assert [part.text for part in emails(text)] == ["a.b@iom.int"]
    assert [part.text for part in handles(text)] == ["@UNmigration", "#Migration2030"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tél. : +506-221-5348 ext 124", ["+506-221-5348"]),
        ("Tel: 221-5348", ["221-5348"]),
        ("+ 506-221 5348", ["+ 506-221 5348"]),
        ("04 75 12 34 56", ["04 75 12 34 56"]),
        ("le 05/09/2012", []),
        ("12 345 678 personnes", []),
    ],
)
def test_phones_have_a_plus_a_zero_or_a_label(text: str, found: list[str]) -> None:
    assert [part.text for part in phones(text)] == found


def test_a_phone_is_the_same_at_home_and_abroad() -> None:
    assert same_phone(phone_key("+41 22 717 91 11"), phone_key("022 717 91 11"))
    assert same_phone(phone_key("0041 22 717 91 11"), phone_key("+41 (0)22 717 91 11"))
    assert not same_phone(phone_key("+41 22 717 91 11"), phone_key("022 717 91 12"))
    assert not same_phone(phone_key("022 717 91 11"), phone_key("022 717 91 12"))


def test_masking_moves_nothing() -> None:
    text = "Voir <b>https://iom.int</b> a@b.org @iom"
    assert len(masked(text)) == len(text)
    assert masked(text).replace("_", "") == "Voir   "
    assert masked("un texte") == "un texte"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("{name} {0} {} ${x} %{y} #{z}", ["{name}", "{0}", "{}", "${x}", "%{y}", "#{z}"]),
        ("{{ name }} [[ name ]]", ["{{name}}", "[[name]]"]),
        ("%s et %1$s, %(n)d, %d.", ["%s", "%1$s", "%(n)d", "%d"]),
        ("12 % des, 50%de, 100 %", []),
        ("%NAME%", ["%NAME%"]),
    ],
)
def test_placeholders_of_every_syntax(text: str, keys: list[str]) -> None:
    assert [part.key for part in placeholders(text)] == keys


def test_space_flags_count_in_format_strings_only() -> None:
    assert [part.key for part in placeholders("12 % des %%", as_format=True)] == ["% d"]


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ('«a» “b” "c"', 0),
        ("„a“", 0),
        ("He is 6'10\" tall", 0),
        ("«a", 1),
        ('a" b', -1),
        ('"a" and "b', 1),
        ('say "a "b" c"', 0),
    ],
)
def test_quotes_are_balanced(text: str, opened: int) -> None:
    assert balance(quote_marks(text)) == opened


def test_blank_and_hidden() -> None:
    assert is_blank(" \u200b\u00a0\ufeff")
    assert not is_blank("a")
    assert hidden_signs("abc", "es") == ()
    assert hidden_signs("a\u200bb\u200f", "es") == (1, 3)
    assert hidden_signs("a\u200f", "ar") == ()
    assert hidden_signs("می\u200cروم", "fa") == ()
    assert hidden_signs("👩\u200d👧", "es") == ()


def test_folding_forgets_typography() -> None:
    assert fold("« L’aide »\u00a0!") == fold('"L\'aide"!')
    assert tokens("L’aide de 2012") == ("l", "aide", "de", "2012")
    assert plain_tokens("Œuvré à Genève") == ("oeuvre", "a", "geneve")
    assert words("l’aide est-elle") == ("l’aide", "est-elle")
    assert [word.text for word in words_at("l’aide")] == ["l’", "aide"]


def test_sentences_do_not_end_at_abbreviations() -> None:
    text = "M. Ruiz part. Il va à Genève. (Fin.)"
    assert [text[a:b].strip() for a, b in sentences(text)] == [
        "M. Ruiz part.",
        "Il va à Genève.",
        "(Fin.)",
    ]
    assert len(sentences("Un.\n\nDeux")) == 2
    assert sentences("   ") == ()


def test_kindred_words_share_keys() -> None:
    french = anchor_keys("La conférence régionale de Genève, 12 experts", "fr", "es")
    spanish = anchor_keys("Conferencia regional de Ginebra, 12 expertos", "es", "fr")
    assert {"conf", "regi", "expe", "12"} <= french & spanish


def test_arabic_shares_names_by_their_consonants() -> None:
    french = anchor_keys("M. Mandela à Kampala en 2012", "fr", "ar")
    arabic = anchor_keys("مانديلا في كمبالا عام ٢٠١٢", "ar", "fr")
    assert {"MNTL", "KMBL", "2012"} <= french & arabic
    places = anchors("زار مانديلا كمبالا", "ar", "fr")
    assert {"MNTL", "KMBL"} <= {anchor.key for anchor in places}
    assert {a.key for a in anchors("Mandela, 2012", "fr", "ar")} == {"MNTL", "2012"}
    assert {a.key for a in anchors("Genève, 12", "fr", "es")} == {"gene", "12"}


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Las familias regresaron a la capital con sus hijos", "es", None),
        ("As famílias não voltaram para a capital com uma mala", "es", "pt"),
        ("The children of the camp went to school", "pt", "en"),
        ("ذهب الأطفال إلى المدرسة", "ar", None),
        ("The children of the camp went to school", "ar", "en"),
        ("Hello", "es", None),
        ("Les enfants du camp sont dans une école", "en", "fr"),
    ],
)
def test_small_words_give_a_language_away(text: str, language: str, found: str | None) -> None:
    assert foreign_language(text, language) == found


def test_french_words_that_others_lack() -> None:
    assert french_only("dans")
    assert french_only("été")
    assert not french_only("de")
    assert not french_only("capital")


@pytest.mark.parametrize(
    ("text", "term", "language"),
    [
        ("las investigaciones", "investigación", "es"),
        ("personas desplazadas", "persona desplazada", "es"),
        ("a primeira-ministra", "primeiro-ministro", "pt"),
        ("os hospitais", "hospital", "pt"),
        ("countries and companies", "country", "en"),
        ("the police said", "police", "en"),
        ("والتحقيقات", "التحقيق", "ar"),
        ("الحروب الأهلية", "الحرب", "ar"),
        ("للشركات", "الشركة", "ar"),
        ("stranded or expelled migrants", "stranded migrant", "en"),
        ("deputy foreign and interior ministers", "deputy minister", "en"),
        ("watu wengi", "watu", "sw"),
    ],
)
def test_terms_are_found_inflected(text: str, term: str, language: str) -> None:
    assert contains_term(text, term, language)


def test_terms_are_whole_words_and_acronyms_exact() -> None:
    assert not contains_term("el subsuelo", "suelo", "es")
    assert contains_term("the NGOs", "NGO", "en", exact=True)
    assert not contains_term("the ngo", "NGO", "en", exact=True)


def test_direction_and_negation() -> None:
    assert direction("Les prix ont augmenté", "fr") == 1
    assert direction("Los precios bajaron", "es") == -1
    assert direction("Les prix ont augmenté puis baissé", "fr") == 0
    assert direction("bei", "sw") == 0
    assert direction("Un texte", "fr") == 0
    assert negates("Il ne part pas", "fr")
    assert not negates("Il ne veut que partir", "fr")
    assert negates("They didn’t leave", "en")
    assert negates("x", "sw") is None
