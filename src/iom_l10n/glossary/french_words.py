"""Closed lists of French words that tell what stands beside them; folded, without accents."""

from __future__ import annotations

from iom_l10n.glossary.morphology.phrase import words_of

__all__ = [
    "ADJECTIVES",
    "ADVERBS",
    "ARTICLES",
    "AUXILIARIES",
    "BEHIND_NOUN",
    "BEHIND_PARTICIPLE",
    "BEHIND_VERB",
    "CONJUNCTIONS",
    "DEGREES",
    "DETERMINERS",
    "DETERMINING",
    "GROUPS",
    "KNOWN",
    "LINKS_BEHIND",
    "LITTLE",
    "NOUN_BEHIND",
    "OBJECTS",
    "PERSONS",
    "PREPOSITIONS",
    "SMALL_VERBS",
    "STATES",
    "SUBJECTS",
    "TIMES",
    "TIMES_BEHIND",
    "TO_BE",
]

SUBJECTS = words_of(
    "il elle on ils elles je j tu qui ne n se s y me m te t lui nous vous ca cela ceci chacun"
    " chacune"
)
OBJECTS = words_of("la le l")
DETERMINERS = words_of(
    "un une cette cet ce ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"
    " toute tout tous toutes chaque aucun aucune quel quelle quels quelles nulle du des de d"
    " au aux plusieurs quelque quelques certaine certaines deux trois quatre cinq six dix cent"
    " mille zero autre autres meme memes sept huit neuf onze douze treize quatorze quinze"
    " seize vingt trente quarante cinquante soixante cents nombreux nombreuses divers diverses"
    " certains differents differentes maints maintes tant beaucoup combien"
)
PREPOSITIONS = words_of(
    "a en par pour sans sous sur avec contre entre comme vers dans chez hors lors apres avant"
    " depuis pendant malgre selon durant via des suivant moyennant concernant ni ex non vice co"
    " neo quasi soit voire parmi envers outre jusqu des devant derriere environ presque surtout"
    " compris autant dire sauf excepte"
)
_ADJECTIVES = words_of(
    "nouvelle nouveau grande grand petite petit bonne bon mauvaise mauvais belle beau bel vieille"
    " vieux longue long premiere premier deuxieme troisieme derniere dernier prochaine prochain"
    " seule seul veritable simple forte fort recente recent future futur breve bref courte court"
    " telle tel meilleure meilleur principale principal presente present ancienne ancien seconde"
    " second double vaste haute haut large rapide eventuelle eventuel enorme immense precieuse"
    " libre vraie vrai pleine plein fausse faux importante important actuelle actuel propre ladite"
    " dite moyenne jeune pauvre rare brave cher chere pretendu pretendue pire moindre triple enieme"
    " fameux fameuse malheureux malheureuse"
)
_PLURALS = words_of(
    "nouvelles nouveaux grandes grands petites petits bonnes bons beaux belles vieux longues longs"
    " premieres premiers dernieres derniers prochaines prochains fortes forts recentes recents"
    " futures futurs anciennes anciens principales principaux massives eventuelles eventuels"
    " simples vraies vrais importantes importants multiples jeunes pauvres rares braves chers"
    " vastes seuls seules mauvais mauvaises innombrables pretendus fameux malheureux malheureuses"
)
CONJUNCTIONS = words_of("et ou ni mais puis car or donc que qu")
ADJECTIVES = _ADJECTIVES | _PLURALS
NOUN_BEHIND = DETERMINERS | PREPOSITIONS | ADJECTIVES | {"les"}
KNOWN = NOUN_BEHIND | CONJUNCTIONS | SUBJECTS
ARTICLES = words_of("le la les l un une ce cet cette ces son sa ses leur leurs notre nos")
# Forms of verbs that are another word nearly always.
SMALL_VERBS = words_of("entre entres outre sommes suis partant avoirs")
# United here and not at each place that is judged.
DETERMINING = ARTICLES | DETERMINERS
LITTLE = KNOWN | OBJECTS
# What a verb has behind it, and a noun has not.
BEHIND_VERB = words_of(
    "le la les l un une ce cet cette ces son sa ses leur leurs mon ma nos notre egalement"
    " aussi notamment desormais actuellement deja chaque plusieurs plus moins environ toujours"
    " encore ainsi en effectivement activement regulierement directement principalement"
    " gratuitement tous toutes tout celles ceux quelque quelques certains certaines deux trois"
    " quatre beaucoup mieux cinq six sept huit neuf dix onze douze quinze vingt trente quarante"
    " cinquante soixante cent mille aucun aucune nul nulle que qu t"
)
LINKS_BEHIND = words_of(
    "de d des du a au aux avec par pour sur dans vers contre secours assistance"
)
TIMES_BEHIND = words_of(
    "aujourd demain hier lundi mardi mercredi jeudi vendredi samedi dimanche ensuite enfin"
    " alors donc surtout maintenant parfois souvent rarement jamais pas rien davantage ici"
    " bien mal peu tres trop"
)
# A second verb: what stands before it is the subject, a noun.
BEHIND_NOUN = words_of(
    "a ont est sont sera seront serait seraient etait etaient fut furent soit avait avaient aura"
    " auront aurait auraient va vont peut peuvent doit doivent fait font se s ne n dont ou qui"
    " pourra pourront devra devront permet permettent vient viennent"
)
TO_BE = words_of(
    "est sont était étaient sera seront serait seraient fut furent soit soient étant être été"
    " suis sommes êtes étions fût sois soyez soyons es étais semble semblent reste restent paraît"
    " demeure demeurent"
)
# Participles that no passive has: "elle est réfugiée" says what she is.
STATES = words_of(
    "refugie refugiee refugies refugiees handicape handicapee handicapes handicapees retraite"
    " retraitee retraites retraitees salarie salariee salaries salariees immigre immigree immigres"
    " immigrees emigre emigree emigres emigrees rescape rescapee rescapes rescapees expatrie"
    " expatriee expatries expatriees"
)
AUXILIARIES = words_of(
    "a ont avait avaient aura auront aurait auraient ait aient ayant avoir eu été ai avons avez"
    " avions aviez eut eurent"
)
ADVERBS = words_of(
    "déjà egalement également aussi bien mal toujours souvent jamais pas plus tous toutes ainsi"
    " encore tout trop très peu mieux donc enfin"
)
DEGREES = words_of("très trop assez peu si aussi moins plutôt fort")
# A participle without a determiner: "arrivée trop tard", "assisté par un avocat".
BEHIND_PARTICIPLE = words_of(
    "par trop tres tard tot hier recemment depuis jeudi lundi mardi mercredi vendredi samedi"
    " dimanche dernierement autrefois ainsi gravement legerement"
)
# Nouns that a second noun may stand behind without a link: "groupe cible", "projet pilote".
GROUPS = words_of(
    "volet pole cellule composante service departement groupe secteur projet programme date ville"
    " pays unite section etat personne population cas centre equipe direction accord reunion"
    " populations communaute communautes groupes peuple peuples"
)
# What stands before a subject without a comma: "chaque matin la marche".
TIMES = words_of(
    "soir annee matin jour jours semaine mois fois nuit an ans ete hiver moment instant cas heure"
    " lundi mardi mercredi jeudi vendredi samedi dimanche printemps automne saison temps"
)
PERSONS = words_of(
    "personne personnes homme hommes femme femmes enfant enfants fille filles garcon garcons jeune"
    " jeunes mineur mineurs mineure mineures famille familles population populations peuple"
    " peuples ressortissant ressortissants ressortissante ressortissantes migrant migrants"
    " migrante migrantes travailleur travailleurs travailleuse travailleuses civil civils soldat"
    " soldats ouvrier ouvriers ouvriere ouvrieres etudiant etudiants etudiante etudiantes eleve"
    " eleves etranger etrangers etrangere etrangeres communaute communautes menage menages"
    " habitant habitants habitante habitantes villageois villageoise villageoises nourrisson"
    " nourrissons bebe bebes adolescent adolescents adolescente adolescentes adulte adultes agent"
    " agents journaliste journalistes medecin medecins mere meres pere peres parent parents"
    " orphelin orphelins soeur soeurs frere freres fillette fillettes gens citoyen citoyens"
    " citoyenne citoyennes marin marins pecheur pecheurs paysan paysans refugie refugies refugiee"
    " refugiees deplace deplaces deplacee deplacees demandeur demandeurs victime victimes"
    " veuve veuves voyageur voyageurs combattant combattants individu individus couple couples"
    " oeuvre jeunesse diaspora minorite minorites classe classes"
)
