"""`iom-l10n glossary …`: one command a file, registered here."""

from __future__ import annotations

import typer

from iom_l10n.cli.glossary import add, export, format, import_, lint, list, match, suggest, where  # noqa: A004 - commands
from iom_l10n.cli.options import with_example
from iom_l10n.messages import _

__all__ = ["app"]

_COMMANDS = (
    (
        "match",
        match.match,
        _("Find terms in a French text."),
        "iom-l10n glossary match page.txt -l es",
    ),
    ("list", list.list_, _("List the concepts."), "iom-l10n glossary list -l es"),
    (
        "where",
        where.where,
        _("Show the releases and translations that use a term."),
        "iom-l10n glossary where CRM -l es",
    ),
    (
        "add",
        add.add,
        _("Add a concept: its French term, then LANG=TERM for each language."),
        'iom-l10n glossary add "droit d\'asile" en="right of asylum" es="derecho de asilo"',
    ),
    ("lint", lint.lint, _("Check the termbase itself."), "iom-l10n glossary lint"),
    (
        "format",
        format.format_,
        _("Restore canonical files after a spreadsheet has saved them."),
        "iom-l10n glossary format",
    ),
    (
        "import",
        import_.import_,
        _("Take in a termbase of another program: TBX, XLSX, CSV, OmegaT, Weblate."),
        "iom-l10n glossary import terms.tbx",
    ),
    (
        "export",
        export.export,
        _("Write the termbase for another program: TBX, XLSX, CSV, OmegaT, Weblate."),
        "iom-l10n glossary export terms.tbx",
    ),
    (
        "suggest",
        suggest.suggest,
        _("Propose terms that the releases use and the termbase lacks."),
        "iom-l10n glossary suggest --to suggestions.csv",
    ),
)

app = typer.Typer(
    rich_markup_mode=None,
    epilog=_("Example: {command}").format(command="iom-l10n glossary match page.txt -l es"),
)


@app.callback(invoke_without_command=True)
def group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for _name, _function, _text, _example in _COMMANDS:
    app.command(_name, help=with_example(_text, _example))(_function)
