"""The repository's own termbase, loaded once, and terms of any kind for property tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from iom_l10n.glossary import Termbase, load
from iom_l10n.model import CasePolicy, LocaleTag, Term, TermKind, TermStatus

__all__ = ["CONCEPT_IDS", "TERMS", "repository_termbase"]

CONCEPT_IDS = st.sampled_from(["a", "b-2", "C_3"])
WORDS = st.text(st.sampled_from("aéœ’'-\"«» ,;\t|\u00a0بم"), min_size=1, max_size=12).map(
    lambda text: "x" + " ".join(text.split())
)
TERMS = st.builds(
    Term,
    text=WORDS,
    lang=st.sampled_from([LocaleTag("fr"), LocaleTag("es"), LocaleTag("pt-BR"), LocaleTag("it")]),
    status=st.sampled_from(TermStatus),
    kind=st.sampled_from(TermKind),
    use_instead=st.none() | WORDS,
    note=st.just("") | WORDS,
    part_of_speech=st.sampled_from(["", "noun", "properNoun"]),
    gender=st.sampled_from(["", "feminine"]),
    number=st.sampled_from(["", "plural"]),
    case=st.sampled_from(CasePolicy),
    variants=st.lists(
        WORDS.map(lambda w: w.replace("|", "/").strip()), max_size=2, unique=True
    ).map(tuple),
    expansion=st.none() | WORDS,
    definition=st.just("") | WORDS,
    source=st.just("") | WORDS,
    valid_from=st.just("") | st.dates().map(str),
    valid_until=st.just("") | st.dates().map(str),
)


@cache
def repository_termbase() -> Termbase:
    """Return the termbase in `glossary/`."""
    return load(Path(__file__).parents[1] / "glossary")
