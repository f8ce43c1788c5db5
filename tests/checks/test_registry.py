"""The registry: what a check declares, and how checks are named, chosen and run."""

from __future__ import annotations

import types
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from checks_support import findings_of
from iom_l10n.checks import (
    Check,
    CheckContext,
    Example,
    build_context,
    catalog_check,
    check,
    explain,
    find,
    registry,
    run_checks,
    select,
)
from iom_l10n.checks import declaring as module
from iom_l10n.errors import L10nError, UsageError
from iom_l10n.model import LocaleTag, Problem, Scope, Severity, State, Suppression, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

ES = LocaleTag("es")
BAD = Example(source="Quelque 40 familles.", target="Unas 14  familias")


def _units(*pairs: tuple[str, str], **facts: object) -> list[Unit]:
    return [
        Unit(source=s, targets=(t,), locale=ES, line=line, state=State.TRANSLATED, **facts)  # type: ignore[arg-type]
        for line, (s, t) in enumerate(pairs, 10)
    ]


def _ids(units: list[Unit]) -> list[str]:
    context = build_context(units, locale=ES, path="memory")
    return [finding.id for finding in run_checks(units, context, select())]


def test_checks_are_sorted_and_named_once() -> None:
    ids = [one.id for one in registry()]
    assert ids == sorted(set(ids))
    assert len({one.name for one in registry()}) == len(ids)
    assert len(ids) > 50


@pytest.mark.parametrize("one", registry(), ids=lambda one: one.id)
def test_a_check_documents_itself(one: Check) -> None:
    page = explain(one)
    assert page.startswith(f"# {one.id} {one.name}\n")
    for heading in ("**Why it matters.**", "**How to fix.**", "**Known false alarms.**"):
        assert heading in page
    assert "## Found" in page
    assert page.isascii() or page.encode("utf-8")
    assert one.group
    assert one.since
    assert one.scope in {Scope.UNIT, Scope.CATALOG, Scope.RELEASE}
    given = [one.examine, one.survey, one.inspect]
    assert sum(function is not None for function in given) == 1


def test_pages_show_invisible_signs_and_languages() -> None:
    assert "\\u200b" in explain(find("STA001"))
    assert "Languages: ar" in explain(find("latin-mark"))
    assert "Plural-Forms" in explain(find("HDR005"))


def test_a_page_shows_the_state_where_it_matters() -> None:
    found, sound = explain(find("STA002")).split("## Not found")
    assert "    state: needs-review\n" in found
    assert "    state: translated\n" in sound
    assert "state:" not in explain(find("NUM001"))


def test_a_check_is_found_by_id_and_name() -> None:
    assert find("NUM001") is find("number-mismatch")
    assert find("num001").id == "NUM001"


