"""The French of a translated sentence changes, once or often: nothing is lost or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n import catalog as po
from iom_l10n.model import LocaleTag, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from iom_l10n.model import Unit
    from iom_l10n.project import Project
    from support import Cli

ES = LocaleTag("es")
FRENCH = "L'OIM a aidé {n} familles au Mali."
SPANISH = "La OIM ayudó a {n} familias en Malí."


@pytest.fixture
def say(project: Project, cli: Cli, tmp_path: Path) -> Callable[[str], list[Unit]]:
    """Change the French of a release whose Spanish says thirty families, approved by Ana."""
    page = tmp_path / "bilan.md"
    page.write_text(f"# Le bilan\n\n{FRENCH.format(n=30)}\n", encoding="utf-8")
    assert cli("add", page).code == 0
    assert cli("update").code == 0
    path = project.catalog_path("le-bilan", ES)
    empty = f'msgid "{FRENCH.format(n=30)}"\nmsgstr ""'
    text = path.read_text(encoding="utf-8")
    assert empty in text
    filled = text.replace(empty, empty[:-1] + SPANISH.format(n=30) + '"')
    path.write_text(filled, encoding="utf-8")
    words = ("le-bilan", "-l", "es", "--entry", "paragraph1", "--approve", "--by", "Ana")
    assert cli("review", *words).code == 0

    def changed(french: str) -> list[Unit]:
        release = project.release_path("le-bilan")
        *head, _last = release.read_text(encoding="utf-8").splitlines()
        release.write_text("\n".join([*head, french, ""]), encoding="utf-8")
        assert cli("update").code == 0
        units = po.to_units(po.read_catalog(path), ES)
        return [unit for unit in units if "familles" in unit.source]

    return changed


def active(units: list[Unit]) -> Unit:
    (unit,) = [unit for unit in units if unit.state is not State.OBSOLETE]
    return unit


def test_a_new_figure_is_written_and_the_approved_text_is_kept(
    say: Callable[[str], list[Unit]],
) -> None:
    units = say(FRENCH.format(n=40))
    assert active(units).target == SPANISH.format(n=40)
    assert active(units).state is State.NEEDS_REVIEW
    assert active(units).previous_source == FRENCH.format(n=30)
    assert SPANISH.format(n=30) in {unit.target for unit in units}


@pytest.mark.parametrize("between", [[40], [40, 50], [40, 50, 60]])
def test_the_former_french_brings_its_approval_back(
    say: Callable[[str], list[Unit]], between: list[int]
) -> None:
    for number in between:
        units = say(FRENCH.format(n=number))
        assert active(units).target == SPANISH.format(n=number)
        assert active(units).previous_source == FRENCH.format(n=30)
    back = active(say(FRENCH.format(n=30)))
    assert (back.target, back.state) == (SPANISH.format(n=30), State.REVIEWED)
    assert back.review is not None


def test_the_difference_that_a_target_lacks_stays_in_view(
    say: Callable[[str], list[Unit]],
) -> None:
    no = "L'OIM n'a pas aidé {n} familles au Mali."
    assert active(say(no.format(n=30))).target == SPANISH.format(n=30)
    unit = active(say(no.format(n=40)))
    assert unit.previous_source == FRENCH.format(n=30)
    assert unit.state is State.NEEDS_REVIEW


def test_a_draft_of_the_memory_gives_way_to_the_match_for_the_new_french(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    pairs = tmp_path / "m.tsv"
    other = "Le projet a pris fin au Mali en 2016."
    pairs.write_text(
        f"fr\tes\n{FRENCH.format(n=30)}\t{SPANISH.format(n=30)}\n"
        f"L'OIM aidera 12 familles au Mali.\tLa OIM ayudará a 12 familias en Malí.\n"
        f"{other}\tEl proyecto concluyó.\n",
        encoding="utf-8",
    )
    assert cli("memory", "import", pairs).code == 0
    page = tmp_path / "bilan.md"
    page.write_text(f"# Le bilan\n\n{FRENCH.format(n=40)}\n", encoding="utf-8")
    cli("add", page)
    cli("update")
    cli("pretranslate", "-l", "es")
    release = project.release_path("le-bilan")
    text = release.read_text(encoding="utf-8")
    new = "L'OIM aidera 12 familles au Mali."
    release.write_text(text.replace(FRENCH.format(n=40), new), encoding="utf-8")
    cli("update")
    cli("pretranslate", "-l", "es")
    units = po.to_units(po.read_catalog(project.catalog_path("le-bilan", ES)), ES)
    (unit,) = [unit for unit in units if unit.source == new]
    assert unit.target == "La OIM ayudará a 12 familias en Malí."
    assert dict(unit.origin.details)["score"] == "100"


@pytest.mark.parametrize(
    ("spanish", "parts"),
    [
        (
            "La OIM ayudó a 30 familias. Otras llegan.",
            ["La OIM ayudó a 30 familias.", "Otras llegan."],
        ),
        (  # one sentence of Spanish for two of French: the translator parts it
            "La OIM ayudó a 30 familias y otras llegan.",
            ["La OIM ayudó a 30 familias y otras llegan.", ""],
        ),
    ],
)
def test_a_sentence_cut_in_two_shares_its_translation_out(
    project: Project, cli: Cli, tmp_path: Path, spanish: str, parts: list[str]
) -> None:
    whole = "L'OIM a aidé 30 familles, d'autres arrivent."
    page = tmp_path / "bilan.md"
    page.write_text(f"# Le bilan\n\n{whole}\n", encoding="utf-8")
    cli("add", page)
    cli("update")
    path = project.catalog_path("le-bilan", ES)
    empty = f'msgid "{whole}"\nmsgstr ""'
    text = path.read_text(encoding="utf-8").replace(empty, f'{empty[:-1]}{spanish}"')
    path.write_text(text, encoding="utf-8")
    release = project.release_path("le-bilan")
    cut = release.read_text(encoding="utf-8").replace(", d'autres", ". D'autres")
    release.write_text(cut, encoding="utf-8")
    assert cli("update").code == 0
    units = po.to_units(po.read_catalog(path), ES)
    live = [unit for unit in units if unit.state is not State.OBSOLETE]
    assert [unit.target for unit in live][1:] == parts
    assert spanish in {unit.target for unit in units if unit.state is State.OBSOLETE}
