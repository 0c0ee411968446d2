"""Which sections go into a workbook of their own."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.speaking import Speaking, label, settle
from desktop.ui.forms.tick import Tick


class SectionsDialog(Speaking, QDialog):
    """A tick for each section; at least one has to be set."""

    def __init__(self, sections: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(480)
        self._title = label("h1")
        self._words = label("soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._words)
        self.ticks: dict[str, Tick] = {}
        for code, name in sections:
            made = self.ticks[code] = Tick()
            made.setText(name)
            made.toggled.connect(self._look)
            column.addWidget(made)
        self._cancel = button("x")
        self._cancel.clicked.connect(self.reject)
        self.go = button("file-output", "primary")
        self.go.clicked.connect(self.accept)
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Split off sections"))
        self._title.setText(self.tr("Split off sections"))
        self._words.setText(
            self.tr(
                "The workbook holds only the sections you tick, and nobody else's answers. "
                "When it comes back, take it in like any other."
            )
        )
        self._cancel.setText(self.tr("Cancel"))
        self.go.setText(self.tr("Write the workbook …"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        settle(self)

    def _look(self) -> None:
        allow(self.go, bool(self.chosen()), self.tr("Tick a section first."))

    def chosen(self) -> list[str]:
        """Return the codes of the sections that are ticked."""
        return [code for code, made in self.ticks.items() if made.isChecked()]

    def ask(self) -> list[str]:
        """Show the dialog; an empty answer means the person thought better of it."""
        icons.refresh(self)
        return self.chosen() if self.exec() == QDialog.DialogCode.Accepted else []
