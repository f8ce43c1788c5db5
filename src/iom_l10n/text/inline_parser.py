"""CommonMark inline read into text and spans (markdown-it-py).

Two things differ from plain CommonMark: a bare address is one unbreakable token (an underscore in
it is no emphasis), and of inline HTML only sup, sub, em, strong and br mean anything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt, rules_inline

from iom_l10n.model import Inline, InlineKind
from iom_l10n.text.addresses import Address, find_addresses
from iom_l10n.text.inline_writer import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

__all__ = ["MarkdownParser", "parse_inline", "spans_of"]

_TERMINATOR = re.compile(r"[\n!&*<\[\\\]_`]")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>sup|sub|em|strong|i|b)\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_KINDS = {name: kind for kind, name in TAGS.items()} | {
    "i": InlineKind.EMPHASIS,
    "b": InlineKind.STRONG,
}
_OPENING = {
    "link_open": InlineKind.LINK,
    "strong_open": InlineKind.STRONG,
    "em_open": InlineKind.EMPHASIS,
}
_MAX_BRACKETS = 2_000
_CLOSING = frozenset({"link_close", "strong_close", "em_close"})


def parse_inline(source: str) -> tuple[str, list[Inline]]:
    """Return the text and the spans of one run of CommonMark inline."""
    (inline,) = _parser().parseInline(source)
    return spans_of(inline.children or ())


class MarkdownParser(MarkdownIt):
    """markdown-it that takes bare addresses whole and link targets as they are written.

    What link may be followed is decided where HTML is written, not where it is read.
    """

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.inline.ruler.at("text", _text_or_address)
        self.inline.ruler.at("link", _link)
        self.inline.ruler.at("image", _image)

    def normalizeLink(self, url: str) -> str:  # noqa: D102, N802 - markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: D102, N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, D102, N802
        return True


@cache
def _parser() -> MarkdownParser:
    return MarkdownParser()


class _Addresses(NamedTuple):
    source: str
    found: list[Address]

    def from_position(self, at: int) -> Address | None:
        """Return the first address that starts at or after `at`."""
        index = bisect_left(self.found, at, key=lambda address: address.start)
        return self.found[index] if index < len(self.found) else None


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - their signature
    return _few_brackets(state) and rules_inline.link(state, silent)


def _image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - their signature
    return _few_brackets(state) and rules_inline.image(state, silent)


def _few_brackets(state: StateInline) -> bool:
    """Tell whether looking for link labels is affordable: it is quadratic in open brackets."""
    counted = state.env.get("brackets")
    if counted is None or counted[0] is not state.src:
        counted = state.env["brackets"] = (state.src, state.src.count("["))
    return int(counted[1]) <= _MAX_BRACKETS


def _text_or_address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - their signature
    addresses = state.env.get("addresses")
    if addresses is None or addresses.source != state.src:
        addresses = _Addresses(state.src, list(find_addresses(state.src)))
        state.env["addresses"] = addresses
    address = addresses.from_position(state.pos)
    if address and address.start == state.pos and address.end <= state.posMax:
        if not silent:
            token = state.push("address", "", 0)
            token.content = state.src[address.start : address.end]
            token.meta = {} if state.linkLevel else {"href": address.href}
        state.pos = address.end
        return True
    # Never look past the next address: with many of them that would be quadratic.
    end = state.posMax
    if address and state.pos < address.start < end:
        end = address.start
    stop = _TERMINATOR.search(state.src, state.pos, end)
    if stop:
        end = stop.start()
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def spans_of(tokens: Sequence[Token]) -> tuple[str, list[Inline]]:
    """Return the text and the spans of the inline tokens that markdown-it made."""
    tags = _paired_tags(tokens)
    text = ""
    spans: list[Inline] = []
    opened: list[tuple[int, InlineKind, str | None]] = []
    for index, token in enumerate(tokens):
        if token.type in _OPENING:
            href = token.attrGet("href")
            opened.append((len(text), _OPENING[token.type], None if href is None else str(href)))
        elif token.type in _CLOSING or tags.get(index) == "close":
            start, kind, href = opened.pop()
            spans.append(Inline(start=start, end=len(text), kind=kind, href=href))
        elif tags.get(index) is not None:
            opened.append((len(text), _KINDS[tags[index]], None))
        elif token.type in {"softbreak", "hardbreak"} or (
            token.type == "html_inline" and _BREAK.fullmatch(token.content)
        ):
            text += " "
        else:
            start, text = len(text), text + token.content
            if "href" in token.meta:
                link = Inline(
                    start=start, end=len(text), kind=InlineKind.LINK, href=token.meta["href"]
                )
                spans.append(link)
    return text, spans


def _paired_tags(tokens: Iterable[Token]) -> dict[int, str]:
    """Return the index of each HTML tag that has its partner: its name, or "close"."""
    found: dict[int, str] = {}
    opened: list[tuple[int, str]] = []  # name "" is a border that no pair may cross
    for index, token in enumerate(tokens):
        if token.type in _OPENING:
            opened.append((index, ""))
        elif token.type in _CLOSING:
            while opened.pop()[1]:
                pass
        elif token.type == "html_inline" and (tag := _TAG.fullmatch(token.content)):
            name = tag["name"].lower()
            if not tag["close"]:
                opened.append((index, name))
                continue
            depth = len(opened)
            while depth and opened[depth - 1][1] not in {"", name}:
                depth -= 1
            if depth and opened[depth - 1][1] == name:
                found |= {opened[depth - 1][0]: name, index: "close"}
                del opened[depth - 1 :]
    return found
