"""A refused word is replaced only where the sentence around it stays right."""

from __future__ import annotations

import pytest

from checks_support import findings_of
from iom_l10n.checks import Example
from iom_l10n.model import Hit, LocaleTag, Term, TermKind, TermStatus


def refused(target: str, text: str, better: str, lang: str, **about: str) -> Example:
    """Return a unit that holds `text`, listed as written, with what to say instead."""
    start = target.index(text)
    hit = Hit(
        concept="c",
        term=text.lower(),
        status=TermStatus.FORBIDDEN,
        start=start,
        end=start + len(text),
        text=text,
        targets=(Term(text=better, lang=LocaleTag(lang), **about),),  # type: ignore[arg-type]
    )
    return Example(source="x", target=target, locale=lang, target_hits=(hit,))


@pytest.mark.parametrize(
    ("target", "text", "better", "lang", "fixed"),
    [
        # gender or number would change what stands around
        ("Los clandestinos llegaron.", "clandestinos", "personas migrantes", "es", None),
        ("Detuvieron a los ilegales.", "ilegales", "personas migrantes", "es", None),
        ("un inmigrante ilegal", "inmigrante ilegal", "migrante irregular", "es", None),
        ("el clandestino", "clandestino", "migrantes irregulares", "es", None),
        ("os clandestinos", "clandestinos", "pessoas migrantes", "pt", None),
        ("The illegal immigrants arrived.", "illegal immigrants", "irregular migrant", "en", None),
        ("This is a clandestine.", "clandestine", "irregular migrant", "en", None),
        ("المهاجرون غير الشرعيين", "المهاجرون", "المهاجرات", "ar", None),
        # the same gender and number: certain
        (
            "Las ilegales llegaron.",
            "ilegales",
            "personas migrantes",
            "es",
            "Las personas migrantes llegaron.",
        ),
        (
            "Los clandestinos llegaron.",
            "clandestinos",
            "trabajadores migrantes",
            "es",
            "Los trabajadores migrantes llegaron.",
        ),
        ("as clandestinas", "clandestinas", "pessoas migrantes", "pt", "as pessoas migrantes"),
        (
            "The illegal migrants left.",
            "illegal migrants",
            "irregular migrants",
            "en",
            "The irregular migrants left.",
        ),
        # letters
        ("ILLEGAL MIGRANTS LEFT", "ILLEGAL MIGRANTS", "irregular migrants", "en",
         "IRREGULAR MIGRANTS LEFT"),
        ("Illegal migrants left.", "Illegal migrants", "irregular migrants", "en",
         "Irregular migrants left."),
        ("Illegal Migrants Left", "Illegal Migrants", "irregular migrants", "en", None),
        # the joining word would change its sound
        ("niñas y ilegales", "ilegales", "personas", "es", None),
    ],
)  # fmt: skip
def test_fix_of_a_refused_word(
    target: str, text: str, better: str, lang: str, fixed: str | None
) -> None:
    (found,) = findings_of(refused(target, text, better, lang), ["TRM002"])
    assert found.fix == fixed
    assert better in found.message


def test_gender_and_number_of_the_termbase_decide_where_the_ending_does_not() -> None:
    row = refused("Los ilegales", "ilegales", "migrantes", "es", gender="masculine")
    (found,) = findings_of(row, ["TRM002"])
    assert found.fix == "Los migrantes"


def test_one_fact_is_told_once() -> None:
    row = refused("Los clandestinos", "clandestinos", "migrantes", "es")
    source = Hit(
        concept="c",
        term="migrant",
        status=TermStatus.PREFERRED,
        start=4,
        end=12,
        text="migrants",
        targets=(Term(text="migrantes", lang=LocaleTag("es")),),
    )
    both = Example(
        source="Les migrants", target=row.target, hits=(source,), target_hits=row.target_hits
    )
    assert [f.id for f in findings_of(both, ["TRM001", "TRM002"])] == ["TRM002"]


def test_a_name_that_is_not_translated_is_called_so() -> None:
    name = Term(
        text="MigApp",
        lang=LocaleTag("es"),
        kind=TermKind.TERM,
        status=TermStatus.DO_NOT_TRANSLATE,
    )
    hit = Hit(
        concept="c",
        term="MigApp",
        status=TermStatus.DO_NOT_TRANSLATE,
        start=0,
        end=6,
        text="MigApp",
        targets=(name,),
    )
    (found,) = findings_of(
        Example(source="MigApp est prête.", target="La aplicación está lista.", hits=(hit,)),
        ["TRM001"],
    )
    assert found.message == "MigApp is not to be translated"
