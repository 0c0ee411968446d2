"""Whose file it is that does not say so itself: the country and the round."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.speaking import Speaking, label, settle


class OwnerDialog(Speaking, QDialog):
    """A country and a round to choose; no country is proposed, because nothing in the file speaks for one."""

    def __init__(
        self, file: str, countries: list[tuple[str, str]], years: list[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._names = sorted(countries, key=lambda one: one[1].casefold())
        self.setMinimumWidth(480)
        self._title = label("h1")
        self._words = label("soft", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.country = Chooser()
        self.country.setMaxVisibleItems(20)
        self.year = Chooser()
        self.year.offer([(year, str(year)) for year in years])
        self._labels = {name: label() for name in ("country", "year")}
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, made in self._labels.items():
            made.setBuddy(getattr(self, name))
            form.addRow(made, getattr(self, name))
        self._cancel = button("x")
        self._cancel.clicked.connect(self.reject)
        self.go = button("check", "primary")
        self.go.clicked.connect(self.accept)
        self.go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        self.country.currentIndexChanged.connect(self._look)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Whose file is it?"))
        self._title.setText(self.tr("Whose file is it?"))
        self._words.setText(
            self.tr(
                "{file} does not say it. It is compared with the last workbook issued to the country you choose; "
                "nothing is stored before you apply it."
            ).format(file=self._file)
        )
        for name, words in (("country", self.tr("&Country")), ("year", self.tr("&Round"))):
            self._labels[name].setText(words)
            getattr(self, name).setAccessibleName(words.replace("&", ""))
        self.country.offer([("", self.tr("Choose the country")), *self._names])
        self._cancel.setText(self.tr("Cancel"))
        self.go.setText(self.tr("Read the file"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        settle(self)

    def _look(self) -> None:
        allow(self.go, bool(self.country.value() and self.year.value()), self.tr("Choose the country first."))

    def ask(self) -> tuple[str, int] | None:
        """Show the dialog; None means the person thought better of it."""
        icons.refresh(self)
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        return self.country.value(), self.year.value()
