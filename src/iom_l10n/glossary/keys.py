"""What is searched for each term: its written forms, and the rules that a place must keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import OPEN, is_open
from iom_l10n.glossary.cldr_names import LANGUAGES
from iom_l10n.glossary.folding import fold, folded
from iom_l10n.glossary.french_context import may_be_other_word, without_determiner
from iom_l10n.glossary.french_locutions import has_locutions
from iom_l10n.glossary.french_readings import Reading, reading_of
from iom_l10n.glossary.french_words import SMALL_VERBS
from iom_l10n.glossary.morphology import grammar_of
from iom_l10n.glossary.morphology.phrase import phrase_forms
from iom_l10n.glossary.morphology.verbs import verb_forms
from iom_l10n.model import CasePolicy, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.model import Concept
    from iom_l10n.model.term import Facts

__all__ = ["Rules", "forms_of"]

_MOST_DOTTED = 6
# A French term with its article is found only after one of these; the article is left out.
_ARTICLES = {
    "la ": frozenset({"la", "cette", "une", "sa", "leur", "toute"}),
    "le ": frozenset({"le", "du", "au", "ce", "un", "son", "leur", "tout"}),
    "les ": frozenset({"les", "des", "aux", "ces", "ses", "leurs"}),
    "l'": frozenset({"l"}),
}

_BARE_LINK = re.compile(r"\bde (?!la |l')|\bd'|\bdes ")
_LANGUAGE = {"en ": frozenset({"en"})}


@dataclass(slots=True, eq=False)
class Rules:
    """What a place must keep to be a hit of one wording, whatever its form.

    `exact` wants the letters as they are. Of the places in `capitals` one must be a capital.
    `after` lists the words of which one must stand before. `noun` says that a verb of the same
    letters does not count, `verb` that nothing else does. `rest` is what follows the form up to
    the end of an open wording ("conflicto* armado*").
    """

    concept: Concept
    term: Term
    exact: bool = False
    capitals: tuple[int, ...] = ()
    after: frozenset[str] = frozenset()
    noun: bool = False
    verb: bool = False
    rest: re.Pattern[str] | None = None
    facts: Facts | None = None  # what every hit of it says, once known
    plain: bool = field(init=False)  # letters and neighbours decide, then `noun`

    def __post_init__(self) -> None:
        """Judge once what every place asks; Arabic writes little words together with the next."""
        self.plain = not (
            self.exact
            or self.capitals
            or self.after
            or self.verb
            or self.rest
            or self.term.lang.lower().startswith("ar")
        )

    def stop(self, bare: str, end: int) -> int:
        """Return where the open wording ends whose form ends at `end`, 0 where it does not."""
        match = self.rest.match(bare, end) if self.rest else None
        return match.end() if match else 0


def forms_of(concept: Concept, term: Term, *, fixed: bool = False) -> Iterator[tuple[str, Rules]]:
    """Yield every written form of a term with its rules; a `fixed` one never inflects.

    A form is small-lettered with its accents, unless the rules want it exact.
    """
    for wording in (term.text, *term.variants):
        text = folded(wording).kept.replace("’", "'")
        if is_open(text):
            yield _open_form(concept, term, text)
        elif term.acronym or term.case is CasePolicy.EXACT:
            rules = Rules(concept, term, exact=True)
            for form in _acronym_forms(text, concept, term) if term.acronym else (text,):
                yield form.replace("-", " "), rules
        elif _is_verb(concept, term):
            yield from _conjugated(concept, term, text)
        else:
            yield from _inflected(concept, term, text, fixed=fixed)


def _open_form(concept: Concept, term: Term, text: str) -> tuple[str, Rules]:
    head, *tails = fold(text).split(OPEN)
    space = " (?:ال)?" if term.lang.startswith("ar") else " "
    parts = (re.escape(tail).replace(r"\ ", space) for tail in tails)
    return head, Rules(concept, term, rest=re.compile(r"\w*" + r"\w*".join(parts)))


def _inflected(
    concept: Concept, term: Term, text: str, *, fixed: bool
) -> Iterator[tuple[str, Rules]]:
    french = term.lang.startswith("fr")
    after: frozenset[str] = frozenset()
    if french:
        marks = _LANGUAGE if concept.domain == LANGUAGES else _ARTICLES
        for article, words in marks.items():
            if text.startswith(article) and len(text) > len(article):
                text, after = text.removeprefix(article), words
    # A single word with a capital is a name: "Chine" must not be found in "encre de chine". It may
    # have a plural all the same, which keeps the capital: "les États".
    name = term.case is not CasePolicy.ANY and (
        fixed or (text[:1].isupper() and not any(sign in text for sign in " '-"))
    )
    capitals = tuple(place for place, letter in enumerate(text) if name and letter.isupper())
    noun = french and not name and term.part_of_speech in {"", "noun", "properNoun"}
    rules = Rules(concept, term, capitals=capitals, after=after)
    wary = Rules(concept, term, capitals=capitals, after=after, noun=True)
    bare_links = len(_BARE_LINK.findall(text.lower()))
    proper = name and (fixed or not french or term.part_of_speech == "properNoun")
    for form in (text.lower(),) if proper else phrase_forms(text, grammar_of(term.lang)):
        if french and text[0].isupper() and len(_BARE_LINK.findall(form)) < bare_links:
            continue  # "le conseil de la sécurité sociale" is no Conseil de sécurité
        own = wary if noun and may_be_other_word(form, text) else rules
        for spelling in _spellings(form):
            yield spelling, own
            if french and (shorter := without_determiner(spelling)) != spelling:
                yield shorter, own


def _conjugated(concept: Concept, term: Term, text: str) -> Iterator[tuple[str, Rules]]:
    """Yield the forms of a verb; "demande" and "réfugié" are nouns as well."""
    sure, wary = Rules(concept, term), Rules(concept, term, verb=True)
    french = term.lang.startswith("fr")
    for form in verb_forms(text, term.lang):
        word = form.partition(" ")[0]
        if french and fold(word) in SMALL_VERBS:
            continue  # "entre" and "sommes" are hardly entrer and sommer
        # "Demandes" is the noun, as "demande" may be.
        reading = reading_of(word) | reading_of(word.removesuffix("s"))
        verbal = reading & ~(Reading.ADJECTIVE | Reading.ADVERB)
        for spelling in _spellings(form):
            yield spelling, wary if french and (verbal or has_locutions(spelling)) else sure


def _is_verb(concept: Concept, term: Term) -> bool:
    """Say whether a term is a verb: one that does not say is what the others of its concept are."""
    if term.part_of_speech:
        return term.part_of_speech == "verb"
    return any(other.part_of_speech == "verb" for other in concept.terms)


def _spellings(form: str) -> tuple[str, ...]:
    """Return a form as texts may spell it: spaces for hyphens, oe for œ."""
    plain = form.replace("-", " ")
    return (plain, plain.replace("œ", "oe")) if "œ" in plain else (plain,)


def _is_french_common(concept: Concept, term: Term) -> bool:
    """Say whether a French acronym is no name: "les ONGs" is common, "OIMs" is nothing."""
    return term.lang.startswith("fr") and any(
        not other.acronym and other.lang == term.lang and other.text[:1].islower()
        for other in concept.terms
    )


def _acronym_forms(text: str, concept: Concept, term: Term) -> list[str]:
    forms = [text]
    if text[-1:].isupper() and (term.lang.startswith("en") or _is_french_common(concept, term)):
        forms.append(text + "s")
    if 1 < len(text) <= _MOST_DOTTED and text.isascii() and text.isalpha() and text.isupper():
        dotted = ".".join(text)
        forms += [dotted + ".", dotted]
    return forms
