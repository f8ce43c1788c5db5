"""What a check is, and how all of them are found.

A check is one generator function with its facts declared beside it. Nothing is entered in a
central table: the registry walks this package and the entry point group `iom_l10n.checks`, and
collects every `Check` that a module defines.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, Unpack

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


class Facts(TypedDict):
    """What every check declares."""

    id: str
    name: str
    severity: Severity
    group: str
    good: Sequence[Example]
    bad: Sequence[Example]
    locales: NotRequired[tuple[str, ...] | None]
    since: NotRequired[str]


class UnitFacts(Facts):
    """What a check of one unit declares beyond."""

    on_empty: NotRequired[bool]
    per_form: NotRequired[bool]


class ReleaseFacts(TypedDict):
    """What a check of a French release declares: its examples are texts."""

    id: str
    name: str
    severity: Severity
    good: Sequence[str]
    bad: Sequence[str]
    since: NotRequired[str]


def check(**facts: Unpack[UnitFacts]) -> Callable[[UnitFunction], Check]:
    """Declare a check that looks at one unit at a time: `(unit, context)` yields problems."""
    return lambda function: _declared(function, facts, scope=Scope.UNIT, examine=function)


def catalog_check(**facts: Unpack[Facts]) -> Callable[[CatalogFunction], Check]:
    """Declare a check of a whole file: `(units, context)` yields (unit or None, problem)."""
    return lambda function: _declared(
        function, facts, scope=Scope.CATALOG, on_empty=True, survey=function
    )


def release_check(**facts: Unpack[ReleaseFacts]) -> Callable[[ReleaseFunction], Check]:
    """Declare a check of a French release: it yields (block or None, message)."""
    texts = {
        "good": [Example(source=text, target="") for text in facts["good"]],
        "bad": [Example(source=text, target="") for text in facts["bad"]],
    }
    return lambda function: _declared(
        function, {**facts, **texts}, scope=Scope.RELEASE, group="source", inspect=function
    )


def _declared(function: Callable[..., object], facts: Mapping[str, Any], **rest: Any) -> Check:
    """Return the check of a function: its docstring is the page, its module the family."""
    examples = {"good": tuple(facts["good"]), "bad": tuple(facts["bad"])}
    return Check(
        doc=function.__doc__ or "", module=function.__module__, **{**facts, **examples}, **rest
    )


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
