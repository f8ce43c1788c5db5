"""Where things lie, and which names may never become paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from iom_l10n.errors import ConfigError, UsageError
from iom_l10n.model import LocaleTag
from iom_l10n.project import find_project, validate_release_id
from iom_l10n.workflow.initialise import initialise


@pytest.mark.parametrize("name", ["a", "treizieme-conference", "a-2026-11-24", "x2"])
def test_good_ids(name: str) -> None:
    assert validate_release_id(name) == name


@pytest.mark.parametrize(
    "name", ["", "../x", "a/b", "A", "é", "a--b", "-a", "a-", "a.md", "a\n", "x" * 101, "a b"]
)
def test_bad_ids_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be a release id"):
        validate_release_id(name)


def test_a_project_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    initialise(tmp_path)
    deep = tmp_path / "locales" / "es"
    deep.mkdir()
    project = find_project(deep)
    assert project.root == tmp_path.resolve()
    po = project.catalog_path("abc", LocaleTag("pt-BR"))
    assert project.relative(po) == "locales/pt_BR/LC_MESSAGES/abc.po"
    assert project.catalog_place(po) == ("abc", "pt-BR")
    assert project.catalog_place(tmp_path / "locales" / "abc.pot") is None
    assert project.catalog_place(tmp_path / "locales" / "zz99" / "LC_MESSAGES" / "a.po") is None
    assert project.relative(Path("/elsewhere/x.po")) == "/elsewhere/x.po"


def test_a_readme_among_the_releases_is_no_release(tmp_path: Path) -> None:
    initialise(tmp_path)
    (tmp_path / "releases" / "README.md").write_text("# Releases\n", encoding="utf-8")
    assert find_project(tmp_path).release_ids() == []


def test_a_mistyped_folder_is_not_searched_upward(tmp_path: Path) -> None:
    initialise(tmp_path)
    with pytest.raises(ConfigError, match="no such folder"):
        find_project(tmp_path / "demoo")


def test_no_project_is_one_sentence_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no iom-l10n\.toml.*iom-l10n init"):
        find_project(tmp_path)
