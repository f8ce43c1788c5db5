"""What sites say around a text in whole sentences or long rows, and what ends the text above it."""

from __future__ import annotations

import re

from iom_l10n.releases.cleaning.footer import (
    is_page_service,
    is_related_heading,
    is_subscription_notice,
)

__all__ = ["is_glued", "is_site_sentence", "leads_elsewhere", "serves_below", "serves_title"]

_MAX_LENGTH = 500
_UNDER_TITLE_LENGTH, _HEADING_LENGTH, _FOOT_LENGTH = 100, 60, 200
_SURELY_GLUED, _FEW_WORDS = 2, 4
# Sentences about the site itself, its visitors and its letters.
_SITE_SENTENCE = re.compile(
    r".{0,200}\b(?:cookies?|témoins de connexion|traceurs)\b.{0,300}"
    r"|(?:vous pouvez|you can) .{0,60}"
    r"\b(?:préférences|désinscrire|désabonner|preferences|favoris)\b.{0,120}"
    r"|(?:vous ne souhaitez plus|si vous ne souhaitez plus|pour ne plus) recevoir\b.{0,160}"
    r"|(?:votre adresse|your email).{0,60}\b(?:publiée|published)\b.{0,120}"
    r"|(?:cette entrée|cet article|ce billet) a été (?:publiée?|postée?|classée?)\b.{0,240}"
    r"|(?:cet|ce|this) (?:e-?mail|courriel|message) (?:a été|vous a été|was)"
    r" (?:envoyé|sent)\b.{0,120}"
    r"|vous (?:l[’'])?(?:avez|recevez) .{0,20}\b(?:car|parce que)\b.{0,40}\binscrite?s?\b.{0,80}"
    r"|conçu avec .{1,40}|spip(?: \| .{1,40}){2,6}"
    r"|sauf mention contraire\b.{0,200}|.{0,60}\bpropulsé par\b.{0,60}|powered by .{1,60}"
    r"|.{0,40}\b(?:inscri(?:vez|re)|abonne[zr])\b.{0,40}"
    r"\b(?:newsletter|lettre|bulletin|infolettre|liste de diffusion|flux)\b.{0,120}"
    r"|.{0,40}\btéléchargez notre application\b.{0,120}",
    re.IGNORECASE | re.DOTALL,
)
# One of these is in each of them: most lines need no regular expression.
_HINTS = (
    "cookie", "témoins", "traceurs", "inscri", "abonn", "recevez", "recevoir", "reçu", "envoyé",
    "sent", "publi", "posté", "classé", "préf", "pref", "favoris", "propulsé", "powered", "conçu",
    "spip", "sauf mention", "application", "receiv",
)  # fmt: skip
_ELSEWHERE = re.compile(
    r"(?:recent|latest|related|other|more) (?:news|content|stories|articles|posts|press releases)"
    r"|(?:derniers|dernières|autres|plus d[’']|nos autres) ?"
    r"(?:articles|actualités|nouvelles|infos|news|communiqués|publications|dépêches)"
    r"|(?:articles?|actualités?|nouvelles?|contenus?|publications?|communiqués?|pages?|sujets?)"
    r" (?:liés?|liées?|connexes?|similaires?|récents?|récentes?|associés?|recommandés?)"
    r"|(?:à|a) (?:lire|voir|découvrir|consulter) (?:aussi|également|ensuite)|(?:lire|voir) aussi"
    r"|vous (?:aimerez|pourriez) (?:aussi|aimer|être intéressé)\b.{0,40}"
    r"|dans la même (?:rubrique|catégorie)|sur le même (?:sujet|thème)|du même auteur"
    r"|navigation (?:de l[’']article|des articles)|report details|on the same (?:topic|subject)"
    r"|(?:« ?|← ?|< ?)?(?:article|page|actualité|publication) (?:précédente?|suivante?)s?"
    r"(?: ?»| ?→| ?>)?\s?:?"
    r"|commentaires?(?: \(\d+\))?|\d+ commentaires?"
    r"|laisser un commentaire|leave a (?:comment|reply)"
    r"|archives|visible links|hidden links"
    r"|à propos de (?:nous|ce site)|about us|qui sommes-nous ?\??|nos partenaires|liens utiles"
    r"|coordonnées|nos coordonnées|suivez-nous|nous suivre|follow us|restons connectés",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s.{0,160}|.{0,60}tous droits réservés.{0,40}|.{0,80}©\s?\d{4}.{0,60}"
    r"|.{0,60}all rights reserved.{0,40}",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\[?(?:print|mail|pdf)[\w.]{0,12}\]? .{1,40}|version imprimable"
    r"|(?:tags?|mots[- ]clés|étiquettes|thèmes?|catégories?) ?:? ?.{0,80}"
    r"|(?:share|partage[rz]?)\b.{0,60}|(?:suivez|retrouvez)[ -].{0,80}"
    r"|lire en ligne|voir en ligne|tout afficher|voir plus|en savoir plus|lire plus"
    r"|view all|see all|(?:haut|début) de (?:la )?page|back to top"
    r"|[<«←] ?préc(?:édente?|\.)?|suiv(?:ante?|\.)? ?[>»→]"
    r"|[*_=–—-]{3,}|(?:<-|←|<<) retour\b.{0,60}|retour à ?: .{1,40}"
    r"|(?:[-–] ?)?(?:publicité|annonce|sponsorisé)(?: ?[-–])?|agenda"
    r"|(?:répondre|réagir) à (?:cet|ce) \w+|(?:identifiez|connectez)-vous\b.{0,60}"
    r"|(?:odd|sdgs?|objectifs) (?:associés?|liés?|connexes?)|blog de \w+"
    r"|version en ligne|répondre",
    re.IGNORECASE,
)


