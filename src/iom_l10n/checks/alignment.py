"""CMP: targets that belong to another entry of the same file."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.anchors import anchor_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["wrong_segment"]

_LONG = 30
# Translations slip by a line or a few; a likeness further away is chance.
_REACH = 8
_COMMON = 0.02
_STRONG = 9.0
_ENOUGH = 6.5
_TIMES = 3.0
_ENTRIES = 5
# One key in so many found in its own source: no doubt.
_CLEAR = 5

_SHIFTED = (
    (
        "Le Programme alimentaire mondial a livré 300 tonnes de farine à Bangui.",
        "El Programa Mundial de Alimentos entregó 300 toneladas de harina en Bangui.",
    ),
    (
        "La réunion de Kampala commencera jeudi matin.",
        "El director regional de la Organización inauguró un centro médico con 12 expertos.",
    ),
    (
        "Le directeur régional de l’Organisation a inauguré un centre médical avec 12 experts.",
        "La vacunación de los niños de Zinder comenzará en septiembre.",
    ),
    (
        "La vaccination des enfants de Zinder commencera en septembre.",
        "Los observadores de Dakar presentarán un informe al Parlamento.",
    ),
    (
        "Les observateurs de Dakar présenteront un rapport au Parlement.",
        "Las autoridades locales agradecen la ayuda de los donantes.",
    ),
)


@catalog_check(
    id="CMP007",
    name="wrong-segment",
    severity=Severity.ERROR,
    group="completeness",
    good=[
        Example(
            source=_SHIFTED[2][0],
            target=_SHIFTED[1][1],
            beside=(_SHIFTED[0],),
        )
    ],
    bad=[
        Example(
            source=_SHIFTED[1][0],
            target=_SHIFTED[1][1],
            beside=(_SHIFTED[0], *_SHIFTED[2:]),
        )
    ],
)
def wrong_segment(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a translation that fits the source of a neighbouring entry far better than its own.

    Figures, names and kindred words are compared; in Arabic, names by their consonants.

    **Why it matters.** After a slip by one line every following sentence is wrong.

    **How to fix.** Move the translations back to their sources.

    **Known false alarms.** Two neighbouring entries about the same names.
    """
    entries = [unit for unit in units if len(unit.target) >= _LONG and unit.source_plural is None]
    if len(entries) < _ENTRIES:
        return
    sources = [anchor_keys(unit.source, "fr", context.language) for unit in entries]
    targets = [anchor_keys(unit.target, context.language, "fr") for unit in entries]
    counts = Counter(key for keys in (*sources, *targets) for key in keys)
    total = 2 * len(entries)
    weights = {key: log(total / count) for key, count in counts.items()}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(sources):
        for key in keys:
            if counts[key] <= max(_ENTRIES, _COMMON * total):
                places[key].append(index)
    for index, keys in enumerate(targets):
        if len(keys & sources[index]) * _CLEAR >= len(keys):
            continue
        own = sum(weights[key] for key in keys & sources[index])
        best, weight = _best_neighbour(index, keys, places, weights)
        if best is not None and weight >= (_STRONG if own else _ENOUGH) and weight >= _TIMES * own:
            if _says_same(entries[index].source, entries[best].source):
                continue
            yield (
                entries[index],
                Problem(
                    message=_("this seems to translate {text}").format(
                        text=repr(entries[best].source[:60])
                    ),
                    target_span=Span(start=0, end=len(entries[index].target)),
                ),
            )


def _best_neighbour(
    index: int,
    keys: frozenset[str],
    places: defaultdict[str, list[int]],
    weights: dict[str, float],
) -> tuple[int | None, float]:
    """Return the nearby entry whose source shares most with a target, and how much."""
    scores: defaultdict[int, float] = defaultdict(float)
    for key in keys:
        for place in places.get(key, ()):
            if place != index and abs(place - index) <= _REACH:
                scores[place] += weights[key]
    if not scores:
        return None, 0.0
    best = max(scores, key=lambda place: scores[place])
    return best, scores[best]


def _says_same(one: str, other: str) -> bool:
    mine, its = anchor_keys(one, "fr", "en"), anchor_keys(other, "fr", "en")
    return len(mine & its) * 2 >= min(len(mine), len(its)) > 0
