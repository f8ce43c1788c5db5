"""What stands around a release on a page that came whole, and what of it must stay."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean

TITLE = "Bénin : des abris pour les familles chassées par la crue"
BODY = (
    "Cotonou – Les familles chassées par la crue de l'Ouémé ont reçu des abris et des bâches dans "
    "douze communes du sud du Bénin, a annoncé l'OIM."
)
MORE = (
    "La décrue prendra trois semaines. D'ici là, les écoles de Zagnanado et de Ouinhi restent "
    "occupées, et les élèves attendent la rentrée."
)
CONTACT = "Pour plus d'informations, veuillez contacter Awa Sy, OIM Cotonou, tél. +229 55 55 01 01"
MENU = ["Mandat", "Le mot du chef", "Nos antennes", "Galerie", "Espace des bailleurs"]


def texts(*lines: str) -> list[str]:
    page = "\n\n".join(lines)
    return [block.text for block in clean(page.encode(), name="x.txt").release.blocks]


def test_the_title_speaks_of_what_the_text_tells() -> None:
    assert texts(*MENU, "Un slogan que nul ne connaît ici", TITLE, BODY, MORE)[0] == TITLE


def test_the_menu_goes_whatever_its_words() -> None:
    assert texts(*MENU, TITLE, "Accueil", "Partager", BODY, MORE) == [TITLE, BODY, MORE]


@pytest.mark.parametrize(
    "foot",
    [
        ["À lire aussi", "Togo : une crue plus haute que prévu", "8 mars 2020"],
        ["Articles similaires", "Niger : le fleuve baisse", "Tout afficher"],
        ["Partager", "Facebook", "© Site du ministère", "Se connecter"],
        ["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée."],
    ],
)
def test_the_foot_goes(foot: list[str]) -> None:
    assert texts(TITLE, BODY, MORE, CONTACT, *foot) == [TITLE, BODY, MORE, CONTACT]


def test_text_below_what_looks_like_a_foot_stays() -> None:
    assert texts(TITLE, BODY, "Partager", MORE, CONTACT)[-2:] == [MORE, CONTACT]
    again = BODY.replace("Cotonou", "Lomé")
    assert again in texts(TITLE, BODY, MORE, "À lire aussi", "Lomé aussi", again, MORE)


def test_contacts_below_a_foot_line_stay() -> None:
    assert texts(TITLE, BODY, MORE, "Haut de page", CONTACT)[-1] == CONTACT


@pytest.mark.parametrize("head", [["Crue"], ["Déclaration conjointe", "OIM et HCR"]])
def test_a_release_may_begin_with_a_line_or_two_above_its_title(head: list[str]) -> None:
    assert texts(*head, TITLE, BODY, MORE)[: len(head) + 1] == [*head, TITLE]


def test_a_date_beside_other_words_under_the_title_is_the_date() -> None:
    page = "\n\n".join([*MENU, "Accueil", TITLE, "3 mars 2020 Communiqué Afrique", BODY, MORE])
    assert clean(page.encode(), name="x.txt").release.date == "2020-03-03"


def test_numbers_of_links_go_with_their_list() -> None:
    page = (
        f"{TITLE}\n\n{BODY}\n\nÉcrire à [2]asy@example.org [sic].\n\nReferences\n\n   2. mailto:a"
    )
    result = clean(page.encode(), name="x.txt")
    assert result.release.blocks[-1].text == "Écrire à asy@example.org [sic]."
    assert [line.text.strip() for line in result.removed] == ["References", "2. mailto:a"]


def test_a_bracketed_number_without_a_list_stays() -> None:
    assert "(voir [2])" in texts(TITLE, BODY, "Le rapport le dit (voir [2]).")[-1]


def test_fences_and_attributes_of_pandoc_go() -> None:
    page = (
        f"::: {{#main .content}}\n# {TITLE} {{#t .x}}\n\n{BODY}\n\n"
        f"[Le [camp]{{.a}} a fermé.]{{.b}}\n:::\n"
    )
    blocks = clean(page.encode(), name="x.md").release.blocks
    assert [block.text for block in blocks] == [TITLE, BODY, "Le camp a fermé."]


def test_columns_of_a_text_browser_are_a_table() -> None:
    table = "   Pays    2014   2015\n  Italie  93 540 97 000\n  Malte   565    94"
    kinds = [
        (block.kind.value, block.text)
        for block in clean(f"{TITLE}\n\n{BODY}\n\n{table}".encode(), name="x.txt").release.blocks
    ]
    assert ("table_cell", "97 000") in kinds
    assert ("table_cell", "565") in kinds


def test_a_table_below_a_word_of_the_foot_stays() -> None:
    table = ["Commune", "Familles", "Zè", "412", "Ouinhi", "860", "Bonou", "95"]
    assert texts(TITLE, BODY, MORE, "Télécharger", *table)[-8:] == table


def test_the_browser_s_title_stands_in_for_a_lost_heading() -> None:
    page = f"<html><head><title>{TITLE} | OIM Bénin</title></head><p>{BODY}</p><p>{MORE}</p></html>"
    blocks = clean(page.encode(), name="x.html").release.blocks
    assert [block.text for block in blocks] == [TITLE, BODY, MORE]


@pytest.mark.parametrize(
    "below",
    [
        ["À propos de l'OIM", "Créée en 1951, l'OIM compte 162 membres."],
        ["Annexe 1 : communes touchées", "Zè", "Ouinhi", "Bonou"],
        ["* Chiffres arrondis à la dizaine par les mairies."],
    ],
)
def test_notes_below_the_contacts_stay(below: list[str]) -> None:
    page = texts(*MENU, TITLE, BODY, MORE, CONTACT, *below)
    assert page[-len(below) :] == below


def test_a_number_in_a_paragraph_is_no_end_of_the_text() -> None:
    line = (
        "Un numéro vert, le +229 55 55 02 02, renseigne jour et nuit les familles sur les points"
        " de distribution, sans frais et dans cinq langues."
    )
    served = ["Adja", "Fon", "Goun", "Partager"]
    assert texts(*MENU, TITLE, BODY, line, *served)[-3:] == served[:3]


def test_labels_below_the_contacts_go_on_a_page_with_its_menu() -> None:
    page = texts(*MENU, TITLE, BODY, MORE, CONTACT, "Nos axes", "Abris d'urgence", "Plan du site")
    assert page == [TITLE, BODY, MORE, CONTACT]


def test_a_paragraph_that_begins_with_a_dash_stays_under_the_title() -> None:
    dashed = (
        "- Les mairies ont recensé les familles quartier par quartier, avec des bénévoles de la"
        " Croix-Rouge."
    )
    assert any(
        dashed[2:] in text for text in texts(*MENU, "Accueil", TITLE, dashed, BODY, MORE, CONTACT)
    )


BESIDE = ["Mandat", "Antennes", "Galerie", "Bailleurs", "Archives", "Photos", "Liens"]
COLUMN = [TITLE, "", *BODY.replace(" dans douze", "\ndans douze").split("\n"), "", MORE, CONTACT]


def test_a_menu_beside_the_text_goes() -> None:
    rows = [f"  * {label:12}{text}".rstrip() for label, text in zip(BESIDE, COLUMN, strict=True)]
    assert texts("Accueil Contact Plan du site", "\n".join(rows))[0] == TITLE
    assert not set(BESIDE) & set(" ".join(texts("\n".join(rows))).split())


def test_a_list_with_figures_beside_its_items_stays_as_it_is() -> None:
    rows = [f"- {place:16}{count}" for place, count in zip(BESIDE, range(100, 107), strict=True)]
    found = " ".join(texts(TITLE, BODY, "\n".join(rows), MORE, CONTACT)).split()
    assert found.index("100") == found.index("Mandat") + 1


def test_nothing_goes_below_the_first_line_of_a_text_in_pieces() -> None:
    pieces = BODY.replace(" dans douze", "\n\ndans douze").split("\n\n")
    found = texts(*MENU, TITLE, *pieces, "Abris par commune", MORE)
    assert "Abris par commune" in found
