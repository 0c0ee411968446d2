"""Returning, accepting, reopening: what is still missing as a list with ways there, the reason, the act."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from db.problems import Remark
from db.terms import Verdict
from desktop.ui import language
from desktop.ui.forms.buttons import button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.plea import Plea, Words
from desktop.ui.forms.speaking import label
from desktop.ui.review_views import ReviewView, Way

ICONS = {Verdict.RETURN: "undo-2", Verdict.ACCEPT: "circle-check", Verdict.REOPEN: "lock"}
DEMANDS = {
    Verdict.ACCEPT: (
        "review.not_validated",
        "review.errors_left",
        "review.warnings_unexplained",
        "review.queries_open",
        "review.unseen_left",
    ),
    Verdict.RETURN: ("review.query_needed",),
    Verdict.REOPEN: (),
}
"""What each verdict asks for, in the order one does it; a reason is asked for besides."""


class DecisionDialog(Plea):
    """``went`` carries what one wants to go to, ``decided`` the verdict with its reason."""

    went = Signal(str)
    waived = Signal()
    decided = Signal(object, str)

    def __init__(self, view: ReviewView, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(ICONS[verdict], parent)
        self._view, self.verdict = view, verdict
        self._way = view.ways.get(verdict, Way())
        self._lacking = {one.code: one for one in self._way.lacking}
        self.links: dict[str, QWidget] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._told: list[tuple[str, object]] = []
        for at, code in enumerate(DEMANDS[verdict]):
            lacking = self._lacking.get(code)
            grid.addWidget(Glyph(*(("circle-dashed", "amber") if lacking else ("circle-check", "green"))), at, 0)
            told = label("strong" if lacking else "soft", wrap=True)
            grid.addWidget(told, at, 1)
            self._told.append((code, told))
            if lacking is not None:
                link = button("chevron-right", "plain")
                link.setProperty("code", code)
                link.clicked.connect(self._go)
                grid.addWidget(link, at, 2)
                self.links[code] = link
        self.waive = button("check", "quiet")
        self.waive.clicked.connect(self._waive)
        self.waive.setVisible("review.warnings_unexplained" in self._lacking)
        grid.addWidget(self.waive, len(DEMANDS[verdict]), 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.fields.addLayout(grid)
        self.reason = Words(3)
        self.reason_label = self.named(self.reason)
        self.reason.textChanged.connect(self.check)
        self.reason.sent.connect(self.do)
        self.retranslate()
        if self._lacking:
            next(iter(self.links.values())).setFocus()
        else:
            self.reason.setFocus()

    def retranslate(self) -> None:
        name = self._view.country.name(language.now())
        place = self.tr("{country} · round {year}").format(country=name, year=self._view.line.year)
        title, words, act, reason = {
            Verdict.RETURN: (
                self.tr("Return for correction"),
                self.tr("The country gets its return back with every open query, and sends a new version."),
                self.tr("Return"),
                self.tr("Reason, which the country reads"),
            ),
            Verdict.ACCEPT: (
                self.tr("Accept"),
                self.tr("Accepted means locked, for the form and for Excel alike, until it is reopened with a reason."),
                self.tr("Accept"),
                self.tr("Note on the decision (may stay empty)"),
            ),
            Verdict.REOPEN: (
                self.tr("Reopen"),
                self.tr("The accepted version stays in the history; from now on answers may be changed again."),
                self.tr("Reopen"),
                self.tr("Reason"),
            ),
        }[self.verdict]
        for code, told in self._told:
            told.setText(demand(code, self._lacking.get(code)))
        for link in self.links.values():
            link.setText(self.tr("Go there"))
        self.waive.setText(self.tr("Waive all warnings with one reason …"))
        self.reason_label.setText(reason)
        self.reason.setAccessibleName(reason)
        self.say(self.tr("{what}: {place}").format(what=title, place=place), words, act)

    def draft(self) -> str:
        return self.reason.toPlainText() if self.reason.text() else ""

    def resume(self, begun: str) -> None:
        self.reason.begin(begun)

    def missing(self) -> str:
        if self._lacking:
            return self.tr("First do what is still missing above.")
        if self.verdict is not Verdict.ACCEPT and not self.reason.text():
            return self.tr("Write the reason.")
        return ""

    def tell(self) -> None:
        self.decided.emit(self.verdict, self.reason.text())

    def _go(self) -> None:
        code = self.sender().property("code")
        self.reject()
        self.went.emit(code)

    def _waive(self) -> None:
        self.reject()
        self.waived.emit()


def demand(code: str, lacking: Remark | None) -> str:
    """Return a demand in words: what is missing of it, or that it is met."""
    n = int(str(lacking.details.get("n", 0))) if lacking is not None else 0
    if lacking is None:
        return {
            "review.not_validated": QCoreApplication.translate("DecisionDialog", "Checked since the last change"),
            "review.errors_left": QCoreApplication.translate("DecisionDialog", "No errors left"),
            "review.warnings_unexplained": QCoreApplication.translate("DecisionDialog", "Every warning explained"),
            "review.queries_open": QCoreApplication.translate("DecisionDialog", "Every query closed"),
            "review.unseen_left": QCoreApplication.translate("DecisionDialog", "Every answer seen"),
            "review.query_needed": QCoreApplication.translate(
                "DecisionDialog", "At least one open query says what to correct"
            ),
        }[code]
    return {
        "review.not_validated": QCoreApplication.translate("DecisionDialog", "Not checked since the last change"),
        "review.errors_left": QCoreApplication.translate("DecisionDialog", "Errors left: {n}").format(n=n),
        "review.warnings_unexplained": QCoreApplication.translate(
            "DecisionDialog", "Warnings without an explanation: {n}"
        ).format(n=n),
        "review.queries_open": QCoreApplication.translate("DecisionDialog", "Queries not closed: {n}").format(n=n),
        "review.unseen_left": QCoreApplication.translate("DecisionDialog", "Answers not seen yet: {n}").format(n=n),
        "review.query_needed": QCoreApplication.translate(
            "DecisionDialog", "No open query: the country would not know what to correct"
        ),
    }[code]
