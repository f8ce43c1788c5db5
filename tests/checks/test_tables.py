"""Tables of source, target and the ids expected: the language of press releases, row by row."""

from __future__ import annotations

import pytest

from checks_support import findings_of
from iom_l10n.checks import Example, build_context, run_checks, select
from iom_l10n.checks.plural_rules import expected_count, parse_rule, plural_count
from iom_l10n.model import (
    Hit,
    LocaleTag,
    Origin,
    OriginKind,
    State,
    Term,
    TermKind,
    TermStatus,
    Unit,
)

Row = tuple[str, str, str, str]

VALUES: list[Row] = [
    ("Quelque 1 500 000 migrants", "Cerca de 1,5 millones de migrantes", "es", ""),
    ("Les années 80", "The 1980s", "en", ""),
    ("Les années 80", "ثمانينيات القرن الماضي", "ar", ""),
    ("L’esprit des années 90", "Vuelve el espíritu de los noventa", "es", ""),
    ("Ce château du XVIIe siècle", "This 17th-century castle", "en", ""),
    ("Le 12e rapport", "The twelfth report", "en", ""),
    ("Date limite : 05/09/2012", "Prazo: 5 de setembro de 2012", "pt", ""),
    ("Le bureau ferme à 18 h.", "The office closes at 6 p.m.", "en", ""),
    ("Le bureau ferme à 13 h.", "El despacho cierra a la una de la tarde.", "es", ""),
    ("Ouvert de 9h à 14h30.", "Open from 9 a.m. to 2.30 p.m.", "en", ""),
    ("Ouvert de 9h à 14h30.", "Abierto de 9.00 a 14.30 horas.", "es", ""),
    ("Ouvert dès 14h30.", "Abierto desde las 15.30 horas.", "es", "NUM001"),
    ("Une (01) voiture", "One car", "en", ""),
    ("Deux camions et 12 bus", "2 camiones y doce autobuses", "es", ""),
    ("La route fait 72 km.", "The road is 45 miles long.", "en", ""),
    ("Le pont mesure 2,08 m.", "The bridge is 6'10\" (2.08 m) long.", "en", ""),
    ("Le bien vaut 300 000 €.", "It is worth €300,000 (about $340,000).", "en", ""),
    ("Voir {n} pages, 3 fois", "See {n} pages, 3 times", "en", ""),
    ("Les 2 camps", "Both camps", "en", ""),
    ("Quelque 40 familles et 12 camions", "Unas 40 familias y 21 camiones", "es", "NUM001"),
    ("Il y a 350 tentes.", "Hay 350 tiendas y 12 pozos.", "es", "NUM001"),
    ("Il y a 1,3 million de réfugiés.", "Hay 13 millones de refugiados.", "es", "NUM001"),
    ("Il faut 2 500 tentes.", "Se necesitan 2500 tiendas.", "es", ""),
    ("Il faut 12 500 tentes.", "Se necesitan 12,500 tiendas.", "es", "NUM002"),
    ("Il faut 12 500 tentes.", "São necessárias 12 500 tendas.", "pt", ""),
    ("Il faut 12 500,5 t.", "São necessárias 12,500.5 t.", "pt", "NUM002"),
    ("Il faut 12 500 tentes.", "12 500 tents are needed.", "en", "NUM002"),
    ("Il faut 3,0 t.", "Se necesitan 3.0 t.", "es", "NUM002"),
    ("Une hausse de 5 % à 7 %", "Un aumento del 5 al 7 %", "es", ""),
    ("Une hausse de 5 %", "Un aumento de 5", "es", "VAL001"),
    ("Un don de 40 dollars", "Una donación de 40 euros", "es", "VAL002"),
    ("Un don de 40 livres", "A gift of 40 books", "en", ""),
    ("Un don de 40 euros", "Una donación de 40 EUR", "es", ""),
    ("Un vent de 90 km/h", "Vientos de 90 m/s", "es", "VAL003"),
    ("Un fonds de 3 milliards", "A fund of 3 million", "en", "VAL004"),
    ("Un fonds de 3 millions", "A fund of 3", "en", "VAL004"),
    ("De 3 à 4 millions", "From 3 million to 4 million", "en", ""),
    ("Le lundi 4 mai", "Monday 4 June", "en", "DAT001"),
    ("Le lundi 4 mai", "الثلاثاء 4 مايو", "ar", "DAT001"),
    ("Elle part lundi.", "Sale mañana.", "es", ""),
]

