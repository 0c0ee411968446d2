"""A workbook filled as a focal point would fill it in Excel: for the example, and for tests of the round trip."""

from dataclasses import dataclass, field

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer, Answers, Key, Rows
from db.terms import ItemKind
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor, address
from desktop.workbook.book import open_book
from desktop.workbook.cells import BLANK, Raw, put_status, put_text, put_value
from desktop.workbook.guard import open_package
from desktop.workbook.identity import BLOCK_NAME, Manifest
from desktop.workbook.layout import SheetKind
from desktop.workbook.opened import Opened
from desktop.workbook.package import pack
from desktop.workbook.patch import Sliced, Strings, without_results
from desktop.workbook.read import found_sheets, manifest_of, questionnaire_of
from desktop.workbook.read_roster import annotated
from desktop.workbook.words import ERASE, MARK, erase_label


@dataclass
class _Filling:
    questionnaire: Questionnaire
    language: str
    answers: Answers
    names: dict[str, str]
    erased: frozenset[Key]
    removed: frozenset[tuple[str, str]]
    cells: dict[str, Raw] = field(default_factory=dict)

    def put(self, anchor: Anchor, row: int, column: str, raw: Raw | None) -> None:
        if raw is not None and column in anchor.columns:
            self.cells[address(row, anchor.columns[column])] = raw


def fill_workbook(
    data: bytes,
    answers: Answers,
    rows: Rows,
    erased: frozenset[Key] = frozenset(),
    removed: frozenset[tuple[str, str]] = frozenset(),
) -> bytes:
    """Return the issued workbook *data* with *answers* typed in; cells of other answers stay as they are.

    Row ids of *rows* that the workbook has are filled in place; the others go, in their order, into the spare rows
    below, with their id where the workbook's control sheet announces it. Answers in *erased* get the erase mark, rows
    in *removed* (roster, row id) are emptied.

    Raises:
        Problem: *data* is no workbook of ours, or a roster has no room left.
    """
    package = open_package(data)
    book = open_book(package)
    opened = Opened(book, package)
    manifest: Manifest = manifest_of(opened)
    questionnaire = questionnaire_of(manifest)
    part_of = dict(book.sheets)
    strings_part = next(name for name in package.names if name.casefold().endswith("sharedstrings.xml"))
    strings = Strings(package.part(strings_part))
    parts = {name: package.part(name) for name in package.names}
    for anchor in found_sheets(opened)[0]:
        filling = _Filling(questionnaire, manifest.language, answers, book.names, erased, removed)
        if anchor.kind is SheetKind.SECTION:
            _section(filling, anchor)
        else:
            _roster(filling, anchor, questionnaire.by_code[anchor.code], manifest, rows)
        if filling.cells:
            sliced = Sliced(parts[part_of[anchor.title]], filling.cells)
            parts[part_of[anchor.title]] = sliced.filled(filling.cells, strings)
    for _, part in book.sheets:
        parts[part] = without_results(parts[part])
    parts[strings_part] = strings.xml()
    return pack(parts)


def _section(filling: _Filling, anchor: Anchor) -> None:
    for row, code in anchor.codes():
        answer = filling.answers.get((code, ""))
        item = filling.questionnaire.by_code.get(code)
        if (code, "") in filling.erased and not (
            c.OPTION in anchor.columns and anchor.text(row, anchor.columns[c.OPTION])
        ):
            filling.put(anchor, row, c.STATUS, Raw("s", erase_label(filling.language)))
        if answer is None or item is None or item.derived:
            continue
        option = anchor.text(row, anchor.columns[c.OPTION]) if c.OPTION in anchor.columns else ""
        if option:
            filling.put(anchor, row, c.VALUE, Raw("s", MARK) if option in answer.codes else BLANK)
            continue
        if item.kind not in (ItemKind.MANY, ItemKind.ROSTER):
            filling.put(anchor, row, c.VALUE, _value(filling, item, answer) or BLANK)
        filling.put(anchor, row, c.STATUS, put_status(answer.status, filling.language) or BLANK)
        if item.answered:
            filling.put(anchor, row, c.CONFIDENTIAL, Raw("s", MARK) if answer.confidential else BLANK)
        filling.put(anchor, row, c.NOTE, put_text(answer.note) or BLANK)
        filling.put(anchor, row, c.SOURCE, put_text(answer.source) or BLANK)


def _roster(filling: _Filling, anchor: Anchor, roster: Item, manifest: Manifest, rows: Rows) -> None:
    wanted = rows.get(roster.code, ())
    ids = {text: row for row, text in anchor.codes() if text in manifest.base.rows.get(roster.code, ())}
    for row_id, row in ids.items():
        if (roster.code, row_id) in filling.removed:
            for item in roster.columns:
                filling.put(anchor, row, item.code, BLANK)
    if not wanted:
        return
    typed = {anchor.columns[item.code] for item in roster.columns if not item.derived}
    used = {row for row, column in anchor.grid.cells if column in typed}
    spare = [row for row in _block(filling, anchor) if row not in used and row not in ids.values()]
    lacking = sum(1 for row_id in wanted if row_id not in ids) - len(spare)
    if lacking > 0:
        raise Problem("workbook.roster_full", sheet=anchor.title, rows=lacking)
    first = annotated(roster)
    for row_id in wanted:
        row = ids.get(row_id) or spare.pop(0)
        if row_id in manifest.added.get(roster.code, ()):
            filling.put(anchor, row, c.CODES, Raw("s", row_id))
        for item in roster.columns:
            answer = filling.answers.get((item.code, row_id))
            if (item.code, row_id) in filling.erased:
                filling.put(anchor, row, item.code, Raw("s", ERASE))
            elif answer is not None and not item.derived:
                filling.put(anchor, row, item.code, _value(filling, item, answer, inline=True) or BLANK)
        told = filling.answers.get((first.code, row_id))
        if told is not None:
            filling.put(anchor, row, c.ROW_NOTE, put_text(told.note))
            filling.put(anchor, row, c.ROW_SOURCE, put_text(told.source))


def _block(filling: _Filling, anchor: Anchor) -> range:
    """Return the rows of a roster's block, as its name in the book says."""
    title = anchor.title.replace("'", "''")
    areas = [area for name, area in filling.names.items() if name.startswith(BLOCK_NAME)]
    last = next((area.rpartition("$")[2] for area in areas if area.startswith(f"'{title}'!")), "")
    return range(anchor.row + 2, int(last) + 1 if last.isdecimal() else anchor.row + 2)


def _value(filling: _Filling, item: Item, answer: Answer, inline: bool = False) -> Raw | None:
    return put_value(filling.questionnaire, item, answer, filling.language, inline)
