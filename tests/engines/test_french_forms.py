"""Names, times, titles: what is read off the French before an engine sees it."""

from __future__ import annotations

import pytest

from iom_l10n.engines.apertium_repairs import in_english, repaired
from iom_l10n.engines.apertium_stream import from_stream, to_stream
from iom_l10n.engines.local_words import local_masks, prepared
from iom_l10n.engines.names import name_spans

NAMES = [
    ("Ils vivent à Tela au Honduras.", ["Tela", "Honduras"]),
    ("Selon Adèle Montbrun, tout va bien.", ["Adèle Montbrun"]),
    ("Parti de Kayes en mars.", ["Kayes"]),
    ("Le Dr Hawa Soumaré parle.", ["Dr Hawa Soumaré"]),
    ("La ville d’Agadez et l'île.", ["Agadez"]),
    ("Esteban Corrales-Vidal parle.", ["Esteban Corrales-Vidal"]),
    ("Il cite Jean de la Fuente.", ["Jean de la Fuente"]),
    ("John W. Smithson arrive.", ["John W. Smithson"]),
    ("Il arrive à Tin-Tabarak.", ["Tin-Tabarak"]),
    ("Les Affaires étrangères", []),
    ("Au cours du mois. A ce titre.", []),
    ("C'est ainsi. Jusqu'ici rien.", []),
    ("Il pleut.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[row[0] for row in NAMES])
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in name_spans(text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "de 9h à 14h30", ["9.00", "14.30"]),
        ("en", "à 0h, 9h05, 12h et 23 h 15", ["12 a.m.", "9.05 a.m.", "12 p.m.", "11.15 p.m."]),
        ("pt", "à 14h30 et 9h", ["14h30", "9h"]),
        ("ar", "à 14h30", ["14:30"]),
        ("es", "M. Jean Dupont et Mme de Rive", ["el Sr. Jean Dupont"]),
        ("en", "Mme Anna de la Cruz, MM. Roy et Bo", ["Ms. Anna de la Cruz", "Messrs. Roy"]),
        ("ar", "M. Dupont", []),
        ("es", "le XVIIe et 400h", ["XVII"]),
        ("en", "les XVIIe, XIXème, Ie, XXIIe et XIIIe", ["17th", "19th", "1st", "22nd", "13th"]),
        ("es", "p. ex. art. 3, no 38 et N°12", ["p. ej.", "art.", "núm. 38", "núm. 12"]),
        ("en", "à pied en 4h30", ["4 hours 30 minutes"]),
        ("es", "Un trajet de 1h05 dès 9h", ["1 hora y 5 minutos", "9.00"]),
        ("pt", "après 2 h de marche", ["2 horas"]),
        ("ca", "durée : 2h01", ["2 h 1 min"]),
        ("en", "S.E. Mme Ana Ruiz, des U.S.A.", ["H.E.", "Ms. Ana Ruiz", "U.S.A."]),
        ("es", "S.E. parle", ["S.E."]),
        ("en", "c.-à-d. nº 4, [email\u00a0protected]", ["i.e.", "No. 4", "[email\u00a0protected]"]),
    ],
)
def test_times_and_titles_become_local(language: str, text: str, expected: list[str]) -> None:
    assert [mask.back for mask in sorted(local_masks(text, language))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 1er janvier", "le 1 janvier"),
        ("le 1er étage", "le 1er étage"),
        ("A ce titre", "À ce titre"),
        ("Fin. A ce titre", "Fin. À ce titre"),
        ("Plan A ou B", "Plan A ou B"),
        ("4,03 pourcent", "4,03 pour cent"),
        ("Les Etats et l'Etat", "Les États et l'État"),
    ],
)
def test_spelling_that_misleads_an_engine_is_put_right(text: str, expected: str) -> None:
    assert prepared(text) == expected


@pytest.mark.parametrize(
    ("text", "unknown", "expected"),
    [
        ("flujos migratoires", ("migratoires",), "flujos migratorios"),
        ("política migratoire", ("migratoire",), "política migratoria"),
        ("Treizième Conferencia", ("Treizième",), "Decimotercera Conferencia"),
        ("el treizième foro", ("treizième",), "el decimotercero foro"),
        ("el troisième foro", ("troisième",), "el tercer foro"),
        ("los premiers", (), "los primeros"),
        ("ha venido lo 12 de mayo", (), "ha venido el 12 de mayo"),
        ("es el uno de los premiers", (), "es uno de los primeros"),
        ("30 personas, cuyas 12 mujeres", (), "30 personas, entre ellas 12 mujeres"),
        ("ya 57, sea un ascenso", (), "ya 57, es decir, un ascenso"),
        ("está resultado Presidente", (), "ha pasado a ser Presidente"),
        ("ha sido devuelta posible", (), "ha sido posible"),
        ("las réinstallations", ("réinstallations",), "las reinstallaciones"),
        ("un coordonnateur", ("coordonnateur",), "un coordinador"),
        ("los médiateurs", ("médiateurs",), "los mediatores"),
        ("el zorglub", ("zorglub",), "el zorglub"),
        ("Zorglubique", ("Zorglubique",), "Zorglubique"),
        ("una toire", ("toire",), "una toire"),
    ],
)
def test_words_that_apertium_left_in_french_get_their_one_reading(
    text: str, unknown: tuple[str, ...], expected: str
) -> None:
    assert repaired(text, unknown) == expected


def test_sentence_that_begins_with_an_indefinite_plural_is_no_genitive() -> None:
    assert (
        repaired("De los responsables hablan.", (), "Des responsables …") == "Responsables hablan."
    )
    assert repaired("De los responsables.", (), "Du fait …") == "De los responsables."


def test_spanish_words_that_the_pivot_left_become_english() -> None:
    assert in_english("Among May and June", ()) == "Between May and June"
    assert in_english("seen among April showers", ()) == "seen between April showers"
    assert in_english("The migrantes of x", ("migrantes", "x")) == "The migrants of x"


def test_stream_format_there_and_back() -> None:
    text = "a [b] ^c$ *d #e @f / \\ {g} <h> \ue0003\ue001"
    assert from_stream(to_stream(text)) == (text, ())
    assert to_stream("[\ue0003\ue001") == "\\[[\ue0003\ue001]".encode()


def test_marks_of_unknown_words_are_read_and_removed() -> None:
    assert from_stream(b"el *zorglub de @Paris, #ir") == (
        "el zorglub de Paris, ir",
        ("zorglub", "Paris", "ir"),
    )
