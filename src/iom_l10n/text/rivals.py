"""Words of French that turn a sentence round when one stands where another stood: tous, certains.

A closed list of groups; two sentences that share a group out, one word each, do not say the same
however alike they are.
"""

from __future__ import annotations

from iom_l10n.text.words import token_set

__all__ = ["rivals"]

# A row is a group, a bar parts what is said, a space its forms. No word has two meanings that are
# both frequent: "est" is east only beside west.
_GROUPS = """
plus|moins
nord|sud
est|ouest
avant|après
depuis|jusqu
sans|avec
hommes|femmes
filles|garçons
père pères|mère mères
arrivées|départs
entrées|sorties
début|fin
ouverture|clôture fermeture
minimum|maximum
premier première|dernier dernière
dernier dernière derniers dernières|prochain prochaine prochains prochaines
tous toutes|certains certaines|plusieurs|quelques
doublé doubler doublent|triplé tripler triplent|quadruplé quadrupler quadruplent
hier|demain
dizaines|centaines|milliers|millions
ouvert ouverte ouverts ouvertes|fermé fermée fermés fermées
autorisé autorisée autorisés autorisées|interdit interdite interdits interdites
accepté acceptée acceptés acceptées|refusé refusée refusés refusées rejeté rejetée rejetés rejetées
volontaire volontaires|forcé forcée forcés forcées
légal légale légaux légales|illégal illégale illégaux illégales
régulier régulière réguliers régulières|irrégulier irrégulière irréguliers irrégulières
possible possibles|impossible impossibles
"""
_SAID = {
    (number, form): said
    for number, row in enumerate(_GROUPS.split("\n"))
    for said, forms in enumerate(row.split("|"))
    for form in forms.split()
}
_NUMBERS: dict[str, list[int]] = {}
for _number, _form in _SAID:
    _NUMBERS.setdefault(_form, []).append(_number)


def rivals(one: str, other: str) -> list[tuple[str, str]]:
    """Return pairs of words that two French sentences share out, that of `one` first."""
    ours, theirs = token_set(one), token_set(other)
    mine, yours = sorted(ours - theirs), sorted(theirs - ours)
    return [
        (word, rival)
        for word in mine
        for number in _NUMBERS.get(word, ())
        for rival in yours
        if _SAID.get((number, rival), _SAID[number, word]) != _SAID[number, word]
    ]
