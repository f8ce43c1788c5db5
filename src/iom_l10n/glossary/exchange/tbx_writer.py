"""The termbase as TBX-Basic of 2019 in DCT style (ISO 30042)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iom_l10n.glossary.exchange.structured import write_note
from iom_l10n.glossary.exchange.tbx_fields import TBX_KINDS, TBX_PARTS_OF_SPEECH, TBX_STATUSES
from iom_l10n.glossary.records import TEAM, About, Record
from iom_l10n.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.model import Term

__all__ = ["write_tbx"]

_CORE = "urn:iso:std:iso:30042:ed-2"
_MIN = "http://www.tbxinfo.net/ns/min"
_BASIC = "http://www.tbxinfo.net/ns/basic"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_tbx(records: Iterable[Record | About]) -> bytes:
    """Return a TBX file; what TBX-Basic has no category for stands in structured notes."""
    from lxml import etree  # type: ignore[import-untyped] # noqa: PLC0415 - felt at start-up

    root = etree.Element(f"{{{_CORE}}}tbx", nsmap={None: _CORE, "min": _MIN, "basic": _BASIC})
    root.set("style", "dct")
    root.set("type", "TBX-Basic")
    root.set(_LANG, "fr")
    header = _add(root, "tbxHeader")
    source = _add(_add(header, "fileDesc"), "sourceDesc")
    _add(source, "p", "iom-l10n")
    body = _add(_add(root, "text"), "body")
    concepts: dict[str, list[Record | About]] = {}
    for record in records:
        concepts.setdefault(record.concept, []).append(record)
    for rows in concepts.values():
        _concept(_add(body, "conceptEntry"), rows)
    etree.indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


def _add(parent: Any, name: str, text: str = "", namespace: str = _CORE) -> Any:
    from lxml import etree  # noqa: PLC0415 - loaded already

    child = etree.SubElement(parent, f"{{{namespace}}}{name}")
    child.text = text or None
    return child


def _concept(entry: Any, rows: Sequence[Record | About]) -> None:
    entry.set("id", rows[0].concept)
    _add(entry, "subjectField", rows[0].domain, _MIN)
    for about in (row.about for row in rows if isinstance(row, About)):
        if about.definition:
            _add(entry, "definition", about.definition, _BASIC)
        if about.source != TEAM:
            _add(entry, "source", about.source, _BASIC)
        dates = {"valid_from": about.valid_from, "valid_until": about.valid_until}
        if note := write_note(about.note, dates):
            _add(entry, "note", note)
    terms = [row.term for row in rows if isinstance(row, Record)]
    for lang in dict.fromkeys(term.lang for term in terms):
        section = _add(entry, "langSec")
        section.set(_LANG, lang)
        own = [term for term in terms if term.lang == lang]
        # TBX-Basic defines in a language, never in a term: only the first row's is said there.
        if own[0].definition:
            _add(section, "definition", own[0].definition, _BASIC)
        for place, term in enumerate(own):
            _term(_add(section, "termSec"), term, own_definition=place > 0)


def _term(section: Any, term: Term, *, own_definition: bool) -> None:
    _add(section, "term", term.text)
    _add(section, "administrativeStatus", TBX_STATUSES[term.status], _MIN)
    _add(section, "termType", TBX_KINDS[term.kind], _BASIC)
    part = TBX_PARTS_OF_SPEECH.get(term.part_of_speech, "")
    for name, value, namespace in (
        ("partOfSpeech", part, _MIN),
        ("grammaticalGender", term.gender, _BASIC),
        ("source", term.source, _BASIC),
    ):
        if value:
            _add(section, name, value, namespace)
    told = term.status in {TermStatus.FORBIDDEN, TermStatus.DO_NOT_TRANSLATE}
    note = write_note(
        term.note,
        {
            "status": term.status.value if told else "",
            "definition": term.definition if own_definition else "",
            "use_instead": term.use_instead or "",
            "pos": term.part_of_speech if part != term.part_of_speech else "",
            "number": term.number,
            "case": term.case.value,
            "variants": " | ".join(term.variants),
            "expansion": term.expansion or "",
            "valid_from": term.valid_from,
            "valid_until": term.valid_until,
        },
    )
    if note:
        _add(section, "note", note)
