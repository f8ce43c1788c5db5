"""Terms that releases use and the termbase does not know: acronyms, names, compounds.

There is no tagger here: a compound is what French writes as one (noun, adjective; noun de noun)
and repeats. Words are told apart by closed lists of function words and by endings of verbs, and
the inflected forms of one compound are counted together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.morphology import grammar_of
from iom_l10n.glossary.morphology.phrase import words_of
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Candidate", "CandidateKind", "extract"]

_ACRONYM = re.compile(
    r"(?<![\w.&/-])(?!MM\b|[IVXL]+\b)[A-ZÀ-Þ](?=\d*[A-ZÀ-Þ])[A-ZÀ-Þ0-9]{1,7}(?![\w&/-])"
)
_PERSON = re.compile(r"(?:M|MM|Mme|Mmes|Mlle|Dr|Dre|Mgr|Pr|Me)\b")
_PAIR = re.compile(r"(?P<before>[^()]{3,160}?)\s*\((?P<inside>[^()]{2,120})\)")
_ABROAD = re.compile(
    r"(?P<short>[A-ZÀ-Þ][A-ZÀ-Þ0-9]{1,7})(?:,| selon (?:son|leur) sigle)? en"
    r" (?P<lang>anglais|espagnol|portugais|arabe)"
)
_LANGUAGES = {"anglais": "en", "espagnol": "es", "portugais": "pt", "arabe": "ar"}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?")
_NAME = re.compile(
    r"(?<![.!?»:] )(?<!^)\b[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ][\w’'-]*"
    r"(?: (?:(?:de|du|des|d'|d’|la|le|les|l'|l’|sur|pour) ?)*[A-ZÀ-Þ][\w’'-]+)+"
)
# Names of bodies and texts end in small letters: "Dialogue des Caraïbes sur les migrations".
_BODY = re.compile(
    r"(?:Accord|Agence|Alliance|Bureau|Centre|Comité|Commissariat|Commission|Conférence|Conseil"
    r"|Convention|Dialogue|Fonds|Forum|Haut|Haut-Commissariat|Initiative|Ministère|Office"
    r"|Organisation|Pacte|Plateforme|Programme|Protocole|Réseau)\b"
)
_TAIL = re.compile(r" (?:sur|pour|contre) (?:les? |la |l['’])[a-zà-ÿ]+")
_LINKS = words_of("de d' du des à au aux en la l' le les")
_STOPS = words_of(
    "le la les l' un une des du de d' au aux à et ou où ni mais donc car que qu' qui dont ce"
    " cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on"
    " nous vous je j' se s' ne n' y en pas plus moins très trop aussi ainsi alors si comme pour"
    " par dans sur sous avec sans chez entre vers contre depuis pendant avant après selon lors"
    " afin tout tous toute toutes autre autres même mêmes chaque plusieurs certains certaines"
    " quelques aucun aucune deux trois quatre cinq six sept huit neuf dix onze douze vingt cent"
    " cents mille million millions milliers premier première dernier dernière nouveau nouvelle"
    " nouveaux nouvelles est sont était étaient sera seront été être a ont avait avaient aura"
    " auront eu avoir fait font faire veuillez email protected met peut peuvent doit doivent va"
    " vont permet cela ceci ici là grâce face lieu fois janvier février mars avril mai juin"
    " juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi"
    " samedi dimanche jour jours an ans année années mois semaine semaines heure heures hier"
    " demain aujourd'hui aujourd hui cours fin début suite partie nombre suivant suivante suivants"
    " suivantes siècle siècles lien"
)
_VERBAL = re.compile(r"(?:aient|ait|èrent|ons|ez|eront|era|erait|issent|(?<!i)er|ir|é[es]?)$")
_LONGEST = 4
_LEAST_LETTERS = 3
_FEWEST = 2


class CandidateKind(StrEnum):
    """Why something may be a term."""

    ACRONYM = "acronym"
    NAME = "name"
    COMPOUND = "compound"


@dataclass(slots=True)
class Candidate:
    """A possible French term: how often, in which sentence first, its acronym or its expansion.

    `texts` counts the written forms; `abroad` are acronyms that a release itself gives for other
    languages ("RCM en anglais").
    """

    kind: CandidateKind
    texts: Counter[str] = field(default_factory=Counter)
    context: str = ""
    expansion: str = ""
    abroad: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The form used most, the first one of equals."""
        return self.texts.most_common(1)[0][0]

    @property
    def count(self) -> int:
        """How often it stands, in any form."""
        return sum(self.texts.values())


def extract(sentences: Iterable[str], *, fewest: int = _FEWEST) -> list[Candidate]:
    """Return candidates: acronyms, then names, then compounds used `fewest` times, most first."""
    found: dict[tuple[CandidateKind, str], Candidate] = {}
    for sentence in sentences:
        text = masked(sentence)
        for kind, key, written in _in_sentence(text):
            candidate = found.setdefault((kind, key), Candidate(kind=kind))
            candidate.texts[written] += 1
            candidate.context = candidate.context or sentence
        _introduce(text, sentence, found)
    kept = _independent([c for c in found.values() if c.count >= fewest or _says_what_it_is(c)])
    order = list(CandidateKind)
    abroad = {short for candidate in kept for short in candidate.abroad.values()}
    return sorted(
        (c for c in kept if c.text not in abroad),
        key=lambda c: (order.index(c.kind), -c.count, fold(c.text)),
    )


