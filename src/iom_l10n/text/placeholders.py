"""Placeholders of every common syntax, read without asking the file's flags.

`12 % des` reads as printf's `% d`: forms with the space flag count only under c-format or
python-format, where the file itself says that `%` is special.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Placeholder", "is_format", "placeholders"]


class Placeholder(NamedTuple):
    """A placeholder `text[start:end]`; `key` is what both sides must share."""

    start: int
    end: int
    text: str
    key: str


_COMMON = (
    r"\{\{\s*[\w.\-| ]+?\s*\}\}"  # {{ name }}
    r"|\[\[\s*[\w.\-]+\s*\]\]"  # [[name]]
    r"|[$#%]\{[\w.\-]+\}"  # ${name} #{name} %{name}
    r"|\{[\w.\-]*(?:![rsa])?(?::[^{}\s]*)?\}"  # {name} {0} {}
    r"|\{[\w.]+,\s*(?:plural|select|number|date)\b[^{}]*"  # ICU message
    r"|%\([\w.\-]+\)[#0\-+]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]"  # %(name)s
    r"|(?<![\d%])%[A-Za-z][A-Za-z0-9_.]+%(?![\w%])"  # %NAME%
)
_PLAIN = re.compile(
    _COMMON + r"|(?<![\w%])%(?:\d+\$)?[#0\-+]*\d*(?:\.\d+)?(?:hh|h|ll|l)?[dioxXfgs@u](?![\w%])"
)
_FORMAT = re.compile(
    _COMMON + r"|%(?:\d+\$)?[#0\-+ ']*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|h|ll|l|j|z|t|L)?"
    r"[diouxXeEfFgGcspaA]"
)
_SPACES = re.compile(r"\s+")
_FORMAT_FLAGS = frozenset(
    {"c-format", "python-format", "php-format", "objc-format", "perl-format", "sh-format"}
)


def is_format(flags: tuple[str, ...]) -> bool:
    """Say whether the flags of an entry make `%` special."""
    return not _FORMAT_FLAGS.isdisjoint(flags)


def _key(text: str) -> str:
    # "{{ name }}" is "{{name}}"; "% s" is another conversion than "%s".
    return text if text.startswith("%") else _SPACES.sub("", text)


@lru_cache(maxsize=512)
def placeholders(text: str, *, as_format: bool = False) -> tuple[Placeholder, ...]:
    """Return the placeholders of a text in order."""
    if "{" not in text and "%" not in text and "[[" not in text:
        return ()
    if as_format:
        text_ = text.replace("%%", "__")
        matches = _FORMAT.finditer(text_)
    else:
        matches = _PLAIN.finditer(text)
    return tuple(Placeholder(m.start(), m.end(), m.group(), _key(m.group())) for m in matches)