WORDS: list[Row] = [
    ("Le projet durera douze mois.", "The project will last ten months.", "en", "NUM003"),
    ("L’accord lie douze pays.", "El acuerdo vincula a once países.", "es", "NUM003"),
    ("Elle a trois enfants.", "Tiene cuatro hijos.", "es", "NUM003"),
    ("Treizième rencontre", "Fourteenth meeting", "en", "NUM003"),
    ("Quatorzième rencontre", "XIII Encuentro", "es", "NUM003"),
    ("Le XIII<sup>e</sup> siècle", "The fourteenth century", "en", "NUM003"),
    ("Le treizième siècle", "El siglo XIV", "es", "NUM003"),
    ("Le projet durera douze mois.", "The project will last 10 months.", "en", "NUM001"),
    ("Il y a vingt et une familles.", "There are thirty-one families.", "en", "NUM003"),
    ("Soixante-dix-sept familles", "Setenta y ocho familias", "es", "NUM003"),
    ("Trois millions de personnes", "Four million people", "en", "NUM003"),
    ("Le quatrième camp", "O quinto acampamento", "pt", "NUM003"),
    ("Il y a deux mois", "Three months ago", "en", "NUM003"),
    ("Deux mois et 5 jours", "Four months and 5 days", "en", "NUM003"),
    ("Deux fois en 5 jours", "Four times in 5 days", "en", ""),
    ("Trois camps pour la cinquième fois", "Two camps for the fifth time", "en", ""),
    ("La quatrième fois, six tentes", "The sixth time, four tents", "en", ""),
    ("La neuvième fois", "Nine times in ten", "en", ""),
    ("La neuvième fois", "Ten times", "en", ""),
    ("La deuxième phase", "La tercera fase", "es", "NUM003"),
    ("Elle a trois enfants.", "لديها أربعة أطفال.", "ar", "NUM003"),
    ("Treizième rencontre", "اللقاء الرابع عشر", "ar", "NUM003"),
    ("Treizième rencontre", "اللقاء الثالث عشر", "ar", ""),
    ("Il y a douze pays.", "هناك اثنا عشر بلدا.", "ar", ""),
    ("Dix-septième rencontre", "17.º Encuentro", "es", ""),
    ("Quatre-vingt-quatre (84) tentes", "Ochenta y cuatro (84) tiendas", "es", ""),
    ("Deux pays en ont trois.", "Both countries have three.", "en", ""),
    ("Un couple et deux enfants", "A couple with two children", "en", ""),
    ("Une dizaine de familles", "A dozen families", "en", ""),
    ("Des milliers de migrants", "Hundreds of migrants", "en", ""),
    ("Mille neuf cent quatre-vingt-quatorze", "Nineteen ninety-four", "en", ""),
    ("En mille neuf cent quatre-vingt-quatorze", "In 1994", "en", ""),
    ("Le roi Louis XIV", "El rey Luis XIV", "es", ""),
    ("Trois milliards de dollars", "Tres mil millones de dólares", "es", ""),
    ("Ils restent quinze jours.", "They stay for two weeks.", "en", ""),
    ("Le stage dure quinze jours.", "The course lasts fourteen days.", "en", ""),
    ("Les trois quarts des familles", "Three quarters of the families", "en", ""),
    ("Un camion neuf à six roues", "A new truck with six wheels", "en", ""),
    ("Soixante-quinze pour cent des tentes", "Three quarters of the tents", "en", ""),
    ("Un camion neuf", "A new truck with six wheels", "en", ""),
    ("Il y a trente-six mois", "Three years ago", "en", ""),
    ("Il y a trente ans", "Three decades ago", "en", ""),
    ("Le train part à vingt heures.", "The train leaves at eight.", "en", ""),
    ("Jeudi, trois familles partent.", "Na quinta-feira, três famílias partem.", "pt", ""),
    ("Cinq pour cent de deux", "Five per cent of two", "en", ""),
    (
        "L’usine de Trois-Bassins et six puits",
        "The Trois-Bassins plant and its six wells",
        "en",
        "",
    ),
    ("Les dix premières années", "The first ten years", "en", ""),
    ("La quarante et unième fois", "The forty-first time", "en", ""),
]

