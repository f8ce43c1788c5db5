"""What stands below the text and serves the page: share, print, copyright, back to top.

Only the end of the page is looked at, and only short lines without an end mark; a heading such as
"Noticias relacionadas" takes the teasers under it along. What is doubtful stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.structure.shapes import has_contact_detail

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = [
    "files_page",
    "is_page_service",
    "is_related_heading",
    "is_subscription_notice",
    "remove_footer",
]

# Small letters only, for a text in small letters: without IGNORECASE it takes half the time.
_SERVICE = re.compile(
    r"(?:[-•·|]\s*)?(?:"
    r"partage[rz](?: (?:sur|via)(?: (?:\w+ ){0,2}\w+)?"
    r"| (?:cet|cette|la|le) (?:article|page|publication|actualité|nouvelle|contenu|lien))?\s?:?"
    r"|tweeter"
    r"|imprimer(?: cette page| la page)?"
    r"|version (?:imprimable|pdf|texte|mobile)"
    r"|envoyer(?: (?:à un ami|par (?:courriel|e-?mail|mail)|cette page).*)?"
    r"|(?:haut|d[ée]but) de (?:la )?page"
    r"|retour(?: en haut(?: de (?:la )?page)?| (?:à|au|aux) (?:la |l[’'])?"
    r"(?:liste|accueil|sommaire|menu|haut|actualités|nouvelles|communiqués)\b.{0,30})?|remonter"
    r"|suivez(?:-nous| (?:l[’']oim|nos actualités))(?: sur\b.{0,60})?\s?:?"
    r"|share(?: (?:this|on|via)\b.*| :?)?|tweet|print(?: this page)?|email(?: this)?"
    r"|back to top|top|haut|(?:revenir|retourner) (?:en haut|à la page précédente|aux? \w+)"
    r"|site (?:réalisé|conçu|créé|développé)\b.{0,80}"
    r"|(?:voir|afficher) (?:tous|toutes) les (?:actualités|communiqués|articles|nouvelles)"
    r"|compartir(?: (?:en|por|esta)\b.*)?|imprimir(?: esta página)?|enviar|volver arriba|subir"
    r"|facebook|twitter|x|linked ?in"
    r"|whats ?app|instagram|youtube|flickr|telegram|bluesky|rss"
    r"|t[ée]l[ée]charger(?: (?:le|la|en|au)\b[^.:]{0,40})?|download(?: [^.:]{0,40})?"
    r"|descargar(?: [^.:]{0,40})?|pdf"
    r"|mentions légales|plan du site|termes et conditions"
    r"|conditions (?:générales )?d[’']utilisation"
    r"|crédits|flux rss"
    r"|(?:politique de )?confidentialité|vie privée|données personnelles|accessibilité"
    r"|(?:gestion des |politique de )?cookies|protection des données"
    r"|signaler (?:une fraude|un (?:abus|problème))"
    r"|foire aux questions|faq|alerte (?:à la )?fraude"
    r"|contact us|terms(?: (?:and conditions|of (?:use|service)))?|privacy(?: (?:policy|notice))?"
    r"|site ?map|disclaimer|accessibility|scam alert"
    r"|(?:©|\(c\)|copyright\s?(?:©|\(c\)|\d))\s?.{0,80}"
    r"|tous droits réservés.?|all rights reserved.?"
    r"|(?:sdg|odd)s? ?\d{1,2}(?: ?[-–].{0,80})?|objectifs de développement durable"
    r"|(?:s[’']abonner|abonnez-vous|s[’']inscrire|inscrivez-vous)(?: (?:à|aux?)\b.{0,80})?"
    r"|recommander (?:cette page|cet article)\b.{0,40}|volver(?: al?\b.{0,40})?|courriel ?\*"
    r"|newsletter|lettre d[’']information"
    r"|copier le lien|lire la suite|read more|leer más|nous (?:suivre|contacter)|contactez-nous"
    r"|english|français|español|deutsch|italiano|العربية|português"
    r"|(?:sdgs?|odds?) ?:?"
    r"|tags?(?: ?:.{0,60})?|mots[- ]clés ?:.{0,80}"
    r"|[«‹<←]?\s?(?:article|page|nouvelle|actualité)s? (?:précédente?|suivante?)s?\s?[»›>→]?"
    r"|[«‹<←]?\s?(?:previous|next|suivant|précédent)\s?[»›>→]?"
    r"|votre (?:adresse (?:e-?mail|de messagerie|électronique)|e-?mail)\b.{0,110}"
    r"|les champs obligatoires sont\b.{0,60}"
    r"|(?:voir|afficher|lire) (?:ce|cet|cette) [\w-]+ dans (?:votre|un) navigateur"
    r"|(?:se )?désabonner|se désinscrire|unsubscribe"
    r"|(?:mettre à jour|modifier) (?:vos|mes) préférences"
    r"|restez informée?s?"
    r")",
)
_ICONS = frozenset({"f", "t", "in", "@"})
_NETWORKS = frozenset(
    {
        "facebook", "twitter", "x", "linkedin", "whatsapp", "instagram", "youtube", "flickr",
        "telegram", "bluesky", "tiktok", "rss",
    }
)  # fmt: skip
_ROW_WORDS = _NETWORKS | {
    "compartir",
    "share",
    "partager",
    "imprimer",
    "tweeter",
    "email",
    "e-mail",
    "courriel",
    "sur",
}
_ROW = re.compile(r"\s*[|·•/]\s*|\s{2,}|^\[|\]\s*\[|\]$")
_ROW_MARKS = "|/·•["
_ROW_SIGNS = re.compile(r"[|·•/:,]|\s[-–]\s")
_ROW_STARTS = tuple(_ROW_WORDS)
_ROW_EDGES = "|·•/:, \t\u00a0\u202f"
_RELATED = re.compile(
    r"(?:noticias|news|art[íi]culos?|articles?|actualit[ée]s|nouvelles|histoires?|stories|documents?"
    r"|publications?|enlaces|liens|contenus?|communiqu[ée]s|pages?|comunicados) "
    r"(?:relacionad[oa]s?|connexes?|associ[ée]e?s?|similaires?|li[ée]e?s?|apparent[ée]e?s?"
    r"|r[ée]cente?s)"
    r"|autres (?:articles|actualit[ée]s|communiqu[ée]s|nouvelles)"
    r"|related (?:news|stories|articles|content|links|documents)"
    r"|(?:à )?(?:voir|lire) (?:aussi|également)"
    r"|ver también|lea también|see also|latest news|derni[èe]res (?:nouvelles|actualit[ée]s)"
    r"|plus d[’'](?:actualités?|articles|histoires|informations)|newsletter|restez informée?s?"
    r"|dans la même rubrique|sur le même (?:thème|sujet)"
    r"|(?:laisser|ajouter|écrire|poster) (?:un commentaire|une réponse)|leave a (?:comment|reply)",
    re.IGNORECASE,
)
# Words that file the page; only names stand below them.
_FILED = re.compile(
    r"(?:thématiques|thèmes|mots[- ]clés|étiquettes|catégories|rubriques|topics|tags|regions?)",
    re.IGNORECASE,
)
# A whole sentence, which tells whoever gets a newsletter why.
_SUBSCRIBED = re.compile(
    r"(?:vous (?:recevez|avez reçu)|you (?:are receiving|received)) (?:ce|cet|cette|this) "
    r"(?:courriel|message|e-?mail|mail|lettre|infolettre|newsletter)\b.{0,200}",
    re.IGNORECASE,
)
_END = frozenset(".!?…")
_MAX_LENGTH = 120
_MAX_NAME = 40
_MAX_FOOT, _MIN_BUTTONS = 15, 2
_KNOWN_ELSEWHERE = 3
_MENU_SIGNS = frozenset({"-", "–", "•", "|"})


def is_page_service(text: str) -> bool:
    """Tell whether a line only serves the page."""
    text = text.strip()
    if len(text) > _MAX_LENGTH:
        return False
    lowered = text.lower()
    if lowered.lstrip(_ROW_EDGES).startswith(_ROW_STARTS):
        words = frozenset(_ROW_SIGNS.sub(" ", lowered).split())
        if words <= _ROW_WORDS and words & _NETWORKS:
            return True
    if text.isprintable() and not ("  " in text or any(sign in text for sign in _ROW_MARKS)):
        return _SERVICE.fullmatch(lowered) is not None
    parts = [part for part in _ROW.split(lowered) if part]
    if parts and parts[0].startswith(("©", "(c)")) and "|" in text:
        return True  # what follows are links of the site
    return bool(parts) and all(_SERVICE.fullmatch(part) for part in parts)


def is_related_heading(text: str) -> bool:
    """Tell whether a line heads links to other pages: "Articles connexes"."""
    return _RELATED.fullmatch(text.strip(" :\u00a0\u202f\n\t\r")) is not None


def files_page(text: str) -> bool:
    """Tell whether a line heads the themes that a page is filed under."""
    return _FILED.fullmatch(text.strip(" :\u00a0\u202f\n\t\r")) is not None


def is_subscription_notice(text: str) -> bool:
    """Tell the sentence under a newsletter that says to whom it was sent."""
    return _SUBSCRIBED.fullmatch(text.strip()) is not None


def remove_footer(
    lines: Sequence[Line], ledger: Ledger, known_lines: Mapping[str, int]
) -> list[Line]:
    """Return the lines without what serves the page at its end."""
    end = _above_services(lines, len(lines), known_lines)
    end = _above_buttons(lines, end)
    while (related := _related_start(lines, end)) < end:
        end = _above_services(lines, related, known_lines)
    for line in lines[end:]:
        ledger.remove(line, _("page footer"))
    return list(lines[:end])


def _above_services(lines: Sequence[Line], end: int, known_lines: Mapping[str, int]) -> int:
    """Return where the lines above `end` that serve the page begin."""
    while end > 1:
        line = lines[end - 1]
        repeated = known_lines.get(line.text.strip(), 0) >= _KNOWN_ELSEWHERE
        text = line.text.strip()
        menu = text in _MENU_SIGNS or _is_doubled(lines, end - 1) or _is_icon(lines, end - 1)
        if not (
            line.is_blank
            or menu
            or is_page_service(line.text)
            or is_subscription_notice(line.text)
            or (repeated and _is_short(line.text))
        ):
            break
        end -= 1
    return end


def _above_buttons(lines: Sequence[Line], end: int) -> int:
    """Return where buttons begin that part the release, its contacts and all, from the site's foot.

    A second address stands below them, the site's own.
    """
    start = end
    for at in range(end - 1, max(0, end - _MAX_FOOT), -1):
        text = lines[at].text.strip()
        if is_page_service(text):
            start = at
        elif text[-1:] in _END or len(text) > _MAX_LENGTH:
            break
    buttons = sum(is_page_service(line.text) for line in lines[start:end])
    said = any(has_contact_detail(line.text.strip()) for line in lines[max(1, start - 3) : start])
    return start if buttons >= _MIN_BUTTONS and said else end


def _is_icon(lines: Sequence[Line], at: int) -> bool:
    """Tell the letter of a network below another or a share button: "t" may be tonnes, too."""
    above = lines[at - 1].text.strip().lower()
    return lines[at].text.strip().lower() in _ICONS and (above in _ICONS or is_page_service(above))


def _is_doubled(lines: Sequence[Line], at: int) -> bool:
    """Tell a menu's section word, which stands on two lines, at the end of the page."""
    text = lines[at].text.strip()
    around = [lines[i].text.strip() for i in (at - 1, at + 1) if 1 < i < len(lines)]
    return _is_short(text) and text in around


def _is_short(text: str) -> bool:
    text = text.strip()
    return len(text) <= _MAX_LENGTH and text[-1:] not in _END and not has_contact_detail(text)


def _only_names(lines: Sequence[Line]) -> bool:
    """Tell names of themes and countries from the rows of a table."""
    texts = [line.text.strip() for line in lines if not line.is_blank]
    return bool(texts) and all(
        len(text) <= _MAX_NAME and not any(sign.isdigit() or sign in ".;!?" for sign in text)
        for text in texts
    )


def _related_start(lines: Sequence[Line], end: int) -> int:
    """Return where a heading like "Articles connexes" and its teasers begin, else the end."""
    for at in range(end - 1, max(0, end - 40), -1):
        text = lines[at].text.strip()
        if _RELATED.fullmatch(text.rstrip(" :\u00a0")):
            return at
        if files_page(text) and _only_names(lines[at + 1 : end]):
            return at
        if not (lines[at].is_blank or _is_short(text)):
            break
    return end
