"""A title in capitals reaches the engine as a sentence and comes back in capitals."""

from __future__ import annotations

import pytest

from iom_l10n.engines import TranslationRequest, translate
from iom_l10n.engines.echo import Echo
from iom_l10n.engines.request import prepare
from iom_l10n.model import Hit, LocaleTag, TermStatus

ES = LocaleTag("es")


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("LE NIGER ACCUEILLE 300 MIGRANTS", "Le niger accueille 300 migrants"),
        ("« RÉOUVERTURE DU CENTRE »", "« Réouverture du centre »"),
        ("OIM NIAMEY", "OIM NIAMEY"),
        ("L’OIM secourt DES MIGRANTS", "L’OIM secourt DES MIGRANTS"),
    ],
)
def test_what_an_engine_is_sent(written: str, sent: str) -> None:
    one = prepare(TranslationRequest(text=written), "es")
    assert one.plain == sent
    assert one.as_written(one.plain) == written


def test_terms_are_written_as_the_glossary_has_them() -> None:
    text = "L’OIM SECOURT DES MIGRANTS"
    hits = [
        Hit(
            concept=term,
            term=term,
            status=TermStatus.PREFERRED,
            start=text.index(found),
            end=text.index(found) + len(found),
            text=found,
            targets=(),
        )
        for term, found in (("OIM", "OIM"), ("migrant", "MIGRANTS"))
    ]
    one = prepare(TranslationRequest(text=text, hits=tuple(hits)), "es")
    assert one.plain == "L’OIM secourt des migrants"
    assert [hit.text for hit in one.hits] == ["OIM", "migrants"]


def test_a_draft_stands_in_capitals_again() -> None:
    text = "LE NIGER ACCUEILLE **300** MIGRANTS"
    (whole,) = translate(
        Echo(ES), [TranslationRequest(text=text)], glossary_digest="", on="2026-11-24"
    )
    assert whole.target == text
