"""Edit by edit, a kept validation says what a full one would say, having looked at little."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Code, CodeList, Questionnaire, Section
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Scope, Severity, Stage, ValueStatus
from desktop.questionnaire.read import read_form
from desktop.questionnaire.register import memberships, reference_lists
from desktop.rules import Book, Given, Others, Register, compile_book
from desktop.validation import Live, Situation, validate
from resources import read_bytes
from tests.desktop.validation.small import LABEL, item, n, rule

COUNTRIES = CodeList("countries", tuple(Code(code, {"en": code}) for code in ("ARG", "BRA", "CHL")))
COLOURS = CodeList(
    "colours", tuple(Code(code, {"en": code}, score=score) for code, score in (("RED", 1.0), ("BLUE", 0)))
)


@cache
def small() -> Book:
    """A questionnaire in which everything hangs together: chains of derived items, sections and cells not asked."""
    columns = (
        item("T.partner", ItemKind.ONE, roster="T", key=True, code_list="countries", required="yes"),
        item("T.sold", roster="T", constraint=". >= 0", mirror="T.bought", currency="MONEY"),
        item("T.bought", roster="T", mirror="T.sold", relevant="${T.sold} > 1", required="${T.sold} > 3"),
        item("T.left", roster="T", calculation="${T.sold} - ${A}", constraint=". >= 0"),
    )
    items = (
        item("A", required="yes", constraint=". <= 5", warning=". <= ${B}", yoy_bound=0.5),
        item("B", ItemKind.INTEGER, required="${A} > 2", constraint=". >= ${A}", warning=". < 3", currency="MONEY"),
        item("COLOUR", ItemKind.ONE, code_list="colours"),
        item("COLOURS", ItemKind.MANY, code_list="colours", warning="count-selected(.) = 1"),
        item("MONEY", ItemKind.ONE, code_list="colours"),
        item("DAY", ItemKind.DATE, constraint=". >= '2000-01-01'", warning="${A} > 0"),
        item("TEXT", ItemKind.TEXT, relevant="${COLOUR} = 'RED'", required="yes"),
        item("T", ItemKind.ROSTER, columns=columns, required="yes"),
        item("SUM", calculation="sum(${T.sold}) + ${A}", warning=". < 10"),
        item("CHAIN", calculation="${SUM} * 2", relevant="${DEEP} != ''", constraint=". < 8"),
        item("DEEP", section="S2", warning=". > ${CHAIN}"),
        item("LAST", section="S2", calculation="${CHAIN} + ${DEEP}"),
        item("DATED", ItemKind.DATE, calculation="date(${DAY})", constraint=". < '2030-01-01'"),
    )
    rules = (
        rule("R1", "${SUM} >= ${B}", "SUM B", message="{A} {T.sold} {country}"),
        rule("R2", "${.sold} <= ${CHAIN}", "T.sold", Scope.ROW, values={"most": "max(${T.sold})"}, message="{most}"),
        rule("R3", "unique(${.partner})", "T.partner", Scope.ROW),
        rule("R4", "mirror(${.sold}) = ${.bought}", "T.sold", Scope.ROW, severity=Severity.WARNING),
        rule("R5", ". < 2 * region('median', ${A})", "A", Scope.ITEM, severity=Severity.WARNING, message="{DAY}"),
        rule("R6", ". >= previous(.)", "A B", Scope.ITEM, suppressed_by=("R1",)),
        rule("R7", "count-if(${T}, ${.sold} > ${A}) < 2", "T"),
        rule("R8", "note(${A}) != '' or status(${B}) != 'E'", "A B", values={"note": "source(${B})"}, message="{note}"),
        rule("R9", "score(${COLOUR}) = 1 or ${LAST} > 3", "COLOUR LAST"),
        rule("R10", ". > 1", "T.sold", Scope.ITEM, severity=Severity.WARNING, message="{prev} {value}"),
    )
    sections = (Section("S", None, LABEL), Section("S2", None, LABEL, relevant="${COLOUR} != 'BLUE'"))
    lists = {"countries": COUNTRIES, "colours": COLOURS}
    return compile_book(Questionnaire("Q", "1", {}, "en", ("en",), sections, items, lists, rules))


@cache
def shipped() -> Book:
    return compile_book(read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire)


@cache
def register() -> Register:
    return Register(memberships(), reference_lists())


BOOKS = {"small": small, "shipped": shipped}
ROWS = ("r1", "r2", "r3")


def answers(book: Book) -> st.SearchStrategy[Answer]:
    """An answer to any item or cell, good, bad or blank, with any status, note and source."""
    every = [one for one in book.questionnaire.every_item() if one.kind is not ItemKind.NOTE]

    @st.composite
    def make(draw: st.DrawFn) -> Answer:
        one = draw(st.sampled_from(every))
        row = draw(st.sampled_from(ROWS)) if one.roster else ""
        listed = book.questionnaire.code_lists.get(one.code_list or "")
        number = None
        text: str | None
        if one.kind.numeric:
            number = draw(st.sampled_from((None, 0.0, 1.0, 2.5, 4.0, 100.0, 4000.0, -1.0)))
            text = draw(st.sampled_from(("1", "many"))) if number is None else f"{number:g}"
        elif listed is not None:
            codes = [code.code for code in listed.codes][:4]
            text = draw(st.sampled_from((*codes, " ".join(codes[:2]), "odd")))
        elif one.kind is ItemKind.DATE:
            text = draw(st.sampled_from(("2015-06-01", "1999-12-31", "2040-01-01", "soon")))
        else:
            text = draw(st.sampled_from(("words", "https://example.org", "x" * 30)))
        if one.kind is ItemKind.ROSTER or draw(st.integers(0, 3)) == 0:
            text = number = None
        status = draw(st.sampled_from((None, None, *ValueStatus)))
        note, source = draw(st.sampled_from((None, "a note"))), draw(st.sampled_from((None, "a source")))
        return Answer(one.code, row, text, number, status, note=note, source=source)

    return make()


def edits(book: Book) -> st.SearchStrategy[tuple[str, object]]:
    rosters = [roster.code for roster in book.questionnaire.rosters]
    rows = st.lists(st.sampled_from(ROWS), unique=True, max_size=3).map(tuple)
    return st.one_of(
        st.tuples(st.just("answer"), answers(book)),
        st.tuples(st.just("answer"), answers(book)),
        st.tuples(st.just("rows"), st.tuples(st.sampled_from(rosters), rows)),
        st.tuples(st.just("others"), st.lists(answers(book), max_size=4)),
        st.tuples(st.just("earlier"), st.lists(answers(book), max_size=4)),
    )


def submission(book: Book, country: str, given: list[Answer]) -> Submission:
    line = SubmissionLine(1, 1, 2020, country, Stage.RECEIVED, date(2021, 3, 31), Counts())
    rows = {roster.code: ROWS[:2] for roster in book.questionnaire.rosters}
    return Submission(line, {answer.key: answer for answer in given}, rows)


def others(book: Book, given: list[Answer]) -> Others:
    whole = submission(book, "BRA", given)
    return Others({"BRA": Given(whole.answers, whole.rows), "CHL": Given()})


@pytest.mark.parametrize("name", BOOKS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_after_every_edit_a_kept_validation_equals_a_full_one(name: str, data: st.DataObject) -> None:
    book = BOOKS[name]()
    first = data.draw(st.lists(answers(book), max_size=25))
    before = submission(book, "ARG", data.draw(st.lists(answers(book), max_size=6)))
    situation = Situation(
        submission(book, "ARG", first), 2020, date(2021, 3, 31), (before, None), register(), others(book, first)
    )
    live = Live(book, situation)
    assert live.validation == validate(book, situation)
    for what, edit in data.draw(st.lists(edits(book), min_size=1, max_size=8)):
        match what, edit:
            case "answer", Answer():
                live.edit(edit)
            case "rows", (roster, rows):
                live.reorder(roster, rows)
            case "others", list():
                live.meet(replace(live.situation, others=others(book, edit)))
            case "earlier", list():
                live.meet(replace(live.situation, earlier=(submission(book, "ARG", edit), before)))
        assert live.validation == validate(book, live.situation)


START = (
    n("A", 1),
    n("B", 4, status=ValueStatus.ESTIMATED),
    Answer("COLOUR", text="RED"),
    n("DEEP", 7),
    Answer("DAY", text="2015-06-01"),
    Answer("T.partner", "r1", "BRA"),
    Answer("T.partner", "r2", "BRA"),
    n("T.sold", 4, "r1"),
    n("T.bought", 4, "r1"),
    n("T.sold", 0.5, "r2"),
)
STEPS: dict[str, tuple[tuple[str, ...], Answer]] = {
    "an item a condition names": (("GEN.08",), n("A", 5)),
    "what only a message names": (("R5",), Answer("DAY", text="2016-01-01")),
    "a source that only a message names": (("R8",), n("B", 4, status=ValueStatus.ESTIMATED, source="elsewhere")),
    "a note": (("R8",), n("A", 1, note="why")),
    "a status": (("R8", "GEN.13"), n("B", 4, status=ValueStatus.NORMAL)),
    "the constraint that silences a warning": (("GEN.08", "GEN.09"), n("A", 4.5)),
    "the key of a row that is named by it": (("R3", "R7", "R10"), Answer("T.partner", "r2", "CHL")),
    "a whole section that is no longer asked": (("GEN.17",), Answer("COLOUR", text="BLUE")),
    "a cell that is no longer asked": (("GEN.17",), n("T.sold", 1, "r1")),
    "a chain of derived items": (("GEN.08", "GEN.09"), n("T.sold", 40, "r2")),
    "a derived date": (("GEN.10",), Answer("DAY", text="2040-01-01")),
    "a value that is none": (("GEN.06",), Answer("A", text="many")),
    "a currency": (("GEN.15",), Answer("MONEY", text="RED")),
}


def kept(first: tuple[Answer, ...] = START) -> Live:
    before = submission(small(), "ARG", [n("A", 9), n("B", 4)])
    situation = Situation(submission(small(), "ARG", list(first)), 2020, date(2021, 3, 31), (before, before))
    partner = [n("A", 0.1), Answer("T.partner", "r1", "ARG"), n("T.sold", 4, "r1"), n("T.bought", 4, "r1")]
    return Live(small(), replace(situation, register=register(), others=others(small(), partner)))


@pytest.mark.parametrize("name", STEPS)
def test_an_edit_reaches_everything_that_hangs_on_it(name: str) -> None:
    rules, edit = STEPS[name]
    live = kept()
    before = {rule: [found for found in live.validation.findings if found.rule == rule] for rule in rules}
    after = live.edit(edit)
    assert after == validate(small(), live.situation)
    assert any(before[rule] != [found for found in after.findings if found.rule == rule] for rule in rules)


def test_what_other_countries_say_reaches_the_rules_that_look_across() -> None:
    live = kept()
    before = live.validation
    changed = others(
        small(), [n("A", 2), Answer("T.partner", "r1", "ARG"), n("T.sold", 4, "r1"), n("T.bought", 3, "r1")]
    )
    after = live.meet(replace(live.situation, others=changed))
    told = [{(found.rule, found.row, found.result) for found in one.findings} for one in (before, after)]
    assert {rule for rule, _, _ in told[0] ^ told[1]} == {"R4", "R5"}
    assert after == validate(small(), live.situation)
    assert live.evaluated < 20


def test_an_earlier_round_taken_anew_is_looked_at_anew() -> None:
    live = kept()
    earlier = submission(small(), "ARG", [n("A", 1), n("B", 4)])
    after = live.meet(replace(live.situation, earlier=(earlier, None)))
    assert after == validate(small(), live.situation)
    assert "R6" not in {found.rule for found in after.findings if found.item == "A"}


def test_one_edit_looks_at_little() -> None:
    live = Live(shipped(), Situation(submission(shipped(), "ARG", []), 2020, date(2021, 3, 31), register=register()))
    everything = live.evaluated
    numbers = [one.code for one in shipped().questionnaire.items if one.kind.numeric and not one.derived]
    for code in numbers:
        live.edit(Answer(code, text="3", number=3.0))
        assert live.evaluated < everything / 10
    live.edit(Answer(numbers[0], text="3", number=3.0))
    untouched = live.evaluated
    live.edit(Answer(numbers[0], text="4", number=4.0))
    assert untouched < live.evaluated


def test_an_answer_to_an_item_nobody_knows_is_counted_the_same() -> None:
    live = Live(small(), Situation(submission(small(), "ARG", []), 2020, date(2021, 3, 31)))
    found = live.edit(Answer("GONE", text="1", status=ValueStatus.MISSING))
    assert found == validate(small(), live.situation)
