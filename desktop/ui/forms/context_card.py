"""What one wants to know about the field one stands at, without leaving it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.snapshots.questionnaire import Item
from db.snapshots.review import Query
from db.terms import SECRETARIAT_ONLY, ItemKind, ValueStatus
from desktop.ui import language, theme
from desktop.ui.drafts import Drafts, about
from desktop.ui.fonts import grown
from desktop.ui.forms.choice_fields import PickField
from desktop.ui.forms.dragged import local_files
from desktop.ui.forms.line_field import LineField, LongField
from desktop.ui.forms.query_card import QueryCard
from desktop.ui.forms.side_pane import SidePane, facts_html, marked
from desktop.ui.forms.speaking import discard, label, rule
from desktop.ui.forms.tick import Tick
from desktop.ui.models.entry import borrowed_text, series
from desktop.ui.models.story import Told, history
from desktop.ui.views import AnswerView, EntryView
from desktop.wording import problem_sentence, word

WIDTH = 288
LONGEST = 48
"""How many letters an earlier answer has in the list of rounds."""


class ContextCard(SidePane):
    """``edited`` carries (item code, row, parts): status, note, source and whether it is confidential are given here.

    Files that fall anywhere on it are evidence: ``dropped`` carries their paths. ``continued`` carries a query's number,
    the act and the text of a reply.
    """

    continued = Signal(int, object, str)

    edited = Signal(str, str, object)
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(adding=True, parent=parent)
        self.setFixedWidth(grown(WIDTH))
        self.setAcceptDrops(True)
        self._view: EntryView | None = None
        self._item: Item | None = None
        self._told: AnswerView | None = None
        self._row = ""
        self.words = Drafts()
        self._title = label("h2", wrap=True)
        self._hint = label("soft", wrap=True)
        self._facts = marked("facts")
        for part in (self._title, self._hint):
            part.setTextFormat(Qt.TextFormat.PlainText)
        self._rules_title = label("strong")
        self._rules = marked("facts")
        self._rounds_title = label("strong")
        self._rounds = QGridLayout()
        self._rounds.setHorizontalSpacing(12)
        self._rounds.setVerticalSpacing(2)
        self._rounds.setColumnStretch(1, 1)
        self._names = {name: label("caption") for name in ("status", "note", "source")}
        self.status = PickField()
        self.status.picked.connect(self._status_chosen)
        self.confidential = Tick()
        self.confidential.clicked.connect(self._confidential_chosen)
        self.note = LongField(3)
        self.note.left.connect(self._note_left)
        self.note.textChanged.connect(self._keep_note)
        self.source = LineField()
        self.source.left.connect(self._source_left)
        self.source.textChanged.connect(self._keep_source)
        self._queries_title = label("strong")
        self._queries = QVBoxLayout()
        self._queries.setSpacing(8)
        self.queries: list[QueryCard] = []
        self._build()
        self.retranslate()
        # Headings with nothing under them, and fields of nothing, are not shown while the return is being read.
        self.body.hide()

    def _build(self) -> None:
        inner = self.inner
        for part in (self._title, self._hint, self._facts):
            inner.addWidget(part)
        inner.addWidget(self._rounds_title)
        inner.addWidget(self.line)
        inner.addLayout(self._rounds)
        self._rule = rule()
        inner.addWidget(self._rule)
        self._given: list[QWidget] = []
        for name, field in (("status", self.status), ("note", self.note), ("source", self.source)):
            self._names[name].setBuddy(field)
            box = QVBoxLayout()
            box.setSpacing(3)
            box.addWidget(self._names[name])
            box.addWidget(field)
            inner.addLayout(box)
            self._given += [self._names[name], field]
            if name == "status":
                inner.addWidget(self.confidential)
                self._given.append(self.confidential)
        inner.addWidget(self.evidence)
        self._given.append(self.evidence)
        self._story_rule = rule()
        inner.addWidget(self._story_rule)
        inner.addWidget(self._queries_title)
        inner.addLayout(self._queries)
        for part in (
            self._rules_title,
            self._rules,
            self.story_title,
            self.story,
        ):
            inner.addWidget(part)
        inner.addStretch(1)

    def retranslate(self) -> None:
        super().retranslate()
        self._rounds_title.setText(self.tr("Earlier rounds"))
        self._names["status"].setText(self.tr("Status"))
        self._names["note"].setText(self.tr("Note"))
        self._names["source"].setText(self.tr("Source"))
        self.status.setAccessibleName(self.tr("Status"))
        self.note.setAccessibleName(self.tr("Note"))
        self.source.setAccessibleName(self.tr("Source"))
        self.confidential.setText(self.tr("Confidential"))
        self._rules_title.setText(self.tr("What is checked"))
        self._queries_title.setText(self.tr("Queries"))
        if self._view is not None and self._item is not None:
            self.show_item(self._view, self._item, self._row)

    def show_item(self, view: EntryView, item: Item, row: str = "") -> None:
        """Show what there is to know about *item* (in a *row* of its table); its history comes a moment later."""
        other = self._item is None or (item.code, row) != (self._item.code, self._row)
        if other:
            # What was typed about the former answer belongs to it.
            self.leave()
            self._told = None
            self.note.accept("")
            self.source.accept("")
        self._view, self._item, self._row = view, item, row
        self.body.show()
        questionnaire, tongue = view.shown.questionnaire, language.now()
        self._title.setText(item.code)
        # The form shows the question; here stands what it means, and the question only where nothing explains it.
        hint = questionnaire.hint(item, tongue) or questionnaire.label(item, tongue)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._show_facts(view, item)
        self._show_rounds(view, item)
        self._show_answer(view, item)
        self._show_told()

    def leave(self) -> None:
        """Tell what was typed into note and source."""
        self.note.leave()
        self.source.leave()

    def show_told(self, told: AnswerView) -> None:
        """Show history, queries and evidence of the answer, if it is still the one one stands at."""
        if self._item is not None and told.key == (self._item.code, self._row):
            self._told = told
            self._show_told()

    def forget(self) -> None:
        """Show nothing any more."""
        self._view = self._item = self._told = None
        self.evidence.show_files(())
        self.note.accept("")
        self.source.accept("")

    @property
    def key(self) -> tuple[str, str]:
        """The item and row shown; empty for none."""
        return (self._item.code if self._item is not None else "", self._row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.evidence.isVisibleTo(self) and local_files(event.mimeData()):
            event.acceptProposedAction()
            self.evidence.show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.evidence.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.evidence.show_over(False)
        if files := local_files(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(files)

    def _show_facts(self, view: EntryView, item: Item) -> None:
        questionnaire, tongue = view.shown.questionnaire, language.now()
        facts = [
            (self.tr("Unit"), questionnaire.unit(item, tongue) if item.unit else ""),
            (self.tr("Source expected"), questionnaire.source_expected(item, tongue)),
            (self.tr("Legal basis"), item.legal_basis),
            ("", borrowed_text(item, questionnaire)),
        ]
        self._facts.setText(facts_html(facts))
        self._facts.setVisible(any(said for _, said in facts))

    def _show_rounds(self, view: EntryView, item: Item) -> None:
        while (old := self._rounds.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                discard(gone)
        shown = bool(view.earlier) and item.answered and not self._row
        self._rounds_title.setVisible(shown)
        self.line.setVisible(False)
        if not shown:
            return
        told = series(view, item)
        if item.kind.numeric:
            self.line.show_values(tuple(value for _, value, _ in told))
        for at, (year, _, text) in enumerate(reversed(told)):
            now = at == 0
            left = label("strong" if now else "caption")
            left.setText(str(year))
            right = label("strong" if now else "caption", wrap=True)
            right.setTextFormat(Qt.TextFormat.PlainText)
            right.setText(text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …")
            right.setToolTip(text if len(text) > LONGEST else "")
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rounds.addWidget(left, at, 0, Qt.AlignmentFlag.AlignTop)
            self._rounds.addWidget(right, at, 1)

    def _show_answer(self, view: EntryView, item: Item) -> None:
        answer = view.shown.submission.answers.get((item.code, self._row))
        given = item.answered or item.kind is ItemKind.ROSTER
        for part in (*self._given, self._rule):
            part.setVisible(given)
        allowed = [one for one in ValueStatus if not item.statuses or one in item.statuses or one in SECRETARIAT_ONLY]
        if not view.secretariat:
            allowed = [one for one in allowed if one not in SECRETARIAT_ONLY]
        if item.derived:
            allowed = []
        now = answer.status if answer is not None else None
        if now is not None and now not in allowed:
            allowed.append(now)
        none = self.tr("No remark on the value")
        entries = (("", none), *((one.value, word(one, language.now())) for one in allowed))
        self.status.offer(entries, (now.value,) if now is not None else (), none)
        self.confidential.setChecked(answer is not None and answer.confidential)
        self.note.show_text((answer.note if answer is not None else "") or "")
        self.source.show_text((answer.source if answer is not None else "") or "")
        for name, field in (("note", self.note), ("source", self.source)):
            begun = self.words.text(about(name, item.code, self._row))
            if begun is not None and not field.dirty and view.locked is None:
                field.write(begun)
        locked = view.locked is not None
        reason = problem_sentence(view.locked, language.now()) if view.locked is not None else ""
        for field in (self.note, self.source):
            field.setReadOnly(locked)
            theme.say_state(field, "locked", locked)
        self.status.read_only = locked or item.derived
        self.confidential.setEnabled(not locked)
        self.evidence.show_locked(reason)
        for part in (self.note, self.source, self.confidential):
            part.setToolTip(reason)
        if reason:
            self.status.setToolTip(reason)

    def _show_told(self) -> None:
        view, item = self._view, self._item
        lines: tuple[Told, ...] = ()
        if view is not None and item is not None and self._told is not None:
            lines = history(view.shown.questionnaire, item, self._told.revisions)
        self.evidence.show_files(self._told.evidence if self._told is not None else ())
        self.show_story_lines(lines)
        asked = tuple(reversed(self._told.queries)) if self._told is not None else ()
        locked = view.locked if view is not None else None
        self._show_queries(asked, problem_sentence(locked, language.now()) if locked is not None else "")
        demands = self._told.demands if self._told is not None else ()
        self._rules.setText(facts_html(("", said) for _, said in demands))
        self._rules_title.setVisible(bool(demands))
        self._rules.setVisible(bool(demands))
        self._story_rule.setVisible(bool(lines or asked or demands))

    def _show_queries(self, queries: tuple[Query, ...], why_not: str) -> None:
        self._queries_title.setVisible(bool(queries))
        if [card.query for card in self.queries] == list(queries):
            # The same cards, or what is being written would lose the keyboard.
            for card in self.queries:
                card.say_why(why_not)
            return
        for card in self.queries:
            self._queries.removeWidget(card)
            discard(card)
        self.queries = [QueryCard(one, why_not, self.words, replying=True) for one in queries]
        before: QWidget = self.evidence.save
        for card in self.queries:
            card.continued.connect(self.continued)
            self._queries.addWidget(card)
            # Made later than all around it: without this Tab would come here after everything else in the window.
            for part in (card.text, card.reply):
                QWidget.setTabOrder(before, part)
                before = part

    # --- what the person does

    def _tell(self, parts: dict[str, object]) -> None:
        if self._item is not None:
            self.edited.emit(self._item.code, self._row, parts)

    def _status_chosen(self, codes: tuple[str, ...]) -> None:
        status = ValueStatus(codes[0]) if codes and codes[0] else None
        parts: dict[str, object] = {"status": status}
        if status is not None and status.means_no_value:
            parts |= {"text": None, "number": None}
        self._tell(parts)

    def _confidential_chosen(self, on: bool) -> None:
        self._tell({"confidential": on})

    def _keep_note(self) -> None:
        self._keep("note", self.note)

    def _keep_source(self) -> None:
        self._keep("source", self.source)

    def _keep(self, name: str, field: LineField | LongField) -> None:
        """Keep what is half written, until it is left and stored."""
        if self._item is not None:
            self.words.keep(about(name, *self.key), field.text() if field.dirty else "")

    def _note_left(self, text: str) -> None:
        self.note.accept(text.strip())
        self._keep_note()
        self._tell({"note": text.strip() or None})

    def _source_left(self, text: str) -> None:
        self.source.accept(text.strip())
        self._keep_source()
        self._tell({"source": text.strip() or None})