HOURS: list[Row] = [
    ("Ils rentrent à pied en 4h30.", "They walk back at 4.30 a.m.", "en", "NUM001"),
    ("Ils rentrent à pied en 4h30.", "Vuelven a pie a las 4.30.", "es", "NUM001"),
    ("Ils rentrent à pied en 4h30.", "They walk back in 4 hours 30 minutes.", "en", ""),
    ("Ils rentrent à pied en 4h30.", "They walk back in four and a half hours.", "en", ""),
    ("Ils rentrent à pied en 4h30.", "Vuelven a pie en cuatro horas y media.", "es", ""),
    ("Un trajet de 3h15", "A drive of three and a quarter hours", "en", ""),
    ("Le bureau ouvre à 4h30.", "The office opens at 4.30 a.m.", "en", ""),
    ("Elle part à 16h30.", "She leaves at half past four.", "en", ""),
]

PUNCTUATION: list[Row] = [
    ("« Partons. »", "“Let us go.”", "en", ""),
    ("« Partons », dit-il.", '"Vámonos", dijo.', "es", ""),
    ("La liste :", "La lista.", "es", "PUN001"),
    ("La liste", "The list,", "en", "PUN001"),
    ("Aux États-Unis", "En EE. UU.", "es", ""),
    ("Une question ?", "¿Una pregunta?", "es", ""),
    ("Pourquoi ? Nul ne sait.", "No se sabe por qué.", "es", "PUN002"),
    ("Que faire ?", "Qué hacer?", "es", "PUN003"),
    ("Que faire ?!", "¿¡Qué hacer!?", "es", ""),
    ("Bien (?)", "Bien (?)", "es", ""),
    ("Fini, parti.", "Acabado,, ido.", "es", "PUN004"),
    ("Les États-Unis, la France.", "The U.S., France.", "en", ""),
    ("Les enfants, etc., partent.", "Children, etc., leave.", "en", ""),
    ("Vraiment !!", "Really!!", "en", ""),
    ("1. Ouvrir", "1) Abrir", "es", ""),
    ("L’OIM (Genève)", "La OIM [Ginebra)", "es", "PUN005"),
    ("a) un (1)", "أ) واحد (1)", "ar", ""),
    ("Hier, ils", "أمس؛ هم", "ar", ""),
    ("Que faire ?", "ما العمل?", "ar", "PUN006"),
    ("« Oui", "«Sí", "es", ""),
    ("« Oui », dit-il.", "«Sí, dijo.", "es", "QUO001"),
    ("Il dit oui.", '"Sí", dice.', "es", ""),
    ("« Oui », dit-il.", '“Sí", dijo.', "es", "QUO002"),
    ("« Oui », dit-il.", "« Sí », dijo.", "es", "QUO003"),
    ("« Oui », dit-il.", "«Yes», he said.", "en", "QUO003"),
    ("L’homme n’a rien dit.", "The man’s wife didn’t speak.", "en", ""),
]

