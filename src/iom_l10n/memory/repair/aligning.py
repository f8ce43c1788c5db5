"""Which slots of two sentences stand for each other, and what else differs between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.finding import value_slots
from iom_l10n.memory.repair.inflections import agrees, is_small
from iom_l10n.memory.repair.names import is_proper, wording_slots
from iom_l10n.memory.repair.persons import role, same_role
from iom_l10n.memory.repair.slots import SlotKind, disjoint
from iom_l10n.text.agreement import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.memory.repair.slots import Slot
    from iom_l10n.model import Hit

__all__ = ["Alignment", "Token", "align", "tokens_of"]

_SHORT = 2
_SIGNS = "%‰<>+=±×/?°§"
_TOKEN = re.compile(r"[^\W_]+['’]?|[^\w\s]|_")
# A minus is no dash: the target has it, and nobody would see the wrong sign.
_MINUS = re.compile(r"(?<=\s)[-−–]\Z")
_SOURCE = "fr"
_WITH_ARTICLE = frozenset({SlotKind.WORDING, SlotKind.FRACTION})
# What French writes before a name or a term, by what it says: of, to or in, the.
_ARTICLES = {
    "le": "", "la": "", "l'": "", "les": "", "un": "un", "une": "un",
    "du": "de", "des": "de", "de": "de", "d'": "de",
    "au": "à", "aux": "à", "à": "à", "en": "à",
}  # fmt: skip
_BARE = frozenset({"le", "la", "l'", "les"})
_HEADS = frozenset({"de", "à"})
_ELIDED = {"d'": "de", "qu'": "que", "n'": "ne", "s'": "se", "c'": "ce", "j'": "je"}


@dataclass(frozen=True, slots=True)
class Alignment:
    """Slots of the old sentence with those of the new one, and what only one of them has.

    A slot without a counterpart is paired with None, or stands in `unpaired` when it is new.
    `roles` are the names of a role that only differ in who has it: chef, cheffe.
    """

    pairs: tuple[tuple[Slot, Slot | None], ...]
    roles: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]
    added: tuple[str, ...]
    unpaired: tuple[Slot, ...]

    def same_words(self, settled: Sequence[Slot] = ()) -> bool:
        """Say whether nothing but slots and punctuation differs; `settled` slots have a place."""
        words = [*self.lost, *self.added]
        for slot in set(settled):  # a day may stand at two places of the target
            words.remove(slot.text)
        return not set(self.unpaired) - set(settled) and not any(map(_says, words))

    @property
    def other_words(self) -> tuple[list[str], list[str]]:
        """Words and signs that only one of the sentences has, without what agrees with others."""
        values = {slot.text for pair in self.pairs for slot in pair if slot is not None}
        values |= {slot.text for slot in self.unpaired}
        lost, added = (
            [word for word in words if _says(word) and word not in values]
            for words in (self.lost, self.added)
        )
        for old in list(lost):
            same = next((new for new in added if agrees(old, new)), None)
            if same is not None:
                lost.remove(old)
                added.remove(same)
        return [w for w in lost if not is_small(w)], [w for w in added if not is_small(w)]


def _says(token: str) -> bool:
    """Tell a word or a sign that means something from punctuation: 5 %, < 5, a question."""
    return token[0].isalnum() or token[0] in _SIGNS


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a slot; what has the same key may stand for each other.

    `article` is what stood before a name or a term, and is part of its key by what it says.
    """

    key: tuple[str, ...]
    text: str
    slot: Slot | None = None
    article: str = ""

    @property
    def said(self) -> str:
        """The text with its article."""
        return f"{self.article} {self.text}".strip()


def align(before: Sequence[Token], after: Sequence[Token]) -> Alignment:
    """Pair the slots of two French sentences along the words that they share."""
    matcher = SequenceMatcher(
        a=[token.key for token in before], b=[token.key for token in after], autojunk=False
    )
    pairs: list[tuple[Slot, Slot | None]] = []
    roles: list[tuple[str, str]] = []
    lost: list[str] = []
    added: list[str] = []
    unpaired: list[Slot] = []
    for kind, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        ours, theirs = before[a_start:a_end], after[b_start:b_end]
        if kind == "equal":
            both = list(zip(ours, theirs, strict=True))
            pairs += [(one.slot, other.slot) for one, other in both if one.slot is not None]
            roles += _roles(both)
            continue
        pairs += [(token.slot, None) for token in ours if token.slot is not None]
        unpaired += [token.slot for token in theirs if token.slot is not None]
        lost += [token.text for token in ours]
        added += [token.text for token in theirs]
    return Alignment(tuple(pairs), tuple(roles), tuple(lost), tuple(added), tuple(unpaired))


def _roles(same: Sequence[tuple[Token, Token]]) -> Iterator[tuple[str, str]]:
    """Yield what names one role in two forms; an article alone only before the very same word."""
    for number, (one, other) in enumerate(same):
        said, says_now = one.said, other.said
        if one.slot is None and one.text.lower() in _ARTICLES:
            if number + 1 == len(same):
                continue
            before, after = same[number + 1]
            said, says_now = f"{said} {before.text}", f"{says_now} {after.text}"
        if same_role(one.said, other.said):
            yield said, says_now


def tokens_of(text: str, hits: Sequence[Hit]) -> tuple[Token, ...]:
    """Return a French sentence as what is aligned: its words, and its slots as one token each."""
    values = disjoint(value_slots(text, _SOURCE))
    slots = disjoint([*values, *wording_slots(text, hits, values)])
    tokens: list[Token] = []
    position = 0
    for slot in slots:
        tokens += _counted(_words(text[position : slot.start]), tokens)
        if slot.kind is SlotKind.NUMBER and _MINUS.search(text, 0, slot.start):
            tokens[-1] = Token(("word", "minus"), "minus")
        lead, article = _lead(tokens) if slot.kind in _WITH_ARTICLE else ("", "")
        tokens.append(Token((*_key(slot), lead), slot.text, slot, article))
        position = slot.end
    tokens += _counted(_words(text[position:]), tokens)
    return tuple(tokens)


def _words(text: str) -> list[Token]:
    found = []
    for token in _TOKEN.findall(text):
        word = token.lower().replace("’", "'")
        found.append(Token(("word", _ELIDED.get(word) or role(word)), token))
    return found


def _counted(words: list[Token], before: list[Token]) -> list[Token]:
    """Return the words with what a number counts in the singular: 1,5 point, 3,5 points."""
    after_number = bool(before) and before[-1].slot is not None
    if after_number and words and before[-1].key[1] == SlotKind.NUMBER.value:
        word = words[0]
        if word.key[1].endswith("s") and len(word.key[1]) > _SHORT:
            words[0] = Token(("word", word.key[1][:-1]), word.text)
    return words


def _lead(tokens: list[Token]) -> tuple[str, str]:
    """Take the article and preposition before a name off the words: they follow the name.

    Returned are what both say together, and the article.
    """
    lead = article = ""
    while tokens and tokens[-1].slot is None:
        word = tokens[-1].key[1]
        if word not in _ARTICLES or (lead and word not in _HEADS):
            break
        article = tokens.pop().text.lower()
        lead = _ARTICLES[word]
        if word not in _BARE:
            break
    return lead, article


def _key(slot: Slot) -> tuple[str, ...]:
    if slot.kind is not SlotKind.WORDING:
        return ("slot", slot.kind.value)
    if slot.hit is None or is_proper(slot):
        return ("slot", "name")
    return ("slot", "terms" if is_plural(slot.text, slot.hit.term) else "term")
