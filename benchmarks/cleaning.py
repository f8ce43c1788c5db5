"""Time cleaning beside trafilatura, and judge both against the gold of the development releases.

Run: python benchmarks/cleaning.py [--data ../shared/releases]
HTML goes to both, also a big page made for it; plain pages are ours alone. Quality is the share of
gold blocks found exactly, and the share of body words kept. Needs: pip install trafilatura
lxml_html_clean (told when one is missing).
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from big_page import big_page

from iom_l10n.releases import clean
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.wrap_width import source_width
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.shapes import has_contact_detail

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 20


def timed(job: Callable[[], object]) -> float:
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def first_read(data: bytes, name: str) -> object:
    """Clean a page as if no line of it had been seen: rounds would find them all remembered."""
    for asked in (purpose_of, is_date_line, has_contact_detail, source_width):
        asked.cache_clear()
    return clean(data, name=name)


def words_kept(gold: dict[str, object], text: str) -> float:
    blocks = gold["blocks"]
    assert isinstance(blocks, list)  # noqa: S101 - the shape of our own gold
    words = " ".join(block["text"] for block in blocks).split()
    found = set(text.split())
    return sum(word in found for word in words) / len(words)


def peers(text: str) -> Callable[[float], str]:
    """Time trafilatura without fallback: the text alone, and with title and date as we do."""
    import trafilatura  # noqa: PLC0415 - an optional peer

    bare = timed(partial(trafilatura.extract, text, fast=True))
    full = timed(partial(trafilatura.extract, text, fast=True, with_metadata=True))
    return lambda ours: (
        f"trafilatura without fallback {bare:.2f} ms (ratio {bare / ours:.1f}), "
        f"with title and date {full:.2f} ms (ratio {full / ours:.1f})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/releases"))
    folder = parser.parse_args().data
    pages = sorted(p for p in folder.iterdir() if p.suffix in {".txt", ".html", ".md"})
    pages = [page for page in pages if (folder / f"{page.stem}.gold.json").exists()]
    for page in pages:
        data = page.read_bytes()
        gold = json.loads((folder / f"{page.stem}.gold.json").read_text(encoding="utf-8"))
        blocks = clean(data, name=page.name).release.blocks
        wanted = [(block["kind"], block["text"]) for block in gold["blocks"]]
        exact = sum((b.kind.value, b.text) in wanted for b in blocks)
        took = timed(partial(first_read, data, page.name))
        print(f"{page.name:14}{took:8.2f} ms   {exact}/{len(wanted)} blocks as in gold")
    try:
        import trafilatura  # noqa: PLC0415 - an optional peer
    except ImportError:
        print("trafilatura is not installed: pip install trafilatura")
        return
    big = big_page()
    ours = timed(partial(first_read, big.encode(), "big.html"))
    told = peers(big)
    print(f"a page of {len(big.encode()) // 1000} KB: ours {ours:.2f} ms, {told(ours)}")
    for page in (one for one in pages if one.suffix == ".html"):
        text = page.read_text(encoding="utf-8")
        gold = json.loads((folder / f"{page.stem}.gold.json").read_text(encoding="utf-8"))
        ours = timed(partial(first_read, text.encode(), "x.html"))
        told = peers(text)
        mine = "\n".join(b.text for b in clean(text.encode(), name="x.html").release.blocks)
        other = trafilatura.extract(text, fast=True) or ""
        print(
            f"{page.name}: ours {ours:.2f} ms, {told(ours)}; "
            f"words kept {words_kept(gold, mine):.3f} against {words_kept(gold, other):.3f}"
        )


if __name__ == "__main__":
    main()