SPACING: list[Row] = [
    ("Un mot", "Una  palabra", "es", "SPC001"),
    ("Un mot", "Una palabra ", "es", "SPC002"),
    (" Un mot", "Una palabra", "es", "SPC002"),
    ("Hier, ils", "Ayer,ellos", "es", "SPC003"),
    ("Ils partent (enfin).", "Se van(por fin).", "es", "SPC003"),
    ("le directeur(trice)", "el director(a)", "es", ""),
    ("À 10:30, 3,5 t", "A las 10:30, 3,5 t", "es", ""),
    ("Voir iom.int.", "Véase iom.int.", "es", ""),
    ("Que faire ?", "¿Qué hacer ?", "es", "SPC004"),
    ("Un, deux", "Uno , dos", "es", "SPC004"),
    ("« Venez », dit-elle.", "«Vengan» , dijo.", "es", "SPC004"),
    ("Le site (fermé).", "El sitio (cerrado) .", "es", "SPC004"),
    ("Il lit « Le Vent ».", "Lee «El viento» .", "es", "SPC004"),
    ("A\nB", "A B", "es", "SPC005"),
    ("A B", "A\nB", "es", "SPC005"),
]

CHARACTERS: list[Row] = [
    ("La mission", "La misiÃ³n", "es", "CHR001"),
    ("L’école", "The schoolâ€™s", "en", "CHR001"),
    ("La mission", "La mi\u00adsión", "es", "CHR002"),
    ("La mission", "La misi\u0307n", "es", ""),
    ("Le fleuve Дон", "El río Дон", "es", ""),
    ("La mission", "La misi\u03bfn", "es", "CHR003"),
    ("L’Iran", "إیران", "ar", "CHR003"),
    ("La fin", "El \ufb01n", "es", "CHR004"),
    ("R&D", "I&amp;D", "es", "CHR005"),
    ("La route est longue.", "EL CAMINO ES LARGO.", "es", "CAS001"),
    ("Les familles", "familias", "es", "CAS002"),
    ("{n} familles", "{n} familias", "es", ""),
    ("Hammel part.", "iPhone sale.", "es", ""),
    ("Le camp de Bwera", "el camp de Bwera", "es", "CAS002"),
    ("Il parle.", "Habla habla.", "es", "REP001"),
    ("La BBC", "قناة بي بي سي", "ar", ""),
]

PROTECTED: list[Row] = [
    ("Voir https://iom.int/a https://iom.int/b", "Véase https://iom.int/a", "es", "PRO001"),
    ("Voir https://iom.int/a", "Véase https://iom.int/a y https://iom.int/z", "es", "PRO001"),
    ("Mail : a@iom.int", "Correo: b@iom.int", "es", "PRO002"),
    ("Tél. : +41 22 717 91 11", "Tel.: 022 717 91 11", "es", ""),
    ("Tél. : +41 22 717 91 11", "Tel.: +41 22 717 91 12", "es", "PRO003"),
    ("Tél. : +41 22 717 91 11", "Teléfono", "es", "PRO003"),
    ("@iom et @unhcr", "@iom y @ACNUR", "es", "PRO004"),
    ("Bonjour {name}", "Hola {nombre}", "es", "PLH001"),
    ("Bonjour", "Hola {name}", "es", "PLH001"),
    ("<b>Oui</b>", "<b>Sí</b>", "es", ""),
    ("<b>Oui</b>", "<i>Sí</i>", "es", "PLH002"),
    ("Oui", "<b>Sí</b>", "es", "PLH002"),
    ("Au XIX<sup>e</sup> siècle", "En el siglo XIX", "es", ""),
    ("Le 1<sup>er</sup> mai, D<sup>r</sup> Ruiz", "El 1 de mayo, Dr. Ruiz", "es", ""),
    ("M<sup>me</sup> Ruiz, n<sup>o</sup> 4", "La Sra. Ruiz, núm. 4", "es", ""),
    ("Le XX<sup>e</sup> siècle", "The 20<sup>th</sup> century", "en", ""),
    ("Le XX<sup>e</sup> siècle", "The 20<sup>th century", "en", "PLH002"),
    ("Un site de 4 km<sup>2</sup>", "Un sitio de 4 km", "es", "PLH002"),
    ("- un", "un", "es", "PLH003"),
    ("`code`", "'code'", "es", "PLH003"),
    ("*un* mot", "*una* palabra", "es", ""),
]

