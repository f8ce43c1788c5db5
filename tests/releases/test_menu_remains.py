"""Short lines above the title: several are a menu, one or two may be the title itself."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean

TITLE = "Un marché couvert pour les femmes de Nema"
BODY = (
    "Nema – Après huit mois de travaux, les commerçantes de Nema ont pris possession hier de leur"
    " nouveau marché, construit avec l'appui de l'OIM et de la commune."
)
MORE = "Il compte soixante étals, une garderie et deux points d'eau."


def texts(page: str) -> list[str]:
    """Return the texts of the release that a page holds."""
    return [block.text for block in clean(page.encode(), name="x.txt").release.blocks]


@pytest.mark.parametrize(
    "menu",
    [
        ["OIM Mauritanie", "Retour volontaire", "Médiathèque", "Contact"],
        ["Gestion des frontières", "Jeunesse", "Réfugiés maliens"],
        ["Nos métiers", "Communiqué"],
    ],
)
def test_a_run_of_labels_is_no_title(menu: list[str]) -> None:
    page = "\n".join([*menu, TITLE, "9 mars 2020", BODY, MORE])
    assert texts(page) == [TITLE, "9 mars 2020", BODY, MORE]
    assert [line.text for line in clean(page.encode(), name="x.txt").removed] == menu


@pytest.mark.parametrize(
    "head",
    [
        ["Soixante étals", TITLE],  # a title with its sub-title
        ["Soixante étals", "Une garderie", TITLE],
        ["Où vendre ? Où garder les enfants ?", "La réponse de Nema.", "Reportage en ville", TITLE],
    ],
)
def test_a_short_title_above_its_sub_title_stays(head: list[str]) -> None:
    assert texts("\n".join([*head, BODY, MORE])) == [*head, BODY, MORE]


def test_a_unit_that_ends_the_page_is_no_button() -> None:
    page = f"{TITLE}\n\n{BODY}\n\nDenrée\nUnité\nRiz\nt\nHuile\nl\nSel\nt\n"
    assert texts(page)[-1] == "t"


def test_the_foot_of_the_site_is_no_contact() -> None:
    contact = "Contact : Awa Sy, OIM Nouakchott, awa@example.org"
    foot = ["Partager cet article", "Retour aux actualités", "Tél. : +222 45 55 01 17"]
    page = "\n".join([TITLE, BODY, MORE, contact, *foot])
    assert texts(page)[-1] == contact
