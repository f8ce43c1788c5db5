"""XML of others, read without danger: nothing fetched, nothing expanded, size and depth bounded.

A DOCTYPE is accepted, since real TMX and TBX files carry one, and what it points to is never
opened. An internal subset is refused before anything in it is read: that is where entity bombs and
file-stealing entities are declared.
"""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from iom_l10n.errors import StorageError
from iom_l10n.messages import _

__all__ = ["refuse_declarations", "safe_parse"]

_LARGEST = 50_000_000


class _SubsetError(Exception):
    """The prolog declares things of its own."""


class _RootError(Exception):
    """The prolog is over."""


def safe_parse(data: bytes, *, name: str, largest: int = _LARGEST) -> Any:
    """Return the root element (lxml) of `data`; raise StorageError, with the line, if unsafe."""
    if len(data) > largest:
        raise StorageError(
            _("the file is larger than {n} bytes").format(n=largest),
            _("split it into smaller files"),
            path=name,
        )
    refuse_declarations(data, name)
    from lxml import etree  # type: ignore[import-untyped] # noqa: PLC0415 - felt at start-up

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,  # libxml2's own limits: 256 levels, ten million signs in one text
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise StorageError(
                _("the elements of the file are nested too deep"),
                _("check where the file comes from"),
                path=name,
                line=error.lineno,
            ) from error
        raise _not_well_formed(name, error.lineno or 1) from error
    for entry in parser.error_log:  # in an attribute the parser drops it, and only notes it here
        if entry.type_name == "WAR_UNDECLARED_ENTITY":
            raise StorageError(
                _("the file uses an entity that it does not hold"),
                _("write the character itself"),
                path=name,
                line=entry.line,
            )
    return root


def refuse_declarations(data: bytes, name: str, *, whole: bool = True) -> None:
    """Raise StorageError when a prolog declares entities or rules; `data` may be its beginning."""
    reader = expat.ParserCreate()

    def doctype(_name: str, _system: str | None, _public: str | None, subset: int) -> None:
        if subset:
            raise _SubsetError

    def element(_name: str, _attributes: object) -> None:
        raise _RootError

    reader.StartDoctypeDeclHandler = doctype
    reader.StartElementHandler = element
    try:
        reader.Parse(data, whole)
    except _RootError:
        return
    except _SubsetError:
        raise StorageError(
            _("the file declares entities or rules of its own in its DOCTYPE"),
            _("save it without an internal subset"),
            path=name,
            line=reader.CurrentLineNumber,
        ) from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _not_well_formed(name, reader.CurrentLineNumber) from error


def _not_well_formed(name: str, line: int) -> StorageError:
    return StorageError(
        _("the file is not well-formed XML"),
        _("open it in the program that wrote it and save it again"),
        path=name,
        line=line,
    )
