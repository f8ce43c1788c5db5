"""`glossary lint` and `glossary where`: the termbase against the project's own texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from iom_l10n import glossary
from iom_l10n.errors import GlossaryError
from iom_l10n.messages import _
from iom_l10n.model import State, Unit
from iom_l10n.workflow.loading import (
    chosen_locales,
    load_release,
    load_termbase,
    load_units,
    open_release,
    today,
    with_hits,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Finding, Hit, LocaleTag
    from iom_l10n.project import Project

__all__ = ["Place", "lint_glossary", "places_of"]

_ORDER = (State.NEW, State.NEEDS_REVIEW, State.TRANSLATED, State.REVIEWED)


def lint_glossary(project: Project) -> list[Finding]:
    """Return what is wrong with the termbase, paths as people type them.

    Concepts that no release names are told once the project has a release.
    """
    texts = [
        block.text
        for release_id in project.release_ids()
        for block in load_release(project, release_id).blocks
    ]
    return [
        replace(finding, path=project.relative(Path(finding.path)))
        for finding in glossary.lint(project.glossary, today=today(), texts=texts or None)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit whose source names a concept: how it is written there, and how it was translated.

    `line` is that of the msgid, None where the language has no catalog yet.
    """

    concepts: tuple[str, ...]
    release: str
    lang: LocaleTag
    state: State
    path: str
    line: int | None
    source: str
    target: str
    texts: tuple[str, ...]
    targets: tuple[str, ...]


def places_of(project: Project, term: str, languages: Sequence[LocaleTag]) -> list[Place]:
    """Return the places of a concept by language, then what is least finished first.

    `term` is a concept's id, or one of its terms in any language, as written or inflected. Raises
    GlossaryError when no concept is called so.
    """
    locales = chosen_locales(project, languages)
    termbase = load_termbase(project)
    wanted = set(termbase.named(term, locales))
    if not wanted:
        raise GlossaryError(
            _("no concept has the term “{term}”").format(term=term),
            _("“iom-l10n glossary list” shows the terms"),
        )
    places = [
        place
        for locale in locales
        for release_id in project.release_ids()
        for place in _places(project, release_id, locale, wanted)
    ]
    return sorted(places, key=lambda p: (locales.index(p.lang), _ORDER.index(p.state)))


def _places(
    project: Project, release_id: str, locale: LocaleTag, wanted: set[str]
) -> Iterator[Place]:
    path = project.catalog_path(release_id, locale)
    units = [u for u in load_units(project, release_id, locale) if u.state is not State.OBSOLETE]
    if not path.exists():
        path = project.release_path(release_id)
        wanted_entries = open_release(project, release_id).wanted
        units = [Unit(source=one.source, locale=locale) for one in wanted_entries]
    for unit in with_hits(units, load_termbase(project), locale):
        met = [hit for hit in _every(unit.hits) if hit.concept in wanted]
        if met:
            yield Place(
                concepts=tuple(dict.fromkeys(hit.concept for hit in met)),
                release=release_id,
                lang=locale,
                state=unit.state,
                path=project.relative(path),
                line=unit.line,
                source=unit.source,
                target=unit.target,
                texts=tuple(hit.text for hit in met),
                targets=tuple(
                    hit.text for hit in _every(unit.target_hits) if hit.concept in wanted
                ),
            )


def _every(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield hits and, after each, those inside it."""
    for hit in hits:
        yield hit
        yield from _every(hit.nested)
