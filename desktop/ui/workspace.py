"""The rail and the pages of an open file. Made when the first file is opened: the start page needs none of it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.ui.commands import COUNTRY, OWN_PAGES, PAGES
from desktop.ui.forms.rail import Rail
from desktop.ui.pages.board import BoardPage
from desktop.ui.pages.entry import EntryPage
from desktop.ui.pages.history import HistoryPage
from desktop.ui.pages.office import OfficePage
from desktop.ui.pages.page import Page
from desktop.ui.pages.points import PointsPage
from desktop.ui.pages.queries import QueriesPage
from desktop.ui.pages.receive import ReceivePage
from desktop.ui.pages.review import ReviewPage
from desktop.ui.pages.send import SendPage
from desktop.ui.pages.submission import SubmissionPage
from desktop.ui.pages.summary import SummaryPage


class Workspace(QWidget):
    """Shows one page at a time, by the id of the command that leads to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = Rail((*PAGES, *OWN_PAGES))
        self.board = BoardPage()
        self.submission = SubmissionPage()
        self.entry = EntryPage()
        self.review = ReviewPage()
        self.queries = QueriesPage()
        self.history = HistoryPage()
        self.receive = ReceivePage()
        self.summary = SummaryPage()
        self.office = OfficePage()
        self.send = SendPage()
        self.points = PointsPage()
        self._own = False
        self._pages: dict[str, Page] = {
            "go.board": self.board,
            "go.submission": self.submission,
            "go.entry": self.entry,
            "go.review": self.review,
            "go.queries": self.queries,
            "go.history": self.history,
            "go.receive": self.receive,
            "go.take": self.receive,
            "go.summary": self.summary,
            "go.office": self.office,
            "go.send": self.send,
            "go.points": self.points,
        }
        self._stack = QStackedWidget()
        for page in dict.fromkeys(self._pages.values()):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.here = "go.board"

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self.here]

    def go(self, page: str) -> None:
        """Bring *page* to the front and let it take the keyboard."""
        if page == "go.receive" and self._own:
            page = "go.take"
        self.here = page
        self._stack.setCurrentWidget(self._pages[page])
        # A submission and its form are parts of the board: the rail stays there.
        part = page in ("go.submission", "go.entry") and not self._own
        self.rail.stand_at("go.board" if part else page)
        self._pages[page].start_here()

    def show_desk(self, desk: str) -> None:
        """Offer the pages of that *desk*: the office's, or a country's own."""
        self._own = desk == COUNTRY
        self.rail.show_pages(OWN_PAGES if self._own else PAGES)
        self.receive.show_own(self._own)
        self.entry.show_own(self._own)

    def forget(self) -> None:
        """Let every page forget what it showed: its file was closed."""
        for page in self._pages.values():
            page.forget()
