"""What asks for care shows in the bare form: matching looks no further where no sign of it is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.glossary import Termbase
from iom_l10n.glossary.folding import UNEVEN, folded, quick_bare
from iom_l10n.glossary.inclusive import ENDINGS, may_have_endings, without_endings
from iom_l10n.glossary.untouched import UNTOUCHED, blanked, may_be_untouched
from iom_l10n.model import Concept, LocaleTag, Term

FRENCH, SPANISH = LocaleTag("fr"), LocaleTag("es")
MARKS = ("·", "•", ".", "-", "/", "(")
SUFFIXES = ("e", "ne", "le", "ve", "se", "euse", "rice", "trice", "ère", "ière", "esse", "s")
PIECES = [
    *MARKS,
    *SUFFIXES,
    *(")", " ", "\u00a0", "\u00ad", "\n", "’", "œ", "–", "É", "migrant", "@", "#", "{", "%", "<"),
    *("[", "www.", ".pdf", ".DOCX", ".odt", ".htm", ".jpeg", ".mp3", "\u0085", "\u0096"),
]


def hidden_letters(text: str) -> list[int]:
    """Return the places of letters that lie in an address, a tag, a placeholder …."""
    pairs = zip(text, blanked(text), strict=True)
    return [place for place, (old, new) in enumerate(pairs) if old.isalpha() and old != new]


def is_shown(text: str) -> bool:
    """Say whether every kind of care that a text asks for shows in its bare form."""
    bare, view = quick_bare(text), folded(text)
    if bare is None:
        return True
    uneven = view.starts is not None
    ending = without_endings(view) is not view and not uneven
    return (
        (not uneven or any(sign in bare for sign in UNEVEN))
        and (not ending or may_have_endings(text) or any(sign in bare for sign in ENDINGS))
        and (not hidden_letters(text) or any(sign in bare for sign in UNTOUCHED))
    )


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_no_text_asks_for_care_in_secret(text: str) -> None:
    assert is_shown(text)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_a_place_near_none_of_the_signs_is_not_hidden(text: str) -> None:
    for place in hidden_letters(text):
        assert may_be_untouched(text, [(place, place + 1, None)])


@pytest.mark.parametrize(("mark", "suffix"), list(product(MARKS, SUFFIXES)))
def test_every_ending_shows(mark: str, suffix: str) -> None:
    closing = ")" if mark == "(" else ""
    assert is_shown(f"Les migrant{mark}{suffix}{closing} attendent.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les demandeur-euse-s d'asile.", "demandeur-euse-s d'asile"),
        ("Les demandeur·euse·s d'asile.", "demandeur·euse·s d'asile"),
        ("Le demandeur(e) d'asile.", "demandeur(e) d'asile"),
        ("Un demandeur  d'asile.", "demandeur  d'asile"),
        ("Un deman\u00addeur d'asile.", "deman\u00addeur d'asile"),
        ("Niger - Un demandeur d'asile.", "demandeur d'asile"),
        ("Voir https://x.org/demandeur d'asile ou demandeur d'asile.", "demandeur d'asile"),
    ],
)
def test_the_first_text_of_a_matcher_is_read_like_any_other(text: str, found: str) -> None:
    asylum = Concept(
        id="asylum-seeker",
        terms=(
            Term(text="demandeur d'asile", lang=FRENCH),
            Term(text="solicitante de asilo", lang=SPANISH),
        ),
    )
    matcher = Termbase(concepts=(asylum,), names=False).source_matcher(SPANISH)
    first, second = matcher.match(text), matcher.match(text)
    assert [hit.text for hit in first] == [found]
    assert first == second
