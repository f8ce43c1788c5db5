"""Language tags: BCP 47 on the command line, POSIX in paths, names for people.

Every tag from outside passes through `parse_tag` before it reaches a path or Babel, because both
trust what they are given.
"""

from __future__ import annotations

import difflib
import re
from functools import cache

from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.model import LocaleTag

__all__ = [
    "direction",
    "display_name",
    "named_language",
    "parse_tag",
    "plural_forms",
    "posix",
    "quote_marks",
]

# Languages that a heading may name in words, and the languages of those words.
_LANGUAGES = ("fr", "en", "es", "pt", "ar", "it", "de", "nl", "ru", "zh")
_NAMED_IN = ("fr", "en", "es", "pt")
_BCP47 = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")


@cache
def parse_tag(text: str) -> LocaleTag:
    """Return the canonical tag ("PT_br" gives "pt-BR"); raise UsageError for an unknown one."""
    match = _BCP47.fullmatch(text)
    if match:
        language, script, region = match.groups()
        from babel import Locale  # noqa: PLC0415 - heavy, and needed only here
        from babel.core import UnknownLocaleError, get_global  # noqa: PLC0415

        # One language, one tag: "spa", "iw" and "en-Latn" are es, he and en.
        aliases = get_global("language_aliases")
        code = language.lower()
        code = aliases.get(code, code).split("_")[0]
        usual = get_global("likely_subtags").get(code, "").split("_")
        parts = [code]
        if script and script.title() not in usual:
            parts.append(script.title())
        if region:
            parts.append(region.upper())

        try:
            # Babel falls back from an unknown region in silence; the parts are checked one by one.
            locale = Locale.parse(parts[0])
            known_region = not region or region.upper() in locale.territories
            known_script = not script or script.title() in locale.scripts
            if known_region and known_script:
                return LocaleTag("-".join(parts))
        except (UnknownLocaleError, ValueError):
            pass
    near = difflib.get_close_matches(text.lower(), ["en", "es", "pt", "pt-br", "ar", "fr"], n=1)
    example = near[0] if near else "es"
    raise UsageError(
        _("unknown language tag “{tag}”").format(tag=text),
        _("use a BCP 47 tag such as “{example}”").format(example=example),
    )


@cache
def named_language(heading: str) -> LocaleTag | None:
    """Return the language that a heading names: a code, or its name in a language of ours."""
    from babel import Locale  # noqa: PLC0415 - heavy

    for code in _LANGUAGES:
        names = {Locale(code).get_display_name(within) or "" for within in _NAMED_IN}
        if heading.casefold() in {code, *(name.casefold() for name in names)}:
            return parse_tag(code)
    try:
        return parse_tag(heading) if "-" in heading or "_" in heading else None
    except UsageError:
        return None


def posix(tag: LocaleTag) -> str:
    """Return the form used in paths and PO headers: "pt-BR" gives "pt_BR"."""
    return tag.replace("-", "_")


@cache
def display_name(tag: LocaleTag, *, within: str = "en") -> str:
    """Return the language's name in another language, the tag itself when CLDR has none."""
    from babel import Locale  # noqa: PLC0415 - heavy

    return Locale.parse(posix(tag)).get_display_name(within) or tag


@cache
def direction(tag: LocaleTag) -> str:
    """Return "rtl" or "ltr", the HTML `dir` of the language (CLDR character order)."""
    from babel import Locale  # noqa: PLC0415 - heavy

    right_to_left = Locale.parse(posix(tag)).character_order == "right-to-left"
    return "rtl" if right_to_left else "ltr"


@cache
def plural_forms(tag: LocaleTag) -> str:
    """Return the value of a PO file's Plural-Forms header (gettext's own table, from Babel)."""
    from babel.messages.plurals import get_plural  # noqa: PLC0415 - heavy

    plural = get_plural(posix(tag))
    return f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"


@cache
def quote_marks(tag: LocaleTag) -> tuple[str, str]:
    """Return the opening and closing quotation marks that the house uses in this language."""
    return {"fr": ("«\u00a0", "\u00a0»"), "ar": ("«", "»")}.get(tag.split("-")[0], ("“", "”"))
