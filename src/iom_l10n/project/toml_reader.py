"""A TOML file read strictly: every refusal names its line and what to do."""

from __future__ import annotations

import difflib
import re
import tomllib
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ConfigError, UsageError
from iom_l10n.messages import _
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag

__all__ = ["TomlReader"]

_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


class TomlReader:
    """One TOML document with the lines of its keys, so that every refusal names its place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_bytes().decode("utf-8-sig")
            self.data = tomllib.loads(self.text)
        except OSError as error:
            raise ConfigError(error.strerror or str(error), path=str(path)) from error
        except UnicodeDecodeError as error:
            raise ConfigError(_("not UTF-8"), _("save it as UTF-8"), path=str(path)) from error
        except tomllib.TOMLDecodeError as error:
            found = _TOML_LINE.search(str(error))
            raise ConfigError(
                _("not valid TOML: {reason}").format(reason=_TOML_LINE.sub("", str(error)).strip()),
                _("see toml.io for the syntax"),
                path=str(path),
                line=int(found[1]) if found else None,
            ) from error

    def line(self, table: str, key: str) -> int | None:
        """Return the line of a key, or of a table when `key` is empty."""
        current = ""
        for number, line in enumerate(self.text.split("\n"), 1):
            header = re.match(r"\s*\[\s*([^\]]+?)\s*\]", line)
            if header:
                current = header[1].replace('"', "")
                if current == f"{table}.{key}".strip("."):
                    return number
            elif current == table and re.match(rf'\s*"?{re.escape(key)}"?\s*[=.]', line):
                return number
        return None

    def fail(self, table: str, key: str, message: str, hint: str) -> ConfigError:
        """Return the error to raise about one key."""
        return ConfigError(message, hint, path=str(self.path), line=self.line(table, key))

    def table(self, table: str, data: Any, allowed: Sequence[str], *, free: bool = False) -> Any:
        """Return `data` if it is a table whose keys are all allowed."""
        if not isinstance(data, dict):
            raise self.fail("", table, _("“{key}” must be a table").format(key=table), f"[{table}]")
        for key in data:
            if key in allowed or free:
                continue
            near = difflib.get_close_matches(key, allowed, n=1)
            where = f" [{table}]" if table else ""
            hint = (
                _("did you mean “{near}”?").format(near=near[0])
                if near
                else _("known keys: {keys}").format(keys=", ".join(allowed))
            )
            raise self.fail(table, key, _("unknown key “{key}”").format(key=key) + where, hint)
        return data

    def value(self, table: str, data: dict[str, Any], key: str, kind: type, default: Any) -> Any:
        """Return one value of the right type."""
        if key not in data:
            return default
        value = data[key]
        number = kind in {int, float} and isinstance(value, int | float)
        if isinstance(value, bool) or not (number or isinstance(value, kind)):
            names = {str: _("a string"), list: _("a list"), int: _("a number"), dict: _("a table")}
            raise self.fail(
                table,
                key,
                _("“{key}” must be {kind}").format(key=key, kind=names.get(kind, _("a number"))),
                _("the default is {default}").format(default=default),
            )
        return value

    def words(self, table: str, data: dict[str, Any], key: str, default: Any) -> tuple[str, ...]:
        """Return a list of strings."""
        values = self.value(table, data, key, list, list(default))
        for value in values:
            if not isinstance(value, str):
                raise self.fail(
                    table, key, _("“{key}” must hold strings").format(key=key), _("quote them")
                )
        return tuple(values)

    def choice(self, table: str, data: dict[str, Any], key: str, among: Any, default: str) -> str:
        """Return one of a closed list of words."""
        value = self.value(table, data, key, str, default)
        if value not in among:
            raise self.fail(
                table,
                key,
                _("“{value}” is no value of “{key}”").format(value=value, key=key),
                _("choose one of {among}").format(among=", ".join(among)),
            )
        return str(value)

    def tag(self, table: str, key: str, text: str) -> LocaleTag:
        """Return a validated language tag."""
        try:
            return parse_tag(text)
        except UsageError as error:
            raise self.fail(table, key, error.message, error.hint) from error

    def percent(self, table: str, data: dict[str, Any], key: str, default: float) -> float:
        """Return a number from 0 to 100."""
        value = float(self.value(table, data, key, float, default))
        if not 0 <= value <= 100:  # noqa: PLR2004 - a percentage
            raise self.fail(
                table,
                key,
                _("“{key}” must be from 0 to 100").format(key=key),
                _("the default is {default}").format(default=f"{default:g}"),
            )
        return value
