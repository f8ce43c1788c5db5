"""REL: defects of the French source, for its editor; nothing is mended silently.

Few and precise: a release that is sound gives no warning. Ids 005, 006, 009 and 010 are facts that
only cleaning knows; they stand in the releases room under the same family.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import release_check
from iom_l10n.messages import _
from iom_l10n.model import BlockKind, Severity
from iom_l10n.text.protected import emails, phones, urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.model import Block, Release

__all__ = [
    "bare_capital",
    "doubled_word",
    "empty_contact",
    "hidden_mail",
    "lost_ligature",
    "no_full_stop",
    "unbalanced_quotes",
]

_LOST_LIGATURE = re.compile(
    r"(?:\b[dl]['’]|\b[Mm]ain-d['’])uvr\w+|\buvr(?:er|ant|ent|ait|aient)\b|\bmanuvr\w+"
    r"|\b(?:chur|rancur)s?\b|\b[Aa]u cur d[eu'’]|\bmain d['’]uvre"
)
_BARE_CAPITAL = re.compile(
    r"(?:^|(?<=[.!?»…][ \u00a0]))A (?=[a-zà-ÿ])|\b(?:Etats?|Egypt\w*|Equateur|Ethiopie\w*|Erythrée"
    r"|Emirats|Ecosse|Eglises?|Ecoles?|Elections?|Evénements?|Etudes?|Etudiants?|Equipes?|Egalement"
    r"|Etant|Etaient|Etait)\b"
)
_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f*]*\Z")
_HIDDEN = re.compile(r"\[(?:e-?mail|courriel)[\s\u00a0]?protected\]", re.IGNORECASE)
_EMPTY_LABEL = re.compile(
    r"(?:t[ée]l(?:éphone)?|tel|fax|e-?mail|courriel|mobile|portable)\s?\.?[\s\u00a0]?:?\Z",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]\1(?![\w’'-])", re.IGNORECASE)
# French doubles these rightly: “nous nous sommes réunis”, “qui vous vous dites”.
_MAY_DOUBLE = frozenset({"nous", "vous", "non", "très", "si", "oui", "bla"})
_MIN_PARAGRAPH = 60


@release_check(
    id="REL001",
    name="lost-ligature",
    severity=Severity.WARNING,
    good=["L'œuvre et le cœur vont bien."],
    bad=["Il s'agit d'uvrer ensemble.", "Une ONG uvrant ici."],
)
def lost_ligature(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find words that lost their œ on the way through an old page.

    **Why it matters.** The reader stumbles, and no dictionary or memory knows the word.

    **How to fix.** Write the œ in the canonical release.

    **Known false alarms.** None known.
    """
    for block in release.blocks:
        if lost := _LOST_LIGATURE.search(block.text):
            yield block, _("the letter œ seems lost in “{word}”").format(word=lost[0])


@release_check(
    id="REL002",
    name="bare-capital",
    severity=Severity.WARNING,
    good=["Le vitamine A est bonne.", "À ce titre, il est venu."],
    bad=["A ce titre, il est venu.", "Les Etats se sont réunis."],
)
def bare_capital(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find capitals without their accent.

    **Why it matters.** French capitals keep their accents; “A” alone reads as the verb.

    **How to fix.** Write À, État, Égypte … in the canonical release.

    **Known false alarms.** The letter A at the start of a sentence.
    """
    for block in release.blocks:
        if bare := _BARE_CAPITAL.search(block.text):
            yield block, _("a capital lacks its accent in “{word}”").format(word=bare[0].strip())


@release_check(
    id="REL003",
    name="no-full-stop",
    severity=Severity.WARNING,
    good=["Une très longue ligne qui finit bien, parce que quelqu'un a pensé à mettre le point."],
    bad=["Une très longue ligne qui ne finit pas, car quelqu'un a oublié de mettre le point"],
)
def no_full_stop(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find paragraphs that end without an end mark.

    **Why it matters.** The end of the sentence may have been lost.

    **How to fix.** Add the mark, or the missing words.

    **Known false alarms.** A long line of an enumeration that is not marked as a list.
    """
    for block in release.blocks:
        if (
            block.kind is BlockKind.PARAGRAPH
            and len(block.text) >= _MIN_PARAGRAPH
            and not _END.search(block.text)
            and not (emails(block.text) or phones(block.text) or urls(block.text))
            and not any(span.end == len(block.text) for span in block.inline)
        ):
            yield block, _("the paragraph does not end in an end mark")


@release_check(
    id="REL004",
    name="unbalanced-guillemets",
    severity=Severity.WARNING,
    good=["« Un », dit-il, « et deux »."],
    bad=["Elle dit : « Je reste."],
)
def unbalanced_quotes(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find guillemets that open and close unevenly in a block.

    **Why it matters.** The reader cannot tell who is speaking.

    **How to fix.** Close the quotation, or drop the mark that stands alone.

    **Known false alarms.** A quotation that runs over several paragraphs.
    """
    for block in release.blocks:
        if block.text.count("«") != block.text.count("»"):
            yield block, _("guillemets open and close unevenly")


@release_check(
    id="REL007",
    name="hidden-mail",
    severity=Severity.WARNING,
    good=["Écrire à media@example.org."],
    bad=["Écrire à [email protected]."],
)
def hidden_mail(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find an e-mail address that the page hid from robots.

    **Why it matters.** Nobody can write to “[email protected]”.

    **How to fix.** Look the address up and write it out.

    **Known false alarms.** None.
    """
    for block in release.blocks:
        if _HIDDEN.search(block.text):
            yield block, _("the e-mail address was hidden from the page")


@release_check(
    id="REL008",
    name="empty-contact",
    severity=Severity.WARNING,
    good=["Contact : Awa Sy\n\nTél. : +221 33 555 01 33"],
    bad=["Contact : Awa Sy\n\nE-mail :"],
)
def empty_contact(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find a contact label without a value.

    **Why it matters.** The value was lost with the page's markup.

    **How to fix.** Add it, or remove the label.

    **Known false alarms.** None known.
    """
    for block in release.blocks:
        if block.kind is BlockKind.CONTACT and _EMPTY_LABEL.fullmatch(block.text):
            yield block, _("the contact label “{word}” has no value").format(word=block.text)


@release_check(
    id="REL011",
    name="doubled-source-word",
    severity=Severity.WARNING,
    good=["Nous nous sommes réunis à Bora Bora."],
    bad=["Les participants se sont réunis dans la la station balnéaire."],
)
def doubled_word(release: Release) -> Iterator[tuple[Block | None, str]]:
    """Find a word that stands twice in a row.

    **Why it matters.** It is a slip that every translation would have to read around.

    **How to fix.** Delete one.

    **Known false alarms.** Names such as Bora Bora are told by their capital.
    """
    for block in release.blocks:
        for found in _DOUBLED.finditer(block.text):
            word = found[1]
            if word.lower() not in _MAY_DOUBLE and not found[0].split()[-1][0].isupper():
                yield block, _("“{word}” stands twice").format(word=found[0])
                break
