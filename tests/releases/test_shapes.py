"""Pages of other shapes than the development set: what each line becomes."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean

BODY = (
    "Genève - L'Organisation internationale pour les migrations a ouvert hier un centre qui aide "
    "les migrants dans la région des Grands Lacs, selon son porte-parole."
)
MORE = (
    "Ce centre, qui a coûté 12 000 dollars, est ouvert tous les jours et accueille des familles "
    "avec leurs enfants depuis le mois de juin."
)
TITLE = "Un centre ouvre ses portes à Goma"


def kinds(text: str, name: str = "page.txt") -> list[str]:
    release = clean(text.encode(), name=name).release
    return [f"{block.kind}: {block.text[:24]}" for block in release.blocks]


def removed(text: str) -> list[str]:
    return [line.text for line in clean(text.encode(), name="page.txt").removed]


@pytest.mark.parametrize(
    "menu",
    [
        "-\nQui sommes-nous\nQui sommes-nousL'OIM aide.\nAgir\nAgir\n- 2030 Agenda",
        "- L'OIM\n- Projets\n- Contact",
        "Accueil\nL'OIM\nNos activités\nNos bureaux\nContact",
        "Accueil > Actualités > Communiqués",
        "English | Français | Español",
        "-\nAgir\nAgir\nDomaines\n-\nHighlights\nHighlights",
        "Communiqué\nGlobal",
        "-\nWho we are\nWHO WE AREThe IOM helps.\nOur Work\nOur Work\n- 2030 Agenda",
        "-\nQui sommes-nous\nL'OIM aide.\nAgir\nAgir\nDomaines\nDomaines\n-\nMédias\nMédias",
        "Bureau régional pour l'Afrique\nAccueil\nQui sommes-nous\nFrançais\nEnglish",
        "Aller au contenu principal\nEnglish | Français\nAccueil » Actualités",
        "Imprimer\nPartager",
    ],
)
def test_a_menu_is_known_by_its_shape(menu: str) -> None:
    page = f"{menu}\n{TITLE}\n{BODY}\n{MORE}\n"
    assert kinds(page)[0] == f"title: {TITLE[:24]}"
    assert len(kinds(page)) == 3
    assert removed(page) == menu.split("\n")


def test_the_title_twice_at_the_end_of_a_menu_is_kept_once() -> None:
    page = f"-\nAgir\nAgir\n{TITLE}\n{TITLE}\n{BODY}\n{MORE}\n"
    assert kinds(page)[0] == f"title: {TITLE[:24]}"
    assert removed(page) == ["-", "Agir", "Agir", TITLE]


def test_lines_of_other_releases_are_menu() -> None:
    page = f"Le monde bouge\n{TITLE}\n{BODY}\n"
    assert removed(page) == []
    result = clean(page.encode(), name="x.txt", known_lines={"Le monde bouge": 7})
    assert [line.text for line in result.removed] == ["Le monde bouge"]


@pytest.mark.parametrize(
    "footer",
    [
        "Partager\nFacebook\nTwitter",
        "© OIM Suisse\nImprimer cette page\nHaut de page",
        "Noticias relacionadas\nUn autre titre\nEncore un titre",
        "-\nAgir\nAgir",
    ],
)
def test_what_serves_the_page_below_the_text_goes(footer: str) -> None:
    page = f"{TITLE}\n{BODY}\n{MORE}\n{footer}\n"
    assert removed(page) == footer.split("\n")


def test_services_under_the_title_go() -> None:
    assert removed(f"{TITLE}\nImprimer\n{BODY}\n") == ["Imprimer"]
    assert removed(f"{TITLE}\n{TITLE}\n{BODY}\n") == [TITLE]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([TITLE, "12/09/2008", BODY], ["title", "dateline", "paragraph"]),
        (["12 septembre 2008", TITLE, BODY], ["dateline", "title", "paragraph"]),
        ([TITLE, "Un sous-titre sans point", BODY], ["title", "heading", "paragraph"]),
        ([TITLE, BODY, "Encadré :", MORE], ["title", "paragraph", "heading", "paragraph"]),
        ([TITLE, BODY, "Foule. © OIM", MORE], ["title", "paragraph", "caption", "paragraph"]),
        ([TITLE, BODY, "* En dollars.", MORE], ["title", "paragraph", "note", "paragraph"]),
        ([TITLE, BODY, "- un", "- deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "a) un", "b) deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "– un", "– deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "* un", "* deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "i. un", "ii. deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "1° un", "2° deux"], ["title", "paragraph", "list_item", "list_item"]),
        ([TITLE, BODY, "i. seul est là.", MORE], ["title", *["paragraph"] * 3]),
        ([TITLE, BODY, "Source : OIM, matrice", MORE], ["title", *["paragraph"] * 3]),
        (
            [TITLE, BODY, "1951", "Création de l'OIM", MORE],
            ["title", *["paragraph"] * 2, "heading", "paragraph"],
        ),
        ([TITLE, BODY, "62. Le reste suivra."], ["title", "paragraph", "paragraph"]),
        (
            [TITLE, BODY, "Projet :", "Les puits", "Durée :", "12 mois", MORE],
            ["title", "paragraph", *["table_cell"] * 4, "paragraph"],
        ),
        (
            [TITLE, BODY, "« Je suis né ici. »", "Pierre Dupond", MORE],
            ["title", "paragraph", "quote", "quote", "paragraph"],
        ),
        (
            [TITLE, BODY, "Contact médias", "Awa Sy", "Tél. +221 33 555 01 01"],
            ["title", "paragraph", "heading", "contact", "contact"],
        ),
        (
            [TITLE, BODY, "Contact :", "Awa Sy", "OIM Dakar"],
            ["title", "paragraph", "contact", "contact", "contact"],
        ),
        (
            [TITLE, BODY, "Pour plus d'informations, veuillez contacter Awa Sy.", MORE],
            ["title", "paragraph", "contact", "note"],
        ),
        (
            [TITLE, BODY, "Pour en savoir plus, veuillez cliquer sur le lien suivant."],
            ["title", "paragraph", "paragraph"],
        ),
        (
            [TITLE, BODY, "Pays", "2016", "2017", "Mali", "12", "13", "Niger", "4", "n.d.", MORE],
            ["title", "paragraph", *["table_cell"] * 9, "paragraph"],
        ),
    ],
)
def test_what_a_line_is(lines: list[str], expected: list[str]) -> None:
    release = clean("\n".join(lines).encode(), name="x.txt").release
    assert [str(block.kind) for block in release.blocks] == expected


def test_a_flattened_table_has_rows_and_columns() -> None:
    cells = ["Pays", "2016", "2017", "Mali", "12", "13", "Niger", "4", "5"]
    release = clean("\n".join([TITLE, BODY, "Arrivées", *cells, MORE]).encode(), name="x").release
    found = [(b.text, b.row, b.column) for b in release.blocks if b.kind == "table_cell"]
    assert found == [(text, *divmod(at, 3)) for at, text in enumerate(cells)]
    assert "caption" in [str(block.kind) for block in release.blocks]


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("Les rÃ©fugiÃ©s sont lÃ\u00a0.", "Les réfugiés sont là.", "wrongly decoded signs"),
        ("A Gene\u0300ve, il fait beau.", "A Genève, il fait beau.", "decomposed accents"),
        ("L&eacute;t&eacute; est l&agrave;.", "Lété est là.", "HTML entities"),
        ("Le <b>mot</b> est fort.<br />", "Le mot est fort.", "HTML tags"),
        ('Voir "http://x.org/a" target="_blank">ici.', "Voir ici.", "remains of a link"),
        ('Écrire à "mailto:a@b.org">a@b.org.', "Écrire à a@b.org.", "remains of a link"),
    ],
)
def test_a_repair_is_shown(before: str, after: str, reason: str) -> None:
    result = clean(f"{TITLE}\n{BODY}\n{before}\n".encode(), name="x.txt")
    assert result.release.blocks[-1].text == after
    assert [(repair.line, repair.reason) for repair in result.repairs] == [(3, reason)]
    assert result.repairs[0].before == before


@pytest.mark.parametrize(
    "line",
    [
        '"_blank" title="">',
        '"x" href="http://a.org/" target=',
        "<br /><br />",
        "###",
        "FIN",
        "- 30 -",
        "* * *",
        "/images/photo.jpg",
        "p.legende { color: #fff; margin: 0; }",
    ],
)
def test_a_line_that_says_nothing_goes_whole(line: str) -> None:
    result = clean(f"{TITLE}\n{BODY}\n{line}\n{MORE}\n".encode(), name="x.txt")
    assert [removed.text for removed in result.removed] == [line]
    assert len(result.release.blocks) == 3


@pytest.mark.parametrize(
    "line",
    [
        '"Partir, rester, revenir"',
        "Les ensembles {a, b} sont égaux.",
        "R&D; et a<b sont des signes, <nom> aussi.",
        "Le taux est de 3 > 2.",
        "Il a dit {sic",
        "–",
        "30",
    ],
)
def test_text_that_only_looks_like_code_stays(line: str) -> None:
    result = clean(f"{TITLE}\n{BODY}\n{line}\n{MORE}\n".encode(), name="x.txt")
    assert line in [block.text for block in result.release.blocks]
    assert not result.removed
    assert not result.repairs


def test_a_style_sheet_over_several_lines_takes_its_link_box_along() -> None:
    box = ["#box {", "  float: right;", "}", "Liens utiles", "- La carte", "- Les photos"]
    result = clean("\n".join([TITLE, BODY, *box, MORE]).encode(), name="x.txt")
    assert [line.text for line in result.removed] == box


def test_white_space_is_put_in_order() -> None:
    page = (
        f"{TITLE}  \n\n\u00a0\n\n  Il  a \u00a0: «\u00a0 12\u202f500 \u200b» \u00ad.\u00a0 \n{BODY}"
    )
    texts = [block.text for block in clean(page.encode(), name="x.txt").release.blocks]
    assert texts[1] == "Il a\u00a0: «\u00a012\u202f500 » ."


@pytest.mark.parametrize("menu", ["", "-\nAgir\nAgir\n- 2030 Agenda\n", "Communiqué\nGlobal\n\n"])
@pytest.mark.parametrize(
    "title",
    [
        "Retour au Mali pour 150 migrants",
        "Partager la responsabilité de l'accueil",
        "Exposition « Partir » et « Revenir » à Dakar",
        "Migration / Santé / Développement : trois défis",
        "Tagant : les puits sont de retour",
        "Lettre d'information sur la migration",
        "ODD 10 : l'OIM présente son rapport",
        "Aller à la rencontre des migrants",
        "Accueil | un mot qui change tout",
        "Copyright et migration : un colloque",
        "Brèves",
    ],
)
def test_a_title_that_begins_as_menus_do_stays_the_title(title: str, menu: str) -> None:
    page = f"{menu}{title}\n{BODY}\n{MORE}\nPartager\nFacebook\n"
    assert kinds(page) == [
        f"title: {title[:24]}",
        f"paragraph: {BODY[:24]}",
        f"paragraph: {MORE[:24]}",
    ]


@pytest.mark.parametrize(
    ("head", "place", "date"),
    [
        ("GENEVE, 5 juin 2008 (OIM) -", "GENEVE", "2008-06-05"),
        ("Genève, le 1er mars 2011 -", "Genève", "2011-03-01"),
        ("Dakar (Sénégal), 3 mai 2016 –", "Dakar (Sénégal)", "2016-05-03"),
        ("Genève – 3 mai 2016 –", "Genève", "2016-05-03"),
        ("(Genève, 3 mai 2016) –", "Genève", "2016-05-03"),
        ("Port-au-Prince, Haïti, 12/05/2011 –", "Port-au-Prince, Haïti", "2011-05-12"),
        ("N'Djaména —", "N'Djaména", None),
        ("République démocratique du Congo -", "République démocratique du Congo", None),
        ("Guinée équatoriale, Gabon -", "Guinée équatoriale, Gabon", None),
        ("Genève, le 03/05/2016 –", "Genève", "2016-05-03"),
        ("Genève (3 mai 2016) –", "Genève", "2016-05-03"),
        ("Genève (OIM), 3 mai 2016 –", "Genève", "2016-05-03"),
        ("(Genève, 3 mai 2016)", "Genève", "2016-05-03"),
        ("Ouagadougou (Burkina Faso), 3 mai 2016 -", "Ouagadougou (Burkina Faso)", "2016-05-03"),
        ("N'Djamena, 1er juin 2016 :", "N'Djamena", "2016-06-01"),
        ("Genève, 03 mai 2016 --", "Genève", "2016-05-03"),
        ("Genève le 3 mai 2016.", "Genève", "2016-05-03"),
        ("Genève, 3 mai (OIM) –", "Genève", None),
        ("Niamey, le 1er février 2016 (OIM) -", "Niamey", "2016-02-01"),
        ("Genève, 3 mai 2016 |", "Genève", "2016-05-03"),
        ("Dakar, le 1 er mars 2016 –", "Dakar", "2016-03-01"),
        ("2016-05-03 –", None, "2016-05-03"),
        ("Bangui, le 5 août 2016, 14h00 –", "Bangui", "2016-08-05"),
        ("Cotonou, le 12/03/2016 :", "Cotonou", "2016-03-12"),
        ("Dakar, 20 juin 2016.-", "Dakar", "2016-06-20"),
        ("Le 3 mai 2016 :", None, None),
        ("Bilan au 3 mai 2016 :", None, None),
        ("Aujourd’hui –", None, None),
        ("Selon le HCR –", None, None),
        ("Les autorités –", None, None),
        ("Premier constat -", None, None),
    ],
)
def test_the_head_of_a_release_says_where_and_when(
    head: str, place: str | None, date: str | None
) -> None:
    page = f"{TITLE}\n{head} {MORE}\n{MORE}\n"
    release = clean(page.encode(), name="x.txt").release
    assert (release.place, release.date) == (place, date)


@pytest.mark.parametrize(
    "line",
    [
        "mardi 3 mai 2016",
        "03.05.2016",
        "Publié le 3 mai 2016",
        "May 3, 2016",
        "3 de mayo de 2016",
        "Communiqué - 3 mai 2016",
        "Date de publication : 3 mai 2016",
        "Genève, le 3 mai 2016",
        "03/05/2016 - 14:30",
        "3 mai, 2016",
        "Communiqué | 3 mai 2016",
        "Mis à jour le 3 mai 2016",
        "3 mai 2016 | Genève",
        "(Genève, 3 mai 2016)",
        "Genève le 3 mai 2016.",
        "Ouagadougou (Burkina Faso), 3 mai 2016",
    ],
)
def test_a_line_that_is_only_a_date(line: str) -> None:
    for page in (f"{TITLE}\n{line}\n{BODY}\n{MORE}\n", f"{line}\n{TITLE}\n{BODY}\n{MORE}\n"):
        release = clean(page.encode(), name="x.txt").release
        assert release.date == "2016-05-03"
        assert "dateline" in [str(block.kind) for block in release.blocks]


@pytest.mark.parametrize(
    ("lines", "place", "date"),
    [
        (["Mis à jour le 5 mai 2016", "Publié le 3 mai 2016"], None, "2016-05-03"),
        (["Lieu : Dakar", "3 mai 2016"], "Dakar", "2016-05-03"),
        (["Publié le 3 mai 2016 à 14h30"], None, "2016-05-03"),
    ],
)
def test_lines_of_facts_under_the_title(lines: list[str], place: str | None, date: str) -> None:
    page = "\n".join([TITLE, *lines, MORE, MORE])
    release = clean(page.encode(), name="x.txt").release
    assert (release.place, release.date) == (place, date)
    assert [str(block.kind) for block in release.blocks[1:-2]] == ["dateline"] * len(lines)


@pytest.mark.parametrize(
    "top",
    [
        "Aller au contenu principal",
        "Ce site utilise des cookies pour vous servir. En savoir plus\nTout accepter",
        "FR\nEN\nES",
        "FR | EN | ES",
        "Accueil\n/\nActualités\n/\nCommuniqués",
        "Qui sommes-nous",
        "Accueil\nQui sommes-nous\nNos métiers\nFaire un don",
        "Vous êtes ici : Accueil / Presse",
        "Communiqué de presse n° 12/2021\nPOUR DIFFUSION IMMÉDIATE",
        "Organisation pour les migrations\nBureau au Tchad\nNos actions\nCommuniqué conjoint n° 7",
    ],
)
def test_what_the_site_printed_above_the_title_goes(top: str) -> None:
    for title in (TITLE, "LE NIGER ET L'OIM SIGNENT UN ACCORD"):
        page = f"{top}\n{title}\n{BODY}\n{MORE}\n"
        assert kinds(page)[0] == f"title: {title[:24]}"
        assert removed(page) == top.split("\n")


def test_a_title_made_of_a_menu_s_words_stays_where_nothing_else_can_be_it() -> None:
    page = f"Qui sommes-nous\n{BODY}\n{MORE}\n"
    assert kinds(page)[0] == "title: Qui sommes-nous"
    assert removed(page) == []


@pytest.mark.parametrize(
    "rows",
    [
        "Communiqué\nMondial\nPartager\nFacebook\nTwitter\nLinkedIn\nE-mail\nImprimer",
        "Temps de lecture : 3 min",
        "A+ A-",
        "Lire en : English | Español",
        "Écouter cet article",
        "Cliquez ici pour agrandir",
        "Thèmes : migration, santé",
    ],
)
def test_what_the_site_printed_under_the_title_goes(rows: str) -> None:
    page = f"{TITLE}\n{rows}\n{BODY}\n{MORE}\n"
    assert removed(page) == rows.split("\n")
    assert [kind.partition(":")[0] for kind in kinds(page)] == ["title", "paragraph", "paragraph"]


def test_related_news_go_with_what_stands_below_them() -> None:
    footer = (
        "ODD 10 - Inégalités réduites\nCommuniqués liés\nL'OIM et le Japon\n2 mai 2023\n"
        "S'abonner à notre newsletter\nSuivez-nous sur Facebook et Twitter\n© 2023 OIM."
    )
    assert removed(f"{TITLE}\n{BODY}\n{MORE}\n{footer}\n") == footer.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Télécharger le rapport complet à l'adresse https://iom.int/r",
        "Retour au calme à Kidal",
        "Retour aux sources",
        "Retour au pays",
    ],
)
def test_a_last_line_that_begins_as_a_service_does_stays(line: str) -> None:
    assert removed(f"{TITLE}\n{BODY}\n{MORE}\n{line}\n") == []


def test_letters_of_a_list_become_numbers_and_the_account_says_so() -> None:
    page = f"{TITLE}\n{BODY}\na) un\nb) deux\n{MORE}\ni) trois\nii) quatre"
    result = clean(page.encode(), name="x.txt")
    items = [block for block in result.release.blocks if block.kind == "list_item"]
    assert [(item.text, item.number) for item in items] == [
        ("un", 1),
        ("deux", 2),
        ("trois", 1),
        ("quatre", 2),
    ]
    assert [(r.before, r.after) for r in result.repairs] == [
        ("a)", "1."),
        ("b)", "2."),
        ("i)", "1."),
        ("ii)", "2."),
    ]
