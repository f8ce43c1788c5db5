"""`clean`, `segment`, `translate`: Unix filters that need no project."""

from __future__ import annotations

from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any

from iom_l10n import engines, glossary, releases, segmentation
from iom_l10n.errors import L10nError, ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import Config, EngineConfig, Origin, Span
from iom_l10n.releases.readers.docx import is_docx
from iom_l10n.storage.decoding import decode
from iom_l10n.workflow.loading import load_termbase, today
from iom_l10n.workflow.originals import NAMELESS, read_original, read_originals
from iom_l10n.workflow.refusals import raise_refusals
from iom_l10n.workflow.source_review import reviewed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from iom_l10n.model import Block, CleanedRelease, DraftWarning, Hit, LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.originals import Original

__all__ = [
    "TranslatedLine",
    "clean_object",
    "clean_originals",
    "read_text",
    "segment_text",
    "translate_lines",
]

_STDIN = "-"


def clean_originals(
    paths: Sequence[Path], stdin: IO[bytes], max_megabytes: int
) -> list[tuple[str, CleanedRelease]]:
    """Return (name as given, cleaned release) in argument order.

    Raises ReleaseError; of several pages that cannot be read, all of them as one group.
    """
    batch = read_originals(paths, stdin, max_megabytes, limited_by="--max-mb")
    errors = list(batch.refused)
    cleaned = []
    for original in batch.originals:
        try:
            result = reviewed(releases.clean(original.content, name=original.name or NAMELESS))
        except L10nError as error:
            error.path = original.shown
            errors.append(error)
        else:
            cleaned.append((original.shown, _with_provenance(original, result)))
    raise_refusals(errors)
    return cleaned


def _with_provenance(original: Original, cleaned: CleanedRelease) -> CleanedRelease:
    """Return the release with the original that it named, when it was a canonical file itself."""
    if not original.content.removeprefix(BOM_UTF8).startswith(b"---"):
        return cleaned
    with suppress(ReleaseError):  # a text that begins with a rule
        declared = releases.declared_source(original.content.decode("utf-8", "replace"))
        source = declared or cleaned.release.source
        return replace(cleaned, release=replace(cleaned.release, source=source))
    return cleaned


def clean_object(source: str, cleaned: CleanedRelease) -> dict[str, Any]:
    """Return one release as the JSON of `clean`."""
    release = cleaned.release
    return {
        "source": source,
        "id": release.id,
        "lang": release.lang,
        "title": release.title,
        "date": release.date,
        "place": release.place,
        "blocks": [_block_object(block, release.lang) for block in release.blocks],
        "removed": [{"line": r.line, "text": r.text, "reason": r.reason} for r in cleaned.removed],
        "repairs": [
            {"line": r.line, "before": r.before, "after": r.after, "reason": r.reason}
            for r in cleaned.repairs
        ],
        "warnings": [
            {"code": w.code, "message": w.message, "line": w.line} for w in cleaned.warnings
        ],
    }


def _block_object(block: Block, lang: str) -> dict[str, Any]:
    value: dict[str, Any] = {
        "kind": block.kind.value,
        "text": block.text,
        "inline": [
            {"start": i.start, "end": i.end, "kind": i.kind.value, "href": i.href}
            for i in block.inline
        ],
        "sentences": [
            block.text[span.start : span.end] for span in segmentation.split(block.text, lang)
        ],
        "lines": list(block.lines) if block.lines else None,
    }
    for name in ("level", "ordered", "number", "depth", "row", "column"):
        if getattr(block, name) is not None:
            value[name] = getattr(block, name)
    return value


def read_text(path: Path, stdin: IO[bytes]) -> str:
    """Return the text of a file or of standard input, decoded."""
    if str(path) == _STDIN:
        content, name = stdin.read(), _STDIN
    else:
        original = read_original(path)
        content, name = original.content, original.shown
    if is_docx(content):
        raise ReleaseError(
            _("the file is a Word document, not plain text"),
            _("“iom-l10n clean --json {file}” reads it and lists its sentences").format(file=name),
            path=name,
        )
    text = content.decode("utf-8", "replace")
    return decode(content, name=name).text if text.strip("\ufeff").strip() else text


def segment_text(
    text: str,
    locale: LocaleTag,
    *,
    exceptions: segmentation.Exceptions | None = None,
    srx: Path | None = None,
) -> list[Span]:
    """Return the sentences of a text in which each line is a block; offsets into the whole.

    `srx` names a file of SRX 2.0 rules to split by in place of our own.
    """
    rules = segmentation.load_srx(srx) if srx is not None else None
    if rules is not None:
        rules.require(locale)
    spans = []
    start = 0
    for line in text.split("\n"):
        block = line.removesuffix("\r")
        spans += [
            Span(start=start + span.start, end=start + span.end)
            for span in segmentation.split(block, locale, exceptions, rules=rules)
        ]
        start += len(line) + 1
    return spans


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedLine:
    """One line of the input; a blank line has a blank target and a human origin."""

    source: str
    target: str
    origin: Origin
    hits: tuple[Hit, ...] = ()
    warnings: tuple[DraftWarning, ...] = ()


def translate_lines(
    text: str, locale: LocaleTag, engine: str, project: Project | None
) -> Iterator[TranslatedLine]:
    """Yield the lines of a French text, translated one by one by one engine.

    The project's glossary is used where there is a project. Raises EngineError.
    """
    lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
    config = project.config if project else Config()
    termbase = load_termbase(project) if project else glossary.Termbase()
    matcher = termbase.source_matcher(locale)
    settings = config.engines.get(engine, EngineConfig())
    with engines.open_engine(
        engine, source=config.source, target=locale, settings=settings
    ) as opened:
        requests = [
            engines.TranslationRequest(text=line, hits=matcher.match(line))
            for line in lines
            if line.strip()
        ]
        suggestions = engines.translate(
            opened,
            requests,
            glossary_digest=termbase.digest(),
            on=today(),
            timeout=settings.timeout,
        )
        hits = iter(requests)
        for line in lines:
            if not line.strip():
                yield TranslatedLine(source=line, target="", origin=Origin())
                continue
            suggestion = next(suggestions)
            yield TranslatedLine(
                source=line,
                target=suggestion.target,
                origin=suggestion.origin,
                hits=next(hits).hits,
                warnings=suggestion.warnings,
            )
