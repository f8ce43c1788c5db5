"""What an editor should look at in a French source, with ids that never change their meaning.

Few and precise: source errors stay as they are, and a page that is sound gives no warning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.messages import _
from iom_l10n.model import BlockKind, ReleaseWarning
from iom_l10n.releases.structure.shapes import has_contact_detail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iom_l10n.model import Block

__all__ = ["WARNINGS", "WarningKind", "review", "warn"]


def N_(message: str) -> str:  # noqa: N802 - gettext's mark for sentences translated later
    """Return the sentence as it is; pybabel finds it."""
    return message


class WarningKind(NamedTuple):
    """A stable id, the name people type, and what it says."""

    id: str
    name: str
    message: str


WARNINGS = {
    kind.name: kind
    for kind in (
        WarningKind("REL001", "lost-ligature", N_("the letter œ seems lost in “{word}”")),
        WarningKind("REL002", "bare-capital", N_("a capital lacks its accent in “{word}”")),
        WarningKind("REL003", "no-full-stop", N_("the paragraph does not end in an end mark")),
        WarningKind("REL004", "unbalanced-quotes", N_("guillemets open and close unevenly")),
        WarningKind("REL005", "doubtful-line", N_("“{word}” may be navigation and was kept")),
        WarningKind("REL006", "encoding", "{word}"),
        WarningKind("REL007", "hidden-mail", N_("the e-mail address was hidden from the page")),
        WarningKind("REL008", "empty-contact", N_("the contact label “{word}” has no value")),
        WarningKind("REL009", "language-unsure", N_("the body may be in {word}, not French")),
        WarningKind("REL010", "no-body", N_("the release has a title and no text")),
    )
}

_LOST_LIGATURE = re.compile(
    r"(?:\b[dl]['’]|\b[Mm]ain-d['’])uvr\w+|\buvr(?:er|ant|ent|ait|aient)\b|\bmanuvr\w+|\b(?:chur|rancur)s?\b"
    r"|\b[Aa]u cur d[eu'’]|\bmain d['’]uvre"
)
_BARE_CAPITAL = re.compile(
    r"(?:^|(?<=[.!?»…][ \u00a0]))A (?=[a-zà-ÿ])|\b(?:Etats?|Egypt\w*|Equateur|Ethiopie\w*|Erythrée"
    r"|Emirats|Ecosse|Eglises?|Ecoles?|Elections?|Evénements?|Etudes?|Etudiants?|Equipes?|Egalement"
    r"|Etant|Etaient|Etait)\b"
)
_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f*]*\Z")
_HIDDEN = re.compile(r"\[(?:e-?mail|courriel)[\s\u00a0]?protected\]", re.IGNORECASE)
_EMPTY_LABEL = re.compile(
    r"(?:t[ée]l(?:éphone)?|tel|fax|e-?mail|courriel|mobile|portable)\s?\.?[\s\u00a0]?:?\Z",
    re.IGNORECASE,
)
_MIN_PARAGRAPH = 60
_LABEL_WORDS = 4


def warn(name: str, line: int | None = None, word: str = "") -> ReleaseWarning:
    """Return the warning of that name."""
    kind = WARNINGS[name]
    message = _(kind.message).format(word=word)
    return ReleaseWarning(code=kind.id, message=message, line=line)


def review(blocks: Iterable[Block]) -> Iterator[ReleaseWarning]:
    """Yield what an editor should look at, in the order of the text."""
    for block in blocks:
        line = block.lines[0] if block.lines else None
        lost = _LOST_LIGATURE.search(block.text)
        if lost:
            yield warn("lost-ligature", line, lost[0])
        bare = _BARE_CAPITAL.search(block.text)
        if bare:
            yield warn("bare-capital", line, bare[0].strip())
        if block.text.count("«") != block.text.count("»"):
            yield warn("unbalanced-quotes", line)
        if _HIDDEN.search(block.text):
            yield warn("hidden-mail", line)
        short = len(block.text.split()) <= _LABEL_WORDS and not _END.search(block.text)
        if block.kind is BlockKind.NOTE and short:
            yield warn("doubtful-line", line, block.text)
        if block.kind is BlockKind.CONTACT and _EMPTY_LABEL.fullmatch(block.text):
            yield warn("empty-contact", line, block.text)
        if (
            block.kind is BlockKind.PARAGRAPH
            and len(block.text) >= _MIN_PARAGRAPH
            and not _END.search(block.text)
            and not has_contact_detail(block.text)
            and not any(span.end == len(block.text) for span in block.inline)
        ):
            yield warn("no-full-stop", line)
