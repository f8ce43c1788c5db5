"""The termbase: what things are called, and where those words occur.

`load` reads a project's folder of CSV files; a `Termbase` gives matchers for the French source
and for translations. Country names come from CLDR and are overridden by the project.
"""

from iom_l10n.glossary.adding import add, require_domain
from iom_l10n.glossary.candidates import candidates_csv
from iom_l10n.glossary.exchange import Exchange, Merged, exported, format_of, imported, merge
from iom_l10n.glossary.extraction import Candidate, CandidateKind, extract
from iom_l10n.glossary.formatting import reformat
from iom_l10n.glossary.linting import lint
from iom_l10n.glossary.matching import Matcher
from iom_l10n.glossary.pairs import load_forbidden, load_pairs
from iom_l10n.glossary.starter import starter_files
from iom_l10n.glossary.target_guess import Guess, TargetGuesser
from iom_l10n.glossary.termbase import Termbase, glossary_files, load, read_records

__all__ = [
    "Candidate",
    "CandidateKind",
    "Exchange",
    "Guess",
    "Matcher",
    "Merged",
    "TargetGuesser",
    "Termbase",
    "add",
    "candidates_csv",
    "exported",
    "extract",
    "format_of",
    "glossary_files",
    "imported",
    "lint",
    "load",
    "load_forbidden",
    "load_pairs",
    "merge",
    "read_records",
    "reformat",
    "require_domain",
    "starter_files",
]
