"""What a line of a page serves, and that the file of wordings says each thing once."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from iom_l10n.releases.cleaning.purposes import Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.wordings import spelt_out, wordings

SERVING = [
    ("Accueil", Purpose.HOME),
    ("Accueil > Actualités > Mali", Purpose.HOME),
    ("ALLER AU CONTENU PRINCIPAL", Purpose.SKIP),
    ("FR | EN | ES", Purpose.LANGUAGE),
    ("Communiqué de presse n° 12/2014", Purpose.KIND),
    ("Actualités | Communiqué", Purpose.KIND),
    ("A lire aussi :", Purpose.RELATED),
    ("« Article précédent", Purpose.PAGER),
    ("Partager Facebook Twitter", Purpose.SHARE),
    ("Partager sur Facebook", Purpose.SHARE),
    ("Mots-clés : migration, santé", Purpose.TAGS),
    ("12 commentaires", Purpose.COMMENT),
    ("Temps de lecture : 4 min", Purpose.TOOL),
    ("(c) OIM 2014. Tous droits réservés.", Purpose.LEGAL),
    ("Ce site utilise des cookies. En le lisant, vous les acceptez.", Purpose.COOKIE),
    ("Cet article a été publié dans la rubrique Sahel.", Purpose.SENTENCE),
    ("* * *", Purpose.RULE),
]
OWN = [
    "L'OIM ouvre un centre à Tillabéri",
    "ODD 10 : l'OIM présente son rapport",
    "Déclaration :",
    "Source : OIM",
    "Partager les fruits de la pêche",
    "Traceurs de contacts à Conakry",
    "-",
    "",
]


@pytest.mark.parametrize(("line", "purpose"), SERVING)
def test_a_line_of_the_site_is_known_by_its_words(line: str, purpose: Purpose) -> None:
    assert purpose_of(line) is purpose


@pytest.mark.parametrize("line", OWN)
def test_a_line_of_the_release_serves_nothing(line: str) -> None:
    assert purpose_of(line) not in set(Purpose) - {Purpose.BELOW}


def test_a_wording_has_one_purpose() -> None:
    homes: dict[str, set[Purpose]] = defaultdict(set)
    for purpose, wording in wordings():
        for phrase in spelt_out(wording):
            homes[phrase].add(purpose)
    assert {phrase: found for phrase, found in homes.items() if len(found) > 1} == {}


def test_a_wording_begins_with_a_whole_word() -> None:
    begun = [
        phrase
        for _purpose, wording in wordings()
        if wording[0] != "*"
        for phrase in spelt_out(wording)
    ]
    assert [phrase for phrase in begun if re.match(r"\S*[…*]", phrase)] == []


def test_every_purpose_has_wordings_but_the_rule() -> None:
    assert set(Purpose) - {purpose for purpose, _wording in wordings()} == {Purpose.RULE}
