"""A project's own exceptions: `glossary/segmentation.txt`, one a line, beside the glossary.

    # What this office writes and the tool cannot know.
    Coord.            # never ends a sentence, under any language
    Ass. nat.
    [never es]        # only in Spanish
    Excmo. Ayto.
    [always]          # a sentence always ends after these, where white space follows
    FIN DE CITATION

An entry in small letters stands for any case. Exceptions have the last word: over the word lists
and over imported SRX rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.errors import ConfigError
from iom_l10n.messages import _
from iom_l10n.segmentation.context import CLOSING, MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from iom_l10n.segmentation.context import Cut

__all__ = ["Exceptions", "load_exceptions"]

_SECTION = re.compile(r"\[\s*(?P<kind>never|always)(?:\s+(?P<lang>[A-Za-z]{2,3}))?\s*\]")
_REMARK = re.compile(r"(?:^|\s)#.*")
_NOTHING = re.compile(r"(?!)")
# What people write who take an exception for a regular expression; it would never be found.
_EXPRESSION = re.compile(r"^[!+=~-]|[\\^|]|\.[*+]|\(\?|\[[^\]]*-[^\]]*\]")
_LARGEST = 1_000_000
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Exceptions:
    """Phrases by primary language; the empty language stands for every one."""

    never: tuple[tuple[str, str], ...] = ()
    always: tuple[tuple[str, str], ...] = ()

    def applied(self, text: str, lang: str, cuts: Iterable[Cut]) -> list[Cut]:
        """Return `cuts` less those in a phrase of `never`, plus those after one of `always`."""
        never, always = _patterns(self, lang.replace("_", "-").partition("-")[0].lower())
        kept = list(cuts)
        if never is not _NOTHING:
            kept = list(_outside(kept, never.finditer(text)))
        if always is not _NOTHING:
            kept = sorted({*kept, *(found.span("gap") for found in always.finditer(text))})
        return kept


def load_exceptions(path: Path) -> Exceptions:
    """Return the exceptions in the file; raise ConfigError, with the line, when it is not one."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError(
            _("cannot read the segmentation exceptions: {reason}").format(
                reason=error.strerror or error
            ),
            _("check the path and its permissions"),
            path=name,
        ) from error
    if len(data) > _LARGEST:
        raise ConfigError(
            _("the segmentation exceptions are larger than one megabyte"),
            _("keep one exception a line"),
            path=name,
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(
            _("the segmentation exceptions are not UTF-8"),
            _("save the file as UTF-8"),
            path=name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    return _parse(text, name)


def _parse(text: str, name: str) -> Exceptions:
    kind, lang = "never", ""
    found: dict[tuple[str, str], str] = {}
    for number, raw in enumerate(text.split("\n"), 1):
        line = " ".join(_REMARK.sub("", raw).split())
        if not line:
            continue
        if line.startswith("["):
            section = _SECTION.fullmatch(line)
            if section is None:
                raise ConfigError(
                    _("“{line}” is no section of segmentation exceptions").format(line=line),
                    _("write [never], [always], or one with a language: [never es]"),
                    path=name,
                    line=number,
                )
            kind, lang = section["kind"], (section["lang"] or "").lower()
            continue
        if len(line) > _LONGEST:
            raise ConfigError(
                _("an exception is longer than {n} characters").format(n=_LONGEST),
                _("give only the words at the end of the sentence"),
                path=name,
                line=number,
            )
        if not _is_phrase(line):
            raise ConfigError(
                _("“{line}” is no phrase that a text could hold").format(line=line),
                _("write words as they stand in the text, not a regular expression"),
                path=name,
                line=number,
            )
        if found.setdefault((lang, line), kind) != kind:
            raise ConfigError(
                _("“{line}” stands under [never] and under [always]").format(line=line),
                _("keep one of the two"),
                path=name,
                line=number,
            )
    return Exceptions(
        never=tuple(key for key, value in found.items() if value == "never"),
        always=tuple(key for key, value in found.items() if value == "always"),
    )


def _is_phrase(line: str) -> bool:
    return any(sign.isalnum() for sign in line) and _EXPRESSION.search(line) is None


def _outside(cuts: list[Cut], phrases: Iterator[re.Match[str]]) -> Iterator[Cut]:
    """Yield the cuts that lie in no phrase, nor at its end; both come in the text's order."""
    phrase = next(phrases, None)
    for cut in cuts:
        while phrase is not None and phrase.end() < cut[0]:
            phrase = next(phrases, None)
        if phrase is None or cut[0] <= phrase.start():
            yield cut


@lru_cache(maxsize=64)
def _patterns(exceptions: Exceptions, lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    never = [
        phrase if phrase[-1] in MARKS else f"{phrase}."
        for language, phrase in exceptions.never
        if language in {"", lang}
    ]
    always = [phrase for language, phrase in exceptions.always if language in {"", lang}]
    return (
        _any_of(never, ""),
        _any_of(always, rf"[{MARKS}]*+{CLOSING}(?P<gap>\s++)(?=\S)"),
    )


def _any_of(phrases: list[str], tail: str) -> re.Pattern[str]:
    if not phrases:
        return _NOTHING
    branches = "|".join(_branch(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{branches}){tail}")


def _branch(phrase: str) -> str:
    pattern = r"\s+".join(re.escape(word) for word in phrase.split())
    return f"(?i:{pattern})" if phrase == phrase.lower() else f"(?:{pattern})"
