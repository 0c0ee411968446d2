"""Everything about the answer a reviewer stands at: what it means, its rounds, findings, explanation, queries, history."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.snapshots.review import Explanation, OtherSide, Query
from db.terms import Result
from desktop.ui import language, theme
from desktop.ui.drafts import Drafts
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.query_card import QueryCard
from desktop.ui.forms.side_pane import SidePane, facts_html, marked, paragraphs
from desktop.ui.forms.speaking import discard, label, rule
from desktop.ui.models.answers import finding_word
from desktop.ui.models.looks import finding_look
from desktop.ui.models.review import Column, Row
from desktop.ui.models.review_words import Seen, region_words
from desktop.ui.models.story import Told, history
from desktop.ui.review_views import ReviewView, StoryView
from desktop.wording import problem_sentence, sentence, word

WIDE = 304


class ReviewPane(SidePane):
    """The signals carry nothing: they are about the answer shown; ``continued`` carries a query's number, act, text.

    ``other_asked`` carries the OtherSide of a linked query that one wants to go to.
    """

    verify_asked = Signal()
    query_asked = Signal()
    both_asked = Signal()
    explain_asked = Signal()
    continued = Signal(int, object, str)
    other_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(adding=False, parent=parent)
        self.setMinimumWidth(grown(WIDE) - 20)
        self._view: ReviewView | None = None
        self._row: Row | None = None
        self._story: StoryView | None = None
        self._code = label("caption")
        self._title = label("strong", wrap=True)
        self._facts = marked("facts")
        self._state = marked("story")
        self.verify = button("circle-check")
        self.query = button("message-square-text")
        self.both = button("git-compare-arrows")
        self.explain = button("pencil")
        for made, signal in (
            (self.verify, self.verify_asked),
            (self.query, self.query_asked),
            (self.both, self.both_asked),
            (self.explain, self.explain_asked),
        ):
            made.clicked.connect(signal)
        self._heads = {
            name: label("strong", wrap=True) for name in ("rounds", "findings", "said", "queries", "translations")
        }
        self._rounds, self._findings = marked("story"), marked("story")
        self._said, self._translations = marked("story"), marked("story")
        self._cards: list[QueryCard] = []
        self.words = Drafts()
        self._queries = QVBoxLayout()
        self._queries.setSpacing(8)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        inner = self.inner
        for part in (self._code, self._title, self._state):
            inner.addWidget(part)
        for pair in ((self.verify, self.query), (self.explain, self.both)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for made in pair:
                row.addWidget(made)
            row.addStretch(1)
            inner.addLayout(row)
        self._rules = {name: rule() for name in (*self._heads, "evidence", "story")}
        inner.addWidget(self._facts)
        told: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("translations", (self._translations,)),
            ("queries", ()),
            ("findings", (self._findings,)),
            ("said", (self._said,)),
            ("evidence", (self.evidence,)),
            ("rounds", (self.line, self._rounds)),
            ("story", (self.story_title, self.story)),
        )
        for name, parts in told:
            inner.addWidget(self._rules[name])
            if name in self._heads:
                inner.addWidget(self._heads[name])
            for shown in parts:
                inner.addWidget(shown)
            if name == "queries":
                inner.addLayout(self._queries)
        inner.addStretch(1)

    def retranslate(self) -> None:
        super().retranslate()
        words = {
            "rounds": self.tr("Rounds, beside the region's median"),
            "findings": self.tr("Findings"),
            "said": self.tr("Explanation"),
            "queries": self.tr("Queries"),
            "translations": self.tr("Translations"),
        }
        for name, made in self._heads.items():
            made.setText(words[name])
        self.query.setText(self.tr("Ask …"))
        self.explain.setText(self.tr("Explain …"))
        self.both.setText(self.tr("Ask both …"))
        self._show()

    def show_row(self, view: ReviewView, row: Row | None) -> bool:
        """Show what there is to know about *row*; returns whether its history has to be read, and shown a moment later."""
        same = self._view is not None and self._view.line.id == view.line.id
        if not same or self._row is None or row is None or self._row.key != row.key:
            self._story = None
            self.area.verticalScrollBar().setValue(0)
        # Of a view read anew the history may have grown.
        old = self._story is not None and self._view is view
        self._view, self._row = view, row
        self._show()
        return not old

    def show_story(self, story: StoryView) -> None:
        """Show the history of the answer, if it is still the one one stands at."""
        if self._row is not None and story.key == self._row.key:
            self._story = story
            self._show_story()

    def forget(self) -> None:
        """Show nothing any more."""
        self._view = self._row = self._story = None
        self._show()

    @property
    def cards(self) -> tuple[QueryCard, ...]:
        """The queries shown, each with its ways to go on."""
        return tuple(self._cards)

    # --- what is shown

    def _show(self) -> None:
        view, row = self._view, self._row
        line = row.line if row is not None else None
        self._code.setVisible(line is not None and bool(line.item.code))
        if view is None or row is None or line is None:
            self._title.setText(self.tr("Choose an answer to see what there is to know about it."))
            texts = (self._facts, self._state, self._findings, self._said, self._rounds, self._translations)
            for part in (
                *texts,
                self.story_title,
                self.story,
                self.line,
                self.evidence,
                *self._heads.values(),
                *self._rules.values(),
            ):
                part.hide()
            for made in (self.verify, self.query, self.explain, self.both):
                made.hide()
            self._show_queries((), {}, "")
            return
        form = view.questionnaire
        self._code.setText(line.item.code)
        self._title.setText(form.label(line.item, language.now()))
        self._put("", self._state, self._state_words(row))
        self._put("", self._facts, self._fact_words(view, row))
        self._show_acts(view, row)
        self._put("findings", self._findings, self._finding_words(view, row))
        self._put("said", self._said, self._explanation_words(view, row))
        self._show_queries(line.queries, view.beside, _why(view))
        self._show_story()

    def _put(self, head: str, part: QLabel, html: str) -> None:
        part.setText(html)
        part.setVisible(bool(html))
        if head:
            self._heads[head].setVisible(bool(html))
            self._rules[head].setVisible(bool(html))

    def _state_words(self, row: Row) -> str:
        line = row.line
        assert line is not None
        said = []
        if row.seen is Seen.YES and line.verification is not None:
            words = self.tr("Verified by {person}, {when}")
            tick = line.verification
            said.append(words.format(person=escape(tick.person), when=language.moment_text(tick.at)))
        elif row.seen is Seen.LAPSED:
            said.append(escape(self.tr("No longer verified: {why}").format(why=row.more[Column.SEEN])))
        if line.now is not None and line.now.confidential:
            words = self.tr("Confidential: it goes into no table and to no other country.")
            said.append(f"<b>{escape(words)}</b>")
        if line.region is not None:
            said.append(escape(region_words(line.region)))
        return "<br>".join(said)

    def _fact_words(self, view: ReviewView, row: Row) -> str:
        assert row.line is not None
        item, form, tongue = row.line.item, view.questionnaire, language.now()
        now = row.line.now
        return facts_html(
            (
                ("", form.hint(item, tongue)),
                (self.tr("Unit"), form.unit(item, tongue) if item.unit else ""),
                (self.tr("Source expected"), form.source_expected(item, tongue)),
                (self.tr("Source given"), (now.source if now is not None else "") or ""),
                (self.tr("Note"), (now.note if now is not None else "") or ""),
            )
        )

    def _finding_words(self, view: ReviewView, row: Row) -> str:
        assert row.line is not None
        told = []
        for one in row.line.findings:
            place = (one.rule, one.item, one.row)
            tone = theme.now().hex(finding_look(one.severity, one.result).tone)
            state = ""
            if place in view.unexplained:
                state = " · " + escape(self.tr("not explained yet"))
            demand = view.demands.get(place, "")
            under = f"<br><i>{escape(demand)}</i>" if demand and one.result is Result.FAIL else ""
            told.append(
                f"<span style='color:{tone}'><b>{escape(finding_word(one))}</b>{state}</span>"
                f" · {escape(one.rule)}<br>{escape(view.sentences.get(place, ''))}{under}"
            )
        return paragraphs(told)

    def _explanation_words(self, view: ReviewView, row: Row) -> str:
        assert row.line is not None
        return paragraphs(
            f"{escape(one.text)}<br><b>{escape(one.person)}</b> · "
            f"{language.moment_text(one.at)} · {escape(word(one.kind, language.now()))}{self._standing(view, one)}"
            for one in dict.fromkeys(row.line.explanations)
        )

    def _standing(self, view: ReviewView, one: Explanation) -> str:
        """Return whether an explanation still holds, where that is not plain: it is an old one, or holds no more."""
        place = (one.rule, one.item, one.row)
        year, lapsed = view.remembered.get(place), place in view.unexplained
        if not year and not lapsed:
            return ""
        if not year:
            said = self.tr("It no longer holds: the value or the rule has changed since.")
        elif lapsed:
            said = self.tr("Given in round {year}; it no longer holds: the value or the rule has changed since.")
        else:
            said = self.tr("Given in round {year}; it still holds, since neither value nor rule has changed.")
        tone = f" style='color:{theme.now().hex('amber')}'" if lapsed else ""
        return f"<br><i{tone}>{escape(said.format(year=year))}</i>"

    def _show_acts(self, view: ReviewView, row: Row) -> None:
        assert row.line is not None
        why = _why(view)
        verified = row.seen is Seen.YES
        self.verify.setText(self.tr("Take back") if verified else self.tr("Verify"))
        nothing = self.tr("There is nothing to verify here: no answer, or a computed one.")
        places = {(one.rule, one.item, one.row) for one in row.line.findings}
        allow(self.verify, not why and row.seen is not Seen.NOTHING, why or nothing)
        allow(self.query, not why, why)
        allow(self.explain, not why, why)
        allow(self.both, not why, why)
        for made, keys in ((self.verify, self.tr("Space")), (self.query, "Q"), (self.explain, "E")):
            if made.isEnabled():
                made.setToolTip(keys)
        if self.both.isEnabled():
            self.both.setToolTip(self.tr("Ask both countries whose figures differ, each in its own language (B)"))
        self.verify.show()
        self.query.show()
        self.explain.setVisible(any(one.severity.value == "warning" for one in row.line.findings))
        self.both.setVisible(not places.isdisjoint(view.mirrored))

    def _show_queries(self, queries: Iterable[Query], beside: Mapping[int, OtherSide], why: str) -> None:
        queries = tuple(reversed(tuple(queries)))
        shown = [(one, beside.get(one.id)) for one in queries]
        if [(card.query, card.other) for card in self._cards] == shown:
            # The same cards: a reason in another language must not take the keyboard, or what is being written.
            for card in self._cards:
                card.say_why(why)
        else:
            for card in self._cards:
                self._queries.removeWidget(card)
                discard(card)
            self._cards = [QueryCard(one, why, self.words, other) for one, other in shown]
            for card in self._cards:
                card.other_asked.connect(self.other_asked)
                card.continued.connect(self.continued)
                self._queries.addWidget(card)
        self._heads["queries"].setVisible(bool(queries))
        self._rules["queries"].setVisible(bool(queries))

    def _show_story(self) -> None:
        view, row, story = self._view, self._row, self._story
        rounds = ""
        told: tuple[Told, ...] = ()
        values: tuple[float | None, ...] = ()
        beside: tuple[float | None, ...] = ()
        if view is not None and row is not None and row.line is not None and story is not None:
            told = history(view.questionnaire, row.line.item, story.revisions)
            values = tuple(own for _, own, _ in story.rounds)
            beside = tuple(median for _, _, median in story.rounds)
            if sum(value is not None for value in values) > 1:
                first, last = story.rounds[0][0], story.rounds[-1][0]
                words = self.tr("{first} to {last}; the dashed line is the median of the other countries.")
                rounds = words.format(first=first, last=last)
        self.show_story_lines(told)
        self._put("translations", self._translations, _translation_words(story) if story is not None else "")
        self._rules["story"].setVisible(bool(told))
        self._put("rounds", self._rounds, rounds)
        self.line.show_values(values if rounds else (), beside if rounds else ())
        kept = story.evidence if story is not None else ()
        self.evidence.show_files(kept)
        self.evidence.setVisible(bool(kept))
        self._rules["evidence"].setVisible(bool(kept))


def _why(view: ReviewView) -> str:
    return problem_sentence(view.locked, language.now()) if view.locked is not None else ""


def _translation_words(story: StoryView) -> str:
    """Return the translations, each with who made it: they are never the country's own words."""
    tongue = language.now()
    told = []
    for one, stale in story.translations:
        name = language.OWN_NAMES[one.language]
        said = escape(sentence("translate.attributed", tongue, translator=one.translator, language=name))
        if stale:
            late = escape(sentence("translate.stale", tongue))
            said += f"<br><span style='color:{theme.now().hex('amber')}'>{late}</span>"
        told.append(f"{escape(one.text)}<br><i>{said}</i>")
    return paragraphs(told)
