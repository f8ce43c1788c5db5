"""The YAML head of a canonical release: facts in a fixed order, anything further kept as found."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.releases.status import known_status

if TYPE_CHECKING:
    import yaml

    from iom_l10n.model import Release

__all__ = [
    "FENCE",
    "KNOWN_KEYS",
    "date_value",
    "dump_front_matter",
    "load_front_matter",
    "text_value",
]

FENCE = "---"
KNOWN_KEYS = ("title", "date", "place", "source", "status", "lang")
_MAX_CHARACTERS = 64_000
_LINE_ENDS = frozenset("\x85\u2028\u2029\r")
# Keys by which people mean `status`: left among the further ones, they would hold nothing back.
_STATUS_KEYS = frozenset({"status", "statut", "embargo", "embargoed"})


def dump_front_matter(release: Release) -> str:
    """Return the head of a canonical file, fences included."""
    import yaml  # noqa: PLC0415 - heavy

    head: dict[str, object] = {"title": release.title}
    if release.date is not None:
        head["date"] = _as_date(release.date)
    if release.place is not None:
        head["place"] = release.place
    if release.source is not None:
        head["source"] = {"name": release.source.name, "sha256": release.source.sha256}
    if release.status is not None:
        head["status"] = release.status
    if release.lang != "fr":
        head["lang"] = str(release.lang)
    for key, value in release.extra:
        if key in head or key in KNOWN_KEYS:
            raise ReleaseError(
                _("the front matter key {key} stands twice").format(key=key),
                _("rename the further key"),
            )
        head[key] = value
    body = yaml.dump(
        head, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=float("inf")
    )
    return f"{FENCE}\n{body}{FENCE}\n"


@cache
def _dumper() -> type[yaml.SafeDumper]:
    import yaml  # noqa: PLC0415 - heavy

    class Dumper(yaml.SafeDumper):
        """A SafeDumper that escapes the line ends of Unicode, which YAML would fold."""

        def ignore_aliases(self, _data: Any) -> bool:
            return True

    def represent(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = '"' if _LINE_ENDS.intersection(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, represent)
    return Dumper


def load_front_matter(text: str, *, path: str | None) -> dict[str, Any]:
    """Return the values of a head given without its fences; the first line is line 2 of `path`."""
    import yaml  # noqa: PLC0415 - heavy

    if len(text) > _MAX_CHARACTERS:
        raise ReleaseError(
            _("the front matter is too long"), _("close it with a line of ---"), path=path, line=1
        )
    try:
        # An alias can make a small file expand without end, and no release needs one.
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise ReleaseError(
                    _("the front matter uses a YAML alias"),
                    _("write the value out"),
                    path=path,
                    line=event.start_mark.line + 2 if event.start_mark else 1,
                )
        head = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        raise ReleaseError(
            _("the front matter is not valid YAML"),
            _("put values with a colon or a quotation mark between double quotes"),
            path=path,
            line=mark.line + 2 if mark else 1,
        ) from error
    if head is None:
        return {}
    if not isinstance(head, dict) or not all(isinstance(key, str) for key in head):
        raise ReleaseError(
            _("the front matter is not a list of `key: value` lines"),
            _("begin with `title: …`"),
            path=path,
            line=2,
        )
    for key in head:
        if key.casefold() in _STATUS_KEYS:
            head[key] = _status(head, key, path=path, line=_line_of(key, text))
    return head


def _status(head: dict[str, Any], key: str, *, path: str | None, line: int) -> str | None:
    if key != "status":
        raise ReleaseError(
            _("the front matter key {key} is not known").format(key=key),
            _("write “status: …”, as draft or embargoed until YYYY-MM-DD"),
            path=path,
            line=line,
        )
    if head[key] is None:
        return None
    try:
        return known_status(str(head[key]))
    except ReleaseError as error:
        error.path, error.line = path, line
        raise


def _line_of(key: str, text: str) -> int:
    """Return the line of a key in its file; the head begins on the second."""
    found = re.search(rf"^[\"']?{re.escape(key)}[\"']?\s*:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 2 if found else 1


def text_value(head: dict[str, Any], key: str, *, path: str | None) -> str | None:
    """Return a value as text (dates in ISO form), or None when it is absent."""
    value = head.get(key)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return str(value)
    raise ReleaseError(
        _("the front matter key {key} is not a text").format(key=key),
        _("give one value"),
        path=path,
        line=1,
    )


def date_value(head: dict[str, Any], text: str, *, path: str | None) -> str | None:
    """Return the date of the head `text`; raise ReleaseError for one that is not in ISO form.

    It is printed as it stands, in every language: in doubt whoever wrote it is asked.
    """
    date = text_value(head, "date", path=path)
    if not date:
        return None
    if isinstance(_as_date(date), str):
        raise ReleaseError(
            _("“{date}” is no date").format(date=date),
            _("write YYYY-MM-DD, as 2026-12-01, or leave the line out"),
            path=path,
            line=_line_of("date", text),
        )
    return date


def _as_date(date: str) -> dt.date | str:
    try:
        parsed = dt.date.fromisoformat(date)
    except ValueError:
        return date
    return parsed if parsed.isoformat() == date else date
