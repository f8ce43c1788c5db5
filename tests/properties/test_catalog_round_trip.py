"""A catalog written is the catalog read, for us, for polib and for Babel."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from iom_l10n.catalog import read_catalog, write_catalog
from iom_l10n.catalog.decisions import Decision, decisions, format_decision, signed
from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.reader import parse_catalog
from iom_l10n.catalog.writer import format_catalog

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20
).map(lambda text: " " + " ".join(text.split()))
WORD = st.text(st.characters(categories=["Ll", "Nd"]), min_size=1, max_size=8)
SAFE_HEADER = Entry(msgid="", msgstr=("Content-Type: text/plain; charset=UTF-8\n",))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    plural = draw(st.none() | TEXT)
    forms = draw(st.lists(TEXT, min_size=1, max_size=1 if plural is None else 6))
    return Entry(
        msgid=draw(TEXT.filter(bool)),
        msgstr=tuple(forms),
        msgctxt=draw(st.none() | TEXT),
        msgid_plural=plural,
        comments=tuple(draw(st.lists(LINE, max_size=2))),
        extracted=tuple(text.strip() for text in draw(st.lists(LINE, max_size=2))),
        references=tuple(draw(st.lists(WORD, max_size=2))),
        flags=tuple(draw(st.lists(st.sampled_from(["fuzzy", "c-format"]), unique=True))),
        previous_msgid=draw(st.none() | TEXT),
        obsolete=draw(st.booleans()),
    )


CATALOGS = st.lists(entries(), max_size=5, unique_by=lambda e: e.key).map(
    lambda found: Catalog(header=SAFE_HEADER, entries=tuple(found))
)


@given(CATALOGS)
def test_what_is_written_reads_back(catalog: Catalog) -> None:
    text = format_catalog(catalog)
    assert parse_catalog(text.encode(), path="x.po") == catalog
    assert format_catalog(parse_catalog(text.encode(), path="x.po")) == text


@settings(max_examples=40)
@given(CATALOGS)
def test_polib_agrees_before_anything_is_replaced(catalog: Catalog) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.po"
        assert write_catalog(path, catalog)
        assert read_catalog(path) == catalog
        assert not write_catalog(path, catalog)


@given(st.lists(entries(), max_size=4, unique_by=lambda e: e.key))
def test_babel_reads_the_same_translations(found: list[Entry]) -> None:
    plain = tuple(
        Entry(msgid=e.msgid, msgstr=e.msgstr[:1])
        for e in found
        if e.msgid_plural is None and all(" " <= c < "\u0370" for c in e.msgid + e.msgstr[0])
    )
    unique = tuple({entry.msgid: entry for entry in plain}.values())
    text = format_catalog(Catalog(header=SAFE_HEADER, entries=unique))
    other = read_po(BytesIO(text.encode()))
    assert {m.id: m.string for m in other if m.id} == {e.msgid: e.msgstr[0] for e in unique}


@given(
    entries(),
    st.sampled_from(["origin", "reviewed", "ignore"]),
    st.lists(st.tuples(st.sampled_from(["by", "reason", "on", "via"]), TEXT), max_size=3),
)
def test_a_signed_decision_says_what_was_decided(
    entry: Entry, verb: str, facts: list[tuple[str, str]]
) -> None:
    unsigned = Entry(msgid=entry.msgid, msgstr=entry.msgstr, msgctxt=entry.msgctxt)
    line = signed(unsigned, verb, facts)
    said = Entry(msgid=entry.msgid, msgstr=entry.msgstr, msgctxt=entry.msgctxt, comments=(line,))
    (decision,) = decisions(said)
    assert (decision.verb, decision.facts[:-1]) == (verb, tuple(facts))
    changed = Entry(msgid=entry.msgid + "!", msgstr=entry.msgstr, comments=(line,))
    assert list(decisions(changed)) == []


def test_the_grammar_is_that_of_the_contract() -> None:
    facts = [("by", "Équipe de français"), ("on", "2026-11-24"), ("of", "051d02559641")]
    line = ' iom-l10n: reviewed by="Équipe de français" on=2026-11-24 of=051d02559641'
    assert format_decision("reviewed", facts) == line
    assert Decision(verb="reviewed", facts=tuple(facts)).get("by") == "Équipe de français"
