"""The summary's way: drawn in the worker, its pages as pixels from the worker, saved as the bytes that were shown."""

from pathlib import Path

from PySide6.QtGui import QImage

from db.problems import Problem
from db.snapshots.history import Outcome
from desktop.ui import language
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.summary import SummaryPage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import BoardView, SummaryView
from desktop.wording import sentence


class SummaryRoute(Route):
    """Holds the bytes of the summary that is shown: what is looked at and what is saved cannot differ."""

    def __init__(self, sitting: Sitting, page: SummaryPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs
        self._pdf = b""
        self._asked: tuple[int, str, int | None] = (0, "", None)
        self._drawing: Job | None = None
        self._made: Outcome | None = None
        page.draw_asked.connect(self.draw)
        page.page_asked.connect(self.render)
        page.save_asked.connect(self.save)
        page.freeze_asked.connect(self.freeze)
        sitting.changed.connect(self._changed)

    def show_board(self, view: BoardView) -> None:
        """Offer the rounds of the file and their editions."""
        self.page.show_rounds(view.rounds, self.sitting.desk.language, view)

    def draw(self, year: int, tongue: str, edition: int | None) -> None:
        """Draw the summary of *year* in *tongue*, as it stands now or as it was frozen."""
        from desktop.actions.summary import draw

        if self._drawing is not None and self._drawing.running:
            return
        self._asked = (year, tongue, edition)
        job = self.sitting.work(_draw, draw, year, tongue, edition)
        self._drawing = self.watch(job, self.tr("Drawing the summary …"))
        self._drawing.done.connect(self._drawn)

    def _drawn(self, answer: tuple[bytes, tuple[tuple[float, float], ...]]) -> None:
        self._pdf, sizes = answer
        year, tongue, edition = self._asked
        self.page.show_view(SummaryView(year, tongue, sizes, len(self._pdf), edition))
        self.page.start_here()
        self._tell_frozen()

    def freeze(self, year: int) -> None:
        """Freeze the round of *year*; what is not accepted is left out, as the page has said before."""
        from desktop.actions.editions import freeze

        job = self.watch(self.sitting.write(freeze, year), self.tr("Freezing the edition …"))
        job.done.connect(self._frozen)

    def _frozen(self, outcome: Outcome) -> None:
        year, number = int(str(outcome.details["year"])), int(str(outcome.details["number"]))
        self._made = outcome
        self.page.show_edition(year, number)
        self.sitting.tell(outcome)
        # What was frozen is looked at next, and said to be so over its pages.
        self.draw(year, self.page.tongue.value(), number)

    def _tell_frozen(self) -> None:
        if self._made is not None:
            made, self._made = self._made.details, None
            code = "done.freeze" if made["new"] else "done.freeze_same"
            said = {"number": made["number"], "year": str(made["year"]), "hash": made["content_hash"]}
            self.page.banner.say("green", lambda: sentence(code, language.now(), **said))

    def render(self, page: int, scale: float) -> None:
        """Have one page turned into pixels."""
        job = self.sitting.background.work(_render, self.sitting.desk, self._pdf, page, scale)
        job.done.connect(self._rendered)
        job.failed.connect(self.refuse)

    def _rendered(self, answer: tuple[bytes, int, float, int, int, bytes]) -> None:
        pdf, page, scale, wide, high, pixels = answer
        if pdf is self._pdf:
            # copy(): QImage does not keep the bytes alive that it is made on.
            image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()
            self.page.show_page(page, scale, image)

    def save(self) -> None:
        """Write the bytes that are shown, whole or not at all."""
        year, tongue, edition = self._asked
        of = f"{year}-{edition}" if edition is not None else str(year)
        chosen = self._dialogs.save(self.tr("Save the summary"), f"convergencia-{of}-{tongue}.pdf", "PDF (*.pdf)")
        if not chosen:
            return
        from desktop.actions.summary import save

        try:
            save(Path(chosen), self._pdf)
        except Problem as problem:
            self.refuse(problem)
        else:
            self.page.banner.say("green", lambda: self.tr("Saved as {path}.").format(path=chosen))

    def _changed(self, outcome: Outcome) -> None:
        if outcome.answers or outcome.findings or outcome.review or outcome.submissions:
            self.page.mark_stale()


def _draw(
    desk, draw, year: int, tongue: str, edition: int | None, progress
) -> tuple[bytes, tuple[tuple[float, float], ...]]:
    pdf = draw(desk, year, tongue, progress, edition)
    return pdf, tuple(desk.pool.call("page_sizes", pdf))


def _render(desk, pdf: bytes, page: int, scale: float) -> tuple[bytes, int, float, int, int, bytes]:
    wide, high, pixels = desk.pool.call("render_page", pdf, page, scale)
    return pdf, page, scale, wide, high, pixels
