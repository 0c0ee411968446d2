"""Long tables: sums, rows compared with each other, cells and whole tables not asked; followed cell by cell, row by row."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire, Section
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Scope, Severity, Stage, ValueStatus
from desktop.rules import Book, compile_book
from desktop.validation import Live, Situation, validate
from tests.desktop.validation.small import LABEL, item, n, rule

ROWS = ("r1", "r2", "r3", "r4")


@cache
def book() -> Book:
    """Two tables: one that looks at itself in every way, one that is asked only sometimes."""
    columns = (
        item("T.name", ItemKind.TEXT, roster="T", key=True, required="yes"),
        item("T.a", roster="T", constraint=". <= 3", warning=". < ${LIMIT}"),
        item("T.b", ItemKind.INTEGER, roster="T", relevant="${T.a} > 1 and ${LIMIT} > 0", required="${T.a} > 2"),
        item("T.share", roster="T", calculation="${T.a} div ${TOTAL}", constraint=". < 0.6"),
        item("T.next", roster="T", calculation="indexed-repeat(${T.a}, ${T}, position(..) + 1)"),
        item("T.line", roster="T", calculation="${T.share} + ${T.next} + position(..)", relevant="${T.b} != 2"),
    )
    others = (
        item("U.x", roster="U", required="yes", warning=". != ${A}"),
        item("U.y", roster="U", calculation="${U.x} + sum(${T.a})", relevant="${U.x} > 1"),
    )
    items = (
        item("A", relevant="${SWITCH} = 1"),
        item("SWITCH", ItemKind.INTEGER),
        item("LIMIT", warning=". > sum(${T.b})"),
        item("T", ItemKind.ROSTER, columns=columns, required="yes"),
        item("TOTAL", calculation="sum(${T.a})"),
        item("MANY", calculation="count(${T}) * 10 + max(${T.share})"),
        item("U", ItemKind.ROSTER, section="S2", columns=others, relevant="${A} > 0"),
        item("END", section="S3", calculation="sum(${U.y}) + ${TOTAL}", constraint=". < 12"),
        item("INNER", section="S3", relevant="${A} < 3", required="yes"),
    )
    rules = (
        rule("R1", "unique(${.name}, ${.a})", "T.name", Scope.ROW),
        rule("R2", "unique()", "T", Scope.ROW, severity=Severity.WARNING, suppressed_by=("R1",)),
        rule(
            "R3",
            "${.a} <= sum(${U.x}) + count-if(${T.a}, . > 1)",
            "T.a",
            Scope.ROW,
            message="{T.share} {n}",
            values={"n": "position(..)"},
        ),
        rule("R4", "distinct(${T.name}) = count(${T}) and sum-if(${T.a}, ${.b} != '') < 6", "T TOTAL"),
        rule("R5", "position(..) < 3 or ${.b} > 0", "T.b", Scope.ROW, suppressed_by=("R4",)),
        rule("R6", ". < 3", "T.a U.x", Scope.ITEM, message="{value}"),
        rule("R7", ". != 2", "T.a A", Scope.ITEM, severity=Severity.WARNING, suppressed_by=("R3", "R6")),
        rule("R8", "note(${.a}) = '' or status(${.b}) != 'E'", "T.a", Scope.ROW),
        rule("R9", "count-non-empty(${T.b}) < 2", ""),
    )
    sections = (
        Section("S", None, LABEL),
        Section("S2", None, LABEL),
        Section("S3", None, LABEL, relevant="${SWITCH} != 2"),
    )
    return compile_book(Questionnaire("Q", "1", {}, "en", ("en",), sections, items, {}, rules))


def answers() -> st.SearchStrategy[Answer]:
    """An answer to any item or cell, in the table or not, good, bad or blank."""
    every = list(book().questionnaire.every_item())

    @st.composite
    def make(draw: st.DrawFn) -> Answer:
        one = draw(st.sampled_from(every))
        row = draw(st.sampled_from(ROWS)) if one.roster else ""
        if one.kind is ItemKind.ROSTER:
            return Answer(one.code, status=draw(st.sampled_from((None, ValueStatus.CANNOT_EXIST))))
        status = draw(st.sampled_from((None, None, None, ValueStatus.ESTIMATED, ValueStatus.MISSING)))
        note = draw(st.sampled_from((None, None, "a note")))
        if one.kind is ItemKind.TEXT:
            return Answer(one.code, row, draw(st.sampled_from(("Ana", "ana", "Eva", None))), None, status, note=note)
        number = draw(st.sampled_from((None, 0.0, 1.0, 2.0, 2.5, 4.0)))
        text = draw(st.sampled_from((None, "many"))) if number is None else f"{number:g}"
        return Answer(one.code, row, text, number, status, note=note)

    return make()


def steps() -> st.SearchStrategy[tuple[str, object]]:
    some = st.lists(st.sampled_from(ROWS), unique=True, max_size=4).map(tuple)
    return st.one_of(
        st.tuples(st.just("answers"), st.lists(answers(), min_size=1, max_size=3)),
        st.tuples(st.just("answers"), st.lists(answers(), min_size=1, max_size=1)),
        st.tuples(st.just("gone"), answers().map(lambda one: one.key)),
        st.tuples(st.just("rows"), st.tuples(st.sampled_from(("T", "U")), some)),
        st.tuples(st.just("undo"), st.integers(1, 3)),
    )


def situation(given: list[Answer], rows: dict[str, tuple[str, ...]]) -> Situation:
    line = SubmissionLine(1, 1, 2020, "ARG", Stage.RECEIVED, date(2021, 3, 31), Counts())
    return Situation(Submission(line, {one.key: one for one in given}, rows), 2020, date(2021, 3, 31))


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_a_kept_validation_equals_a_full_one_whatever_is_done_to_a_table(data: st.DataObject) -> None:
    first = data.draw(st.lists(answers(), max_size=20))
    live = Live(book(), situation(first, data.draw(st.sampled_from(({}, {"T": ROWS[:3]}, {"T": ROWS[:2], "U": ROWS})))))
    seen = [live.situation.submission]
    for what, value in data.draw(st.lists(steps(), min_size=1, max_size=8)):
        now = live.situation.submission
        match what, value:
            case "answers", list():
                live.edit(*value)
            case "gone", key:
                left = {one: answer for one, answer in now.answers.items() if one != key}
                live.meet(replace(live.situation, submission=replace(now, answers=left)))
            case "rows", (roster, rows):
                live.reorder(roster, rows)
            case "undo", int():
                live.meet(replace(live.situation, submission=seen[-min(value, len(seen))]))
        seen.append(live.situation.submission)
        assert live.validation == validate(book(), live.situation)
        opened = book().open(live.situation.facts())
        assert live.unasked == opened.unasked


@cache
def plain_book() -> Book:
    """A table of which nothing looks at the whole: each row has its own conditions, and none may be there twice."""
    columns = (
        item("T.name", ItemKind.TEXT, roster="T", key=True, required="yes"),
        item("T.a", roster="T", constraint=". <= 3", warning=". < ${A}"),
        item("T.b", roster="T", relevant="${T.a} > 1", required="${T.a} > 2"),
        item("T.c", roster="T", calculation="${T.a} * 2"),
    )
    rules = (rule("R1", "unique(${.name})", "T.name", Scope.ROW), rule("R2", "${.c} < 5", "T.c", Scope.ROW))
    items = (item("A"), item("T", ItemKind.ROSTER, columns=columns, required="yes"))
    return compile_book(Questionnaire("Q", "1", {}, "en", ("en",), (Section("S", None, LABEL),), items, {}, rules))


def filled(rows: int) -> Live:
    ids = tuple(f"r{at}" for at in range(rows))
    cells = [Answer("T.name", row, f"name {row}") for row in ids] + [n("T.a", 2, row) for row in ids]
    return Live(plain_book(), situation([n("A", 9), *cells], {"T": ids}))


EDITS: dict[str, Callable[[Live], object]] = {
    "a value": lambda live: live.edit(n("T.a", 5, "r7")),
    "a name that is there already": lambda live: live.edit(Answer("T.name", "r7", "name r8")),
    "a name of its own again": lambda live: live.edit(Answer("T.name", "r7", "other")),
    "a row at the end": lambda live: live.reorder("T", (*live.situation.submission.rows["T"], "new")),
    "the last row gone": lambda live: live.reorder("T", live.situation.submission.rows["T"][:-1]),
}


def test_a_cell_of_a_long_table_costs_what_one_of_a_short_table_costs() -> None:
    looked = []
    for rows in (20, 2000):
        live = filled(rows)
        made = []
        for edit in EDITS.values():
            edit(live)
            assert live.validation == validate(plain_book(), live.situation)
            made.append(live.looked)
        looked.append(made)
    assert looked[0] == looked[1]
    assert max(looked[0]) < 60


def test_what_one_cell_makes_fail_silences_what_another_cell_made_fail() -> None:
    names = [Answer("T.name", row, "Ana") for row in ROWS[:2]]
    live = Live(book(), situation([*names, n("T.a", 1, "r1"), n("T.a", 2, "r2")], {"T": ROWS[:2]}))
    told = []
    for value in (2, 1, 2):
        live.edit(n("T.a", value, "r2"))
        assert live.validation == validate(book(), live.situation)
        told.append(
            {found.rule for found in live.validation.findings if found.rule in ("R1", "R2") and not found.reason}
        )
    assert told == [{"R2"}, {"R1"}, {"R2"}]
