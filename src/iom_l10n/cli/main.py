"""The program: registers every command, and turns what went wrong into one line and a code.

Exit codes: 0 done, 1 findings or gate, 2 bad input, 3 could not finish, 130 interrupted.
"""

from __future__ import annotations

import itertools
import os
import re
import sys
from typing import Annotated, Any, TextIO, cast

import typer

from iom_l10n import __version__
from iom_l10n.cli import (
    add,
    catalog,
    check,
    ci,
    clean,
    doctor,
    engines,
    glossary,
    init,
    memory,
    pretranslate,
    preview,
    publish,
    release,
    review,
    rule,
    run,
    segment,
    status,
    translate,
    update,
)
from iom_l10n.cli.options import with_example
from iom_l10n.errors import InterruptedJobError, L10nError
from iom_l10n.messages import _

__all__ = ["app", "main"]

_BAD_INPUT = 2
_COULD_NOT_FINISH = 3
_INTERRUPTED = 130

# One row a command, in the order of a release's life: function, what it does, an example.
COMMANDS = (
    (init.init, _("Make a new project."), "iom-l10n init my-desk"),
    (
        run.run,
        _("The main job: add, update, pretranslate, check and status."),
        "iom-l10n run page.txt -l en -l es",
    ),
    (add.add, _("Read and clean releases into the project."), "iom-l10n add page.txt"),
    (update.update, _("Segment; create or update every language's PO."), "iom-l10n update"),
    (
        pretranslate.pretranslate,
        _("Fill what is new: memory first, engines second."),
        "iom-l10n pretranslate -l es",
    ),
    (
        check.check,
        _("Quality checks on the project or on any PO file."),
        "iom-l10n check locales/es --fail-on warning",
    ),
    (
        review.review,
        _("List what awaits review; approve or reject."),
        'iom-l10n review my-release -l es --approve --entry title1 --by "Ana"',
    ),
    (status.status, _("Progress of every release and language."), "iom-l10n status --json"),
    (ci.ci, _("The gate: checks plus thresholds."), "iom-l10n ci --format github"),
    (
        publish.publish,
        _("Write the translated releases whose gate is met."),
        "iom-l10n publish -l es --as html",
    ),
    (
        preview.preview,
        _("A bilingual page, source beside target."),
        "iom-l10n preview my-release -l es",
    ),
    (
        clean.clean,
        _("Clean a page; a filter that needs no project."),
        "iom-l10n clean page.txt --json",
    ),
    (
        segment.segment,
        _("Split text, one paragraph a line, into sentences; a filter."),
        "iom-l10n segment < paragraphs.txt",
    ),
    (
        translate.translate,
        _("Translate lines by one engine; a filter."),
        "iom-l10n translate notes.txt -l es --engine apertium",
    ),
    (rule.rule, _("Explain a check."), "iom-l10n rule NUM001"),
    (
        engines.engines,
        _("What each engine needs, and whether text leaves the machine."),
        "iom-l10n engines",
    ),
    (doctor.doctor, _("What is installed, and what to install."), "iom-l10n doctor"),
)

app = typer.Typer(
    name="iom-l10n",
    help=_("From a French press release to published translations."),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


for _function, _text, _example in COMMANDS:
    app.command(help=with_example(_text, _example))(_function)
app.add_typer(release.app, name="release", help=_("A release's life: rename, withdraw, correct."))
app.add_typer(glossary.app, name="glossary", help=_("The termbase: find, add, check, exchange."))
app.add_typer(memory.app, name="memory", help=_("Earlier translations: search, import, export."))
app.add_typer(catalog.app, name="catalog", help=_("PO files: canonical form, statistics."))
_GROUPS = (release.app, glossary.app, memory.app, catalog.app)
_NAMES = {
    *("release", "glossary", "memory", "catalog"),
    *(function.__name__ for function, _text, _example in COMMANDS),
    *(
        command.name or getattr(command.callback, "__name__", "")
        for group in _GROUPS
        for command in group.registered_commands
    ),
}


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help=_("Show the version."))] = False,
) -> None:
    if version:
        typer.echo(f"iom-l10n {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


class _ReaderGoneError(Exception):
    """Whoever read our output has closed it: `| head` does, and it is no failure."""


class _Pipe:
    """Standard output whose broken pipe is told from other errors: Typer answers it with exit 1."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except BrokenPipeError as error:
            raise _ReaderGoneError from error

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError as error:
            raise _ReaderGoneError from error


def main(arguments: list[str] | None = None) -> None:
    """Run the program and exit with the code of its outcome."""
    sys.stdout = cast("TextIO", _Pipe(sys.stdout))
    for stream in (sys.stdout, sys.stderr):
        # A page in five scripts must not depend on the terminal's locale.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == ["--version"]:  # Typer would load pydantic to say it: 0.2 s
        typer.echo(f"iom-l10n {__version__}")
        sys.exit(0)
    sys.exit(_outcome(arguments))


def _outcome(arguments: list[str]) -> int:
    """Run the command; say what went wrong, a line each, and return the exit code."""
    errors: list[Exception]
    try:
        code = int(app(args=arguments, prog_name="iom-l10n", standalone_mode=False) or 0)
        if code != _INTERRUPTED:
            return code
        errors = [_interrupted()]
    except _ReaderGoneError:
        # The reader of our output has seen enough; nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        errors = [_interrupted()]
    except Exception as error:  # noqa: BLE001 - the last line of defence: people get a sentence
        errors = list(error.exceptions) if isinstance(error, ExceptionGroup) else [error]
        if _verbosity(arguments) > 1:
            import traceback

            traceback.print_exc()
    told = [_told(error, arguments) for error in errors]
    for sentence, _code in told:
        typer.echo(f"error: {' '.join(sentence.split())}", err=True)
    return max(code for _sentence, code in told)


def _interrupted() -> Exception:
    return InterruptedJobError(_("interrupted"), _("what was done is kept"))


def _told(error: Exception, arguments: list[str]) -> tuple[str, int]:
    """Return what to say of an exception, and the exit code."""
    if isinstance(error, L10nError):
        return str(error), error.exit_code
    if isinstance(error, typer.TyperException):
        words = itertools.takewhile(lambda word: word in _NAMES, arguments)
        command = "".join(f"{word} " for word in words)
        hint = _("see “iom-l10n {command}--help”").format(command=command)
        return f"{error.format_message().removesuffix('.')}; {hint}", _BAD_INPUT
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror or error}; {_('check the path')}", _COULD_NOT_FINISH
    sentence = _("this is a mistake of iom-l10n ({kind}: {error})").format(
        kind=type(error).__name__, error=error
    )
    return f"{sentence}; {_('run it again with -vv and report what it says')}", _COULD_NOT_FINISH


def _verbosity(arguments: list[str]) -> int:
    return sum(
        len(word) - 1 if re.fullmatch(r"-v+", word) else word == "--verbose" for word in arguments
    )
