"""The forms of a verb term: "refouler" is also "refoulent" and "ont été refoulés".

They are looked up, since no rule knows "accueillent" or "devuelvan"; what the word lists file under
other words (participles, the commonest persons) is generated. A form too many that is no word costs
a key that no text holds.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

from iom_l10n.glossary.morphology.phrase import words_of
from iom_l10n.text.lexicon import forms_of

__all__ = ["verb_forms"]

_FIRST_GROUP = words_of(
    "e es ent é ée és ées ant ait aient ais ons ez a èrent er era eront erait eraient"
)
_AGREEING = ("", "e", "s", "es")
# Ends of infinitives, the longest first, with those of their participles.
_PARTICIPLES = (
    *(("prendre", "pris"), ("mettre", "mis"), ("suivre", "suivi"), ("vivre", "vécu")),
    *(("mourir", "mort"), ("courir", "couru"), ("quérir", "quis"), ("asseoir", "assis")),
    *(("cevoir", "çu"), ("devoir", "dû"), ("voir", "vu"), ("savoir", "su"), ("vouloir", "voulu")),
    *(("naître", "né"), ("aître", "u"), ("croire", "cru"), ("boire", "bu"), ("faire", "fait")),
    *(("élire", "élu"), ("lire", "lu"), ("crire", "crit"), ("dire", "dit"), ("uire", "uit")),
    *(("clure", "clu"), ("clure", "clus"), ("indre", "int"), ("oudre", "olu"), ("battre", "battu")),
    *(("enir", "enu"), ("vrir", "vert"), ("frir", "fert"), ("vêtir", "vêtu")),
    *(("dre", "du"), ("pre", "pu"), ("ir", "i")),
)
_PRONOUNS = words_of("lo la los las le les se me nos")  # socorrerlos, socorriéndolas
_IBERIAN = {"ar": "ad", "er": "id", "ir": "id"}  # infinitives and participles
_REFLEXIVE = {"fr": ("se ", "s'"), "en": ("to ",)}


def verb_forms(term: str, lang: str) -> set[str]:
    """Return the small-lettered forms of a term whose first word is a verb.

    A reflexive pronoun is left out: texts part it from its verb.
    """
    language = lang.partition("-")[0].lower()
    text = term.lower().replace("’", "'").replace("-", " ")
    for before in _REFLEXIVE.get(language, ()):
        text = text.removeprefix(before)
    verb, space, rest = text.partition(" ")
    if language == "es" and verb.endswith(("arse", "erse", "irse")):
        verb = verb.removesuffix("se")
    elif language == "pt" and (rest == "se" or rest.startswith("se ")):
        rest = rest.removeprefix("se").lstrip()
        space = " " if rest else ""
    return {form + space + rest for form in _forms(verb, language)}


@cache
def _forms(verb: str, language: str) -> frozenset[str]:
    found = {verb, *forms_of(verb, language)}
    if language == "fr":
        found |= set(_french(verb))
    elif language in {"es", "pt"}:
        found |= set(_iberian(verb, found if language == "es" else set()))
    elif language == "en" and len(found) == 1:
        stem = verb.removesuffix("e")
        found |= {verb + "s", stem + "ed", stem + "ing"}
    return frozenset(found)


def _french(verb: str) -> list[str]:
    if not verb.endswith("er"):
        known = next((end for end, _past in _PARTICIPLES if verb.endswith(end)), None)
        pasts = [past for end, past in _PARTICIPLES if end == known]
        return [verb.removesuffix(known or "") + past + e for past in pasts for e in _AGREEING]
    stem = verb.removesuffix("er")
    before, last = stem[:-1], stem[-1:]
    soft = {"g": "ge", "c": "ç"}.get(last, last)  # protégeant, financé and finançait
    mute = "i" if last == "y" else last  # emploie
    stems = {"a": before + soft, "o": before + soft, "e": before + mute}
    return [stems.get(end[0] if end != "ez" else "", stem) + end for end in _FIRST_GROUP]


def _iberian(verb: str, known: set[str]) -> list[str]:
    """Return the participles, and for Spanish what carries a pronoun."""
    past = verb[:-2] + _IBERIAN.get(verb[-2:], "")
    found = [past + end for end in ("o", "a", "os", "as")] if verb[-2:] in _IBERIAN else []
    if known:
        gerunds = [one for one in known if one.endswith(("ando", "endo"))]
        found += [verb + pronoun for pronoun in _PRONOUNS]
        found += [
            normalize("NFC", one.replace("ndo", "\u0301ndo") + pronoun)
            for one in gerunds
            for pronoun in _PRONOUNS
        ]
    return found
