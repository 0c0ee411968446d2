"""What the program is, and whose work it stands on."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.forms.buttons import button
from desktop.ui.forms.rail import Mark
from desktop.ui.forms.speaking import Speaking, label, settle


class About(Speaking, QDialog):
    """Version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(520)
        self._words = label("soft", wrap=True)
        self._licences = label("caption", wrap=True)
        self._licences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = button(kind="primary")
        self._close.clicked.connect(self.accept)
        self._close.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Mark(44, "#1F5FA8", "#0B6E69"))
        names = QVBoxLayout()
        names.setSpacing(0)
        title, number = label("h1"), label("caption")
        title.setText("Convergencia")
        number.setText(_version())
        names.addWidget(title)
        names.addWidget(number)
        head.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._licences)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Convergencia"))
        self._words.setText(
            self.tr(
                "A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence."
            )
        )
        self._licences.setText(
            self.tr(
                "It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file."
            )
        )
        self._close.setText(self.tr("Close"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        settle(self)


def _version() -> str:
    try:
        return version("convergencia")
    except PackageNotFoundError:
        return ""
