"""The box for expressions: what comes of one, and where it is wrong."""

import pytest
from PySide6.QtCore import Qt

from db.problems import Problem
from desktop.rules import evaluate_text
from desktop.ui.forms.expression_box import ExpressionBox
from desktop.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def box(window: MainWindow, qtbot) -> ExpressionBox:
    """The box over the window, answering as the program does without a return."""
    made = ExpressionBox("", window)
    # As a part of the window: without a screen, windows of a fixed least size give a warning.
    made.setWindowFlags(Qt.WindowType.Widget)
    qtbot.addWidget(made)

    def answer(expression: str) -> None:
        try:
            made.show_result(evaluate_text(expression))
        except Problem as problem:
            made.show_result(problem)

    made.asked.connect(answer)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 + 2 * 3", "7\na number"),
        ("concat('a', 'b')", "ab\na text"),
        ("1 < 2", "true"),
        ("1 div 0", "zero"),
    ],
)
def test_enter_tells_value_type_and_reason(box: ExpressionBox, qtbot, typed: str, said: str) -> None:
    qtbot.keyClicks(box.expression, typed)
    qtbot.keyClick(box.expression, Key.Key_Return)
    assert said.casefold() in box.said.text().casefold()
    assert box.isVisible()


def test_the_place_of_a_mistake_is_selected(box: ExpressionBox, qtbot) -> None:
    qtbot.keyClicks(box.expression, "1 + nonsense(2)")
    qtbot.keyClick(box.expression, Key.Key_Return)
    assert "nonsense" in box.said.text()
    assert box.expression.selectedText() == "n"
    assert box.expression.selectionStart() == 4


def test_nothing_is_asked_of_an_empty_box(box: ExpressionBox, qtbot) -> None:
    asked = []
    box.asked.connect(asked.append)
    qtbot.keyClick(box.expression, Key.Key_Return)
    assert asked == []
