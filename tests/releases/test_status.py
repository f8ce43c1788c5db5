"""The word `status` is read strictly: in doubt nothing goes out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from iom_l10n.errors import ReleaseError
from iom_l10n.releases import clean, dump, held_back, load, status_of_update

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
LATER = "embargoed until 2026-12-03"
PAGE = "---\ntitle: Titre\n{}\n---\n\n# Titre\n\nLe centre rouvre ses portes aux personnes.\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("draft", "draft"),
        ("Draft", "draft"),
        ("  WITHDRAWN ", "withdrawn"),
        ("Corrected  # hier", "corrected"),
        ("Embargoed  until 2027-01-01", "embargoed until 2027-01-01"),
        ("embargoed until 2027-01-01t09:00z", "embargoed until 2027-01-01T09:00Z"),
        ("", None),
    ],
)
def test_known_words_in_any_case(written: str, read: str | None) -> None:
    release = load(PAGE.format(f"status: {written}"), id="x")
    assert release.status == read
    assert load(dump(release), id="x") == release


@pytest.mark.parametrize(
    "word",
    [
        "embargo until 2027-01-01",
        "embargoed",
        "embargoed until",
        "embargoed until demain",
        "embargoed until 0001-01-01 25:00",
        "embargoed untilish 2027-01-01",
        "brouillon",
        "retiré",
        "published",
        "2027-01-01",
        "[draft]",
        "true",
        "''",
    ],
)
def test_any_other_word_is_refused_with_its_place(word: str) -> None:
    with pytest.raises(
        ReleaseError, match=r"^releases/x\.md:3: .*(unknown|no date).*; write "
    ) as e:
        load(PAGE.format(f"status: {word}"), id="x", path="releases/x.md")
    assert "embargoed until" in str(e.value)
    with pytest.raises(ReleaseError):
        clean(PAGE.format(f"status: {word}").encode(), name="page.md")


@pytest.mark.parametrize("key", ["Status", "statut", "embargo"])
def test_a_status_under_another_key_is_refused(key: str) -> None:
    with pytest.raises(ReleaseError, match=rf"^x\.md:3: the front matter key {key} is not known"):
        load(PAGE.format(f"{key}: 2027-01-01"), id="x", path="x.md")


@pytest.mark.parametrize(
    ("status", "held"),
    [
        (None, False),
        ("corrected", False),
        ("draft", True),
        ("withdrawn", True),
        ("embargoed until 2026-12-01T12:01+00:00", True),
        ("embargoed until 2026-12-01T12:00+00:00", False),
        (LATER, True),
        ("embargoed until 2026-11-29", False),
    ],
)
def test_what_a_status_holds_back(status: str | None, held: bool) -> None:
    assert held_back(status, NOON) is held
    assert held_back("embargoed until 2026-12-01T12:00", NOON - timedelta(days=2))


def test_an_embargo_that_cannot_be_read_lets_nothing_out() -> None:
    with pytest.raises(ReleaseError, match="has no date"):
        held_back("embargoed until Tuesday", NOON)


@pytest.mark.parametrize(
    ("former", "new", "kept"),
    [
        (None, "draft", "draft"),
        ("corrected", None, "corrected"),
        ("corrected", LATER, LATER),
        (LATER, None, LATER),
        (LATER, "corrected", LATER),
        ("withdrawn", "corrected", "withdrawn"),
        ("embargoed until 2026-11-29", "draft", "draft"),
    ],
)
def test_another_version_of_a_page_lifts_nothing(
    former: str | None, new: str | None, kept: str | None
) -> None:
    assert status_of_update(former, new, NOON) == kept


def test_a_status_is_quoted_as_it_was_written() -> None:
    with pytest.raises(ReleaseError, match="the embargo “Embargoed until demain” has no date"):
        load(PAGE.format("status: Embargoed until demain"), id="x")
