"""What a figure counts: percent, money, units. Closed lists of words, one row a class.

Each row is read as `class: words`; `€` and `euros` are one class in every language, so two
texts can be compared without translating anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.words import token_set

__all__ = ["Measure", "converted", "currencies", "of_one_name", "percents", "units"]


class Measure(NamedTuple):
    """A measure word at `text[start:end]`, its class and what it measures."""

    start: int
    end: int
    kind: str


_PERCENT = re.compile(
    r"%|٪|‰|\bpour[ -]?cents?\b|\bpourcent\w*|\bper ?cent\b|\bpercent\w*|\bpor"
    r" ciento\b|\bpor cien\b"
    r"|\bpor cento\b|\bpct\b|\bpercentage\b|\bporcentaje\w*|\bporcentag\w+|\bpercentua\w+|\bp\.p\."
    r"|(?:بالمائة|بالمئة|بالمية|المائة|المئة|المية)",
    re.IGNORECASE,
)
_CURRENCY_ROWS = {
    "EUR": "€ euro euros EUR يورو اليورو",
    "USD": "$ US$ $US USD dollar dollars dólar dólares دولار دولارات دولارا دولارًا دولاراً الدولار",
    "CAD": "CAD C$|dollars canadiens|dollar canadien|Canadian dollars|Canadian dollar"
    "|dólares canadienses|dólar canadiense|dólares canadianos|dólar canadiano"
    "|dólares canadenses|dólar canadense|دولار كندي|دولارات كندية|دولارًا كنديًا|دولارا كنديا",
    "AUD": "AUD A$|dollars australiens|dollar australien|Australian dollars|Australian dollar"
    "|dólares australianos|dólar australiano|دولار أسترالي|دولارات أسترالية|دولارًا أستراليًا",
    "GBP": "£ GBP livre livres pound pounds sterling libra libras quid جنيه جنيهات جنيها جنيهًا"
    " إسترليني استرليني",
    "JPY": "¥ JPY yen yens yenes ienes iene ين",
    "CNY": "CNY RMB yuan yuans yuanes renminbi يوان",
    "CHF": "CHF|francs suisses|franc suisse|Swiss francs|Swiss franc|francos suizos"
    "|franco suizo|francos suíços|franco suíço|فرنك سويسري|فرنكات سويسرية|فرنكا سويسريا",
    "XOF": "FCFA XOF XAF CFA|francs CFA|franc CFA|CFA francs|CFA franc|francos CFA|franco CFA"
    "|فرنك أفريقي|فرنك إفريقي",
    "CDF": "CDF|francs congolais|franc congolais|Congolese francs|Congolese franc"
    "|francos congoleños|francos congoleses|فرنك كونغولي",
    "GNF": "GNF|francs guinéens|franc guinéen|Guinean francs|Guinean franc|francos guineanos"
    "|فرنك غيني",
    "BIF": "BIF FBu|francs burundais|franc burundais|Burundian francs|Burundi francs"
    "|francos burundeses|francos burundianos|francos de Burundi|فرنك بوروندي",
    "RWF": "RWF FRw|francs rwandais|franc rwandais|Rwandan francs|Rwanda francs"
    "|francos ruandeses|francos de Rwanda|فرنك رواندي",
    "DJF": "DJF|francs djiboutiens|franc djiboutien|Djiboutian francs|Djibouti francs"
    "|francos yibutianos|francos jibutianos|francos de Djibouti|فرنك جيبوتي",
    "KMF": "KMF|francs comoriens|franc comorien|Comorian francs|Comoros francs"
    "|francos comorenses|francos comorianos|فرنك قمري",
    "MXN": "peso pesos بيزو",
    "INR": "₹ INR roupie roupies rupee rupees rupia rupias روبية روبيات",
    "BRL": "R$ BRL réal réaux real reais reales",
    "RUB": "₽ rouble roubles ruble rubles rublo rublos روبل",
    "FRANC": "franc francs franco francos فرنك فرنكات",
    "DINAR": "dinar dinars dinares دينار دنانير",
    "DIRHAM": "dirham dirhams dírham dírhams dirhames درهم دراهم",
    "RIYAL": "riyal riyals riyales ريال ريالات",
    "NAIRA": "naira nairas نايرا",
    "CROWN": "couronne couronnes krona kronor krone kroner corona coronas coroa coroas كرونة",
}
_UNIT_ROWS = {
    "speed": {
        "km/h": "km/h km/hr kmh kph كم/ساعة كم/س كلم/س كلم/ساعة|kilomètres à l’heure"
        "|kilomètres à l'heure|kilomètres par heure|kilomètres-heure|kilómetros por hora"
        "|quilómetros por hora|quilômetros por hora|kilometres per hour|kilometers per hour"
        "|kilometres an hour|kilometers an hour|كيلومترًا في الساعة|كيلومترا في الساعة"
        "|كيلومتر في الساعة|كيلومتراً في الساعة",
        "m/s": "m/s م/ث متر/ثانية م/ثانية|mètres par seconde|metros por segundo"
        "|metres per second|meters per second|متر في الثانية",
        "mph": "mph mi/h ميل/ساعة|miles par heure|miles per hour|miles an hour|milles à l’heure"
        "|millas por hora|milhas por hora|ميل في الساعة|ميلا في الساعة|ميلًا في الساعة",
        "knot": "nœud nœuds noeuds knot knots kt kts nudo nudos nó nós عقدة",
    },
    "temperature": {
        "C": "°C ºC ℃|degrés Celsius|degrees Celsius|degree Celsius|grados Celsius|graus Celsius"
        "|grados centígrados|graus centígrados|درجة مئوية|درجات مئوية",
        "F": "°F ºF ℉|degrés Fahrenheit|degrees Fahrenheit|grados Fahrenheit|graus Fahrenheit"
        "|درجة فهرنهايت|درجات فهرنهايت",
        "K": "kelvin kelvins كلفن",
    },
    "area": {
        "ha": "ha hectare hectares hectárea hectáreas هكتار هكتارات هكتارا هكتارًا هكتاراً",
        "m2": "m² m2|mètres carrés|mètre carré|metros cuadrados|metros quadrados|square metres"
        "|square meters|متر مربع|أمتار مربعة|مترًا مربعًا|مترا مربعا|متراً مربعاً",
        "km2": "km² km2|kilomètres carrés|kilomètre carré|kilómetros cuadrados"
        "|quilómetros quadrados|quilômetros quadrados|square kilometres|square kilometers"
        "|كيلومتر مربع|كيلومترات مربعة|كيلومترًا مربعًا|كم مربع",
        "acre": "acre acres فدان أفدنة فدانًا فدانا",
        "sqft": "ft²|pieds carrés|square feet|square foot|pies cuadrados|pés quadrados|قدم مربع",
        "sqmi": "|square miles|square mile|millas cuadradas|milhas quadradas|miles carrés|ميل مربع",
    },
    "length": {
        "km": "km kilomètre kilomètres kilómetro kilómetros quilómetro quilómetros quilômetro"
        " quilômetros kilometre kilometres kilometer kilometers كم كلم كيلومتر كيلومترات"
        " كيلومترا كيلومترًا كيلومتراً",
        "m": "m mètre mètres metro metros metre metres meter meters متر أمتار مترا مترًا متراً",
        "cm": "cm centimètre centimètres centímetro centímetros centimetre centimetres"
        " centimeter centimeters سم سنتيمتر سنتيمترا سنتيمترات سنتيمترًا",
        "mm": "mm millimètre millimètres milímetro milímetros millimetre millimetres millimeter"
        " millimeters ملم مليمتر مم مليمترا ميليمتر",
        "mi": "mile miles mille milles milla millas milha milhas ميل أميال ميلا ميلًا ميلاً",
        "yd": "yard yards yarda yardas jarda jardas ياردة ياردات",
        "ft": "ft foot feet pied pieds pie pies pé pés قدم أقدام قدما قدمًا",
        "in": "inch inches pouce pouces pulgada pulgadas polegada polegadas بوصة بوصات",
    },
    "mass": {
        "t": "t tonne tonnes tonelada toneladas ton tons طن أطنان طنا طنًا طناً",
        "kg": "kg kilo kilos kilogramme kilogrammes kilogramo kilogramos kilogram kilograms"
        " quilo quilos quilograma quilogramas كجم كغ كغم كيلوغرام كيلوغرامات كيلوجرام كيلوغرامًا",
        "g": "g gramme grammes gramo gramos gram grams grama gramas غ غم جم غرام غراما غرامات جرام",
        "mg": "mg milligramme milligrammes miligramo miligramos milligram milligrams ملغ ملغم",
        "lb": "lb lbs pound pounds libra libras livre livres رطل أرطال رطلا",
        "oz": "oz once onces ounce ounces onza onzas onça onças أونصة أوقية",
        "st": "stone stones",
    },
    "volume": {
        "l": "l litre litres litro litros liter liters لتر ليتر لترات لترا لترًا",
        "hl": "hl hectolitre hectolitres hectolitro hectolitros hectoliter hectoliters",
        "ml": "ml millilitre millilitres mililitro mililitros milliliter milliliters مل",
        "cl": "cl centilitre centilitres centilitro centilitros",
        "m3": "m³ m3|mètres cubes|mètre cube|metros cúbicos|cubic metres|cubic meters|متر مكعب",
        "gal": "gallon gallons galón galones galão galões غالون",
        "bbl": "baril barils barrel barrels barril barriles barris برميل",
        "pt": "pint pints pinte pintes pinta pintas",
    },
    "power": {
        "W": "W watt watts vatio vatios واط",
        "kW": "kW kilowatt kilowatts kilovatio kilovatios quilowatt quilowatts كيلوواط",
        "MW": "MW mégawatt mégawatts megavatio megavatios megawatt megawatts ميغاواط ميجاوات",
        "GW": "GW gigawatt gigawatts gigavatio gigavatios غيغاواط جيجاوات",
        "hp": "ch hp cv chevaux horsepower caballos cavalos حصان",
    },
    "energy": {
        "kWh": "kWh",
        "MWh": "MWh",
        "GWh": "GWh",
        "TWh": "TWh",
    },
    "data": {
        "KB": "Ko KB",
        "MB": "Mo MB",
        "GB": "Go GB",
        "TB": "To TB",
    },
    "time": {
        "s": "seconde secondes second seconds segundo segundos ثانية ثوان ثواني",
        "min": "min minute minutes minuto minutos دقيقة دقائق",
        "h": "heure heures hour hours hora horas ساعة ساعات",
        "d": "jour jours day days día días dia dias يوم أيام يوما يومًا يوماً",
        "w": "semaine semaines week weeks semana semanas أسبوع أسابيع أسبوعًا أسبوعا",
        "mo": "mois month months mes meses mês شهر أشهر شهرا شهرًا شهراً شهور",
        "y": "an ans année années year years año años ano anos سنة سنوات عام أعوام عاما عامًا عاماً",
    },
}


_SPACES = " \u00a0\u202f"


def _names(row: str) -> list[str]:
    head, *phrases = row.split("|")
    return [*head.split(), *phrases]


_CURRENCY = {name.lower(): kind for kind, row in _CURRENCY_ROWS.items() for name in _names(row)}
_FRANCS = frozenset({"FRANC", "CHF", "XOF", "CDF", "GNF", "BIF", "RWF", "DJF", "KMF"})
_UNITS = {
    name.lower(): f"{dimension}:{kind}"
    for dimension, rows in _UNIT_ROWS.items()
    for kind, row in rows.items()
    for name in _names(row)
}


def _alternatives(names: dict[str, str]) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", f"[{_SPACES}]") for name in longest)


def _plain(found: str) -> str:
    return re.sub(f"[{_SPACES}]", " ", found).lower()


_SCALES = (
    r"(?:(?:millions?|milliards?|mille|milliers|billions?|bn|mil|millones|millón|milh(?:ão|ões)"
    r"|bilh(?:ão|ões)|thousand|trillion|ألف|آلاف|مليون|ملايين|مليار"
    r"|مليارات)[\s\u00a0\u202f-]*){0,2}"
)
_AROUND_CURRENCY = re.compile(
    rf"(?<![^\W\d_])(?:{_alternatives(_CURRENCY)})(?![^\W\d_])", re.IGNORECASE
)
_SIGN = re.compile("[€$£¥₹₽]")
_CURRENCY_TOKENS = frozenset(name for name in _CURRENCY if name.isalpha())
_AFTER_NUMBER = re.compile(
    rf"[\s\u00a0\u202f-]*{_SCALES}(?:de |d[’'])?({_alternatives(_UNITS)})(?!\w)", re.IGNORECASE
)


def of_one_name(one: str, other: str) -> bool:
    """Tell whether two currencies may be the same: francs are somebody's francs."""
    return one == other or ("FRANC" in {one, other} and {one, other} <= _FRANCS)


@lru_cache(maxsize=256)
def percents(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text says percent, as a sign or as a word."""
    return tuple(match.span() for match in _PERCENT.finditer(text))


@lru_cache(maxsize=256)
def currencies(text: str) -> tuple[Measure, ...]:
    """Return the currencies that a text names, by sign, code or word."""
    if _SIGN.search(text) is None and _CURRENCY_TOKENS.isdisjoint(token_set(text)):
        return ()
    return tuple(
        Measure(m.start(), m.end(), _CURRENCY[_plain(m.group())])
        for m in _AROUND_CURRENCY.finditer(text)
    )


def units(text: str, position: int) -> Measure | None:
    """Return the unit that follows a number ending at a position: "length:km"."""
    match = _AFTER_NUMBER.match(text, position)
    if match is None:
        return None
    return Measure(match.start(1), match.end(1), _UNITS[_plain(match.group(1))])


def converted(source: str, source_end: int, target: str, target_end: int) -> bool:
    """Say whether two numbers measure the same thing in different units."""
    one, other = units(source, source_end), units(target, target_end)
    if one is None or other is None:
        return False
    return one.kind != other.kind and one.kind.split(":")[0] == other.kind.split(":")[0]
