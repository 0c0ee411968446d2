"""A warning is replied to where it stands, without a mouse."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt

from db.snapshots.review import Explanation
from db.terms import ExplanationKind, Stage
from desktop.ui.main_window import MainWindow
from desktop.ui.views import EntryView, SubmissionView

Screens = dict[str, Callable[[], None]]
Key = Qt.Key
WARNING = ("R2", "A.T1.R.value", "r2")


def stand_at(window: MainWindow, text: str) -> None:
    """Moves to the finding that says *text*, as F8 does."""
    for _ in range(10):
        line = window.submission.findings.list.step(1)
        if line is not None and text in line.text:
            return
    raise AssertionError(f"no finding says {text}")


def test_only_a_warning_nobody_has_explained_asks_for_a_reason(window: MainWindow, screens: Screens) -> None:
    screens["submission"]()
    bar = window.submission.findings.explain
    assert not bar.isVisible()
    stand_at(window, "Trade with Ñandú")
    assert bar.isVisible()
    for other in ("correct one of the two", "exactly last year's", "could not be checked", "different person"):
        stand_at(window, other)
        assert not bar.isVisible()


def test_a_warning_is_explained_by_keyboard(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["submission"]()
    asked = []
    window.submission.explained.connect(lambda *said: asked.append(said))
    stand_at(window, "Trade with Ñandú")
    findings = window.submission.findings
    findings.list.setFocus()
    qtbot.keyClick(findings.list, Key.Key_Tab)
    assert window.focusWidget() is findings.explain.kind
    qtbot.keyClick(findings.explain.kind, Key.Key_Down)
    qtbot.keyClick(findings.explain.kind, Key.Key_Tab)
    text = window.focusWidget()
    assert text is findings.explain.text
    assert not findings.explain.send.isEnabled()
    qtbot.keyClick(text, Key.Key_Return)
    assert asked == []
    qtbot.keyClicks(text, "a new customs law")
    assert findings.explain.send.isEnabled()
    qtbot.keyClick(text, Key.Key_Return)
    assert asked == [(WARNING, ExplanationKind.DEFINITION, "a new customs law")]


def test_in_an_accepted_return_nothing_is_explained_and_the_bar_says_why(
    window: MainWindow, screens: Screens, submission_view: SubmissionView, qtbot
) -> None:
    screens["submission"]()
    asked = []
    window.submission.explained.connect(lambda *said: asked.append(said))
    line = replace(submission_view.submission.line, stage=Stage.ACCEPTED)
    submission = replace(submission_view.submission, line=line)
    window.submission.show_view(replace(submission_view, submission=submission))
    stand_at(window, "Trade with Ñandú")
    bar = window.submission.findings.explain
    bar.text.setText("a new customs law")
    assert bar.text.isReadOnly() and not bar.send.isEnabled() and "reopened" in bar.send.toolTip()
    qtbot.keyClick(bar.text, Key.Key_Return)
    assert asked == []


def test_an_explanation_is_shown_with_its_kind_and_who_gave_it(
    window: MainWindow, screens: Screens, submission_view: SubmissionView
) -> None:
    screens["submission"]()
    given = Explanation(
        *("R3", "B.T2.03", ""),
        ExplanationKind.CONFIRMED,
        "measured again",
        "0" * 64,
        "0" * 64,
        "Fabio Funes",
        datetime(2024, 3, 15, 12, tzinfo=UTC),
    )
    window.submission.show_view(replace(submission_view, explanations={("R3", "B.T2.03", ""): given}))
    stand_at(window, "exactly last year's")
    findings = window.submission.findings.list
    note = findings.sentences.line(findings.currentIndex().row()).note
    assert note.startswith("Explained by Fabio Funes on ")
    assert note.endswith("The value is right: measured again")


def test_what_the_rule_says_stands_below_the_finding_one_is_at(
    window: MainWindow, screens: Screens, submission_view: SubmissionView
) -> None:
    screens["submission"]()
    long = "Whatever is said of the first must hold for the second, unless nothing is said of it. " * 12
    demands = tuple(f"Demand {at}." if at else long for at in range(len(submission_view.findings)))
    window.submission.show_view(replace(submission_view, demands=demands))
    findings = window.submission.findings
    findings.list.setCurrentIndex(findings.list.rootIndex())
    assert not findings.rule.isVisible()
    shown = set()
    for _ in demands:
        line = findings.list.step(1)
        assert line is not None
        assert findings.rule.isVisible()
        assert line.demand in findings.rule.text.text()
        assert findings.rule.text.accessibleName() == f"What the rule says: {line.demand}"
        index = findings.list.currentIndex()
        assert index.data(int(Qt.ItemDataRole.AccessibleDescriptionRole)) == line.demand
        # As high as its text, or scrolled: nothing is cut off, and the list keeps its room.
        label = findings.rule.text
        assert label.heightForWidth(label.width()) <= label.height()
        assert findings.rule.height() < 100
        assert findings.list.height() > 60
        shown.add(line.demand)
    assert shown == set(demands)
    window.submission.show_view(replace(submission_view, demands=()))
    findings.list.step(1)
    assert not findings.rule.isVisible()


def test_a_question_s_lines_take_the_height_they_need(
    window: MainWindow, screens: Screens, submission_view: SubmissionView
) -> None:
    screens["submission"]()
    findings = window.submission.findings.list

    def height(text: str) -> int:
        sentences = (text, *submission_view.sentences[1:])
        window.submission.show_view(replace(submission_view, sentences=sentences))
        model = findings.sentences
        row = next(at for at in model.steps() if model.line(at).text == text)
        return findings.sizeHintForIndex(model.index(row)).height()

    one = height("Wrong.")
    assert height("Wrong.\nCould it be?\n• This: 1 instead of 2\n• That: 3 instead of 4") > one + 40


def test_a_finding_that_is_gone_is_not_painted_again_and_leaves_the_keyboard_with_its_question(
    window: MainWindow, screens: Screens, entry_view: EntryView
) -> None:
    screens["entry"]()
    row = window.entry.form.rows["A.T1.R"]
    gone = [line for one in window.entry.form.rows.values() for line in one.lines]
    button = next(made for line in row.lines for made in line.buttons)
    button.setFocus()
    assert button.hasFocus() and all(line.isVisible() for line in gone)
    window.entry.show_view(replace(entry_view, shown=replace(entry_view.shown, findings=(), sentences=())))
    # At once, before the loop comes round to deleting them.
    assert not any(line.isVisible() for line in gone)
    assert row.field.hasFocus()
