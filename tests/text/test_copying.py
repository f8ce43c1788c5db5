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
