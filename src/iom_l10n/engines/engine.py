"""What an engine is: declared facts, and one small method."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from iom_l10n.engines.where import Reach
    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = [
    "Advice",
    "Advised",
    "Closing",
    "Draft",
    "Engine",
    "EngineReport",
    "EngineSpec",
    "Example",
    "TermAdvice",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an engine answers for one text; `unknown` lists words that it could not translate.

    `fault` says why this answer is none (a refusal, an explanation): its text is never used.
    """

    text: str
    unknown: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence like the one asked for, and how people translated it."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAdvice:
    """A term of the text: the wordings to use, best first, and those that are refused."""

    term: str
    use: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What an engine that takes advice is told about one text."""

    terms: tuple[TermAdvice, ...] = ()
    examples: tuple[Example, ...] = ()


class Engine(Protocol):
    """A machine translation engine, opened for one pair of languages.

    `translate` takes a batch and gives the same number of drafts in the same order, never None;
    it raises one of the EngineError family within `timeout` seconds.
    """

    @property
    def spec(self) -> EngineSpec:
        """The declared facts."""

    @property
    def name(self) -> str:
        """Name and version, as the origin line has it: "apertium/3.8.3"."""

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """Further facts for the origin line, such as ("via", "fr-es")."""

    @property
    def target(self) -> LocaleTag:
        """The language of the drafts."""

    @property
    def hides_names(self) -> bool:
        """Whether names are lost on the way (a pivot), so that they must be hidden."""

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text."""

    def close(self) -> None:
        """End whatever the engine keeps running."""

    def __enter__(self) -> Self:
        """Return the engine, which is closed at the end of the block."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the engine."""


@runtime_checkable
class Advised(Protocol):
    """An engine that can be told terms and examples beside each text."""

    def translate_advised(
        self, texts: Sequence[str], advice: Sequence[Advice], *, timeout: float
    ) -> list[Draft]:
        """Return one draft a text; there is one piece of advice for each."""


class Closing(ABC):
    """An engine that is used as a context manager and closed at the end of the block."""

    @abstractmethod
    def close(self) -> None:
        """End whatever the engine keeps running."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _nothing(_settings: EngineConfig) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSpec:
    """The facts of an engine. `network` and `third_party` say whether text leaves the machine.

    `missing` returns why the engine cannot be used here and now, or nothing; `remedy` what to do
    then, a command or a sentence. `faithful` engines give the source back in some form: neither
    terms nor typography are the target's then. `reach` says the two facts for given settings, where
    they depend on the address. A batch holds up to `max_batch` texts of `max_characters` together;
    `rate` is how many texts a second the service bears, 0 for any.
    """

    name: str
    languages: str
    needs: str
    network: bool
    third_party: bool
    open: Callable[[LocaleTag, LocaleTag, EngineConfig], Engine]
    missing: Callable[[EngineConfig], str]
    remedy: Callable[[EngineConfig], str] = _nothing
    reach: Callable[[EngineConfig], Reach] | None = None
    max_batch: int = 16
    max_characters: int = 8000
    rate: float = 0.0
    faithful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineReport:
    """One line of `iom-l10n engines`."""

    name: str
    languages: str
    needs: str
    network: bool
    third_party: bool
    available: bool
    reason: str
