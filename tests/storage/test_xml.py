"""XML of others: nothing fetched, nothing expanded, size and depth bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import StorageError
from iom_l10n.storage.xml import safe_parse

BOMB = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'


def test_elements_and_attributes_are_read() -> None:
    root = safe_parse(b"<a x='1'><!-- aside --><b>t</b><?pi?></a>", name="a.xml")
    assert (root.tag, root.get("x"), [child.tag for child in root]) == ("a", "1", ["b"])


def test_a_doctype_is_accepted_and_not_fetched() -> None:
    # Sockets are closed in tests: a fetch would fail the test.
    data = b'<!DOCTYPE tmx SYSTEM "http://192.0.2.1/tmx14.dtd"><tmx>t</tmx>'
    assert safe_parse(data, name="a.tmx").text == "t"


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (BOMB, 1, "entities or rules of its own"),
        (BOMB.decode().encode("utf-16"), 1, "entities or rules of its own"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE a []><a/>', 2, "entities or rules of its own"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', 1, "entities"),
        (b'<!DOCTYPE a SYSTEM "x.dtd"><a>\n&b;</a>', 2, "an entity that it does not hold"),
        (b'<!DOCTYPE a SYSTEM "x.dtd"><a x="&b;"/>', 1, "an entity that it does not hold"),
        (b"<a>&nbsp;</a>", 1, "not well-formed"),
        (b"<a>\n<b></a>", 2, "not well-formed"),
        (b"<a", 1, "not well-formed"),
        (b"", 1, "not well-formed"),
        (b"\0\1", 1, "not well-formed"),
        (b'<?xml version="1.0" encoding="nope"?><a/>', 1, "not well-formed"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, 1, "nested too deep"),
    ],
)
def test_what_is_unsafe_or_broken_is_refused_with_its_line(
    data: bytes, line: int, words: str
) -> None:
    with pytest.raises(StorageError, match=words) as caught:
        safe_parse(data, name="a.xml")
    assert (caught.value.path, caught.value.line) == ("a.xml", line)


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(StorageError, match="larger than 3 bytes"):
        safe_parse(b"<a/>", name="a.xml", largest=3)


@given(st.binary(max_size=80) | st.text(alphabet="<>&;!a[]/= '\"-?xDOCTYPE", max_size=60))
def test_no_bytes_do_more_than_refuse(data: bytes | str) -> None:
    raw = data if isinstance(data, bytes) else data.encode()
    try:
        safe_parse(raw, name="a.xml")
    except StorageError:
        return
