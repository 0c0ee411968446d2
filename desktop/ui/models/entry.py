"""The fields of one section, ready to be shown: what is asked, what was answered, what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answer
from db.terms import ItemKind, Result, Severity
from desktop.ui import language
from desktop.ui.models.answers import finding_word, rank
from desktop.ui.models.looks import MISSING, Look, finding_look
from desktop.ui.models.words import NOTHING, status_text, value_text
from desktop.ui.views import EntryView
from desktop.wording import magnitude, problem_sentence, sentence

FEW = 4
"""Up to how many choices stand side by side instead of in a list."""
SHORT = 44
"""How many letters these may have together."""


class Shape(StrEnum):
    """How an item is entered."""

    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    LONG = "long"
    SEGMENTS = "segments"
    LIST = "list"
    DERIVED = "derived"
    NOTE = "note"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One finding at a field, in words."""

    look: Look
    word: str
    sentence: str
    rule: str
    severity: Severity
    item: str = ""
    row: str = ""
    open: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class FieldView:
    """One item of the form. ``shown`` is its value in words, ``meta`` what else is worth knowing beside the field."""

    item: Item
    shape: Shape
    label: str
    unit: str
    answer: Answer
    shown: str
    size: str = ""
    before: str = ""
    meta: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    rows: int = 0
    queries: int = 0
    locked: str = ""

    @property
    def answered(self) -> bool:
        """Whether it has a value, a reason for none, or rows."""
        return self.answer.text is not None or bool(self.answer.status) or self.rows > 0


def shape_of(item: Item, questionnaire: Questionnaire) -> Shape:
    """Return how *item* is entered."""
    if item.derived:
        return Shape.DERIVED
    if item.kind is ItemKind.ONE:
        if item.code_list not in questionnaire.code_lists:
            return Shape.TEXT
        words = [said for _, said in choices_of(item, questionnaire)]
        few = len(words) <= FEW and sum(map(len, words)) <= SHORT
        return Shape.SEGMENTS if few else Shape.LIST
    return {
        ItemKind.INTEGER: Shape.NUMBER,
        ItemKind.DECIMAL: Shape.NUMBER,
        ItemKind.DATE: Shape.DATE,
        ItemKind.LONG_TEXT: Shape.LONG,
        ItemKind.MANY: Shape.LIST if item.code_list in questionnaire.code_lists else Shape.TEXT,
        ItemKind.NOTE: Shape.NOTE,
        ItemKind.ROSTER: Shape.ROSTER,
    }.get(item.kind, Shape.TEXT)


def choices_of(item: Item, questionnaire: Questionnaire) -> tuple[tuple[str, str], ...]:
    """Return (code, words) of every choice of *item*, in the order of its list."""
    return questionnaire.choices(item, language.now()).entries


def borrowed_text(item: Item, questionnaire: Questionnaire) -> str:
    """Return that the choices of *item* are not translated, with the mark of their language; "" where they are."""
    mark = questionnaire.choices(item, language.now()).mark
    return sentence("form.borrowed", language.now(), mark=mark) if mark else ""


def field_views(view: EntryView, section: str) -> tuple[FieldView, ...]:
    """Return the fields of *section* in reading order, without those that are not asked."""
    questionnaire = view.shown.questionnaire
    found: dict[str, list[tuple[Finding, str]]] = {}
    for finding, text in zip(view.shown.findings, view.shown.sentences, strict=True):
        found.setdefault(finding.item, []).append((finding, text))
    unasked = view.unasked
    return tuple(
        _field(view, item, found) for item in questionnaire.items_of(section) if (item.code, "") not in unasked
    )


def troubles(view: EntryView, found: Sequence[tuple[Finding, str]]) -> tuple[Trouble, ...]:
    """Return *found* in words, the loudest first, those of a table by its rows."""
    from desktop.questionnaire.speech import item_words

    form, tongue = view.shown.questionnaire, language.now()
    ordered = sorted(found, key=lambda pair: (rank(pair[0]), pair[0].row_number))
    return tuple(
        Trouble(
            MISSING if one.lacking else finding_look(one.severity, one.result),
            sentence("workbook.checks.required", tongue) if one.lacking else finding_word(one),
            text if one.row else _without_place(text, item_words(form, one.item, tongue)),
            one.rule,
            one.severity,
            one.item,
            one.row,
            open=one.result is Result.FAIL
            and one.severity is Severity.WARNING
            and (one.rule, one.item, one.row) not in view.shown.explained,
            missing=one.lacking,
        )
        for one, text in ordered
        if one.result is not Result.NOT_EVALUATED
    )


def _without_place(text: str, place: str) -> str:
    """Return *text* without the *place* it begins with: under the field itself that would be read twice."""
    rest = text.removeprefix(place).lstrip("\u00a0\u202f ")
    said = rest[1:].lstrip() if rest != text and rest.startswith(":") else ""
    return said[:1].upper() + said[1:] if said else text


def _field(view: EntryView, item: Item, found: dict[str, list[tuple[Finding, str]]]) -> FieldView:
    shown, questionnaire = view.shown, view.shown.questionnaire
    answer = shown.submission.answers.get((item.code, "")) or Answer(item.code)
    here = list(found.get(item.code, ()))
    for column in item.columns:
        here += found.get(column.code, ())
    text = value_text(questionnaire, item, answer)
    shape = shape_of(item, questionnaire)
    return FieldView(
        item,
        shape,
        questionnaire.label(item, language.now()),
        questionnaire.unit(item, language.now()) if item.unit else "",
        answer,
        "" if text == NOTHING else text,
        magnitude(answer.number, language.now()) if answer.number is not None else "",
        previous_text(view, item),
        (*_meta(answer), *filter(None, (borrowed_text(item, questionnaire),))),
        troubles(view, here),
        choices_of(item, questionnaire) if shape in (Shape.SEGMENTS, Shape.LIST) else (),
        len(shown.submission.rows.get(item.code, ())) if item.columns else 0,
        view.queried.get(item.code, 0),
        problem_sentence(view.locked, language.now()) if view.locked is not None else "",
    )


def previous_text(view: EntryView, item: Item) -> str:
    """Return the newest earlier value of *item* with its year; "" where there is none."""
    for year, answers in view.earlier[:1]:
        before = answers.get((item.code, ""))
        if before is not None and (before.text is not None or before.status is not None):
            text = value_text(view.shown.questionnaire, item, before)
            said = QCoreApplication.translate("Entry", "{year}: {value}")
            return said.format(year=year, value=status_text(before) if text == NOTHING else text)
    return ""


def _meta(answer: Answer) -> tuple[str, ...]:
    told = []
    if answer.status is not None:
        told.append(status_text(answer))
    if answer.confidential:
        told.append(QCoreApplication.translate("Entry", "Confidential"))
    if answer.note:
        told.append(QCoreApplication.translate("Entry", "With a note"))
    return tuple(told)


def series(view: EntryView, item: Item) -> tuple[tuple[int, float | None, str], ...]:
    """Return (year, number, words) of *item* in the earlier rounds and this one, the oldest first."""
    questionnaire, code = view.shown.questionnaire, (item.code, "")
    made = []
    rounds = ((view.shown.submission.line.year, view.shown.submission.answers), *view.earlier)
    for year, answers in reversed(rounds):
        answer = answers.get(code)
        text = value_text(questionnaire, item, answer)
        said = status_text(answer) or text if text == NOTHING else text
        made.append((year, answer.number if answer is not None else None, said))
    return tuple(made)
