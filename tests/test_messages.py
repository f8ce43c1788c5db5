"""Every sentence that people read can be translated, and the template of them is current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from iom_l10n import messages
from support import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SOURCES = REPOSITORY / "src" / "iom_l10n"


def marked() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(
        SOURCES,
        method_map=[("**.py", "python")],
        keywords=DEFAULT_KEYWORDS,
        strip_comment_tags=False,
    )
    return {message for _file, _line, message, _comments, _context in found}


def test_the_template_holds_every_sentence() -> None:
    with (SOURCES / "locale" / "iom-l10n.pot").open("rb") as file:
        template = {message.id for message in read_po(file) if message.id}
    assert template == marked(), "run “make messages”"


def test_sentences_are_found_in_the_readers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - this test alone writes one
    from babel.messages.mofile import write_mo  # noqa: PLC0415

    catalog = Catalog(locale="fr")
    catalog.add("check the path", "vérifiez le chemin")
    catalog.add(("{n} file", "{n} files"), ("{n} fichier", "{n} fichiers"))
    with (folder / "iom-l10n.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setenv("LANGUAGE", "fr")
    monkeypatch.setattr(messages, "__file__", str(tmp_path / "messages.py"))
    messages._catalog.cache_clear()
    try:
        assert messages._("check the path") == "vérifiez le chemin"
        assert messages.ngettext("{n} file", "{n} files", 2) == "{n} fichiers"
        assert messages._("not in the catalog") == "not in the catalog"
    finally:
        messages._catalog.cache_clear()
