"""The repository's own termbase, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from iom_l10n.glossary import Matcher, Termbase, load
from iom_l10n.model import LocaleTag


@pytest.fixture(scope="session")
def termbase() -> Termbase:
    return load(Path(__file__).parents[2] / "glossary")


@pytest.fixture(scope="session")
def french(termbase: Termbase) -> Matcher:
    return termbase.source_matcher(LocaleTag("en"))
