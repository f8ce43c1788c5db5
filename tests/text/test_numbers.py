"""Numbers, number words, dates and measures as values that two languages share."""

from __future__ import annotations

import pytest

from iom_l10n.text.dates import days, durations, month_numbers, months
from iom_l10n.text.measures import converted, currencies, percents, units
from iom_l10n.text.number_phrases import number_phrases
from iom_l10n.text.number_words import word_values
from iom_l10n.text.numbers import numbers


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("12 500 familles et 1,5 tonne", "fr", [12500, 1.5]),
        ("12\u202f500,75 €", "fr", [12500.75]),
        ("75 000ème repas, 14ème, 1er, 47è", "fr", [75000, 14, 1, 47]),
        ("à 14h30", "fr", [14, 30]),
        ("le 10/09 et le 05.09.2012", "fr", [10, 9, 5, 9, 2012]),
        ("2,000 and 2.5", "en", [2000, 2.5]),
        ("1.234.567,8", "es", [1234567.8]),
        ("£11million, €3bn, $5m", "en", [11, 3, 5]),
        ("٤٥٬٠٠٠٫٥ ومئة", "ar", [45000.5]),
        ("و250 شخصًا", "ar", [250]),
        ("A320neo, 4Mi, FY16, H1N1", "fr", []),
        ("www.iom.int/2012/03, a1@iom.int, +41 22 717 91 11, {n2}", "fr", []),
        ("6'10\" tall (2.08 m)", "en", [2.08]),
        ("4-2", "fr", [4, 2]),
        ("0,5 et 1.250", "fr", [0.5, 1250]),
        ("1,2,3", "en", [1, 2, 3]),
        ("1.2,3.4", "es", [1, 2, 3, 4]),
    ],
)
def test_numbers_are_read_by_the_rules_of_their_language(
    text: str, language: str, values: list[float]
) -> None:
    assert [number.strict for number in numbers(text, language)] == values
    for number in numbers(text, language):
        assert text[number.start : number.end] == number.text


def test_an_ambiguous_figure_has_two_readings() -> None:
    (number,) = numbers("79,091", "es")
    assert number.strict == 79.091
    assert number.readings == {79.091, 79091.0}


@pytest.mark.parametrize(
    ("text", "language", "scale"),
    [
        ("3 milliards d’euros", "fr", 10**9),
        ("1,5 million", "fr", 10**6),
        ("3 mil millones", "es", 10**9),
        ("£11m", "en", 10**6),
        ("11 m", "en", 1),
        ("3 مليارات", "ar", 10**9),
        ("3 euros", "fr", 1),
        ("3 millions", "sw", 1),
    ],
)
def test_a_scale_word_belongs_to_its_number(text: str, language: str, scale: int) -> None:
    assert numbers(text, language)[0].scale == scale


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("deux cent cinq familles", "fr", 205),
        ("quatre-vingt-dix ans", "fr", 90),
        ("soixante-dix", "fr", 70),
        ("vingt et un", "fr", 21),
        ("mille deux cents", "fr", 1200),
        ("une dizaine de milliers", "fr", 10),
        ("three hundred and fifty", "en", 350),
        ("two million", "en", 2_000_000),
        ("treinta y dos", "es", 32),
        ("cento e vinte", "pt", 120),
        ("ثلاثة آلاف", "ar", 3000),
        ("والثمانين", "ar", 80),
    ],
)
def test_number_words_have_values(text: str, language: str, value: int) -> None:
    assert value in word_values(text, language)


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("quatre-vingt-dix-neuf, soixante et onze", "fr", [99, 71]),
        ("vingt et unième, dix-septième, vingt-deuxième", "fr", [21, 17, 22]),
        ("trois quatre", "fr", [3, 4]),
        ("trente-six mille cent deux", "fr", [36102]),
        ("deux milliards, des milliers, un millions de dix", "fr", [2 * 10**9, 10**6, 10]),
        ("les dix premiers, vingt secondes, un siècle", "fr", [10, 20]),
        ("le XIXe, Louis XIV, le Ve, V. Hugo, I", "fr", [19, 14, 5]),
        ("twenty-first, ten first, two hundred and five", "en", [21, 10, 205]),
        ("nineteen ninety-four, twenty ten", "en", [1994, 2010]),
        ("two million thousand, million", "en", [2_000_000, 1000]),
        ("dos mil millones, décimo tercera, los diez primeros", "es", [2 * 10**9, 13, 10]),
        ("entre cien y doscientas", "es", [100, 200]),
        ("mil novecentos e noventa e quatro", "pt", [1994]),
        ("مئة وخمسة وعشرون، لست، الثالث عشر", "ar", [125, 13]),
    ],
)
def test_a_close_reading_gives_one_value_a_phrase(
    text: str, language: str, values: list[int]
) -> None:
    assert [phrase.value for phrase in number_phrases(text, language)] == values
    for phrase in number_phrases(text, language):
        assert text[phrase.start : phrase.end] == phrase.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en 4h30", [(4, 30)]),
        ("un trajet de 2 h", [(2, 0)]),
        ("12h45 de marche", [(12, 45)]),
        ("à 4h30, vers 5h, de 9h à 10h", []),
        ("4h30 du matin", []),
    ],
)
def test_durations_are_no_times_of_day(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(one.hours, one.minutes) for one in durations(text)] == expected


def test_an_unknown_language_has_no_number_words() -> None:
    assert word_values("moja mbili", "sw") == frozenset()
    assert number_phrases("moja XIV", "sw") == ()


def test_days_and_months_are_numbers() -> None:
    assert [number for number, _, _ in days("lundi et dimanche", "fr")] == [1, 7]
    assert month_numbers("5 de septiembre", "es") == {9}
    assert month_numbers("you may march", "en") == frozenset()
    assert month_numbers("15 May", "en") == {5}
    assert [number for number, _, _ in months("في 3 كانون الثاني", "ar")] == [1]
    assert [number for number, _, _ in days("يوم الأحد", "ar")] == [7]
    assert months("3 Mei", "sw") == ()


def test_measures_are_classes() -> None:
    assert [m.kind for m in currencies("5 € ou 6 dollars")] == ["EUR", "USD"]
    assert [m.kind for m in currencies("US$5, 3 يورو")] == ["USD", "EUR"]
    assert currencies("5 euromissiles") == ()
    assert len(percents("5 %, 5 per cent, 5 بالمائة, pour cent")) == 4
    unit = units("de 78 km/h", 5)
    assert unit is not None
    assert unit.kind == "speed:km/h"
    assert units("5 millions de tonnes", 1) is not None
    assert units("5 chats", 1) is None


def test_a_conversion_measures_the_same_in_another_unit() -> None:
    assert converted("30 km", 2, "19 miles", 2)
    assert not converted("30 km", 2, "30 km", 2)
    assert not converted("30 km", 2, "19 kg", 2)
    assert not converted("30", 2, "19 kg", 2)
