"""What a check is, and how all of them are found.

A check is one generator function with its facts declared beside it. Nothing is entered in a
central table: the registry walks this package and the entry point group `iom_l10n.checks`, and
collects every `Check` that a module defines.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType
from typing import TYPE_CHECKING

from iom_l10n.errors import L10nError
from iom_l10n.messages import _
from iom_l10n.model import Hit, Problem, Scope, Severity, State, Unit

if TYPE_CHECKING:
    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Block, Release

__all__ = [
    "ENTRY_POINT_GROUP",
    "CatalogFunction",
    "Check",
    "Example",
    "ReleaseFunction",
    "UnitFunction",
    "catalog_check",
    "check",
    "checks_of",
    "find_checks",
    "release_check",
]

ENTRY_POINT_GROUP = "iom_l10n.checks"
ID = re.compile(r"[A-Z]{3}\d{3}")
NAME = re.compile(r"[a-z]+(-[a-z0-9]+)*")

UnitFunction = Callable[["Unit", "CheckContext"], Iterator[Problem]]
CatalogFunction = Callable[
    [Sequence["Unit"], "CheckContext"], Iterator[tuple["Unit | None", Problem]]
]

ReleaseFunction = Callable[["Release"], Iterator[tuple["Block | None", str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pair of texts that a check must (bad) or must not (good) complain about.

    For a check of scope release, `source` is a French release: blocks parted by empty lines, those
    that begin with “- ” being list items.

    `beside` are further (source, target) entries of the same file, for checks that compare
    entries; `header` is the header of the file, `defect` why it cannot be read; `plural` are the
    forms of a plural entry.
    """

    source: str
    target: str
    locale: str = "es"
    state: State = State.TRANSLATED
    flags: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    target_hits: tuple[Hit, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    header: tuple[tuple[str, str], ...] | None = None
    source_plural: str | None = None
    plural: tuple[str, ...] = ()
    style: tuple[tuple[str, str], ...] = ()
    defect: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check with its declared facts.

    `locales` are languages ("es") or full tags ("pt-BR"), None for all. A check that is not
    `on_empty` is never called for an empty target. With `per_form` it sees each plural form as
    a unit of its own, otherwise the whole entry at once.
    """

    id: str
    name: str
    severity: Severity
    group: str
    doc: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    module: str
    scope: Scope = Scope.UNIT
    locales: tuple[str, ...] | None = None
    since: str = "0.1"
    on_empty: bool = False
    per_form: bool = True
    examine: UnitFunction | None = None
    survey: CatalogFunction | None = None
    inspect: ReleaseFunction | None = None

    def applies_to(self, locale: str) -> bool:
        """Say whether the check knows the language of `locale`."""
        if self.locales is None:
            return True
        return locale in self.locales or locale.split("-", 1)[0] in self.locales


def check(
    *,
    id: str,  # noqa: A002 - the word of the design
    name: str,
    severity: Severity,
    group: str,
    good: Sequence[Example],
    bad: Sequence[Example],
    locales: tuple[str, ...] | None = None,
    since: str = "0.1",
    on_empty: bool = False,
    per_form: bool = True,
) -> Callable[[UnitFunction], Check]:
    """Declare a check that looks at one unit at a time: `(unit, context)` yields problems."""

    def declare(function: UnitFunction) -> Check:
        return Check(
            id=id,
            name=name,
            severity=severity,
            group=group,
            doc=function.__doc__ or "",
            good=tuple(good),
            bad=tuple(bad),
            module=function.__module__,
            scope=Scope.UNIT,
            locales=locales,
            since=since,
            on_empty=on_empty,
            per_form=per_form,
            examine=function,
        )

    return declare


def catalog_check(
    *,
    id: str,  # noqa: A002 - the word of the design
    name: str,
    severity: Severity,
    group: str,
    good: Sequence[Example],
    bad: Sequence[Example],
    locales: tuple[str, ...] | None = None,
    since: str = "0.1",
) -> Callable[[CatalogFunction], Check]:
    """Declare a check of a whole file: `(units, context)` yields (unit or None, problem)."""

    def declare(function: CatalogFunction) -> Check:
        return Check(
            id=id,
            name=name,
            severity=severity,
            group=group,
            doc=function.__doc__ or "",
            good=tuple(good),
            bad=tuple(bad),
            module=function.__module__,
            scope=Scope.CATALOG,
            locales=locales,
            since=since,
            on_empty=True,
            survey=function,
        )

    return declare


def release_check(
    *,
    id: str,  # noqa: A002 - the word of the design
    name: str,
    severity: Severity,
    good: Sequence[str],
    bad: Sequence[str],
    since: str = "0.1",
) -> Callable[[ReleaseFunction], Check]:
    """Declare a check of a French release: it yields (block or None, message)."""

    def declare(function: ReleaseFunction) -> Check:
        return Check(
            id=id,
            name=name,
            severity=severity,
            group="source",
            doc=function.__doc__ or "",
            good=tuple(Example(source=text, target="") for text in good),
            bad=tuple(Example(source=text, target="") for text in bad),
            module=function.__module__,
            scope=Scope.RELEASE,
            since=since,
            inspect=function,
        )

    return declare


def checks_of(module: ModuleType) -> Iterator[Check]:
    """Yield the checks that a module itself defines, in order of definition."""
    for value in vars(module).values():
        if isinstance(value, Check) and value.module == module.__name__:
            yield value


def _built_in() -> Iterator[Check]:
    package = importlib.import_module("iom_l10n.checks")
    for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        yield from checks_of(importlib.import_module(info.name))


def _plugged_in() -> Iterator[Check]:
    for point in entry_points(group=ENTRY_POINT_GROUP):
        loaded = point.load()
        if isinstance(loaded, Check):
            yield loaded
        elif isinstance(loaded, ModuleType):
            yield from checks_of(loaded)
        else:
            raise L10nError(
                _("the plug-in {name} offers no check").format(name=point.value),
                _("remove it, or let its entry point name a module of checks"),
            )


@cache
def find_checks() -> tuple[Check, ...]:
    """Return every check, ours and those of plug-ins, by id; a duplicate is an error."""
    found: dict[str, Check] = {}
    names: dict[str, Check] = {}
    for one in (*_built_in(), *_plugged_in()):
        if not (ID.fullmatch(one.id) and NAME.fullmatch(one.name) and one.good and one.bad):
            raise L10nError(
                _("the check {id} in {module} is not declared properly").format(
                    id=one.id, module=one.module
                ),
                _("an id reads NUM001, a name number-mismatch, and it needs examples"),
            )
        for known in (found.get(one.id), names.get(one.name)):
            if known is not None:
                raise L10nError(
                    _("{module} and {other} both define the check {id} {name}").format(
                        module=known.module, other=one.module, id=one.id, name=one.name
                    ),
                    _("a plug-in adds checks and never replaces one: give it another id"),
                )
        found[one.id] = names[one.name] = one
    return tuple(found[key] for key in sorted(found))
