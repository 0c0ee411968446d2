"""The summary: drawn for a round and a language, looked at page by page, saved as the very bytes that were shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.submission import Round, SubmissionLine
from db.terms import LANGUAGES, Stage
from desktop.ui import language
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.header import Header
from desktop.ui.forms.office_dialogs import SureDialog
from desktop.ui.forms.pdf_view import WHOLE, PdfView
from desktop.ui.forms.speaking import card, label
from desktop.ui.pages.page import Page
from desktop.ui.views import BoardView, SummaryView
from desktop.wording import problem_sentence, sentence

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class SummaryPage(Page):
    """Choose, draw, look, save, freeze. ``draw_asked`` carries year, language and edition, None for a working summary."""

    draw_asked = Signal(int, str, object)
    freeze_asked = Signal(int)
    page_asked = Signal(int, float)
    save_asked = Signal()
    round_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SummaryView | None = None
        self._stale = False
        self._rounds: tuple[Round, ...] = ()
        self._board: BoardView | None = None
        self.dialog: SureDialog | None = None
        self.year = Chooser()
        self.edition = Chooser()
        self.tongue = Chooser()
        self.tongue.offer([(one, language.OWN_NAMES[one]) for one in LANGUAGES])
        self._draw = button("refresh-cw", "primary")
        self._save = button("download")
        self._freeze = button("lock")
        self._freeze.clicked.connect(self.freeze)
        self._draw.clicked.connect(self._ask_draw)
        self._save.clicked.connect(self.save_asked)
        self.header = Header(self._save, self._draw)
        self.column.insertWidget(0, self.header)
        # A row of their own: in French the title would have no room beside all of them.
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for chooser in (self.year, self.edition, self.tongue):
            choices.addWidget(chooser)
        choices.addStretch(1)
        choices.addWidget(self._freeze)
        self.column.insertLayout(1, choices)
        self.banner.acted.connect(self._ask_draw)
        self._body = QStackedWidget()
        self._empty = Empty("file-chart-column", framed=True)
        self._empty.asked.connect(self._ask_draw)
        self._no_round = Empty("calendar-days", framed=True)
        self._no_round.asked.connect(self.round_asked)
        for part in (self._empty, self._preview(), self._no_round):
            self._body.addWidget(part)
        self.column.addWidget(self._body, 1)
        self.year.currentIndexChanged.connect(self._year_chosen)
        self.edition.currentIndexChanged.connect(self._chosen)
        self.tongue.currentIndexChanged.connect(self._chosen)
        self.retranslate()

    def _preview(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.pages = PdfView()
        self.pages.page_asked.connect(self.page_asked)
        self.pages.page_changed.connect(self._page_changed)
        column.addWidget(self.pages, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 10, 6)
        bar.setSpacing(4)
        self._before = button("chevron-left", "quiet", bare=True)
        self._after = button("chevron-right", "quiet", bare=True)
        self._where = label("strong")
        self._size = label("caption")
        self._smaller = button("zoom-out", "quiet", bare=True)
        self._larger = button("zoom-in", "quiet", bare=True)
        self.zoom = Chooser()
        self._before.clicked.connect(self._page_before)
        self._after.clicked.connect(self._page_after)
        self._smaller.clicked.connect(self._zoom_out)
        self._larger.clicked.connect(self._zoom_in)
        self.zoom.currentIndexChanged.connect(self._zoom)
        bar.addWidget(self._before)
        bar.addWidget(self._where)
        bar.addWidget(self._after)
        bar.addSpacing(12)
        bar.addWidget(self._size)
        bar.addStretch(1)
        for part in (self._smaller, self.zoom, self._larger):
            bar.addWidget(part)
        column.addLayout(bar)
        return frame

    def retranslate(self) -> None:
        self.year.setAccessibleName(self.tr("Round"))
        self.edition.setAccessibleName(self.tr("Edition"))
        self._freeze.setText(self.tr("Freeze …"))
        self._offer_editions()
        self.tongue.setAccessibleName(self.tr("Language of the summary"))
        self.pages.setAccessibleName(self.tr("Preview of the summary"))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self._save.setText(self.tr("Save PDF …"))
        self._draw.setText(self.tr("Update") if self._view else self.tr("Draw the summary"))
        name_it(self._before, self.tr("Previous page"))
        name_it(self._after, self.tr("Next page"))
        name_it(self._smaller, self.tr("Smaller"))
        name_it(self._larger, self.tr("Larger"))
        fits = [(None, self.tr("Fit the width")), (WHOLE, self.tr("Whole page"))]
        self.zoom.offer([*fits, *((one, f"{one:.0%}") for one in ZOOMS)])
        self._empty.say(
            self.tr("The summary of a round is drawn from what is in the database now, in the language you choose."),
            self.tr("Draw the summary"),
        )
        self._no_round.say(self.tr("No round has been opened in this file yet."), self.tr("Open a round …"))
        self._head()

    def show_rounds(self, rounds: tuple[Round, ...], tongue: str, board: BoardView | None = None) -> None:
        """Offer *rounds*, the newest first; *tongue* is the language to begin with, *board* has their editions."""
        first = not self._rounds
        self._rounds, self._board = rounds, board
        ordered = sorted(rounds, key=lambda one: one.year, reverse=True)
        self.year.offer([(one.year, self.tr("Round {year}").format(year=one.year)) for one in ordered])
        self._offer_editions()
        if first:
            self.tongue.blockSignals(True)
            self.tongue.choose(tongue)
            self.tongue.blockSignals(False)
        if not rounds:
            self._body.setCurrentWidget(self._no_round)
        elif self._view is None:
            self._body.setCurrentWidget(self._empty)
        self._head()

    def show_view(self, view: SummaryView) -> None:
        """Show the pages of a summary just drawn."""
        self._view = view
        self._stale = False
        self.banner.hide()
        self.pages.show_sizes(view.sizes)
        self._body.setCurrentIndex(1)
        self._page_changed(self.pages.page)
        self.retranslate()

    def show_page(self, page: int, scale: float, image: QImage) -> None:
        """Show the pixels of one page."""
        self.pages.show_page(page, scale, image)

    def mark_stale(self) -> None:
        """Say that the data changed after the summary was drawn."""
        if self._view is not None and self._view.edition is None:
            self._stale = True
            self._head()

    def show_edition(self, year: int, number: int) -> None:
        """Choose an edition that was just frozen."""
        if self.year.value() == year:
            known = [one for one in self._numbers() if one != number]
            self._offer((*known, number))
            self.edition.choose(number)

    def _numbers(self) -> tuple[int, ...]:
        editions = self._board.editions if self._board is not None else ()
        return tuple(one.number for one in editions if one.year == self.year.value())

    def _offer_editions(self) -> None:
        self._offer(self._numbers())

    def _offer(self, numbers: tuple[int, ...]) -> None:
        named = [(number, self.tr("Edition {n}").format(n=number)) for number in sorted(numbers, reverse=True)]
        self.edition.offer([(None, self.tr("Working summary")), *named])

    def _year_chosen(self) -> None:
        self._offer_editions()
        self._head()

    def _lines(self, *stages: Stage) -> list[SubmissionLine]:
        lines = self._board.lines if self._board is not None else ()
        return [one for one in lines if one.year == self.year.value() and one.stage in stages]

    def _barred(self) -> str:
        """Return why no edition can be frozen, "" where one can."""
        if not self._rounds or self._board is None:
            return self.tr("There is no round yet.")
        if self._board.not_editor is not None:
            return problem_sentence(self._board.not_editor, language.now())
        if not self._lines(Stage.ACCEPTED):
            return sentence("edition.nothing_accepted", language.now(), year=str(self.year.value()))
        return ""

    def freeze(self) -> None:
        """Ask once more, naming what is left out, before the round is frozen."""
        if self._barred() or self._board is None:
            return
        year, number = self.year.value(), max(self._numbers(), default=0) + 1
        words = [
            self.tr("The edition holds the accepted returns ({n}) as they are now and never changes.").format(
                n=len(self._lines(Stage.ACCEPTED))
            )
        ]
        left = {one.country for one in self._lines(Stage.RECEIVED, Stage.IN_REVIEW, Stage.RETURNED)}
        if left:
            names = [one.name(language.now()) for one in self._board.countries if one.code in left]
            words.append(self.tr("Not accepted yet, and left out: {names}.").format(names=", ".join(sorted(names))))
        title = self.tr("Freeze edition {n} of round {year}").format(n=number, year=year)
        self.dialog = SureDialog("lock", title, " ".join(words), self.tr("Freeze"), parent=self.window())
        self.dialog.agreed.connect(lambda _: self.freeze_asked.emit(year))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _head(self) -> None:
        view = self._view
        asked = (self.year.value(), self.tongue.value(), self.edition.value())
        chosen = view is not None and (view.year, view.language, view.edition) == asked
        if view is None:
            self.header.say(self.tr("Summary"), self.tr("The consolidated report of a round, as a PDF"))
        else:
            self.header.say(self.tr("Summary"), self.tr("What you see is the file that is saved."))
            kilobytes = self.tr("{n} kB").format(n=max(1, view.bytes // 1024))
            self._size.setText(kilobytes)
        if view is not None and not chosen:
            self.banner.say(
                "blue",
                lambda: self._shown(view),
                lambda: self.tr("Draw the one chosen"),
                closable=False,
            )
        elif view is not None and self._stale:
            self.banner.say(
                "amber",
                lambda: self.tr("The data have changed since this preview was drawn."),
                lambda: self.tr("Update"),
                closable=False,
            )
        elif view is not None:
            self.banner.hide()
        allow(self._save, view is not None and chosen, self.tr("Draw the summary first."))
        allow(self._draw, bool(self._rounds), self.tr("There is no round yet."))
        barred = self._barred()
        allow(self._freeze, not barred, barred)

    def _shown(self, view: SummaryView) -> str:
        said = {"year": view.year, "language": language.OWN_NAMES[view.language], "n": view.edition}
        if view.edition is None:
            return self.tr("This preview shows round {year} in {language}.").format(**said)
        return self.tr("This preview shows edition {n} of round {year} in {language}.").format(**said)

    def _chosen(self) -> None:
        self._head()

    def _ask_draw(self) -> None:
        if self._rounds:
            self.draw_asked.emit(self.year.value(), self.tongue.value(), self.edition.value())

    def _page_changed(self, page: int) -> None:
        self._where.setText(self.tr("Page {n} of {all}").format(n=page + 1, all=self.pages.pages))
        allow(self._before, page > 0, self.tr("This is the first page."))
        allow(self._after, page + 1 < self.pages.pages, self.tr("This is the last page."))
        if self._before.isEnabled():
            self._before.setToolTip(self.tr("Previous page"))
        if self._after.isEnabled():
            self._after.setToolTip(self.tr("Next page"))

    def _page_before(self) -> None:
        self.pages.go_to(self.pages.page - 1)

    def _page_after(self) -> None:
        self.pages.go_to(self.pages.page + 1)

    def _zoom(self) -> None:
        self.pages.zoom(self.zoom.value())

    def _zoom_out(self) -> None:
        self._zoom_by(-1)

    def _zoom_in(self) -> None:
        self._zoom_by(1)

    def _zoom_by(self, by: int) -> None:
        here = self.zoom.value()
        at = ZOOMS.index(here) if here in ZOOMS else ZOOMS.index(1.0) - (by > 0)
        self.zoom.choose(ZOOMS[max(0, min(len(ZOOMS) - 1, at + by))])

    def start_here(self) -> None:
        (self.pages if self._view is not None else self._draw).setFocus()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self._rounds = ()
        self.pages.show_sizes(())
        self.show_rounds((), "")
