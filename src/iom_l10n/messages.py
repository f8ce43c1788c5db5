"""Every sentence that people read passes through here, so that it can be translated.

The source language is English; catalogs lie in `locale/`. Call sites mark their sentences with
`_` and `ngettext`, which `pybabel extract` finds. The catalog is looked up on first use only,
because start-up time is felt at every `--help`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["_", "ngettext"]

DOMAIN = "iom-l10n"


@cache
def _catalog() -> NullTranslations:
    import gettext  # noqa: PLC0415 - start-up: most runs of --help never need it

    return gettext.translation(DOMAIN, Path(__file__).with_name("locale"), fallback=True)


def _(message: str) -> str:
    """Return the sentence in the reader's language (POSIX LANGUAGE, LC_ALL, LC_MESSAGES, LANG)."""
    return _catalog().gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the sentence for `n` things in the reader's language."""
    return _catalog().ngettext(singular, plural, n)
