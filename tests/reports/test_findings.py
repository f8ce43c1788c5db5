"""Findings in every form that people and programs read."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import UsageError
from iom_l10n.model import Finding, LocaleTag, Severity, Span
from iom_l10n.model.status import LanguageStatus, ReleaseStatus
from iom_l10n.reports import FORMATS, dumps, dumps_lines, finding_dict, render_findings
from iom_l10n.reports.terminal import findings_view, render, safe, status_view, summary

ERROR = Finding(
    id="NUM001",
    name="number-mismatch",
    severity=Severity.ERROR,
    message="the source says 40, the translation 14",
    path="locales/es/LC_MESSAGES/appel.po",
    line=21,
    msgid="Quelque 40 familles sont rentrées.",
    msgstr="Unas 14 familias regresaron.",
    source_span=Span(start=8, end=10),
    target_span=Span(start=5, end=7),
    locale="es",
    release="appel",
)
HINT = Finding(
    id="POL001",
    name="negation",
    severity=Severity.INFO,
    message="a <negation> & more\nseems lost",
    path="locales/ar/LC_MESSAGES/appel.po",
    line=7,
    msgid="Ils ne partent pas.",
    msgstr="يغادرون.",
    locale="ar",
)
ON_FILE = Finding(
    id="HDR001",
    name="header-missing",
    severity=Severity.WARNING,
    message="50% of it: gone, all",
    path="a,b.po",
)
ALL = [ERROR, HINT, ON_FILE]

KEYS = [
    "id", "name", "severity", "message", "path", "line", "msgctxt", "msgid", "msgstr", "form",
    "source_span", "target_span", "fix",
]  # fmt: skip


def test_a_finding_has_exactly_the_published_keys() -> None:
    found = finding_dict(ERROR)
    assert list(found) == KEYS
    assert found["source_span"] == {"start": 8, "end": 10}
    assert found["fix"] is None
    assert finding_dict(ON_FILE)["msgid"] is None


def test_json_is_one_document_and_jsonl_one_object_a_line() -> None:
    assert [one["id"] for one in json.loads(render_findings(ALL, "json"))] == [
        "NUM001",
        "POL001",
        "HDR001",
    ]
    lines = render_findings(ALL, "jsonl").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["NUM001", "POL001", "HDR001"]
    assert render_findings([], "json") == "[]\n"
    assert render_findings([], "jsonl") == ""


def test_letters_stay_letters_and_every_text_can_be_written() -> None:
    assert "é" in dumps("é")
    assert json.loads(dumps_lines(["a\u2028b"])) == "a\u2028b"
    assert len(dumps_lines(["a\u2028b\u0085c"]).splitlines()) == 1
    assert json.loads(dumps("\ud800")) == "\ud800"
    dumps("\ud800").encode("utf-8")


def test_text_is_one_line_a_finding() -> None:
    assert render_findings(ALL, "text").splitlines() == [
        (
            "locales/es/LC_MESSAGES/appel.po:21: error NUM001 number-mismatch: "
            "the source says 40, the translation 14"
        ),
        "locales/ar/LC_MESSAGES/appel.po:7: info POL001 negation: a <negation> & more seems lost",
        "a,b.po: warning HDR001 header-missing: 50% of it: gone, all",
    ]


def test_github_commands_escape_what_would_end_them() -> None:
    lines = render_findings(ALL, "github").splitlines()
    assert lines[0].startswith("::error file=locales/es/LC_MESSAGES/appel.po,line=21,title=NUM001")
    assert lines[1].startswith("::notice ")
    assert "%0Aseems" in lines[1]
    assert lines[2] == (
        "::warning file=a%2Cb.po,title=HDR001 header-missing::50%25 of it: gone, all"
    )


def test_sarif_names_rules_and_places() -> None:
    run = json.loads(render_findings(ALL, "sarif"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["HDR001", "NUM001", "POL001"]
    levels = [result["level"] for result in run["results"]]
    assert levels == ["error", "note", "warning"]
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["region"] == {"startLine": 21}
    assert "region" not in run["results"][2]["locations"][0]["physicalLocation"]
    assert run["results"][0]["ruleIndex"] == 1


def test_sarif_explains_its_rules() -> None:
    pages = {"NUM001": "# NUM001\n\nfacts\n\nFind a number.\n\nMore.", "POL001": "odd"}
    run = json.loads(render_findings(ALL, "sarif", pages=pages))["runs"][0]
    header, number, hint = run["tool"]["driver"]["rules"]
    assert header == {"id": "HDR001", "name": "header-missing"}
    assert number["shortDescription"] == {"text": "Find a number."}
    assert number["help"]["markdown"] == pages["NUM001"]
    assert hint["shortDescription"] == {"text": "negation"}


@pytest.mark.parametrize("form", ["text", "github"])
def test_no_text_steers_the_terminal(form: str) -> None:
    odd = replace(ERROR, path="a\x1b[31m.po", message="b\x9b2J\u202ec\nd", msgstr="\x1b]0;x\x07")
    for shown in (render_findings([odd], form), render(findings_view([odd]), width=200)):
        assert not set(shown) & set("\x1b\x9b\x07\u202e")
    assert safe("a\r\nb\tc") == "a⏎b\ufffdc"


def test_junit_counts_failures_and_is_well_formed() -> None:
    root = ET.fromstring(render_findings(ALL, "junit"))  # noqa: S314 - our own text
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    assert [suite.get("name") for suite in root] == [one.path for one in ALL]
    assert len(root.findall(".//failure")) == 2


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="json"):
        render_findings([], "yaml")


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(FORMATS))
def test_no_text_breaks_a_report(message: str, path: str, form: str) -> None:
    odd = Finding(
        id="NUM001", name="x", severity=Severity.ERROR, message=message, path=path, msgstr=message
    )
    text = render_findings([odd], form)
    if form == "junit":
        ET.fromstring(text.encode("utf-8"))  # noqa: S314 - our own text
    if form in {"json", "sarif"}:
        json.loads(text)
    if form in {"jsonl", "github"}:
        assert text.count("\n") == 1
    render(findings_view([odd]), width=40)


def test_the_terminal_shows_file_place_and_excerpt() -> None:
    shown = render(findings_view(ALL), width=120)
    assert "\x1b" not in shown
    assert "locales/es/LC_MESSAGES/appel.po:21: error NUM001 number-mismatch" in shown
    assert "Quelque 40 familles" in shown
    narrow = render(findings_view(ALL), width=30)
    assert "locales/es/LC_MESSAGES/appel.po:21: error NUM001" in narrow, "not folded"
    assert "\x1b[" in render(findings_view(ALL), width=120, color=True)


def test_a_long_text_is_cut_around_its_span() -> None:
    text = "a " * 200 + "KEY" + " b" * 200
    long = Finding(
        id="NUM001",
        name="x",
        severity=Severity.ERROR,
        message="m",
        path="p",
        msgid=text,
        msgstr="\x1b[31m" + text,
        source_span=Span(start=400, end=403),
    )
    shown = render(findings_view([long]), width=100)
    assert "KEY" in shown
    assert "…" in shown
    assert "\x1b" not in shown
    assert max(len(line) for line in shown.splitlines()) <= 100


def test_the_summary_counts_and_says_when_all_is_well() -> None:
    assert summary([]) == "nothing found"
    assert summary([ERROR, ERROR, ON_FILE]) == "2 errors, 1 warning"


def test_the_status_table_fits_its_width() -> None:
    releases = [
        ReleaseStatus(
            id="treizieme-conference-regionale-sur-les-migrations-2008-05-05",
            title="Treizième Conférence",
            languages=(
                LanguageStatus(
                    locale=LocaleTag("es"), segments=40, words=900, new=4, needs_review=6,
                    translated=20, reviewed=10, errors=1, warnings=2,
                ),
                LanguageStatus(locale=LocaleTag("pt-BR")),
            ),
        ),
        ReleaseStatus(id="appel", title="Appel", languages=()),
    ]  # fmt: skip
    shown = render(status_view(releases), width=76)
    assert re.search(r"^es +40 +4 +6 +20 +10 +75 % +1 +2 *$", shown, re.MULTILINE)
    assert re.search(r"^pt-BR +0 +0 +0 +0 +0 +– +0 +0 *$", shown, re.MULTILINE)
    assert "no language yet" in shown
    assert "2 releases" in shown
    assert max(len(line) for line in shown.splitlines()) <= 76
