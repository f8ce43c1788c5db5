"""Measure the checks on labelled pairs: macro recall, noise on sound entries, time.

    python benchmarks/qa.py --data ../shared/qa [es en ar pt] [--family NUM …] [--missed CATEGORY]
                            [--noise] [--speed]

The data lie outside the repository for their licence; so does `score.py`, which judges.
Findings of severity info count for recall, never as noise.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import L10nError
from iom_l10n.model import LocaleTag, Severity
from iom_l10n.workflow.checking import CheckRequest, check_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

HERE = Path(__file__).parent
PAIRS = ("es", "en", "ar", "pt")
FLOOR = 0.95
HINTS = "POL"
"""Info findings of this family count as found; those of others do not count at all."""


def judge(data: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no score.py in {data}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def findings_of(folder: Path, locale: LocaleTag, families: list[str]) -> Iterator[dict[str, Any]]:
    request = CheckRequest(
        select=tuple(families),
        glossary=folder / "glossary.csv",
        forbidden=folder / "forbidden.csv",
    )
    files = [folder / "main.po", folder / "dup.po", *sorted((folder / "file").glob("*.po"))]
    for path in files:
        try:
            found = check_files([path], None, locale, request)[0].findings
        except L10nError as error:
            yield {"entry_id": f"{path.stem}#file", "code": "SYN001", "message": str(error)}
            continue
        for one in found:
            if one.severity is Severity.INFO and not one.id.startswith(HINTS):
                continue
            yield {
                "entry_id": one.msgctxt or f"{path.stem}#file",
                "code": one.id,
                "info": one.severity is Severity.INFO,
                "message": one.message,
            }


def show(row: dict[str, Any], code: str, message: str) -> None:
    print(
        f"  {row['entry_id']} {code} {row['category'] or row['subtype'] or row['kind']}: {message}"
    )
    print(f"    fr {row['src']!r}\n    -> {row['tgt']!r}")


def measure(args: argparse.Namespace) -> None:
    score = judge(args.data)
    mapping = score.Map(HERE / "qa-map.json")
    results = {}
    totals, codes = Counter[str](), Counter[tuple[str, str]]()
    for pair in args.pairs or PAIRS:
        folder = args.data / f"fr-{pair}"
        truth = score.read_jsonl(folder / "truth.jsonl")
        start = time.perf_counter()
        found = list(findings_of(folder, LocaleTag(pair), args.family))
        seconds = time.perf_counter() - start
        results[pair] = score.score(truth, found, mapping)
        loud = [one for one in found if not one.get("info")]
        noise = score.score(truth, loud, mapping)["kinds"]
        print(
            f"{pair}: macro recall {results[pair]['macro_recall']:.3f}; flagged of 1,000: sound "
            f"{noise['clean']['flagged_per_1000']}, traps {noise['trap']['flagged_per_1000']}, "
            f"unvetted {noise['unvetted']['flagged_per_1000']}; {seconds:.1f} s"
        )
        for kind in ("clean", "trap"):
            totals[kind] += noise[kind]["entries"]
            totals[f"{kind} flagged"] += noise[kind]["flagged"]
        rows = {row["entry_id"]: row for row in truth}
        codes += show_noise(loud, rows, args.noise)
        show_missed(results[pair], rows, args.missed)
    show_categories(results, every=args.all)
    for kind in ("clean", "trap"):
        rate = 1000 * totals[f"{kind} flagged"] / max(1, totals[kind])
        which = {code: n for (k, code), n in codes.most_common() if k == kind}
        print(f"pooled {kind}: {rate:.1f} of 1,000 flagged; {json.dumps(which)}")


def show_noise(
    found: list[dict[str, Any]], rows: dict[str, Any], kinds: list[str]
) -> Counter[tuple[str, str]]:
    codes = Counter[tuple[str, str]]()
    for one in found:
        row = rows.get(one["entry_id"])
        if row and row["kind"] != "error":
            codes[row["kind"], one["code"]] += 1
            if row["kind"] in kinds:
                show(row, one["code"], one["message"])
    return codes


def show_missed(result: dict[str, Any], rows: dict[str, Any], categories: list[str]) -> None:
    for category in categories:
        for entry in result["categories"].get(category, {}).get("missed", []):
            show(rows[entry], "missed", str(rows[entry]["detail"]))


def show_categories(results: dict[str, Any], *, every: bool) -> None:
    for category in sorted(set().union(*(r["categories"] for r in results.values()))):
        cells = [r["categories"].get(category) for r in results.values()]
        if every or any(cell and cell["recall"] < FLOOR for cell in cells):
            figures = (f"{c['recall']:.2f}/{c['n']:<3}" if c else "   --  " for c in cells)
            print(f"{category:24}", *figures)


def speed(data: Path) -> None:
    for pair in PAIRS:
        folder = data / f"fr-{pair}"
        request = CheckRequest(glossary=folder / "glossary.csv", forbidden=folder / "forbidden.csv")
        start = time.perf_counter()
        checked = check_files([folder / "main.po"], None, LocaleTag(pair), request)[0]
        seconds = time.perf_counter() - start
        print(f"{pair}: {len(checked.units) / seconds:,.0f} entries a second, reading included")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("pairs", nargs="*", choices=[*PAIRS, []])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "qa")
    parser.add_argument("--family", action="append", default=[], help="only these checks")
    parser.add_argument("--missed", action="append", default=[], help="show what is not found")
    parser.add_argument(
        "--noise", action="append", default=[], choices=["clean", "trap", "unvetted"]
    )
    parser.add_argument("--all", action="store_true", help="list every category")
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    if args.speed:
        speed(args.data)
    else:
        measure(args)


if __name__ == "__main__":
    main()
