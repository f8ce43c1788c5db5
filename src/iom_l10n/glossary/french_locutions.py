"""Fixed phrases in which a noun does not mean what it means as a term: "par rapport à"."""

from __future__ import annotations

import re

from iom_l10n.glossary.folding import fold, quick_bare
from iom_l10n.glossary.french_near import bare

__all__ = ["has_locutions", "is_in_locution"]

_OF = r"(?:de|du|des|d)\b"
_TO = r"(?:a|au|aux)\b"
_OF_ORE = (
    r"(?:de|d) (?:fond|charbon|houille|or|cuivre|fer|diamants?|cobalt|uranium|zinc|nickel|metier)\b"
)
_BE = (
    r"est|sont|suis|sommes|etes|etre|ete|et(?:ai[st]|aient|ions|iez)|so(?:it|ient|yons|yez)"
    r"|ser(?:ai|as?|ons|ez|ont|ait|aient)|fut|furent"
)
_LEFT = 20
_RIGHT = 16
# By the noun; folded, apostrophes as spaces. Some are other words of the same letters: those who
# work in a mine, the traffic on the roads.
_LOCUTIONS = {
    fold(word): re.compile(rf"(?:^|[ «“\"(])(?:{phrase.replace('œ', fold('œ'))})")
    for word, phrase in {
        "abord": r"d abord\b",
        "abri": rf"a l abri(?: {_OF}|$|[.,;])",
        "accord": rf"(?:{_BE}|mis|mettre|tomb\w+|tous|toutes|bien) d accord\b"
        r"|(?<![a-z] )d accord\b",
        "aide": rf"(?<!grace )a l aide {_OF}",
        "air": r"(?:a|ont|avait|avaient) l air\b|en plein air\b",
        "appel": rf"(?:fai\w*|font|fera) appel {_TO}",
        "appui": rf"(?<!grace )a l appui {_OF}",
        "asile": r"asile (?:de nuit|psychiatrique|d alienes|de vieillards|de fous)\b",
        "avance": r"(?:a l|d|par|en) avance\b",
        "benefice": rf"au benefice {_OF}",
        "cadre": rf"dans le cadre {_OF}",
        "cas": r"en (?:tout |aucun )?cas\b|au cas ou\b|dans tous les cas\b|le cas echeant\b",
        "cause": rf"a cause {_OF}|en cause\b",
        "charge": r"en charge\b",
        "chef": r"(?:premier|propre) chef\b|chef d accusation\b",
        "coeur": rf"au coeur {_OF}",
        "compte": r"compte tenu\b|(?:rend\w*|tenir|tient|tiennent|tenant|tenu|en|pris) compte\b"
        rf"|fin de compte\b|tout compte fait\b|pour le compte {_OF}"
        r"|compte a rebours\b|compte rendu\b",
        "concert": r"de concert\b",
        "condition": r"a (?:la )?condition (?:que|qu|de|d)\b",
        "coup": r"(?:tout a|du|apres|sur le) coup\b|a coup sur\b|coup d oeil\b",
        "cours": rf"au cours {_OF}|en cours\b",
        "defaut": r"a defaut\b|par defaut\b"
        r"|(?:fai\w*|font) defaut\b",
        "detention": r"detention (?:d armes|d actions|de stupefiants|de drogues?|de capital)\b",
        "droit": r"tout droit(?=$|[ \u00a0]?[.,;!?)]| (?:vers|dans|sur|devant|au)\b)"
        r"|droit (?:devant|au but)\b"
        r"|(?:tien\w*|ten\w+|marche\w*|va|vont|aller|file\w*) droit\b",
        "echange": r"en echange\b",
        "effet": r"en effet\b|a cet effet\b",
        "egard": rf"a (?:cet|tous?) egards?\b|a l egard {_OF}|eu egard\b",
        "entree": r"d entree de jeu\b",
        "etat": rf"en etat {_OF}|(?:fait|font|faire|faisant|faites|faisait) etat {_OF}"
        r"|en tout etat\b|en l etat\b",
        "etranger": r"(?:a|vers|depuis) l etranger\b",
        "exception": rf"a l exception {_OF}",
        "exemple": r"par exemple\b",
        "face": rf"face {_TO}|en face\b",
        "fait": rf"(?:en|de|tout a|au) fait\b|du fait {_OF}",
        "faute": rf"faute {_OF}",
        "faveur": rf"en faveur {_OF}",
        "feu": r"feu vert\b",
        "fin": r"en fin de\b|a la fin\b|prend\w* fin\b|met\w* fin\b|mis fin\b",
        "fonction": f"en fonction {_OF}",
        "force": r"a force de\b|de force\b|force est de\b",
        "forme": r"en forme\b|(?:prend\w*|pris) forme\b"
        r"|sous (?:la )?forme\b",
        "garde": r"(?:prend\w*|pris|mise? en|met\w* en|mises en) garde\b",
        "general": r"en general\b",
        "grace": rf"grace {_TO}|de grace,|coups? de grace\b",
        "heure": r"a l heure\b|de bonne heure\b",
        "instance": r"en instance\b",
        "intermediaire": rf"par l intermediaire {_OF}",
        "issue": rf"a l issue {_OF}",
        "jeu": r"en jeu\b|d entree de jeu\b",
        "jour": r"a jour\b",
        "limite": r"a la limite,",
        "lieu": rf"au lieu {_OF}|(?:a|ont|aura|auront|avait|avoir|ayant|eu) lieu\b"
        r"|(?:donn\w*|tien\w*|tenir|y a|premier|second|dernier) lieu\b",
        "ligne": r"en ligne\b",
        "main": r"(?:en|sous la|haut la|coup de) main\b",
        "marche": r"en marche\b|marche arriere\b|marche a suivre\b"
        r"|bon marche\b",
        "marge": rf"en marge {_OF}",
        "matiere": r"en matiere (?:de|d)\b",
        "mesure": r"en mesure (?:de|d)\b|a mesure\b|outre mesure\b|sur mesure\b"
        r"|dans la mesure (?:ou|du)\b|dans une (?:certaine|large|moindre) mesure\b",
        "milieu": rf"au milieu {_OF}",
        "mineur": rf"mineur {_OF_ORE}",
        "mineurs": rf"mineurs {_OF_ORE}",
        "monde": r"tout le monde\b",
        "moyen": f"au moyen {_OF}",
        "moyenne": r"en moyenne\b",
        "nature": r"(?:de|par) nature\b",
        "niveau": rf"au niveau {_OF}",
        "objet": r"(?:fait|font|faire|faisant|fera|feront|faisaient) l objet\b",
        "occasion": rf"a l occasion {_OF}",
        "oeuvre": r"en oeuvre\b",
        "office": r"d office\b",
        "ordre": r"de l ordre de\b|en ordre\b",
        "part": r"(?:d une|d autre|a|de toute|quelque|nulle|autre|pour sa|pour leur) part\b"
        r"|de part (?:et d autre|en part)\b|(?<=part en )part\b|(?:fai\w*|prend\w*|pris) part\b",
        "parti": r"(?:tir\w*|prendre|prend|pris|prennent) parti\b|parti pris\b",
        "particulier": r"en particulier\b",
        "partie": r"(?:fai\w*|font|fera|feront|en|a) partie\b",
        "passe": r"en passe de\b",
        "peine": r"a peine\b|sous peine de\b"
        r"|(?:vaut|valoir|valait|pas) la peine\b",
        "personne": r"(?<!la )(?<!une )(?<!cette )(?<!chaque )(?<!toute )personne (?:ne|n)\b"
        r"|en personne\b",
        "pied": r"(?:a|sur) pied\b",
        "place": r"(?:sur|en) place\b"
        rf"|a la place\b|(?:pren\w+|pris) place\b|(?:fai\w*|font|fera) place {_TO}",
        "point": r"(?:a ce|a quel|mise? au) point\b|sur le point (?:de|d) \w+(?:er|ir|re)\b",
        "pratique": r"(?:en|mis\w* en|met\w* en) pratique\b",
        "principe": r"en principe\b",
        "prix": rf"a tout prix\b|au prix {_OF}|hors de prix\b",
        "profit": rf"au profit {_OF}",
        "propos": r"a propos\b",
        "public": r"en public\b",
        "question": r"en question\b|hors de question\b",
        "raison": r"(?:en|a) raison (?:de|du|des|d)\b",
        "rapport": rf"par rapport {_TO}",
        "regle": r"en regle generale\b"
        r"|en regle\b",
        "reprises": r"a (?:\w+ )?reprises\b",
        "reserve": r"sous reserve (?:de|d|que)\b|sans reserve\b",
        "reste": r"du reste,|au reste\b",
        "retour": r"en retour\b|par retour\b",
        "revue": r"en revue\b",
        "route": r"(?:en|fait|font|faire|faisant|faisait) route\b|(?:en cours|feuilles?) de route\b"
        r"|(?:tien\w*|ten\w+) la route\b",
        "savoir": r"a savoir\b",
        "sein": f"au sein {_OF}",
        "somme": r"en somme\b|somme toute\b",
        "sort": r"tir\w+ au sort\b",
        "sorte": r"de (?:telle )?sorte\b|en quelque sorte\b",
        "suite": rf"(?:a la|par|par la) suite\b|suite {_TO}|tout de suite\b|ainsi de suite\b",
        "sujet": f"au sujet {_OF}",
        "temps": r"(?:en meme|a) temps\b|de temps (?:en temps|a autre)\b|entre temps\b",
        "terme": r"a (?:court|moyen|long|plus long) terme\b|(?:met\w*|mis) un terme\b|au terme de",
        "terre": r"par terre\b",
        "tete": r"(?:en|a la) tete\b",
        "titre": rf"a (?:ce |juste |leur |son )?titre\b|au titre {_OF}",
        "tour": r"(?:a (?:son|leur|mon|notre|votre)|tour a) tour\b|tour a tour\b|a tour de role\b"
        r"|tour de (?:force|table|passe)\b",
        "trafic": r"trafic (?:aerien|routier|ferroviaire|maritime|urbain|fluvial|automobile)\b",
        "train": r"en train de\b",
        "traite": r"traite (?:bancaire|du lait|des? (?:vaches|brebis|chevres|chamelles))\b",
        "valeur": r"(?:mis\w*|met\w*) en valeur\b",
        "vertu": f"en vertu {_OF}",
        "voie": rf"(?:en|par) voie {_OF}",
        "vue": rf"en vue {_OF}|en vue,|point de vue\b",
        "œuvre": r"en œuvre\b",
    }.items()
}


def has_locutions(form: str) -> bool:
    """Say whether a term's form stands in a fixed phrase at times."""
    return bare(form) in _LOCUTIONS


def is_in_locution(kept: str, start: int, form: str) -> bool:
    """Say whether a form, written at `start`, is part of a fixed phrase there."""
    phrase = _LOCUTIONS.get(bare(form))
    if phrase is None:
        return False
    end = start + len(form)
    around = kept[max(0, start - _LEFT) : end + _RIGHT]
    near = (quick_bare(around) or fold(around)).replace("'", " ")
    found = phrase.search(near)
    # The phrase must hold this place, not its twin further on.
    at = min(start, _LEFT)
    return found is not None and any(
        match.start() <= at and match.end() >= at + len(form) for match in phrase.finditer(near)
    )
