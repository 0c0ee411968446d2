"""The questionnaire on paper: every item with room to write its answer, options as boxes, definitions beside them."""

from db.snapshots.questionnaire import Item, Questionnaire, Section
from db.terms import ItemKind
from desktop.figures import Line, Mark, Rect, Text, Weight
from desktop.figures.lines import cut, wrap
from desktop.rules import item_sentences
from desktop.summary.blocks import Column, Heading, Prose, Row, Table, strong
from desktop.summary.flow import Flow, place_heading
from desktop.summary.pages import BOTTOM, INNER, TOP, PageAnchor
from desktop.summary.paper import Imprint, bind, put_footer
from desktop.summary.setting import set_prose, set_table_head, set_title, spans
from desktop.summary.typeface import measure
from desktop.wording import sentence

BOX, LEADING, INDENT = 9.0, 15.0, 14.0
"""A box to tick, and the room of a line of options."""
WRITE = 21.0
"""The room between two lines to write on."""
FEW, ROSTER_ROWS, ROSTER_ROW = 14, 8, 22.0
"""More options than this stand in three narrow columns; a table gets this many rows of this height."""
MOST_COLUMNS = 6
HEADED, AFTER = 30.0, 12.0

Piece = tuple[list[Mark], float]
"""Marks, and the height they take."""


def write_blank_form(questionnaire: Questionnaire, language: str) -> bytes:
    """Return the blank form of *questionnaire* in *language* as the bytes of a PDF; equal forms give equal bytes."""
    flow = Flow()
    title = questionnaire.title(language)
    for dimension in questionnaire.dimensions:
        _dimension(flow, questionnaire, dimension, language, title)
    for number, page in enumerate(flow.pages, 1):
        put_footer(page, f"{title} · {questionnaire.version}", f"{number} / {len(flow.pages)}")
    identity = f"{questionnaire.code} {questionnaire.version} {language}"
    return bind(flow.pages, Imprint(title, language, identity))


def _dimension(flow: Flow, questionnaire: Questionnaire, dimension: Section, language: str, title: str) -> None:
    sections = [dimension, *(one for one in _below(questionnaire, dimension))]
    held = {one.code: [item for item in questionnaire.items if item.section == one.code] for one in sections}
    if not any(held.values()):
        return
    flow.turn()
    if len(flow.pages) == 1:
        flow.place(*set_prose(Prose(title, 12.0, "ink2", Weight.SEMIBOLD), INNER))
        flow.y += 6
    label = questionnaire.label(dimension, language)
    flow.page.anchors.append(PageAnchor(f"section.{dimension.code}", 0.0, label))
    flow.place(*set_title(label, INNER))
    flow.place(*set_prose(Prose(sentence("form.who", language), 9.0, "ink2"), INNER))
    flow.y += 3
    flow.place(*set_prose(Prose(sentence("form.required", language), 8.2, "ink3"), INNER))
    flow.y += 12
    for section in sections:
        placed = [_placed(questionnaire, item, language) for item in held[section.code]]
        if placed and section is not dimension:
            # A heading stays with the first question below it.
            flow.need(HEADED + _height(placed[0]))
            place_heading(flow, Heading(questionnaire.label(section, language)), ())
        for pieces in placed:
            flow.need(_height(pieces))
            for marks, height in pieces:
                flow.need(height)
                flow.place(marks, height)
            flow.y += AFTER


def _height(pieces: list[Piece]) -> float:
    """Return the room of a question; one that is longer than a page is torn anyway, and needs only its beginning."""
    height = sum(height for _, height in pieces)
    return height if height < BOTTOM - TOP else sum(height for _, height in pieces[:6])


def _below(questionnaire: Questionnaire, section: Section) -> list[Section]:
    found = []
    for part in questionnaire.sections:
        if part.parent == section.code:
            found += [part, *_below(questionnaire, part)]
    return found


def _placed(questionnaire: Questionnaire, item: Item, language: str) -> list[Piece]:
    """Return one item piece by piece, its words first, then the room for the answer."""
    return [*_words(questionnaire, item, language), ([], 3.0), *_room(questionnaire, item, language)]


def _words(questionnaire: Questionnaire, item: Item, language: str) -> list[Piece]:
    label = questionnaire.label(item, language)
    if item.kind is ItemKind.NOTE:
        return [set_prose(Prose(label, 9.0, "ink2"), INNER)]
    needed = "\u00a0*" if item.required == "yes" else ""
    found = [set_prose(Prose(f"{strong(item.code)}  {label}{needed}", 10.0), INNER)]
    hint = questionnaire.hint(item, language)
    source = questionnaire.source_expected(item, language)
    told = [hint] if hint else []
    if source:
        told.append(sentence("form.source", language, source=source))
    said = item_sentences(questionnaire, item, language)
    told += [said[name] for name in ("relevant", "required") if getattr(item, name) not in ("", "yes")]
    return found + [set_prose(Prose(text, 8.2, "ink2"), INNER) for text in told]


