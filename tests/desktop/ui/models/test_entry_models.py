"""What is typed and pasted is read without guessing; the models behind the form keep their promises."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from db.snapshots.entry import Edit
from db.snapshots.patched import patched
from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.review import Finding
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, ItemKind, Result, Severity, ValueStatus
from desktop.questionnaire.speech import item_words
from desktop.ui import language
from desktop.ui.models.entry import Shape, borrowed_text, choices_of, field_views, troubles
from desktop.ui.models.grid import EDIT, GridModel
from desktop.ui.models.looks import MISSING, SEVERITIES
from desktop.ui.models.palette import Goal, PaletteModel
from desktop.ui.models.paste import cells_of, plan, text_of
from desktop.ui.models.typed import chosen, editable, read_typed, understood
from desktop.ui.models.words import label_of, value_text
from desktop.ui.views import EntryView
from desktop.wording import magnitude, number_text

NUMBER = Item("A", ItemKind.DECIMAL, "A", {"en": "A"})
DAY = Item("A", ItemKind.DATE, "A", {"en": "A"})
NONE = Answer("A")


@given(
    st.floats(allow_nan=False, allow_infinity=False, width=64).filter(lambda one: one == 0 or 1e-15 < abs(one) < 1e15),
    st.sampled_from(LANGUAGES),
)
def test_what_a_number_is_edited_as_reads_back_or_is_asked_about(value: float, tongue: str) -> None:
    language._spoken[0] = tongue
    try:
        text = editable(NUMBER, Answer("A", "", "x", value))
        typed = read_typed(None, NUMBER, text, NONE)  # type: ignore[arg-type]
        if typed.parts is not None:
            assert typed.parts["number"] == value + 0.0
        else:
            # Three decimals after one to three digits look like thousands: asked, and the right one is offered.
            assert value in [float(reading) for reading, _ in typed.readings]
    finally:
        language._spoken[0] = "en"


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"), st.sampled_from(LANGUAGES))
def test_one_mark_and_three_digits_are_never_decided(whole: int, rest: int, mark: str, tongue: str) -> None:
    language._spoken[0] = tongue
    try:
        typed = read_typed(None, NUMBER, f"{whole}{mark}{rest:03}", NONE)  # type: ignore[arg-type]
        assert typed.parts is None
        assert {float(reading) for reading, _ in typed.readings} == {whole * 1000 + rest, float(f"{whole}.{rest:03}")}
        for reading, shown in typed.readings:
            assert shown == number_text(float(reading), tongue) and chosen(NUMBER, reading, NONE)["number"] == float(
                reading
            )
    finally:
        language._spoken[0] = "en"


def test_a_value_takes_a_reason_for_none_away_and_emptying_keeps_it(app: QApplication) -> None:
    missing = Answer("A", status=ValueStatus.MISSING)
    assert read_typed(None, NUMBER, "5", missing).parts == {"text": "5", "number": 5.0, "status": None}  # type: ignore[arg-type]
    assert read_typed(None, NUMBER, " ", missing).parts == {"text": None, "number": None}  # type: ignore[arg-type]
    estimated = Answer("A", "", "5", 5.0, ValueStatus.ESTIMATED)
    assert read_typed(None, NUMBER, "6", estimated).parts == {"text": "6", "number": 6.0}  # type: ignore[arg-type]
    assert read_typed(None, NUMBER, "n/d", NONE).parts["status"] is ValueStatus.MISSING  # type: ignore[arg-type,index]
    assert "12 or 13" not in read_typed(None, DAY, "31/12/2022", NONE).sentence  # type: ignore[arg-type]
    assert read_typed(None, DAY, "3/4/2022", NONE).readings[0][0] == "2022-03-04"  # type: ignore[arg-type]


def test_how_large_a_number_is_stands_beside_it_in_words(app: QApplication) -> None:
    assert understood(None, NUMBER, "1234567") == "= 1.23 million"  # type: ignore[arg-type]
    assert understood(None, NUMBER, "12") == ""  # type: ignore[arg-type]
    assert understood(None, NUMBER, "1.250").endswith("?")  # type: ignore[arg-type]
    assert [magnitude(999_999, tongue) for tongue in LANGUAGES] == ["1 millón", "1 million", "1 milhão", "1 million"]
    assert magnitude(9_999, "es") == "" and magnitude(-2.5e9, "es") == "−2,5 mil millones"


@given(
    st.lists(
        st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc"))), min_size=1, max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_cells_survive_the_clipboard(cells: list[list[str]]) -> None:
    assert cells_of(text_of(cells)) == cells or all(not cell for line in cells for cell in line)


def test_findings_of_a_table_stand_in_the_order_of_its_rows_the_loudest_first(entry_view: EntryView) -> None:
    found = [
        (Finding("C02", "R", severity, Result.FAIL, "A.T1.R.value", row, ("A.T1.R.value",), {"row": at}), str(at))
        for row, at, severity in (("a", 7, Severity.WARNING), ("b", 2, Severity.WARNING), ("c", 8, Severity.ERROR))
    ]
    assert [one.sentence for one in troubles(entry_view, found)] == ["8", "2", "7"]


def test_what_is_still_to_be_answered_is_no_error_yet_and_its_place_is_not_said_twice(entry_view: EntryView) -> None:
    place = item_words(entry_view.shown.questionnaire, "A.T1.R", language.now())
    rules = (("GEN.01", ""), ("GEN.01", "a"), ("GEN.05", ""))
    lacking, cell, wrong = troubles(
        entry_view,
        [
            (Finding("C02", rule, Severity.ERROR, Result.FAIL, "A.T1.R", row), f"{place}\u00a0: falta algo.")
            for rule, row in rules
        ],
    )
    assert lacking.missing and lacking.look == MISSING and lacking.sentence == "Falta algo."
    assert not cell.missing and cell.sentence.startswith(place)
    assert not wrong.missing and wrong.look == SEVERITIES[Severity.ERROR] and wrong.sentence == "Falta algo."


def test_a_paste_lands_in_the_rows_as_they_are_shown_and_leaves_the_stored_order(entry_view: EntryView) -> None:
    form, rows = entry_view.shown.questionnaire, ("a", "b", "c")
    found = plan(form, form.by_code["A.T1.R"], rows, ("c", "a", "b"), {}, (0, 0), "Sur\nNorte")
    assert [(edit.row, edit.parts["text"]) for edit in found.edits] == [("c", "Sur"), ("a", "Norte")]
    assert found.order == rows and found.added == 0


def test_a_paste_makes_rows_reads_headings_and_leaves_out_what_does_not_fit(entry_view: EntryView) -> None:
    form = entry_view.shown.questionnaire
    roster, answers = form.by_code["A.T1.R"], entry_view.shown.submission.answers
    rows = entry_view.shown.submission.rows["A.T1.R"]
    found = plan(
        form, roster, rows, rows, answers, (1, 0), 'Partner\tValue\nSur\t7,5\tx\n"Dos\nlíneas"\tabc\nTres\t1.250'
    )
    assert found.heading and found.added == 2 and found.beyond == 1 and len(found.order) == 4
    assert [one.line for one in found.unfit] == [2, 3] and len(found.unclear) == 1
    values = {(edit.item, found.order.index(edit.row)): edit.parts["text"] for edit in found.decided(0)}
    assert values["A.T1.R.partner", 2] == "Dos\nlíneas" and values["A.T1.R.value", 3] == "1.25"
    assert ("A.T1.R.value", 2) not in values
    mixed = plan(form, roster, rows, rows, answers, (0, 1), "1.250\n(5)\n1,250\n2.500")
    assert len(mixed.unfit) == 4 and [one.line for one in mixed.unclear] == [1, 4]
    assert [edit.parts["text"] for edit in mixed.decided(1)] == ["1250", "2500"]
    same = plan(form, roster, rows, rows, answers, (0, 0), "Nube\t12.5")
    assert same.edits == () and same.smooth


@pytest.fixture
def grid(entry_view: EntryView, app: QApplication) -> GridModel:
    """The table of the example return."""
    made = GridModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_view(entry_view, entry_view.shown.questionnaire.by_code["A.T1.R"])
    return made


def test_the_grid_shows_at_once_and_asks_to_store(grid: GridModel, entry_view: EntryView) -> None:
    told: list[tuple[Edit, ...]] = []
    grid.edited.connect(told.append)
    cell = grid.index(0, 1)
    assert grid.setData(cell, "99,5", EDIT) and cell.data() == "99.5"
    assert told[0][0].parts == {"text": "99.5", "number": 99.5}
    assert grid.setData(cell, "much", EDIT) and cell.data() == "much" and grid.waiting == 1 and len(told) == 1
    assert grid.troubled()[0] == cell
    grid.forget_typed(cell)
    assert cell.data() == "99.5"
    assert not grid.setData(cell, "99.5", EDIT)
    grid.show_view(entry_view, entry_view.shown.questionnaire.by_code["A.T1.R"])
    assert cell.data() == "12.5"


def test_only_what_differs_in_what_comes_back_is_painted_again(grid: GridModel, entry_view: EntryView) -> None:
    shown, first, second = entry_view.shown, grid.key(grid.index(0, 1)), grid.key(grid.index(1, 1))
    roster, painted = shown.questionnaire.by_code["A.T1.R"], []
    shown = replace(shown, findings=(), sentences=())
    grid.show_view(replace(entry_view, shown=shown), roster)
    grid.dataChanged.connect(lambda one, other: painted.append((one.row(), one.column(), other.row(), other.column())))
    answers = patched(shown.submission.answers, {second: Answer(*second, "41", 41.0)})
    stored = replace(entry_view, shown=replace(shown, submission=replace(shown.submission, answers=answers)))
    grid.show_view(stored, roster)
    assert painted == [(1, 1, 1, 1)] and grid.index(1, 1).data() == "41.0"
    painted.clear()
    silent = replace(stored, unasked=frozenset({first}))
    grid.show_view(silent, roster)
    assert painted == [(0, 1, 0, 1)] and grid.locked(grid.index(0, 1))
    painted.clear()
    finding = Finding("ARG", "GEN.09", Severity.WARNING, Result.FAIL, *second)
    grid.show_view(replace(silent, shown=replace(silent.shown, findings=(finding,), sentences=("Odd.",))), roster)
    assert painted == [(1, 1, 1, 1)]
    painted.clear()
    grid.show_view(silent, roster)
    # The very same view again, as after a change of language: every word may be another.
    grid.show_view(silent, roster)
    assert painted[-1] == (0, 0, len(grid.rows) - 1, len(roster.columns) - 1)


def test_sorting_changes_the_view_and_never_the_stored_order(grid: GridModel) -> None:
    stored = grid.stored
    grid.sort_by(1)
    grid.sort_by(1)
    assert [grid.index(row, 1).data() for row in range(2)] == ["40.0", "12.5"] and grid.stored == stored
    grid.sort_by(1)
    assert grid.rows == stored and grid.sorted_by is None


def test_fields_leave_out_what_is_not_asked(entry_view: EntryView) -> None:
    fields = field_views(replace(entry_view, unasked=frozenset({("A.T1.01", "")})), "A")
    codes = [one.item.code for one in fields]
    assert "A.T1.01" not in codes and "A.T1.02" in codes
    shapes = {one.item.code: one.shape for one in fields}
    assert shapes["A.T1.04"] is Shape.SEGMENTS and shapes["A.T1.05"] is Shape.DATE and shapes["A.T1.R"] is Shape.ROSTER


def test_the_palette_puts_a_code_first_and_needs_every_word(app: QApplication) -> None:
    model = PaletteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(
        [
            Goal("Validate", "F7", "x", command="v"),
            Goal("B3  Exports", "Trade", "x", item="B3"),
            Goal("About B3", "", "x"),
        ]
    )
    model.keep("b3")
    assert model.goal(0).item == "B3" and model.rowCount() == 2
    model.keep("trade expo")
    assert model.rowCount() == 1


def test_a_label_that_is_not_translated_says_whose_it_is(app: QApplication) -> None:
    both = {"es": "Puentes", "fr": "Ponts"}
    items = (Item("A.1", ItemKind.INTEGER, "A", both), Item("A.2", ItemKind.INTEGER, "A", {"es": "Puertos"}))
    form = Questionnaire("F", "1", both, "es", ("es", "fr"), (Section("A", None, both),), items, {})
    language.speak(app, "fr")
    said = [label_of(form, code) for code in ("A.1", "A.2", "A", "A.9")]
    language.speak(app, "en")
    assert said == ["Ponts", "Puertos [es]", "Ponts", "A.9"]


def test_choices_units_and_definitions_that_are_not_translated_say_whose_they_are(app: QApplication) -> None:
    both = {"es": "Puentes", "fr": "Ponts"}
    alike = CodeList("ALIKE", (Code("Y", {"es": "Sí"}), Code("N", {"es": "No"}), Code("X", {})))
    mixed = CodeList("MIXED", (Code("Y", {"es": "Sí", "fr": "Oui"}), Code("N", {"es": "Nunca"})))
    items = (
        Item("A.1", ItemKind.ONE, "A", both, code_list="ALIKE"),
        Item("A.2", ItemKind.ONE, "A", both, code_list="MIXED"),
        Item("A.3", ItemKind.DECIMAL, "A", both, hints={"es": "Los de piedra."}, unit="m", unit_texts={"es": "metros"}),
        Item("A.4", ItemKind.MANY, "A", both, code_list="ALIKE"),
    )
    form = Questionnaire(
        "F", "1", both, "es", ("es", "fr"), (Section("A", None, both),), items, {"ALIKE": alike, "MIXED": mixed}
    )
    language.speak(app, "fr")
    try:
        # One mark for a list that is borrowed as a whole, else one at each choice that is.
        assert choices_of(items[0], form) == (("Y", "Sí"), ("N", "No"), ("X", "X"))
        assert borrowed_text(items[0], form) == "Les choix ne sont pas encore traduits [es]."
        assert choices_of(items[1], form) == (("Y", "Oui"), ("N", "Nunca [es]")) and not borrowed_text(items[1], form)
        assert value_text(form, items[0], Answer("A.1", "", "Y")) == "Sí [es]"
        assert value_text(form, items[3], Answer("A.4", "", "Y N")) == "Sí, No [es]"
        assert (form.unit(items[2], "fr"), form.hint(items[2], "fr")) == ("metros [es]", "Los de piedra. [es]")
        # What is copied from where a value is shown may be pasted where it is entered.
        for shown, meant in (("Sí [es]", "Y"), ("Sí", "Y"), ("Nunca [es]", "N"), ("Nunca", "N")):
            item = items[0] if meant == "Y" else items[1]
            typed = read_typed(form, item, shown, Answer(item.code))
            assert typed.parts is not None and typed.parts["text"] == meant
        typed = read_typed(form, items[3], "Sí, No [es]", Answer("A.4"))
        assert typed.parts is not None and typed.parts["text"] == "Y N"
    finally:
        language.speak(app, "en")


def test_a_percent_sign_is_read_by_what_the_item_asks_for(entry_view: EntryView) -> None:
    share = replace(NUMBER, unit="%")
    assert read_typed(None, share, "5 %", NONE).parts["number"] == 5.0  # type: ignore[arg-type,index]
    typed = read_typed(None, NUMBER, "5%", NONE)  # type: ignore[arg-type]
    assert typed.parts is None and typed.readings == (("5", "5"), ("0.05", "0.05"))
    assert "5%" in typed.sentence and understood(None, NUMBER, "5%") == "5 / 0.05 ?"  # type: ignore[arg-type]
    # Two doubts in one text are not settled by one click, nor by the sign a person writes decimals with.
    language.write_decimals(language.DecimalSign.COMMA)
    try:
        for text in ("1.250 %", "1,250%"):
            typed = read_typed(None, NUMBER, text, NONE)  # type: ignore[arg-type]
            assert typed.parts is None and not typed.readings and "cannot be read" in typed.sentence
    finally:
        language.write_decimals(language.DecimalSign.ASK)
    form = entry_view.shown.questionnaire
    rows = entry_view.shown.submission.rows["A.T1.R"]
    pasted = plan(form, form.by_code["A.T1.R"], rows, rows, {}, (0, 1), "5 %\n2,5 %")
    assert not pasted.edits and [one.readings for one in pasted.unclear] == [
        (("5", "5"), ("0.05", "0.05")),
        (("2.5", "2.5"), ("0.025", "0.025")),
    ]
    assert [edit.parts["number"] for edit in pasted.decided(0)] == [5.0, 2.5]
