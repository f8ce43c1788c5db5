"""The forms of a verb term: "refouler" is also "refoulent" and "ont été refoulés".

They are looked up, since no rule knows "accueillent" or "devuelvan"; what the word lists lack of
regular verbs (participles that agree) is generated.
"""

from __future__ import annotations

from functools import cache

from iom_l10n.glossary.morphology.phrase import words_of
from iom_l10n.text.lexicon import forms_of

__all__ = ["verb_forms"]

_REFLEXIVE = ("se ", "s'")
_FIRST_GROUP = words_of("e es ent é ée és ées ant ait aient a er era eront erait eraient èrent")
# Ends of participles; of verbs in -re only, whose third person ends otherwise, also "pris".
_AGREEING, _AGREEING_RE = ("é", "i", "u", "ert"), ("is", "int", "it")


def verb_forms(term: str, lang: str) -> set[str]:
    """Return the small-lettered forms of a term whose first word is a verb."""
    language = lang.partition("-")[0].lower()
    text = term.lower().replace("’", "'").replace("-", " ")
    if language == "en":
        text = text.removeprefix("to ")
    for reflexive in _REFLEXIVE if language == "fr" else ():
        text = text.removeprefix(reflexive)
    verb, space, rest = text.partition(" ")
    return {form + space + rest for form in _forms(verb, language)}


@cache
def _forms(verb: str, language: str) -> frozenset[str]:
    found = {verb, *forms_of(verb, language)}
    if language == "fr":
        if verb.endswith("er") and not verb.endswith(("ger", "cer", "yer")):
            found |= {verb.removesuffix("er") + ending for ending in _FIRST_GROUP}
        if verb.endswith("ir"):
            found.add(verb.removesuffix("r"))  # accueilli; of venir a word that there is not
        agreeing = _AGREEING + (_AGREEING_RE if verb.endswith("re") else ())
        found |= {
            form + ending
            for form in tuple(found)
            if form.endswith(agreeing)
            for ending in ("e", "s", "es")
        }
    elif language == "en" and len(found) == 1:
        stem = verb.removesuffix("e")
        found |= {verb + "s", stem + "ed", stem + "ing"}
    return frozenset(found)
