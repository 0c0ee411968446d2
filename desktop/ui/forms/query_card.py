"""One query: its messages, and the ways to go on with it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.snapshots.review import OtherSide, Query
from db.terms import QueryAct, QueryState
from desktop.ui import language
from desktop.ui.drafts import Drafts, about
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.plea import Words
from desktop.ui.forms.side_pane import paragraphs
from desktop.ui.forms.speaking import Speaking, label, rule
from desktop.ui.models.review_words import QUERY_LOOKS
from desktop.wording import word


class QueryCard(Speaking, QFrame):
    """``continued`` carries the query's number, the act and the text; ``other_asked`` the other side of a linked one."""

    continued = Signal(int, object, str)
    other_asked = Signal(object)

    def __init__(
        self, query: Query, why_not: str, words: Drafts, other: OtherSide | None = None, *, replying: bool = False
    ) -> None:
        """*words* keep what is half written, until it was sent; *other* is what the other side of a linked query says.

        With *replying* it is where a query is answered; how it goes on after that is not decided there.
        """
        super().__init__()
        self._words, self._place = words, about("query", query.number)
        self.setProperty("role", "inner")
        self.query, self.other, self.why_not, self._replying = query, other, why_not, replying
        found = QUERY_LOOKS[query.state]
        self._title = label("strong")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Glyph(found.icon, found.tone, 16))
        head.addWidget(self._title, 1)
        self._thread = label("story", wrap=True)
        self._thread.setTextFormat(Qt.TextFormat.RichText)
        self._thread.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._beside = label("story", wrap=True)
        self._beside.setTextFormat(Qt.TextFormat.RichText)
        self._beside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go = button("git-compare-arrows", "plain")
        self.go.clicked.connect(self._go)
        self.text = Words(2)
        begun = words.text(self._place)
        if begun is not None and begun.strip() in [one.text for one in query.messages]:
            words.drop(self._place)
        elif begun is not None:
            self.text.setPlainText(begun)
        self.text.textChanged.connect(self._check)
        self.text.sent.connect(self._send)
        self.reply = button("send")
        self.reply.clicked.connect(self._reply)
        self.close_it = button("check")
        self.close_it.clicked.connect(self._close)
        self.again = button("undo-2")
        self.again.clicked.connect(self._again)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for made in (self.reply, self.again, self.close_it):
            acts.addWidget(made)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._thread)
        if other is not None:
            column.addWidget(rule())
            column.addWidget(self._beside)
            column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        column.addLayout(acts)
        waiting = query.state in (QueryState.OPEN, QueryState.REOPENED)
        self.reply.setVisible(waiting)
        self.again.setVisible(not waiting and not replying)
        self.close_it.setVisible(query.state is not QueryState.CLOSED and not replying)
        self.text.setVisible(waiting or not replying)
        self.retranslate()

    def retranslate(self) -> None:
        state = word(self.query.state, language.now())
        said = self.tr("Query {number} · {state}").format(number=self.query.number, state=state)
        if self._replying and not self.query.item:
            said += "\n" + self.tr("About the whole return")
        self._title.setText(said)
        self._thread.setText(
            paragraphs(
                f"{escape(one.text) or '–'}<br><b>{escape(one.person)}</b> · {language.moment_text(one.at)}"
                for one in self.query.messages
            )
        )
        if self.other is not None:
            head = self.tr("The other side")
            reply = f"<br><i>{escape(self.other.reply)}</i>" if self.other.reply else ""
            self._beside.setText(paragraphs((f"<b>{escape(head)}</b><br>{escape(self.other.said)}{reply}",)))
            self.go.setText(self.tr("Go to query {number}").format(number=self.other.number))
        self.text.setPlaceholderText(self.tr("Write …"))
        self.text.setAccessibleName(self.tr("Message on query {number}").format(number=self.query.number))
        self.reply.setText(self.tr("Reply"))
        self.close_it.setText(self.tr("Close"))
        closed = self.query.state is QueryState.CLOSED
        self.again.setText(self.tr("Reopen") if closed else self.tr("Ask again"))
        self._check()

    def say_why(self, why_not: str) -> None:
        """Lock what can be done with the reason *why_not*, or with "" offer it."""
        self.why_not = why_not
        self._check()

    def _check(self) -> None:
        said = bool(self.text.toPlainText().strip())
        self._words.keep(self._place, self.text.toPlainText() if said else "")
        write = self.tr("Write the message first.")
        allow(self.reply, said and not self.why_not, self.why_not or write)
        allow(self.close_it, not self.why_not, self.why_not)
        allow(self.again, said and not self.why_not, self.why_not or self.tr("Write what is still to be said."))

    def _go(self) -> None:
        self.other_asked.emit(self.other)

    def _send(self) -> None:
        if self.query.state in (QueryState.OPEN, QueryState.REOPENED):
            self._reply()
        else:
            self._again()

    def _reply(self) -> None:
        if self.reply.isEnabled():
            self.continued.emit(self.query.number, QueryAct.REPLY, self.text.text())

    def _close(self) -> None:
        self.continued.emit(self.query.number, QueryAct.CLOSE, self.text.text())

    def _again(self) -> None:
        if self.again.isEnabled():
            closed = self.query.state is QueryState.CLOSED
            self.continued.emit(self.query.number, QueryAct.REOPEN if closed else QueryAct.ASK, self.text.text())
