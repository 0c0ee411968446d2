"""What people write that has two readings: settled by the rest of the file, or by a person, and never guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from db.problems import Remark
from db.snapshots.questionnaire import Item
from db.snapshots.receipt import CellPlace, Question
from db.snapshots.submission import Key
from db.terms import ItemKind, ValueStatus
from desktop.workbook.cells import Raw, Reading, percent_asked
from desktop.workbook.dates import read_date
from desktop.workbook.numbers import number_text, read_number
from desktop.workbook.words import clean, folded

DECIMAL, DATES, PERCENTS, PERCENT_SIGNS, BRACKETS, SIGNS, NO_VALUE, COLUMNS, HEADING, SHEET = (
    "decimal", "dates", "percents", "percent_signs", "brackets", "signs", "no_value", "columns", "heading", "sheet",
)  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {
    DECIMAL: ("comma", "point"),
    DATES: ("dmy", "mdy"),
    PERCENTS: ("points", "fractions"),
    PERCENT_SIGNS: ("number", "hundredths"),
    BRACKETS: ("negative", "positive"),
    SIGNS: ("take",),
    NO_VALUE: ("missing", "cannot", "zero"),
    COLUMNS: ("keep", "leave"),
}
"""What may be chosen for each kind of doubt; of sheets that stand twice, their titles; of headings, the columns."""

_OPEN = {
    "workbook.number_unclear": DECIMAL,
    "workbook.date_unclear": DATES,
    "workbook.number_percent": PERCENT_SIGNS,
    "workbook.number_bracketed": BRACKETS,
    "workbook.number_with_sign": SIGNS,
    "workbook.unclear_word": NO_VALUE,
}
_FLAGS = {"e": ValueStatus.ESTIMATED, "est": ValueStatus.ESTIMATED, "p": ValueStatus.PROVISIONAL,
          "prov": ValueStatus.PROVISIONAL, "b": ValueStatus.BREAK}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Habits:
    """How a file writes what has two readings: (kind, subject) → choice, an empty subject for the whole file."""

    settled: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, kind: str, subject: str) -> str:
        """Return the choice for one subject, else for the file, else ""."""
        return self.settled.get((kind, subject)) or self.settled.get((kind, ""), "")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One cell that has two readings, or more."""

    kind: str
    subject: str
    key: Key
    found: str
    readings: tuple[tuple[str, str], ...]
    place: CellPlace
    chosen: str = ""


def shown_habit(item: Item, raw: Raw) -> tuple[str, str] | None:
    """Return (kind, choice) where the text of a cell shows beyond doubt how its writer writes."""
    if raw.type != "s":
        return None
    if item.kind.numeric:
        number = read_number(clean(raw.text))
        if number is not None and number.point:
            return DECIMAL, "comma" if number.point == "," else "point"
    elif item.kind is ItemKind.DATE:
        day = read_date(clean(raw.text))
        if day is not None and day.order:
            return DATES, day.order
    return None


def open_kind(reading: Reading) -> str:
    """Return what kind of doubt made a reading refused; "" for none."""
    return _OPEN.get(reading.remark.code, "") if reading.refused and reading.remark is not None else ""


def subject_of(kind: str, column: str, found: str) -> str:
    """Return what a doubt is about: a word wherever it stands, else a column."""
    return folded(found) if kind == NO_VALUE else column


def readings_of(item: Item, reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return each choice with what the cell would mean under it."""
    kind = open_kind(reading)
    return tuple(
        (choice, _told(settled))
        for choice in CHOICES.get(kind, ())
        if not (settled := settle(item, reading, choice)).refused or open_kind(settled) not in ("", kind)
    )


def settle(item: Item, reading: Reading, choice: str) -> Reading:
    """Return what a doubtful cell means under *choice*; the reading as it is where the choice does not apply."""
    remark = reading.remark
    kind = open_kind(reading)
    if remark is None or choice not in CHOICES.get(kind, ()):
        return reading
    plain = clean(remark.found or "")
    if kind == DECIMAL:
        found = read_number(plain)
        if found is None or len(found.readings) != 2:
            return reading
        sign = "comma" if "," in plain or "，" in plain else "point"
        text = found.readings[0] if sign == choice else found.readings[1]
        value = float(text)
        if found.percent and not item.percent:
            # The one question is answered; what the percent sign means is the next.
            return percent_asked(value, plain)
        return _number(value, plain)
    if kind == DATES:
        day = read_date(plain)
        if day is None or len(day.readings) != 2:
            return reading
        first = int("".join(sign if sign.isdigit() else " " for sign in plain).split()[0])
        for iso in day.readings:
            if (int(iso[8:]) if choice == "dmy" else int(iso[5:7])) == first:
                settled = Remark("workbook.date_settled", "warning", found=plain, details={"value": iso})
                return Reading(said=True, text=iso, remark=settled)
        return reading
    if kind == PERCENT_SIGNS:
        return _number(float(str(remark.details["one" if choice == "number" else "other"])), plain)
    if kind == BRACKETS:
        return _number(float(str(remark.details["one" if choice == "negative" else "other"])), plain)
    if kind == SIGNS:
        mark = folded(plain).strip("0123456789., '()-")
        flag = ValueStatus.ESTIMATED if plain[:1] in "~≈" else _FLAGS.get(mark.rstrip("."))
        return replace(_number(float(str(remark.details["one"])), plain), status=flag)
    if choice == "zero":
        return _number(0.0, plain) if item.kind.numeric else reading
    status = ValueStatus.MISSING if choice == "missing" else ValueStatus.CANNOT_EXIST
    told = Remark("workbook.word_for_no_value", "warning", found=plain)
    return Reading(said=True, status=status, remark=told)


def questions(doubts: list[Doubt]) -> tuple[Question, ...]:
    """Return one question for each kind and subject, the first cell standing for all."""
    grouped: dict[tuple[str, str], list[Doubt]] = {}
    for doubt in doubts:
        grouped.setdefault((doubt.kind, doubt.subject), []).append(doubt)
    asked: list[Question] = []
    for (kind, subject), cells in grouped.items():
        first = cells[0]
        asked.append(
            Question(
                kind,
                subject,
                first.readings,
                first.found,
                first.place.sheet,
                first.place.cell,
                len(cells),
                first.chosen,
            )
        )
    return tuple(asked)


def _number(value: float, plain: str) -> Reading:
    value = value + 0.0  # minus zero is zero
    remark = Remark("workbook.number_settled", "warning", found=plain, details={"value": number_text(value)})
    return Reading(said=True, text=number_text(value), number=value, remark=remark)


def _told(reading: Reading) -> str:
    if reading.refused and reading.remark is not None:
        return f"{reading.remark.details['one']} %"
    if reading.text is not None:
        return f"{reading.text} {reading.status.value}" if reading.status else reading.text
    return reading.status.value if reading.status else ""
