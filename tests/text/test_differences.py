"""What differs, word by word."""

from __future__ import annotations

import pytest

from iom_l10n.text.differences import word_diff


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Le 3 mai.", "Le 3 mai.", ""),
        ("Le 3 mai.", "Le 4 mai.", "Le [-3-]{+4+} mai."),
        ("Onze pays.", "Onze pays amis.", "Onze pays{+ amis+}."),
        ("Onze grands pays.", "Onze pays.", "Onze[- grands-] pays."),
        ("", "Oui", "{+Oui+}"),
    ],
)
def test_word_diff(old: str, new: str, shown: str) -> None:
    assert word_diff(old, new) == shown
