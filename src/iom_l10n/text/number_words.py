"""Number words of the languages that we know, and what they are worth.

They only ever excuse: a figure that the other side writes as a word is no mistake. So the lists
are generous, and a missing word costs a false alarm while a spare one costs almost nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iom_l10n.text.number_names import folded
from iom_l10n.text.number_phrases import number_phrases
from iom_l10n.text.words import plain_tokens, strip_accents

__all__ = ["word_values"]


def _table(line: str) -> dict[str, int]:
    out = {}
    for item in line.split():
        value, _, names = item.partition("=")
        for name in names.split(","):
            out[folded(name)] = int(value)
    return out


_TABLES: dict[str, dict[str, int]] = {
    "fr": _table(
        "0=zero,aucun,aucune 1=un,une,premier,premiere,premiers,premieres,seul,seule "
        "2=deux,deuxieme,second,seconde,double,doubler,doubles,tous,toutes,couple "
        "3=trois,troisieme,triple,tripler,tiers,trio 4=quatre,quatrieme,quart,quarts,quadruple "
        "5=cinq,cinquieme 6=six,sixieme 7=sept,septieme 8=huit,huitieme 9=neuf,neuvieme "
        "10=dix,dixieme,dizaine,dizaines,decennie,decennies 11=onze,onzieme "
        "12=douze,douzieme,douzaine,douzaines,midi 13=treize,treizieme 14=quatorze,quatorzieme "
        "15=quinze,quinzieme,quinzaine 16=seize,seizieme 17=dixsept 18=dixhuit 19=dixneuf "
        "20=vingt,vingtieme,vingtaine,vingts 30=trente,trentaine,trentieme "
        "40=quarante,quarantaine,quarantieme 50=cinquante,cinquantaine,moitie,demi,demie "
        "60=soixante,soixantaine 70=soixantedix,septante 80=quatrevingt,quatrevingts,octante "
        "90=quatrevingtdix,nonante 100=cent,cents,centaine,centaines,siecle,centenaire,centieme "
        "1000=mille,millier,milliers,millieme 1000000=million,millions "
        "1000000000=milliard,milliards"
    ),
    "en": _table(
        "0=zero,nil,none,nobody,no 1=one,first,single,a,an,once,sole "
        "2=two,second,double,doubled,twice,both,pair,couple,half,two-fold,twin "
        "3=three,third,thirds,triple,tripled,trio,thrice 4=four,fourth,quarter,quarters,quadruple "
        "5=five,fifth 6=six,sixth 7=seven,seventh 8=eight,eighth 9=nine,ninth "
        "10=ten,tenth,tens,decade,decades 11=eleven,eleventh 12=twelve,twelfth,dozen,dozens,noon "
        "13=thirteen,thirteenth 14=fourteen,fourteenth,fortnight 15=fifteen,fifteenth "
        "16=sixteen,sixteenth 17=seventeen,seventeenth 18=eighteen,eighteenth "
        "19=nineteen,nineteenth 20=twenty,twentieth,twenties,score 30=thirty,thirtieth,thirties "
        "40=forty,fortieth,forties 50=fifty,fiftieth,fifties 60=sixty,sixtieth,sixties "
        "70=seventy,seventieth,seventies 80=eighty,eightieth,eighties "
        "90=ninety,ninetieth,nineties 100=hundred,hundreds,hundredth,century,centenary "
        "1000=thousand,thousands,grand,k 1000000=million,millions,m "
        "1000000000=billion,billions,bn"
    ),
    "es": _table(
        "0=cero,ningun,ninguna,ninguno 1=un,uno,una,primer,primero,primera,primeros,solo,sola "
        "2=dos,segundo,segunda,doble,duplicar,ambos,ambas,par,pareja,mitad "
        "3=tres,tercer,tercero,tercera,triple,trio,tercios,tercio "
        "4=cuatro,cuarto,cuarta,cuartos 5=cinco,quinto,quinta,quintas 6=seis,sexto,sexta "
        "7=siete,septimo,septima 8=ocho,octavo,octava 9=nueve,noveno,novena "
        "10=diez,decimo,decima,decena,decenas,decada,decadas 11=once,undecimo "
        "12=doce,duodecimo,docena,docenas,mediodia 13=trece,decimotercera,decimotercer "
        "14=catorce,decimocuarta,decimocuarto 15=quince,quincena,decimoquinta,decimoquinto "
        "16=dieciseis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte,veintena,vigesimo,"
        "vigesima 21=veintiun,veintiuno,veintiuna 22=veintidos 23=veintitres 24=veinticuatro "
        "25=veinticinco 26=veintiseis 27=veintisiete 28=veintiocho 29=veintinueve "
        "30=treinta,treintena,trigesimo 40=cuarenta,cuarentena 50=cincuenta,medio,media 60=sesenta "
        "70=setenta 80=ochenta 90=noventa 100=cien,ciento,centena,centenar,centenares,siglo,"
        "centesimo,centenario 200=doscientos,doscientas 300=trescientos,trescientas "
        "400=cuatrocientos,cuatrocientas 500=quinientos,quinientas 600=seiscientos,seiscientas "
        "700=setecientos,setecientas 800=ochocientos,ochocientas 900=novecientos,novecientas "
        "1000=mil,millar,millares,miles 1000000=millon,millones"
    ),
    "pt": _table(
        "0=zero,nenhum,nenhuma 1=um,uma,primeiro,primeira,primeiros,unico,unica "
        "2=dois,duas,segundo,segunda,dobro,duplo,duplicar,ambos,ambas,par,casal,metade "
        "3=tres,terceiro,terceira,triplo,trio,terco,tercos "
        "4=quatro,quarto,quarta,quartos 5=cinco,quinto,quinta 6=seis,sexto,sexta,meia "
        "7=sete,setimo,setima 8=oito,oitavo,oitava 9=nove,nono,nona "
        "10=dez,decimo,decima,dezena,dezenas,decada,decadas 11=onze 12=doze,duzia,duzias,meio-dia "
        "13=treze 14=catorze,quatorze 15=quinze,quinzena 16=dezasseis,dezesseis "
        "17=dezassete,dezessete 18=dezoito 19=dezanove,dezenove 20=vinte,vintena,vigesimo,vigesima "
        "30=trinta,trintena 40=quarenta,quarentena 50=cinquenta,meio 60=sessenta 70=setenta "
        "80=oitenta 90=noventa 100=cem,cento,centena,centenas,seculo,centenario "
        "200=duzentos,duzentas 300=trezentos,trezentas 400=quatrocentos,quatrocentas "
        "500=quinhentos,quinhentas 600=seiscentos,seiscentas 700=setecentos,setecentas "
        "800=oitocentos,oitocentas 900=novecentos,novecentas 1000=mil,milhar,milhares "
        "1000000=milhao,milhoes 1000000000=bilhao,bilhoes"
    ),
    "ar": _table(
        "0=صفر 1=واحد,واحدة,احد,احدى,اول,الاول,الاولى,اولى,حادي "
        "2=اثنان,اثنين,اثنتان,اثنتين,اثنا,اثني,اثنتي,ثاني,الثاني,ثانية,الثانية,كلا,كلتا,ضعف,نصف,"
        "مرتين,مرتان,ضعفي "
        "3=ثلاث,ثلاثة,ثالث,ثالثة,الثالث,الثالثة,ثلث,ثلثي"
        " 4=اربع,اربعة,رابع,رابعة,الرابع,الرابعة,ربع "
        "5=خمس,خمسة,خامس,خامسة,الخامس,الخامسة 6=ست,ستة,سادس,سادسة,السادس,السادسة "
        "7=سبع,سبعة,سابع,سابعة,السابع,السابعة 8=ثمان,ثماني,ثمانية,ثامن,ثامنة,الثامن,الثامنة "
        "9=تسع,تسعة,تاسع,تاسعة,التاسع,التاسعة 10=عشر,عشرة,عاشر,عاشرة,العاشر,العاشرة,عشرات,عقد,عقود "
        "20=عشرون,عشرين,العشرون,العشرين,عشرينيات,العشرينيات,عشرينات "
        "30=ثلاثون,ثلاثين,الثلاثين,ثلاثينيات,الثلاثينيات,الثلاثينات "
        "40=اربعون,اربعين,الاربعين,اربعينيات,الاربعينيات,الاربعينات "
        "50=خمسون,خمسين,الخمسين,خمسينيات,الخمسينيات,الخمسينات,نصف "
        "60=ستون,ستين,الستين,ستينيات,الستينيات,الستينات "
        "70=سبعون,سبعين,السبعين,سبعينيات,السبعينيات,السبعينات "
        "80=ثمانون,ثمانين,الثمانين,ثمانينيات,الثمانينيات,الثمانينات "
        "90=تسعون,تسعين,التسعين,تسعينيات,التسعينيات,التسعينات "
        "100=مائة,مئة,مئات,المائة,المئة,قرن,القرن 200=مائتي,مائتان,مئتي,مئتان,مائتين "
        "300=ثلاثمائة,ثلاثمئة 400=اربعمائة,اربعمئة 500=خمسمائة,خمسمئة 600=ستمائة,ستمئة "
        "700=سبعمائة,سبعمئة 800=ثمانمائة,ثمانمئة 900=تسعمائة,تسعمئة "
        "1000=الف,الاف,الفا,آلاف 2000=الفي,الفان,الفين 1000000=مليون,ملايين,مليونا "
        "2000000=مليوني,مليونان,مليونين 1000000000=مليار,مليارات,بليون 2000000000=ملياري"
    ),
}
_JOINERS = {
    "fr": {"et"},
    "en": {"and"},
    "es": {"y"},
    "pt": {"e"},
    "ar": {"و"},
}
_FRENCH_PAIRS = (
    ("quatre vingt dix", "quatrevingtdix"),
    ("quatre vingt", "quatrevingt"),
    ("soixante dix", "soixantedix"),
    ("dix sept", "dixsept"),
    ("dix huit", "dixhuit"),
    ("dix neuf", "dixneuf"),
)
_LETTERS = re.compile(r"[^\W\d_]+")
_HAMZA = str.maketrans("أإآٱ", "اااا")
_ARABIC_PREFIX = re.compile(r"^(?:و|ف)?(?:ب|ل|ك)?(?:ال)?")
_HUNDRED = 100
_THOUSAND = 1000


def _tokens(text: str, language: str) -> list[str]:
    if language == "ar":
        return _LETTERS.findall(strip_accents(text).translate(_HAMZA))
    folded = " ".join(plain_tokens(text))
    if language == "fr":
        for pair, joined in _FRENCH_PAIRS:
            folded = folded.replace(pair, joined)
    return folded.split()


def _value(token: str, table: dict[str, int], *, arabic: bool) -> int | None:
    value = table.get(token)
    if value is None and arabic:
        value = table.get(_ARABIC_PREFIX.sub("", token, count=1))
    return value


@lru_cache(maxsize=256)
def word_values(text: str, language: str) -> frozenset[int]:
    """Return every value that number words of a text may stand for, singly and composed."""
    table = _TABLES.get(language)
    if table is None:
        return frozenset()
    joiners = _JOINERS[language]
    found: set[int] = set()
    run: list[int] = []
    for token in [*_tokens(text, language), "."]:
        value = _value(token, table, arabic=language == "ar")
        if value is not None:
            found.add(value)
            run.append(value)
        elif token not in joiners and run:
            if len(run) > 1:
                found.update(_compose(run))
            run = []
    found.update(phrase.value for phrase in number_phrases(text, language))
    return frozenset(found)


def _compose(run: list[int]) -> set[int]:
    """Return what a run of number words is worth: two hundred and five is 205."""
    total = current = 0
    values: set[int] = set()
    for value in run:
        if value == _HUNDRED and 0 < current < _HUNDRED:
            current *= value
        elif value >= _THOUSAND:
            total += max(1, current) * value
            current = 0
        else:
            current += value
        values.add(total + current)
    return values
