"""Judge machine drafts through the protected pipeline beside raw Apertium, by chrF.

Run: python benchmarks/drafts.py [--data ../shared/qa] [--releases ../shared/releases]
Needs: pip install sacrebleu. The references are people's: the clean pairs of the checks'
development data, and the development releases that have a translation (with terms and names). Raw
Apertium is `apertium` itself, by way of Spanish for English. p is sacrebleu's paired bootstrap.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from iom_l10n import engines, glossary
from iom_l10n.engines import TranslationRequest
from iom_l10n.model import EngineConfig, LocaleTag

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 1000
MODES = {"es": ("fr-es",), "en": ("fr-es", "spa-eng")}


def raw(texts: list[str], language: str) -> list[str]:
    for mode in MODES[language]:
        answer = subprocess.run(
            ["apertium", "-u", "-f", "txt", mode],
            input="\n\n".join(" ".join(text.split()) for text in texts) + "\n",
            capture_output=True,
            text=True,
            check=True,
        )
        found = answer.stdout.rstrip("\n").split("\n\n")
        if len(found) != len(texts):
            raise SystemExit(f"{mode}: {len(found)} answers for {len(texts)} texts")
        texts = found
    return texts


def ours(texts: list[str], language: str, termbase: glossary.Termbase) -> list[str]:
    locale = LocaleTag(language)
    matcher = termbase.source_matcher(locale)
    engine = engines.open_engine(
        "apertium", source=LocaleTag("fr"), target=locale, settings=EngineConfig()
    )
    requests = [TranslationRequest(text=text, hits=matcher.match(text)) for text in texts]
    try:
        found = engines.translate(engine, requests, glossary_digest="", on="")
        return [suggestion.target for suggestion in found]
    finally:
        engine.close()


def clean_pairs(folder: Path, language: str) -> list[tuple[str, str]]:
    lines = (folder / f"fr-{language}" / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        (row["src"], row["tgt"])
        for row in rows
        if row["kind"] == "clean" and isinstance(row["tgt"], str)
    ]


def release_pairs(folder: Path, language: str) -> list[tuple[str, str]]:
    pairs = []
    for path in sorted((folder / "translations").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                pairs += [(row["fr"], row[language])] if row.get(language) else []
    return pairs


def compare(
    name: str, pairs: list[tuple[str, str]], language: str, base: glossary.Termbase
) -> None:
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415 - an optional judge
    from sacrebleu.significance import PairedTest  # noqa: PLC0415

    sources = [source for source, _target in pairs]
    wanted = [target for _source, target in pairs]
    systems: list[tuple[str, Sequence[str]]] = [
        ("raw", raw(sources, language)),
        ("ours", ours(sources, language, base)),
    ]
    _names, scores = PairedTest(
        systems, {"chrF": CHRF()}, [wanted], test_type="bs", n_samples=ROUNDS
    )()
    theirs, mine = next(row for name, row in scores.items() if name.startswith("chrF"))
    assert not isinstance(mine, str)  # noqa: S101 - for the type checker
    assert not isinstance(theirs, str)  # noqa: S101
    print(
        f"{name} fr-{language}, {len(pairs)} segments: ours {mine.score:.2f}, "
        f"raw Apertium {theirs.score:.2f} chrF, p = {mine.p_value:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/qa"))
    parser.add_argument("--releases", type=Path, default=Path("../shared/releases"))
    options = parser.parse_args()
    termbase = glossary.load(Path(__file__).parents[1] / "glossary", on="2026-11-24")
    for language in MODES:
        compare("news", clean_pairs(options.data, language), language, termbase)
        compare("releases", release_pairs(options.releases, language), language, termbase)


if __name__ == "__main__":
    main()
