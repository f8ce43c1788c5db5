"""Terms found in translations: endings, prefixes, refused wordings."""

from __future__ import annotations

import pytest

from glossary_support import repository_termbase
from iom_l10n.glossary import Termbase
from iom_l10n.model import Concept, LocaleTag, Term, TermStatus

FOUND = [
    ("en", "IOM’s migrants", ["IOM", "migrants"]),
    (
        "en",
        "Internally-displaced persons and internally displaced people",
        ["Internally-displaced persons", "internally displaced people"],
    ),
    ("en", "Several NGOs", ["NGOs"]),
    ("en", "unaccompanied children", ["unaccompanied children"]),
    ("en", "an unaccompanied child's rights", ["unaccompanied child"]),
    ("en", "civil society organisations", ["civil society organisations"]),
    ("en", "the transit center", ["transit center"]),
    ("en", "Saint Lucia and Trinidad and Tobago", ["Saint Lucia", "Trinidad and Tobago"]),
    ("en", "immigrants wait", []),
    ("en", "the Iom, an iom", []),
    ("en", "see https://iom.int/migration", []),
    ("es", "las víctimas de trata", ["víctimas de trata"]),
    ("es", "gestión de las fronteras", ["gestión de las fronteras"]),
    ("es", "Migraciones irregulares", ["Migraciones irregulares"]),
    ("es", "una niña no acompañada", ["niña no acompañada"]),
    ("es", "los Estados miembros", ["Estados miembros"]),
    ("es", "las refugiadas", ["refugiadas"]),
    (
        "es",
        "el trabajador migrante y la trabajadora migrante",
        ["trabajador migrante", "trabajadora migrante"],
    ),
    ("pt", "organizações internacionais", ["organizações internacionais"]),
    ("pt", "os refugiados", ["refugiados"]),
    ("pt", "o país de origem", ["país de origem"]),
    ("ar", "للمهاجرين", ["مهاجرين"]),
    ("ar", "والأمم المتحدة", ["الأمم المتحدة"]),
    ("ar", "بالأمم المتحدة", ["الأمم المتحدة"]),
    ("ar", "وللاجئين", ["لاجئين"]),
    ("ar", "الأطفال المهاجرون", ["الأطفال المهاجرون"]),
    ("ar", "حُقُوقُ المُهاجِرين", ["حُقُوقُ المُهاجِرين"]),
    ("ar", "المجتمع المدني", ["المجتمع المدني"]),
    ("ar", "كلمة أخرى تماما", []),
]


@pytest.mark.parametrize(("lang", "text", "expected"), FOUND, ids=[row[1] for row in FOUND])
def test_translation_holds_these_terms(lang: str, text: str, expected: list[str]) -> None:
    hits = repository_termbase().target_matcher(LocaleTag(lang)).match(text)
    assert [hit.text for hit in hits] == expected
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "illegal migrants"),
        ("en", "Illegal migration"),
        ("es", "los inmigrantes ilegales"),
        ("pt", "imigração ilegal"),
        ("ar", "الهجرة غير الشرعية"),
    ],
)
def test_refused_wordings_are_found_with_their_status(lang: str, text: str) -> None:
    (hit,) = repository_termbase().target_matcher(LocaleTag(lang)).match(text)
    assert hit.status is TermStatus.FORBIDDEN


def test_target_in_a_language_without_grammar_is_matched_as_written() -> None:
    term = Term(text="migrazione irregolare", lang=LocaleTag("it"))
    base = Termbase(concepts=(Concept(id="a", terms=(term,)),), names=False)
    matcher = base.target_matcher(LocaleTag("it"))
    assert [hit.text for hit in matcher.match("La Migrazione irregolare cresce")] == [
        "Migrazione irregolare"
    ]
    assert matcher.match("migrazioni irregolari") == ()
