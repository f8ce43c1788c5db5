"""Files are written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from iom_l10n.catalog import Catalog, Entry, read_catalog, write_catalog
from iom_l10n.catalog.header import with_field
from iom_l10n.errors import CannotWriteError, CatalogError

if TYPE_CHECKING:
    from pathlib import Path

HEADER = Entry(msgid="", msgstr=("Content-Type: text/plain; charset=UTF-8\n",))


def test_a_lone_surrogate_leaves_the_old_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    write_catalog(path, Catalog(header=HEADER, entries=(Entry(msgid="a", msgstr=("b",)),)))
    before = path.read_bytes()
    broken = Catalog(header=HEADER, entries=(Entry(msgid="a", msgstr=("\ud800",)),))
    with pytest.raises(CatalogError, match="cannot be written"):
        write_catalog(path, broken)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_text_outside_a_foreign_charset_is_refused(tmp_path: Path) -> None:
    header = with_field(HEADER, "Content-Type", "text/plain; charset=ISO-8859-1")
    with pytest.raises(CatalogError, match="ISO-8859-1"):
        write_catalog(
            tmp_path / "x.po", Catalog(header=header, entries=(Entry(msgid="œ", msgstr=("œ",)),))
        )
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="No such file"):
        read_catalog(tmp_path / "none.po")


def test_a_text_that_would_not_read_back_is_not_written(tmp_path: Path) -> None:
    twice = Catalog(header=HEADER, entries=(Entry(msgid="a", comments=("a\nb",)),))
    with pytest.raises(CatalogError, match=r"es\.po"):
        write_catalog(tmp_path / "es.po", twice)
    assert not (tmp_path / "es.po").exists()


def test_what_polib_would_read_otherwise_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = Catalog(header=HEADER, entries=(Entry(msgid="a", msgstr=("b",)),))
    monkeypatch.setattr(polib, "pofile", lambda *_a, **_k: [])
    with pytest.raises(CatalogError, match="polib reads another text"):
        write_catalog(tmp_path / "es.po", catalog)

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError("Syntax error in po file (line 3)")

    monkeypatch.setattr(polib, "pofile", fail)
    with pytest.raises(CatalogError, match="polib cannot read"):
        write_catalog(tmp_path / "es.po", catalog)
    assert list(tmp_path.iterdir()) == []


def test_sticky_flags_of_gettext_1_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    entry = Entry(msgid="a", msgstr=("b",), sticky_flags=("c-format",))
    assert write_catalog(path, Catalog(header=HEADER, entries=(entry,)))
    assert read_catalog(path).entries == (entry,)


def test_a_comment_without_a_space_is_kept_though_polib_cannot_read_it(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    entry = Entry(msgid="a", msgstr=("b",), comments=("Nota de Ana",))
    assert write_catalog(path, Catalog(header=HEADER, entries=(entry,)))
    assert read_catalog(path).entries == (entry,)


def test_a_bell_is_written_as_gettext_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    entry = Entry(msgid="a", msgstr=("b\ac",))
    assert write_catalog(path, Catalog(header=HEADER, entries=(entry,)))
    assert b'"b\\ac"' in path.read_bytes()


def test_a_folder_that_refuses_is_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWriteError) as caught:
        write_catalog(tmp_path / "file" / "es.po", Catalog(header=HEADER))
    assert caught.value.exit_code == 3