_UNDER_TITLE = re.compile(
    r"(?:écrit|rédigé|publié|posté|mis en ligne) par [^.!?]{2,40}"
    r"|(?:par|by) (?:(?:la )?rédaction|admin\w*|webmaster|web|super user|\w*admin"
    r"|communication\b[^.!?]{0,30})|par|by|dans|in|la rédaction|rédaction"
    r"|aucun commentaire|(?:pas|\d+) (?:de |\w+ )?commentaires?|laisser un commentaire|no comments?"
    r"|affichages? ?: ?\d+|\d+ (?:vues?|lectures?)|vues? ?: ?\d+|\d{1,6}|détails"
    r"|(?:news and )?press releases?|format|sources?|posted ?:?|published ?:?|originally published"
    r"|(?:publié|posté|mis en ligne|paru)(?: le)? ?:?|date(?: de (?:publication|parution))? ?:?"
    r"|(?:thèmes?|thématiques?|catégories?|pays|régions?|langues?|type|sujets?) ?:.{0,60}"
    r"|(?:à lire )?dans ce numéro|(?:voir la |lire la )?version en ligne"
    r"|(?:oim )?la lettre (?:d[’']information )?(?:de|du|d[’']) ?[^.!?]{2,40}|n[°º]\s?\d{1,4}"
    r"|(?:disponible )?(?:également |aussi )?(?:disponible )?en ?:.{0,60}|autres langues.{0,40}"
    r"|[a-z]+-(?:com|admin|web)"
    r"|copier (?:le lien|dans le presse-papiers?)|image|skip to (?:main )?content\b.{0,30}"
    r"|(?:voir|masquer|afficher) le fil d[’']ariane|recherche ?: ?.{0,30}|recherche avancée"
    r"|taille (?:du texte )?[aA+ -]{1,12}.{0,40}",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[a-zà-öø-ÿ?)][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']")


def serves_title(text: str) -> bool:
    """Tell a line beside the title that says who posted the page and how it was read."""
    return len(text) <= _UNDER_TITLE_LENGTH and _UNDER_TITLE.fullmatch(text) is not None


def is_glued(text: str) -> bool:
    """Tell labels that a naive converter put in one line with nothing between: "AccueilProjets"."""
    found = len(_GLUED.findall(text))
    return found >= _SURELY_GLUED or (found == 1 and len(text.split()) <= _FEW_WORDS)


def is_site_sentence(text: str) -> bool:
    """Tell a sentence that the site says about itself or its visitors."""
    if len(text) > _MAX_LENGTH:
        return False
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS) and (
        _SITE_SENTENCE.fullmatch(text) is not None or is_subscription_notice(text)
    )


def leads_elsewhere(text: str) -> bool:
    """Tell a heading below which other pages are named, or the site speaks of itself."""
    text = text.strip(" :\u00a0\u202f")
    return len(text) <= _HEADING_LENGTH and (
        is_related_heading(text) or _ELSEWHERE.fullmatch(text) is not None
    )


def serves_below(text: str) -> bool:
    """Tell a line below the text that only serves the page."""
    if len(text) > _FOOT_LENGTH:
        return False
    if _BELOW.fullmatch(text) is not None or is_page_service(text):
        return True
    lowered = text.lower()
    rights = "©" in text or "copyright" in lowered or "(c)" in lowered or "reserved" in lowered
    return (rights or "réservés" in lowered) and _RIGHTS.fullmatch(text) is not None
