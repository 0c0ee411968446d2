"""Findings and queries on their way home: written into a copy of a country's own file, from the page where one asks."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.snapshots.submission import SubmissionLine
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.page import Page
from desktop.ui.sitting import Route, Sitting

if TYPE_CHECKING:
    from desktop.actions.annotate import Annotated


class AnnotatingRoute(Route):
    """Asks where the copy goes, writes it, and says on the same page what is in it."""

    def __init__(self, sitting: Sitting, page: Page, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs

    def annotate(self, line: SubmissionLine, tongue: str) -> None:
        """Write findings and queries of *line* into a copy of the country's own file, whose workbooks are in *tongue*."""
        from desktop.actions.annotate import annotate, suggested_name

        name = suggested_name(line, tongue)
        chosen = self._dialogs.save(self.tr("Send findings home"), name, self.tr("Excel workbook (*.xlsx)"))
        if chosen:
            job = self.sitting.work(annotate, line.year, line.country, Path(chosen))
            self.watch(job, self.tr("Writing findings into the workbook …")).done.connect(self._annotated)

    def _annotated(self, made: "Annotated") -> None:
        def words() -> str:
            said = self.tr("{n} findings and queries written to {path}.")
            return said.format(n=sum(made.counts.values()), path=made.path)

        self.page.banner.say("green", words)
