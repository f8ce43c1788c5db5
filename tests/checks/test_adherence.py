"""Sound and mistaken translations of terms, four languages: tables for linguists.

`LANG.csv` lists the terms, `LANG.sound.tsv` translations that use them in whatever form, and
`LANG.mistaken.tsv` those that use another word, or an acronym of another language.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from checks_support import findings_of
from iom_l10n.checks import Example
from iom_l10n.glossary import Termbase, load_pairs
from iom_l10n.model import LocaleTag

FOLDER = Path(__file__).parents[1] / "golden" / "adherence"
LANGUAGES = ("ar", "en", "es", "pt")
CHECKS = ["TRM001", "TRM003"]


@cache
def termbase(lang: str) -> Termbase:
    concepts = load_pairs(FOLDER / f"{lang}.csv", LocaleTag(lang))
    return Termbase(concepts=concepts, names=False)


def rows(kind: str) -> list[tuple[str, ...]]:
    return [
        (lang, *line.split("\t"))
        for lang in LANGUAGES
        for line in (FOLDER / f"{lang}.{kind}.tsv").read_text("utf-8").splitlines()
    ]


def unit(lang: str, source: str, target: str) -> Example:
    base = termbase(lang)
    hits = base.source_matcher(LocaleTag(lang)).match(source)
    assert hits, "a row without a term proves nothing"
    return Example(
        source=source,
        target=target,
        locale=lang,
        hits=hits,
        target_hits=base.target_matcher(LocaleTag(lang)).match(target),
    )


@pytest.mark.parametrize(("lang", "source", "target"), rows("sound"))
def test_sound_translation_is_left_alone(lang: str, source: str, target: str) -> None:
    assert findings_of(unit(lang, source, target), CHECKS) == []


@pytest.mark.parametrize(("lang", "source", "target"), rows("mistaken"))
def test_mistaken_term_is_told(lang: str, source: str, target: str) -> None:
    assert findings_of(unit(lang, source, target), CHECKS)
