"""What an editor is told, and what is nobody's business."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean
from iom_l10n.releases.identity import release_id
from iom_l10n.releases.warnings import WARNINGS

BODY = "L'OIM a ouvert hier un centre pour les migrants qui sont arrivés dans la ville de Goma."


def test_a_label_below_the_contacts_is_kept_and_doubted() -> None:
    page = f"Le titre\n{BODY}\nContact : Awa Sy, asy@example.org\nNos autres pages\n"
    result = clean(page.encode(), name="x.txt")
    assert result.release.blocks[-1].text == "Nos autres pages"
    assert [(w.code, w.line) for w in result.warnings] == [("REL005", 4)]


def test_a_title_alone_and_a_doubtful_language() -> None:
    assert [w.code for w in clean(b"Bonjour", name="x").warnings][-1] == "REL010"
    codes = [w.code for w in clean("Tela\nSan José\nNiurka Piñeiro".encode(), name="x").warnings]
    assert codes == ["REL009"]


def test_labels_that_stayed_below_the_text_are_doubted() -> None:
    page = f"Le titre\n{BODY}\nNos bureaux\nM. Awa Sy, cheffe de mission\nLe point final.\nAgir\n"
    result = clean(page.encode(), name="x.txt")
    assert [(w.code, w.line) for w in result.warnings] == [("REL005", 6)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{BODY} " * 20, BODY),
        ("les migrants et leurs familles " * 50, ("les migrants et leurs familles " * 4)[:-10]),
        ("a" * 2000, "a" * 120),
    ],
)
def test_a_page_on_one_line_gets_its_first_sentence_as_title(text: str, title: str) -> None:
    result = clean(text.encode(), name="x.txt")
    found = [(str(block.kind), block.text) for block in result.release.blocks]
    assert found[0] == ("title", title)
    assert "".join(text for _kind, text in found).replace(" ", "") == text.replace(" ", "")
    assert [kind for kind, _text in found] == ["title", "paragraph"]
    assert "REL014" in [w.code for w in result.warnings]


@pytest.mark.parametrize("head", ["Genève, le 3 mai 2016 –", "Port-au-Prince –"])
def test_a_page_that_begins_with_its_dateline_keeps_it(head: str) -> None:
    page = f"{head} {BODY} Ils sont bien arrivés.\n\n« C'est bien », a dit le maire de Goma.\n"
    result = clean(page.encode(), name="x.txt")
    blocks = result.release.blocks
    assert [(str(block.kind), block.lines) for block in blocks] == [
        ("title", (1, 1)),
        ("paragraph", (1, 1)),
        ("paragraph", (3, 3)),
    ]
    assert (result.release.title, result.release.place) == (
        BODY,
        head.partition(",")[0].rstrip(" –"),
    )
    assert blocks[1].text.startswith(head)
    assert [w.code for w in result.warnings] == ["REL014"]


def test_ids_are_unique_and_stable() -> None:
    ids = ["REL005", "REL006", "REL009", "REL010", *(f"REL0{n}" for n in range(14, 19))]
    assert [kind.id for kind in WARNINGS.values()] == ids


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("L'Œuvre à Gaïa", None, "l-oeuvre-a-gaia"),
        ("Été", "2020-01-02", "ete-2020-01-02"),
        ("«»", None, "communique"),
        ("a" * 70, None, "a" * 60),
        ("mot " * 30, None, "-".join(["mot"] * 15)),
    ],
)
def test_release_ids(title: str, date: str | None, expected: str) -> None:
    assert release_id(title, date) == expected


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Gen?ve – L'OIM a aidé les familles.", True),
        ("Le ma?tre d'?uvre est arrivé.", True),
        ("Les d\ufffdplac\ufffds sont arrivés.", True),
        ("Que faire ? Rien.", False),
        ("Que faire?Rien.", False),
        ("Voir https://iom.int/page?id=a pour la suite.", False),
    ],
)
def test_lost_letters_are_told_with_their_lines(text: str, warned: bool) -> None:
    result = clean(f"Le titre\n\n{BODY}\n\n{text}\n\n{text}\n".encode(), name="x.txt")
    found = [w for w in result.warnings if w.code == "REL016"]
    assert [w.line for w in found] == [5] * warned
    assert all("lines 5, 7" in w.message for w in found)


@pytest.mark.parametrize(
    ("line", "warned"),
    [
        ("Embargo jusqu'au 15 mars 2021, 10h00 GMT", True),
        ("SOUS EMBARGO JUSQU’AU 15 MARS 2021", True),
        ("Ne pas diffuser avant le 15 mars 2021 à 10h", True),
        ("Embargo", True),
        ("Embargo sur les armes", False),
    ],
)
def test_an_embargo_is_told(line: str, warned: bool) -> None:
    for page in (f"{line}\n\nLe titre\n\n{BODY}\n", f"Le titre\n\n{BODY}\n\n{line}\n"):
        result = clean(page.encode(), name="x.txt")
        assert ("REL017" in [w.code for w in result.warnings]) is warned
        assert line in [block.text for block in result.release.blocks]
        assert result.release.title == "Le titre" or line == "Embargo" or not warned


def test_a_short_title_above_a_longer_line_and_a_credit_are_doubted() -> None:
    page = f"Nos métiers\nUn centre ouvre ses portes à Goma\nPar : Awa Sy\nGoma – {BODY}\n"
    result = clean(page.encode(), name="x.txt")
    assert [(w.code, w.line) for w in result.warnings] == [("REL018", 1), ("REL005", 3)]
    page = page.replace("Par : Awa Sy\n", "")
    result = clean(page.encode(), name="x.txt")
    assert [(w.code, w.line) for w in result.warnings] == [("REL018", 1)]
    assert clean(page.partition("\n")[2].encode(), name="x.txt").warnings == ()


def test_a_few_words_between_title_and_text_are_doubted_and_stay() -> None:
    page = f"Un centre ouvre ses portes à Goma\n\nUnité des urgences\n\nGoma – {BODY}\n"
    result = clean(page.encode(), name="x.txt")
    assert [(w.code, w.line) for w in result.warnings] == [("REL005", 3)]
    assert result.release.blocks[1].text == "Unité des urgences"


def test_labels_below_the_contacts_are_doubted_and_stay() -> None:
    contact = "Contact : Awa Sy, OIM Goma, tél. +243 55 55 01 01"
    labels = "Programme de stabilisation des communautés de l'Est"
    page = f"Un centre ouvre ses portes à Goma\n\nGoma – {BODY}\n\n{contact}\n\n{labels}\n"
    result = clean(page.encode(), name="x.txt")
    assert [(w.code, w.line) for w in result.warnings] == [("REL005", 7)]
