"""The window's own way: which file is open, which page is shown, which language and colours it has."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from db.problems import Problem
from db.terms import RoundState
from desktop.ui import founding, icons, language
from desktop.ui.background import Background, Job
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.doorway import Doorway
from desktop.ui.routes.looks import Looks
from desktop.ui.routes.profile import Profile
from desktop.ui.theme import Scheme

if TYPE_CHECKING:
    from db.snapshots.history import Outcome
    from desktop.ui.dialogs import Dialogs
    from desktop.ui.founding import Opened
    from desktop.ui.routes.overlays import Overlays
    from desktop.ui.routes.own_file import OwnFileRoute
    from desktop.ui.sitting import Sitting
    from desktop.ui.views import BoardView


class WindowRoute(QObject):
    """Opens and closes sittings; one at a time."""

    opened = Signal()

    def __init__(
        self, app: QApplication, window: MainWindow, preferences: Preferences, dialogs: "Dialogs | None" = None
    ) -> None:
        super().__init__(window)
        self.window = window.furnish()
        self.preferences = preferences
        self._dialogs = dialogs
        self.background = Background(self)
        self.sitting: Sitting | None = None
        self._opening = ""
        self._returns: list[str] = []
        self._job: Job | None = None
        self.profile = Profile(self)
        self._pages_tied = self._arriving = False
        self._overlays: Overlays | None = None
        self.doorway = Doorway(self)
        self.own: OwnFileRoute | None = None
        window.dropped.connect(self.doorway.drop)
        window.commanded.connect(self.do)
        window.closing.connect(self.leave)
        window.start.way_asked.connect(self.do)
        window.start.recent_asked.connect(self.open)
        self.looks = Looks(app, window, preferences)
        self.looks.spoke.connect(self._speak_anew)
        self.looks.settled.connect(self._settle)

    @property
    def dialogs(self) -> "Dialogs":
        """What asks the person for files and words."""
        if self._dialogs is None:
            from desktop.ui.dialogs import Dialogs

            self._dialogs = Dialogs(self.window, self.preferences)
        return self._dialogs

    @property
    def overlays(self) -> "Overlays":
        """The palette and the help."""
        if self._overlays is None:
            from desktop.ui.routes.overlays import Overlays

            self._overlays = Overlays(self.window)
            self._overlays.command_asked.connect(self.do)
            self._overlays.item_asked.connect(self._go_to)
        return self._overlays

    def _go_to(self, code: str) -> None:
        self.window.page.go_to(code)

    def do(self, command: str) -> None:
        """Do the command with that id; a country's own file has ways of its own."""
        if self.own is not None and self.own.do(command):
            return
        done = {
            "file.example": self.example,
            "file.new": self.create,
            "file.open": self.doorway.ask_file,
            "file.import": self.doorway.ask_returns,
            "file.close": self.close_file,
            "go.back": self._back,
            "go.entry": self._go_entry,
            "go.pane": self._switch_pane,
            "do.undo": self.undo,
            "do.redo": self.redo,
            "do.same": self._same,
            "do.issue": self._issue,
            "do.validate": self._validate,
            "do.annotate": self._annotate,
            "do.try": self._try,
            "find.filter": lambda: self.window.page.find(),
            "find.next": lambda: self.window.page.step(1),
            "find.previous": lambda: self.window.page.step(-1),
            "find.palette": self.overlays.show_palette,
            "show.help": self.overlays.show_help,
            "show.profile": self.profile.open,
            "show.about": self._about,
            "app.quit": self.window.close,
        }.get(command)
        if done is not None:
            done()
        elif self.sitting is None or not self.reviewing.do(command):
            self.window.go(command)

    # --- files

    def open(self, name: str, returns: list[str] | None = None) -> None:
        """Open the file *name*, then look at the workbooks *returns*."""
        if self._busy():
            return
        self.close_file()
        if founding.is_workbook(name):
            self.doorway.enter([name, *(returns or [])])
            return
        if founding.is_archive(name):
            self.doorway.rebuild(name)
            return
        job = self.background.write(founding.open_file, self.preferences.person, name, language.now())
        self.await_file(job, name, returns or [], self.tr("Opening {file} …").format(file=Path(name).name))

    def create(self) -> None:
        """Ask what a new file needs, and found it."""
        asked = None if self._busy() else self.dialogs.new_file()
        if asked is not None:
            self.close_file()
            job = self.background.write(founding.create, self.preferences.person, asked, language.now())
            self.await_file(job, asked.path, [], self.tr("Creating {file} …").format(file=Path(asked.path).name))

    def example(self) -> None:
        """Open the example; the first time it is built, which takes a few minutes and can be stopped."""
        if self._busy():
            return
        from desktop.actions.progress import Progress
        from desktop.ui.example import example_file

        self.close_file()
        progress = Progress()
        name = self.preferences.person.name
        job = self.background.work(example_file, name, language.now(), progress, progress=progress)
        self.await_start(job, self.tr("Preparing the example …"))
        job.done.connect(self.open)

    def await_start(self, job: Job, what: str) -> None:
        """Let the start page wait for *job*, which does *what*."""
        self.window.start.banner.hide()
        self.window.start.waiting.watch(job, what)
        job.failed.connect(self._refused)
        self._job = job

    def await_file(self, job: Job, name: str, returns: list[str], what: str) -> None:
        """Wait for *job* to open the file *name*; then look at the workbooks *returns*."""
        self._opening, self._returns = name, returns
        self.await_start(job, what)
        job.if_dropped(founding.put_away)
        job.done.connect(self._opened)

    def _busy(self) -> bool:
        return self._job is not None and self._job.running

    def _refused(self, problem: Problem) -> None:
        # What cannot be opened is not tried again at each start.
        self.preferences.last = ""
        self.window.start.banner.say("red", problem)

    def _opened(self, opened: "Opened") -> None:
        # Not at the top: the start page needs none of the pages.
        from desktop.ui.routes.board import BoardRoute
        from desktop.ui.routes.entry import EntryRoute
        from desktop.ui.routes.evidence import EvidenceRoute
        from desktop.ui.routes.receive import ReceiveRoute
        from desktop.ui.routes.reviewing import Reviewing
        from desktop.ui.routes.submission import SubmissionRoute
        from desktop.ui.routes.summary import SummaryRoute
        from desktop.ui.routes.undoing import Undoing
        from desktop.ui.sitting import Sitting

        desk, name = opened.desk, self._opening
        self.preferences.remember(name)
        self.preferences.last = name
        window = self.window
        sitting = self.sitting = Sitting(desk, self.background, self, self.preferences.drafts, opened.key)
        self.board = BoardRoute(sitting, window.board, self.dialogs)
        self.submission = SubmissionRoute(sitting, window.submission, self.dialogs)
        self.entry = EntryRoute(sitting, window.entry)
        self.evidence = EvidenceRoute(sitting, window.entry, self.dialogs)
        self.receive = ReceiveRoute(sitting, window.receive, self.dialogs)
        self.summary = SummaryRoute(sitting, window.summary, self.dialogs)
        sitting.changed.connect(self._changed)
        self.board.loaded.connect(self._board_loaded)
        window.board.offer_views(self.preferences.views)
        window.board.choose(*self.preferences.board)
        window.board.open_asked.connect(self.submission.open)
        self.receive.open_asked.connect(self.submission.open)
        self.submission.opened.connect(self._go_submission)
        window.submission.entry_asked.connect(self.entry.open)
        self.entry.opened.connect(self._show_entry)
        self.reviewing = Reviewing(sitting, window, self.dialogs, self.submission, self.entry)
        self.review = self.reviewing.review
        self.undoing = Undoing(sitting, window, self.entry)
        window.summary.round_asked.connect(self.board.open_round)
        if not self._pages_tied:
            # Pages stay when a file is closed; only the routes of the file come and go.
            window.board.filters_kept.connect(self.profile.keep_filters)
            window.board.views_kept.connect(self.profile.keep_views)
            window.board.receive_asked.connect(self._go_receive)
            window.submission.back_asked.connect(self._go_board)
            window.entry.back_asked.connect(self._back)
            self._pages_tied = True
        if opened.own is not None:
            from desktop.ui.routes.own_file import OwnFileRoute

            self.own = OwnFileRoute(sitting, self, opened, name)
            window.show_workspace(self.own.title(), name, own=True)
            self.entry.open(opened.own.submission_id)
        else:
            window.show_workspace(desk.database.name if "://" in name else Path(name).stem, name)
        self._arriving = True
        self.board.load()
        if self._returns and self.own is not None:
            self.own.take_in(self._returns)
        elif self._returns:
            self.look_at(self._returns)
        self.opened.emit()

    def close_file(self) -> None:
        """Close the open file, waiting for what is under way; the window goes back to the start."""
        if self.sitting is None:
            return
        self.window.entry.leave()
        self.background.close()
        founding.close(self.sitting.desk)
        self.sitting.deleteLater()
        self.sitting = self.own = None
        self.preferences.last = ""
        self.window.forget()
        self.window.show_start()
        self.looks.show_choices()

    def leave(self) -> None:
        """Put everything away before the program ends."""
        self.preferences.geometry = self.window.saveGeometry()
        if self.sitting is not None:
            self.window.entry.leave()
        self.background.close()
        if self.sitting is not None:
            founding.close(self.sitting.desk)
            self.sitting = None
        self.preferences.sync()

    # --- pages

    def look_at(self, workbooks: list[str]) -> None:
        """Show what *workbooks* would change in the open file."""
        self._go_receive()
        self.receive.add(workbooks)

    def _board_loaded(self, view: "BoardView") -> None:
        if self._arriving and self.window.here == "go.board":
            # There was nothing yet to take the keyboard to when the page came to the front.
            self.window.page.start_here()
        self._arriving = False
        open_years = sorted((one.year for one in view.rounds if one.state is RoundState.OPEN), reverse=True)
        self.receive.show_names({one.code: one.name(language.now()) for one in view.countries}, open_years)
        self.summary.show_board(view)

    def _go_board(self) -> None:
        self.window.go("go.board")

    def _go_receive(self) -> None:
        self.window.go("go.receive")

    def _go_submission(self) -> None:
        self.window.go("go.submission")

    def _go_entry(self) -> None:
        """Go to the form: of the return that is shown, else of the one that was filled in last."""
        if self.sitting is None:
            return
        number = self.submission.number if self.window.here == "go.submission" else None
        number = number or self.entry.number or self.submission.number
        if number is not None:
            self.entry.open(number)

    def _show_entry(self) -> None:
        self.window.go("go.entry")

    def _back(self) -> None:
        if self.window.here == "go.entry" and self.entry.number is not None:
            self.submission.open(self.entry.number)
        elif self.reviewing.submission is not None:
            self.submission.open(self.reviewing.submission)
        else:
            self._go_board()

    def _switch_pane(self) -> None:
        self.window.page.switch_pane()

    def _same(self) -> None:
        self.window.page.same()

    def _issue(self) -> None:
        self._go_board()
        self.board.issue()

    def _validate(self) -> None:
        if self.window.here == "go.submission":
            self.submission.validate()
        elif self.window.here == "go.review":
            self.review.validate()
        elif self.window.here == "go.entry":
            self.entry.validate()
        elif self.own is not None:
            self.do("go.entry")
            self.entry.validate()
        else:
            self._go_board()
            self.board.validate()

    def _annotate(self) -> None:
        if self.window.here == "go.submission":
            self.submission.annotate()
        elif self.window.here == "go.review" and self.review.number is not None:
            self.review.annotate()
        else:
            self.window.page.banner.say(
                "amber", lambda: self.tr("Open the submission first whose findings should go home.")
            )

    def undo(self) -> None:
        """Undo the newest action on answers; in the form, on the answers of its return."""
        if self.sitting is not None:
            self.undoing.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.sitting is not None:
            self.undoing.redo()

    def _changed(self, outcome: "Outcome") -> None:
        if outcome.changeset is not None:
            self.window.show_saved(datetime.now().astimezone())

    def _try(self) -> None:
        from desktop.ui.routes.expression import ExpressionRoute

        if self.sitting is not None:
            ExpressionRoute(self.sitting, self.submission.shown, self.window).open()

    def _about(self) -> None:
        from desktop.ui.forms.about import About

        dialog = About(self.window)
        icons.refresh(dialog)
        dialog.open()

    def speak(self, tongue: str) -> None:
        """Let the window speak *tongue* from now on."""
        self.looks.speak(tongue)

    def wear(self, scheme: Scheme) -> None:
        """Let the window wear *scheme* from now on."""
        self.looks.wear(scheme)

    def _speak_anew(self) -> None:
        if self.sitting is not None:
            self.sitting.desk.language = language.now()
            # Sentences of findings were made for the old language.
            self.board.load()
            self.receive.speak()
            self.submission.reload()
            self.reviewing.reload()
            self.entry.reload()
            if self.own is not None:
                self.own.send.reload()

    def _settle(self) -> None:
        if self.sitting is not None:
            self.window.entry.settle()
            self.submission.reload()
            self.reviewing.reload()
            self.entry.reload()
            if self.own is not None:
                self.own.send.reload()
