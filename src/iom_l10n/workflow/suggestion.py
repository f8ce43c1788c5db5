"""`glossary suggest`: terms of the releases that the termbase lacks, with what renders them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import glossary
from iom_l10n.model import State
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_termbase,
    load_units,
    open_release,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary import Candidate, Guess
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project

__all__ = ["SuggestedTerm", "suggest_terms", "suggestions_csv"]

_TRUSTED = (State.TRANSLATED, State.REVIEWED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedTerm:
    """A candidate with what each language's finished translations seem to call it."""

    candidate: Candidate
    targets: dict[LocaleTag, list[Guess]]


def suggest_terms(
    project: Project, ids: Sequence[str], languages: Sequence[LocaleTag], *, fewest: int
) -> list[SuggestedTerm]:
    """Return the terms that the releases use and the termbase lacks, most certain kinds first."""
    releases = chosen_releases(project, ids)
    locales = chosen_locales(project, languages)
    sentences = [
        segment.text
        for release_id in releases
        for segment in open_release(project, release_id).segments
    ]
    known = load_termbase(project).source_matcher(locales[0])
    guessers = {
        locale: glossary.TargetGuesser(
            locale,
            [
                (unit.source, unit.target)
                for release_id in project.release_ids()
                for unit in load_units(project, release_id, locale)
                if unit.state in _TRUSTED
            ],
        )
        for locale in locales
    }
    found = []
    for candidate in glossary.extract(sentences, fewest=fewest):
        if any(hit.text == candidate.text for hit in known.match(candidate.text)):
            continue
        acronym = candidate.kind is glossary.CandidateKind.ACRONYM
        targets = {
            locale: guesser.guesses(tuple(candidate.texts), acronym=acronym)
            for locale, guesser in guessers.items()
        }
        for lang, short in candidate.abroad.items():
            for locale in locales:
                if locale.partition("-")[0] == lang:
                    targets[locale] = [(short, 1.0), *targets[locale]]
        found.append(SuggestedTerm(candidate=candidate, targets=targets))
    return found


def suggestions_csv(suggestions: Sequence[SuggestedTerm]) -> bytes:
    """Return a termbase file to be reviewed: strike rows out, then `glossary import` it."""
    return glossary.candidates_csv(
        [(one.candidate, {str(lang): g for lang, g in one.targets.items()}) for one in suggestions]
    )