FRENCH: list[Row] = [
    ("Mme Ruiz et M. Diaz", "La Mme Ruiz y el Sr. Díaz", "es", "FRE001"),
    ("Il part à 19h30.", "Sale a las 19h30.", "es", "FRE001"),
    ("Le n° 12", "The n° 12", "en", "FRE001"),
    ("Le 2e camp", "The 2e camp", "en", "FRE001"),
    ("Le 1er mai", "El 1er de mayo", "es", "FRE001"),
    (
        "Les familles de Maroua sont parties.",
        "Les familles de Maroua sont parties.",
        "es",
        "CMP001",
    ),
    ("Le camp de Bwera", "Le camp de Bwera", "en", ""),
    ("Les enfants sont partis", "XXX", "es", "CMP004"),
]


@pytest.mark.parametrize(
    ("source", "target", "locale", "expected"),
    [*VALUES, *WORDS, *HOURS, *PUNCTUATION, *SPACING, *CHARACTERS, *PROTECTED, *FRENCH],
)
def test_a_row_gives_the_ids_expected(source: str, target: str, locale: str, expected: str) -> None:
    found = {f.id for f in findings_of(Example(source=source, target=target, locale=locale))}
    assert found - {"POL001", "POL002", "CMP005"} == set(expected.split())


def test_style_chooses_thousands_and_quotes() -> None:
    mexican = Example(
        source="Il faut 12 500,5 t.", target="Se necesitan 12,500.5 t.", style=(("thousands", ","),)
    )
    assert findings_of(mexican, ["NUM002"]) == []
    plain = Example(
        source="Il faut 12 500 t.", target="Se necesitan 12.500 t.", style=(("thousands", "space"),)
    )
    assert [f.id for f in findings_of(plain, ["NUM"])] == ["NUM002"]
    swiss = Example(source="« Oui »", target="«Yes»", locale="en", style=(("quotes", "«»"),))
    assert findings_of(swiss, ["QUO003"]) == []


def test_a_copied_target_may_equal_its_source() -> None:
    told = "Les familles de Maroua sont parties."
    assert [f.id for f in findings_of(Example(source=told, target=told), ["CMP001"])] == ["CMP001"]


def _term(text: str, *targets: str, acronym: bool = False, concept: str = "c") -> Hit:
    return Hit(
        concept=concept,
        term=text,
        status=TermStatus.PREFERRED,
        start=0,
        end=len(text),
        text=text,
        targets=tuple(
            Term(text=t, lang=LocaleTag("es"), kind=TermKind.ACRONYM if acronym else TermKind.TERM)
            for t in targets
        ),
    )


def test_a_target_hit_of_the_same_concept_satisfies_a_term() -> None:
    row = Example(
        source="Réfugiés",
        target="Los asilados",
        hits=(_term("Réfugiés", "refugiado"),),
        target_hits=(_term("asilados"),),
    )
    assert findings_of(row, ["TRM001"]) == []
    other = Example(source="Réfugiés", target="Los asilados", hits=row.hits)
    assert [f.id for f in findings_of(other, ["TRM001"])] == ["TRM001"]


def test_a_term_without_approved_target_and_a_country_are_not_asked_for() -> None:
    hits = (_term("Réfugiés"), _term("Réfugiés", "Kenia", concept="country-KE"))
    assert findings_of(Example(source="Réfugiés", target="x", hits=hits), ["TRM001"]) == []


def test_a_name_that_two_languages_share_is_no_untranslated_french() -> None:
    name = "Côte d'Ivoire"
    source = f"Depuis le Forum, tenu en {name} en juin, les familles sont parties."
    target = f"Desde el Foro, celebrado en {name} en junio, las familias se fueron."
    here = _term(name)._replace(start=target.index(name), end=target.index(name) + len(name))
    assert findings_of(Example(source=source, target=target, target_hits=(here,)), ["CMP002"]) == []


def test_a_deprecated_term_names_no_better_one_when_there_is_none() -> None:
    bad = Hit(
        concept="c", term="ilegal", status=TermStatus.DEPRECATED, start=3, end=9, text="ilegal"
    )
    found = findings_of(Example(source="x", target="un ilegal", target_hits=(bad,)), ["TRM002"])
    assert [f.message for f in found] == ["ilegal is not to be used"]


