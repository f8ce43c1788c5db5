"""An import meets the project's own terms: nothing that stands there is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import Exchange, glossary_files, imported, lint, merge
from iom_l10n.glossary.records import COLUMNS
from iom_l10n.model import LocaleTag

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.glossary.exchange import Imported

HEADING = ",".join(COLUMNS) + "\n"
LANGUAGES = (LocaleTag("fr"), LocaleTag("en"), LocaleTag("es"))


def read(text: str) -> Imported:
    """What a file holds: our columns (`concept,…`), else a column a language without ids."""
    return imported(text.encode(), "iate.csv", Exchange.CSV, LANGUAGES)


def termbase(folder: Path) -> dict[str, str]:
    """The rows of each file, without the heading and the commas at their ends."""
    return {
        path.stem: "\n".join(line.rstrip(",") for line in path.read_text("utf-8").splitlines()[1:])
        for path in sorted(folder.glob("*.csv"))
    }


class Case(NamedTuple):
    ours: dict[str, str]
    theirs: str
    after: dict[str, str]
    told: list[str]
    keep: bool = False


CHILD = "child,fr,enfant non accompagné,,,,,à relire\nchild,es,niño no acompañado"
THEIRS = (
    "concept,lang,term,status,kind,note\n"
    "c7,,,,,UN\nc7,fr,enfant non accompagné,,,Genève\nc7,es,menor no acompañado,,,\n"
)
CASES = {
    "an imported concept with our French term is ours under its own id": Case(
        {"protection": CHILD},
        THEIRS,
        {
            "protection": "c7,,,,,,,UN\nc7,fr,enfant non accompagné,,,,,Genève | à relire\n"
            "c7,es,menor no acompañado\nc7,es,niño no acompañado,admitted"
        },
        [
            "the concept child is now called c7",
            "c7: “niño no acompañado” (es) is now admitted",
        ],
    ),
    "our wording and our id stay when asked": Case(
        {"protection": CHILD},
        THEIRS,
        {
            "protection": "child,,,,,,,UN\nchild,fr,enfant non accompagné,,,,,à relire | Genève\n"
            "child,es,niño no acompañado\nchild,es,menor no acompañado,admitted"
        },
        ["child: “menor no acompañado” (es) is now admitted"],
        keep=True,
    ),
    "acronyms meet in their exact letters only": Case(
        {"agencies": "oim,fr,OIM,,acronym\noim,en,IOM,,acronym"},
        "concept,lang,term\nx,fr,oim\nx,es,otro\n",
        {"agencies": "oim,fr,OIM,,acronym\noim,en,IOM,,acronym", "iate": "x,fr,oim\nx,es,otro"},
        [],
    ),
    "an acronym that the file calls a full form is ours all the same": Case(
        {"agencies": "oim,fr,OIM,,acronym\noim,en,IOM,,acronym"},
        "concept,lang,term\nx1,fr,OIM\nx1,es,OIM\n",
        {"agencies": "x1,fr,OIM,,acronym\nx1,en,IOM,,acronym\nx1,es,OIM"},
        ["the concept oim is now called x1"],
    ),
    "the plural of our term is our term": Case(
        {"mobility": "idp,fr,personne déplacée\nidp,en,displaced person"},
        "concept,lang,term\nu3,fr,personnes déplacées\nu3,en,displaced persons\n",
        {
            "mobility": "u3,fr,personnes déplacées\nu3,fr,personne déplacée,admitted\n"
            "u3,en,displaced persons\nu3,en,displaced person,admitted"
        },
        [
            "the concept idp is now called u3",
            "u3: “personne déplacée” (fr) is now admitted",
            "u3: “displaced person” (en) is now admitted",
        ],
    ),
    "of two of theirs that are of one kind here, the first is preferred": Case(
        {"names": "m,fr,MERCOSUR,,acronym\nm,fr,Mercosur,admitted,acronym\nm,es,MERCOSUR,,acronym"},
        "concept,lang,term,kind\nm,fr,MERCOSUR,acronym\nm,fr,Mercosur,\nm,es,MERCOSUR,acronym\n",
        {"names": "m,fr,MERCOSUR,,acronym\nm,fr,Mercosur,admitted,acronym\nm,es,MERCOSUR,,acronym"},
        [
            "m: “Mercosur” (fr) is now preferred",
            "m: “Mercosur” (fr) is now admitted",
        ],
    ),
    "a word that begins small with us finds more than with a capital": Case(
        {"a": "asl,fr,asile\nasl,es,asilo\nporte,fr,porte-parole"},
        "concept,lang,term\nc1,fr,Asile\nc1,es,Asilo\nc2,fr,porte-paroles\n",
        {"a": "c1,fr,asile\nc1,es,asilo\nc2,fr,porte-paroles\nc2,fr,porte-parole,admitted"},
        [
            "the concept asl is now called c1",
            "the concept porte is now called c2",
            "c2: “porte-parole” (fr) is now admitted",
        ],
    ),
    "a note that says a thing twice stays as it is": Case(
        {"a": "c,fr,asile,,,,,a | b | a\nc,es,asilo"},
        "concept,lang,term,note\nc,fr,asile,a | b | a\nc,es,asilo,ONU\n",
        {"a": "c,fr,asile,,,,,a | b | a\nc,es,asilo,,,,,ONU"},
        [],
    ),
    "what nobody sees tells no wordings apart": Case(
        {"a": "c,fr,asile\nc,es,asilo"},
        "concept,lang,term\nc,fr,a\u200bsile\nc,es,asilo\u00a0\n",
        {"a": "c,fr,asile\nc,es,asilo"},
        [],
    ),
    "a definition without terms belongs to its id": Case(
        {"a": "c,fr,asile\nc,es,asilo"},
        "concept,lang,term,definition\nc,,,Refuge.\nd,,,Rien.\n",
        {"a": "c,,,,,,Refuge.\nc,fr,asile\nc,es,asilo", "iate": "d,,,,,,Rien."},
        [],
    ),
    "what we refuse stays refused": Case(
        {
            "migration": "mig,fr,migrant en situation irrégulière\n"
            "mig,fr,clandestin,deprecated,,migrant en situation irrégulière\n"
            "mig,es,migrante irregular\nmig,es,ilegal,forbidden,,migrante irregular"
        },
        "fr;es\nclandestin;ilegal\n",
        {
            "migration": "mig,fr,migrant en situation irrégulière\n"
            "mig,fr,clandestin,deprecated,,migrant en situation irrégulière\n"
            "mig,es,migrante irregular\nmig,es,ilegal,forbidden,,migrante irregular"
        },
        [
            "mig: “clandestin” (fr) stays deprecated, and is preferred in the file",
            "mig: “ilegal” (es) stays forbidden, and is preferred in the file",
        ],
    ),
    "what is not to be translated stays so": Case(
        {"names": "kuska,fr,Kuska,do-not-translate"},
        "fr;es\nKuska;Juntos\n",
        {"names": "kuska,fr,Kuska,do-not-translate\nkuska,es,Juntos"},
        ["kuska: “Kuska” (fr) stays do-not-translate, and is preferred in the file"],
    ),
    "what we forbid in one concept comes in forbidden with another": Case(
        {"migration": "mig,fr,migrant en situation irrégulière\n"
            "mig,es,ilegal,forbidden,,irregular"},
        "fr;es\nséjour illicite;ilegal\n",
        {
            "iate": "sejour-illicite,fr,séjour illicite\n"
            "sejour-illicite,es,ilegal,forbidden,,irregular",
            "migration": "mig,fr,migrant en situation irrégulière\n"
            "mig,es,ilegal,forbidden,,irregular",
        },
        ["sejour-illicite: “ilegal” (es) is forbidden here, as it is in mig"],
    ),
    "what the file refuses is refused, and what it advises is preferred": Case(
        {"mobility": "ret,fr,retour\nret,es,regreso\nret,es,vuelta,deprecated,,regreso"},
        "concept,lang,term,status\nret,fr,retour,\nret,es,retorno,\nret,es,regreso,forbidden\n",
        {
            "mobility": "ret,fr,retour\nret,es,retorno\nret,es,regreso,forbidden\n"
            "ret,es,vuelta,deprecated,,retorno"
        },
        [
            "ret: “regreso” (es) is now forbidden",
            "ret: instead of “vuelta” (es), use “retorno” now",
        ],
    ),
    "what a refused term advises gives way with the wording": Case(
        {"mobility": "ret,fr,retour\nret,es,regreso\nret,es,vuelta,deprecated,,regreso"},
        "concept,lang,term\nret,fr,retour\nret,es,retorno\n",
        {
            "mobility": "ret,fr,retour\nret,es,retorno\nret,es,regreso,admitted\n"
            "ret,es,vuelta,deprecated,,retorno"
        },
        [
            "ret: “regreso” (es) is now admitted",
            "ret: instead of “vuelta” (es), use “retorno” now",
        ],
    ),
    "an approved term of ours takes no advice from a refusal that gives way": Case(
        {"mobility": "ret,fr,retour\nret,es,regreso"},
        "concept,lang,term,status,use_instead\n"
        "ret,fr,retour,,\nret,es,regreso,deprecated,retorno\nret,es,retorno,,\n",
        {"mobility": "ret,fr,retour\nret,es,regreso\nret,es,retorno,admitted"},
        [
            "ret: “regreso” (es) stays preferred, and is deprecated in the file",
            "ret: “retorno” (es) is now admitted",
        ],
        keep=True,
    ),
    "equal ids of unrelated concepts mean nothing": Case(
        {"a": "c1,fr,asile\nc1,es,asilo"},
        "concept,lang,term\nc1,fr,frontière\nc1,es,frontera\n",
        {"a": "c1,fr,asile\nc1,es,asilo", "iate": "c1-2,fr,frontière\nc1-2,es,frontera"},
        ["the id c1 is that of another concept here: it comes in as c1-2"],
    ),
    "equal ids and one term, be it Spanish, are one concept": Case(
        {"a": "c1,fr,renvoi\nc1,es,retorno"},
        "concept,lang,term\nc1,fr,retour\nc1,es,retorno\n",
        {"a": "c1,fr,retour\nc1,fr,renvoi,admitted\nc1,es,retorno"},
        ["c1: “renvoi” (fr) is now admitted"],
    ),
    "an id that another concept bears is not taken from it": Case(
        {"a": "asylum,fr,asile\nc1,fr,frontière"},
        "concept,lang,term\nc1,fr,asile\nc1,es,asilo\n",
        {"a": "asylum,fr,asile\nasylum,es,asilo\nc1,fr,frontière"},
        [],
    ),
    "an id is free when its concept takes another": Case(
        {"a": "c1,fr,frontière\nc1,es,frontera"},
        "concept,lang,term\nb,fr,frontière\nb,es,frontera\nc1,fr,asile\nc1,es,asilo\n",
        {"a": "b,fr,frontière\nb,es,frontera", "iate": "c1,fr,asile\nc1,es,asilo"},
        ["the concept c1 is now called b"],
    ),
    "two ids change hands": Case(
        {"a": "c1,fr,frontière\nc2,fr,asile"},
        "concept,lang,term\nc1,fr,asile\nc1,es,asilo\nc2,fr,frontière\nc2,es,frontera\n",
        {"a": "c1,fr,asile\nc1,es,asilo\nc2,fr,frontière\nc2,es,frontera"},
        ["the concept c2 is now called c1", "the concept c1 is now called c2"],
    ),
    "an id made up here wins over none": Case(
        {"a": "asy-1,fr,asile\nasy-1,es,asilo\nfrontiere,fr,limite\nfrontiere,es,límite"},
        "fr;es\nasile;refugio\nfrontière;frontera\n",
        {
            "a": "asy-1,fr,asile\nasy-1,es,refugio\nasy-1,es,asilo,admitted\n"
            "frontiere,fr,limite\nfrontiere,es,límite",
            "iate": "frontiere-2,fr,frontière\nfrontiere-2,es,frontera",
        },
        ["asy-1: “asilo” (es) is now admitted"],
    ),
    "each row of ours stays in its file": Case(
        {"a": "c,fr,asile", "b": "c,es,asilo\nz,fr,zone\nz,es,zona"},
        "fr;es;en\nfrontière;frontera;border\nasile;asilo;asylum\n",
        {
            "a": "c,fr,asile\nc,en,asylum",
            "b": "c,es,asilo\nz,fr,zone\nz,es,zona",
            "iate": "frontiere,fr,frontière\nfrontiere,en,border\nfrontiere,es,frontera",
        },
        [],
    ),
    "a definition and a source that give way stay in the note": Case(
        {"a": "c,,,,,,Ancienne.,,IATE\nc,fr,asile\nc,es,asilo"},
        "concept,lang,term,definition,source,note\nc,,,Nouvelle.,UNTERM,Relu\nc,fr,asile,,,\n",
        {
            "a": "c,,,,,,Nouvelle.,Relu | definition: Ancienne. | source: IATE,UNTERM\n"
            "c,fr,asile\nc,es,asilo"
        },
        [],
    ),
    "what gives way without a place for it is told": Case(
        {"a": "c,fr,parrainage,,,,,,,noun,masculine\nc,es,patrocinio"},
        "concept,lang,term,gender\nc,fr,parrainage,feminine\nc,es,patrocinio,\n",
        {"a": "c,fr,parrainage,,,,,,,noun,feminine\nc,es,patrocinio"},
        ["c: “parrainage” (fr): the gender “masculine” gives way to “feminine”"],
    ),
    "what lint will call an error is told": Case(
        {"a": "c,fr,retour\nd,fr,rapatriement\nd,es,repatriación"},
        "fr;es\nretour | rapatriement;retorno\n;nadie\n",
        {
            "a": "c,fr,rapatriement,admitted\nc,fr,retour\nc,es,retorno\n"
            "d,fr,rapatriement\nd,es,repatriación",
            "iate": "nadie,es,nadie",
        },
        [
            (
                "glossary/a.csv:5: “rapatriement” is also in concept c at glossary/a.csv:2: which "
                "one is meant?"
            ),
            "glossary/iate.csv:2: the concept nadie has no French term",
        ],
    ),
    "two of ours are one where the file holds them for one": Case(
        {"a": "c,fr,retour\nd,,,,,,,à relire\nd,fr,rapatriement\nd,es,repatriación"},
        "concept,lang,term,status\nr,fr,retour,\nr,fr,rapatriement,admitted\nr,es,retorno,\n",
        {
            "a": "r,,,,,,,à relire\nr,fr,retour\nr,fr,rapatriement,admitted\nr,es,retorno\n"
            "r,es,repatriación,admitted"
        },
        [
            "the concept c is now called r",
            "the concept d is now called r",
            "r: “rapatriement” (fr) is now admitted",
            "r: “repatriación” (es) is now admitted",
        ],
    ),
    "a French wording goes to the concept that the file gives it to": Case(
        {
            "protection": "idp,fr,personne déplacée\nidp,fr,déplacé interne,admitted\n"
            "idp,es,persona desplazada"
        },
        "concept,lang,term\nd1,fr,personne déplacée\nd1,es,persona desplazada\n"
        "d2,fr,déplacé interne\nd2,es,desplazado interno\n",
        {
            "iate": "d2,es,desplazado interno",
            "protection": "d1,fr,personne déplacée\nd1,es,persona desplazada\n"
            "d2,fr,déplacé interne",
        },
        [
            "“déplacé interne” (fr) moves from d1 to d2, as in the file",
            "the concept idp is now called d1",
            "d2: “déplacé interne” (fr) is now preferred",
        ],
    ),
    "an acronym alone joins nothing: it goes to the file's concept": Case(
        {
            "processes": "csm,fr,Conférence sud-américaine sur les migrations\n"
            "csm,fr,CSM,,acronym\ncsm,es,Conferencia Suramericana sobre Migraciones"
        },
        "concept,lang,term,kind\nj1,fr,Conseil supérieur de la magistrature,\n"
        "j1,fr,CSM,acronym\nj1,es,Consejo Superior de la Magistratura,\n",
        {
            "iate": "j1,fr,Conseil supérieur de la magistrature\n"
            "j1,es,Consejo Superior de la Magistratura",
            "processes": "csm,fr,Conférence sud-américaine sur les migrations\n"
            "csm,es,Conferencia Suramericana sobre Migraciones\nj1,fr,CSM,,acronym",
        },
        ["“CSM” (fr) moves from csm to j1, as in the file"],
    ),
    "a domain is a file of the termbase, whatever the table says": Case(
        {"a": "c,fr,asile"},
        "domain,concept,lang,term\n../../evil,n,fr,zone\n../../evil,n,es,zona\n",
        {"a": "c,fr,asile", "evil": "n,fr,zone\nn,es,zona"},
        [],
    ),
    "a wording that follows another in time stays preferred": Case(
        {"places": "sz,fr,Swaziland,,,,,,,,,,,,,,2018-04-18\nsz,es,Suazilandia"},
        "concept,lang,term,valid_from\nsz,fr,Eswatini,2018-04-19\nsz,es,Suazilandia,\n",
        {"places": "sz,fr,Eswatini,,,,,,,2018-04-19\nsz,fr,Swaziland,,,,,,,,2018-04-18\n"
         "sz,es,Suazilandia"},
        [],
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "glossary"
    made.mkdir()
    return made


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, rows in files.items():
        (folder / f"{name}.csv").write_text(f"{HEADING}{rows}\n", "utf-8")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_import(case: Case, folder: Path) -> None:
    fill(folder, case.ours)
    brought = read(case.theirs)
    merged = merge(folder, brought.records, invented=brought.invented, keep=case.keep)
    assert termbase(folder) == case.after
    assert [*brought.changes, *merged.changes] == case.told


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_same_import_again_changes_nothing(case: Case, folder: Path) -> None:
    fill(folder, case.ours)
    brought = read(case.theirs)
    merge(folder, brought.records, invented=brought.invented, keep=case.keep)
    again = merge(folder, brought.records, invented=brought.invented, keep=case.keep)
    assert (again.new, again.written) == (0, [])
    assert termbase(folder) == case.after


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_lint_calls_an_error_was_told(case: Case, folder: Path) -> None:
    fill(folder, case.ours)
    brought = read(case.theirs)
    told = "\n".join(merge(folder, brought.records, invented=brought.invented).changes)
    for found in lint(folder):
        if found.severity.value == "error":
            assert found.message.partition(" at ")[0] in told


def test_a_file_that_cannot_be_read_keeps_all_others_as_they_are(folder: Path) -> None:
    fill(folder, {"a": "c,fr,asile", "b": "nonsense,,"})
    before = {path: path.read_bytes() for path in glossary_files(folder)}
    with pytest.raises(GlossaryError, match="the term is empty"):
        merge(folder, read("fr;es\nasile;asilo\n").records)
    assert {path: path.read_bytes() for path in glossary_files(folder)} == before
