"""Every command explains itself, and the README knows them all."""

from __future__ import annotations

import re

import pytest
import typer

from iom_l10n.cli.main import app
from support import REPOSITORY, Cli

ROOT = typer.main.get_command(app)


def commands(group: object, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in getattr(group, "commands", {}).items():
        found += commands(command, (*above, name)) or [(*above, name)]
    return found


WORDS = commands(ROOT)


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_help_says_what_and_how_with_an_example(cli: Cli, words: tuple[str, ...]) -> None:
    outcome = cli(*words, "--help")
    assert outcome.code == 0
    assert re.search(rf"Example:\n +iom-l10n {' '.join(words)}\b", outcome.out)
    for line in outcome.out.split("Options:")[1].splitlines():
        assert not re.fullmatch(r" +--?[\w-]+( \S+)?", line), f"no explanation: {line}"


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_the_readme_names_every_command(words: tuple[str, ...]) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert f"`{' '.join(words)}" in readme or (
        len(words) > 1 and re.search(rf"`{words[0]} [^`]*\b{words[1]}\b", readme)
    )


def test_every_command_reports_in_json_and_takes_a_project() -> None:
    for words in WORDS:
        command: object = ROOT
        for word in words:
            command = getattr(command, "commands")[word]  # noqa: B009 - untyped tree
        names = {name for one in getattr(command, "params", ()) for name in one.opts}
        assert {"--json", "--quiet", "--verbose"} <= names, words
