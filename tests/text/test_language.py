"""The body's language: sure before it refuses."""

from __future__ import annotations

import pytest

from iom_l10n.text.language import detect

SPANISH = (
    "La Organización Internacional para las Migraciones abrió ayer un centro de atención para "
    "personas migrantes en la frontera norte del país, con el apoyo del gobierno y de la ciudad."
)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "L'OIM a ouvert hier un centre pour les migrants qui sont arrivés dans la ville."),
        ("es", SPANISH),
        ("en", ("IOM opened a centre for migrants at the border yesterday, with the support of the "
               "government and the city, so that people on the move can rest and get advice.")),
        ("ar", "أعلنت المنظمة الدولية للهجرة اليوم عن افتتاح مركز جديد لدعم المهاجرين في المدينة"),
    ],
)  # fmt: skip
def test_a_sentence_is_enough_to_be_sure(lang: str, text: str) -> None:
    found, sure = detect(text)
    assert found == lang
    assert sure >= 0.5


@pytest.mark.parametrize("text", ["Migrants", "Tela, Honduras", "OIM San José", "aaaa"])
def test_a_few_words_are_never_sure(text: str) -> None:
    assert detect(text)[1] < 0.5


def test_french_words_outweigh_a_foreign_quotation() -> None:
    text = f"Elle a dit dans son discours, avec force, à ceux qui sont venus : « {SPANISH} » "
    assert detect(text + "Ils ont été nombreux pour cette cérémonie où elle est née.")[0] == "fr"


def test_no_words_no_language() -> None:
    assert detect("12 345 – 67") == ("und", 0.0)
