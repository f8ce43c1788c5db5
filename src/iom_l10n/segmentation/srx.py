"""SRX 2.0: the segmentation rules that other translation tools exchange.

A file maps language codes to named lists of rules. A rule is two expressions, what stands before a
place and what stands behind it, and a verdict; at each place the first rule that fits decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ConfigError
from iom_l10n.messages import _
from iom_l10n.segmentation.icu import UnsupportedError, translate
from iom_l10n.segmentation.ruling import Rule, cuts_by
from iom_l10n.storage.xml import safe_parse

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.segmentation.context import Cut

__all__ = ["Rules", "load_srx"]

_SPACE = "{http://www.lisa.org/srx20}"
_LARGEST = 5_000_000
_BOOLEANS = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rules:
    """The rules of one SRX file: which lists serve which language, and the lists."""

    path: str
    cascade: bool
    maps: tuple[tuple[str, str], ...]
    lists: dict[str, tuple[Rule, ...]]

    def serve(self, lang: str) -> bool:
        """Tell whether the file maps this language to rules."""
        return bool(self._names(lang))

    def require(self, lang: str) -> None:
        """Raise ConfigError where the file does not serve a language that somebody asked for."""
        if not self.serve(lang):
            raise ConfigError(
                _("no language map of the file fits “{lang}”").format(lang=lang),
                _("correct its languagepattern, or leave --srx out for the built-in rules"),
                path=self.path,
            )

    def of(self, lang: str) -> tuple[Rule, ...]:
        """Return the rules of a language in their order: of every list that maps to it, or one."""
        return tuple(rule for name in self._names(lang) for rule in self.lists[name])

    def cuts(self, text: str, lang: str) -> list[Cut]:
        """Return where sentences end and begin by these rules."""
        return cuts_by(self.of(lang), text, path=self.path)

    def _names(self, lang: str) -> list[str]:
        import regex  # type: ignore[import-untyped] # noqa: PLC0415 - only with an SRX file

        # Language codes have no case: SRX files write FR_FR as well as fr.
        flags = regex.V1 | regex.IGNORECASE
        names = [name for pattern, name in self.maps if regex.fullmatch(pattern, lang, flags)]
        return names if self.cascade else names[:1]


def load_srx(path: Path) -> Rules:
    """Return the rules in the file; raise ConfigError, with the line, when they cannot be used."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError(
            _("cannot read the segmentation rules: {reason}").format(
                reason=error.strerror or error
            ),
            _("check the path and its permissions"),
            path=name,
        ) from error
    return _read(safe_parse(data, name=name, largest=_LARGEST), name)


def _read(root: Any, name: str) -> Rules:
    if root.tag != f"{_SPACE}srx" or root.get("version") != "2.0":
        raise ConfigError(
            _("the file is not SRX 2.0"),
            _("export the segmentation rules as SRX 2.0"),
            path=name,
            line=root.sourceline,
        )
    header = root.find(f"{_SPACE}header")
    cascade = False if header is None else _boolean(header, "cascade", "no", name)
    lists: dict[str, tuple[Rule, ...]] = {}
    for element in root.iterfind(f"{_SPACE}body/{_SPACE}languagerules/{_SPACE}languagerule"):
        lists[element.get("languagerulename", "")] = tuple(
            _rule(rule, name) for rule in element.iterfind(f"{_SPACE}rule")
        )
    maps: list[tuple[str, str]] = []
    for element in root.iterfind(f"{_SPACE}body/{_SPACE}maprules/{_SPACE}languagemap"):
        wanted = element.get("languagerulename", "")
        if wanted not in lists:
            raise ConfigError(
                _("a language map names the rules “{name}”, which the file does not hold").format(
                    name=wanted
                ),
                _("correct languagerulename"),
                path=name,
                line=element.sourceline,
            )
        maps.append((_expression(element.get("languagepattern", ""), element, name), wanted))
    return Rules(path=name, cascade=cascade, maps=tuple(maps), lists=lists)


def _rule(element: Any, name: str) -> Rule:
    before, after = (
        "" if child is None else _expression("".join(child.itertext()), child, name)
        for child in (element.find(f"{_SPACE}beforebreak"), element.find(f"{_SPACE}afterbreak"))
    )
    return Rule(
        ends=_boolean(element, "break", "yes", name),
        before=before,
        after=after,
        line=element.sourceline,
    )


def _boolean(element: Any, attribute: str, usual: str, name: str) -> bool:
    value = element.get(attribute, usual)
    if value not in _BOOLEANS:
        raise ConfigError(
            _("{attribute} is “{value}”").format(attribute=attribute, value=value),
            _("write yes or no"),
            path=name,
            line=element.sourceline,
        )
    return _BOOLEANS[value]


def _expression(pattern: str, element: Any, name: str) -> str:
    import regex  # noqa: PLC0415 - only with an SRX file

    try:
        translated = translate(pattern)
        regex.compile(f"(?<={translated})", regex.V1)
    except (UnsupportedError, regex.error, OverflowError, RecursionError, MemoryError) as error:
        raise ConfigError(
            _("the rule “{rule}” cannot be used: {reason}").format(
                rule=pattern[:80], reason=str(error) or type(error).__name__
            ),
            _("correct the expression or remove the rule"),
            path=name,
            line=element.sourceline,
        ) from error
    return translated
