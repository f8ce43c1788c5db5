"""The list of fixed phrases and its notation."""

from __future__ import annotations

import pytest

from iom_l10n.glossary.folding import folded
from iom_l10n.glossary.french_locutions import has_locutions, is_in_locution, slips
from iom_l10n.glossary.phrase_notation import NOUN, one_of, ways_of

GROUPS = {"DE": "de/du/des/d'", "SON": "son/sa/ses"}


def finds(phrase: str, noun: str, text: str) -> bool:
    """Say whether a phrase is found in a folded text whose noun is marked with brackets."""
    before, _mark, rest = text.partition("[")
    held, _mark, after = rest.partition("]")
    pattern = one_of(way.pattern for way in ways_of(phrase, noun, GROUPS))
    assert pattern is not None
    return pattern.search(f"{before}{NOUN * len(held)}{after}") is not None


def test_every_phrase_of_the_list_holds_a_noun_of_its_line_and_every_noun_has_one() -> None:
    assert slips() == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("à/sur pied", "il le met sur [pied] hier"),
        ("de-la/du côté", "vient de la [cote]"),
        ("épée d'or/argent", "une epee d [argent]"),
        ("en (bon) ordre", "en bon [ordre] ici"),
        ("en (bon) ordre", "en [ordre]"),
        ("(bon) ordre DE marche", "[ordre] de marche"),
        ("ordre DE SON", "l [ordre] de sa mere"),
        ("perd* pied", "il perdit [pied]."),
        ("cas _ cas", "un cas par [cas]"),
        ("mise … à l'abri", "la mise de tous les siens a l [abri]"),
        ("!grâce à l'aide DE", "a l [aide] de dieu"),
        ("champ !de", "sur le [champ], dit elle"),
        ("à l'abri .", "mis a l [abri]"),
        ("à l'abri .", "mis a l [abri] !"),
        (". d'accord", "oui, d [accord]"),
        ("de grâce ,", "de [grace], non"),
        ("chef d'œuvre", "un [chef] d \x9cuvre"),
    ],
)
def test_notation_finds(phrase: str, text: str) -> None:
    noun = text.partition("[")[2].partition("]")[0]
    assert finds(phrase, noun, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("à/sur pied", "le [pied] sur"),
        ("à pied", "la [pied]"),
        ("en ordre", "en [ordre]s"),
        ("épée d'or/bois", "epee d [bois]"),
        ("cas _ cas", "cas [cas]"),
        ("mise … à l'abri", "la mise de tous les siens et des autres a l [abri]"),
        ("!grâce à l'aide DE", "grace a l [aide] de dieu"),
        ("champ !de", "le [champ] de mil"),
        ("à l'abri .", "a l [abri] communal"),
        (". d'accord", "un projet d [accord]"),
        ("de grâce ,", "de [grace]."),
        ("tour à tour", "le [tour] est joue, tour a tour"),
    ],
)
def test_notation_passes_by(phrase: str, text: str) -> None:
    noun = text.partition("[")[2].partition("]")[0]
    assert not finds(phrase, noun, text)


@pytest.mark.parametrize(
    ("text", "form", "held"),
    [
        ("Médecins sans frontières reste.", "frontières", True),
        ("Médecins Sans Frontières reste.", "frontières", True),
        ("Des médecins sans frontières.", "frontières", False),
        ("Il lit Le Monde.", "monde", True),
        ("La fin du monde.", "monde", False),
        ("À la main, puis en main.", "main", False),
        ("Tous les chefs-d'oeuvre brûlent.", "chefs", True),
    ],
)
def test_a_name_counts_with_its_capitals(text: str, form: str, *, held: bool) -> None:
    place = text.lower().index(form)
    assert is_in_locution(folded(text), place, form) is held


def test_a_window_that_cuts_a_word_begins_no_phrase_with_its_rest() -> None:
    form = "abri"
    for padding in range(60):
        text = f"{'x' * padding}mettre les siens à l'abri communal"
        assert is_in_locution(folded(text), text.index(form), form) is (padding == 0)


def test_words_without_phrases_are_known() -> None:
    assert has_locutions("gardes")
    assert not has_locutions("garderie")


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(ways_of("PRENDRE garde", "garde", GROUPS))
