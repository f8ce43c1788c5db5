"""How commands speak: text for people, one JSON document for machines, progress on stderr."""

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from iom_l10n.errors import UsageError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from iom_l10n.model import Config, Finding, LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = [
    "Output",
    "languages",
    "one_language",
    "open_project",
    "parsed_outputs",
    "severity",
    "ticking",
    "write_outputs",
]

# A text in a catalog must not steer the reader's terminal.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
_PENDING = frozenset({"untranslated", "needs-review"})
_PATIENCE_SECONDS = 1.0
_PIPE_WIDTH = 200  # lines that a person greps should not be folded


class Output:
    """One command's voice."""

    def __init__(
        self,
        *,
        json: bool = False,
        format: str | None = None,  # noqa: A002 - the option's name
        quiet: bool = False,
        formats: Sequence[str] = ("text", "json", "jsonl"),
    ) -> None:
        if format is not None and format not in formats:
            raise UsageError(
                _("there is no format “{format}” here").format(format=format),
                _("use {formats}").format(formats=", ".join(formats)),
            )
        if json and format not in {None, "json"}:
            raise UsageError(_("--json and --format disagree"), _("give one of them"))
        self.format = "json" if json else (format or "text")
        self.quiet = quiet

    @property
    def machine(self) -> bool:
        """Whether a program reads standard output."""
        return self.format != "text"

    def say(self, text: str = "") -> None:
        """Print a line for people."""
        if not self.quiet and not self.machine:
            typer.echo(text.translate(_CONTROLS))

    def note(self, text: str) -> None:
        """Print a line for people that no pipe should hold."""
        if not self.quiet:
            typer.echo(text.translate(_CONTROLS), err=True)

    def json(self, value: Any) -> None:
        """Print one JSON document, or one object a line for `jsonl`."""
        from iom_l10n import reports

        if self.format == "jsonl":
            lines = value if isinstance(value, list) else [value]
            typer.echo(reports.dumps_lines(lines), nl=False)
        else:
            typer.echo(reports.dumps(value), nl=False)

    def findings(self, findings: Sequence[Finding], *, every: bool = True) -> None:
        """Print findings in the format asked for; nothing for people when there are none.

        What is only untranslated or awaits review is counted, not listed, unless `every` is set:
        it would bury the mistakes.
        """
        if self.machine:
            typer.echo(_rendered(findings, self.format), nl=False)
            return
        shown = [finding for finding in findings if every or finding.name not in _PENDING]
        if shown:
            from iom_l10n.reports.terminal import findings_view

            self.show(findings_view(shown))
        if len(shown) < len(findings):
            counts = Counter(finding.name for finding in findings)
            self.say(
                _("{new} untranslated, {pending} awaiting review (-v lists them)").format(
                    new=counts["untranslated"], pending=counts["needs-review"]
                )
            )

    def written(
        self,
        command: str,
        paths: Iterable[Path],
        project: Project,
        warnings: Sequence[Any] = (),
        *,
        idle: bool = True,
    ) -> None:
        """Say which files a command wrote; without `idle`, say nothing when there are none."""
        shown = [project.relative(path) for path in paths]
        if self.machine:
            self.json({"command": command, "written": shown, "warnings": list(warnings)})
            return
        for path in shown:
            self.say(_("wrote {path}").format(path=path))
        if not shown and idle:
            self.say(_("nothing to do: everything is up to date"))

    def show(self, view: RenderableType, *, lines: bool = False) -> None:
        """Print a rich view: in colour on a terminal, as plain text in a pipe.

        A view of `lines` is wrapped for eyes only: grep and cut want them whole.
        """
        from rich.console import Console

        to_eyes = sys.stdout.isatty() or "COLUMNS" in os.environ
        console = Console(width=None if to_eyes else _PIPE_WIDTH, highlight=False)
        console.print(view, crop=False, soft_wrap=lines and not to_eyes)


def parsed_outputs(outputs: Sequence[str]) -> list[tuple[str, Path]]:
    """Return the (format, file) pairs of `--output FORMAT=FILE`, before any work is done."""
    from iom_l10n import reports

    pairs = []
    for output in outputs:
        name, equals, file = output.partition("=")
        if not equals or not file or name not in reports.FORMATS:
            raise UsageError(
                _("“{output}” is no FORMAT=FILE").format(output=output),
                _("formats: {formats}").format(formats=", ".join(reports.FORMATS)),
            )
        pairs.append((name, Path(file)))
    return pairs


def write_outputs(findings: Sequence[Finding], pairs: Sequence[tuple[str, Path]]) -> None:
    """Write the findings into the files of `--output`."""
    from iom_l10n.storage.atomic import write_atomic

    for name, path in pairs:
        write_atomic(path, _rendered(findings, name).encode())


def _rendered(findings: Sequence[Finding], name: str) -> str:
    """Return the findings in a machine's format; SARIF also wants the page of each check."""
    from iom_l10n import reports

    if name != "sarif":
        return reports.render_findings(findings, name)
    from iom_l10n.checks import explain, registry

    return reports.render_findings(
        findings, name, pages={check.id: explain(check) for check in registry()}
    )


def open_project(folder: Path | None) -> Project:
    """Return the project that a command works on."""
    from iom_l10n.project import find_project

    return find_project(folder or Path.cwd())


def project_here(folder: Path | None) -> Project | None:
    """Return the project here, None outside of any; one that is named or broken is refused."""
    from iom_l10n.errors import ConfigError

    try:
        return open_project(folder)
    except ConfigError as error:
        if folder is not None or error.line is not None:
            raise
        return None


def config_here(folder: Path | None) -> Config:
    """Return the configuration of the project here, the defaults outside of any."""
    from iom_l10n.model import Config

    house = project_here(folder)
    return house.config if house else Config()


def languages(tags: Sequence[str] | None) -> list[LocaleTag]:
    """Return the validated tags of `-l`, which may also be joined by commas."""
    from iom_l10n.text.tags import parse_tag

    return [parse_tag(part.strip()) for tag in tags or () for part in tag.split(",")]


def one_language(tag: str) -> LocaleTag:
    """Return the language of a command that works on one."""
    found = languages([tag])
    if len(found) != 1:
        raise UsageError(_("“{tags}” are several languages").format(tags=tag), _("give one -l"))
    return found[0]


def severity(word: str | None, default: Any) -> Any:
    """Return the severity that `--fail-on` names."""
    from iom_l10n.model import Severity

    if word is None:
        return default
    try:
        return Severity(word)
    except ValueError:
        raise UsageError(
            _("“{word}” is no severity").format(word=word), _("use error, warning or info")
        ) from None


@contextmanager
def ticking(output: Output) -> Iterator[Ticker]:
    """Give a ticker that shows a bar on stderr once a job has taken longer than a second."""
    from iom_l10n.workflow.ticking import silent

    if output.quiet or output.machine or not sys.stderr.isatty():
        yield silent
        return
    from time import monotonic

    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    start = monotonic()
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("", start=True)
    shown = False

    def tick(what: str, done: int, total: int) -> None:
        nonlocal shown
        if not shown and monotonic() - start > _PATIENCE_SECONDS:
            bar.start()
            shown = True
        bar.update(task, description=what, completed=done, total=total or None)

    try:
        yield tick
    finally:
        if shown:
            bar.stop()
