"""Menus that were flattened, and titles that look like a part of one."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean
from iom_l10n.releases.cleaning.passages import is_glued_to

MENU = """-
Qui sommes nous
Qui sommes nousL'Organisation (OIM) aide les migrants et leurs familles depuis 1951.
Structure
Structure
- Directrice générale
-
Agir
Agir
Partenariats
Partenariats
- Données et recherche
"""
TEXT = (
    "L'OIM distribue cette semaine des abris à 300 familles du Mali, chassées par les crues du"
    " fleuve Niger.\n"
    "Les familles du Mali vivent depuis dix jours dans une école de Gao, et les abris arrivent par"
    " le fleuve.\n"
)


@pytest.mark.parametrize(
    ("section", "text", "glued"),
    [
        ("Qui sommes nous", "Qui sommes nousL'Organisation internationale", True),
        ("WHO WE ARE", "WHO WE AREThe International Organization", True),
        ("Budget", "Budget2 milliards", True),
        ("A", "APPEL EN FAVEUR DE 300 FAMILLES", False),
        ("MIGRATION", "MIGRATIONS : APPEL", False),
        ("Mali", "Mali : un appel", False),
        ("Agir", "Agir", False),
    ],
)
def test_a_section_is_glued_to_its_sentence(section: str, text: str, glued: bool) -> None:
    assert is_glued_to(section, text) is glued


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Imprimer\nA\n", "APPEL EN FAVEUR DE 300 FAMILLES DU MALI"),
        ("", "Des abris pour les familles du Mali\nDes abris pour les familles du Mali"),
        ("", "Des abris pour les familles du Mali"),
        ("MALI\n", "MALI : DES ABRIS POUR 300 FAMILLES"),
    ],
)
def test_the_title_below_a_menu_stays(above: str, title: str) -> None:
    release = clean(f"{MENU}{above}{title}\n{TEXT}".encode(), name="x.txt").release
    assert release.title == title.partition("\n")[0]
    assert [block.text for block in release.blocks][-2:] == TEXT.splitlines()
