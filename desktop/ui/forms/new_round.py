"""The two small forms of founding: a new file with its first round, and a further round."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import language
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.date_field import DateField
from desktop.ui.forms.speaking import Speaking, label, settle
from desktop.ui.founding import NewFile, NewRound, shipped_forms

if TYPE_CHECKING:
    from desktop.ui.dialogs import Dialogs

BROWSE = "*"
STANDING = ""


class NewRoundDialog(Speaking, QDialog):
    """Year, due date, questionnaire."""

    def __init__(self, dialogs: "Dialogs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._own = ""
        self.setMinimumWidth(560)
        self._title = label("h1")
        self._words = label("soft", wrap=True)
        self.form = QFormLayout()
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        today = QDate.currentDate()
        self.year = QSpinBox()
        self.year.setRange(1950, 2200)
        self.year.setValue(today.year() - 1)
        # A style sheet gives the field inside no padding.
        self.year.lineEdit().setTextMargins(9, 0, 9, 0)
        later = today.addMonths(4)
        self.due = DateField(date(later.year(), later.month(), later.day()))
        self.questionnaire = Chooser()
        self.questionnaire.currentIndexChanged.connect(self._chosen)
        self._labels = {name: label() for name in self.names()}
        self._cancel = button("x")
        self._cancel.clicked.connect(self.reject)
        self._go = button("check", "primary")
        self._go.clicked.connect(self.accept)
        self._go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._go)
        column.addLayout(row)
        self.fill()
        self.retranslate()

    def names(self) -> tuple[str, ...]:
        """Return the names of the rows, in order."""
        return ("year", "due", "questionnaire")

    def fill(self) -> None:
        """Put the fields into the form, each with the label that names it."""
        for name in self.names():
            field = getattr(self, name)
            self._labels[name].setBuddy(field)
            self.form.addRow(self._labels[name], field)

    def offered(self) -> list[tuple[object, str]]:
        """Return the questionnaires to choose from."""
        listed: list[tuple[object, str]] = [(STANDING, self.tr("The newest one in this file"))]
        return listed + self._forms()

    def _forms(self) -> list[tuple[object, str]]:
        listed: list[tuple[object, str]] = [
            (name, self.tr("Shipped: {name}").format(name=Path(name).stem)) for name in shipped_forms()
        ]
        if self._own:
            listed.append((self._own, Path(self._own).name))
        return [*listed, (BROWSE, self.tr("Choose an XLSForm …"))]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open a round"))
        self._title.setText(self.tr("Open a round"))
        self._words.setText(self.tr("All countries that report take part. The workbooks can be issued right after."))
        self._say_names()
        self._go.setText(self.tr("Open the round"))

    def _say_names(self) -> None:
        words = {
            "title": self.tr("&Name of the office"),
            "year": self.tr("&Year the figures are about"),
            "due": self.tr("&Due on"),
            "questionnaire": self.tr("&Questionnaire"),
        }
        for name, made in self._labels.items():
            made.setText(words[name])
            getattr(self, name).setAccessibleName(words[name].replace("&", ""))
        self._cancel.setText(self.tr("Cancel"))
        self.due.speak()
        self.questionnaire.offer(self.offered())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        settle(self)
        getattr(self, self.names()[0]).setFocus()

    def _chosen(self) -> None:
        if self.questionnaire.value() == BROWSE:
            self._own = self._dialogs.form() or self._own
            self.questionnaire.offer(self.offered())
            self.questionnaire.choose(self._own or self.offered()[0][0])

    def round(self) -> NewRound:
        """Return the round as the fields have it."""
        form = self.questionnaire.value()
        return NewRound(self.year.value(), self.due.value(), str(form or ""))

    def ask(self) -> NewRound | None:
        """Show the form and return what was entered."""
        return self.round() if self.exec() == QDialog.DialogCode.Accepted else None


class NewFileDialog(NewRoundDialog):
    """The same, with the office's name; where to put the file is asked last."""

    def __init__(self, dialogs: "Dialogs", parent: QWidget | None = None) -> None:
        self.title = QLineEdit()
        super().__init__(dialogs, parent)
        self.title.textChanged.connect(self._check)
        self._check()

    def names(self) -> tuple[str, ...]:
        return ("title", "year", "due", "questionnaire")

    def offered(self) -> list[tuple[object, str]]:
        return self._forms()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New file"))
        self._title.setText(self.tr("New file"))
        self._words.setText(
            self.tr("One file holds all rounds, workbooks and answers of the office. It is saved as you work.")
        )
        self._say_names()
        self._go.setText(self.tr("Create the file …"))

    def _check(self) -> None:
        allow(self._go, bool(self.title.text().strip()), self.tr("Enter the name of the office first."))

    def ask(self) -> NewFile | None:
        """Show the form, ask where, and return both."""
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        opening = self.round()
        proposed = f"convergencia-{opening.year}.convergencia"
        kinds = self.tr("Convergencia files (*.convergencia)")
        path = self._dialogs.save(self.tr("Where to put the file"), proposed, kinds)
        if not path:
            return None
        if not Path(path).suffix:
            path += ".convergencia"
        zone = language.zone()
        return NewFile(path, self.title.text().strip(), zone, opening)
