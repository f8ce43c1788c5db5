"""What ICU writes and `regex` reads otherwise."""

from __future__ import annotations

import pytest
import regex  # type: ignore[import-untyped]

from iom_l10n.segmentation.icu import UnsupportedError, translate


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        (r"\x{41}", "A", True),
        (r"\x{1F600}", "\U0001f600", True),
        (r"\x41\u0042\U00000043", "ABC", True),
        (r"\0101", "A", True),
        (r"\cA", "\x01", True),
        (r"\N{LATIN SMALL LETTER A}", "a", True),
        (r"\Qa.b*\E+", "a.b**", True),
        (r"\Qa.b", "axb", False),
        (r"\p{Lu}\P{Lu}\pL", "Aab", True),
        (r"\p{IsLu}\p{IsAlphabetic}", "Aa", True),
        (r"\p{Script=Arabic}+", "سلام", True),
        (r"[[A-Z]&&[^B]]", "B", False),
        (r"[[A-Z]--[B]]", "C", True),
        (r"[a[b-d]]+", "abcd", True),
        (r"[|~.]+", "|~.", True),
        (r"[(?:{2}]+", "(?:{2}", True),
        (r"[[:alpha:]]+", "aé", True),
        (r"[\h\v]+", " \t\u00a0\n\u2028", True),
        (r"\h\v", "\u00a0\x0b", True),
        (r"[\b]", "\x08", True),
        (r"\e\a", "\x1b\x07", True),
        (r"a{2}b{1,}c{0,1}", "aabb", True),
        (r"a++b*+(?>c)", "aac", True),
        (r"(?i)abc", "ABC", True),
        (r"(?i:a)b", "AB", False),
        (r"(?i-s:a.)", "A\n", False),
        (r"(?<=a)b|(?<!a)c|(?=d)d|(?!e)f", "f", True),
        (r"(?<name>a)", "a", True),
        (r"a\z", "a", True),
        (r"a\Z\n", "a\n", True),
        (r"\.\-\]\ é", ".-] é", True),
    ],
)
def test_patterns_mean_the_same(pattern: str, text: str, *, fits: bool) -> None:
    assert bool(regex.fullmatch(translate(pattern), text, regex.V1)) is fits


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        ("a{e<=1}", "{"),
        ("{", "{"),
        (r"\y", r"\y"),
        (r"\L<words>", r"\L"),
        (r"(a)\1", r"\1"),
        ("(?R)", "(?R)"),
        ("(?1)", "(?1)"),
        ("(?|a|b)", "(?|a"),
        ("(?x) a # b", "(?x)"),
        (r"\x{110000}", r"\x{110000}"),
    ],
)
def test_what_has_no_counterpart_is_named(pattern: str, named: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        translate(pattern)
    assert f"“{named}”" in str(caught.value)