@pytest.mark.parametrize(
    ("word", "hint"), [("NUM01", "NUM001"), ("number-mismach", "number-mismatch"), ("§", "id")]
)
def test_an_unknown_word_gets_a_suggestion(word: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        find(word)


def test_a_family_is_no_single_check() -> None:
    with pytest.raises(UsageError, match="NUM001"):
        find("NUM")


def test_selection_takes_ids_names_and_families() -> None:
    assert [one.id for one in select(["NUM"]).checks] == ["NUM001", "NUM002", "NUM003"]
    assert [one.id for one in select(["NUM"], ["number-format"]).checks] == ["NUM001", "NUM003"]
    assert len(select().checks) == len(registry())
    changed = select(["NUM001"], [], {"NUM": "info"}).checks[0]
    assert changed.severity is Severity.INFO
    assert find("NUM001").severity is Severity.ERROR
    with pytest.raises(UsageError, match="severity"):
        select([], [], {"NUM001": "fatal"})
    with pytest.raises(UsageError):
        select(["nothing-like-it"])


def test_findings_carry_their_place() -> None:
    found = {one.id: one for one in findings_of(BAD)}
    number = found["NUM001"]
    assert (number.line, number.msgid, number.msgstr) == (10, BAD.source, BAD.target)
    assert number.path == "memory"
    assert number.form is None
    assert number.source_span is not None
    assert BAD.source[number.source_span.start : number.source_span.end] == "40"
    assert found["SPC001"].fix == "Unas 14 familias"


def test_findings_come_in_file_order() -> None:
    pairs = [("Un texte.", "Un texto"), ("Deux.", ""), ("Quelque 40 familles.", "Unas familias.")]
    assert _ids(_units(*pairs)) == ["PUN001", "STA001", "NUM001"]


def test_a_suppression_silences_one_check_only() -> None:
    note = Suppression(check="number-mismatch", by="Ana", reason="rounded")
    units = _units(("Quelque 40 familles.", "Unas 14  familias."), suppressions=(note,))
    assert _ids(units) == ["SPC001"]
    note = Suppression(check="SPC001", by="Ana", reason="")
    units = _units(("Quelque 40 familles.", "Unas 14  familias."), suppressions=(note,))
    assert _ids(units) == ["NUM001"]
    twice = _units(("Les familles", "x"), ("Les familles", "y"), suppressions=(
        Suppression(check="duplicate-entry", by="Ana", reason=""),))  # fmt: skip
    assert "CON003" not in _ids(twice)


def test_obsolete_units_are_left_alone_and_drafts_are_checked() -> None:
    old = Unit(source="40", targets=("",), locale=ES, state=State.OBSOLETE)
    draft = Unit(source="Les 40", targets=("Los 41",), locale=ES, state=State.NEEDS_REVIEW)
    assert _ids([old, draft]) == ["NUM001", "STA002"]


def test_each_plural_form_is_checked() -> None:
    unit = Unit(
        source="%d famille  ici",
        source_plural="%d familles ici",
        targets=("%d familia", "%d familias  aquí"),
        locale=ES,
        state=State.TRANSLATED,
    )
    context = build_context([unit], locale=ES, path="memory")
    found = list(run_checks([unit], context, select(["SPC001", "PLH001"])))
    assert [(one.id, one.form, one.msgstr) for one in found] == [("SPC001", 1, "%d familias  aquí")]


def test_a_finding_names_its_release() -> None:
    units = _units(("Les 40", "Los 41"), references=("appel-2012#paragraph1",))
    context = build_context(units, locale=ES, path="memory")
    assert [one.release for one in run_checks(units, context, select(["NUM"]))] == ["appel-2012"]


def test_checks_of_other_languages_stay_silent() -> None:
    assert not find("PUN003").applies_to("en")
    assert find("PUN003").applies_to("es-MX")
    assert find("NUM001").applies_to("sw")


@check(
    id="XYZ001",
    name="always",
    severity=Severity.INFO,
    group="test",
    good=[Example(source="a", target="b")],
    bad=[Example(source="a", target="b")],
)
def _always(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find everything."""
    yield from ()
    del unit


def _plugged(monkeypatch: pytest.MonkeyPatch, thing: object) -> None:
    point = EntryPoint(name="x", value="x:y", group=module.ENTRY_POINT_GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda _self: thing)
    monkeypatch.setattr(module, "entry_points", lambda **_facts: [point])
    module.find_checks.cache_clear()


@pytest.fixture(autouse=True)
def _fresh() -> object:
    yield
    module.find_checks.cache_clear()


def test_a_plug_in_adds_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    _plugged(monkeypatch, _always)
    assert "XYZ001" in {one.id for one in registry()}
    plugin = types.ModuleType(_always.module)
    plugin.always = _always  # type: ignore[attr-defined]
    plugin.other = find("NUM001")  # type: ignore[attr-defined]
    _plugged(monkeypatch, plugin)
    assert "XYZ001" in {one.id for one in registry()}


def test_a_plug_in_never_replaces(monkeypatch: pytest.MonkeyPatch) -> None:
    twin = check(
        id="NUM001", name="mine", severity=Severity.INFO, group="x", good=_always.good,
        bad=_always.bad,
    )(lambda _unit, _context: iter(()))  # fmt: skip
    _plugged(monkeypatch, twin)
    with pytest.raises(L10nError, match="NUM001"):
        registry()


def test_a_plug_in_without_checks_or_examples_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _plugged(monkeypatch, "text")
    with pytest.raises(L10nError, match="x:y"):
        registry()
    nameless = catalog_check(
        id="BAD", name="Bad Name", severity=Severity.INFO, group="x", good=[], bad=[]
    )(lambda _units, _context: iter(()))
    _plugged(monkeypatch, nameless)
    with pytest.raises(L10nError, match="BAD"):
        registry()
