"""A package can add a format; it can never replace one of ours."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from typing import TYPE_CHECKING

import pytest

from iom_l10n.model import BlockKind
from iom_l10n.releases import clean
from iom_l10n.releases.draft import Ledger, Piece
from iom_l10n.releases.readers import registry
from iom_l10n.releases.readers.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_org(text: str, _name: str, _ledger: Ledger) -> Page:
    lines = [line.lstrip("* ") for line in text.splitlines() if line]
    pieces = [
        Piece(
            text=line,
            first=number,
            last=number,
            kind=BlockKind.PARAGRAPH if number > 1 else BlockKind.TITLE,
        )
        for number, line in enumerate(lines, 1)
    ]
    return Page(pieces=pieces)


@pytest.fixture
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    value = f"{__name__}:read_org"
    points = EntryPoints(
        EntryPoint(name=name, value=value, group=registry.GROUP) for name in ("org", "txt")
    )
    monkeypatch.setattr(EntryPoint, "load", lambda _self: read_org)
    monkeypatch.setattr(registry, "entry_points", lambda **_group: points)
    registry._plugged_in.cache_clear()
    yield
    registry._plugged_in.cache_clear()


@pytest.mark.usefixtures("plugged_in")
def test_a_package_adds_a_format() -> None:
    page = b"* Le titre\nLe centre a rouvert ses portes mardi.\n"
    assert clean(page, name="a.org").release.title == "Le titre"
    assert clean(page, name="a.txt").release.title == "* Le titre"
