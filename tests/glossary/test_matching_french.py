"""French sentences with the hits that they hold, and sentences that hold none."""

from __future__ import annotations

import pytest

from glossary_support import repository_termbase
from iom_l10n.glossary import Termbase
from iom_l10n.model import Concept, LocaleTag, Term

FRENCH = repository_termbase().source_matcher(LocaleTag("en"))


# sentence, what is found (as written) with its English target
FOUND: list[tuple[str, list[tuple[str, str]]]] = [
    # elision, both apostrophes, slash and hyphen pairs
    ("L'OIM ouvre un bureau.", [("OIM", "IOM")]),
    ("L’OIM ouvre un bureau.", [("OIM", "IOM")]),
    ("Un rapport d'OIM et d’ONU.", [("OIM", "IOM"), ("ONU", "UN")]),
    ("On sait qu'OIM signifie cela.", [("OIM", "IOM")]),
    ("Une équipe HCR-OIM arrive.", [("HCR", "UNHCR"), ("OIM", "IOM")]),
    ("Le fonds UE/OIM est clos.", [("UE", "EU"), ("OIM", "IOM")]),
    ("(OIM)", [("OIM", "IOM")]),
    ("«\u00a0OIM\u00a0»", [("OIM", "IOM")]),
    ("L'O.I.M. publie un bilan.", [("O.I.M.", "IOM")]),
    ("La RCM, ou CRM, siège à Tela.", [("RCM", "RCM"), ("CRM", "RCM")]),
    ("Le VIH/SIDA recule.", [("VIH/SIDA", "HIV/AIDS")]),
    ("ONU-Femmes et le G5 Sahel.", [("ONU-Femmes", "UN-Women"), ("G5 Sahel", "G5 Sahel")]),
    # number and gender of every word
    ("Des migrants attendent.", [("migrants", "migrant")]),
    ("Une migrante attend.", [("migrante", "migrant")]),
    ("Deux travailleuses migrantes.", [("travailleuses migrantes", "migrant worker")]),
    ("Une demandeuse d'asile.", [("demandeuse d'asile", "asylum-seeker")]),
    ("Les demandeurs d’asile.", [("demandeurs d’asile", "asylum-seeker")]),
    (
        "Des filles non accompagnées, enfants non accompagnées.",
        [("enfants non accompagnées", "unaccompanied child")],
    ),
    ("Une mineure non accompagnée.", [("mineure non accompagnée", "unaccompanied minor")]),
    ("Les migrations forcées.", [("migrations forcées", "forced migration")]),
    ("Les réfugiées parlent.", [("réfugiées", "refugee")]),
    ("Les organisations régionales et internationales.", []),
    (
        "Les organisations internationales.",
        [("organisations internationales", "international organization")],
    ),
    ("La ministre adjointe.", [("ministre adjointe", "deputy minister")]),
    ("Les victimes de la traite.", [("victimes de la traite", "victim of trafficking")]),
    ("Une victime de traite.", [("victime de traite", "victim of trafficking")]),
    ("Les droits du migrant.", [("droits du migrant", "migrants' rights")]),
    ("Le droit des migrants.", [("droit des migrants", "migrants' rights")]),
    ("Plusieurs plans d'action.", [("plans d'action", "plan of action")]),
    ("Leurs pays d'origine.", [("pays d'origine", "country of origin")]),
    (
        "La gestion du flux migratoire.",
        [("gestion du flux migratoire", "management of migration flows")],
    ),
    ("Des titres de séjour.", [("titres de séjour", "residence permit")]),
    ("Les exodes ruraux.", [("exodes ruraux", "rural exodus")]),
    # the traps of lemma dictionaries
    ("La traite des personnes.", [("traite des personnes", "trafficking in persons")]),
    (
        "La lutte contre la migration et la traite.",
        [("migration", "migration"), ("traite", "trafficking")],
    ),
    ("La traite des êtres humains.", [("traite des êtres humains", "trafficking in persons")]),
    ("La traite d'êtres humains.", [("traite d'êtres humains", "trafficking in persons")]),
    ("Une personne déplacée.", [("personne déplacée", "internally displaced person")]),
    ("Des déplacements forcés.", [("déplacements forcés", "displacement")]),
    # longest wins
    (
        "Le renforcement des capacités de gestion des frontières.",
        [
            (
                "renforcement des capacités de gestion des frontières",
                "border management capacity-building",
            )
        ],
    ),
    ("Le renforcement des capacités.", [("renforcement des capacités", "capacity-building")]),
    (
        "La République démocratique du Congo.",
        [("République démocratique du Congo", "Democratic Republic of the Congo")],
    ),
    ("Le Soudan du Sud et le Soudan.", [("Soudan du Sud", "South Sudan"), ("Soudan", "Sudan")]),
    (
        "La Guinée équatoriale, la Guinée-Bissau, la Guinée.",
        [
            ("Guinée équatoriale", "Equatorial Guinea"),
            ("Guinée-Bissau", "Guinea-Bissau"),
            ("Guinée", "Guinea"),
        ],
    ),
    (
        "L'aide au retour volontaire et à la réintégration.",
        [
            (
                "aide au retour volontaire et à la réintégration",
                "assisted voluntary return and reintegration",
            )
        ],
    ),
    # case, capitals without accent, all capitals
    ("Migration irrégulière en hausse", [("Migration irrégulière", "irregular migration")]),
    ("MIGRATION IRRÉGULIÈRE", [("MIGRATION IRRÉGULIÈRE", "irregular migration")]),
    ("MIGRATION IRREGULIERE", [("MIGRATION IRREGULIERE", "irregular migration")]),
    ("Les Etats membres votent.", [("Etats membres", "Member State")]),
    ("Les états membres votent.", [("états membres", "Member State")]),
    ("Emigration et développement", [("Emigration", "emigration")]),
    ("L'Equateur et l'Egypte.", [("Equateur", "Ecuador"), ("Egypte", "Egypt")]),
    # spaces, hyphens, œ, decomposed accents, soft hyphen
    ("Le pays\u00a0d’origine.", [("pays\u00a0d’origine", "country of origin")]),
    ("La société\u202fcivile.", [("société\u202fcivile", "civil society")]),
    ("La société  civile.", [("société  civile", "civil society")]),
    ("La société\ncivile.", [("société\ncivile", "civil society")]),
    ("Le Costa-Rica.", [("Costa-Rica", "Costa Rica")]),
    ("La migration de main d'oeuvre.", [("migration de main d'oeuvre", "labour migration")]),
    ("La migration de main-d’œuvre.", [("migration de main-d’œuvre", "labour migration")]),
    ("Un re\u0301fugie\u0301.", [("re\u0301fugie\u0301", "refugee")]),
    ("Un réfu\u00adgié.", [("réfu\u00adgié", "refugee")]),
    ("Le centre de transit.", [("centre de transit", "transit centre")]),
    # countries, their articles and contractions
    (
        "Des élus du Bélize, du Salvador et des États-Unis.",
        [("Bélize", "Belize"), ("Salvador", "El Salvador"), ("États-Unis", "United States")],
    ),
    ("Niger - Le centre", [("Niger", "Niger")]),
    (
        "La Côte d’Ivoire et la Turquie.",
        [("Côte d’Ivoire", "Côte d'Ivoire"), ("Turquie", "Türkiye")],
    ),
    ("À la Dominique, pluie.", [("Dominique", "Dominica")]),
    ("Le Viêt Nam, le Vietnam.", [("Viêt Nam", "Viet Nam"), ("Vietnam", "Viet Nam")]),
    ("La République tchèque.", [("République tchèque", "Czechia")]),
    ("Trinité-et-Tobago", [("Trinité-et-Tobago", "Trinidad and Tobago")]),
    ("Les îles Cook.", [("îles Cook", "Cook Islands")]),
    ("L'île Maurice.", [("île Maurice", "Mauritius")]),
    ("Les Émirats arabes unis", [("Émirats arabes unis", "United Arab Emirates")]),
    (
        "L'ex-réfugié et le vice-ministre.",
        [("réfugié", "refugee"), ("vice-ministre", "deputy minister")],
    ),
    # labels
    ("Tél.: +41 22 555 01 47", [("Tél.", "Tel.")]),
    ("E-mail: a@example.org", [("E-mail", "Email")]),
    (
        "Pour plus d’informations, veuillez contacter:",
        [("Pour plus d’informations, veuillez contacter", "For more information, please contact")],
    ),
    ("Le Président pro tempore.", [("Président pro tempore", "President pro tempore")]),
    # refused French wordings are found, too
    ("La migration clandestine.", [("migration clandestine", "irregular migration")]),
    ("Les immigrés clandestins.", [("immigrés clandestins", "migrant in an irregular situation")]),
]

