"""The termbase: what things are called, and where those words occur.

`load` reads a project's folder of CSV files; a `Termbase` gives matchers for the French source
and for translations. Country names come from CLDR and are overridden by the project.
"""

from iom_l10n.glossary.adding import add
from iom_l10n.glossary.formatting import reformat
from iom_l10n.glossary.linting import lint
from iom_l10n.glossary.matching import Matcher
from iom_l10n.glossary.pairs import load_forbidden, load_pairs
from iom_l10n.glossary.starter import starter_files
from iom_l10n.glossary.termbase import Termbase, glossary_files, load

__all__ = [
    "Matcher",
    "Termbase",
    "add",
    "glossary_files",
    "lint",
    "load",
    "load_forbidden",
    "load_pairs",
    "reformat",
    "starter_files",
]
