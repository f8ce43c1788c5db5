"""Updating a catalog: what stays, what grows, what retires and what comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.catalog import approve, changes, fill, to_unit, update_catalog, wanted_entries
from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.header import fields
from iom_l10n.catalog.template import Wanted, update_template
from iom_l10n.model import (
    Alignment,
    BlockKind,
    Hit,
    LocaleTag,
    Origin,
    OriginKind,
    Relation,
    Segment,
    SegmentId,
    Span,
    State,
    Term,
    TermStatus,
)
from iom_l10n.segmentation import realign

if TYPE_CHECKING:
    from collections.abc import Sequence

ES = LocaleTag("es")
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ENGINE = Origin(kind=OriginKind.ENGINE, name="apertium/3.8.3", on="2026-11-24")


def wanted(*sources: str) -> list[Wanted]:
    return [
        Wanted(source=source, references=(f"r#paragraph{n}",), kinds=("paragraph",))
        for n, source in enumerate(sources, 1)
    ]


def updated(
    old: Catalog | None,
    *sources: str,
    grown: dict[str, str] | None = None,
    alignments: tuple[Alignment, ...] = (),
    targets: dict[str, str] | None = None,
    hits: dict[str, tuple[Hit, ...]] | None = None,
    now: datetime = LATER,
) -> Catalog:
    changed = tuple(
        Alignment(old=(before,), new=(after,), relation=Relation.CHANGED)
        for after, before in (grown or {}).items()
    )
    return update_catalog(
        old,
        wanted(*sources),
        locale=ES,
        hits=hits or {},
        alignments=(*changed, *alignments),
        targets=targets,
        now=now,
    )


def test_a_new_catalog_has_every_segment_in_order_and_a_full_header() -> None:
    catalog = updated(None, "Un.", "Deux.", now=NOW)
    assert [entry.msgid for entry in catalog.entries] == ["Un.", "Deux."]
    assert dict(fields(catalog.header)) == {
        "Project-Id-Version": "iom-l10n",
        "POT-Creation-Date": "2026-11-24 03:00+0000",
        "PO-Revision-Date": "2026-11-24 03:00+0000",
        "Last-Translator": "iom-l10n",
        "Language-Team": "Spanish",
        "Language": "es",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }


def test_nothing_changes_when_nothing_changed_not_even_a_date() -> None:
    catalog = updated(None, "Un.", now=NOW)
    assert updated(catalog, "Un.") is catalog


def test_derived_comments_are_kept_current_without_a_new_date() -> None:
    hit = Hit(
        concept="crm",
        term="CRM",
        status=TermStatus.PREFERRED,
        start=0,
        end=3,
        text="CRM",
        targets=(Term(text="CRM", lang=ES), Term(text="Conferencia", lang=ES)),
    )
    catalog = updated(None, "CRM", now=NOW)
    hinted = updated(catalog, "CRM", hits={"CRM": (hit, hit)})
    assert hinted.entries[0].extracted == ("paragraph", "term: CRM → CRM / Conferencia")
    assert hinted.header == catalog.header


def test_changed_french_keeps_the_words_and_asks_for_review() -> None:
    done = Entry(msgid="Treize pays.", msgstr=("Trece países.",), comments=(" nota",))
    approved = approve(done, by="Ana", on="2026-11-23")
    old = Catalog(header=None, entries=(approved,))
    found = changes(old, wanted("Onze pays."))
    assert (found.old, found.gone, found.new) == (
        ("Treize pays.",),
        ("Treize pays.",),
        ("Onze pays.",),
    )
    (entry,) = updated(old, "Onze pays.", grown={"Onze pays.": "Treize pays."}).entries
    assert entry.msgstr == ("Trece países.",)
    assert entry.previous_msgid == "Treize pays."
    assert entry.fuzzy
    assert entry.comments == approved.comments, "the void approval is kept"
    assert to_unit(entry, ES).state is State.NEEDS_REVIEW


def test_french_that_changes_back_finds_its_approval_again() -> None:
    approved = approve(Entry(msgid="A.", msgstr=("B.",)), by="Ana", on="2026-11-23")
    old = Catalog(header=None, entries=(approved,))
    changed = updated(old, "A!", grown={"A!": "A."})
    (entry,) = updated(changed, "A.", grown={"A.": "A!"}).entries
    assert to_unit(entry, ES).state is State.REVIEWED
    assert entry.previous_msgid is None


def test_french_that_changes_back_stays_fuzzy_without_an_approval() -> None:
    old = Catalog(header=None, entries=(Entry(msgid="A.", msgstr=("B.",)),))
    changed = updated(old, "A!", grown={"A!": "A."})
    (entry,) = updated(changed, "A.", grown={"A.": "A!"}).entries
    assert entry.fuzzy


def test_what_left_the_release_is_kept_as_obsolete_and_comes_back() -> None:
    old = Catalog(header=None, entries=(Entry(msgid="A.", msgstr=("B.",)), Entry(msgid="C.")))
    gone = updated(old, "D.")
    assert [(e.msgid, e.obsolete) for e in gone.entries] == [("D.", False), ("A.", True)]
    back = updated(gone, "A.", "D.")
    assert [(e.msgid, e.msgstr, e.obsolete) for e in back.entries] == [
        ("A.", ("B.",), False),
        ("D.", ("",), False),
    ]


def test_a_note_on_an_untranslated_segment_is_kept_too() -> None:
    old = Catalog(header=None, entries=(Entry(msgid="A.", comments=(" demander à Paul",)),))
    assert updated(old, "D.").entries[1].comments == (" demander à Paul",)


def test_a_filled_obsolete_entry_beats_an_empty_active_one() -> None:
    old = Catalog(
        header=None,
        entries=(Entry(msgid="A."), Entry(msgid="A.", msgstr=("B.",), obsolete=True)),
    )
    assert updated(old, "A.").active[0].msgstr == ("B.",)


def test_a_draft_nobody_accepted_does_not_follow_the_french() -> None:
    draft = fill(Entry(msgid="A."), "B.", ENGINE)
    found = changes(Catalog(header=None, entries=(draft,)), wanted("A!"))
    assert (found.old, found.gone) == ((), ())


def test_an_accepted_draft_stays_a_machines_when_the_french_changes() -> None:
    accepted = replace(fill(Entry(msgid="A."), "B.", ENGINE), flags=())
    old = Catalog(header=None, entries=(accepted,))
    (entry,) = updated(old, "A!", grown={"A!": "A."}).entries
    unit = to_unit(entry, ES)
    assert (unit.state, unit.origin) == (State.NEEDS_REVIEW, ENGINE)


def test_a_copied_name_is_copied_anew_when_the_french_changes() -> None:
    origin = Origin(kind=OriginKind.COPIED, name="name", on="2026-11-24")
    old = Catalog(header=None, entries=(fill(Entry(msgid="Saul Roa"), "Saul Roa", origin),))
    assert changes(old, wanted("Raul Roa")).gone == ()


def test_what_was_retired_is_offered_to_a_sentence_that_is_like_it() -> None:
    retired = Entry(msgid="A.", msgstr=("B.",), obsolete=True)
    old = Catalog(header=None, entries=(retired,))
    assert changes(old, wanted("A!")).gone == ("A.",)
    (entry,) = updated(old, "A!", grown={"A!": "A."}).entries
    assert (entry.msgstr, entry.obsolete, entry.fuzzy) == (("B.",), False, True)


def test_two_sentences_put_together_keep_both_translations() -> None:
    old = Catalog(
        header=None,
        entries=(
            approve(Entry(msgid="A.", msgstr=("Aa.",), comments=(" una",)), by="Ana", on="x"),
            Entry(msgid="B.", msgstr=("Be.",), comments=(" otra",)),
        ),
    )
    joined = Alignment(old=("A.", "B."), new=("A, b.",), relation=Relation.JOINED)
    whole, *kept = updated(old, "A, b.", alignments=(joined,)).entries
    assert (whole.msgstr, whole.previous_msgid, whole.fuzzy) == (("Aa. Be.",), "A. B.", True)
    assert {" una", " otra"} <= set(whole.comments)
    assert [(entry.msgid, entry.obsolete) for entry in kept] == [("A.", True), ("B.", True)]


def test_a_sentence_cut_apart_gives_each_part_its_own() -> None:
    whole = approve(Entry(msgid="A, b.", msgstr=("Aa. Be.",)), by="Ana", on="x")
    old = Catalog(header=None, entries=(whole,))
    split = Alignment(old=("A, b.",), new=("A.", "B."), relation=Relation.SPLIT)
    parts = {"A.": "Aa.", "B.": "Be."}
    cut = updated(old, "A.", "B.", alignments=(split,), targets=parts)
    assert [(e.msgstr, e.previous_msgid, e.fuzzy) for e in cut.active] == [
        (("Aa.",), "A, b.", True),
        (("Be.",), "A, b.", True),
    ]
    (back,) = updated(cut, "A, b.").active
    assert to_unit(back, ES).state is State.REVIEWED


def test_a_part_without_a_sentence_of_its_own_is_new() -> None:
    old = Catalog(header=None, entries=(Entry(msgid="A, b.", msgstr=("Aa y be.",)),))
    split = Alignment(old=("A, b.",), new=("A.", "B."), relation=Relation.SPLIT)
    first, second = updated(
        old, "A.", "B.", alignments=(split,), targets={"A.": "Aa y be.", "B.": ""}
    ).active
    assert to_unit(first, ES).state is State.NEEDS_REVIEW
    assert to_unit(second, ES).state is State.NEW


def test_dates_move_with_content_only() -> None:
    old = updated(None, "Un.", now=NOW)
    new = dict(fields(updated(old, "Un.", "Deux.").header))
    assert new["POT-Creation-Date"] == new["PO-Revision-Date"] == "2026-11-25 03:00+0000"


def test_a_sentence_that_stands_twice_is_one_entry_with_both_places() -> None:
    segments = [
        Segment(
            reference=SegmentId(f"r#{kind.value}{n}"),
            kind=kind,
            block=n,
            span=Span(start=0, end=4),
            text="Oui.",
            source="Oui.",
        )
        for n, kind in ((1, BlockKind.PARAGRAPH), (2, BlockKind.PARAGRAPH), (1, BlockKind.QUOTE))
    ]
    assert wanted_entries(segments) == [
        Wanted(
            source="Oui.",
            references=("r#paragraph1", "r#paragraph2", "r#quote1"),
            kinds=("paragraph", "quote"),
        )
    ]


def test_a_template_keeps_its_date_while_its_segments_stay() -> None:
    template = update_template(None, wanted("Un."), NOW)
    assert update_template(template, wanted("Un."), LATER) is template
    assert update_template(template, wanted("Deux."), LATER) != template
    assert dict(fields(template.header))["Language"] == ""


SENTENCES = ("A.", "B.", "C.", "A. B.", "B. C.", "A. B. C.", "D.")
SOURCES = st.lists(st.sampled_from(SENTENCES), unique=True, max_size=4)


@given(st.lists(SOURCES, min_size=1, max_size=5))
def test_no_human_word_is_lost_over_any_edits(versions: list[list[str]]) -> None:
    catalog = Catalog(
        header=None, entries=tuple(Entry(msgid=s, msgstr=(s.lower(),)) for s in ("A.", "B."))
    )
    for sources in versions:
        found = changes(catalog, wanted(*sources))
        alignments = tuple(realign(found.old, found.gone, found.new, pair=in_order))
        parts = {
            part: part.lower()
            for one in alignments
            if one.relation is Relation.SPLIT
            for part in one.new
        }
        catalog = updated(catalog, *sources, alignments=alignments, targets=parts)
        assert [entry.msgid for entry in catalog.active] == sources
        words = " ".join(text for entry in catalog.entries for text in entry.msgstr)
        assert "a." in words
        assert "b." in words
        unseen = [e for e in catalog.active if e.previous_msgid is not None and e.filled]
        assert all(entry.fuzzy for entry in unseen), "what was moved awaits a look"


def in_order(gone: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    return dict(zip(new, gone, strict=False))
