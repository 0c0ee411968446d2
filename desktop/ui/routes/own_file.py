"""The way of a country's own file: made from a workbook, shown without what the secretariat does, sent back, put back."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from db.problems import Problem
from db.snapshots.history import Outcome
from desktop.ui import founding, language, own_readings
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.points import PointsPage
from desktop.ui.pages.send import SendPage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import Missing, PointsView, SendView

if TYPE_CHECKING:
    from desktop.actions.country import Sent
    from desktop.ui.founding import Opened
    from desktop.ui.routes.window import WindowRoute


class OwnFileRoute(QObject):
    """What a focal point does with the open file of their country."""

    def __init__(self, sitting: Sitting, route: "WindowRoute", opened: "Opened", path: str) -> None:
        super().__init__(sitting)
        assert opened.own is not None
        self._sitting, self._route, self._path = sitting, route, path
        self.own = opened.own
        window = route.window
        self.send = SendRoute(sitting, window.send, route.dialogs)
        self.send.submission_id, self.send.year = self.own.submission_id, self.own.year
        self.points = PointsRoute(sitting, window.points)
        self.points.restored.connect(self._restore)
        self.send.lead_asked.connect(self._lead)
        self._asked = ("", "")
        route.receive.own = True
        route.receive.looked.connect(self._looked)
        sitting.changed.connect(self._changed)
        window.entry.header.round_asked.connect(self.go_on_with)
        self._offer_rounds()
        # The board is read anew when the window speaks another language: the country has another name in it.
        route.board.loaded.connect(self._say_title)

    def _say_title(self, _: object) -> None:
        self._route.window.workspace.rail.show_file(self.title(), self._path)

    def title(self) -> str:
        """Return what stands in the window: whose file it is, and for whom."""
        name = self.own.country.name(language.now())
        return f"{name} · {self.own.sender}" if self.own.sender else name

    def do(self, command: str) -> bool:
        """Do what is done differently here, or only here; False where it is not."""
        window = self._route.window
        if command == "go.entry":
            self._route.entry.open(self.own.submission_id)
        elif command == "go.back":
            window.go("go.entry")
        elif command == "go.take":
            window.go("go.take")
        elif command == "go.send":
            self.send.load()
            window.go("go.send")
        elif command == "go.points":
            self.points.load()
            window.go("go.points")
        elif command == "do.split":
            self._split()
        elif command == "do.print":
            self._print()
        else:
            return False
        return True

    def _split(self) -> None:
        """Write some sections as a workbook of their own."""
        from desktop.actions.country import split

        view = self._route.window.entry.view
        if view is None:
            return
        form, tongue = view.shown.questionnaire, language.now()
        dialogs = self._route.dialogs
        chosen = dialogs.sections([(one.code, form.label(one, tongue)) for one in form.dimensions])
        folder = dialogs.folder(self.tr("Folder for the workbook")) if chosen else ""
        if not folder:
            return
        job = self._sitting.work(split, self.own.year, tuple(chosen), Path(folder))
        self._watch(job, self.tr("Writing the workbook …"))
        job.done.connect(self._split_off)

    def _split_off(self, answer: "tuple[Outcome, Path]") -> None:
        outcome, path = answer

        def words() -> str:
            said = self.tr("Written to {file}. When it comes back, take it in like any other workbook.")
            return said.format(file=path)

        self._route.window.page.banner.say("green", words)
        self._sitting.tell(outcome)

    def _print(self) -> None:
        """Write the questionnaire as a PDF to fill in on paper, in the window's language."""
        view = self._route.window.entry.view
        if view is None:
            return
        line = view.shown.submission.line
        proposed = f"{view.shown.questionnaire.code}-{line.year}-{language.now()}.pdf"
        path = self._route.dialogs.save(self.tr("Where to save the form"), proposed, self.tr("PDF (*.pdf)"))
        if path:
            job = self._sitting.work(own_readings.print_form, view.shown.questionnaire, language.now(), path)
            self._watch(job, self.tr("Drawing the form …"))
            job.done.connect(self._printed)

    def _printed(self, path: str) -> None:
        self._route.window.page.banner.say("green", lambda: self.tr("Written to {file}.").format(file=path))

    def _watch(self, job: Job, what: str) -> None:
        page = self._route.window.page
        page.banner.hide()
        page.waiting.watch(job, what)
        job.failed.connect(self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self._route.window.page.banner.say("red", problem)

    def take_in(self, workbooks: list[str]) -> None:
        """Look at *workbooks*; only what brings something is shown."""
        self._route.receive.add(workbooks)

    def _looked(self, path: str, brings: bool) -> None:
        if brings:
            self._route.window.go("go.take")
        elif self._route.window.here == "go.entry":
            self._route.receive.put_aside(path)
            name = Path(path).name
            self._route.window.entry.banner.say(
                "green", lambda: self.tr("{file} brings nothing that is not here already.").format(file=name)
            )

    def _lead(self, item: str, row: str) -> None:
        self._asked = (item, row)
        self._route.window.go("go.entry")
        self._route.window.entry.go_to(item, row)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.rounds:
            self._sitting.read(founding.own_file).done.connect(self._known)

    def _known(self, own: founding.OwnFile | None) -> None:
        if own is not None:
            self._take(own)

    def go_on_with(self, year: int) -> None:
        """Fill in the return of another open round."""
        number = dict(self.own.rounds).get(year)
        if number is not None and number != self.own.submission_id:
            self._take(replace(self.own, submission_id=number, year=year))
            self._route.entry.open(number)

    def _take(self, own: founding.OwnFile) -> None:
        self.own = own
        self.send.submission_id, self.send.year = own.submission_id, own.year
        self._offer_rounds()

    def _offer_rounds(self) -> None:
        self._route.window.entry.header.show_rounds(tuple(year for year, _ in self.own.rounds), self.own.year)

    def _restore(self, copy: str) -> None:
        from desktop.actions.points import restore_point

        route, path = self._route, self._path
        route.close_file()
        job = route.background.write(restore_point, Path(path), Path(copy))
        route.await_start(job, self.tr("Going back …"))
        job.done.connect(_Reopening(route, path))


class _Reopening:
    """Opens a file again that was put back."""

    def __init__(self, route: "WindowRoute", path: str) -> None:
        self._route, self._path = route, path

    def __call__(self, _: object) -> None:
        self._route.open(self._path)


class SendRoute(Route):
    """Reads what is missing, writes the workbook that goes back."""

    lead_asked = Signal(str, str)

    def __init__(self, sitting: Sitting, page: SendPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs
        self._folder = ""
        self._signed = ("", "")
        self._loading: Job | None = None
        self._view: SendView | None = None
        self.submission_id = self.year = 0
        page.sent.connect(self.send)
        page.lead_asked.connect(self.lead_asked)
        page.folder_asked.connect(self._show_folder)
        sitting.changed.connect(self._changed)

    def load(self) -> None:
        """Read what is missing."""
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.sitting.read(own_readings.sending, self.submission_id)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)

    def _show(self, view: SendView) -> None:
        self._view = view = replace(view, typed=self._typed(view))
        self.page.show_view(view)
        if self.page.isVisible() and not self.page.isAncestorOf(self.page.focusWidget() or self.page):
            self.page.start_here()

    def _typed(self, view: SendView) -> tuple[Missing, ...]:
        """Return what stands in the fields of the return without being its answer."""
        drafts = self.sitting.drafts(view.line.year, view.line.country).texts
        said = self.tr("“{text}” was typed and is not saved: decide it in its field, or press Esc there.")
        items, rows = view.questionnaire.by_code, {"", *view.numbers}
        here = {key: text for key, text in drafts.items() if key[0] in items and key[1] in rows}
        return tuple(Missing(said.format(text=text), key) for key, text in here.items())

    def send(self, name: str, words: str) -> None:
        """Ask where, and write the workbook, signed off by *name* or as a draft."""
        from desktop.actions.country import proposed_name

        self._signed = (name, words)
        job = self.watch(self.sitting.read(proposed_name, self.year))
        job.done.connect(self._named)

    def _named(self, proposed: str) -> None:
        from desktop.actions.country import send

        path = self._dialogs.save(self.tr("Where to save the workbook"), proposed, self.tr("Excel workbooks (*.xlsx)"))
        if not path:
            return
        if not Path(path).suffix:
            path += ".xlsx"
        job = self.watch(
            self.sitting.work(send, self.year, Path(path), *self._signed), self.tr("Writing the workbook …")
        )
        job.done.connect(self._sent)

    def _sent(self, answer: "tuple[Outcome, Sent]") -> None:
        outcome, sent = answer
        self._folder = str(sent.path.parent)
        self.page.banner.say("green", partial(self._sent_words, sent), lambda: self.tr("Open the folder"))
        self.page.banner.focus_action()
        self.sitting.tell(outcome)

    def _sent_words(self, sent: "Sent") -> str:
        told = [self.tr("Written to {file}: %n answers", "", sent.answers).format(file=sent.path)]
        if sent.explanations:
            told.append(self.tr("%n explanations", "", sent.explanations))
        if sent.replies:
            told.append(self.tr("%n replies", "", sent.replies))
        if sent.evidence:
            told.append(self.tr("%n attachments", "", sent.evidence))
        signed = self.tr("signed off by {name}").format(name=sent.signed) if sent.signed else self.tr("as a draft")
        due = language.date_text(self._view.line.due) if self._view is not None else ""
        sender = (self._view.sender if self._view is not None else "") or self.tr("the secretariat")
        then = self.tr("Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.")
        return f"{', '.join((*told, signed))}. " + then.format(sender=sender, due=due)

    def _show_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def reload(self) -> None:
        """Read the same anew: its sentences were made for another language or another decimal sign."""
        if self._view is not None:
            self.load()

    def _changed(self, outcome: Outcome) -> None:
        if self.submission_id in outcome.submissions:
            self.reload()


class PointsRoute(Route):
    """Lists, makes and puts back restore points."""

    restored = Signal(str)

    def __init__(self, sitting: Sitting, page: PointsPage) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._view: PointsView | None = None
        page.made.connect(self.make)
        page.restored.connect(self._restore)
        sitting.changed.connect(self._changed)

    def load(self) -> None:
        """Read points and changes."""
        job = self.sitting.read(own_readings.points)
        job.failed.connect(self.refuse)
        job.done.connect(self._show)

    def _show(self, view: PointsView) -> None:
        self._view = view
        self.page.show_view(view)

    def make(self, name: str) -> None:
        """Make a restore point under *name*."""
        job = self.watch(self.sitting.write(own_readings.make_point, name), self.tr("Making a restore point …"))
        job.done.connect(self._made)

    def _made(self, name: str) -> None:
        self.page.show_made(name)
        self.load()

    def _restore(self, number: int) -> None:
        if self._view is not None:
            self.restored.emit(self._view.points[number].path)

    def _changed(self, outcome: Outcome) -> None:
        if self._view is not None:
            self.load()
