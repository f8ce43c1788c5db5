"""TMX goes out and comes back whole; what is dangerous or no TMX is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iom_l10n.errors import MemoryStoreError
from iom_l10n.memory import MemoryUnit, read_tmx, write_tmx
from iom_l10n.model import LocaleTag, Origin, OriginKind, State

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"),
    min_size=1,
)
UNITS = st.builds(
    MemoryUnit,
    source=TEXTS,
    target=TEXTS,
    lang=st.sampled_from([LocaleTag("es"), LocaleTag("pt-BR"), LocaleTag("ar")]),
    release=st.sampled_from(["a", "b-2"]),
    state=st.sampled_from([State.REVIEWED, State.TRANSLATED, State.OBSOLETE]),
    origin=st.builds(Origin, kind=st.sampled_from(OriginKind), name=st.sampled_from(["", "x"])),
    changed=st.just("") | st.dates().map(str).filter(lambda day: day >= "1000"),
    note=st.just("") | TEXTS,
    before=st.none() | st.just("") | TEXTS,
    after=st.none() | st.just("") | TEXTS,
    place=st.sampled_from(["", "p3", "title1"]),
    imported=st.just(True),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(units=st.lists(UNITS, max_size=4))
def test_what_was_written_is_read_back(tmp_path: Path, units: list[MemoryUnit]) -> None:
    path = tmp_path / "a.tmx"
    with path.open("wb") as out:
        assert write_tmx(units, out) == len(units)
    assert list(read_tmx(path)) == units


FOREIGN = """\
<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="desk" segtype="sentence" srclang="EN-GB" datatype="html"/>
<body>
 <tu creationdate="20240131T120000Z"><note>vu</note>
  <tuv xml:lang="EN-GB">
   <seg>The <ph x="1"/> <bpt i="1">&lt;b&gt;</bpt>border<ept i="1">&lt;/b&gt;</ept></seg>
  </tuv>
  <tuv xml:lang="FR-FR"><seg>La <hi>frontière</hi></seg></tuv>
  <tuv xml:lang="es"><seg>La frontera</seg></tuv>
 </tu>
 <tu><tuv xml:lang="en"><seg>No French</seg></tuv><tuv xml:lang="es"><seg>Nada</seg></tuv></tu>
</body></tmx>
"""


def test_a_memory_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "desk.tmx"
    path.write_text(FOREIGN, "utf-16")
    read = [(u.source, u.target, u.lang, u.changed, u.note, u.state) for u in read_tmx(path)]
    facts = ("2024-01-31", "vu", State.TRANSLATED)
    assert [(*unit[:5], State.TRANSLATED) for unit in read] == [
        ("La frontière", "The border", "en-GB", *facts),
        ("La frontière", "La frontera", "es", *facts),
        ("", "", "en", "", "", State.TRANSLATED),  # without French: to be counted
    ]
    assert {u.state for u in read_tmx(path, state=State.TRANSLATED)} == {State.TRANSLATED}
    assert {u.state for u in read_tmx(path)} == {State.REVIEWED}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx>&a;</tmx>", "declares entities"),
        (b"<tmx><body>" + b"<tu>" * 2_000, "not well-formed"),
        (b"<tmx><body><tu>", "not well-formed"),
        (b"<html/>", "no TMX"),
        (b"", "not well-formed"),
        (
            b"<tmx><body><tu><tuv xml:lang='klingon'><seg>a</seg></tuv></tu></body></tmx>",
            "unknown language tag",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "a.tmx"
    path.write_bytes(content)
    with pytest.raises(MemoryStoreError, match=says) as caught:
        list(read_tmx(path))
    assert caught.value.path == str(path)
    assert caught.value.hint


def test_signs_that_xml_has_no_place_for_become_spaces() -> None:
    out = io.BytesIO()
    unit = MemoryUnit(
        source="a\x0cb", target="c\x00", lang=LocaleTag("es"), release="r", state=State.REVIEWED
    )
    write_tmx([unit], out)
    assert b"<seg>a b</seg>" in out.getvalue()