def _room(questionnaire: Questionnaire, item: Item, language: str) -> list[Piece]:
    """Return the room for an answer, line by line."""
    if item.kind is ItemKind.NOTE:
        return []
    if item.derived:
        return [set_prose(Prose(sentence("form.computed", language), 8.6, "ink3", Weight.ITALIC), INNER)]
    if item.kind is ItemKind.ROSTER:
        return _table(questionnaire, item, language)
    if item.kind.choice:
        offered = questionnaire.choices(item, language)
        told = [sentence("form.several", language)] if item.kind is ItemKind.MANY else []
        told += [sentence("form.borrowed", language, mark=offered.mark)] if offered.mark else []
        above = [set_prose(Prose(" ".join(told), 8.2, "ink3"), INNER)] if told else []
        return above + _options([said for _, said in offered.entries])
    if item.kind.numeric:
        unit = questionnaire.unit(item, language) or item.currency
        return [_boxed(170.0, unit)]
    if item.kind is ItemKind.DATE:
        return [_boxed(170.0, sentence("form.date", language))]
    return [_ruled()] * (5 if item.kind is ItemKind.LONG_TEXT else 2)


def _boxed(width: float, after: str) -> Piece:
    marks: list[Mark] = [Rect(INDENT, 0, width, 20, stroke="ink2", stroke_width=0.7, radius=2)]
    if after:
        marks.append(
            Text(
                INDENT + width + 8, 13.5, cut(after, INNER - width - INDENT - 8, 9, Weight.REGULAR, measure), 9, "ink2"
            )
        )
    return marks, 24.0


def _ruled() -> Piece:
    return [Line(INDENT, WRITE - 2, INNER, WRITE - 2, "ink3", 0.6)], WRITE


def _options(labels: list[str]) -> list[Piece]:
    """Return boxes to tick: one below the other, or in columns where they are many and short."""
    columns = 1 if not labels else 3 if len(labels) > FEW else 2 if len(labels) > 4 else 1
    width = (INNER - INDENT) / columns
    rows: list[Piece] = []
    # Read down each column, as a list of names is.
    deep = -(-len(labels) // columns) if labels else 0
    for at in range(deep):
        marks: list[Mark] = []
        high = LEADING
        for place, label in enumerate(labels[at::deep]):
            x = INDENT + place * width
            marks.append(Rect(x, 2, BOX, BOX, stroke="ink2", stroke_width=0.7, radius=1.5))
            lines = wrap(label, width - BOX - 14, 9, Weight.REGULAR, measure, most=3)
            marks += [Text(x + BOX + 6, 10 + down * 11, line, 9, "ink") for down, line in enumerate(lines)]
            high = max(high, 4.0 + 11.0 * len(lines))
        rows.append((marks, high))
    return rows


def _table(questionnaire: Questionnaire, roster: Item, language: str) -> list[Piece]:
    """Return an empty table; one of many columns goes on in a second table, its rows numbered alike."""
    found: list[Piece] = []
    asked = [column for column in roster.columns if not column.derived]
    for start in range(0, len(asked), MOST_COLUMNS):
        columns = tuple(
            Column(_head(questionnaire, column, language), 3.0 if column.kind.numeric else 4.0, lines=3)
            for column in asked[start : start + MOST_COLUMNS]
        )
        table = Table((Column("", 0.7), *columns), (Row(()),))
        found.append(set_table_head(table, INNER))
        places = spans(table.columns, INNER)
        for number in range(1, ROSTER_ROWS + 1):
            marks: list[Mark] = [Text(2, 14, str(number), 8, "ink3")]
            marks += [Line(x, 0, x, ROSTER_ROW, "line", 0.5) for x, _ in places[1:]]
            marks.append(Line(0, ROSTER_ROW, INNER, ROSTER_ROW, "ink3", 0.5))
            found.append((marks, ROSTER_ROW))
        found.append(([], 8.0))
    for column in asked:
        listed = questionnaire.code_lists.get(column.code_list or "")
        if listed and column.kind.choice and len(listed.codes) <= FEW:
            names = questionnaire.choice_labels(column, tuple(listed.by_code), language, "; ")
            told = sentence("form.choices", language, column=questionnaire.label(column, language), choices=names)
            found.append(set_prose(Prose(told, 8.2, "ink2"), INNER))
    return found


def _head(questionnaire: Questionnaire, column: Item, language: str) -> str:
    unit = questionnaire.unit(column, language)
    label = questionnaire.label(column, language) + ("\u00a0*" if column.required else "")
    return f"{label} ({unit})" if unit else label
