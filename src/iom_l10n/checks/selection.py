"""Which checks run, and how grave each is: `--select`, `--ignore` and `[checks] severity`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Check, find_checks
from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Selection", "find", "select"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The checks that run, each with its severity in this project."""

    checks: tuple[Check, ...]


def _named(word: str, checks: Sequence[Check]) -> list[Check]:
    """Return the checks that an id, a name or a family prefix such as NUM means."""
    key = word.strip()
    upper = key.upper()
    found = [one for one in checks if upper == one.id or key.lower() == one.name]
    if not found and upper.isalnum():
        found = [one for one in checks if one.id.startswith(upper)]
    if found:
        return found
    known = sorted({one.id for one in checks} | {one.name for one in checks})
    known += sorted({one.id[:3] for one in checks})
    close = get_close_matches(upper, known, n=1) or get_close_matches(key.lower(), known, n=1)
    if close:
        hint = _("did you mean {word}?").format(word=close[0])
    else:
        hint = _("give an id (NUM001), a name (number-mismatch) or a family (NUM)")
    raise UsageError(_("there is no check {word}").format(word=repr(key)), hint)


def find(id_or_name: str) -> Check:
    """Return one check by its id or name; an unknown word is a `UsageError`."""
    found = _named(id_or_name, find_checks())
    if len(found) == 1:
        return found[0]
    raise UsageError(
        _("{word} is a family of {count} checks").format(word=id_or_name, count=len(found)),
        _("name one: {names}").format(names=", ".join(one.id for one in found)),
    )


def select(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity_overrides: Mapping[str, str] | None = None,
) -> Selection:
    """Return the checks named by `select` (all, when empty) without those named by `ignore`."""
    every = find_checks()
    chosen = {one.id for word in select for one in _named(word, every)}
    dropped = {one.id for word in ignore for one in _named(word, every)}
    severities: dict[str, Severity] = {}
    for word, value in (severity_overrides or {}).items():
        if value not in tuple(Severity):
            raise UsageError(
                _("{value} is no severity").format(value=repr(value)),
                _("use error, warning or info for {word}").format(word=word),
            )
        severities.update(dict.fromkeys((one.id for one in _named(word, every)), Severity(value)))
    return Selection(
        checks=tuple(
            replace(one, severity=severities.get(one.id, one.severity))
            for one in every
            if (not select or one.id in chosen) and one.id not in dropped
        )
    )
