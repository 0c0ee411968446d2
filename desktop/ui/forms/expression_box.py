"""A box to try expressions of the rule language in, on the return that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.problems import Problem
from desktop.rules import Evaluation
from desktop.ui import language, theme
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.speaking import Speaking, label
from desktop.wording import number_text, problem_sentence, sentence, word


class ExpressionBox(Speaking, QDialog):
    """Enter tries what was typed; where it cannot be read, the place of the mistake is selected."""

    asked = Signal(str)

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._result: Evaluation | Problem | None = None
        self.setMinimumWidth(600)
        self._title = label("h1")
        self._words = label("soft", wrap=True)
        self.expression = QLineEdit()
        self.expression.setMaxLength(10_000)
        self.expression.textChanged.connect(self._judge)
        self._try = button("check", "primary")
        self._try.clicked.connect(self._ask)
        self._try.setDefault(True)
        self._close = button()
        self._close.clicked.connect(self.reject)
        self.said = label(wrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumHeight(56)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.expression, 1)
        row.addWidget(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()
        self.expression.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Try an expression"))
        self._title.setText(self.tr("Try an expression"))
        where = self.tr("On the answers of {place}.").format(place=self._place)
        without = self.tr("Without answers: open a return to try expressions on it.")
        self._words.setText(where if self._place else without)
        self.expression.setAccessibleName(self.tr("Expression"))
        self.expression.setPlaceholderText("round(1 div 3, 2)")
        self._try.setText(self.tr("Try"))
        self._close.setText(self.tr("Close"))
        self._judge()
        if self._result is not None:
            self.show_result(self._result)

    def show_result(self, result: Evaluation | Problem) -> None:
        """Show type and value, or why there is none, or what is wrong with the expression and where."""
        self._result = result
        theme.say_state(self.expression, "state", "error" if isinstance(result, Problem) else "")
        if isinstance(result, Problem):
            self.said.setText(problem_sentence(result, language.now()))
            at = result.details.get("column")
            if isinstance(at, int) and 0 < at <= len(self.expression.text()):
                self.expression.setFocus()
                self.expression.setSelection(at - 1, 1)
            return
        kind = word(result.type, language.now())
        if result.reason is not None:
            said = sentence(result.reason.code, language.now(), **result.reason.details)
        elif isinstance(result.value, bool):
            said = self.tr("true") if result.value else self.tr("false")
        elif isinstance(result.value, float):
            said = number_text(result.value, language.now())
        else:
            said = str(result.value) if result.value else self.tr("(empty)")
        self.said.setText(f"{said}\n{kind}")

    def _judge(self) -> None:
        allow(self._try, bool(self.expression.text().strip()), self.tr("Type an expression first."))

    def _ask(self) -> None:
        text = self.expression.text().strip()
        if text:
            self.asked.emit(text)
