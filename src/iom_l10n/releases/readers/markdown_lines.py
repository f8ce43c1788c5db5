"""The lines inside a Markdown block: hard breaks, images above text, comments in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

__all__ = ["hard_lines", "is_image", "unshown", "without_comments"]

_FEW = 5
_BREAKS = frozenset({"softbreak", "hardbreak"})


def without_comments(text: str) -> str:
    """Return HTML without its comments; by hand, since a pattern is slow on many open ones."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def unshown(token: Token) -> Iterator[tuple[str, str, str]]:
    """Yield what a block cannot hold of a token: what stood there, what is left, and why."""
    title = token.attrGet("title") if token.type == "link_open" else None
    if title:
        yield str(title), "", _("link title")
    if token.type == "code_inline":
        yield f"{token.markup}{token.content}{token.markup}", token.content, _("code marks")


def is_image(tokens: Sequence[Token]) -> bool:
    """Tell whether the tokens of a line are an image and nothing else."""
    return any(token.type == "image" for token in tokens) and not any(
        token.content.strip() for token in tokens if token.type != "image"
    )


def hard_lines(
    inline: Token,
    breaks: bool,  # noqa: FBT001
) -> Iterator[tuple[int, int, list[Token]]]:
    """Yield the lines that hard breaks, and images above text, part a paragraph into.

    Each with the first and the last of its source lines, counted from the paragraph's own. Code
    and link titles that go over a line end do not say where: such a paragraph stays whole.
    """
    tokens = inline.children or []
    last = inline.content.count("\n")
    if not breaks or sum(token.type in _BREAKS for token in tokens) != last:
        yield 0, last, tokens
        return
    start = line = 0
    depth = 0
    group: list[Token] = []
    for token in tokens:
        depth += token.nesting
        if token.type in _BREAKS:
            hard = token.type == "hardbreak" or (len(group) < _FEW and is_image(group))
            if hard and depth == 0:
                yield start, line, group
                group, start = [], line + 1
            else:
                group.append(token)
            line += 1
        else:
            group.append(token)
    yield start, line, group
