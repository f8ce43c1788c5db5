"""What engines there are, and what they say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from iom_l10n.engines import describe, open_engine, registry, specs
from iom_l10n.engines.echo import SPECS as ECHO
from iom_l10n.engines.known import GROUP
from iom_l10n.errors import EngineUnavailableError
from iom_l10n.model import EngineConfig, LocaleTag


@dataclass
class EntryPoint:
    loaded: Any

    def load(self) -> Any:
        return self.loaded


def test_engines_of_this_version_are_found() -> None:
    names = [spec.name for spec in specs()]
    assert names == sorted(names)
    assert {"apertium", "echo", "pseudo", "google", "deepl", "microsoft", "mymemory"} <= set(names)


def test_only_online_engines_send_text_away() -> None:
    local = {spec.name for spec in specs() if not spec.network}
    assert local == {"apertium", "echo", "pseudo"}
    assert {spec.name for spec in specs() if not spec.third_party} == local


def test_every_engine_is_described() -> None:
    reports = {report.name: report for report in describe({"deepl": EngineConfig(key_env="NO")})}
    assert set(reports) == set(registry())
    assert reports["echo"].available
    assert reports["echo"].reason == ""
    assert "NO is not set; set it" in reports["deepl"].reason
    assert all(report.languages and report.needs for report in reports.values())


def test_engine_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(EngineUnavailableError, match="no engine") as caught:
        open_engine(
            "bablefish", source=LocaleTag("fr"), target=LocaleTag("es"), settings=EngineConfig()
        )
    assert "apertium" in caught.value.hint


def test_entry_points_add_engines_and_never_replace_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace  # noqa: PLC0415

    added = replace(ECHO[0], name="mine")
    impostor = replace(ECHO[0], needs="an impostor")
    points = [EntryPoint(added), EntryPoint((impostor,))]
    asked: list[str] = []

    def entry_points(*, group: str) -> list[EntryPoint]:
        asked.append(group)
        return points

    registry.cache_clear()
    monkeypatch.setattr("iom_l10n.engines.known.entry_points", entry_points)
    try:
        assert registry()["mine"] is added
        assert registry()["echo"] is ECHO[0]
    finally:
        registry.cache_clear()
    assert asked == [GROUP]
