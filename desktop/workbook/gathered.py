"""What a reading of a file has found so far, sheet by sheet."""

from dataclasses import dataclass, field, replace

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import CellPlace
from db.snapshots.submission import Answer, Key
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor, address
from desktop.workbook.cells import NOTHING, Raw, Reading, get_mark, get_status, get_text, get_value
from desktop.workbook.columns import letter
from desktop.workbook.doubts import Doubt, Habits, open_kind, readings_of, settle, shown_habit, subject_of


@dataclass
class Gathered:
    """Answers, the parts a file gives of them, their places, and everything that was wrong."""

    questionnaire: Questionnaire
    habits: Habits = field(default_factory=Habits)
    answers: dict[Key, Answer] = field(default_factory=dict)
    parts: dict[Key, frozenset[str]] = field(default_factory=dict)
    places: dict[tuple[str, str, str], CellPlace] = field(default_factory=dict)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    erased: set[Key] = field(default_factory=set)
    refused: set[Key] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    new_rows: int = 0
    doubts: list[Doubt] = field(default_factory=list)
    shown: dict[str, set[str]] = field(default_factory=dict)
    """Kind → the choices that texts of this file show beyond doubt."""

    def take(
        self,
        anchor: Anchor,
        item: Item,
        row_id: str,
        cells: dict[str, tuple[int, int]],
        options: list[tuple[str, int, int]] | None = None,
    ) -> None:
        """Read the *cells* (part → row and column) of one answer; *options* are (code, row, column) of a multiple choice."""
        key = (item.code, row_id)
        raws = {part: self._place(anchor, key, part, at) for part, at in cells.items()}
        if options is not None:
            value = self._options(anchor, item, key, options, cells)
        else:
            value = self._value(anchor, item, key, raws[c.VALUE], cells[c.VALUE]) if c.VALUE in raws else NOTHING
        status = get_status(raws[c.STATUS]) if c.STATUS in raws else NOTHING
        self._remark(anchor, key, value, cells.get(c.VALUE))
        self._remark(anchor, key, status, cells.get(c.STATUS))
        found = c.VALUE in cells or options is not None
        self._store(
            key,
            item,
            value,
            status,
            self._flag(anchor, key, raws, cells),
            self._annotations(anchor, key, raws, cells),
            found,
        )

    def note_row(self, anchor: Anchor, item: Item, row_id: str, cells: dict[str, tuple[int, int]]) -> None:
        """Add the note and source of a roster's row to the answer of *item* that carries them."""
        key = (item.code, row_id)
        raws = {part: self._place(anchor, key, part, at) for part, at in cells.items()}
        said = self._annotations(anchor, key, raws, cells)
        known = self.answers.get(key, Answer(*key))
        self.answers[key] = replace(known, note=said.get(c.NOTE, known.note), source=said.get(c.SOURCE, known.source))
        self.parts[key] = self.parts.get(key, frozenset()) | frozenset(said)

    def refuse(self, anchor: Anchor, key: Key, remark: Remark, at: tuple[int, int] | None = None) -> None:
        """Refuse one answer with a remark that names its place."""
        self.refused.add(key)
        self.tell(anchor, remark, key, at)

    def tell(self, anchor: Anchor, remark: Remark, key: Key | None = None, at: tuple[int, int] | None = None) -> None:
        """List a remark with its sheet, cell, item and row."""
        item, row = key or (None, None)
        cell = address(*at) if at else None
        self.remarks.append(replace(remark, sheet=anchor.title, cell=cell, item=item, row=row or None))

    def _place(self, anchor: Anchor, key: Key, part: str, at: tuple[int, int]) -> Raw:
        raw = anchor.raw(*at)
        text = raw.text if raw.type or raw.formula else None
        self.places[(*key, part)] = CellPlace(
            anchor.title, address(*at), text, raw.type, raw.number_format, raw.formula
        )
        return raw

    def _value(self, anchor: Anchor, item: Item, key: Key, raw: Raw, at: tuple[int, int]) -> Reading:
        reading = get_value(self.questionnaire, item, raw, anchor.book.epoch_1904)
        if habit := shown_habit(item, raw):
            self.shown.setdefault(habit[0], set()).add(habit[1])
        while (kind := open_kind(reading)) and reading.remark is not None:
            found = reading.remark.found or ""
            subject = subject_of(kind, f"{anchor.title}!{letter(at[1])}", found)
            choice = self.habits.of(kind, subject)
            settled = settle(item, reading, choice) if choice else reading
            if settled.refused and open_kind(settled) in ("", kind):
                place = CellPlace(anchor.title, address(*at))
                self.doubts.append(Doubt(kind, subject, key, found, readings_of(item, reading), place))
                return settled
            # With one question answered there may be another in the same cell.
            reading = settled
        return reading

    def _remark(self, anchor: Anchor, key: Key, reading: Reading, at: tuple[int, int] | None) -> None:
        if reading.remark is not None:
            self.tell(anchor, reading.remark, key, at)
        if reading.refused:
            self.refused.add(key)

    def _options(
        self,
        anchor: Anchor,
        item: Item,
        key: Key,
        options: list[tuple[str, int, int]],
        cells: dict[str, tuple[int, int]],
    ) -> Reading:
        marked: list[str] = []
        for code, row, column in options:
            raw = anchor.raw(row, column)
            said, remark = get_mark(raw)
            if remark is not None:
                self.refuse(anchor, key, remark, (row, column))
            if said:
                marked.append(code)
        where = options[0][1:] if options else cells.get(c.STATUS, (anchor.row, anchor.column))
        self.places[(*key, c.VALUE)] = CellPlace(
            anchor.title, address(*where), " ".join(marked) or None, "s" if marked else ""
        )
        return Reading(said=True, text=" ".join(marked)) if marked else NOTHING

    def _flag(self, anchor: Anchor, key: Key, raws: dict[str, Raw], cells: dict[str, tuple[int, int]]) -> bool | None:
        if c.CONFIDENTIAL not in raws:
            return None
        said, remark = get_mark(raws[c.CONFIDENTIAL])
        if remark is not None:
            self.refuse(anchor, key, remark, cells[c.CONFIDENTIAL])
        return said

    def _annotations(
        self, anchor: Anchor, key: Key, raws: dict[str, Raw], cells: dict[str, tuple[int, int]]
    ) -> dict[str, str | None]:
        said: dict[str, str | None] = {}
        for part in (c.NOTE, c.SOURCE):
            if part not in raws:
                continue
            reading = get_text(raws[part], anchor.book.epoch_1904)
            if reading.remark is not None:
                self.tell(anchor, reading.remark, key, cells[part])
            if reading.said and not reading.refused:
                said[part] = None if reading.erased else reading.text
        return said

    def _store(
        self,
        key: Key,
        item: Item,
        value: Reading,
        status: Reading,
        flag: bool | None,
        said: dict[str, str | None],
        found: bool,
    ) -> None:
        parts = set(said)
        text, number, code = value.text, value.number, status.status
        if value.status is not None:
            code = code or value.status
        if code is not None:
            parts.add(c.STATUS)
        if flag is not None:
            parts.add(c.CONFIDENTIAL)
        # A reason for having no value, beside an empty cell, takes the place of the value that stood there.
        if value.text is not None or (found and code is not None and code.means_no_value):
            parts.add(c.VALUE)
        if value.erased or status.erased:
            self.erased.add(key)
            text = number = code = None
            parts |= {c.VALUE, c.STATUS}
        self.answers[key] = Answer(*key, text, number, code, bool(flag), said.get(c.NOTE), said.get(c.SOURCE))
        self.parts[key] = frozenset(parts)
