"""The names of numbers, for reading a text closely: what a number word is worth, and its kind.

Closed lists, accents and case aside. What only sounds like a number stays out: articles are kept
for composition alone (vingt et un), "dizaine", "des milliers", "first" and "second" are no values.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.words import strip_accents

__all__ = ["NAMES", "Kind", "Name", "folded"]


class Kind(StrEnum):
    """Whether a word counts or ranks; Arabic often writes both alike."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    EITHER = "either"


class Name(NamedTuple):
    """What a word is worth, and its kind."""

    value: int
    kind: Kind


_FR = "un,une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_FR_ORDINALS = (
    "unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme"
    " onzieme douzieme treizieme quatorzieme quinzieme seizieme"
)
_FR_TENS = (
    "20=vingt,vingts 30=trente 40=quarante 50=cinquante 60=soixante 70=septante 80=octante,huitante"
    " 90=nonante 100=cent,cents 1000=mille 1000000=million,millions 1000000000=milliard,milliards"
)
_FR_HIGH = (
    "20=vingtieme 30=trentieme 40=quarantieme 50=cinquantieme 60=soixantieme 100=centieme"
    " 1000=millieme"
)
_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_EN_TENS = (
    "20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety 100=hundred"
    " 1000=thousand 1000000=million 1000000000=billion 1000000000000=trillion"
)
_EN_HIGH = (
    "20=twentieth 30=thirtieth 40=fortieth 50=fiftieth 60=sixtieth 70=seventieth 80=eightieth"
    " 90=ninetieth 100=hundredth"
)
_ES = (
    "un,uno,una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciseis diecisiete dieciocho diecinueve"
)
_ES_TENS = (
    "20=veinte 21=veintiun,veintiuno,veintiuna 22=veintidos 23=veintitres 24=veinticuatro"
    " 25=veinticinco 26=veintiseis 27=veintisiete 28=veintiocho 29=veintinueve 30=treinta"
    " 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 100=cien,ciento"
    " 200=doscientos,doscientas 300=trescientos,trescientas 400=cuatrocientos,cuatrocientas"
    " 500=quinientos,quinientas 600=seiscientos,seiscientas 700=setecientos,setecientas"
    " 800=ochocientos,ochocientas 900=novecientos,novecientas 1000=mil 1000000=millon,millones"
    " 1000000000=millardo,millardos"
)
# With -o; -a and the plural are made of it.
_ES_ORDINALS = (
    "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo"
    " undecimo,decimoprimero duodecimo,decimosegundo decimotercero decimocuarto decimoquinto"
    " decimosexto decimoseptimo decimoctavo decimonoveno"
)
_ES_HIGH = (
    "7=setimo 20=vigesimo 21=vigesimoprimero 22=vigesimosegundo 23=vigesimotercero"
    " 24=vigesimocuarto 25=vigesimoquinto 26=vigesimosexto 27=vigesimoseptimo 28=vigesimoctavo"
    " 29=vigesimonoveno 30=trigesimo 40=cuadragesimo 50=quincuagesimo 60=sexagesimo"
    " 70=septuagesimo 80=octogesimo 90=nonagesimo 100=centesimo"
)
_ES_APOCOPES = "1=primer 3=tercer 13=decimotercer 21=vigesimoprimer 23=vigesimotercer"
_PT = (
    "um,uma dois,duas tres quatro cinco seis sete oito nove dez onze doze treze catorze,quatorze"
    " quinze dezasseis,dezesseis dezassete,dezessete dezoito dezanove,dezenove"
)
_PT_TENS = (
    "20=vinte 30=trinta 40=quarenta 50=cinquenta 60=sessenta 70=setenta 80=oitenta 90=noventa"
    " 100=cem,cento 200=duzentos,duzentas 300=trezentos,trezentas 400=quatrocentos,quatrocentas"
    " 500=quinhentos,quinhentas 600=seiscentos,seiscentas 700=setecentos,setecentas"
    " 800=oitocentos,oitocentas 900=novecentos,novecentas 1000=mil 1000000=milhao,milhoes"
    " 1000000000=bilhao,bilhoes"
)
_PT_ORDINALS = (
    "primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo undecimo duodecimo"
)
_PT_HIGH = (
    "20=vigesimo 30=trigesimo 40=quadragesimo 50=quinquagesimo 60=sexagesimo 70=septuagesimo"
    " 80=octogesimo 90=nonagesimo 100=centesimo"
)
_AR_CARDINALS = (
    "1=احد,احدى,واحد,واحدة 2=اثنا,اثني,اثنان,اثنين,اثنتا,اثنتي,اثنتان,اثنتين 3=ثلاث,ثلاثة"
    " 4=اربع,اربعة 5=خمس,خمسة 6=ست,ستة 7=سبع,سبعة 8=ثمان,ثماني,ثمانية 9=تسع,تسعة"
)
_AR_ORDINALS = (
    "1=حادي,حادية 2=ثاني,ثانية 3=ثالث,ثالثة 4=رابع,رابعة 5=خامس,خامسة 6=سادس,سادسة 7=سابع,سابعة"
    " 8=ثامن,ثامنة 9=تاسع,تاسعة"
)
_AR_EITHER = (
    "10=عشر,عشرة,عاشر,عاشرة 20=عشرون,عشرين 30=ثلاثون,ثلاثين 40=اربعون,اربعين 50=خمسون,خمسين"
    " 60=ستون,ستين 70=سبعون,سبعين 80=ثمانون,ثمانين 90=تسعون,تسعين 100=مائة,مئة"
    " 200=مائتي,مائتان,مئتي,مئتان,مائتين,مئتين 300=ثلاثمائة,ثلاثمئة 400=اربعمائة,اربعمئة"
    " 500=خمسمائة,خمسمئة 600=ستمائة,ستمئة 700=سبعمائة,سبعمئة 800=ثمانمائة,ثمانمئة"
    " 900=تسعمائة,تسعمئة 1000=الف,الاف,الفا 2000=الفي,الفان,الفين"
    " 1000000=مليون,ملايين,مليونا 2000000=مليوني,مليونان,مليونين 1000000000=مليار,مليارات,مليارا"
)


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word as the lists have it: small, without accents, Arabic alefs alike."""
    return strip_accents(word.lower()).replace("ٱ", "ا").replace("ـ", "")


def _rows(text: str, kind: Kind) -> dict[str, Name]:
    found = {}
    for row in text.split():
        value, _, names = row.partition("=")
        found.update({folded(name): Name(int(value), kind) for name in names.split(",")})
    return found


def _counted(text: str, kind: Kind) -> dict[str, Name]:
    """Return a row of names from one upwards."""
    return _rows(" ".join(f"{n}={names}" for n, names in enumerate(text.split(), 1)), kind)


def _inflected(names: dict[str, Name]) -> dict[str, Name]:
    """Return ordinals in -o with their feminine and plurals."""
    endings = ("o", "a", "os", "as")
    return {word[:-1] + ending: name for word, name in names.items() for ending in endings}


_C, _O = Kind.CARDINAL, Kind.ORDINAL
NAMES: dict[str, dict[str, Name]] = {
    "fr": {
        **_counted(_FR, _C),
        **_rows(_FR_TENS, _C),
        **_counted(_FR_ORDINALS, _O),
        **_rows(_FR_HIGH, _O),
    },
    "en": {
        **_counted(_EN, _C),
        **_rows(_EN_TENS, _C),
        **_counted(_EN_ORDINALS, _O),
        **_rows(_EN_HIGH, _O),
    },
    "es": {
        **_counted(_ES, _C),
        **_rows(_ES_TENS, _C),
        **_inflected({**_counted(_ES_ORDINALS, _O), **_rows(_ES_HIGH, _O)}),
        **_rows(_ES_APOCOPES, _O),
    },
    "pt": {
        **_counted(_PT, _C),
        **_rows(_PT_TENS, _C),
        **_inflected({**_counted(_PT_ORDINALS, _O), **_rows(_PT_HIGH, _O)}),
    },
    "ar": {
        **_rows(_AR_CARDINALS, _C),
        **_rows(_AR_ORDINALS, _O),
        **_rows(_AR_EITHER, Kind.EITHER),
    },
}
