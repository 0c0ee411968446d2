"""The way of a file that came back: read in the worker, shown as a difference, applied on the writing thread."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.receipt import Agreed, Difference
from db.terms import ChangeKind
from desktop.ui import language
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.models.queue import FileState
from desktop.ui.pages.receive import ReceivePage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import ReceiptView
from desktop.wording import problem_sentence, remark_sentence

if TYPE_CHECKING:
    from desktop.actions.preview import Preview

UNOWNED = ("workbook.stamp_missing", "workbook.unmarked")
OLD_FORMATS = ("workbook.old_excel", "workbook.is_ods", "workbook.is_xlsb")


class ReceiveRoute(Route):
    """One file is looked at at a time; the others wait in the queue."""

    applied = Signal(object)
    looked = Signal(str, bool)
    open_asked = Signal(int)

    def __init__(self, sitting: Sitting, page: ReceivePage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs
        self._previews: dict[str, Preview] = {}
        self._done: dict[str, tuple[Preview, Outcome]] = {}
        self._names: dict[str, str] = {}
        self._years: list[int] = []
        self.own = False
        self._refused: dict[str, Problem] = {}
        self._agreed: dict[str, Agreed] = {}
        self._reading: Job | None = None
        self._looked_at = ""
        page.files_asked.connect(self.add)
        page.browse_asked.connect(self.browse)
        page.look_asked.connect(self.look)
        page.apply_asked.connect(self.apply)
        page.put_aside.connect(self.put_aside)
        page.agree_asked.connect(self.agree)
        page.told.connect(self.tell_readings)
        page.open_asked.connect(self._open)

    def show_names(self, names: dict[str, str], years: list[int]) -> None:
        """Take note of the countries' names in the window's language, and of the rounds that are open, newest first."""
        others, self._names, self._years = names != self._names, names, years
        if others:
            self.speak()

    def speak(self) -> None:
        """Say anew, in the window's language, what has become of the files."""
        files = self.page.queue.files
        for row in range(files.rowCount()):
            self._mark(files.line(row).path, files.line(row).state)
        if self._looked_at in self._previews:
            self.page.show_again(self._view(self._looked_at))
        elif self._looked_at:
            self.look(self._looked_at)

    def _mark(self, path: str, state: FileState) -> None:
        words = {
            FileState.WAITING: self.tr("waiting"),
            FileState.READING: self.tr("being read"),
            FileState.REFUSED: self.tr("refused"),
            FileState.APPLIED: self.tr("taken in") if self.own else self.tr("received"),
        }
        if state is FileState.READ:
            words[state] = self._count_words(self._previews[path].difference)
        self.page.queue.mark(path, state, words[state])

    def browse(self) -> None:
        """Let the person choose files."""
        files = self._dialogs.workbooks()
        if files:
            self.add(files)

    def add(self, files: list[str]) -> None:
        """Put *files* into the queue and look at the first of them."""
        for path in files:
            self._forget(path)
            self.page.queue.files.add(path)
            self._mark(path, FileState.WAITING)
        self.look(files[0])

    def look(self, path: str) -> None:
        """Show what *path* would change; read it first if that was not done yet."""
        self._looked_at = path
        self.page.queue.stand_at(path)
        if path in self._previews:
            self.page.banner.hide()
            self.page.show_view(self._view(path))
        elif path in self._refused:
            consent = partial(self._consent, path) if self._consent(path) else None
            self.page.show_refused(path, partial(self._refusal, path), consent)
        elif path in self._done:
            self.page.banner.hide()
            self.page.show_done(partial(self._done_words, path))
        elif self._reading is None or not self._reading.running:
            self._read(path)
        else:
            self.page.show_reading(path)

    def _read(self, path: str) -> None:
        from desktop.actions.receive import look

        self._path = path
        self._mark(path, FileState.READING)
        if path == self._looked_at:
            self.page.show_reading(path)
        job = self.sitting.work(look, Path(path), agreed=self._agreed.get(path, Agreed()))
        self._reading = job
        if path == self._looked_at:
            self.page.banner.hide()
        self.page.waiting.watch(job, self.tr("Reading {file} …").format(file=Path(path).name))
        job.done.connect(self._read_well)
        job.failed.connect(self._read_badly)
        job.ended.connect(self._read_next)

    def _read_well(self, preview: "Preview") -> None:
        self._previews[self._path] = preview
        self._mark(self._path, FileState.READ)
        if self._path == self._looked_at:
            self.page.show_view(self._view(self._path))
            self.page.start_here()
        difference = preview.difference
        same = all(change.kind is ChangeKind.SAME for change in difference.changes) and not difference.remarks
        self.looked.emit(self._path, not same or not preview.workbook.id)

    def _read_badly(self, problem: Problem) -> None:
        self._refused[self._path] = problem
        self._mark(self._path, FileState.REFUSED)
        if self._path == self._looked_at:
            self.look(self._path)
            self.page.start_here()
        self.looked.emit(self._path, True)

    def _named(self, path: str) -> Problem:
        """Return why *path* was refused, the country called by its name."""
        problem, details = self._refused[path], dict(self._refused[path].details)
        if (code := str(details.get("country", ""))) in self._names:
            details["country"] = self._names[code]
        return Problem(problem.code, **details)

    def _refusal(self, path: str) -> str:
        return problem_sentence(self._named(path), language.now())

    def _consent(self, path: str) -> str:
        """Return what a click can agree to, so that the file is read all the same; "" where nothing can."""
        problem = self._refused.get(path)
        code = problem.code if problem is not None else ""
        if problem is not None and code == "receive.earlier_round":
            return self.tr("Take it for {year}").format(year=problem.details["later"])
        if code in OLD_FORMATS:
            return self.tr("Read it all the same")
        if code in ("workbook.password", "workbook.wrong_password"):
            return self.tr("Enter the password …")
        if problem is not None and code in ("workbook.control_missing", "workbook.stamp_differs"):
            country = str(problem.details["country"])
            return self.tr("It is {country} {year}: read it").format(
                country=self._names.get(country, country), year=problem.details["year"]
            )
        if problem is not None and code == "own_file.other_round":
            return self.tr("Take in the round {year}").format(year=problem.details["year"])
        return self.tr("Say whose it is …") if code in UNOWNED else ""

    def agree(self) -> None:
        """Read the file that is shown once more, with what the person has agreed to."""
        path = self._looked_at
        problem = self._refused.get(path)
        if problem is None or not self._consent(path):
            return
        if problem.code == "own_file.other_round":
            self._take_in_round(path)
            return
        agreed = self._agreed.get(path, Agreed())
        if problem.code == "receive.earlier_round":
            agreed = replace(agreed, taken_for=int(str(problem.details["later"])))
        elif problem.code in OLD_FORMATS:
            agreed = replace(agreed, old_format=True)
        elif problem.code in ("workbook.password", "workbook.wrong_password"):
            password = self._dialogs.password(Path(path).name)
            if not password:
                return
            agreed = replace(agreed, password=password)
        else:
            owner = self._owner(path, problem)
            if owner is None:
                return
            agreed = replace(agreed, country=owner[0], year=owner[1])
        self._again(path, agreed)

    def _owner(self, path: str, problem: Problem) -> tuple[str, int] | None:
        """Return whose file it is: what the marks that are left say and the person has agreed to, else what they choose."""
        if problem.code in UNOWNED:
            return self._dialogs.owner(Path(path).name, list(self._names.items()), self._years)
        return str(problem.details["country"]), int(str(problem.details["year"]))

    def _take_in_round(self, path: str) -> None:
        from desktop.actions.country import take_in_round

        job = self.watch(self.sitting.work(take_in_round, Path(path)), self.tr("Taking in the round …"))
        job.done.connect(self._round_taken)

    def _round_taken(self, outcome: Outcome) -> None:
        self.sitting.tell(outcome)
        if self._looked_at:
            self._again(self._looked_at, Agreed())

    def tell_readings(self, path: str, choices: dict[tuple[str, str], str]) -> None:
        """Read *path* once more, now that the person has told what was open in it."""
        agreed = self._agreed.get(path, Agreed())
        self._again(path, replace(agreed, readings={**agreed.readings, **choices}))

    def _again(self, path: str, agreed: Agreed) -> None:
        self._forget(path)
        self._agreed[path] = agreed
        self._mark(path, FileState.WAITING)
        self.look(path)

    def _forget(self, path: str) -> None:
        for known in (self._previews, self._refused, self._done, self._agreed):
            known.pop(path, None)

    def _read_next(self) -> None:
        known = self._path in self._previews or self._path in self._refused
        if not known:
            # Stopped by the person: put aside, and nothing else is begun.
            self.put_aside(self._path)
            return
        waiting = self.page.queue.files.first(FileState.WAITING)
        if waiting is not None:
            self._read(waiting)

    def _count_words(self, difference: Difference) -> str:
        changes = sum(difference.count(kind) for kind in (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED))
        conflicts = difference.count(ChangeKind.CONFLICT)
        words = self.tr("%n changes", "", changes)
        return f"{words}, " + self.tr("%n conflicts", "", conflicts) if conflicts else words

    def _view(self, path: str) -> ReceiptView:
        from desktop.actions.preview import duplicate_remark

        preview = self._previews[path]
        again = duplicate_remark(preview)
        return ReceiptView(
            path,
            self._names.get(preview.line.country, preview.line.country),
            preview.line.year,
            preview.questionnaire,
            preview.difference,
            (remark_sentence(again, language.now()),) if again is not None else (),
            preview.back.questions,
        )

    def apply(self, path: str, choices: dict, erase: frozenset) -> None:
        """Apply the difference that was shown, with the decisions made and the erasures agreed to."""
        from desktop.actions.country import take_in
        from desktop.actions.receive import accept

        preview = self._previews[path]
        self._applied_path = path
        job = self.watch(
            self.sitting.write(take_in if self.own else accept, preview, choices, erase),
            self.tr("Applying the changes …"),
        )
        job.done.connect(self._applied)
        job.failed.connect(self._not_applied)

    def _applied(self, outcome: Outcome) -> None:
        path = self._applied_path
        self._done[path] = (self._previews.pop(path), outcome)
        self._mark(path, FileState.APPLIED)
        self.page.show_done(partial(self._done_words, path))
        self.sitting.tell(outcome)
        self.applied.emit(outcome)

    def _done_words(self, path: str) -> str:
        """Return what has become of a file that was taken in."""
        preview, outcome = self._done[path]
        if outcome.changeset is None:
            return self.tr("The file brought nothing new; nothing was stored.")
        country = self._names.get(preview.line.country, preview.line.country)
        words = self.tr("The return of {country} for {year} was received.")
        if self.own:
            words = self.tr("The workbook was taken in: {country}, round {year}.")
        return words.format(country=country, year=preview.line.year)

    def _not_applied(self, problem: Problem) -> None:
        self.page.not_applied()

    def put_aside(self, path: str) -> None:
        """Forget *path*; nothing of it was stored."""
        self._forget(path)
        self.page.queue.files.remove(path)
        following = self.page.queue.files.first(FileState.READ, FileState.WAITING)
        if following is not None:
            self.look(following)
        else:
            self._looked_at = ""
            self.page.banner.hide()
            self.page.show_start()

    def _open(self, path: str) -> None:
        if path in self._done:
            self.open_asked.emit(self._done[path][0].line.id)
