"""Which reader takes a page: by the file's name, else by what it begins with."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.releases.readers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from iom_l10n.releases.draft import Ledger
    from iom_l10n.releases.readers.page import Page

    Reader = Callable[[str, str, Ledger], Page]

__all__ = ["READ_FORMATS", "read_page", "suffix_of_text"]

GROUP = "iom_l10n.readers"
READ_FORMATS = "text (.txt), Markdown (.md), HTML (.html), Word (.docx)"
_TEXT = frozenset({".txt", ".text", ".asc"})
_MARKDOWN = frozenset({".md", ".markdown", ".mkd"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_OURS = _TEXT | _MARKDOWN | _HTML | {".docx"}
_UNREAD = frozenset(
    {
        ".doc", ".odt", ".rtf", ".pdf", ".pptx", ".xlsx", ".xls", ".ods", ".epub", ".po",
        ".pot", ".tmx", ".xliff", ".xlf", ".tbx", ".json", ".csv", ".tsv", ".xml", ".yaml", ".yml",
        ".toml", ".zip", ".eml", ".msg", ".mht", ".tex",
    }
)  # fmt: skip
_HTML_START = re.compile(
    r"\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


@cache
def _plugged_in() -> dict[str, Reader]:
    """Return the readers that packages add, by suffix; they add formats and replace none of ours.

    An entry point of the group is named by its suffix without the dot ("org", "rst") and gives a
    function `(text, name, ledger) -> Page`.
    """
    return {f".{point.name.lower()}": point.load() for point in entry_points(group=GROUP)}


def read_page(text: str, name: str, ledger: Ledger, known_lines: Mapping[str, int]) -> Page:
    """Return the pieces of a page; raise ReleaseError for a format that is not read.

    A name without a known suffix (standard input, "communique.2012") is HTML when it begins as
    HTML does, else text.
    """
    suffix = PurePath(name).suffix.lower()
    plugged = _plugged_in().get(suffix) if suffix not in _OURS else None
    if plugged is not None:
        return plugged(text, name, ledger)
    if suffix in _UNREAD:
        raise ReleaseError(
            _("{suffix} files are not read as releases").format(suffix=suffix),
            _("formats read: {formats}").format(formats=READ_FORMATS),
            path=name,
        )
    if suffix == ".docx":  # real ones never come here as text
        raise ReleaseError(
            _("the file is no Word document inside"),
            _("open it in your word processor and save it as .docx"),
            path=name,
        )
    if suffix not in _OURS:
        suffix = suffix_of_text(text)
    if suffix in _MARKDOWN:
        from iom_l10n.releases.readers.markdown import read_markdown  # noqa: PLC0415 - heavy

        return read_markdown(text, name, ledger)
    if suffix in _HTML:
        from iom_l10n.releases.readers.html import read_html  # noqa: PLC0415 - heavy

        return read_html(text, name, ledger)
    return read_text(text, ledger, known_lines)


def suffix_of_text(text: str) -> str:
    """Return the suffix that a page without a name would have, by what it begins with."""
    if text.startswith("---\n"):
        return ".md"
    return ".html" if _HTML_START.match(text) else ".txt"
