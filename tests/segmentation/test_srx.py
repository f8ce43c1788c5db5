"""SRX 2.0: at each place the first rule that fits decides."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from iom_l10n.errors import ConfigError, StorageError
from iom_l10n.segmentation import Exceptions, Rules, load_srx, ruling, split

OWN = Path(__file__).with_name("own.srx")
RULE = '<languagerule languagerulename="A">{}</languagerule>'
HEAD = '<srx xmlns="http://www.lisa.org/srx20" version="2.0">'


@pytest.fixture(scope="module")
def own() -> Rules:
    return load_srx(OWN)


def write(tmp_path: Path, rules: str, *, cascade: str = "no", maps: str = "") -> Path:
    path = tmp_path / "some.srx"
    maps = maps or '<languagemap languagepattern=".*" languagerulename="A"/>'
    path.write_text(
        f'{HEAD}<header cascade="{cascade}"/><body><languagerules>\n{rules}'
        f"</languagerules><maprules>{maps}</maprules></body></srx>",
        "utf-8",
    )
    return path


def rule(before: str = "", after: str = "", ends: str = "yes") -> str:
    return (
        f'<rule break="{ends}"><beforebreak>{before}</beforebreak>'
        f"<afterbreak>{after}</afterbreak></rule>\n"
    )


def pieces(text: str, rules: Rules, lang: str = "fr") -> list[str]:
    return [text[span.start : span.end] for span in split(text, lang, rules=rules)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "M. Ba rit. Il part.", ["M. Ba rit.", "Il part."]),
        ("fr-CH", "MM. Ba et Sy. Ils partent.", ["MM. Ba et Sy.", "Ils partent."]),
        ("en", "M. Ba rit. Il part.", ["M.", "Ba rit.", "Il part."]),  # French rules do not serve
        ("fr", "Riz, etc. Puis rien.", ["Riz, etc. Puis rien."]),
        ("fr", "Un. Zut. 2 jours.", ["Un. Zut.", "2 jours."]),  # a set less another set
        ("fr", "## M. Ba", ["##", "M. Ba"]),
        ("fr", "Un ## etc. ## Deux", ["Un ##", "etc. ##", "Deux"]),
        ("fr", "Un\n\n  Deux :\nTrois\n", ["Un", "Deux :\nTrois"]),
        ("fr", "", []),
        ("fr", " \n ", []),
        ("es", "El Sr. Ruiz ríe. Se va.", ["El Sr. Ruiz ríe.", "Se va."]),  # not in the file
    ],
)
def test_own_file(own: Rules, lang: str, text: str, expected: list[str]) -> None:
    assert pieces(text, own, lang) == expected


def test_the_first_rule_that_fits_wins(tmp_path: Path) -> None:
    no, yes = rule("a\\.", "\\s", "no"), rule("\\.", "\\s")
    for rules, expected in (
        (no + yes, ["a. b.", "c"]),
        (yes + no, ["a.", "b.", "c"]),
        (rule("a\\.", "\\sb") + no + yes, ["a.", "b.", "c"]),
        (no, ["a. b. c"]),
        ("", ["a. b. c"]),
    ):
        loaded = load_srx(write(tmp_path, RULE.format(rules)))
        assert pieces("a. b. c", loaded) == expected


def test_without_cascade_the_first_map_serves_alone(tmp_path: Path) -> None:
    lists = RULE.format(rule("a\\.", "\\s", "no")) + RULE.replace('"A"', '"B"').format(
        rule("\\.", "\\s")
    )
    maps = "".join(f'<languagemap languagepattern="fr" languagerulename="{n}"/>' for n in "AB")
    alone = load_srx(write(tmp_path, lists, maps=maps))
    assert pieces("a. b. c", alone) == ["a. b. c"]
    both = load_srx(write(tmp_path, lists, cascade="yes", maps=maps))
    assert pieces("a. b. c", both) == ["a. b.", "c"]


@pytest.mark.parametrize(
    ("pattern", "lang", "serves"),
    [
        ("FR.*", "fr", True),
        ("fr_fr|FR-CA", "fr-CA", True),
        ("FR", "en", False),
        ("fr", "frr", False),
    ],
)
def test_a_language_pattern_has_no_case(
    tmp_path: Path, pattern: str, lang: str, *, serves: bool
) -> None:
    maps = f'<languagemap languagepattern="{pattern}" languagerulename="A"/>'
    path = write(tmp_path, RULE.format(rule("a\\.", "\\s", "no")), maps=maps)
    loaded = load_srx(path)
    assert loaded.serve(lang) is serves
    if serves:
        loaded.require(lang)
        return
    with pytest.raises(ConfigError, match=f"no language map of the file fits “{lang}”") as caught:
        loaded.require(lang)
    assert caught.value.path == str(path)


def test_a_break_inside_a_word_parts_it(tmp_path: Path) -> None:
    loaded = load_srx(write(tmp_path, RULE.format(rule("。"))))
    assert pieces("他来了。她走了。", loaded) == ["他来了。", "她走了。"]


def test_a_project_s_exceptions_come_after_the_rules(own: Rules) -> None:
    exceptions = Exceptions(never=(("", "rit."),), always=(("fr", "OU BIEN"),))
    text = "Ba rit. Il part OU BIEN il reste."
    spans = split(text, "fr", exceptions, rules=own)
    assert [text[s.start : s.end] for s in spans] == ["Ba rit. Il part OU BIEN", "il reste."]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        (RULE.format(rule("(a")), 2, r"the rule “\(a” cannot be used: "),
        (RULE.format("\n" + rule("a", "[b")), 3, r"the rule “\[b” cannot be used: "),
        (RULE.format(rule("\\y")), 2, r"“\\y” is not supported"),
        (RULE.format(rule("a" * 5001)), 2, "longer than 5000 characters"),
        (RULE.format(rule("a", "b", "maybe")), 2, "break is “maybe”; write yes or no"),
        ("", 2, "names the rules “A”, which the file does not hold"),
    ],
)
def test_a_rule_that_cannot_be_used_is_an_error_with_its_line(
    tmp_path: Path, body: str, line: int, words: str
) -> None:
    path = write(tmp_path, body)
    with pytest.raises(ConfigError, match=words) as caught:
        load_srx(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)


def test_a_language_pattern_that_is_none_is_an_error(tmp_path: Path) -> None:
    maps = '<languagemap languagepattern="(fr" languagerulename="A"/>'
    with pytest.raises(ConfigError, match=r"the rule “\(fr” cannot be used"):
        load_srx(write(tmp_path, RULE.format(""), maps=maps))


@pytest.mark.parametrize(
    "content",
    ["<srx version='2.0'/>", "<srx xmlns='http://www.lisa.org/srx20' version='1.0'/>", "<tmx/>"],
)
def test_another_format_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.srx"
    path.write_text(content)
    with pytest.raises(ConfigError, match=r"not SRX 2\.0"):
        load_srx(path)


def test_what_is_no_xml_or_not_there_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "bomb.srx"
    path.write_text(f'<!DOCTYPE srx [<!ENTITY a "b">]>{HEAD}&a;</srx>')
    with pytest.raises(StorageError, match="entities"):
        load_srx(path)
    with pytest.raises(ConfigError, match="cannot read the segmentation rules"):
        load_srx(tmp_path / "none.srx")


def test_srx_is_loaded_only_when_asked_for() -> None:
    code = (
        "import sys, iom_l10n.segmentation as s; s.split('Un. Deux.');"
        "assert not {'regex', 'lxml', 'iom_l10n.segmentation.srx'} & set(sys.modules);"
        "assert s.load_srx and not hasattr(s, 'other')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_file_without_rules_serves_no_language(tmp_path: Path) -> None:
    path = tmp_path / "bare.srx"
    path.write_text(f"{HEAD}</srx>")
    assert pieces("M. Ba rit. Il part.", load_srx(path)) == ["M. Ba rit.", "Il part."]


@pytest.mark.parametrize(
    "endless", [rule("\\.", "(?:x|x)+[yz]"), rule("[ab](?:x|x)+", "", "no") + rule("x", "\\.")]
)
def test_an_endless_rule_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endless: str
) -> None:
    monkeypatch.setattr(ruling, "_SECONDS", 0.05)
    loaded = load_srx(write(tmp_path, RULE.format(endless)))
    with pytest.raises(ConfigError, match="takes too long"):
        split("y." + "x" * 60 + ".", rules=loaded)


def test_the_time_of_all_rules_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruling, "_SECONDS", -1)
    loaded = load_srx(write(tmp_path, RULE.format("\n" + rule("\\.", "\\s"))))
    with pytest.raises(ConfigError) as caught:
        split("a. b.", rules=loaded)
    assert caught.value.line == 3
