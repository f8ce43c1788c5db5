"""What sites print around every page, in words of which no title is made."""

from __future__ import annotations

import re

__all__ = ["is_chrome", "is_letterhead", "is_tool"]

_CODES = "fr|en|es|ar|pt|de|it|ru|zh"
_NOTICE = re.compile(
    r"(?:(?:ce|notre|le) (?:site|portail)|nous|en (?:poursuivant|continuant)|we|this (?:web)?site"
    r"|este sitio)\b.{0,200}\b(?:cookies?|t[ée]moins de connexion)\b.{0,200}"
    r"|(?:politique|gestion|gérer|paramètres|préférences|paramétrer)\b.{0,40}\bcookies?|cookies?",
    re.IGNORECASE | re.DOTALL,
)
_SITE = re.compile(
    r"(?:tout |je |j[’'])?(?:accepte[rz]?|refuse[rz]?|rejeter|ok)"
    r"(?: tout(?: et fermer)?| (?:tous )?les cookies| et fermer)?"
    r"|j[’']ai compris|personnaliser|accept(?: all)?|decline|reject all|fermer|close|×"
    r"|en savoir plus|learn more"
    r"|(?:aller|passer|sauter|skip|ir|saltar) (?:directement )?(?:au|à|to|al) (?:the |la |main )?"
    r"(?:contenu|content|contenido|texte|menu|menú|navigation|recherche)(?: princip\w+)?"
    rf"|[/|›>»]|(?:{_CODES})(?:\s?[|/·-]\s?(?:{_CODES}))*"
    r"|accueil|home|menu(?: principal)?|recherche[rz]?|search|qui sommes[- ]nous ?\??"
    r"|qui nous sommes"
    r"|notre (?:travail|organisation)|nos (?:activités|bureaux)|ce que nous faisons"
    r"|o[ùu] (?:travaillons-nous|nous travaillons|nous intervenons)|(?:faire un|je fais un) don"
    r"|offres d[’']emploi|se connecter|connexion|données et (?:ressources|recherche)"
    # A menu in one row whose labels nothing parts.
    r"|(?:accueil|home) (?-i:[A-ZÀ-ÖØ-Þ])[^.!…]{0,100}"
    r"\b(?-i:Contact|Presse|Médias|Projets|Publications|Actualités|Emplois)s?\b[^.!…]{0,40}"
    r"|(?:accueil|home)(?:\s\|\s[^|.!?]{1,30}){2,9}"
    r"|(?:accueil|home|vous êtes ici(?: ?:)?(?: accueil)?)(?:\s?[>›»/]\s?[^>›»/]{1,120}){1,6}",
    re.IGNORECASE,
)
_TOOL = re.compile(
    r"temps de lecture\b.{0,20}|lecture ?:? ?\d{1,2} ?min(?:utes?)?\.?"
    r"|\d{1,2} min(?:utes?)? de lecture"
    r"|(?:a ?[+-]? ?){2,3}a?|taille (?:du texte|de (?:la )?police)\b.{0,20}"
    r"|(?:lire|disponible|read|available|cet article est disponible)(?: \w+)? (?:en|in) ?:.{1,80}"
    r"|(?:auteure?s?|autrice|rédaction|texte(?: et photos)?) ?: ?.{2,60}"
    r"|(?:écouter|listen to)(?: (?:cet|this) article| la page)?"
    r"|(?:cliquez (?:ici )?pour )?agrandir(?: (?:l[’']image|la photo))?"
    r"|(?:thèmes?|thématiques?|catégories?|rubriques?|mots[- ]clés|tags?|sujets?) ?:.{0,100}"
    r"|(?:thèmes?|thématiques?|catégories?)"
    r"|\d{1,6} (?:vues?|partages?|commentaires?)|e-?mail|courriel"
    r"|(?:ajouter aux favoris|sauvegarder|enregistrer en pdf|version pdf)"
    rf"|(?:français|english|español|العربية|{_CODES})"
    rf"(?: ?[|/·-] ?(?:français|english|español|العربية|{_CODES}))*",
    re.IGNORECASE,
)
# The organisation's own name, and its office below it, at the head of a letter.
_LETTERHEAD = re.compile(
    r"(?:(?:OIM|IOM)\s?[-–—•|,:]\s?)?"
    r"(?:organisation internationale pour les migrations|international organization for migration)"
    r"(?:\s?\(?(?:OIM|IOM)\)?)?|OIM|(?:OIM\s?[-–—•|]\s?)?(?:ONU|UN) migration"
    r"|(?:nations unies|système des nations unies)",
    re.IGNORECASE,
)
# The rest of its head: street, town, telephone.
_ADDRESS = re.compile(
    r"\d{1,4}(?: ?bis)?,? (?:route|rue|avenue|av\.|boulevard|bd|chemin|place|quai)\b.{1,60}"
    r"|[^.!?]{2,50},? (?:rue|avenue|boulevard|quartier|immeuble|villa|B\.?P\.?)\b[^.!?]{0,50}"
    r"|(?:CH|F|B)-?\d{4,5} .{2,40}|(?:B\.?P\.?|C\.?P\.?|case postale) \d{1,6}\b.{0,60}"
    r"|(?:t[ée]l(?:[ée]phone)?|fax|e-?mail|courriel|internet|site(?: web)?) ?[.:]+ ?.{4,80}",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:bureau|mission|délégation|représentation)(?: régionale?)?(?: de l[’']OIM)?|OIM)"
    r" (?:de|du|d[’']|des|à|au|en|pour)\s?\S.{1,50}",
    re.IGNORECASE,
)
_MAX_NOTICE = 450
_MAX_LENGTH = 140


def is_chrome(text: str) -> bool:
    """Tell whether a line belongs to the site: a cookie notice, a skip link, a word of a menu."""
    text = text.strip()
    if len(text) <= _MAX_LENGTH and _SITE.fullmatch(text):
        return True
    return "ook" in text and len(text) <= _MAX_NOTICE and _NOTICE.fullmatch(text) is not None


def is_letterhead(text: str, *, below: bool) -> bool:
    """Tell the organisation's name from a title; its office counts only `below` that name."""
    text = text.strip()
    return _LETTERHEAD.fullmatch(text) is not None or (
        below and (_OFFICE.fullmatch(text) is not None or _ADDRESS.fullmatch(text) is not None)
    )


def is_tool(text: str) -> bool:
    """Tell whether a line between title and text serves the reader of the site only."""
    text = text.strip()
    return len(text) <= _MAX_LENGTH and _TOOL.fullmatch(text) is not None
