"""What every page of the workspace has: a banner, a bar for long work, and answers to the commands that concern it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.snapshots.questionnaire import Questionnaire
from desktop.ui.forms.banner import Banner
from desktop.ui.forms.speaking import Speaking
from desktop.ui.forms.waiting import Waiting


class Page(Speaking, QWidget):
    """Its own parts go into ``column``, between the notices and the lower edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.banner = Banner()
        self.waiting = Waiting()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 18, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.waiting)

    def start_here(self) -> None:
        """Take the keyboard where work on this page begins."""

    def find(self) -> None:
        """Take the keyboard into the filter, if there is one."""

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding, if there are any."""

    @property
    def questionnaire(self) -> Questionnaire | None:
        """The questionnaire whose items one can go to here, if there is one."""
        return None

    def go_to(self, code: str, row: str = "") -> bool:
        """Go to an item; False where there is none such."""
        return False

    def same(self) -> None:
        """Give the place one stands at the value of the round before, if it takes one."""

    def switch_pane(self) -> None:
        """Take the keyboard to the other half of the page, if there is one."""

    def forget(self) -> None:
        """Show nothing any more: the file was closed."""
        self.banner.hide()
