"""Dates as spreadsheets keep them and as people type them, in four languages."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

EPOCH_1900, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
FIRST_SAFE = date(1900, 3, 1)
"""From here on every program agrees what serial number a day has; Excel believes in 29 February 1900."""
LAST_SERIAL = 2_958_465

MONTHS = (
    "january jan enero ene janeiro janvier janv",
    "february feb febrero fevereiro fev fevrier fevr",
    "march mar marzo marco mars",
    "april apr abril abr avril avr",
    "may mayo maio mai",
    "june jun junio junho juin",
    "july jul julio julho juillet juil",
    "august aug agosto ago aout",
    "september sep sept septiembre setiembre set setembro septembre",
    "october oct octubre outubro out octobre",
    "november nov noviembre novembro novembre",
    "december dec diciembre dic dezembro dez decembre",
)
_MONTH = {name: number for number, names in enumerate(MONTHS, start=1) for name in names.split()}
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.]*Z?)?")
_THREE = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4})")
_FILLERS = {"de", "del", "of", "le", "do", "the"}


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text means as a date: ``value``, or two ``readings`` (ISO) between which only a person can decide."""

    value: date | None = None
    readings: tuple[str, ...] = ()
    order: str = ""
    """Which of day and month the text shows to come first, ``dmy`` or ``mdy``; "" where it shows neither."""


def to_serial(day: date) -> int | None:
    """Return the serial number of *day* in the 1900 system; None for days on which programs disagree."""
    return (day - EPOCH_1900).days if day >= FIRST_SAFE else None


def from_serial(serial: float, epoch_1904: bool) -> date | None:
    """Return the day of a serial number, its time of day dropped; None where it is no day."""
    whole = int(serial // 1)
    if epoch_1904:
        return EPOCH_1904 + timedelta(days=whole) if 0 <= whole <= LAST_SERIAL - 1462 else None
    # Serial 60 is the day that never was; below it Excel and the others are one day apart.
    return EPOCH_1900 + timedelta(days=whole) if 61 <= whole <= LAST_SERIAL else None


def read_date(text: str) -> DateReading | None:
    """Return what *text* means as a date; None where it is none at all."""
    plain = " ".join(text.split()).casefold()
    if not plain or len(plain) > 40:
        return None
    if found := _ISO.fullmatch(plain.upper()):
        return _one(int(found[1]), int(found[2]), int(found[3]))
    if found := _THREE.fullmatch(plain):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        # Nobody writes the month first between full stops.
        kinds = (
            {_day(year, second, first)} if found[2] == "." else {_day(year, second, first), _day(year, first, second)}
        )
        days = sorted((day for day in kinds if day is not None), key=lambda day: day.isoformat())
        if len(days) > 1:
            return DateReading(readings=tuple(day.isoformat() for day in days))
        order = "dmy" if int(found[1]) > 12 else "mdy" if int(found[3]) > 12 else ""
        return DateReading(days[0], order=order) if days else None
    return _worded(plain)


def _worded(plain: str) -> DateReading | None:
    folded = unicodedata.normalize("NFD", plain)
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    words = [word for word in re.split(r"[\s,./-]+", bare) if word and word not in _FILLERS]
    if len(words) != 3:
        return None
    months = [_MONTH[word] for word in words if word in _MONTH]
    numbers = [re.sub(r"(?<=[0-9])(?:st|nd|rd|th|er|o|º|ª)$", "", word) for word in words if word not in _MONTH]
    if len(months) != 1 or not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) != 1 or len(days) != 1:
        return None
    return _one(int(years[0]), months[0], int(days[0]))


def _one(year: int, month: int, day: int) -> DateReading | None:
    found = _day(year, month, day)
    return DateReading(found) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