NONE = [
    "Il traite de la question.",
    "Elle traitait les dossiers un par un.",
    "Un traité a été signé.",
    "Les traits de son visage.",
    "La sous-traitance coûte cher.",
    "Nous accordons une pause.",
    "L'oim en petites lettres.",
    "Le mot OIMs n'existe pas.",
    "ABCOIM et OIMX",
    "OIM2 et 4OIM",
    "Voir http://example.org/OIM/migration",
    "Voir https://www.example.org/fr/retour-volontaire.",
    "www.example.org/societe-civile",
    "Écrire à oim@example.org",
    "Écrire à refugies.onu@example.org",
    "Suivez @OIM_Niger",
    "Le mot-clé #Migration",
    "Bonjour {OIM}, bienvenue %(CRM)s",
    "Bonjour ${migration}",
    "Bonjour {{ migration }}",
    "La chine et le niger en petites lettres.",
    "Du papier de chine.",
    "La réunion commence à huit heures.",
    "Dominique Strauss a signé.",
    "Maurice Bishop était grenadin.",
    "M. Salvador est arrivé.",
    "Mme Salvador est arrivée.",
    "Les prud'hommes ont tranché.",
    "Il faut un emploi du temps.",
    "Cette tache est difficile.",
    "La directrice a parlé du climat.",
    "Les oiseaux migrateurs reviennent.",
    "Un camping accueille les touristes.",
    "Il a passé la soirée ici.",
    "Elle reçoit une prime annuelle.",
    "Un point de vue personnel.",
    "Le taux est de 46 %.",
    "Rendez-vous à 14h30.",
    "",
    " ",
    "\u00a0\u202f",
    "…",
    "12 345,67",
    "Il refuse le refuge.",
    "Le maliens est une faute.",
    "Une ue et un onu.",
    "Un asileur n'est pas un mot.",
    "Le mini-réfugié de papier.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_sentence_holds_these_terms(sentence: str, expected: list[tuple[str, str]]) -> None:
    hits = FRENCH.match(sentence)
    assert [(hit.text, hit.targets[0].text) for hit in hits] == expected
    for hit in hits:
        assert sentence[hit.start : hit.end] == hit.text


@pytest.mark.parametrize("sentence", NONE)
def test_sentence_holds_no_term(sentence: str) -> None:
    assert [hit.text for hit in FRENCH.match(sentence)] == []


def test_tables_are_large_enough() -> None:
    assert len(FOUND) >= 60
    assert len(NONE) >= 40


def test_a_paragraph_is_read_as_if_it_stood_alone() -> None:
    terms = (Term(text="demande", lang=LocaleTag("fr")), Term(text="request", lang=LocaleTag("en")))
    base = Termbase(concepts=(Concept(id="request", terms=terms),), names=False)
    text = "Une demande\n\nIl demande de l'eau.\r\n \r\nOn demande trop.\n\nLa demande croît."
    hits = base.source_matcher(LocaleTag("en")).match(text)
    assert [(hit.start, text[hit.start : hit.end]) for hit in hits] == [
        (text.index("demande"), "demande"),
        (text.rindex("demande"), "demande"),
    ]
