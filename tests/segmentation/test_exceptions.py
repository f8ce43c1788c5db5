"""A project's own exceptions have the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import ConfigError
from iom_l10n.model import Block, BlockKind, Release
from iom_l10n.segmentation import Exceptions, load_exceptions, segments, split

if TYPE_CHECKING:
    from pathlib import Path

OWN = """\
# What this office writes.
Resp. terr.        # two words, one exception
bourgm
Stop!

[never es]
Ayto.
[ always ]
FIN DE CITATION
et après C#
[always en]
over and out
"""


@pytest.fixture
def own(tmp_path: Path) -> Exceptions:
    path = tmp_path / "segmentation.txt"
    path.write_text(OWN, "utf-8")
    return load_exceptions(path)


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("fr", "Le Resp. terr. Diallo est là.⏎Il attend."),
        ("fr", "Le Resp.  terr. Diallo est là."),
        ("fr", "Le resp. terr.⏎Diallo est là."),  # a capital in the entry is exact
        ("fr", "La Bourgm. Ba et la bourgm. Sy.⏎Elles attendent."),
        ("fr", "Le groupe Stop! Agir naît.⏎On rit."),
        ("fr", "La Mediabourgm.⏎Elle agit."),  # the end of another word
        ("es", "El Ayto. Sur paga.⏎Bien."),
        ("fr", "El Ayto.⏎Sur paga."),
        ("fr", "On lit FIN DE CITATION⏎et la suite."),
        ("fr", "On lit « FIN DE CITATION »⏎et la suite."),
        ("fr", "On lit FIN DE CITATION, et la suite."),
        ("fr", "Il code et après C#⏎il dort."),
        ("en-GB", "He said Over And Out⏎and left."),
        ("fr", "He said over and out and left."),
        ("fr", "On finit par FIN DE CITATION"),
    ],
)
def test_rows(own: Exceptions, lang: str, row: str) -> None:
    expected = row.split("⏎")
    text = " ".join(expected)
    assert [text[s.start : s.end] for s in split(text, lang, own)] == [
        part.strip() for part in expected
    ]


def test_segments_of_a_release_use_them(own: Exceptions) -> None:
    block = Block(kind=BlockKind.PARAGRAPH, text="La Bourgm. Ba part. Elle rit.")
    release = Release(id="x", title="T", blocks=(block,))
    assert [s.text for s in segments(release, own)] == ["La Bourgm. Ba part.", "Elle rit."]
    assert len(segments(release)) == 3


def test_no_exceptions_change_nothing() -> None:
    assert split("Un. Deux.", "fr", Exceptions()) == split("Un. Deux.")


def test_an_empty_file_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "segmentation.txt"
    path.write_bytes(b"")
    assert load_exceptions(path) == Exceptions()
    path.write_bytes("Coord.\r\n".encode("utf-8-sig"))
    assert load_exceptions(path) == Exceptions(never=(("", "Coord."),))


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"Coord.\n[sometimes]\n", 2, "no section"),
        (b"[never spanish]\n", 1, "no section"),
        (b"Coord.\n[always]\nCoord.\n", 3, "under .never. and under .always."),
        (b"ok\n\xe9t\xe9\n", 2, "not UTF-8"),
        (b"Coord.\n(((\n", 2, "no phrase"),
        (b"[never es]\n!\n", 2, "no phrase"),
        (b"[always]\n***\n", 2, "no phrase"),
        (b"Coord\\.\n", 1, "no phrase"),
        (b"[A-Z].*\n", 1, "no section"),
        (b"n[0-9]+\n", 1, "no phrase"),
        (b"Art.+\n", 1, "no phrase"),
        (b"a" * 201, 1, "longer than 200 characters"),
        (b"a\n" * 600_000, None, "larger than one megabyte"),
    ],
)
def test_a_file_that_is_none_is_an_error_with_its_line(
    tmp_path: Path, content: bytes, line: int | None, words: str
) -> None:
    path = tmp_path / "segmentation.txt"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=words) as caught:
        load_exceptions(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read the segmentation exceptions"):
        load_exceptions(tmp_path / "none.txt")
