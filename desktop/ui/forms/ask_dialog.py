"""Asking the focal point: about an answer, a row of a table, or the whole return, with texts ready in each language."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.snapshots.submission import Key
from db.terms import LANGUAGES, ExplanationKind
from desktop.ui import language
from desktop.ui.drafts import begun_explanation, explanation_draft
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import WIDE, Plea, Words
from desktop.ui.forms.speaking import label
from desktop.wording import sentence, word

CANNED = ("source", "change", "unit", "zero", "missing", "definition", "part", "break", "note", "whole")
"""The texts that stand ready; each has a name in a few words and a sentence."""


@dataclass(frozen=True, slots=True)
class About:
    """What a query is about: the place, what it is called, and in which language its country is written to.

    ``both`` is the name of the other country that is asked too, and ``other`` its code.
    """

    key: Key
    label: str
    place: str
    country: str
    tongue: str
    rule: str = ""
    finding: str = ""
    both: str = ""
    other: str = ""
    roster: str = ""
    whole: str = ""


class AskDialog(Plea):
    """A text ready made or one's own; with ``both`` the other country is asked at the same time."""

    asked = Signal(object, str)

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__("message-square-text", parent)
        self._about = about
        self._put = ""
        self.tongue = Chooser()
        self.canned = Chooser()
        self.text = Words(5)
        self.tongue.offer([(one, language.OWN_NAMES[one]) for one in LANGUAGES])
        self.tongue.choose(about.tongue)
        self.scope = Chooser()
        self.scope_label = self.named(self.scope)
        alone = not about.key[0] or bool(about.both)
        self.scope.setVisible(not alone)
        self.scope_label.setVisible(not alone)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.canned, 1)
        row.addWidget(self.tongue)
        self.canned_label = label("caption")
        self.canned_label.setBuddy(self.canned)
        box = QVBoxLayout()
        box.setSpacing(3)
        box.addWidget(self.canned_label)
        box.addLayout(row)
        self.fields.addLayout(box)
        self.text_label = self.named(self.text)
        self.hint = label("caption", wrap=True)
        self.fields.addWidget(self.hint)
        self.text.textChanged.connect(self.check)
        self.text.sent.connect(self.do)
        self.canned.currentIndexChanged.connect(self._take)
        self.tongue.currentIndexChanged.connect(self._take)
        self.retranslate()
        self.text.setFocus()

    def retranslate(self) -> None:
        about = self._about
        self.scope.setAccessibleName(self.tr("What the query is about"))
        self.scope_label.setText(self.tr("What the query is about"))
        scopes: list[tuple[object, str]] = [(about.key, about.place)]
        if about.roster:
            scopes.append(((about.roster, about.key[1]), self.tr("The whole row of the table")))
        self.scope.offer([*scopes, (("", ""), about.whole)])
        self.scope.setMaximumWidth(WIDE - 48)
        self.canned.setAccessibleName(self.tr("Text ready made"))
        self.tongue.setAccessibleName(self.tr("Language of the text"))
        self.text.setAccessibleName(self.tr("Question"))
        self.canned_label.setText(self.tr("Text ready made, in the language of the country"))
        self.text_label.setText(self.tr("Question"))
        ready: list[tuple[object, str]] = [(None, self.tr("Your own words"))]
        if about.finding:
            ready.append(("finding", self.tr("What was found")))
        listed = CANNED if about.key[0] else CANNED[-1:]
        ready += [(one, sentence(f"canned.{one}.name", language.now())) for one in listed]
        self.canned.offer(ready)
        if about.both:
            self.hint.setText(
                self.tr(
                    "Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both."
                )
            )
            title = self.tr("Ask {country} and {other}").format(country=about.country, other=about.both)
        else:
            self.hint.setText(self.tr("Ctrl+Enter asks. The query goes home in the annotated workbook."))
            title = self.tr("Ask {country}").format(country=about.country)
        self.say(
            title,
            about.place if about.both or not about.key[0] else "",
            self.tr("Ask both") if about.both else self.tr("Ask"),
        )

    def _take(self) -> None:
        """Put the chosen text in, unless the person has written something of their own."""
        chosen = self.canned.value()
        if chosen is None or (self.text.text() and self.text.text() != self._put):
            return
        if chosen == "finding":
            self._put = self._about.finding
        else:
            self._put = sentence(f"canned.{chosen}", str(self.tongue.value()), label=self._about.label)
        self.text.setPlainText(self._put)

    def draft(self) -> str:
        # A text that stands ready need not be kept.
        return "" if self.text.text() == self._put else self.text.toPlainText()

    def resume(self, begun: str) -> None:
        self.text.begin(begun)

    def missing(self) -> str:
        if self.text.text() or self._about.both:
            return ""
        return self.tr("Write the question, or choose a text.")

    def tell(self) -> None:
        about = self._about
        key = about.key if about.both else self.scope.value()
        # A rule is about the answer, not about all that stands around it.
        self.asked.emit(replace(about, key=key, rule=about.rule if key == about.key else ""), self.text.text())


class ExplainDialog(Plea):
    """The reply to a warning, or to all that have none: its kind and its words."""

    explained = Signal(str, str)

    def __init__(self, title: str, words: str, parent: QWidget | None = None, earlier: str = "") -> None:
        super().__init__("check", parent)
        self._title, self._words, self._earlier = title, words, earlier
        self.kind = Chooser()
        self.text = Words(4)
        self.text.setPlainText(earlier)
        self.kind_label = self.named(self.kind)
        self.text_label = self.named(self.text)
        self.text.textChanged.connect(self.check)
        self.kind.currentIndexChanged.connect(self.check)
        self.text.sent.connect(self.do)
        self.retranslate()
        self.text.setFocus()

    def draft(self) -> str:
        # As the form of the same return keeps it, so that one goes on wherever one is.
        text = self.text.toPlainText()
        return explanation_draft(self.kind.value(), text) if text.strip() != self._earlier.strip() else ""

    def resume(self, begun: str) -> None:
        if (known := begun_explanation(begun)) is not None:
            kind, text = known
            self.kind.choose(kind)
            self.text.begin(text)

    def retranslate(self) -> None:
        self.kind.offer([(one, word(one, language.now())) for one in ExplanationKind])
        self.kind.setAccessibleName(self.tr("Kind of explanation"))
        self.text.setAccessibleName(self.tr("Explanation"))
        self.kind_label.setText(self.tr("Kind of explanation"))
        self.text_label.setText(self.tr("Explanation; it holds until the value or the rule changes"))
        self.say(self._title, self._words, self.tr("Explain"))

    def missing(self) -> str:
        return "" if self.text.text() else self.tr("Write why the value is right.")

    def tell(self) -> None:
        self.explained.emit(self.kind.value().value, self.text.text())
