"""States, origins and decisions as flags and signed comments say them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polib
import pytest

from iom_l10n.catalog import (
    Catalog,
    approve,
    fill,
    ignore,
    read_catalog,
    reject,
    replace_target,
    to_unit,
    to_units,
    write_catalog,
)
from iom_l10n.catalog.decisions import digest, signed
from iom_l10n.catalog.entry import Entry
from iom_l10n.errors import CatalogError
from iom_l10n.model import LocaleTag, Origin, OriginKind, Review, State, Suppression

ES = LocaleTag("es")
EXAMPLE = Path(__file__).parents[1] / "golden" / "catalog" / "example.po"
ENGINE = Origin(
    kind=OriginKind.ENGINE,
    name="apertium/3.8.3",
    on="2026-11-24",
    details=(("via", "fr-es"), ("glossary", "9f3c")),
)
MEMORY = Origin(
    kind=OriginKind.MEMORY, name="autre-communique", on="2026-11-24", details=(("score", "97"),)
)
DONE = Entry(msgid="Bonjour.", msgstr=("Hola.",))


def test_the_example_holds_the_four_states() -> None:
    units = to_units(read_catalog(EXAMPLE), ES)
    assert [unit.state for unit in units] == [
        State.REVIEWED,
        State.NEEDS_REVIEW,
        State.NEEDS_REVIEW,
        State.NEW,
    ]
    assert units[0].review == Review(by="Equipo de español", on="2026-11-24")
    assert units[1].origin == ENGINE
    assert units[2].origin.kind is OriginKind.MEMORY
    assert units[3].origin.kind is OriginKind.HUMAN
    assert [unit.line for unit in units] == [18, 27, 34, 39]


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (Entry(msgid="a"), State.NEW),
        (Entry(msgid="a", msgstr=(" ",)), State.NEW),
        (Entry(msgid="a", msgstr=("",), flags=("fuzzy",)), State.NEW),
        (Entry(msgid="a", msgstr=("b", ""), msgid_plural="as"), State.NEW),
        (Entry(msgid="a", msgstr=("b",), flags=("fuzzy",)), State.NEEDS_REVIEW),
        (DONE, State.TRANSLATED),
        (approve(DONE, by="Ana", on="2026-11-24"), State.REVIEWED),
        (replace(DONE, obsolete=True), State.OBSOLETE),
    ],
)
def test_states(entry: Entry, state: State) -> None:
    assert to_unit(entry, ES).state is state


def test_a_draft_is_fuzzy_and_says_where_it_comes_from() -> None:
    for origin in (ENGINE, MEMORY):
        unit = to_unit(fill(Entry(msgid="Bonjour."), "Hola.", origin), ES)
        assert (unit.state, unit.origin) == (State.NEEDS_REVIEW, origin)


def test_the_origin_line_is_the_one_of_the_contract() -> None:
    entry = fill(Entry(msgid="Bonjour."), "Hola.", ENGINE)
    of = digest(entry)
    assert entry.comments == (
        f" iom-l10n: origin engine=apertium/3.8.3 via=fr-es on=2026-11-24 glossary=9f3c of={of}",
    )


def test_a_copied_number_needs_no_review() -> None:
    origin = Origin(kind=OriginKind.COPIED, name="phone", on="2026-11-24")
    unit = to_unit(fill(Entry(msgid="+41 22 555 01 63"), "+41 22 555 01 63", origin), ES)
    assert (unit.state, unit.origin) == (State.TRANSLATED, origin)


def test_a_persons_text_is_never_replaced_by_a_draft() -> None:
    assert fill(DONE, "Buenos días.", ENGINE) == DONE


def test_an_accepted_draft_keeps_its_origin_and_a_rewritten_one_is_human() -> None:
    draft = fill(Entry(msgid="Bonjour."), "Hola.", ENGINE)
    accepted = to_unit(replace(draft, flags=()), ES)
    assert (accepted.state, accepted.origin.kind) == (State.TRANSLATED, OriginKind.ENGINE)
    rewritten = to_unit(replace(draft, flags=(), msgstr=("Buenos días.",)), ES)
    assert (rewritten.state, rewritten.origin.kind) == (State.TRANSLATED, OriginKind.HUMAN)


def test_a_fix_by_the_tool_makes_no_draft_human_and_voids_an_approval() -> None:
    draft = fill(Entry(msgid="Bonjour."), "Hola .", ENGINE)
    fixed = to_unit(replace_target(draft, "Hola."), ES)
    assert (fixed.state, fixed.origin) == (State.NEEDS_REVIEW, ENGINE)
    approved = replace_target(approve(draft, by="Ana", on="x"), "Hola.")
    assert to_unit(approved, ES).state is State.TRANSLATED
    assert to_unit(approved, ES).origin == ENGINE


def test_a_check_is_silenced_for_one_text_only() -> None:
    entry = ignore(DONE, "NUM001", by="Ana\nRuiz", on="2026-11-24", reason="año  fiscal")
    said = Suppression(check="NUM001", by="Ana Ruiz", reason="año fiscal")
    assert to_unit(entry, ES).suppressions == (said,)
    assert ignore(entry, "NUM001", by="Ana Ruiz", on="2026-11-24", reason="año fiscal") == entry
    assert to_unit(replace(entry, msgstr=("Otra cosa.",)), ES).suppressions == ()


def test_a_draft_that_another_editor_emptied_comes_back_signed_once() -> None:
    draft = fill(Entry(msgid="Bonjour."), "Hola.", ENGINE)
    emptied = replace(draft, msgstr=("",), flags=())
    assert to_unit(emptied, ES).state is State.NEW
    assert fill(emptied, "Hola.", ENGINE) == draft
    other = fill(emptied, "Buenos días.", MEMORY)
    assert len(other.comments) == 2, "the void line is kept"
    assert to_unit(other, ES).origin == MEMORY


def test_an_approval_is_void_when_the_text_changes_and_is_not_deleted() -> None:
    approved = approve(DONE, by="Ana Ruiz", on="2026-11-24")
    assert to_unit(approved, ES).review == Review(by="Ana Ruiz", on="2026-11-24")
    edited = replace_target(approved, "¡Hola!")
    assert to_unit(edited, ES).state is State.TRANSLATED
    assert edited.comments == approved.comments
    carried = replace(approved, msgid="Bonsoir.")
    assert to_unit(carried, ES).review is None


def test_approving_again_leaves_one_line() -> None:
    twice = approve(approve(DONE, by="Ana", on="2026-11-23"), by="Luis", on="2026-11-24")
    assert len(twice.comments) == 1
    assert to_unit(twice, ES).review == Review(by="Luis", on="2026-11-24")


def test_approving_forgets_the_former_french() -> None:
    entry = Entry(msgid="a", msgstr=("b",), flags=("fuzzy", "c-format"), previous_msgid="c")
    approved = approve(entry, by="Ana", on="2026-11-24")
    assert (approved.flags, approved.previous_msgid) == (("c-format",), None)


def test_an_empty_target_cannot_be_approved() -> None:
    with pytest.raises(CatalogError, match="cannot be approved"):
        approve(Entry(msgid="a", line=7), by="Ana", on="2026-11-24")


def test_a_rejection_sends_back_with_its_reason_and_takes_an_approval_back() -> None:
    approved = approve(replace(DONE, comments=(" note",)), by="Ana", on="2026-11-23")
    sent_back = reject(approved, by="Luis", on="2026-11-24", reason="tono  informal")
    unit = to_unit(sent_back, ES)
    assert unit.state is State.NEEDS_REVIEW
    assert unit.notes == ("note", "Rejected by Luis on 2026-11-24: tono informal")
    assert to_unit(replace(sent_back, flags=()), ES).review is None
    again = reject(sent_back, by="Luis", on="2026-11-24", reason="tono informal")
    assert again == sent_back


def test_suppressions_are_read() -> None:
    line = signed(DONE, "ignore", [("check", "NUM001"), ("by", "Ana"), ("reason", "año fiscal")])
    unit = to_unit(replace(DONE, comments=(line,)), ES)
    assert unit.suppressions == (Suppression(check="NUM001", by="Ana", reason="año fiscal"),)
    assert unit.notes == ()


def test_decisions_that_another_program_folded_are_read_and_taken_back(tmp_path: Path) -> None:
    long = replace(ENGINE, details=(("via", "fr-es+spa-eng"), ("glossary", "9f3c")))
    entry = approve(
        fill(Entry(msgid="Bonjour."), "Hola.", long), by="Equipo de español " * 5, on="x"
    )
    entry = replace(entry, comments=(" nota", *entry.comments, " otra nota"))
    path = tmp_path / "es.po"
    header = Entry(msgid="", msgstr=("Content-Type: text/plain; charset=UTF-8\n",))
    write_catalog(path, Catalog(header=header, entries=(entry,)))
    polib.pofile(str(path)).save()
    (folded,) = read_catalog(path).entries
    assert len(folded.comments) > len(entry.comments)
    unit = to_unit(folded, ES)
    assert (unit.origin, unit.state) == (long, State.REVIEWED)
    assert unit.notes == ("nota", "otra nota")
    rejected = reject(folded, by="Ana", on="x", reason="")
    assert to_unit(replace(rejected, flags=()), ES).state is State.TRANSLATED
    assert to_unit(rejected, ES).origin == long


def test_a_correction_of_one_plural_form_leaves_the_other() -> None:
    entry = Entry(msgid="un", msgid_plural="des", msgstr=("uno ", "unos"))
    assert replace_target(entry, "uno", 0).msgstr == ("uno", "unos")
