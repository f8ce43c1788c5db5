"""Words that say no, more or less. Closed lists; they give hints, never verdicts."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["direction", "french_no", "negates"]

_RISE = {
    "fr": r"augment\w*|hauss\w*|cro[îi]t(?:re)?|croissan\w+|accr[ou]\w*|accroiss\w+|progress\w+"
    r"|grimp\w+|flamb\w+|bondi\w*|hausse|mont(?:é|ée|és|ent|er)"
    r"|(?:doubl|tripl|quadrupl|quintupl|décupl)(?:é|er|ent)",
    "en": r"ris(?:e|es|en|ing)|rose|increas\w*|grow(?:n|s|ing|th)?|grew|climb\w*|soar\w*|jump\w*"
    r"|surg\w+|spik\w+|gain\w*|up|higher|doubled",
    "es": r"aument\w*|sub(?:e|en|ió|ieron|ida|idas|ir|iendo|ido)|alza|alzas|crec\w+|increment\w*"
    r"|ascend\w+|duplic\w+|dispar\w+|repunt\w+",
    "pt": r"aument\w*|sub(?:e|em|iu|iram|ida|idas|ir|indo|ido)|alta|cresc\w+|acréscimo\w*"
    r"|increment\w*|duplic\w+",
    "ar": r"[وفلب]*(?:ال)?(?:ارتفع\w*|ارتفاع\w*|يرتفع\w*|ترتفع\w*|زاد\w*|زيادة|ازداد\w*|تزايد\w*"
    r"|نمو|نما|نمت|صعد\w*|صعود\w*|يزداد\w*|تزداد\w*)",
}
_FALL = {
    "fr": r"baiss\w*|diminu\w*|recul\w*|chut\w*|rédui\w+|réduction\w*|décroi\w+|dégringol\w*"
    r"|repli\w*|décl?in\w*|fléchi\w*|effondr\w+|tomb(?:é|ée|és|ent|er)",
    "en": r"fall(?:s|en|ing)?|fell|decreas\w*|declin\w*|drop\w*|reduc\w+|lower\w*"
    r"|down|shr[aiu]nk\w*"
    r"|plung\w*|tumbl\w*|sank|slid|dipped|plummet\w*|slump\w*|cut|cuts",
    "es": r"baj(?:a|as|an|ó|aron|ar|ado|ando)|disminu\w+|reduc\w+|reduj\w+|ca(?:e|en"
    r"|yó|yeron|ída|er)"
    r"|descen\w+|retroce\w+|descens\w+|merm\w+|desplom\w+",
    "pt": r"baix(?:a|as|ou|aram|ar|ando)|diminu\w+|redu[zçt]\w*|ca(?:i|em|iu|íram|ir)|queda\w*"
    r"|desc(?:e|em|eu|eram|ida|er|ido)|recu(?:o|ou|aram|ar)|decréscimo\w*",
    "ar": r"[وفلب]*(?:ال)?(?:انخفض\w*|انخفاض\w*|ينخفض\w*|تنخفض\w*|تراجع\w*|هبط\w*|هبوط\w*|نقص\w*"
    r"|تقلص\w*|انحسار\w*|قل|قلت|تضاءل\w*)",
}
_NO = {
    "en": r"not|\w+n['’]t|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|hardly"
    r"|barely|unable|fail\w*|lack\w*|refus\w*|un(?:likely|known|aware|clear|able|fit|willing)\w*"
    r"|den(?:y|ied|ies)|non\w*|absence|impossible|rarely|little|few|only|less",
    "es": r"no|nunca|jamás|nadie|nada|ningún|ninguna|ninguno|ni|tampoco|sin|imposible|apenas|negó"
    r"|carec\w+|falt\w+|rechaz\w+|des\w+ocid\w+|solo|sólo|incapa\w+|evit\w+",
    "pt": r"não|nunca|jamais|ninguém|nada|nenhum|nenhuma|nem|tampouco|sem|impossível|mal|neg\w+"
    r"|falt\w+|recus\w+|desconhec\w+|só|apenas|incapa\w+|evit\w+",
    "ar": r"[وفأ]*(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|لست|غير|دون|بدون|عدم|بعدم|لعدم|ما"
    r"|أبدا|أبدًا|أبداً"
    r"|قط|نفى|نفت|رفض\w*|فشل\w*|ألا|بلا|إلا|سوى|لسن|كلا)",
}
# "ne" with its partner; "ne … que" is only, "n'est-ce pas" is a question's tail.
_FRENCH_NO = re.compile(
    r"\b(?:ne|n['’])[^.;:!?]{0,60}?\b(?:pas|jamais|rien|aucune?|personne|nullement|guère)\b",
    re.IGNORECASE,
)
# Every way of French to say no or only, by the word that says which: the partner of "ne" behind
# it, or before it (Aucun migrant n'a …), or a word that needs no "ne".
_NE = r"\b(?:ne\b|n['’])"
_FRENCH_WAYS = (
    re.compile(
        rf"{_NE}[^.;:!?]{{0,60}}?\b(pas|plus|jamais|rien|aucun|personne|nullement|guère|ni|que|qu)"
        r"(?:e|['’])?(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\bun )(?<!\bune )(?<!\bla )(?<!\bcette )(?<!\bpar )(?<!\bchaque )"
        rf"\b(aucun|personne|rien|nul|ni)(?:le|e)?\b[^.;:!?]{{0,80}}?{_NE}",
        re.IGNORECASE,
    ),
    re.compile(r"\b(sans|aucun|seul|uniquement|seulement)e?s?\b(?! doute|-)", re.IGNORECASE),
    re.compile(r"\b(pas)\b", re.IGNORECASE),
    re.compile(r"\b(non)\b(?! plus| seulement| loin|-)", re.IGNORECASE),
)
_ONE_WAY = {"qu": "que", "seul": "que", "uniquement": "que", "seulement": "que", "nul": "aucun"}


def _compiled(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for language, words in table.items()
    }


_FRENCH_STEMS = (
    "ugment", "auss", "cro", "rogress", "grimp", "ondi", "mont", "oubl", "aiss", "iminu", "ecul",
    "hut", "édui", "éduc", "dégring", "epli", "flamb", "ffondr", "éclin", "flé", "omb",
    "upl", "tripl",
)  # fmt: skip
_RISES, _FALLS, _NOES = _compiled(_RISE), _compiled(_FALL), _compiled(_NO)


@lru_cache(maxsize=256)
def direction(text: str, language: str) -> int:
    """Return 1 for a text that speaks of a rise alone, -1 of a fall alone, else 0."""
    if language not in _RISES:
        return 0
    if language == "fr" and not any(stem in text for stem in _FRENCH_STEMS):
        return 0
    up = _RISES[language].search(text) is not None
    down = _FALLS[language].search(text) is not None
    return int(up) - int(down)


def french_no(text: str) -> dict[str, str]:
    """Return the ways in which a French text says no or only, and the word that says it there."""
    found = (way.search(text) for way in _FRENCH_WAYS)
    words = [match.group(1).lower() for match in found if match is not None]
    return {_ONE_WAY.get(word, word): word for word in words}


def negates(text: str, language: str) -> bool | None:
    """Say whether a text says no; None for a language that we do not know."""
    if language == "fr":
        return _FRENCH_NO.search(text) is not None
    pattern = _NOES.get(language)
    return None if pattern is None else pattern.search(text) is not None
