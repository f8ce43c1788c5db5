from __future__ import annotations

import pytest

from iom_l10n.errors import UsageError
from iom_l10n.model import LocaleTag
from iom_l10n.text.tags import (
    direction,
    display_name,
    parse_tag,
    plural_forms,
    posix,
    quote_marks,
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("es", "es"),
        ("ES", "es"),
        ("pt_br", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("spa", "es"),
        ("fra", "fr"),
        ("iw", "he"),
        ("en-Latn-US", "en-US"),
        ("sr-Latn", "sr-Latn"),
    ],
)
def test_tags_are_made_canonical(text: str, tag: str) -> None:
    assert parse_tag(text) == tag


@pytest.mark.parametrize("text", ["", "klingon", "xx", "es-ZZZ", "../es", "es/..", "e", "es-QQ\n"])
def test_other_words_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="unknown language tag") as caught:
        parse_tag(text)
    assert "BCP 47" in caught.value.hint


def test_facts_of_languages() -> None:
    assert posix(LocaleTag("pt-BR")) == "pt_BR"
    assert display_name(LocaleTag("es")) == "Spanish"
    assert display_name(LocaleTag("es"), within="fr") == "espagnol"
    assert [direction(LocaleTag(tag)) for tag in ("ar", "he", "es", "fa")] == [
        "rtl",
        "rtl",
        "ltr",
        "rtl",
    ]
    assert plural_forms(LocaleTag("ar")).startswith("nplurals=6")
    assert quote_marks(LocaleTag("en")) == ("“", "”")
    assert quote_marks(LocaleTag("fr")) == ("«\u00a0", "\u00a0»")
