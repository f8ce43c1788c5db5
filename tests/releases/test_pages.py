"""Pages of other eras and makers than the development set, each with what it has to become.

A case is two files of `tests/golden/pages`: the page, and its blocks with their sentences, the
lines that are left out, date and place. All of it is invented; edit freely.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iom_l10n.releases import clean, dump
from iom_l10n.segmentation import split

FOLDER = Path(__file__).parents[1] / "golden" / "pages"
PAGES = sorted(page for page in FOLDER.iterdir() if page.suffix != ".json")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_page_is_read_as_written_beside_it(path: Path) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    result = clean(path.read_bytes(), name=path.name)
    release = result.release
    blocks = [
        {
            "kind": str(block.kind),
            "text": block.text,
            "sentences": [block.text[span.start : span.end] for span in split(block.text)],
        }
        for block in release.blocks
    ]
    assert blocks == gold["blocks"]
    assert (release.title, release.date, release.place) == (
        gold["title"],
        gold["date"],
        gold["place"],
    )
    assert [line.text for line in result.removed] == gold["boilerplate_lines"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_cleaning_the_canonical_file_changes_nothing(path: Path) -> None:
    release = clean(path.read_bytes(), name=path.name).release
    again = clean(dump(release).encode(), name=f"{release.id}.md").release
    assert (again.blocks, again.date, again.place) == (release.blocks, release.date, release.place)
