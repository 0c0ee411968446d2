"""The values of earlier rounds beside the cells: written to be looked at, and compared when the file comes back."""

from collections import Counter
from collections.abc import Iterator

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.cells import BLANK, Raw, get_mark, get_value, put_value
from desktop.workbook.gathered import Gathered
from desktop.workbook.identity import Manifest
from desktop.workbook.layout import SheetKind
from desktop.workbook.numbers import number_text, same_number
from desktop.workbook.text_size import fitting
from desktop.workbook.words import MARK, clean, folded

LONGEST_BESIDE = 60.0
"""How much of an earlier text is shown beside its question, in units of a column's width."""
LONGEST_SHOWN = 80
TORN = ("workbook.label_of_another", "workbook.doubled_code")


def put_earlier(questionnaire: Questionnaire, item: Item, answer: Answer | None, language: str) -> Raw | None:
    """Return an earlier answer to look at; of a reason for no value only its code, which the cover explains."""
    if answer is None:
        return None
    raw = put_value(questionnaire, item, answer, language)
    if raw is not None and raw.type == "s":
        return Raw("s", fitting(raw.text, LONGEST_BESIDE))
    return Raw("s", answer.status.value) if raw is None and answer.status is not None else raw


def earlier_changed(anchor: Anchor, gathered: Gathered, manifest: Manifest) -> None:
    """List the cells whose value of an earlier round is not the one that was sent out."""
    around = manifest.surroundings
    if around is None:
        return
    years = tuple(sorted((year for year in around.earlier if year < manifest.claim.year), reverse=True)[:2])
    if not years:
        return
    beside = sorted(at for (row, at), cell in anchor.grid.cells.items() if row == anchor.row and cell[1] == c.EARLIER)
    if anchor.kind is SheetKind.ROSTER:
        _roster(anchor, gathered, manifest, beside, years[0])
        return
    header = anchor.header_row
    if [anchor.text(header, at) for at in beside] != [str(year) for year in years]:
        return  # a year's column was taken out or moved: what stands in which year is not known
    torn = {remark.item for remark in gathered.remarks if remark.code in TORN}
    for at, year in zip(beside, years, strict=True):
        for row, item, option in _lines(anchor, gathered.questionnaire):
            if item.code in torn:
                continue
            answer = around.earlier[year].answers.get((item.code, ""))
            raw = anchor.raw(row, at)
            if option:
                sent = Raw("s", MARK) if answer is not None and option in answer.codes else BLANK
                same = bool(get_mark(raw)[0]) == bool(sent.text)
            else:
                sent = put_earlier(gathered.questionnaire, item, answer, manifest.language) or BLANK
                same = _same(gathered.questionnaire, item, sent, raw, anchor.book.epoch_1904)
            if not same:
                _tell(anchor, gathered, item, (row, at), year, sent, raw)


def _lines(anchor: Anchor, questionnaire: Questionnaire) -> Iterator[tuple[int, Item, str]]:
    """Yield (row, item, option) of the rows of questions that show earlier values; codes that stand twice are left out."""
    column = anchor.columns.get(c.OPTION)
    rows = [(row, code, anchor.text(row, column) if column else "") for row, code in anchor.codes()]
    times = Counter((code, option) for _, code, option in rows)
    for row, code, option in rows:
        item = questionnaire.by_code.get(code)
        if item is None or item.roster or item.kind in (ItemKind.ROSTER, ItemKind.NOTE) or times[code, option] > 1:
            continue
        if item.kind is ItemKind.MANY and not option:
            continue  # its answer stands at its options
        yield row, item, option


def _same(questionnaire: Questionnaire, item: Item, sent: Raw, raw: Raw, epoch_1904: bool) -> bool:
    if folded(clean(sent.text)) == folded(clean(raw.text)):
        return True
    one, other = get_value(questionnaire, item, sent), get_value(questionnaire, item, raw, epoch_1904)
    if one.number is not None or other.number is not None:
        return same_number(one.number, other.number)
    return one.text is not None and folded(one.text) == folded(other.text or "")


def _tell(anchor: Anchor, gathered: Gathered, item: Item, at: tuple[int, int], year: int, sent: Raw, raw: Raw) -> None:
    told = {"year": str(year), "value": _said(gathered, item, sent, epoch_1904=False)}
    found = _said(gathered, item, raw, epoch_1904=anchor.book.epoch_1904)
    gathered.tell(
        anchor, Remark("workbook.earlier_changed", "warning", found=found, details=dict(told)), (item.code, ""), at
    )


def _said(gathered: Gathered, item: Item, raw: Raw, *, epoch_1904: bool) -> str:
    """Return what a cell says as one reads it: figures without noise, dates as dates."""
    meant = get_value(gathered.questionnaire, item, raw, epoch_1904) if raw.type in ("n", "d") else None
    if meant is not None and meant.number is not None:
        return number_text(meant.number)
    if meant is not None and item.kind is ItemKind.DATE and meant.text:
        return meant.text
    return clean(raw.text)[:LONGEST_SHOWN] or "–"


def _roster(anchor: Anchor, gathered: Gathered, manifest: Manifest, beside: list[int], year: int) -> None:
    """Compare the block of last round's rows; it may have been sorted or moved, so rows are looked for among all."""
    assert manifest.surroundings is not None
    roster = gathered.questionnaire.by_code.get(anchor.code)
    if roster is None or len(beside) != len(roster.columns):
        return
    questionnaire, columns = gathered.questionnaire, list(zip(roster.columns, beside, strict=True))
    sent = _sent_rows(questionnaire, roster, manifest.surroundings.earlier[year], manifest.language)
    header = anchor.header_row
    found = sorted(
        {row for (row, at), cell in anchor.grid.cells.items() if row > header and at in beside and cell[1].strip()}
    )
    left: list[int] = []
    for row in found:
        known = next((one for one in sent if _equal(anchor, questionnaire, columns, one, row)), None)
        if known is not None:
            sent.remove(known)
        else:
            left.append(row)
    for at, row in enumerate(left):
        expected = sent[at] if at < len(sent) else [BLANK] * len(columns)
        for (item, column), one in zip(columns, expected, strict=True):
            raw = anchor.raw(row, column)
            if not _same(questionnaire, item, one, raw, anchor.book.epoch_1904):
                _tell(anchor, gathered, item, (row, column), year, one, raw)
    for gone in sent[len(left) :]:
        item, column = columns[0]
        _tell(anchor, gathered, item, (header, column), year, next((one for one in gone if one.text), BLANK), BLANK)


def _sent_rows(questionnaire: Questionnaire, roster: Item, old: Base, language: str) -> list[list[Raw]]:
    rows = []
    for row in old.rows.get(roster.code, ()):
        cells = []
        for item in roster.columns:
            answer = old.answers.get((item.code, row))
            cells.append((put_value(questionnaire, item, answer, language, inline=True) if answer else None) or BLANK)
        if any(cell.text for cell in cells):
            rows.append(cells)
    return rows


def _equal(
    anchor: Anchor, questionnaire: Questionnaire, columns: list[tuple[Item, int]], sent: list[Raw], row: int
) -> bool:
    return all(
        _same(questionnaire, item, one, anchor.raw(row, at), anchor.book.epoch_1904)
        for (item, at), one in zip(columns, sent, strict=True)
    )
