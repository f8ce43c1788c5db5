"""Numbers written out in English, Spanish and Portuguese: eleven, veintiuna, décima terceira.

Tables of our own, because CLDR's spelled ordinals do not reach Python and a form must agree:
`Decimotercera Conferencia`, but `decimotercer periodo`.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["SPELLED_LANGUAGES", "Agreement", "cardinal", "ordinal"]

SPELLED_LANGUAGES = frozenset({"en", "es", "pt"})


class Agreement(NamedTuple):
    """What a number word agrees with; `attributive` when the noun follows (primer, veintiún)."""

    feminine: bool = False
    plural: bool = False
    attributive: bool = False
    apart: bool = False  # Spanish ordinals in two words: décima tercera


_MASCULINE = Agreement()
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000


def _row(words: str) -> list[str]:
    return words.split()


_EN = _row(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_EN_TENS = _row("- - twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
}  # fmt: skip
_ES = _row(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro"
    " veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = _row("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _row(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"
    " novecientos"
)
_PT = _row(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze"
    " dezasseis dezassete dezoito dezanove"
)
_PT_BRAZIL = {16: "dezesseis", 17: "dezessete", 19: "dezenove"}
_PT_TENS = _row("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS = _row(
    "- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"
)
_ES_UNITS = _row("- primero segundo tercero cuarto quinto sexto séptimo octavo noveno")
_ES_TEENS = _row(
    "décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo"
    " decimoctavo decimonoveno"
)
_ES_HIGH = _row(
    "- décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo"
    " nonagésimo"
)
_PT_UNITS = _row("- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono")
_PT_HIGH = _row(
    "- décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo"
    " nonagésimo"
)


def cardinal(value: int, lang: str, agreement: Agreement = _MASCULINE) -> str | None:
    """Return a number below a thousand in words, None where the language or number is not ours."""
    if not 0 <= value < _THOUSAND:
        return None
    language = lang.partition("-")[0]
    if language == "en":
        return _english(value)
    if language == "es":
        return _spanish(value, agreement)
    return _portuguese(value, agreement, lang) if language == "pt" else None


def _english(value: int) -> str:
    if value < _TWENTY:
        return _EN[value]
    if value < _HUNDRED:
        tens, unit = divmod(value, _TEN)
        return _EN_TENS[tens] + (f"-{_EN[unit]}" if unit else "")
    hundreds, rest = divmod(value, _HUNDRED)
    return f"{_EN[hundreds]} hundred" + (f" and {_english(rest)}" if rest else "")


def _spanish(value: int, agreement: Agreement) -> str:
    if value == _HUNDRED:
        return "cien"
    hundreds, rest = divmod(value, _HUNDRED)
    head = _ES_HUNDREDS[hundreds] if hundreds else ""
    if hundreds > 1 and agreement.feminine:
        head = head[:-2] + "as"
    if hundreds and not rest:
        return head
    if rest < len(_ES):
        tail = _ES[rest]
    else:
        tens, unit = divmod(rest, _TEN)
        tail = _ES_TENS[tens] + (f" y {_ES[unit]}" if unit else "")
    if tail.endswith("uno"):
        tail = _one(tail, agreement)
    return f"{head} {tail}".strip()


def _one(words: str, agreement: Agreement) -> str:
    if agreement.feminine:
        return words[:-1] + "a"
    if not agreement.attributive:
        return words
    return "veintiún" if words == "veintiuno" else words[:-1]


def _portuguese(value: int, agreement: Agreement, lang: str) -> str:
    if value == _HUNDRED:
        return "cem"
    hundreds, rest = divmod(value, _HUNDRED)
    head = _PT_HUNDREDS[hundreds] if hundreds else ""
    if hundreds > 1 and agreement.feminine:
        head = head[:-2] + "as"
    parts = [head] if head else []
    if rest >= _TWENTY:
        tens, unit = divmod(rest, _TEN)
        parts += [_PT_TENS[tens], *([_PT[unit]] if unit else [])]
    elif rest or not hundreds:
        brazilian = _PT_BRAZIL.get(rest) if lang == "pt-BR" else None
        parts.append(brazilian or _PT[rest])
    if agreement.feminine:
        parts[-1] = {"um": "uma", "dois": "duas"}.get(parts[-1], parts[-1])
    return " e ".join(parts)


def ordinal(value: int, lang: str, agreement: Agreement = _MASCULINE) -> str | None:
    """Return the ordinal of a number up to a hundred in words, None where it is not ours."""
    language = lang.partition("-")[0]
    if value == _HUNDRED and language in SPELLED_LANGUAGES:
        return "hundredth" if language == "en" else _agreeing("centésimo", agreement)
    if not 1 <= value < _HUNDRED:
        return None
    if language == "en":
        return _english_ordinal(value)
    if language == "es":
        return _spanish_ordinal(value, agreement)
    if language == "pt":
        tens, unit = divmod(value, _TEN)
        words = [*([_PT_HIGH[tens]] if tens else []), *([_PT_UNITS[unit]] if unit else [])]
        return " ".join(_agreeing(word, agreement) for word in words)
    return None


def _english_ordinal(value: int) -> str:
    tens, unit = divmod(value, _TEN)
    if value < _TWENTY:
        return _EN_ORDINALS.get(value) or _EN[value] + "th"
    if not unit:
        return _EN_TENS[tens][:-1] + "ieth"
    return f"{_EN_TENS[tens]}-{_english_ordinal(unit)}"


def _spanish_ordinal(value: int, agreement: Agreement) -> str:
    tens, unit = divmod(value, _TEN)
    if tens == 0:
        words = [_ES_UNITS[unit]]
    elif tens == 1 and not (agreement.apart and unit):
        words = [_ES_TEENS[unit]]
    elif tens == _TWENTY // _TEN and unit and not agreement.apart:
        # The accent of "vigésimo" goes with its own ending: vigesimoprimera.
        words = ["vigesim" + ("octavo" if unit == 8 else "o" + _ES_UNITS[unit])]  # noqa: PLR2004
    else:
        words = [_ES_HIGH[tens], *([_ES_UNITS[unit]] if unit else [])]
    done = [_agreeing(word, agreement) for word in words]
    short = agreement.attributive and not agreement.feminine and not agreement.plural
    if short and done[-1].endswith(("primero", "tercero")):
        done[-1] = done[-1][:-1]
    return " ".join(done)


def _agreeing(word: str, agreement: Agreement) -> str:
    stem = word[:-1] + ("a" if agreement.feminine else "o")
    return stem + ("s" if agreement.plural else "")
