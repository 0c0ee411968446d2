"""The reviewer's pages together: the review of one submission, and the ways to it from everywhere in the window."""

from PySide6.QtCore import QObject

from desktop.ui.dialogs import Dialogs
from desktop.ui.main_window import MainWindow
from desktop.ui.routes.entry import EntryRoute
from desktop.ui.routes.office import OfficeRoute
from desktop.ui.routes.review import ReviewRoute
from desktop.ui.routes.submission import SubmissionRoute
from desktop.ui.sitting import Sitting


class Reviewing(QObject):
    """Made for one open file, gone with it; the pages stay."""

    def __init__(
        self,
        sitting: Sitting,
        window: MainWindow,
        dialogs: Dialogs,
        submission: SubmissionRoute,
        entry: EntryRoute,
    ) -> None:
        super().__init__(sitting)
        self.window = window
        self.sitting = sitting
        self._dialogs = dialogs
        self._submission, self._entry = submission, entry
        self.review = ReviewRoute(sitting, window.review)
        self.review.opened.connect(self._show_review)
        self.office = OfficeRoute(sitting, window, dialogs)
        window.submission.review_asked.connect(self.review.open)
        window.review.back_asked.connect(self._back)
        window.review.open_board_asked.connect(self._go_board)

    def do(self, command: str) -> bool:
        """Do the command with that id; False where it is none of a reviewer's."""
        done = {"go.review": self.go_review, "do.translate": self.translate}.get(command)
        if done is None:
            return False
        done()
        return True

    @property
    def submission(self) -> int | None:
        """The submission that the page in front belongs to, if it is one of these pages."""
        return self.review.number if self.window.here == "go.review" else None

    def reload(self) -> None:
        """Read everything anew, for instance because the window's language changed."""
        self.review.reload()
        self.office.reload()

    def go_review(self) -> None:
        """Go to the review: of the cell or the return one stands at, else of the one that was reviewed last."""
        window = self.window
        number = {
            "go.board": window.board.number,
            "go.submission": self._submission.number,
            "go.entry": self._entry.number,
        }.get(window.here, self.review.number)
        if number is not None:
            self.review.open(number)
        else:
            self._show_review()

    def translate(self) -> None:
        """Translate the answer one stands at, of whichever page shows one."""
        window = self.window
        if window.here == "go.review":
            row = window.review.table.here
            self.office.translate(self.review.number, row.key if row is not None else None)
        elif window.here == "go.submission":
            self.office.translate(self._submission.number, (window.submission.answers.item or "", ""))
        elif window.here == "go.entry":
            self.office.translate(self._entry.number, (window.entry.form.current or "", ""))
        else:
            self.office.translate(None, None)

    def _show_review(self) -> None:
        self.window.go("go.review")

    def _back(self) -> None:
        self.window.commanded.emit("go.back")

    def _go_board(self) -> None:
        self.window.go("go.board")
