"""Progress, requirement 11: what the sections and the head of the form count is what the checks count."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Result, Severity, Stage, ValueStatus
from desktop.rules import Register, compile_book
from desktop.ui.forms.entry_header import EntryHeader
from desktop.ui.models.answers import by_item
from desktop.ui.models.sections import section_lines
from desktop.ui.views import EntryView, SubmissionView
from desktop.validation import Situation, validate

TEXT = {"en": "Text"}
ITEMS = (
    Item("A.1", ItemKind.ONE, "A", TEXT, code_list="YN", required="yes"),
    Item("A.2", ItemKind.DECIMAL, "A1", TEXT, relevant="${A.1} = 'YES'"),
    Item("A.3", ItemKind.DECIMAL, "A1", TEXT, calculation="${A.2} * 2"),
    Item("A.N", ItemKind.NOTE, "A", TEXT),
    Item("B.1", ItemKind.TEXT, "B", TEXT, required="${A.1} = 'NO'"),
    Item(
        "B.R",
        ItemKind.ROSTER,
        "B",
        TEXT,
        relevant="${A.2} > 5",
        columns=(Item("B.R.n", ItemKind.TEXT, "B", TEXT, roster="B.R"),),
    ),
    Item("B.S", ItemKind.ROSTER, "B", TEXT, columns=(Item("B.S.n", ItemKind.DECIMAL, "B", TEXT, roster="B.S"),)),
)
SECTIONS = (Section("A", None, TEXT), Section("A1", "A", TEXT), Section("B", None, TEXT))
LISTS = {"YN": CodeList("YN", (Code("YES", TEXT), Code("NO", TEXT)))}
FORM = Questionnaire("Q", "1", TEXT, "en", ("en",), SECTIONS, ITEMS, LISTS)
BOOK = compile_book(FORM)
COUNTRY = Country("C01", TEXT, "", "en")

statuses = st.sampled_from((None, *ValueStatus))
figures = st.sampled_from((None, 0.0, 4.0, 9.0))


@settings(max_examples=60)
@given(
    st.tuples(st.sampled_from((None, "YES", "NO")), statuses),
    st.tuples(figures, statuses),
    st.tuples(st.sampled_from((None, "words")), statuses),
    st.tuples(st.integers(0, 2), st.integers(0, 2), statuses, statuses),
)
def test_what_is_counted_is_what_the_checks_count(qapp: QApplication, chosen, figure, text, tables) -> None:
    given_ = {
        ("A.1", ""): Answer("A.1", "", chosen[0], status=chosen[1]),
        ("A.2", ""): Answer("A.2", "", None if figure[0] is None else f"{figure[0]:g}", figure[0], figure[1]),
        ("B.1", ""): Answer("B.1", "", text[0], status=text[1]),
        ("B.R", ""): Answer("B.R", status=tables[2]),
        ("B.S", ""): Answer("B.S", status=tables[3]),
    }
    rows = {"B.R": tuple(f"r{at}" for at in range(tables[0])), "B.S": tuple(f"s{at}" for at in range(tables[1]))}
    line = SubmissionLine(1, 1, 2020, "C01", Stage.AWAITED, date(2050, 3, 31), Counts())
    situation = Situation(Submission(line, given_, rows), 2020, date(2020, 12, 31), (), Register())
    found = validate(BOOK, situation)
    unasked = frozenset(BOOK.open(situation.facts()).unasked)
    lines = section_lines(FORM, situation.submission, by_item(found.findings), filling=True, unasked=unasked)
    assert (sum(one.answered for one in lines), sum(one.asked for one in lines)) == (
        found.counts.answered,
        found.counts.asked,
    )
    # What is found about the whole return stands in no section.
    fails = [one.severity for one in found.findings if one.item and one.result is Result.FAIL]
    assert sum(one.errors for one in lines) == fails.count(Severity.ERROR) == found.counts.errors
    assert sum(one.warnings for one in lines) == fails.count(Severity.WARNING)
    whole = replace(situation.submission, line=replace(line, counts=found.counts))
    header = EntryHeader()
    header.show_view(EntryView(SubmissionView(COUNTRY, FORM, whole, found.findings, ()), unasked), 0)
    assert f"{found.counts.answered} of {found.counts.asked} answered" in header._subtitle.text()
    header.deleteLater()