def _says_what_it_is(candidate: Candidate) -> bool:
    """Say whether one place is enough: an acronym, or a name with a little word (no person)."""
    if candidate.kind is CandidateKind.NAME:
        return any(word in _LINKS for word in _WORD.findall(candidate.text))
    return candidate.kind is CandidateKind.ACRONYM


def _in_sentence(text: str) -> Iterator[tuple[CandidateKind, str, str]]:
    shouted = text.upper() == text
    for match in _ACRONYM.finditer("" if shouted else text):
        yield CandidateKind.ACRONYM, match.group(), match.group()
    for match in _NAME.finditer(text):
        if not _PERSON.match(match.group()):
            tail = _TAIL.match(text, match.end()) if _BODY.match(match.group()) else None
            name = text[match.start() : tail.end() if tail else match.end()]
            yield CandidateKind.NAME, fold(name), name
    yield from _compounds(text)


def _compounds(text: str) -> Iterator[tuple[CandidateKind, str, str]]:
    """Yield every run of content words with the little words that French joins them by."""
    tokens = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    for first, (word, start, _end) in enumerate(tokens):
        if not _is_content(word) or word[0].isupper():
            continue
        content = 1
        for last in range(first + 1, len(tokens)):
            before, (token, begin, end) = tokens[last - 1], tokens[last]
            if text[before[2] : begin].strip(" \u00a0") or token[0].isupper():
                break
            if token.lower() in _LINKS or token.lower().replace("’", "'") in _LINKS:
                continue
            if not _is_content(token):
                break
            content += 1
            written = text[start:end]
            yield CandidateKind.COMPOUND, _key(written), written
            if content == _LONGEST:
                break


def _is_content(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return len(low) >= _LEAST_LETTERS and low not in _STOPS and not low.endswith("'")


def _key(written: str) -> str:
    """Return what the inflected forms of a compound share."""
    inflect = grammar_of("fr").inflect
    words = (w.lower().replace("’", "'") for w in _WORD.findall(written))
    return " ".join(min(inflect(w, False)[0]) for w in words if w not in _LINKS)  # noqa: FBT003


def _introduce(text: str, sentence: str, found: dict[tuple[CandidateKind, str], Candidate]) -> None:
    """Join acronyms with their expansions, in both orders, and with those of other languages."""
    for match in _PAIR.finditer(text):
        before, inside = match["before"].strip(), match["inside"].strip()
        parts = re.split(r"[,;/]\s*| et | ou ", inside)
        last = re.split(r"[\s'’]", before)[-1]
        own = [part for part in parts if _ACRONYM.fullmatch(part)]
        abroad = [one for part in parts if (one := _ABROAD.fullmatch(part))]
        if _ACRONYM.fullmatch(last) and not own:
            if not abroad and _may_be_full(inside, last):
                _acronym(last, sentence, found).expansion = inside
            own = [last]
        for short in own[:1] or [one["short"] for one in abroad[:1]]:
            candidate = _acronym(short, sentence, found)
            candidate.expansion = candidate.expansion or expansion_before(before, short)
            for one in abroad:
                if one["short"] != short:
                    candidate.abroad[_LANGUAGES[one["lang"]]] = one["short"]


def _acronym(
    short: str, sentence: str, found: dict[tuple[CandidateKind, str], Candidate]
) -> Candidate:
    candidate = found.setdefault(
        (CandidateKind.ACRONYM, short), Candidate(kind=CandidateKind.ACRONYM, context=sentence)
    )
    candidate.texts[short] += not candidate.texts
    return candidate


def _may_be_full(full: str, short: str) -> bool:
    """Say whether words behind an acronym spell it out, be it in another language."""
    words = [word for word in _WORD.findall(full) if _is_content(word)]
    return not re.search(r"[,;:\d]", full) and 1 < len(words) <= len(short) + 1


def expansion_before(before: str, short: str) -> str:
    """Return the shortest end of a text whose content words begin with the letters of an acronym.

    Little words may give a letter or not: Conférence régionale sur les migrations, CRM.
    """
    tokens = list(_WORD.finditer(before))
    for token in reversed(tokens[-3 * len(short) :]):
        if fold(token.group()[0]) != fold(short[0]) or token.group().lower() in _STOPS:
            continue
        span = before[token.start() :]
        if _initials_match(span, short) or _initials_match(span.replace("-", " "), short):
            return span
    return ""


def _initials_match(full: str, short: str) -> bool:
    words = [word.replace("’", "'") for word in _WORD.findall(full)]
    initials = [(fold(w)[0], w.lower() in _STOPS or w.endswith("'")) for w in words]
    return len(words) > 1 and _consumes(initials, fold(short))


def _consumes(initials: Sequence[tuple[str, bool]], letters: str) -> bool:
    if not initials:
        return not letters
    initial, little = initials[0]
    taken = bool(letters) and initial == letters[0] and _consumes(initials[1:], letters[1:])
    return taken or (little and _consumes(initials[1:], letters))


def _independent(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out compounds that stand only inside a longer one, which is the term then (C-value)."""
    compounds = [c for c in candidates if c.kind is CandidateKind.COMPOUND]
    inside: defaultdict[int, int] = defaultdict(int)
    keys = {id(c): f" {_key(c.text)} " for c in compounds}
    for longer in sorted(compounds, key=lambda c: -len(keys[id(c)])):
        for shorter in compounds:
            if shorter is not longer and keys[id(shorter)] in keys[id(longer)]:
                inside[id(shorter)] = max(inside[id(shorter)], longer.count)
    return [
        c
        for c in candidates
        if c.kind is not CandidateKind.COMPOUND
        or (c.count > inside[id(c)] and not _VERBAL.search(c.text.split()[0]))
    ]
