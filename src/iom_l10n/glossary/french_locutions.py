"""Fixed phrases in which a noun does not mean what it means as a term: "par rapport à"."""

from __future__ import annotations

import re

from iom_l10n.glossary.folding import fold

__all__ = ["has_locutions", "is_in_locution"]

_OF = r"(?:de|du|des|d)\b"
_TO = r"(?:a|au|aux)\b"
_LEFT = 20
_RIGHT = 16
# By the noun; folded, apostrophes as spaces.
_LOCUTIONS = {
    word: re.compile(rf"(?:^| )(?:{phrase})")
    for word, phrase in {
        "abord": r"d abord\b",
        "accord": r"(?:est|sont|etait|etaient|etre|etes|mis|mettre|tombes?) d accord\b",
        "cause": rf"a cause {_OF}|en cause\b",
        "charge": r"en charge\b",
        "compte": r"compte tenu\b|(?:rend\w*|tenir|tient|tiennent|tenant|tenu|en) compte\b",
        "condition": r"a (?:la )?condition (?:que|qu|de|d)\b",
        "cours": rf"au cours {_OF}|en cours\b",
        "defaut": r"a defaut\b|par defaut\b",
        "effet": r"en effet\b|a cet effet\b",
        "etat": rf"en etat {_OF}|(?:fait|font|faire|faisant) etat {_OF}",
        "face": rf"face {_TO}|en face\b",
        "faute": rf"faute {_OF}",
        "faveur": rf"en faveur {_OF}",
        "fin": r"en fin de\b|a la fin\b|prend\w* fin\b|met\w* fin\b|mis fin\b",
        "fonction": f"en fonction {_OF}",
        "force": r"a force de\b|de force\b",
        "forme": r"en forme\b|(?:prend\w*|pris) forme\b",
        "garde": r"(?:prend\w*|pris|mise? en|met\w* en|mises en) garde\b",
        "lieu": rf"au lieu {_OF}|(?:a|ont|aura|auront|avait|avoir|ayant|eu) lieu\b",
        "ligne": r"en ligne\b",
        "matiere": r"en matiere (?:de|d)\b",
        "mesure": r"en mesure (?:de|d)\b|a mesure (?:que|qu)\b|sur mesure\b"
        r"|dans la mesure (?:ou|du)\b|dans une (?:certaine|large|moindre) mesure\b",
        "moyen": f"au moyen {_OF}",
        "moyenne": r"en moyenne\b",
        "objet": r"(?:fait|font|faire|faisant|fera|feront|faisaient) l objet\b",
        "ordre": r"de l ordre de\b|en ordre\b",
        "part": r"(?:d une|d autre|a|de toute|quelque|nulle|autre) part\b",
        "partie": r"(?:fai\w*|font|fera|feront|en|a) partie\b",
        "peine": r"a peine\b|sous peine de\b",
        "place": r"(?:sur|en) place\b",
        "point": r"(?:a ce|a quel|mise? au) point\b|sur le point (?:de|d) \w+(?:er|ir|re)\b",
        "pratique": r"(?:en|mis\w* en|met\w* en) pratique\b",
        "principe": r"en principe\b",
        "propos": r"a propos\b",
        "raison": r"(?:en|a) raison (?:de|du|des|d)\b",
        "rapport": rf"par rapport {_TO}",
        "regle": r"en regle generale\b",
        "reste": r"du reste,|au reste\b",
        "route": r"(?:en|fait|font|faire|faisant|faisait) route\b",
        "sein": f"au sein {_OF}",
        "somme": r"en somme\b|somme toute\b",
        "sorte": r"de (?:telle )?sorte\b|en quelque sorte\b",
        "suite": f"(?:a la|par) suite {_OF}|tout de suite\\b|par la suite\\b|ainsi de suite\\b",
        "sujet": f"au sujet {_OF}",
        "terme": r"a (?:court|moyen|long|plus long) terme\b",
        "titre": rf"a (?:ce |juste |leur |son )?titre\b|au titre {_OF}",
        "tour": r"(?:a (?:son|leur|mon|notre)|tour a) tour\b|tour a tour\b",
        "vertu": f"en vertu {_OF}",
        "voie": rf"(?:en|par) voie {_OF}",
        "vue": rf"en vue {_OF}|en vue,|point de vue\b",
    }.items()
}


def has_locutions(form: str) -> bool:
    """Say whether a term's form stands in a fixed phrase at times."""
    return fold(form) in _LOCUTIONS


def is_in_locution(kept: str, start: int, form: str) -> bool:
    """Say whether a form, written at `start`, is part of a fixed phrase there."""
    phrase = _LOCUTIONS.get(fold(form))
    if phrase is None:
        return False
    end = start + len(form)
    near = fold(kept[max(0, start - _LEFT) : end + _RIGHT]).replace("'", " ")
    found = phrase.search(near)
    # The phrase must hold this place, not its twin further on.
    at = min(start, _LEFT)
    return found is not None and any(
        match.start() <= at and match.end() >= at + len(form) for match in phrase.finditer(near)
    )
