"""TMX 1.4b, in and out, a unit at a time: a file of any size takes the memory of one unit."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from iom_l10n import __version__
from iom_l10n.errors import MemoryStoreError, StorageError, UsageError
from iom_l10n.memory.unit import MemoryUnit
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, LocaleTag, Origin, OriginKind, State
from iom_l10n.storage.xml import refuse_declarations
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["read_tmx", "write_tmx"]

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADER = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="iom-l10n" creationtoolversion={version} segtype="sentence"
    o-tmf="iom-l10n" adminlang="en" srclang="fr" datatype="plaintext"/>
  <body>
"""
_FOOTER = "  </body>\n</tmx>\n"
_PROLOG = 65_536
_STATES = {state.value: state for state in State}
# What Trados says of a unit; its drafts and what was sent back never answer.
_LEVEL = "x-ConfirmationLevel"
_CONFIRMED = {
    "Unspecified": State.NEEDS_REVIEW,
    "Draft": State.NEEDS_REVIEW,
    "Translated": State.TRANSLATED,
    "RejectedTranslation": State.NEEDS_REVIEW,
    "ApprovedTranslation": State.REVIEWED,
    "RejectedSignOff": State.NEEDS_REVIEW,
    "ApprovedSignOff": State.REVIEWED,
}
_KINDS = {kind.value: kind for kind in OriginKind}
_NO_XML = re.compile("[^\\t\\n\\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_tmx(units: Iterable[MemoryUnit], out: IO[bytes]) -> int:
    """Write units as TMX and return how many; state, origin and release stand in props."""
    out.write(_HEADER.format(version=quoteattr(__version__)).encode())
    count = 0
    for unit in units:
        out.write(_tu(unit).encode())
        count += 1
    out.write(_FOOTER.encode())
    return count


def _tu(unit: MemoryUnit) -> str:
    changed = f' changedate="{unit.changed.replace("-", "")}T000000Z"' if unit.changed else ""
    props = {
        "x-state": unit.state.value,
        "x-origin": "" if unit.origin.kind is OriginKind.HUMAN else unit.origin.kind.value,
        "x-origin-name": unit.origin.name,
        "x-release": unit.release,
        "x-place": unit.place,
    }
    around = {"prev": unit.before, "next": unit.after}
    lines = [f"    <tu{changed}>"]
    lines += [f"      <note>{escape(unit.note)}</note>"] if unit.note else []
    lines += [f'      <prop type="{k}">{escape(v)}</prop>' for k, v in props.items() if v]
    lines += [
        f'      <prop type="{k}">{escape(v)}</prop>' for k, v in around.items() if v is not None
    ]
    for lang, text in ((unit.source_lang, unit.source), (unit.lang, unit.target)):
        lines.append(f'      <tuv xml:lang="{lang}"><seg>{escape(text)}</seg></tuv>')
    return _NO_XML.sub(" ", "\n".join([*lines, "    </tu>\n"]))


def read_tmx(path: Path, *, state: State | None = None) -> Iterator[MemoryUnit]:
    """Yield every pair with French; raises MemoryStoreError with path and line.

    A `<tu>` without French comes as one unit whose source is empty, so that it can be counted.

    `state` is given to units that do not say theirs (reviewed, unless it is told otherwise). Codes
    of other programs (`<bpt>`, `<ph>` …) are left out of the text, and so is what they hold.
    """
    from lxml import etree  # type: ignore[import-untyped] # noqa: PLC0415 - felt at start-up

    try:
        with path.open("rb") as file:
            refuse_declarations(file.read(_PROLOG), str(path), whole=False)
            file.seek(0)
            events = etree.iterparse(
                file, events=("end",), tag=("{*}tu",), resolve_entities=False, no_network=True,
                load_dtd=False, huge_tree=False, remove_comments=True,
            )  # fmt: skip
            for _event, element in events:
                yield from _units(element, path, state or State.REVIEWED)
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            root = events.root
            if root is None or etree.QName(root).localname != "tmx":
                raise _refused(path, 1, _("this is no TMX"))
    except StorageError as error:
        raise MemoryStoreError(
            error.message, error.hint, path=str(path), line=error.line
        ) from error
    except etree.XMLSyntaxError as error:
        raise _refused(path, error.lineno, _("the file is not well-formed XML")) from error
    except OSError as error:
        raise MemoryStoreError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=str(path),
        ) from error


def _refused(path: Path, line: int | None, message: str) -> MemoryStoreError:
    return MemoryStoreError(message, _("export it anew as TMX 1.4"), path=str(path), line=line)


def _units(element: Any, path: Path, state: State) -> Iterator[MemoryUnit]:
    texts: dict[LocaleTag, str] = {}
    for tuv in element.iterfind("{*}tuv"):
        code = tuv.get(_XML_LANG) or tuv.get("lang") or ""
        seg = tuv.find("{*}seg")
        try:
            tag = parse_tag(code)
        except UsageError as error:
            raise _refused(path, tuv.sourceline, error.message) from error
        if seg is not None:
            texts.setdefault(tag, _plain(seg))
    source_lang = next((tag for tag in texts if tag.partition("-")[0] == SOURCE_LANGUAGE), None)
    if source_lang is None:
        lang = next(iter(texts), SOURCE_LANGUAGE)
        yield MemoryUnit(source="", target="", lang=lang, release=path.stem, state=state)
        return
    props = {prop.get("type"): (prop.text or "") for prop in element.iterfind("{*}prop")}
    kind = props.get("x-origin", "")
    told = props.get("x-state", "")
    date = element.get("changedate") or element.get("creationdate") or ""
    notes = [note.text or "" for note in element.iterfind("{*}note")]
    for tag, text in texts.items():
        if tag == source_lang:
            continue
        yield MemoryUnit(
            source=texts[source_lang],
            target=text,
            lang=tag,
            release=props.get("x-release") or path.stem,
            state=_STATES.get(told) or _CONFIRMED.get(props.get(_LEVEL, ""), state),
            origin=Origin(
                kind=_KINDS.get(kind, OriginKind.HUMAN),
                name=props.get("x-origin-name", ""),
            ),
            changed=f"{date[:4]}-{date[4:6]}-{date[6:8]}" if date[:8].isdigit() else "",
            note="\n".join(filter(None, notes)),
            before=props.get("prev"),
            after=props.get("next"),
            place=props.get("x-place", ""),
            imported=True,
        )


def _plain(seg: Any) -> str:
    text = seg.text or ""
    for child in seg:
        tail = child.tail or ""
        if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "hi":
            text += _plain(child) + tail
        else:  # a code between two spaces leaves one
            text += tail.removeprefix(" ") if text.endswith(" ") else tail
    return text
