"""What changed between two moments, on paper: by round and country, each item in words with who, when and from where."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.figures import Anchor, Weight
from desktop.summary.blocks import Block, Cell, Chapter, Column, Gap, Heading, Prose, Row, Table, strong
from desktop.summary.data import Change, ChangesData, Moment, ReturnChanges
from desktop.summary.flow import flow_chapter
from desktop.summary.labels import Labels, collation_key
from desktop.summary.paper import Imprint, bind, put_footer, put_notice
from desktop.wording import has, sentence

LONG = 180
"""Texts longer than this stand in full below the table of their country, over its whole width."""


def write_changes(data: ChangesData, language: str) -> bytes:
    """Return the paper of *data* in *language* as the bytes of a PDF; equal data give equal bytes."""
    labels = Labels(language, data.zone)
    pages = flow_chapter(_overview(data, labels))
    for year in sorted({one.year for one in data.returns}, reverse=True):
        pages += flow_chapter(_round(data, labels, year))
    span = _span(data, labels)
    notice = data.notice.get(language) or next(filter(None, data.notice.values()), "")
    for number, page in enumerate(pages, 1):
        left = "  ·  ".join(part for part in (data.publisher, span, data.chain[1][:12]) if part)
        put_footer(page, left, f"{number} / {len(pages)}")
        put_notice(page, notice)
    imprint = Imprint(
        title=f"{labels('changes.title')} – {span}",
        language=language,
        identity=" ".join((data.chain[1], language, span, *(f"{one.year}{one.country}" for one in data.returns))),
        author=data.publisher,
        subject=data.chain[1],
        day=data.dated.astimezone(ZoneInfo(data.zone)).date() if data.dated else None,
    )
    return bind(pages, imprint)


def _overview(data: ChangesData, labels: Labels) -> Chapter:
    """Return the first page: between which moments, what was looked for, and how much changed where."""
    told = [
        labels("changes.from", moment=_moment(data.since, labels, "changes.beginning")),
        labels("changes.until", moment=_moment(data.until, labels, "changes.newest")),
    ]
    for code, value in (("person", data.person), ("file", data.file), ("item", data.item)):
        if value:
            told.append(labels(f"changes.only_{code}", value=strong(value)))
    blocks: list[Block] = [Prose(text, 9.5, after=3.0) for text in told]
    blocks += [Gap(4.0), Prose(labels("changes.lead"), 9.0, "ink2")]
    if any(
        answer is not None and answer.confidential
        for one in data.returns
        for change in one.changes
        for answer in (change.before, change.after)
    ):
        blocks.append(Prose(labels("changes.internal"), 9.0, "tone.amber", Weight.SEMIBOLD, after=4.0))
    if not data.returns:
        blocks.append(Prose(labels("changes.none"), 10.0, "ink", Weight.SEMIBOLD))
    else:
        columns = (
            Column(labels("changes.country"), 34),
            *(Column(labels(f"changes.{name}"), 13, Anchor.END) for name in ("answers", "new", "changed", "erased")),
            Column(labels("changes.files"), 14, Anchor.END),
        )
        rows: list[Row] = []
        for year in sorted({one.year for one in data.returns}, reverse=True):
            rows.append(Row((labels("cover.round", year=str(year)),), group=True))
            rows += [Row(_counts(data, one, labels)) for one in _of_year(data, labels, year)]
        blocks += [Heading(labels("changes.how_much")), Table(columns, tuple(rows))]
    if data.chain[1]:
        number, chain = data.chain
        blocks.append(Prose(labels("changes.chain", number=str(number), hash=chain), 8.0, "ink3"))
    return Chapter("changes", labels("changes.title"), tuple(blocks), data.publisher)


def _counts(data: ChangesData, one: ReturnChanges, labels: Labels) -> tuple[str | Cell, ...]:
    new = sum(change.before is None for change in one.changes)
    erased = sum(change.after is None for change in one.changes)
    counted = (len(one.changes), new, len(one.changes) - new - erased, erased, len(one.files))
    return (_name(data, one, labels), *(labels.number(n) if n else Cell("0", color="ink3") for n in counted))


def _of_year(data: ChangesData, labels: Labels, year: int) -> list[ReturnChanges]:
    found = [one for one in data.returns if one.year == year]
    return sorted(found, key=lambda one: (collation_key(_name(data, one, labels)), one.country))


def _name(data: ChangesData, one: ReturnChanges, labels: Labels) -> str:
    country = data.countries.get(one.country)
    return country.name(labels.language) if country is not None else one.country


def _round(data: ChangesData, labels: Labels, year: int) -> Chapter:
    """Return the chapter of one round: a table for each country."""
    form = data.forms[year]
    blocks: list[Block] = []
    for one in _of_year(data, labels, year):
        blocks.append(Heading(_name(data, one, labels), f"changes.{year}.{one.country}"))
        counted = labels.plural("changes.count", len(one.changes))
        files = [
            labels("changes.received", file=str(file.details.get("name", "")), person=file.person, when=when)
            for file, when in ((file, _when(file.at, labels)) for file in one.files)
        ]
        blocks.append(Prose(" ".join((counted, *files)), 8.8, "ink2", after=4.0))
        blocks += _table(one, form, labels)
    return Chapter(f"changes.{year}", labels("cover.round", year=str(year)), tuple(blocks))


def _table(one: ReturnChanges, form: Questionnaire, labels: Labels) -> list[Block]:
    columns = (
        Column(labels("changes.what"), 28, lines=6),
        Column(labels("changes.before"), 18, lines=12),
        Column(labels("changes.after"), 18, lines=12),
        Column(labels("changes.who"), 16, lines=6),
        Column(labels("changes.where"), 20, lines=6),
    )
    rows: list[Row] = []
    below: list[Block] = []
    section = None
    for change in _in_order(one, form):
        item = form.by_code.get(change.item)
        title = section_words(item, form, labels)
        if title != section:
            section = title
            rows.append(Row((title,), group=True))
        what = _what(one, change, item, form, labels)
        said = [_said(item, answer, other, form, labels) for answer, other in _both(change)]
        if max(map(len, said)) > LONG:
            heads = (labels("changes.before"), labels("changes.after"))
            below.append(Prose(strong(what), 8.8, after=2.0))
            below += [Prose(f"{strong(head)}: {text}", 8.8, after=5.0) for head, text in zip(heads, said, strict=True)]
            said = [labels("changes.below") if len(text) > LONG else text for text in said]
        old, new = said
        gone = Cell(old, color="ink2")
        rows.append(Row((what, gone, Cell(new, Weight.SEMIBOLD), _who(change, labels), _where(change, item, labels))))
    table = Table(columns, tuple(rows))
    return [table, *([Prose(labels("changes.in_full"), 8.8, "ink2", Weight.SEMIBOLD, 4.0), *below] if below else [])]


def _both(change: Change) -> tuple[tuple[Answer | None, Answer | None], ...]:
    return (change.before, change.after), (change.after, change.before)


def _in_order(one: ReturnChanges, form: Questionnaire) -> list[Change]:
    """Return the changes in the order of the questionnaire, tables row by row; what it no longer knows comes last."""
    place: dict[str, tuple[int, int]] = {}
    for at, item in enumerate(form.items):
        place[item.code] = (at, 0)
        place.update({column.code: (at, number) for number, column in enumerate(item.columns, 1)})

    def order(change: Change) -> tuple[int, int, str, int, str]:
        at, column = place.get(change.item, (len(form.items), 0))
        named = one.rows.get((_roster(change, form), change.row))
        number = named.number if named is not None and named.number is not None else 10**9
        return at, number if change.row else 0, change.row, column, change.item

    return sorted(one.changes, key=order)


def _roster(change: Change, form: Questionnaire) -> str:
    item = form.by_code.get(change.item)
    return (item.roster if item is not None else None) or ""


def section_words(item: Item | None, form: Questionnaire, labels: Labels) -> str:
    """Return where an item stands: dimension, theme, table."""
    if item is None:
        return labels("changes.not_asked")
    home = form.by_code[item.roster] if item.roster else item
    section = form.sections_by_code[home.section]
    dimension = form.dimension_of(home)
    parts = [labels.of(dimension, form)] + ([labels.of(section, form)] if section.code != dimension.code else [])
    return " · ".join((*parts, *([labels.of(home, form)] if item.roster else [])))


def _what(one: ReturnChanges, change: Change, item: Item | None, form: Questionnaire, labels: Labels) -> str:
    """Return what an answer is to: code, row of the table in words, label."""
    if item is None:
        return change.item
    unit = labels.unit(item, form)
    label = labels.of(item, form) + (f" ({unit})" if unit else "")
    if not change.row:
        return f"{item.code}  {label}"
    named = one.rows.get((item.roster or "", change.row))
    number = named.number if named is not None else None
    head = labels("changes.row", number=str(number)) if number is not None else labels("changes.row_gone")
    keys = (
        [value_words(form.by_code.get(key.item), key, form, labels) for key in named.keys] if named is not None else []
    )
    row = " ".join((head, *([f"({', '.join(keys)})"] if keys else [])))
    return f"{item.code}  {row}: {label}"


def _said(item: Item | None, answer: Answer | None, other: Answer | None, form: Questionnaire, labels: Labels) -> str:
    """Return an answer in words; status, note and source where they tell it from the *other*."""
    if answer is None:
        return labels("changes.nothing")
    lines = []
    if answer.text is not None:
        lines.append(value_words(item, answer, form, labels))
    if answer.status is not None and (answer.text is None or other is None or other.status != answer.status):
        lines.append(labels.status(answer.status))
    if answer.confidential:
        lines.append(labels("confidential"))
    told: tuple[tuple[str, Callable[[Answer], str | None]], ...] = (
        ("changes.note", lambda one: one.note),
        ("changes.source", lambda one: one.source),
    )
    for code, part in told:
        text = part(answer)
        if text != (part(other) if other is not None else None):
            lines.append(labels(code, text=text or labels("changes.no_text")))
    return "\n".join(lines) or labels("changes.nothing")


def value_words(item: Item | None, answer: Answer, form: Questionnaire, labels: Labels) -> str:
    """Return the value of an answer as it is read: figure, day, words of a choice, text."""
    if item is not None and item.kind.numeric and answer.number is not None:
        exact = item.decimals is None or round(answer.number, item.decimals) == answer.number
        return labels.number(answer.number, None if exact and not item.derived else item.decimals)
    if item is not None and item.kind.choice:
        return form.choice_labels(item, answer.codes, labels.language, "; ")
    text = answer.text or ""
    if item is not None and item.kind is ItemKind.DATE:
        with suppress(ValueError):
            return labels.day(date.fromisoformat(text))
    return text


def _who(change: Change, labels: Labels) -> str:
    said = f"{change.last.person}\n{_when(change.last.at, labels)}"
    return said if change.steps == 1 else f"{said}\n{labels('changes.steps', n=change.steps)}"


def _where(change: Change, item: Item | None, labels: Labels) -> str:
    label = change.last.label
    if item is not None and item.derived:
        return labels("changes.computed")
    if label == "receive":
        return "\n".join(part for part in (str(change.last.details.get("name", "")), change.place) if part)
    return labels(f"changes.by.{label}") if has(f"summary.changes.by.{label}") else labels("changes.by.hand")


def _when(at: datetime, labels: Labels) -> str:
    return f"{labels.day(at)}, {at.astimezone(ZoneInfo(labels.zone)):%H:%M}"


def _moment(moment: Moment, labels: Labels, neither: str) -> str:
    if moment.day is not None:
        return strong(labels.day(moment.day))
    if moment.action is None:
        return labels(neither)
    one = moment.action
    code = f"label.{one.label}"
    what = sentence(code, labels.language, **one.details) if has(code) else one.label
    said = labels("changes.action", number=str(one.seq), when=_when(one.at, labels), person=one.person, what=what)
    return strong(said)


def _span(data: ChangesData, labels: Labels) -> str:
    """Return the two moments in a few words, for the foot of each page."""
    ends = []
    for moment, neither in ((data.since, "changes.beginning"), (data.until, "changes.newest")):
        at = moment.day or (moment.action.at if moment.action is not None else None)
        ends.append(labels.day(at) if at is not None else labels(neither))
    return " – ".join(ends)