@pytest.mark.parametrize(
    ("target", "locale", "expected"),
    [
        ("NATO and the UN", "en", []),
        ("ONAT y la ONU", "es", ["TRM003"]),
        ("la OTAN", "es", []),
        ("sin siglas", "es", []),
    ],
)
def test_mixed_up_acronyms(target: str, locale: str, expected: list[str]) -> None:
    row = Example(source="OTAN, ONU", target=target, locale=locale)
    assert [f.id for f in findings_of(row, ["TRM003"])] == expected


def test_drafts_and_blanks() -> None:
    draft = Example(source="Les 40", target="Los 41", state=State.NEEDS_REVIEW)
    assert [f.id for f in findings_of(draft)] == ["NUM001", "STA002"]
    assert [f.id for f in findings_of(Example(source="x", target=" \u200b"))] == ["STA001"]


@pytest.mark.parametrize(
    ("value", "forms"),
    [
        ("nplurals=2; plural=(n != 1);", 2),
        ("nplurals=1; plural=0", 1),
        ("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2;", 3),
        ("nplurals=2; plural=!(n==1);", 2),
        ("nplurals=2; plural=n !=;", None),
        ("nplurals=2; plural=(n != 1;", None),
        ("nplurals=2; plural=n != 1);", None),
        ("nplurals=2; plural=n ? 1;", None),
        ("nplurals=2; plural=n : 1;", None),
        ("nplurals=2; plural=n 1;", None),
        ("nplurals=2; plural=(n ? 1 : 2);", 2),
        ("nplurals=2; plural=system();", None),
        ("nplurals=0; plural=0;", None),
        ("plural=0;", None),
    ],
)
def test_plural_rules_follow_gettext(value: str, forms: int | None) -> None:
    rule = parse_rule(value)
    assert (rule.forms if rule else None) == forms


def test_the_number_of_forms_comes_from_the_header_or_the_language() -> None:
    assert plural_count((("Plural-Forms", "nplurals=1; plural=0;"),), "es") == 1
    assert plural_count((("Plural-Forms", "?"),), "ar") == 6
    assert plural_count(None, "pt-BR") == 2
    assert expected_count("xx") is None


FAMINE = (
    "Les pluies ont détruit les récoltes dans tout le nord du pays. "
    "L’Organisation internationale distribue des semences et des outils à Maroua et à Garoua."
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Las lluvias destruyeron las cosechas en todo el norte del país.", ["CMP005"]),
        ("La Organización Internacional distribuye semillas en Maroua y Garoua hoy.", ["CMP005"]),
        ("Las lluvias destruyeron las cosechas en todo el norte del país y de los", ["CMP005"]),
        (
            (
                "Las lluvias destruyeron las cosechas en todo el norte del país. La Organización "
                "Internacional distribuye semillas y herramientas en Maroua y en Garoua."
            ),
            [],
        ),
    ],
)
def test_missing_text(target: str, expected: list[str]) -> None:
    row = Example(source=FAMINE, target=target)
    assert [f.id for f in findings_of(row, ["CMP005", "CMP006"])] == expected


def test_the_usual_length_is_the_files_own() -> None:
    pairs = tuple((f"Une phrase de longueur moyenne, numéro {n} ici.", "x" * 90) for n in range(25))
    short = Example(source=FAMINE, target="Las lluvias " * 10, beside=pairs)
    assert [f.id for f in findings_of(short, ["CMP005"])] == ["CMP005"]


