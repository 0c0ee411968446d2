"""The way of evidence: a file beside an answer into the open file, and out of it again as it was."""

from pathlib import Path

from db.snapshots.evidence import Attachment
from db.snapshots.history import Outcome
from desktop.ui.dialogs import Dialogs
from desktop.ui.forms.evidence_box import EvidenceBox
from desktop.ui.pages.entry import EntryPage
from desktop.ui.pages.page import Page
from desktop.ui.sitting import Route, Sitting


class SavingRoute(Route):
    """Writes the evidence that *box* lists out again."""

    def __init__(self, sitting: Sitting, page: Page, box: EvidenceBox, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self._dialogs = dialogs
        box.save_asked.connect(self.save)

    def save(self, attachment: Attachment) -> None:
        """Ask where, and write *attachment* there."""
        from desktop.actions.evidence import plain_name, save_as

        path = self._dialogs.save(
            self.tr("Where to save the evidence"), plain_name(attachment), self.tr("All files (*)")
        )
        if path:
            job = self.watch(self.sitting.read(save_as, attachment, Path(path)))
            job.done.connect(self._saved)

    def _saved(self, path: Path) -> None:
        self._banner.say("green", lambda: self.tr("Written to {file}.").format(file=path))


class EvidenceRoute(SavingRoute):
    """Asks for files, and attaches them on the writing thread."""

    def __init__(self, sitting: Sitting, page: EntryPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page, page.context.evidence, dialogs)
        self.page = page
        page.context.evidence.add_asked.connect(self.add)
        page.context.dropped.connect(self.attach)

    def add(self) -> None:
        """Ask for a file and attach it to the answer one stands at."""
        view, (item, _) = self.page.view, self.page.context.key
        if view is None or not item or view.locked is not None:
            return
        if path := self._dialogs.evidence():
            self.attach([path])

    def attach(self, paths: list[str]) -> None:
        """Attach the files at *paths* to the answer one stands at."""
        view, (item, row) = self.page.view, self.page.context.key
        if view is None or not item:
            return
        if view.locked is not None:
            self.refuse(view.locked)
            return
        from desktop.actions.evidence import attach

        line = view.shown.submission.line
        for path in paths:
            job = self.watch(self.sitting.write(attach, line.year, line.country, item, Path(path), row))
            job.done.connect(self._attached)

    def _attached(self, outcome: Outcome) -> None:
        if outcome.changeset is None:
            name = outcome.details["name"]
            self.page.banner.say(
                "blue", lambda: self.tr("{file} is attached to this answer already.").format(file=name)
            )
        else:
            self.sitting.tell(outcome)
