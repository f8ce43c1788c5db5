"""The wordings of sites, read from `site_words.txt`: what each serves, and how it is looked up."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.purposes import Purpose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["known", "plain", "spelt_out", "whole", "wordings"]

_FOLD = str.maketrans(
    dict.fromkeys("()[]{}-–—_\u00a0\u202f\u2011\t", " ")
    | {"’": "'", "œ": "oe", "º": "°", ":": " : ", "©": " © ", "…": " "}
)
_EDGES = " .*•·|/<>«»‹›←→▸►▾▼⌄:;,?#+=~"
_DIGITS = re.compile(r"\d+(?:[ .,]\d{3})*")
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
    text = _without_accents(text.lower().replace("(c)", "©").translate(_FOLD))
    return _DIGITS.sub("0", " ".join(text.split()).strip(_EDGES))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)
    )


def _known(plain: str) -> Purpose | None:
    """Return what one wording serves."""
    words = _words()
    found = words.whole.get(plain)
    if found is not None:
        return found
    first = plain.partition(" ")[0]
    for purpose, wording in words.begun.get(first, ()):
        if _compiled(wording).fullmatch(plain):
            return purpose
    for hint, open_wordings in words.held.items():
        if hint in plain:
            for purpose, wording in open_wordings:
                if _compiled(wording).fullmatch(plain):
                    return purpose
    return None


def whole(phrase: str) -> Purpose | None:
    """Return what a plain phrase serves that has no room for other words."""
    return _words().whole.get(phrase)


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


class _Words(NamedTuple):
    """All wordings: whole ones, open ones by their first word or by a word that they hold."""

    whole: Mapping[str, Purpose]
    begun: Mapping[str, Sequence[tuple[Purpose, str]]]
    held: Mapping[str, Sequence[tuple[Purpose, str]]]


@cache
def _words() -> _Words:
    whole: dict[str, Purpose] = {}
    begun: dict[str, list[tuple[Purpose, str]]] = defaultdict(list)
    held: dict[str, list[tuple[Purpose, str]]] = defaultdict(list)
    for purpose, line in wordings():
        wording = " ".join(_without_accents(line.lower()).replace("-", " ").split(" "))
        spelt = spelt_out(wording)
        closed = {one for one in spelt if "…" not in one and "*" not in one}
        for one in closed:
            whole.setdefault(one, purpose)
        begins = wording[0] != "*"
        for one in spelt - closed:
            first = re.split(r"[ …*]", one.lstrip("* "), maxsplit=1)[0]
            known = (begun if begins else held)[first]
            if (purpose, wording) not in known:
                known.append((purpose, wording))
    return _Words(whole, begun, held)


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
