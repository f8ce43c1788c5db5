"""`iom-l10n.toml`: read strictly, because a misspelt key that is ignored is a gate left open."""

from __future__ import annotations

import difflib
import re
import tomllib
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ConfigError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import (
    MAX_MEGABYTES,
    SOURCE_LANGUAGE,
    CheckSettings,
    Config,
    EngineConfig,
    GateSettings,
    LocaleTag,
    MemorySettings,
    Penalties,
    Severity,
)
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["CONFIG_NAME", "add_targets", "load_config"]

CONFIG_NAME = "iom-l10n.toml"
_FORMATS = ("md", "html")
_USES = ("reviewed", "translated", "history")
_ACCEPTED = (0, 101, 102)
_STYLE = ("quotes", "thousands", "spelling")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


class _Reader:
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


def load_config(path: Path) -> Config:
    """Return what the file says, defaults filled in; raise ConfigError with path and line."""
    read = _Reader(path)
    top = read.table(
        "",
        read.data,
        ("project", "releases", "engines", "memory", "checks", "gate", "style", "publish"),
    )
    project = read.table("project", top.get("project", {}), ("source", "targets"))
    source = read.tag(
        "project", "source", read.value("project", project, "source", str, SOURCE_LANGUAGE)
    )
    if source != SOURCE_LANGUAGE:
        raise read.fail(
            "project",
            "source",
            _("the source language must be “fr”"),
            _("this version reads French releases only"),
        )
    targets = [
        read.tag("project", "targets", tag)
        for tag in read.words("project", project, "targets", Config().targets)
    ]
    if source in targets:
        raise read.fail(
            "project",
            "targets",
            _("“{tag}” is the source language").format(tag=source),
            _("name the languages that releases are translated into"),
        )
    gate = read.table("gate", top.get("gate", {}), (), free=True)
    read.table(
        "gate",
        {key: value for key, value in gate.items() if not isinstance(value, dict)},
        ("fail_on", "default"),
    )
    publish = read.table("publish", top.get("publish", {}), ("as",))
    formats = read.words("publish", publish, "as", _FORMATS)
    for name in formats:
        if name not in _FORMATS:
            raise read.fail(
                "publish",
                "as",
                _("“{name}” is no format that this version publishes").format(name=name),
                _("choose among {among}").format(among=", ".join(_FORMATS)),
            )
    return Config(
        source=source,
        targets=tuple(dict.fromkeys(targets)),
        engine_order=read.words(
            "engines",
            read.table("engines", top.get("engines", {}), (), free=True),
            "order",
            Config().engine_order,
        ),
        engines=_engines(read, top.get("engines", {})),
        memory=_memory(read, top.get("memory", {})),
        checks=_checks(read, top.get("checks", {})),
        fail_on=Severity(
            read.choice("gate", gate, "fail_on", [s.value for s in Severity], Config().fail_on)
        ),
        gate_default=_thresholds(read, "default", gate.get("default", {}), GateSettings()),
        gate={
            read.tag("gate", name, name): _thresholds(
                read,
                name,
                data,
                _thresholds(read, "default", gate.get("default", {}), GateSettings()),
            )
            for name, data in gate.items()
            if name not in {"fail_on", "default"}
        },
        style={
            read.tag("style", name, name): {
                key: read.value(f"style.{name}", data, key, str, "")
                for key in read.table(f"style.{name}", data, _STYLE)
            }
            for name, data in read.table("style", top.get("style", {}), (), free=True).items()
        },
        publish_as=formats,
        max_megabytes=_max_megabytes(read, top.get("releases", {})),
    )


def _max_megabytes(read: _Reader, data: Any) -> int:
    read.table("releases", data, ("max_mb",))
    value = read.value("releases", data, "max_mb", int, MAX_MEGABYTES)
    if not isinstance(value, int) or value < 1:
        raise read.fail(
            "releases",
            "max_mb",
            _("“{key}” must be a whole number above 0").format(key="max_mb"),
            _("the default is {default}").format(default=MAX_MEGABYTES),
        )
    return value


def _engines(read: _Reader, data: dict[str, Any]) -> dict[str, EngineConfig]:
    engines = {}
    for name, settings in data.items():
        if name == "order":
            continue
        table = f"engines.{name}"
        read.table(table, settings, ("url", "model", "key_env", "timeout", "price"))
        engines[name] = EngineConfig(
            url=read.value(table, settings, "url", str, None),
            model=read.value(table, settings, "model", str, None),
            key_env=read.value(table, settings, "key_env", str, None),
            timeout=float(read.value(table, settings, "timeout", float, EngineConfig().timeout)),
            price=float(read.value(table, settings, "price", float, EngineConfig().price)),
        )
    return engines


def _memory(read: _Reader, data: Any) -> MemorySettings:
    default = MemorySettings()
    read.table("memory", data, ("use", "min_score", "accept_from", "penalties"))
    accept_from = read.value("memory", data, "accept_from", int, default.accept_from)
    if accept_from not in _ACCEPTED:
        raise read.fail(
            "memory",
            "accept_from",
            _("“{key}” must be one of {among}").format(
                key="accept_from", among=", ".join(map(str, _ACCEPTED))
            ),
            _("only matches in context may be accepted unseen; 0 accepts none"),
        )
    return MemorySettings(
        use=read.choice("memory", data, "use", _USES, default.use),
        min_score=int(read.percent("memory", data, "min_score", default.min_score)),
        accept_from=accept_from,
        penalties=_penalties(read, data.get("penalties", {})),
    )


def _penalties(read: _Reader, data: Any) -> Penalties:
    default = Penalties()
    table = "memory.penalties"
    read.table(table, data, ("machine", "unreviewed", "other_project", "age"))
    return Penalties(
        machine=int(read.percent(table, data, "machine", default.machine)),
        unreviewed=int(read.percent(table, data, "unreviewed", default.unreviewed)),
        other_project=int(read.percent(table, data, "other_project", default.other_project)),
        age=int(read.percent(table, data, "age", default.age)),
    )


def _checks(read: _Reader, data: Any) -> CheckSettings:
    read.table("checks", data, ("select", "ignore", "severity"))
    severity = read.table("checks.severity", data.get("severity", {}), (), free=True)
    return CheckSettings(
        select=read.words("checks", data, "select", ()),
        ignore=read.words("checks", data, "ignore", ()),
        severity={
            key: read.choice("checks.severity", severity, key, [s.value for s in Severity], "error")
            for key in severity
        },
    )


def _thresholds(read: _Reader, name: str, data: Any, default: GateSettings) -> GateSettings:
    table = f"gate.{name}"
    read.table(table, data, ("translated", "reviewed"))
    return GateSettings(
        translated=read.percent(table, data, "translated", default.translated),
        reviewed=read.percent(table, data, "reviewed", default.reviewed),
    )


def add_targets(path: Path, targets: Sequence[LocaleTag]) -> list[LocaleTag]:
    """Add languages to `[project] targets` and return those that were new.

    Comments and layout of the file stay as they are (tomlkit).
    """
    import tomlkit  # noqa: PLC0415 - only when a language is new

    config = load_config(path)
    new = [tag for tag in dict.fromkeys(targets) if tag not in config.targets]
    if not new:
        return []
    document = tomlkit.parse(path.read_bytes().decode("utf-8-sig"))
    project: Any = document.setdefault("project", tomlkit.table())
    listed: Any = project.setdefault("targets", tomlkit.array())
    if not listed:
        listed.extend(str(tag) for tag in config.targets)
    listed.extend(str(tag) for tag in new)
    write_atomic(path, tomlkit.dumps(document).encode())
    return new
