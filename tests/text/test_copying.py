from __future__ import annotations

import pytest

from iom_l10n.text.copying import copied_form


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("http://www.rcmvs.org/", "url"),
        ("media@example.org", "email"),
        ("+41 22 555 01 63", "phone"),
        ("2017", "number"),
        ("41", "number"),
        ("Saul Ronquillo", "name"),
        ("Lucía Peñaranda", "name"),
        ("Jean-Philippe Chauzy", "name"),
        ("María de los Ángeles", None),
        ("Ana de la Cruz", "name"),
        ("Pierre Ouattara", "name"),
        ("J.-P. Okello", "name"),
        ("Chargée de Communication", None),
        ("Bureau Régional", None),
        ("Directeur Général", None),
        ("Chef de Mission", None),
        ("Attachée de Presse", None),
        ("Contact Presse", None),
        ("Service de Presse", None),
        ("Porte-Parole Adjointe", None),
        ("Webmestre Okello", None),
        ("Lundi Matin", None),
        ("Okello de", None),
        ("J. P.", None),
        (" ".join(["Okello"] * 7), None),
        ("E-mail: media@example.org", None),
        ("OIM San José", None),
        ("Contact médias", None),
        ("Pour plus d'informations", None),
        ("1 234", None),
        ("5 %", None),
        ("", None),
    ],
)
def test_what_stands_alike_in_every_language(text: str, what: str | None) -> None:
    expected = None if what is None else (what, text)
    assert copied_form(text, contact=True, terms=False) == expected


def test_names_are_told_in_contacts_only_and_never_with_a_term_in_them() -> None:
    assert copied_form("Saul Ronquillo", contact=False, terms=False) is None
    assert copied_form("Costa Rica", contact=True, terms=True) is None


@pytest.mark.timeout(20)  # a slow pattern never ends here
@pytest.mark.parametrize("word", ["E" + "e" * 60, "E.", "E-", "É’" * 30])
def test_a_long_text_is_answered_at_once(word: str) -> None:
    assert copied_form(" ".join([word] * 6) + "!", contact=True, terms=False) is None
    copied_form(" ".join([word] * 4), contact=True, terms=False)
