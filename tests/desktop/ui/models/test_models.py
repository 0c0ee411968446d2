"""Every model under Qt's own tester, and what each of them says."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from db.snapshots.submission import Counts
from db.terms import ChangeKind, Resolve, Stage
from desktop.ui import language
from desktop.ui.models.answers import AnswersModel, by_item, lines_of
from desktop.ui.models.answers import Column as AnswerColumn
from desktop.ui.models.difference import Column as ChangeColumn
from desktop.ui.models.difference import DifferenceModel, change_lines
from desktop.ui.models.looks import Look, Standing, standing
from desktop.ui.models.matrix import MatrixFilter, MatrixModel
from desktop.ui.models.queue import FileState, QueueModel
from desktop.ui.models.roles import SPOKEN, TOOL_TIP, Role
from desktop.ui.models.roster import RosterModel
from desktop.ui.models.sections import SectionsModel, section_lines
from desktop.ui.models.sentences import Sentence, SentenceModel, grouped
from desktop.ui.views import BoardView, ReceiptView, SubmissionView
from tests.counting import at_most


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Watches *model* with the tester that fails the test on the first lie."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def texts(model: QAbstractItemModel, column: int = 0, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    """Returns one column's data from top to bottom."""
    return [model.index(row, column).data(role) for row in range(model.rowCount())]


@pytest.fixture
def matrix(app: QApplication, board_view: BoardView) -> MatrixModel:
    """The matrix of the example values."""
    model = MatrixModel()
    tester = watched(model)
    model.show(board_view.countries, board_view.rounds, board_view.lines, board_view.today)
    tester.deleteLater()
    return model


def test_the_matrix_has_the_newest_round_first(matrix: MatrixModel) -> None:
    heads = [matrix.headerData(at, Qt.Orientation.Horizontal) for at in range(matrix.columnCount())]
    assert heads[:3] == ["Country", "2023", "2022"]
    assert heads[9:] == ["2015", "Answered 2023", "Findings 2023", "Received 2023"]


def test_a_cell_is_read_out_with_country_year_status_and_detail(matrix: MatrixModel) -> None:
    row = matrix.row_of("C03")
    assert matrix.index(row, 1).data(SPOKEN) == "Bahía Larga, 2023: Returned, 3 open queries"
    assert matrix.index(row, 11).data(SPOKEN) == "Bahía Larga, Findings 2023: 0 errors, 3 warnings"


def test_a_cell_says_how_many_checks_passed_and_how_many_were_not_evaluated(app: QApplication, board_view) -> None:
    model = MatrixModel()
    made = replace(board_view.lines[0].counts, passed=12, not_evaluated=3)
    lines = [replace(board_view.lines[0], counts=made, findings_as_of=4), *board_view.lines[1:]]
    model.show(board_view.countries, board_view.rounds, lines, date(2024, 4, 10))
    told = [
        str(model.data(model.index(row, column), TOOL_TIP))
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
    ]
    # In the cell of the round, and under its findings where it is the newest.
    assert sum("checks passed: 12, not evaluated: 3" in text for text in told) in (1, 2)


def test_a_country_without_part_in_a_round_has_an_empty_cell(matrix: MatrixModel) -> None:
    index = matrix.index(matrix.row_of("C06"), 9)
    assert index.data() == "" and index.data(Role.LINE) is None
    assert index.data(SPOKEN) == "Colinas, 2015: did not take part"


@pytest.mark.parametrize(
    ("stage", "answered", "today", "expected"),
    [
        (Stage.AWAITED, 0, date(2024, 3, 31), Standing.NOT_STARTED),
        (Stage.AWAITED, 1, date(2024, 3, 31), Standing.DRAFT),
        (Stage.AWAITED, 0, date(2024, 4, 1), Standing.OVERDUE),
        (Stage.AWAITED, 9, date(2024, 4, 1), Standing.OVERDUE),
        (Stage.RECEIVED, 9, date(2025, 1, 1), Standing.SENT),
        (Stage.IN_REVIEW, 9, date(2025, 1, 1), Standing.IN_REVIEW),
        (Stage.RETURNED, 9, date(2025, 1, 1), Standing.RETURNED),
        (Stage.ACCEPTED, 9, date(2025, 1, 1), Standing.ACCEPTED),
    ],
)
def test_the_standing_follows_stage_answers_and_due_date(
    board_view: BoardView, stage: Stage, answered: int, today: date, expected: Standing
) -> None:
    line = replace(board_view.lines[-1], stage=stage, counts=Counts(answered=answered), due=date(2024, 3, 31))
    assert standing(line, today) is expected


def test_the_matrix_filter_finds_names_without_accents_and_sorts_as_the_language_does(
    app: QApplication, board_view: BoardView
) -> None:
    language.speak(app, "es")
    matrix = MatrixModel()
    matrix.show(board_view.countries, board_view.rounds, board_view.lines, board_view.today)
    shown = MatrixFilter(matrix)
    tester = watched(shown)
    names = texts(shown)
    assert names.index("Águila") < names.index("Antares") < names.index("Nube") < names.index("Ñandú")
    shown.keep("nandu", None, None)
    assert texts(shown) == ["Ñandú"]
    shown.keep("", Standing.OVERDUE, None)
    assert texts(shown) == ["El Palmar"]
    shown.keep("", None, "Caribbean")
    assert len(texts(shown)) == 8
    shown.keep("zzz", None, None)
    assert texts(shown) == []
    tester.deleteLater()


