"""The wordings of sites, read from `site_words.txt`: what each serves, and how it is looked up."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.purposes import Purpose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = [
    "begins_whole",
    "known",
    "may_be_known",
    "may_begin",
    "plain",
    "spelt_out",
    "whole",
    "wordings",
]

_ACCENTS = str.maketrans(
    "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy", "\u0300\u0301\u0302\u0308\u0327"
) | str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "º": "°"})
_FOLD = _ACCENTS | str.maketrans(
    dict.fromkeys("()[]{}-–—_\u00a0\u202f\u2011\t", " ") | {":": " : ", "©": " © ", "…": " "}
)
_EDGES = " .*•·|/<>«»‹›←→▸►▾▼⌄:;,?#+=~"
_DIGITS = re.compile(r"\d+(?:[ .,]\d{3})*")
_BEGINNING = 40
_PARTS = re.compile(r"[ …*]+")
_GROUP = re.compile(r"\(([^()]*)\)(\?)?")
_MEANING = {"…": "[^.!?:]{1,80}", "*": ".{0,240}", "(": "(?:", ")": ")", "|": "|", "?": "?"}


def wordings() -> Iterator[tuple[Purpose, str]]:
    """Yield each wording of the file with its purpose."""
    lines = files(__package__).joinpath("site_words.txt").read_text("utf-8").splitlines()
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            yield Purpose(section), line


def plain(text: str) -> str:
    """Return a line as the file spells it: no capitals, accents, edges; 0 for each number."""
    text = text.lower().replace("(c)", "©").translate(_FOLD)
    return _DIGITS.sub("0", " ".join(text.split()).strip(_EDGES))


def whole(phrase: str) -> Purpose | None:
    """Return what a plain phrase serves that has no room for other words."""
    return _words().whole.get(phrase)


def begins_whole(word: str) -> bool:
    """Tell whether a phrase without room for other words begins with a word."""
    return word in _words().firsts


def may_begin(phrase: str) -> bool:
    """Tell whether some wording, or the first of a row of them, begins as a plain phrase does."""
    words = _words()
    first = phrase.partition(" ")[0]
    return (
        first in words.firsts or first in words.begun or any(map(phrase.__contains__, words.held))
    )


def known(phrase: str) -> Purpose | None:
    """Return what a plain phrase serves, word for word or with room for other words."""
    words = _words()
    found = words.whole.get(phrase)
    if found is not None:
        return found
    first = phrase.partition(" ")[0]
    near = [
        words.begun.get(first, ()),
        *(one for hint, one in words.held.items() if hint in phrase),
    ]
    return next(
        (
            purpose
            for candidates in near
            for purpose, wording in candidates
            if _compiled(wording).fullmatch(phrase)
        ),
        None,
    )


def may_be_known(text: str) -> bool:
    """Tell whether a long line may be a wording: quick, since most are paragraphs of the text."""
    words = _words()
    if plain(text[:_BEGINNING]).partition(" ")[0] in words.begun:
        return True
    lowered = text.lower()
    return any(hint in lowered for hint in words.hints)


class _Words(NamedTuple):
    """All wordings: whole ones, open ones by their first word or by a word that they hold."""

    whole: Mapping[str, Purpose]
    begun: Mapping[str, Sequence[tuple[Purpose, str]]]
    held: Mapping[str, Sequence[tuple[Purpose, str]]]
    hints: Sequence[str]
    firsts: frozenset[str]


@cache
def _words() -> _Words:
    whole: dict[str, Purpose] = {}
    begun: dict[str, list[tuple[Purpose, str]]] = defaultdict(list)
    held: dict[str, list[tuple[Purpose, str]]] = defaultdict(list)
    hints: set[str] = set()
    for purpose, line in wordings():
        wording = " ".join(line.lower().translate(_ACCENTS).replace("-", " ").split(" "))
        spelt = spelt_out(wording)
        closed = {one for one in spelt if "…" not in one and "*" not in one}
        for one in closed:
            whole.setdefault(one, purpose)
        for one in spelt - closed:
            parts = _PARTS.split(one)
            same = held[max(parts, key=len)] if wording[0] == "*" else begun[parts[0]]
            if (purpose, wording) not in same:
                same.append((purpose, wording))
        if wording[0] == "*":
            raw = spelt_out(line.lower().replace("-", " "))
            hints |= {max(_PARTS.split(one), key=len) for one in raw}
    firsts = frozenset(phrase.partition(" ")[0] for phrase in whole)
    return _Words(whole, begun, held, sorted(hints), firsts)


def spelt_out(wording: str) -> set[str]:
    """Return a wording with each of its choices made."""
    group = _GROUP.search(wording)
    if group is None:
        return {" ".join(wording.split())}
    choices = [*group[1].split("|"), *([""] if group[2] else [])]
    before, after = wording[: group.start()], wording[group.end() :]
    return {one for choice in choices for one in spelt_out(f"{before}{choice}{after}")}


@cache
def _compiled(wording: str) -> re.Pattern[str]:
    """Return an open wording as a pattern, made when a line first asks for it."""
    return re.compile("".join(_MEANING.get(sign) or re.escape(sign) for sign in wording))
