"""What was found in a return, in full sentences, the loudest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.review import Explanation
from db.terms import Result, Severity
from desktop.review import locked
from desktop.ui import language
from desktop.ui.drafts import about
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.explain_bar import ExplainBar
from desktop.ui.forms.rule_line import RuleLine
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.answers import finding_word, rank
from desktop.ui.models.looks import finding_look
from desktop.ui.models.sentences import Sentence, grouped
from desktop.ui.models.words import place_text
from desktop.ui.views import SubmissionView
from desktop.wording import problem_sentence, sentence, word


class FindingsCard(Speaking, QFrame):
    """Choosing a finding leads to its place; ``step`` walks through them."""

    chosen = Signal(object)
    validate_asked = Signal()
    explained = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._why_not = ""
        self._title = label("h2")
        self._state = label("caption")
        self.list = SentenceList()
        self.list.chosen.connect(self.chosen)
        self.list.stood.connect(self._stand)
        self.rule = RuleLine()
        self.explain = ExplainBar()
        self.explain.explained.connect(self.explained)
        self._clean = Empty("circle-check")
        self._clean.asked.connect(self.validate_asked)
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self._clean)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 0, 12, 0)
        bar.setSpacing(12)
        bar.addWidget(self._title)
        bar.addStretch(1)
        bar.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self._body, 1)
        column.addWidget(self.rule)
        column.addWidget(self.explain)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Findings"))

    def show_view(self, view: SubmissionView) -> None:
        """Show the findings of *view*; a list without findings says whether anything was checked at all."""
        numbers = {row: at + 1 for rows in view.submission.rows.values() for at, row in enumerate(rows)}
        order = {item.code: at for at, item in enumerate(view.questionnaire.every_item())}
        ranks: dict[int, tuple[int, ...]] = {}
        lines = []
        demands = view.demands or ("",) * len(view.findings)
        for finding, text, demand in zip(view.findings, view.sentences, demands, strict=True):
            place = (finding.rule, finding.item, finding.row)
            if place in view.explained:
                self.explain.words.drop(about("explain", *place))
            warned = finding.severity is Severity.WARNING and finding.result is Result.FAIL
            line = Sentence(
                text,
                finding_look(finding.severity, finding.result),
                finding_word(finding),
                place_text(view.questionnaire, finding.item, numbers.get(finding.row)) or self.tr("Whole return"),
                (finding.item, finding.row),
                note=self._explanation(view.explanations.get(place)) if place in view.explained else "",
                demand=demand,
                open_warning=place if warned and place not in view.explained else None,
            )
            # In each group as one reads the form, the whole return first.
            ranks[id(line)] = (rank(finding), order.get(finding.item, -1), numbers.get(finding.row, 0))
            lines.append(line)
        barred = locked(view.submission.line)
        self._why_not = problem_sentence(barred, language.now()) if barred is not None else ""
        self.list.sentences.show(grouped(lines, _heading, lambda line: ranks[id(line)]))
        self._stand(None)
        self._title.setText(self.tr("Findings ({n})").format(n=len(lines)))
        standing = view.submission.line
        checked = standing.findings_as_of > 0
        current = checked and not standing.findings_stale and standing.findings_as_of >= standing.changed_seq
        counts = standing.counts
        passed = sentence("finding.checks", language.now(), passed=counts.passed, not_evaluated=counts.not_evaluated)
        told = passed if current else self.tr("Not checked since the last change: press F7")
        self._state.setText(told if checked else "")
        if checked:
            self._clean.say(self.tr("Every check that could be made has passed."), "")
        else:
            self._clean.say(self.tr("This return has not been checked yet."), self.tr("Validate"))
        self._body.setCurrentIndex(0 if lines else 1)

    def _stand(self, line: Sentence | None) -> None:
        self.rule.show_demand(line.demand if line is not None else "")
        self.explain.show_place(line.open_warning if line is not None else None, self._why_not)

    def _explanation(self, given: Explanation | None) -> str:
        if given is None:
            return self.tr("Explained")
        said = self.tr("Explained by {person} on {when}. {kind}: {text}")
        kind, when = word(given.kind, language.now()), language.moment_text(given.at)
        return said.format(person=given.person, when=when, kind=kind, text=given.text)


def _heading(said: str, count: int) -> str:
    return f"{said} · {count}"
