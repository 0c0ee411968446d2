"""The reviewer's pages together: the review of one submission, and the ways to it from everywhere in the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from db.problems import Problem
from db.snapshots.review import OtherSide, Query
from db.snapshots.submission import Key
from desktop.ui.dialogs import Dialogs
from desktop.ui.main_window import MainWindow
from desktop.ui.routes.entry import EntryRoute
from desktop.ui.routes.evidence import SavingRoute
from desktop.ui.routes.history import HistoryRoute
from desktop.ui.routes.office import OfficeRoute
from desktop.ui.routes.queries import QueriesRoute
from desktop.ui.routes.review import ReviewRoute
from desktop.ui.routes.submission import SubmissionRoute
from desktop.ui.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.late import Late


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
        self._chosen = ""
        self.dialog: QDialog | None = None
        self._submission, self._entry = submission, entry
        self.review = ReviewRoute(sitting, window.review, dialogs)
        SavingRoute(sitting, window.review, window.review.pane.evidence, dialogs)
        self.review.opened.connect(self._show_review)
        self.office = OfficeRoute(sitting, window, dialogs)
        self.queries = QueriesRoute(sitting, window.queries)
        self.queries.opened.connect(self._show_queries)
        self.history = HistoryRoute(sitting, window.history, dialogs)
        self.history.opened.connect(self._show_history)
        window.queries.open_asked.connect(self._open_query)
        window.history.open_asked.connect(self._open_line)
        window.submission.review_asked.connect(self.review.open)
        window.review.pane.other_asked.connect(self._open_other)
        window.review.back_asked.connect(self._back)
        window.review.open_board_asked.connect(self._go_board)

    def do(self, command: str) -> bool:
        """Do the command with that id; False where it is none of a reviewer's."""
        done = {
            "go.review": self.go_review,
            "go.queries": self.queries.open,
            "go.history": self.history.open,
            "do.late": self.show_late,
            "do.translate": self.translate,
        }.get(command)
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
        self.queries.reload()
        self.history.reload()

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

    def show_late(self) -> None:
        """Show who is late."""
        from desktop.actions.late import late

        self.window.page.banner.hide()
        job = self.sitting.read(late)
        job.done.connect(self._show_late)

    def _show_late(self, listed: "tuple[Late, ...]") -> None:
        from desktop.actions.late import late_text
        from desktop.ui.forms.late_dialog import LateDialog

        dialog = LateDialog(late_text(self.sitting.desk, listed), len(listed), self.window)
        dialog.list_asked.connect(self._save_list)
        dialog.calendar_asked.connect(self._save_calendar)
        self.dialog = dialog
        dialog.open()

    def _save_list(self) -> None:
        from desktop.actions.late import save_late

        chosen = self._dialogs.save(self.tr("Save the list"), "convergencia-late.csv", "CSV (*.csv)")
        self._save(save_late, chosen)

    def _save_calendar(self) -> None:
        from desktop.actions.late import save_calendar

        name = self.tr("Calendars (*.ics)")
        chosen = self._dialogs.save(self.tr("Save the calendar"), "convergencia-due.ics", name)
        self._save(save_calendar, chosen)

    def _save(self, action: "Callable[..., int]", chosen: str) -> None:
        if not chosen:
            return
        self._chosen = chosen
        job = self.sitting.read(action, Path(chosen))
        job.done.connect(self._saved)
        job.failed.connect(self._refused)

    def _saved(self, count: int) -> None:
        path = self._chosen
        self.window.page.banner.say("green", lambda: self.tr("Saved as {path}.").format(path=path))

    def _refused(self, problem: Problem) -> None:
        self.window.page.banner.say("red", problem)

    def _show_history(self) -> None:
        self.window.go("go.history")

    def _show_queries(self) -> None:
        self.window.go("go.queries")

    def _open_query(self, query: Query) -> None:
        self.review.open_at(query.submission_id, (query.item, query.row), query.number)

    def _open_other(self, other: OtherSide) -> None:
        self.review.open_at(other.submission_id, other.key, other.number)

    def _open_line(self, number: int, key: Key) -> None:
        self.review.open_at(number, key) if key[0] else self.review.open(number)

    def _back(self) -> None:
        self.window.commanded.emit("go.back")

    def _go_board(self) -> None:
        self.window.go("go.board")
