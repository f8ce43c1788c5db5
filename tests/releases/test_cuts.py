"""Ends of lines that no writer chose, and words cut in two."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean
from iom_l10n.releases.cleaning.cuts import is_cut_figure, surely_cut

LONG = "Les équipes de l'OIM ont travaillé toute la journée avec leurs partenaires au port."


@pytest.mark.parametrize(
    ("text", "following", "cut"),
    [
        ("a déclaré M.", "Jean Dupont hier.", True),
        ("selon Mme", "Diallo, à Genève", True),
        ("vu par le Dr", "Luc Moreau", True),
        ("selon Mme", "et lui", False),
        ("M.", "Dupont", False),
        ("Le rapport porte le n°", "12 de la série", True),
        ("conformément à l'art.", "3 de la loi", True),
        ("a-t-il dit : «", "Agissons ! »", True),
        ("et qui donc « Que faire", "? » demande-t-il", True),
        ("et qui donc « Que faire", "! Rien n'y fait", True),
        ("Inconnu", "?", False),
        ("Que faire donc ?", "? »", False),
        ("de la nour-", "riture et", True),
        ("Port-au-", "Prince", True),
        ("les soins pré-", "et postnatals", False),
        ("Un tiret -", "puis rien", False),
        ("Les premiers pas", "suivent", False),
    ],
)
def test_the_next_line_goes_on(text: str, following: str, cut: bool) -> None:
    assert surely_cut(text, following) is cut


@pytest.mark.parametrize(
    ("text", "following", "cut"),
    [
        ("la mort de 12", "500 personnes", True),
        ("Il coûte 3", "millions d'euros", True),
        ("Article 3", "améliorer l'accueil", False),
        ("Il vit en 2012", "500 jours", False),
        ("la mort de 12", "5000 personnes", False),
    ],
)
def test_a_figure_goes_on(text: str, following: str, cut: bool) -> None:
    assert is_cut_figure(text, following) is cut


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("de la nour-\nriture", "de la nourriture"),
        ("sa belle-\nmère", "sa belle-mère"),
        ("l'ex-\nprésident", "l'ex-président"),
        ("le porte-\nparole", "le porte-parole"),
        ("un rendez-\nvous", "un rendez-vous"),
        ("le dépla\u00adce\u00ad\nment", "le déplacement"),
        ("à Port-au-\nPrince", "à Port-au-Prince"),
        ("à Zogba-\nkoro", "à Zogba-koro"),  # in doubt the hyphen stays
    ],
)
def test_a_word_cut_in_two_is_put_together_and_told(cut: str, whole: str) -> None:
    result = clean(f"Un titre\n\n{LONG} Voici {cut} enfin.\n".encode(), name="x.txt")
    assert result.release.blocks[-1].text == f"{LONG} Voici {whole} enfin."
    assert [repair.reason for repair in result.repairs] == ["word cut at a line's end"]


def test_an_address_keeps_the_hyphen_at_which_it_was_wrapped() -> None:
    page = "Un accord\n\nVoir https://x.example/fr/kits-a-500-familles-\ndeplacees pour le reste.\n"
    blocks = clean(page.encode(), name="x.txt").release.blocks
    assert (
        blocks[1].text == "Voir https://x.example/fr/kits-a-500-familles-deplacees pour le reste."
    )


def test_a_page_wrapped_by_hand_is_put_together() -> None:
    page = (
        "Un naufrage au large\n"
        "Genève, le 3 mai 2023 – L'Organisation internationale pour les\n"
        "migrations (OIM) est profondément attristée par la mort de migrants\n"
        "en Méditerranée cette semaine, alors que le nombre de départs augmente.\n"
        "Parmi les rescapés se trouvaient 45 hommes, 12 femmes et 7 enfants âgés\n"
        "de 3 à 14 ans. Les autorités tunisiennes ont été saluées.\n"
    )
    release = clean(page.encode(), name="x.txt").release
    assert [block.lines for block in release.blocks] == [(1, 1), (2, 4), (5, 6)]
    assert (release.place, release.date) == ("Genève", "2023-05-03")


def test_the_second_line_of_a_list_item_goes_on() -> None:
    page = f"Un titre\n\n{LONG}\n\n• les enfants\n  non accompagnés ;\n• les familles.\n"
    texts = [block.text for block in clean(page.encode(), name="x.txt").release.blocks]
    assert texts[2:] == ["les enfants non accompagnés ;", "les familles."]


@pytest.mark.timeout(60)  # hours, were every cut word looked for in the whole page
def test_a_page_of_cut_words_takes_no_longer_than_its_length() -> None:
    page = f"Un titre\n\n{LONG}\n\n" + "mot-\n" * 20_000
    result = clean(page.encode(), name="x.txt")
    kept = [block.text for block in result.release.blocks]
    assert "".join([*kept, *(line.text for line in result.removed)]).count("mot") == 20_000
