"""One return on paper: every answer with status, note and source, findings, queries, and the receipt of its content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from db.snapshots.questionnaire import Item, Questionnaire, Texts
from db.snapshots.register import Country
from db.snapshots.review import Explanation, Finding, Query, SignOff
from db.snapshots.submission import Answer, Answers, Key, Rows, SubmissionLine
from db.terms import ItemKind, QueryState
from desktop.figures import Weight
from desktop.summary.blocks import Beside, Block, Cell, Chapter, Column, Gap, Heading, Prose, Row, Table, strong
from desktop.summary.changes import section_words, value_words
from desktop.summary.data import Translated
from desktop.summary.flow import flow_chapter
from desktop.summary.labels import Labels
from desktop.summary.narratives import beside_of
from desktop.summary.paper import Imprint, bind, put_footer, put_notice
from desktop.wording import word

LONG = 180
"""Texts longer than this stand in full below the table of their section, over the whole width."""
TEXTS = (ItemKind.TEXT, ItemKind.LONG_TEXT)


@dataclass(frozen=True, slots=True)
class FileReceipt:
    """The file that came last: its name, its SHA-256, and the day it was received in words."""

    name: str
    sha256: str
    received: str


@dataclass(frozen=True, slots=True)
class SubmissionPaper:
    """Everything the paper of one return says, and nothing else: the same value gives the same bytes.

    ``findings`` stand with their sentence as the country may read it. ``content_hash`` is that of answers and rows, which
    whoever holds the same ones gets as well; ``unevaluated`` counts the checks without a result.
    """

    form: Questionnaire
    country: Country
    line: SubmissionLine
    answers: Answers
    rows: Rows
    content_hash: str
    findings: tuple[tuple[Finding, str], ...] = ()
    unevaluated: int = 0
    explanations: tuple[Explanation, ...] = ()
    queries: tuple[Query, ...] = ()
    translations: Mapping[Key, tuple[Translated, ...]] = field(default_factory=dict)
    signed: SignOff | None = None
    still_signed: bool = False
    receipt: FileReceipt | None = None
    publisher: str = ""
    notice: Texts = field(default_factory=dict)
    zone: str = "UTC"


def write_submission(data: SubmissionPaper, language: str) -> bytes:
    """Return the paper of *data* in *language* as the bytes of a PDF; equal data give equal bytes."""
    labels = Labels(language, data.zone)
    pages = [page for chapter in chapters(data, labels) for page in flow_chapter(chapter)]
    notice = data.notice.get(language) or next(filter(None, data.notice.values()), "")
    title = _title(data, labels)
    for number, page in enumerate(pages, 1):
        put_footer(
            page,
            "  ·  ".join(filter(None, (data.publisher, title, data.content_hash[:12]))),
            f"{number} / {len(pages)}",
        )
        put_notice(page, notice)
    changed = data.line.changed
    day = changed.astimezone(ZoneInfo(data.zone)).date() if changed is not None else None
    identity = f"{data.content_hash} {language} {title}"
    return bind(pages, Imprint(title, language, identity, data.publisher, data.content_hash, day))


def chapters(data: SubmissionPaper, labels: Labels) -> list[Chapter]:
    """Return what stands on the paper: where the return stands, its answers, and what the checks and the office say."""
    answers: list[Block] = []
    for dimension in data.form.dimensions:
        items = [item for item in data.form.items if data.form.dimension_of(item).code == dimension.code]
        answers += _dimension(data, labels, labels.of(dimension, data.form), dimension.code, items)
    blocks = (*_standing(data, labels), *answers, *_findings(data, labels), *_queries(data, labels))
    return [Chapter("submission", _title(data, labels), blocks, data.publisher[:LONG])]


def _title(data: SubmissionPaper, labels: Labels) -> str:
    return f"{data.country.name(labels.language)} · {labels('cover.round', year=str(data.line.year))}"


def _standing(data: SubmissionPaper, labels: Labels) -> Iterator[Block]:
    line, counts = data.line, data.line.counts
    told = [
        labels("paper.stage", stage=strong(word(line.stage, labels.language)), due=labels.day(line.due)),
        labels("paper.counts", answered=counts.answered, asked=counts.asked, errors=counts.errors,
               warnings=counts.warnings, unexplained=counts.unexplained, not_evaluated=data.unevaluated),
    ]  # fmt: skip
    if data.signed is not None:
        code = "paper.signed" if data.still_signed else "paper.signed_before"
        told.append(labels(code, name=strong(data.signed.name), when=labels.day(data.signed.at)))
    yield from (Prose(text, 9.5, after=4.0) for text in told)
    yield Heading(labels("paper.receipt"))
    yield Prose(strong(data.content_hash), 9.5, after=3.0)
    yield Prose(labels("paper.receipt_lead"), 9.0, "ink2", after=8.0)
    if data.receipt is not None:
        one = data.receipt
        yield Prose(labels("paper.file", file=strong(one.name), when=one.received), 9.0, after=2.0)
        yield Prose(f"SHA-256: {one.sha256}", 8.0, "ink2", after=8.0)


def _dimension(data: SubmissionPaper, labels: Labels, title: str, code: str, items: list[Item]) -> list[Block]:
    blocks: list[Block] = []
    rows: list[Row] = []
    below: list[Block] = []
    section = ""

    def close() -> None:
        if rows:
            blocks.append(_table(labels, tuple(rows)))
        blocks.extend(below)
        rows.clear()
        below.clear()

    for item in items:
        given = _given(data, item)
        if not given:
            continue
        where = section_words(item.columns[0] if item.columns else item, data.form, labels)
        if where != section:
            rows.append(Row((where.removeprefix(f"{title} · "),), group=True))
            section = where
        for asked, key, head in given:
            if head:
                rows.append(Row((Cell(labels("changes.row", number=head), Weight.SEMIBOLD, "primary", 4),)))
            _answer(data, labels, asked, key, rows, below)
    close()
    return [Heading(title, f"answers.{code}"), *blocks, Gap(4.0)] if blocks else []


def _given(data: SubmissionPaper, item: Item) -> list[tuple[Item, Key, str]]:
    """Return what is answered: each item or cell with its key, and for the first cell of a row what the row is called."""
    if item.kind is not ItemKind.ROSTER:
        return [(item, (item.code, ""), "")] if (item.code, "") in data.answers else []
    found = []
    for number, row in enumerate(data.rows.get(item.code, ()), 1):
        cells = [one for one in item.columns if (one.code, row) in data.answers]
        found += [(one, (one.code, row), str(number) if at == 0 else "") for at, one in enumerate(cells)]
    return found


def _answer(data: SubmissionPaper, labels: Labels, item: Item, key: Key, rows: list[Row], below: list[Block]) -> None:
    answer = data.answers[key]
    unit = labels.unit(item, data.form)
    what = f"{item.code}  {labels.of(item, data.form)}" + (f" ({unit})" if unit else "")
    value = value_words(item, answer, data.form, labels) if answer.text is not None else labels("missing.short")
    if item.kind in TEXTS and (len(value) > LONG or key in data.translations):
        below.append(beside_of(answer, data.translations.get(key, ()), labels.language, what))
        value = labels("changes.below")
    notes = [
        labels(f"changes.{code}", text=text)
        for code, text in (("note", answer.note), ("source", answer.source))
        if text
    ]
    if sum(map(len, notes)) > 2 * LONG:
        below.append(Beside(" ".join(notes), label=what))
        notes = [labels("changes.below")]
    rows.append(Row((what, value, Cell(_status(answer, labels), color="ink2"), Cell("\n".join(notes), color="ink2"))))


def _status(answer: Answer, labels: Labels) -> str:
    told = [labels.status(answer.status)] if answer.status is not None else []
    return ", ".join([*told, *([labels("confidential")] if answer.confidential else [])])


def _table(labels: Labels, rows: tuple[Row, ...]) -> Table:
    return Table(
        (
            Column(labels("changes.what"), 36, lines=8),
            Column(labels("paper.value"), 22, lines=8),
            Column(labels("country.status"), 12, lines=4),
            Column(labels("paper.notes"), 30, lines=14),
        ),
        rows,
    )


def _findings(data: SubmissionPaper, labels: Labels) -> Iterator[Block]:
    if not data.findings:
        return
    given = {(one.rule, one.item, one.row): one for one in data.explanations}
    yield Heading(labels("paper.findings"), "findings")
    rows = []
    for finding, text in data.findings:
        reply = given.get((finding.rule, finding.item, finding.row))
        said = (
            labels("paper.said", head=word(reply.kind, labels.language), text=reply.text) if reply is not None else ""
        )
        rows.append(Row((word(finding.severity, labels.language), text, Cell(said, color="ink2"))))
    columns = (
        Column(labels("paper.severity"), 13, lines=2),
        Column(labels("paper.finding"), 55, lines=14),
        Column(labels("paper.explanation"), 32, lines=14),
    )
    yield Table(columns, tuple(rows))


def _queries(data: SubmissionPaper, labels: Labels) -> Iterator[Block]:
    if not data.queries:
        return
    yield Heading(labels("paper.queries"), "queries")
    for one in data.queries:
        tone = "ink2" if one.state is QueryState.CLOSED else "ink"
        place = one.item or labels("paper.whole")
        state = word(one.state, labels.language)
        yield Prose(strong(f"{one.number} · {place} · {state}"), 9.0, tone, after=2.0)
        for letter in one.messages:
            if letter.text.strip():
                head = f"{letter.person}, {labels.day(letter.at)}"
                yield Prose(labels("paper.said", head=head, text=letter.text), 8.8, tone, after=3.0)
        yield Gap(3.0)
