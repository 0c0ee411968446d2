"""A roster's sheet, read by row id × column code; rows without an id are new until the merge matches their key."""

from collections import defaultdict

from db.problems import Remark
from db.snapshots.questionnaire import Item
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.cells import get_value
from desktop.workbook.gathered import Gathered
from desktop.workbook.headings import Headings, headed, heading_text, roster_headings
from desktop.workbook.words import folded

NEW = "new:"


def annotated(roster: Item) -> Item:
    """Return the column whose answer carries a row's note and source: the first of the key, else the first."""
    return next((column for column in roster.columns if column.key), roster.columns[0])


def read_roster(anchor: Anchor, gathered: Gathered, roster: Item, base: Base) -> None:
    """Read every row of the roster that says anything or carries an id of the base."""
    columns = {column.code: anchor.columns[column.code] for column in roster.columns if column.code in anchor.columns}
    if not _headed(anchor, gathered, roster, columns):
        return
    notes = {
        part: anchor.columns[code]
        for part, code in ((c.NOTE, c.ROW_NOTE), (c.SOURCE, c.ROW_SOURCE))
        if code in anchor.columns
    }
    known = set(base.rows.get(roster.code, ()))
    ids, torn = _ids(anchor, gathered, roster, columns, base, known)
    header = anchor.header_row
    # Derived cells hold formulas in every row, spare ones included.
    typed = {columns[column.code] for column in roster.columns if column.code in columns and not column.derived}
    filled = {row for row, at in anchor.grid.cells if row > header and at in typed}
    labels = roster_headings(gathered.questionnaire, roster)
    order: list[str] = []
    for row in sorted((filled | set(ids)) - torn):
        # Headings that were sorted in among the rows, or repeated for each page; an id beside them has lost its row.
        if _headings_again(anchor, labels, columns, row):
            continue
        row_id = ids.get(row)
        if row_id is None:
            if not _sayable(anchor, gathered, roster, columns, row):
                continue
            gathered.new_rows += 1
            row_id = f"{NEW}{gathered.new_rows}"
        order.append(row_id)
        doubled = any((column.code, row_id) in gathered.refused for column in roster.columns)
        for column in roster.columns:
            if column.code in columns and not column.derived:
                gathered.take(anchor, column, row_id, {c.VALUE: (row, columns[column.code])})
        if notes:
            gathered.note_row(anchor, annotated(roster), row_id, {part: (row, at) for part, at in notes.items()})
        if not doubled:
            _check_key(anchor, gathered, roster, columns, row_id, row)
    gathered.rows[roster.code] = tuple(order)


def _headings_again(anchor: Anchor, labels: Headings, columns: dict[str, int], row: int) -> bool:
    """Whether a row says nothing but the headings of its columns."""
    # Anything else behind a label than its unit and mark makes it an answer.
    shown = {code: heading_text(text) for code, at in columns.items() if (text := anchor.text(row, at))}
    return bool(shown) and all(text in labels[code] for code, text in shown.items())


def _headed(anchor: Anchor, gathered: Gathered, roster: Item, columns: dict[str, int]) -> bool:
    """Leave out the columns whose heading is that of another one: cells were moved without the hidden row of codes.

    Without a column of the key no row can be told from another: then nothing is read.
    """
    whole, header = True, anchor.header_row
    headings = roster_headings(gathered.questionnaire, roster)
    for column in [column for column in roster.columns if column.code in columns]:
        if headed(anchor, headings, column.code) not in (None, "", column.code):
            at = columns.pop(column.code)
            remark = Remark("workbook.column_of_another", found=anchor.text(header, at), details={"code": column.code})
            gathered.tell(anchor, remark, None, (header, at))
            whole = whole and not column.key
    return whole


def _ids(
    anchor: Anchor, gathered: Gathered, roster: Item, columns: dict[str, int], base: Base, known: set[str]
) -> tuple[dict[int, str], set[int]]:
    """Return row → row id, and the rows to leave out.

    Where a row was copied with its hidden id, the copy is new; what cannot be told apart is refused.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, text in anchor.codes():
        if text in known:
            rows[text].append(row)
    ids: dict[int, str] = {}
    torn: set[int] = set()
    for row_id, places in rows.items():
        if len(places) == 1:
            ids[places[0]] = row_id
            continue
        originals = [row for row in places if _same_key(anchor, gathered, roster, columns, base, row_id, row)]
        if len(originals) == 1:
            ids[originals[0]] = row_id
            continue
        for column in roster.columns:
            gathered.refused.add((column.code, row_id))
        # The first keeps the id, so that the row does not count as missing; nothing of any is stored.
        ids[places[0]] = row_id
        torn.update(places[1:])
        for row in places:
            remark = Remark("workbook.doubled_row", found=row_id)
            gathered.tell(anchor, remark, (roster.code, row_id), (row, anchor.column))
    return ids, torn


def _same_key(
    anchor: Anchor, gathered: Gathered, roster: Item, columns: dict[str, int], base: Base, row_id: str, row: int
) -> bool:
    keys = [column for column in roster.columns if column.key and column.code in columns]
    for column in keys or [column for column in roster.columns if column.code in columns]:
        reading = get_value(
            gathered.questionnaire, column, anchor.raw(row, columns[column.code]), anchor.book.epoch_1904
        )
        known = base.answers.get((column.code, row_id), Answer(column.code, row_id))
        if folded(reading.text or "") != folded(known.text or ""):
            return False
    return True


def _sayable(anchor: Anchor, gathered: Gathered, roster: Item, columns: dict[str, int], row: int) -> bool:
    """Whether a row without an id says anything in its columns."""
    return any(
        get_value(gathered.questionnaire, column, anchor.raw(row, columns[column.code]), anchor.book.epoch_1904).said
        for column in roster.columns
        if column.code in columns and not column.derived
    )


def _check_key(
    anchor: Anchor, gathered: Gathered, roster: Item, columns: dict[str, int], row_id: str, row: int
) -> None:
    """Refuse a row as a whole where its key is unreadable, and a new one where it has none.

    It may be another row than its id says, a total, or half of another row: its figures belong to nobody known.
    """
    keys = [column for column in roster.columns if column.key and column.code in columns]
    unreadable = [column for column in keys if (column.code, row_id) in gathered.refused]
    empty = bool(keys) and all(gathered.answers[column.code, row_id].text is None for column in keys)
    if not unreadable and not (empty and row_id.startswith(NEW)):
        return
    names = ", ".join(gathered.questionnaire.label(column, "") for column in keys)
    code = "workbook.row_key_unread" if unreadable else "workbook.row_without_key"
    found = next((anchor.text(row, at) for at in columns.values() if anchor.text(row, at)), "")
    subject = unreadable[0] if unreadable else keys[0]
    if unreadable:
        found = anchor.text(row, columns[subject.code])
    remark = Remark(code, found=found, details={"keys": names})
    gathered.tell(anchor, remark, (subject.code, row_id), (row, columns[subject.code]))
    for column in roster.columns:
        key = (column.code, row_id)
        if key in gathered.answers and gathered.parts.get(key):
            gathered.refused.add(key)
    for column in keys:
        gathered.refused.add((column.code, row_id))
