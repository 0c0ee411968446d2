"""No text can spoil the report: the longest, the strangest and the most hostile ones are drawn, visibly."""

from collections.abc import Callable
from dataclasses import replace
from math import inf, nan

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind, ValueStatus
from desktop.figures import Weight
from desktop.summary import SummaryData, write_summary
from desktop.summary.preview import outline, page_count, page_text
from desktop.summary.typeface import REPLACEMENT, clean, face, measure

HOSTILE = [
    "W" * 40_000,
    "palabra " * 5_000,
    "<b>sin cerrar & <img src='/etc/passwd'/> <a href='javascript:1'>",
    "(paréntesis) \\ barra \\( ) Tj ET endstream",
    "\x00\x01\x07\x0b\x1f\x7f\x85",
    "\ue010\ue011\ue010 privados \uf8ff",
    "עברית ‏العربية\u202egnirts\u202c",
    "😀👩‍👩‍👧🏽 🇧🇷",
    "漢字 ไทย አማርኛ",
    "\ud800 suelto \udfff",
    "a\u0301\u0301\u0301" * 50,
    "\n\n\n\r\n\t" * 40,
    "\u00ad\u200b\u200d\ufeff",
    "",
    "   ",
    "{0} {language} %s %(x)s",
    "=1+1",
]


def texts_with(data: SummaryData, text: str) -> SummaryData:
    """Return *data* with *text* wherever a person can have typed something that the summary shows."""
    form = data.questionnaire
    items = tuple(replace(item, labels=dict.fromkeys(item.labels, text), unit=text) for item in form.items)
    lists = {
        name: replace(found, codes=tuple(replace(code, labels={"es": text}) for code in found.codes))
        for name, found in form.code_lists.items()
    }
    changed: Questionnaire = replace(
        form,
        titles={"es": text},
        sections=tuple(replace(section, labels={"es": text, "en": text}) for section in form.sections),
        items=items,
        code_lists=lists,
    )
    this = data.this_round
    returns = {}
    for code, entry in this.returns.items():
        answers = {key: replace(answer, source=text, note=text) for key, answer in entry.answers.items()}
        for item in form.items:
            if item.kind in (ItemKind.TEXT, ItemKind.LONG_TEXT):
                answers[item.code, ""] = Answer(item.code, "", text, source=text)
        returns[code] = replace(entry, answers=answers)
    countries = tuple(replace(country, names={"es": text}, subregion=text) for country in data.countries)
    return replace(
        data,
        questionnaire=changed,
        rounds=(*data.rounds[:-1], replace(this, returns=returns)),
        countries=countries,
        title={"es": text},
        publisher=text,
        notice={"es": text},
        attributions=(text, text),
    )


@pytest.fixture(scope="module")
def small(example: SummaryData) -> SummaryData:
    """Five countries, two rounds: enough for every kind of page."""
    keep = ("ARG", "CHL", "HTI", "BRB", "VEN")
    rounds = tuple(
        replace(found, returns={code: entry for code, entry in found.returns.items() if code in keep})
        for found in example.rounds[-2:]
    )
    return replace(example, rounds=rounds)


@pytest.fixture(scope="module")
def few(small: SummaryData) -> Callable[[], SummaryData]:
    """The same five countries behind a call: Hypothesis writes its arguments out, and the data are long."""
    return lambda: small


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:18]))
def test_a_hostile_text_everywhere_leaves_a_whole_report(text: str, small: SummaryData) -> None:
    pdf = write_summary(texts_with(small, text), "es")
    assert page_count(pdf) >= 9
    assert len(outline(pdf)) >= 9 or not clean(text).strip()
    assert b"/URI" not in pdf
    assert b"/Image" not in pdf.replace(b"/ImageB /ImageC /ImageI", b"")
    assert "Página 1" in page_text(pdf, 0)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=400))
def test_any_text_everywhere_leaves_a_whole_report(text: str, few: Callable[[], SummaryData]) -> None:
    assert page_count(write_summary(texts_with(few(), text), "es")) >= 9


@settings(max_examples=15)
@example(number=inf, status=None)
@example(number=nan, status=ValueStatus.ESTIMATED)
@given(
    number=st.floats() | st.integers(-(10**300), 10**300).map(float),
    status=st.none() | st.sampled_from(ValueStatus),
)
def test_any_number_leaves_a_whole_report(
    number: float, status: ValueStatus | None, few: Callable[[], SummaryData]
) -> None:
    small = few()
    this = small.this_round
    entry = this.returns["CHL"]
    numeric = {item.code for item in small.questionnaire.items if item.kind.numeric}
    answers = {
        key: replace(answer, text=repr(number), number=number, status=status) if answer.item in numeric else answer
        for key, answer in entry.answers.items()
    }
    data = replace(
        small,
        rounds=(small.rounds[0], replace(this, returns={**this.returns, "CHL": replace(entry, answers=answers)})),
    )
    pdf = write_summary(data, "en")
    page = next(entry.page for entry in outline(pdf) if entry.title == "Chile")
    assert page is not None
    words = page_text(pdf, page).split()
    assert "nan" not in words
    assert "inf" not in words


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_cleaning_leaves_only_what_every_face_can_draw(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    for weight in Weight:
        assert all(ord(sign) in face(weight).face.charToGlyph for sign in cleaned)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ñandú – «çà et là» ₲", "Ñandú – «çà et là» ₲"),
        ("e\u0301", "é"),
        ("漢字", REPLACEMENT * 2),
        ("👩\u200d👧", REPLACEMENT * 2),
        ("a\x07b", f"a{REPLACEMENT}b"),
        ("a\tb\nc", "a b c"),
        ("\u202eabc\u202c", "abc"),
        ("\ud800", REPLACEMENT),
        ("co\u00adop", "coop"),
    ],
)
def test_what_cannot_be_drawn_shows_as_a_box_and_what_is_invisible_goes(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_unknown_letters_are_visible_in_the_file(small: SummaryData) -> None:
    pdf = write_summary(replace(small, publisher="漢字 Comisión"), "es")
    assert "□□ Comisión" in page_text(pdf, 0)


def test_a_text_is_measured_as_it_is_drawn() -> None:
    for text in ("Ñandú", "漢字", "a\u200db", "96\u202f%", "x\x07"):
        assert measure(text, 10, Weight.BOLD) == pytest.approx(measure(clean(text), 10, Weight.BOLD))


def test_figures_are_equally_wide_in_every_face() -> None:
    for weight in Weight:
        assert len({measure(digit, 10, weight) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("extra", [{"publisher": ""}, {"title": {}}, {"attributions": ()}, {"edition_date": None}])
def test_what_is_left_empty_leaves_no_hole(extra: dict[str, object], build: Callable[..., SummaryData]) -> None:
    pdf = write_summary(build(**extra), "en")
    assert "None" not in page_text(pdf, 0)
    assert page_count(pdf) == 41
