"""What an editor is told, and what is nobody's business."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean
from iom_l10n.releases.identity import release_id
from iom_l10n.releases.warnings import WARNINGS

BODY = "L'OIM a ouvert hier un centre pour les migrants qui sont arrivés dans la ville de Goma."


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("Il s'agit d'uvrer ensemble.", ["REL001"]),
        ("Une ONG uvrant ici.", ["REL001"]),
        ("A ce titre, il est venu.", ["REL002"]),
        ("Les Etats se sont réunis.", ["REL002"]),
        ("Le vitamine A est bonne.", []),
        ("Une très longue ligne qui ne finit pas, car quelqu'un a oublié de mettre le point", [
            "REL003"]),
        ("Elle dit : « Je reste.", ["REL004"]),
        ("« Un », dit-il, « et deux ».", []),
        ("Écrire à [email protected].", ["REL007"]),
        ("L'œuvre et le cœur vont bien.", []),
    ],
)  # fmt: skip
def test_warnings_by_line(line: str, codes: list[str]) -> None:
    result = clean(f"Le titre\n{BODY}\n{line}\n{BODY}\n".encode(), name="x.txt")
    assert [(warning.code, warning.line) for warning in result.warnings] == [
        (code, 3) for code in codes
    ]


def test_a_contact_label_without_value() -> None:
    page = f"Le titre\n{BODY}\nContact :\nAwa Sy\nE-mail :\n"
    assert [w.code for w in clean(page.encode(), name="x.txt").warnings] == ["REL008"]


def test_a_label_below_the_contacts_is_kept_and_doubted() -> None:
    page = f"Le titre\n{BODY}\nContact : Awa Sy, asy@example.org\nNos autres pages\n"
    result = clean(page.encode(), name="x.txt")
    assert result.release.blocks[-1].text == "Nos autres pages"
    assert [(w.code, w.line) for w in result.warnings] == [("REL005", 4)]


def test_a_title_alone_and_a_doubtful_language() -> None:
    assert [w.code for w in clean(b"Bonjour", name="x").warnings][-1] == "REL010"
    codes = [w.code for w in clean("Tela\nSan José\nNiurka Piñeiro".encode(), name="x").warnings]
    assert codes == ["REL009"]


def test_ids_are_unique_and_stable() -> None:
    assert [kind.id for kind in WARNINGS.values()] == [f"REL{n:03}" for n in range(1, 11)]


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
