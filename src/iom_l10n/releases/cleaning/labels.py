"""The label lines that say what kind of page follows: "Communiqué", "Global", "Noticia".

They stand alone above the title, in the language of the menu, which need not be the body's. The
words are a closed list: by shape alone a one-word title could not be told from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.footer import is_page_service
from iom_l10n.releases.cleaning.titles import may_be_title
from iom_l10n.releases.structure.datelines import is_date_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["is_label", "remove_labels"]

_WORDS = (
    r"communiqu[ée]s?|communiqu[ée]s? de presse|bulletins?(?: (?:de presse|d[’']information))?"
    r"|(?:actualit[ée]s|nouvelles|communiqu[ée]s)(?: de presse)? de l[’']oim"
    r"|(?:[-_]{2,20} ?)?message transféré(?: ?[-_]{2,20})?"
    r"|communiqu[ée](?: de presse)? du \d{1,2}(?:er)? \w{3,9}(?: \d{4})?"
    r"|nouv[èe]l|(?:(?:oim|iom) )?(?:flash )?infos?|infolettre|lettre d[’']information"
    r"|(?:nouvelles|informations?|notes?(?: d[’']information)?) (?:pour|à) la presse"
    r"|actualit[ée]s?|nouvelles?|articles?|histoires?"
    r"|d[ée]clarations?|[ée]v[ée]nements?|discours|m[ée]dias?|presse|blog"
    r"|(?:salle|centre|espace) de presse|espace presse|centre des médias"
    r"|(?:notes? )?(?:pour le |du |de )?(?:point|briefing) de presse|points? presse"
    r"|oim|iom|onu migration|un migration|oim[- ]onu migration"
    r"|note d[’']information|note de presse|notes? de presse|notes? d[’']information aux m[ée]dias"
    r"|alerte m[ée]dias?|br[èe]ves?|reportages?|news|press|press releases?|press room|newsroom"
    r"|media advisory|statements?|stories|story|feature stor(?:y|ies)|briefing notes?"
    r"|press briefing notes?|articles?|events?|comunicados?|comunicado de prensa|noticias?"
    r"|notas? de prensa"
    r"|(?:actualit[ée]s?|nouvelles?) (?:locales?|mondiales?|régionales?)"
    r"|historias?|notas? informativas?|imprensa|global|local|r[ée]gional|regional|national|nacional"
    r"|mondiale?s?|globales?|locales?|home|accueil|inicio"
    r"|(?:pour|à) (?:diffusion|publication|diffuser|publier)(?: immédiate(?:ment)?)?"
    r"|for immediate release|embargo ?: ?(?:néant|aucun|sans)|sans embargo"
    r"|communiqu[ée] (?:de presse )?(?:conjoint |commun )?"
    r"(?:n[°ºo]\.? ?)[A-Z0-9]{0,6}[ /-]?\d{1,4}(?:[ /-]\w{1,8}){0,3}"
    r"|français|english|español"
)
_NUMBER = r"n[°ºo]\.?\s?\d{1,5}(?:[ /-]\w{1,8}){0,3}"
_LABEL = re.compile(
    rf"(?:(?:{_WORDS})(?:\s{{0,2}}[|/>›:·,-]\s{{0,2}}(?:{_WORDS}))*(?:\s{{1,2}}(?:[-–—]\s)?{_NUMBER})?|{_NUMBER})",
    re.IGNORECASE,
)
_MAX_LENGTH = 80


def is_label(text: str) -> bool:
    """Tell whether a line is a page label and nothing else."""
    text = text.strip()
    return len(text) <= _MAX_LENGTH and _LABEL.fullmatch(text) is not None


def remove_labels(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without the labels above the title.

    Where no line below can be the title, the last of them is it: "Brèves".
    """
    at = 0
    while at < len(lines) and (lines[at].is_blank or is_label(lines[at].text)):
        at += 1
    below = (line.text for line in lines[at:] if not line.is_blank and not _serves(line.text))
    if not may_be_title(next(below, "")):
        at = max((n for n, line in enumerate(lines[:at]) if not line.is_blank), default=0)
    if at == len(lines):
        return list(lines)  # a page of labels only: leave it for the caller to refuse
    for line in lines[:at]:
        ledger.remove(line, _("label"))
    return list(lines[at:])


def _serves(text: str) -> bool:
    return is_page_service(text) or is_date_line(text)