def answers_model(view: SubmissionView, section: str = "A") -> AnswersModel:
    """Returns the answers of one dimension as a tested model."""
    model = AnswersModel()
    tester = watched(model)
    lines = lines_of(
        view.questionnaire, view.submission, by_item(view.findings), view.previous, section, model.rows_text
    )
    model.show(lines, view.previous_year)
    tester.deleteLater()
    return model


def test_answers_stand_in_reading_order_under_their_themes(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    codes = texts(model, AnswerColumn.CODE)
    assert model.headings() == (0, 12, 23)
    assert codes[1:5] == ["A.T1.01", "A.T1.02", "A.T1.03", "A.T1.R"]
    assert model.line(0).texts[0] == "Institutional, part 1"


def test_empty_zero_and_a_reason_look_different(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    by_code = {model.line(row).texts[AnswerColumn.CODE]: model.line(row) for row in range(model.rowCount())}
    assert by_code["A.T1.06"].texts[AnswerColumn.VALUE] == "0.0"
    assert by_code["A.T1.07"].texts[AnswerColumn.VALUE] == "–"
    assert by_code["A.T1.07"].texts[AnswerColumn.STATUS] != ""
    assert by_code["A.T1.09"].texts[AnswerColumn.VALUE] == "–"
    assert by_code["A.T1.09"].texts[AnswerColumn.STATUS] == ""


def test_values_are_said_in_words(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    by_code = {model.line(row).texts[AnswerColumn.CODE]: model.line(row) for row in range(model.rowCount())}
    assert by_code["A.T1.04"].texts[AnswerColumn.VALUE] == "Yes"
    assert by_code["A.T1.05"].texts[AnswerColumn.VALUE] == "4 Jul 2023"
    assert by_code["A.T1.10"].texts[AnswerColumn.VALUE] == "4 Jul 2023" or by_code["A.T1.10"].texts[3]
    assert by_code["A.T1.R"].texts[AnswerColumn.VALUE] == "2 rows"
    assert by_code["A.T1.03"].confidential
    language.speak(QApplication.instance(), "es")
    assert answers_model(submission_view).line(1).texts[AnswerColumn.VALUE] == "1234,5"


def test_a_number_is_never_rounded_away(app: QApplication, submission_view: SubmissionView) -> None:
    from desktop.ui.models.words import number

    assert number(2.0, 1) == "2.0"
    assert number(2.25, 1) == "2.25"


def test_a_finding_on_a_roster_cell_marks_its_roster(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    assert model.line(model.row_of("A.T1.R")).look == Look("triangle-alert", "amber")
    assert model.row_of("A.T1.R.value") == model.row_of("A.T1.R")
    assert model.line(model.row_of("A.T1.02")).texts[AnswerColumn.FINDING] == "Error"


def test_the_answers_filter_drops_headings_without_answers(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    tester = watched(model)
    model.keep("a.t2.0", False)
    assert model.headings() == (0,) and model.rowCount() == 10
    model.keep("", True)
    assert texts(model, AnswerColumn.CODE) == ["", "A.T1.02", "A.T1.R"]
    model.keep("nothing like it", False)
    assert model.rowCount() == 0
    tester.deleteLater()


def test_headings_cannot_be_selected(app: QApplication, submission_view: SubmissionView) -> None:
    model = answers_model(submission_view)
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1, 1).flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_rows_of_a_roster_show_values_and_the_finding_at_its_cell(
    app: QApplication, submission_view: SubmissionView
) -> None:
    model = RosterModel()
    tester = watched(model)
    view = submission_view
    roster = view.questionnaire.by_code["A.T1.R"]
    model.show(view.questionnaire, roster, ("r1", "r2"), view.submission.answers, view.findings)
    assert texts(model, 0) == ["Nube", "Ñandú"] and texts(model, 1) == ["12.5", "40.0"]
    assert model.index_of(("A.T1.R.value", "r2")).row() == 1
    assert texts(model, 1, Role.LOOK) == [None, Look("triangle-alert", "amber")]
    assert model.index(1, 1).data(SPOKEN) == "Value, 2: 40.0, Warning"
    assert not model.index_of(("A.T1.R.value", "r9")).isValid()
    tester.deleteLater()


def test_fifty_thousand_roster_rows_are_shown_without_working_them_out(
    app: QApplication, submission_view: SubmissionView
) -> None:
    model = RosterModel()
    view = submission_view
    roster = view.questionnaire.by_code["A.T1.R"]
    rows = tuple(f"r{at}" for at in range(50_000))
    # Texts are read once, whichever test comes first.
    model.show(view.questionnaire, roster, (), view.submission.answers, view.findings)
    with at_most(2_000):
        model.show(view.questionnaire, roster, rows, view.submission.answers, view.findings)
        assert model.rowCount() == 50_000
        assert model.index(49_999, 1).data() == "–"
        # A row that has come in the middle is gone to at once; where all stand is noted only when many are asked for.
        model.show(view.questionnaire, roster, (*rows[:20_000], "new", *rows[20_000:]), {}, ())
        assert model.place_of("new") == 20_000 and model.place_of("other") is None
    asked = range(0, 50_000, 5_000)
    assert [model.place_of(f"r{at}") for at in asked] == [at + (at >= 20_000) for at in asked]
    assert model.place_of("other") is None


def test_sections_count_answers_and_show_the_loudest_finding(
    app: QApplication, submission_view: SubmissionView
) -> None:
    model = SectionsModel()
    tester = watched(model)
    view = submission_view
    model.show(section_lines(view.questionnaire, view.submission, by_item(view.findings)))
    first, second, third = (model.line(at) for at in range(3))
    assert (first.answered, first.asked, first.errors, first.warnings) == (28, 31, 1, 1)
    assert first.look.icon == "octagon-x" and second.look.icon == "triangle-alert"
    # Not evaluated is neither an error nor a pass.
    assert third.errors == 0 and third.look.icon == "circle-dot"
    assert model.index(0).data(SPOKEN) == "Institutional, 28/31, 1 error, 1 warning"
    tester.deleteLater()


def test_findings_are_grouped_with_a_heading_each(app: QApplication) -> None:
    look = Look("info", "blue")
    lines = [Sentence("b", look, "Warning"), Sentence("a", look, "Error"), Sentence("c", look, "Warning")]
    model = SentenceModel()
    tester = watched(model)
    ranks = {"Error": 0, "Warning": 1}
    model.show(grouped(lines, lambda said, count: f"{said} {count}", lambda line: (ranks[line.word], 0)))
    assert texts(model) == ["Error 1", "a", "Warning 2", "b", "c"]
    assert model.steps() == (1, 3, 4)
    tester.deleteLater()


def test_what_the_check_demands_shows_under_a_resting_pointer_as_text_not_markup(app: QApplication) -> None:
    model = SentenceModel()
    look = Look("info", "blue")
    model.show([Sentence("5 < 6", look), Sentence("5 < 6", look, demand="<b>“X”</b> must not exceed 6.")])
    plain, told = (model.data(model.index(row), TOOL_TIP) for row in range(2))
    assert plain == "5 < 6"
    assert told == "<p>5 &lt; 6</p><p><i>&lt;b&gt;“X”&lt;/b&gt; must not exceed 6.</i></p>"


@pytest.fixture
def difference(app: QApplication, receipt_view: ReceiptView) -> DifferenceModel:
    """The difference of the example values."""
    model = DifferenceModel()
    model.show(change_lines(receipt_view.questionnaire, receipt_view.difference))
    return model


def test_what_needs_a_person_stands_first(difference: DifferenceModel) -> None:
    tester = watched(difference)
    kinds = [difference.line(row).change.kind for row in range(difference.rowCount())]
    assert kinds[:3] == [ChangeKind.CONFLICT, ChangeKind.CONFLICT, ChangeKind.REFUSED]
    assert kinds[-1] is ChangeKind.SAME
    assert difference.index(0, ChangeColumn.THEIRS).data(SPOKEN) == "A.T1.01, In the file: 12.5, Institutional!F9"
    tester.deleteLater()


def test_a_refused_cell_shows_what_stood_there(difference: DifferenceModel) -> None:
    assert difference.index(2, ChangeColumn.THEIRS).data() == "“n/d”"


def test_conflicts_are_decided_one_by_one_or_all_at_once(difference: DifferenceModel) -> None:
    tester = watched(difference)
    assert difference.undecided == 2
    difference.choose(0, Resolve.THEIRS)
    assert difference.undecided == 1 and difference.choice(0) is Resolve.THEIRS
    difference.choose(3, Resolve.OURS)
    assert difference.choice(3) is None and len(difference.choices) == 1
    difference.choose_all(Resolve.OURS)
    assert difference.undecided == 0 and set(difference.choices.values()) == {Resolve.OURS}
    tester.deleteLater()


def test_hiding_a_kind_of_change_forgets_no_decision(difference: DifferenceModel) -> None:
    difference.choose(0, Resolve.THEIRS)
    difference.keep(frozenset({ChangeKind.NEW}))
    assert difference.rowCount() == 4
    assert difference.count(ChangeKind.CONFLICT) == 2 and difference.undecided == 1


def test_the_queue_takes_the_same_file_once(app: QApplication) -> None:
    model = QueueModel()
    tester = watched(model)
    for path in ("/a/x.xlsx", "/b/y.xlsx", "/a/x.xlsx"):
        model.add(path)
    model.mark("/b/y.xlsx", FileState.READ, "3 changes")
    assert texts(model) == ["x.xlsx", "y.xlsx"]
    assert model.index(1).data(SPOKEN) == "y.xlsx, 3 changes"
    assert model.first(FileState.WAITING) == "/a/x.xlsx"
    model.remove("/a/x.xlsx")
    assert texts(model) == ["y.xlsx"]
    tester.deleteLater()
