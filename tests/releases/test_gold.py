"""The development releases against their gold, and the account of every letter."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from iom_l10n.releases import clean, dump, load

if TYPE_CHECKING:
    from iom_l10n.model import CleanedRelease

FOLDER = Path(__file__).parents[1] / "golden" / "releases"
GOLD = sorted(FOLDER.glob("*.gold.json"))
RAW = [next(FOLDER.glob(f"{gold.name.removesuffix('.gold.json')}.[thm][xtd]*")) for gold in GOLD]


def cleaned(path: Path) -> CleanedRelease:
    return clean(path.read_bytes(), name=path.name)


def gold_of(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    return gold


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_the_release_is_the_gold(path: Path) -> None:
    gold, result = gold_of(path), cleaned(path)
    assert result.release.title == gold["title"]
    assert result.release.date == gold["date"]
    blocks = [(str(block.kind), block.text) for block in result.release.blocks]
    assert blocks == [(block["kind"], block["text"]) for block in gold["blocks"]]
    assert [line.text for line in result.removed] == gold["boilerplate_lines"]


@pytest.mark.parametrize(
    "path", [path for path in RAW if path.suffix == ".txt"], ids=lambda path: path.name
)
def test_every_letter_is_in_blocks_removed_or_repairs(path: Path) -> None:
    result = cleaned(path)
    found: Counter[str] = Counter()
    for text in (block.text for block in result.release.blocks):
        found.update(letters(text))
    for line in result.removed:
        found.update(letters(line.text))
    for repair in result.repairs:
        found.update(letters(repair.before))
        found.subtract(letters(repair.after))
    expected = Counter(letters(path.read_text("utf-8")))
    assert {sign: n for sign, n in found.items() if n} == dict(expected)


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha())


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_cleaning_the_canonical_file_changes_nothing(path: Path) -> None:
    release = cleaned(path).release
    written = dump(release)
    assert load(written, id=release.id) == release
    again = clean(written.encode(), name=f"{release.id}.md").release
    assert (again.blocks, again.id, again.date, again.place) == (
        release.blocks,
        release.id,
        release.date,
        release.place,
    )


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_blocks_and_accounts_follow_the_page(path: Path) -> None:
    result = cleaned(path)
    places = [block.lines for block in result.release.blocks]
    assert all(place is not None and 1 <= place[0] <= place[1] for place in places)
    assert places == sorted(places, key=lambda place: place or (0, 0))
    removed = [line.line for line in result.removed]
    assert removed == sorted(removed)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems(ending: str) -> None:
    path = FOLDER / "dev-05.txt"
    data = path.read_text("utf-8").replace("\n", ending).encode()
    assert clean(data, name="x.txt").release.blocks == cleaned(path).release.blocks


def test_windows_1252_is_read_and_said() -> None:
    path = FOLDER / "dev-03.txt"
    result = clean(path.read_text("utf-8").encode("cp1252"), name="dev-03.txt")
    assert result.release.blocks == cleaned(path).release.blocks
    assert [warning.code for warning in result.warnings] == ["REL006"]


@pytest.mark.parametrize(
    ("name", "id", "place"),
    [
        ("seed.txt", "treizieme-conference-regionale-sur-les-migrations", None),
        ("dev-06.txt", "a-l-ecole-de-la-deuxieme-chance-les-deplaces-de-menara-2018-05-22",
         "Ménara, Burundi"),
        ("dev-03.txt", "reouverture-d-un-centre-de-transit-pour-migrants-a-tin", "Niger"),
    ],
)  # fmt: skip
def test_id_and_place(name: str, id: str, place: str | None) -> None:  # noqa: A002
    release = cleaned(FOLDER / name).release
    assert (release.id, release.place) == (id, place)
    assert release.source is not None
    assert release.source.name == name


def test_the_example_is_written_as_it_stands() -> None:
    text = (FOLDER / "exemple-canonique.md").read_text("utf-8")
    assert dump(load(text, id="x")) == text


def test_the_seed_keeps_where_its_links_led() -> None:
    hrefs = [s.href for b in cleaned(FOLDER / "seed.txt").release.blocks for s in b.inline]
    assert hrefs == ["http://www.rcmvs.org/", "mailto:sronquillo@iom.int"]
