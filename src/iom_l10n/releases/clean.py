"""Any page in, a clean release out, with the full account of what was left out or changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import Block, BlockKind, CleanedRelease, LocaleTag, Release, Source
from iom_l10n.releases.doubts import doubts
from iom_l10n.releases.draft import Ledger
from iom_l10n.releases.identity import release_id
from iom_l10n.releases.readers.docx import is_docx, read_docx
from iom_l10n.releases.readers.registry import read_page, suffix_of_text
from iom_l10n.releases.structure.datelines import find_dateline
from iom_l10n.releases.structure.long_title import part_long_title, title_from_text
from iom_l10n.releases.warnings import N_, warn
from iom_l10n.storage.decoding import decode
from iom_l10n.text.inline_spans import with_addresses
from iom_l10n.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from iom_l10n.model import ReleaseWarning
    from iom_l10n.releases.draft import Piece

__all__ = ["clean", "suffix_of"]

_REFUSED_FROM = 0.5
_LANGUAGES = {
    "ar": N_("Arabic"), "ca": N_("Catalan"), "de": N_("German"), "en": N_("English"),
    "es": N_("Spanish"), "gl": N_("Galician"), "it": N_("Italian"), "nl": N_("Dutch"),
    "pt": N_("Portuguese"), "ro": N_("Romanian"), "ru": N_("Russian"), "tr": N_("Turkish"),
    "uk": N_("Ukrainian"), "zh": N_("Chinese"),
}  # fmt: skip


def clean(
    data: bytes,
    *,
    name: str,
    known_lines: Mapping[str, int] | None = None,
) -> CleanedRelease:
    """Return the release that a page holds.

    `known_lines` counts how many other releases of the project hold a line: what repeats is
    navigation. Raises ReleaseError (StorageError for what is no text) when there is no release in
    the page: empty, binary, nothing but navigation, a body in another language.
    """
    ledger = Ledger()
    warnings: list[ReleaseWarning] = []
    if is_docx(data):
        page = read_docx(data, name, ledger)
    else:
        decoded = decode(data, name=name)
        page = read_page(decoded.text, name, ledger, known_lines or {})
        if decoded.note:
            warnings.append(warn("encoding", None, decoded.note))
    warnings += page.warnings
    parted = title_from_text(page.pieces) or part_long_title(page.pieces)
    if parted is not None:
        warnings.append(warn("title-from-text", parted.first))
    blocks = tuple(_block(piece) for piece in page.pieces)
    title = next((block.text for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        raise ReleaseError(
            _("the page holds nothing but navigation"),
            _("check that the whole page was saved"),
            path=name,
        )
    warnings += _language_warnings(blocks, name)
    if len(blocks) == 1:
        warnings.append(warn("no-body"))
    warnings += doubts(blocks, page.status)
    dateline = find_dateline(page.pieces, title)
    date = page.date or dateline.date
    removed, repairs = ledger.in_order()
    release = Release(
        id=release_id(title, date),
        title=title,
        blocks=blocks,
        date=date,
        place=page.place or dateline.place,
        source=Source(name=PurePath(name).name or name, sha256=sha256(data).hexdigest()),
        status=page.status,
        lang=LocaleTag("fr"),
        extra=tuple(page.extra.items()),
    )
    return CleanedRelease(
        release=release, removed=removed, repairs=repairs, warnings=tuple(warnings)
    )


def suffix_of(data: bytes) -> str:
    """Return the suffix of the file that a page without a name is."""
    return ".docx" if is_docx(data) else suffix_of_text(decode(data, name="").text)


def _block(piece: Piece) -> Block:
    return Block(
        kind=piece.kind or BlockKind.PARAGRAPH,
        text=piece.text,
        inline=with_addresses(piece.text, piece.inline),
        level=piece.level if piece.kind is BlockKind.HEADING else None,
        ordered=piece.ordered,
        number=piece.number,
        depth=piece.depth,
        row=piece.row,
        column=piece.column,
        lines=(piece.first, piece.last),
    )


def _language_warnings(blocks: tuple[Block, ...], name: str) -> list[ReleaseWarning]:
    """Refuse a body that is surely not French; warn where it is only likely."""
    body = "\n".join(block.text for block in blocks)
    lang, sure = detect(body)
    if lang in {"fr", "und", "zxx"}:
        return []
    shown = _(_LANGUAGES.get(lang, lang))
    if sure >= _REFUSED_FROM and lang in _LANGUAGES:  # a rarer one is as rarely what it is
        raise ReleaseError(
            _("the body is in {language}, not French").format(language=shown),
            _("give the French version of the release"),
            path=name,
        )
    return [warn("language-unsure", None, shown)]
