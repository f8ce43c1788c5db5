"""PO out: one canonical form, so that a diff shows what a person changed and nothing else.

Strings break after a newline only (gettext wraps by width, and by its version); references stand
one a line; parts come in gettext's own order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.catalog.entry import Catalog, Entry

__all__ = ["format_catalog"]

_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\t": "\\t",
        "\r": "\\r",
        "\a": "\\a",
        "\b": "\\b",
        "\f": "\\f",
        "\v": "\\v",
    }
)


def format_catalog(catalog: Catalog) -> str:
    """Return the text of a PO file; `parse_catalog` gives the same catalog back."""
    blocks = []
    if catalog.header is not None:
        blocks.append(list(_entry(catalog.header)))
    blocks += [list(_entry(entry)) for entry in catalog.entries]
    if catalog.trailing:
        blocks.append([f"#{comment}" for comment in catalog.trailing])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _entry(entry: Entry) -> Iterator[str]:
    yield from (f"#{comment}" for comment in entry.comments)
    yield from (f"#. {comment}" if comment else "#." for comment in entry.extracted)
    yield from (f"#: {reference}" for reference in entry.references)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    if entry.sticky_flags:
        yield f"#= {', '.join(entry.sticky_flags)}"
    mark = "#~" if entry.obsolete else "#"
    for name in ("msgctxt", "msgid", "msgid_plural"):
        previous: str | None = getattr(entry, f"previous_{name}")
        if previous is not None:
            yield from _field(f"{mark}| ", name, previous)
    mark = "#~ " if entry.obsolete else ""
    if entry.msgctxt is not None:
        yield from _field(mark, "msgctxt", entry.msgctxt)
    yield from _field(mark, "msgid", entry.msgid)
    if entry.msgid_plural is None:
        yield from _field(mark, "msgstr", entry.msgstr[0])
        return
    yield from _field(mark, "msgid_plural", entry.msgid_plural)
    for number, form in enumerate(entry.msgstr):
        yield from _field(mark, f"msgstr[{number}]", form)


def _field(mark: str, keyword: str, text: str) -> Iterator[str]:
    pieces = text.split("\n")
    lines = [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
    if len(lines) > 1:
        yield f'{mark}{keyword} ""'
        yield from (f'{mark}"{line.translate(_ESCAPES)}"' for line in lines)
    else:
        yield f'{mark}{keyword} "{text.translate(_ESCAPES)}"'
