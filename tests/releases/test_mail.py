"""Mails: what the program put around a release goes, and what only looks like it stays."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean

BODY = (
    "Goma, 3 mai 2012 - Quelque 4 000 personnes ont quitté hier le camp de Mugunga pour regagner"
    " leurs villages, avec l'aide de l'OIM et de ses partenaires."
)
MORE = "Les retours doivent se poursuivre pendant tout le mois de juin."


def kept(page: str) -> list[str]:
    """Return the texts of the release that a page holds."""
    return [block.text for block in clean(page.encode(), name="x.txt").release.blocks]


@pytest.mark.parametrize(
    "above",
    [
        "From: presse@example.org\nSubject: Les retours\n\n",
        "De : Presse\nEnvoyé : jeudi 3 mai 2012 10:02\nÀ : Liste\nObjet : Les retours\n\n",
        "-----Message d'origine-----\nDe : Presse\nObjet : Les retours\n\nBonjour,\n\n",
        "Content-Type: text/plain;\n charset=utf-8\nSubject: Les retours\n\n",
    ],
)
def test_headers_above_the_text_are_removed_and_shown(above: str) -> None:
    page = f"{above}Les retours commencent à Goma\n\n{BODY}\n\n{MORE}\n"
    assert kept(page) == ["Les retours commencent à Goma", BODY, MORE]
    removed = clean(page.encode(), name="x.txt").removed
    assert [line.text for line in removed] == [line for line in above.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "Objet : rappel de la conférence de presse du 4 mai",  # one header is none
        "Date : jeudi 3 mai",
        "Le signe =20 et le signe =E9 se lisent ainsi dans les vieux courriels.",
        "> La route est ouverte, dit un message cité.",
        "Bonjour à tous, dit la radio du camp.",
    ],
)
def test_what_only_looks_like_a_mail_stays(line: str) -> None:
    page = f"Les retours commencent à Goma\n\n{BODY}\n\n{line}\n\n{MORE}\n"
    assert line in kept(page)


def test_coded_signs_and_cut_lines_are_put_right_and_told() -> None:
    coded = "L=E9gende=\n s =E0 part, l=E9gu=E8re."
    result = clean(
        f"Un titre\n\nGoma, 3 mai 2012 - Voici un texte assez long. {coded}\n".encode(),
        name="x.txt",
    )
    assert result.release.blocks[-1].text.endswith("Légende s à part, léguère.")
    assert [repair.reason for repair in result.repairs] == ["quoted-printable signs"]


def test_what_a_mail_program_adds_below_the_text_goes() -> None:
    foot = (
        "> Le 6 janv. 2025, A. Bah a écrit :\n> D'accord.\n\nBien cordialement,\n--\nAwa Bah\n"
        "Tél. : +34 91 555 00 00\n"
        "Ce message est confidentiel. Si vous n'êtes pas le destinataire, merci de\nle supprimer.\n"
    )
    headers = "De : Presse <p@example.org>\nObjet : Un appel\n\n"
    blocks = kept(
        f"{headers}Les retours commencent à Goma\n\n{BODY}\n\n> Citation.\n\n{MORE}\n\n{foot}"
    )
    text = "\n".join(blocks)
    for stays in ("cordialement", "Awa Bah", "+34 91 555 00 00", "Citation.", BODY, MORE):
        assert stays in text
    for gone in ("D'accord", "--", "confidentiel", "supprimer"):
        assert gone not in text
