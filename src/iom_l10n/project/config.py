"""`iom-l10n.toml`: read strictly, because a misspelt key that is ignored is a gate left open."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

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
from iom_l10n.project.toml_reader import TomlReader
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["CONFIG_NAME", "add_targets", "load_config"]

CONFIG_NAME = "iom-l10n.toml"
_FORMATS = ("md", "html")
_USES = ("reviewed", "translated", "history")
_URL = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_VARIABLE = re.compile(r"[A-Za-z_]\w*")
_ACCEPTED = (0, 101, 102)
_STYLE = ("quotes", "thousands", "spelling")


def load_config(path: Path) -> Config:
    """Return what the file says, defaults filled in; raise ConfigError with path and line."""
    read = TomlReader(path)
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


def _max_megabytes(read: TomlReader, data: Any) -> int:
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


def _engines(read: TomlReader, data: dict[str, Any]) -> dict[str, EngineConfig]:
    engines = {}
    for name, settings in data.items():
        if name == "order":
            continue
        table = f"engines.{name}"
        key = settings.get("key_env") if isinstance(settings, dict) else None
        if isinstance(key, str) and not _VARIABLE.fullmatch(key):
            raise read.fail(
                table,
                "key_env",
                _("“key_env” must be the name of an environment variable"),
                _("put the key into a variable, and its name here"),
            )
        read.table(table, settings, ("url", "model", "key_env", "timeout", "price"))
        url = read.value(table, settings, "url", str, None)
        if isinstance(url, str) and not _URL.match(url):
            raise read.fail(
                table,
                "url",
                _("“{url}” is no address that can be asked").format(url=url),
                _("begin it with http:// or https://"),
            )
        engines[name] = EngineConfig(
            url=url,
            model=read.value(table, settings, "model", str, None),
            key_env=read.value(table, settings, "key_env", str, None),
            timeout=_above(read, table, settings, "timeout", EngineConfig().timeout),
            price=_above(read, table, settings, "price", EngineConfig().price, least=0.0),
        )
    return engines


def _above(
    read: TomlReader, table: str, data: Any, key: str, default: float, *, least: float = 0.001
) -> float:
    value = float(read.value(table, data, key, float, default))
    if not least <= value < math.inf:
        raise read.fail(
            table,
            key,
            _("“{key}” must not be {value}").format(key=key, value=f"{value:g}"),
            _("the default is {default}").format(default=f"{default:g}"),
        )
    return value


def _memory(read: TomlReader, data: Any) -> MemorySettings:
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


def _penalties(read: TomlReader, data: Any) -> Penalties:
    default = Penalties()
    table = "memory.penalties"
    read.table(table, data, ("machine", "unreviewed", "other_project", "age"))
    return Penalties(
        machine=int(read.percent(table, data, "machine", default.machine)),
        unreviewed=int(read.percent(table, data, "unreviewed", default.unreviewed)),
        other_project=int(read.percent(table, data, "other_project", default.other_project)),
        age=int(read.percent(table, data, "age", default.age)),
    )


def _checks(read: TomlReader, data: Any) -> CheckSettings:
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


def _thresholds(read: TomlReader, name: str, data: Any, default: GateSettings) -> GateSettings:
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
