"""No text makes a check fail, and every span and fix makes sense."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from iom_l10n.checks import build_context, registry, run_checks, select
from iom_l10n.model import LocaleTag, State, Unit

SEEDS = st.sampled_from(
    [
        "12 500,5 km/h", "à 14h30, le 1er mars 2019 (10/09)", "« Bonjour », dit-il.", "{name} %s",
        "<a href='x'>y</a>", "https://iom.int/fr/x?a=1.", "a@b.org", "+33 1 42 68 53 00", "@iom",
        "3 milliards d’euros", "40 %", "XIXe siècle", "M. Ruiz", "ne part pas", "OTAN", "a) b",
        "٤٥٬٠٠٠٫٥ نقطة", "قال: «نعم»؟", "¿Qué? ¡No!", "**gras** [ici](x)", "## T", "- item",
        "9" * 400, "0,5", "1.2.3.4", "6'10\"", "\u200b\u202e", "e\u0301", "Ã©", "&eacute;", "TODO",
        "MMMM", "\n\n", "  ", "..", "((", "''", '"', "’", "la la", "%(x)s", "%d", "٪",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(st.one_of(SEEDS, st.text(max_size=12)), max_size=8).map(" ".join)
)
LOCALES = st.sampled_from(["es", "en", "ar", "pt", "pt-BR", "sw", "zh", "fr"])
EVERY = select()


@given(TEXTS, TEXTS, LOCALES, TEXTS)
@settings(max_examples=300)
def test_no_text_makes_a_check_fail(source: str, target: str, locale: str, other: str) -> None:
    tag = LocaleTag(locale)
    units = [
        Unit(source=source, targets=(target,), locale=tag, state=State.TRANSLATED),
        Unit(source=other, targets=(target,), locale=tag, flags=("c-format",)),
        Unit(source=source, source_plural=other, targets=(target, other, ""), locale=tag),
        *(Unit(source=f"{source} {n}", targets=(f"{other} {n}",), locale=tag) for n in range(5)),
    ]
    context = build_context(
        units, locale=tag, path="x.po", header=[(source, target), ("Plural-Forms", other)]
    )
    for found in run_checks(units, context, EVERY):
        if found.msgid is None:
            continue
        ours, theirs = max(len(source), len(other)) + 2, len(found.msgstr or "")
        for span, longest in ((found.source_span, ours), (found.target_span, theirs)):
            assert span is None or 0 <= span.start <= span.end <= longest, found
        assert found.fix is None or found.fix != found.msgstr
        assert found.message


def test_every_check_survives_emptiness() -> None:
    for locale in ("es", "ar"):
        tag = LocaleTag(locale)
        unit = Unit(source="", targets=("",), locale=tag)
        context = build_context([unit], locale=tag, path="x", header=[])
        assert list(run_checks([unit], context, EVERY)) == []
    assert registry()