@pytest.mark.parametrize(
    ("source", "target", "locale", "expected"),
    [
        ("Une tentative contre le camp", "Un intento contre el campamento", "es", ["LEX001"]),
        ("Le président parle.", "The président speaks.", "en", ["LEX001"]),
        ("Le café est froid.", "The café is cold.", "en", []),
        ("Les enfants jouent.", "Anak enfants bermain.", "id", ["LEX001"]),
        ("Contre tout, il part.", "Contre todo, se va.", "es", ["LEX001"]),
        ("Les enfants jouent.", "Enfants zinacheza.", "xx", []),
        ("Les onze pays et les quinze villes", "Os onze países e as quinze cidades", "pt", []),
        ("Les migrants des onze pays", "Els migrants dels onze països", "ca", []),
        ("Les enfants arrivent bientôt.", "Els nens arriben bientôt.", "ca", ["LEX001"]),
        ("Rien depuis hier.", "Res depuis ahir.", "ca", ["LEX001"]),
        ("Les enfants jouent.", "enfants", "es", []),
        ("Le 3e camp, iom.int/enfants", "El 3.er campo, iom.int/enfants", "es", []),
    ],
)
def test_words_left_in_french(source: str, target: str, locale: str, expected: list[str]) -> None:
    row = Example(source=source, target=target, locale=locale)
    assert [f.id for f in findings_of(row, ["LEX001"])] == expected


@pytest.mark.parametrize(
    ("target", "locale", "expected"),
    [
        ("Les famílies de la regió van tornar a casa seva amb els seus fills.", "ca", []),
        ("As familias da rexión volveron á súa casa cos seus fillos e unha maleta.", "gl", []),
        ("Die gesinnes is in die stad en hulle was by die skool.", "af", []),
        ("The families went back to the town with their children.", "ca", ["CMP003"]),
        ("The families went back to the town with their children.", "sw", ["CMP003"]),
        ("Las familias volvieron a su casa con sus hijos y una maleta.", "pt", ["CMP003"]),
    ],
)
def test_a_language_is_not_taken_for_its_sister(
    target: str, locale: str, expected: list[str]
) -> None:
    row = Example(source="Les familles sont rentrées au village.", target=target, locale=locale)
    assert [f.id for f in findings_of(row, ["CMP003"])] == expected


def test_only_what_stands_alike_everywhere_may_be_a_copy() -> None:
    told = "Les familles de Garoua sont rentrées."
    for name, expected in (("segment", ["CMP001"]), ("name", [])):
        unit = Unit(
            source=told,
            targets=(told,),
            locale=LocaleTag("es"),
            origin=Origin(kind=OriginKind.COPIED, name=name),
        )
        context = build_context([unit], locale=LocaleTag("es"), path="memory")
        found = run_checks([unit], context, select(["CMP001"]))
        assert [finding.id for finding in found] == expected


@pytest.mark.parametrize(
    ("target", "beside", "locale", "expected"),
    [
        ("Las faimlias", "Las familias", "es", ["LEX002"]),
        ("Quieren marcharse", "Quieren marchares", "es", []),
        ("Vieram daqui", "Estão aqui", "pt", []),
        ("The familias", "The families", "xx", []),
        ("The camfs", "The camps", "en", []),
        ("The camfs", "The camps, two camps", "en", []),
        ("Brexitear", "Brexitera", "es", []),
    ],
)
def test_misspelt_words(target: str, beside: str, locale: str, expected: list[str]) -> None:
    row = Example(source="Un", target=target, locale=locale, beside=(("Deux", beside),))
    assert [f.id for f in findings_of(row, ["LEX002"])] == expected


@pytest.mark.parametrize(
    ("source", "target", "beside", "expected"),
    [
        ("M. Mueller", "Mr Muelelr", "Mueller", ["NAM001"]),
        ("M. Blohm", "Mr Biohm", "nobody", []),
        ("M. Blohm", "Mr Biohm", "Blohm", ["NAM001"]),
        ("Le Centre", "The Center", "x", []),
        ("Europe", "Europa", "Europe", []),
        ("M. Chambers", "Mr Chamber", "Chambers", []),
        ("M. Lopez et M. Ruiz", "Mr López and Mr Ruiz", "Lopez", []),
        ("M. Ryder", "Mr Rydr", "Ryder", ["NAM001"]),
        ("M. Hammel", "Mr Hammil", "Hammel, Hammil Hammil", []),
    ],
)
def test_misspelt_names(source: str, target: str, beside: str, expected: list[str]) -> None:
    further = (("x", beside), ("y", beside))
    row = Example(source=source, target=target, locale="en", beside=further)
    assert [f.id for f in findings_of(row, ["NAM001"])] == expected
