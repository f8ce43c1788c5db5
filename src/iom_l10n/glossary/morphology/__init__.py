"""The written forms of a word, one language a module.

Forms are generated and not looked up, because a lemma dictionary cannot be trusted alone:
simplemma gives "forcés" the lemma forcer and "forcées" the lemma forcé, and takes the trade of
human beings ("traite") for a line ("trait"). A form too many costs a key that no text holds; a
form that is another word would cost a false hit, so single words are held shorter than compounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary.morphology import arabic, english, french, portuguese, spanish

if TYPE_CHECKING:
    from collections.abc import Callable

    from iom_l10n.glossary.morphology.phrase import Grammar

__all__ = ["grammar_of"]

_GRAMMARS: dict[str, Callable[[], Grammar]] = {
    "fr": french.grammar,
    "en": english.grammar,
    "es": spanish.grammar,
    "pt": portuguese.grammar,
    "ar": arabic.grammar,
}


def grammar_of(lang: str) -> Grammar:
    """Return the grammar of a language; an unknown one has words that never change."""
    from iom_l10n.glossary.morphology.phrase import Grammar  # noqa: PLC0415 - one default

    known = _GRAMMARS.get(lang.partition("-")[0].lower())
    return known() if known else Grammar(inflect=lambda word, _alone: (frozenset({word}),) * 4)
