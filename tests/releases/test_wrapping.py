"""Hard-wrapped lines: which of them belong together."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean
from iom_l10n.releases.cleaning.wrap_width import Wrapping, find_wrapping
from iom_l10n.releases.cleaning.wrapping import paragraphs
from iom_l10n.releases.readers.text import text_lines

TIDY = Wrapping(58, entities=True)
FILL = "mot " * 13 + "long"


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (["T", FILL, "suite du texte."], 2),
        (["T", f"{FILL}.", "Suite du texte."], 3),
        (["T", f"{FILL} M.", "Kouadio est venu."], 2),
        (["T", f"{FILL} 40", "403 000 kilos."], 2),
        (["T", f"{FILL} «\u00a0mot\u00a0", "», dit-il."], 2),
        (["T", "Une ligne courte", "Une autre ligne"], 3),
        (["T", "soixante-cinq", "(65) apprentis"], 2),
        (["T", f"{FILL} ;", "- un autre point"], 3),
        (["T", FILL, "", "suite après une ligne blanche"], 3),
        (["T", f"{FILL} :", "« Bonjour."], 3),
        (["T", f"{FILL}.", "et la suite."], 2),
    ],
)
def test_a_line_goes_on_or_ends(lines: list[str], blocks: int) -> None:
    assert len(paragraphs(text_lines("\n".join(lines)), wrapping=TIDY)) == blocks


def test_entities_are_counted_as_the_source_spelt_them() -> None:
    # "é" took eight columns: this short line was full.
    text = "T\nLe médecin a été régulièrement\nmuté."
    assert len(paragraphs(text_lines(text), wrapping=TIDY)) == 2


def test_an_anchor_in_mid_line_counts_and_one_at_its_end_does_not() -> None:
    anchor = '"mailto:awa.sy@example.org">awa.sy@example.org'
    page = f"Titre\n{FILL}\net {FILL}\net E-mail:\n{anchor} ou Issa Ba, OIM\nNiamey.\n"
    lines = [block.text for block in clean(page.encode(), name="x.txt").release.blocks]
    assert lines[-1].endswith("E-mail: awa.sy@example.org ou Issa Ba, OIM Niamey.")
    page = page.replace(" ou Issa Ba, OIM", "")
    lines = [block.text for block in clean(page.encode(), name="x.txt").release.blocks]
    assert lines[-1] == "Niamey."


def test_a_page_of_long_lines_was_not_wrapped() -> None:
    long = "Le mot est long et la ligne aussi, car elle tient tout un paragraphe de la page ici."
    assert find_wrapping(text_lines(f"{long} {long}\n{long} {long}")) is None
    assert find_wrapping(text_lines(f"{FILL}\nsuite {FILL}\nfin.")) == TIDY
    assert find_wrapping([]) is None
