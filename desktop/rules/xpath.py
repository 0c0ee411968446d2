"""What XPath and ODK mean by their functions: plain functions on plain values, NaN and blanks included.

Numbers are IEEE doubles, dates ISO texts. Both readings of a rule (compiled and explained) call these.
"""

import math
import re
from datetime import date, timedelta
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

NAN = math.nan
_NUMBER = re.compile(r"\s*(-?(?:\d+(?:\.\d*)?|\.\d+))\s*\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T.*)?\Z", re.ASCII)
_EPOCH = date(1970, 1, 1).toordinal()
_CLOSE = 1e-9
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def to_number(text: str) -> float:
    """Return the number that *text* writes, days since 1970 for a date, NaN for anything else."""
    match = _NUMBER.match(text)
    if match:
        return float(match[1])
    return days(text)


def days(text: str) -> float:
    """Return the days from 1970-01-01 to the ISO date *text* (its time of day is left out), or NaN."""
    if not _DATE.match(text):
        return NAN
    try:
        return float(date.fromisoformat(text[:10]).toordinal() - _EPOCH)
    except ValueError:
        return NAN


def to_text(value: float) -> str:
    """Return *value* as XPath writes it: no exponent, no point for whole numbers."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text


def to_boolean(value: float) -> bool:
    """Return whether a number counts as true: neither zero nor NaN."""
    return value == value and value != 0


def day_text(number: float) -> str:
    """Return the ISO date that lies *number* days after 1970-01-01, its fraction cut off; "" where none does."""
    try:
        return (date(1970, 1, 1) + timedelta(days=math.trunc(number))).isoformat()
    except (ValueError, OverflowError):
        return ""


def to_date(text: str) -> str:
    """Return the ISO date in *text* (a number of days is converted too), "" where it is none."""
    number = days(text)
    return text[:10] if number == number else day_text(to_number(text))


def same(left: float, right: float) -> bool:
    """Whether two computed numbers are equal up to a relative 1e-9, the noise of sums of doubles."""
    return left == right or abs(left - right) <= _CLOSE * max(abs(left), abs(right))


def below(left: float, right: float) -> bool:
    """Whether *left* < *right* beyond the noise of sums of doubles."""
    return left < right and not same(left, right)


def at_most(left: float, right: float) -> bool:
    """Whether *left* <= *right*, up to the noise of sums of doubles."""
    return left <= right or same(left, right)


def divide(left: float, right: float) -> float:
    """Return the IEEE quotient: a division by zero gives an infinity, 0 div 0 NaN."""
    try:
        return left / right
    except ZeroDivisionError:
        return math.copysign(math.inf, left) * math.copysign(1.0, right) if left and left == left else NAN
    except OverflowError:
        return math.copysign(math.inf, left) * math.copysign(1.0, right)


def modulo(left: float, right: float) -> float:
    """Return the remainder with the sign of *left* (``-7 mod 3`` is -1), NaN for a zero divisor."""
    try:
        return math.fmod(left, right)
    except ValueError:
        return NAN


def power(base: float, exponent: float) -> float:
    """Return *base* raised to *exponent*; NaN where it has no real value, an infinity where it overflows."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.inf if base == 0 else NAN


def round_to(value: float, decimals: float = 0.0) -> float:
    """Return *value* rounded at *decimals* places, halves upwards: -2.5 gives -2, 2.5 gives 3."""
    if not math.isfinite(value) or not abs(decimals) <= 30:
        return value if not math.isfinite(value) and abs(decimals) <= 30 else NAN
    way = ROUND_HALF_DOWN if value < 0 else ROUND_HALF_UP
    number = Decimal(repr(value))
    step = Decimal(1).scaleb(-math.trunc(decimals))
    try:
        return float((number / step).to_integral_value(way) * step)
    except ArithmeticError:
        return NAN


def whole(value: float) -> float:
    """Return *value* without its fraction, cut towards zero."""
    return float(math.trunc(value)) if math.isfinite(value) else value


def length(text: str) -> float:
    """Return how many characters *text* has."""
    return float(len(text))


def contains(text: str, part: str) -> bool:
    """Whether *part* stands anywhere in *text*."""
    return part in text


def starts_with(text: str, part: str) -> bool:
    """Whether *text* begins with *part*."""
    return text.startswith(part)


def substring(text: str, start: float, end: float | None = None) -> str:
    """Return the characters from *start* (from 0) up to *end*, not included; negative places count from the end.

    A place that is no number counts as 0, as in JavaRosa.
    """
    size = len(text)
    first, last = _place(start, size), size if end is None else _place(end, size)
    return text[first:last]


def _place(place: float, size: int) -> int:
    if place != place:
        return 0
    bounded = math.trunc(max(min(place, float(size)), -float(size)))
    return bounded + size if bounded < 0 else bounded


def selected(codes: str, code: str) -> bool:
    """Whether *code* is one of the space-separated *codes*; an empty code is "selected" where no code is."""
    code, listed = code.strip(), codes.split()
    return code in listed if code else not listed


def count_selected(codes: str) -> float:
    """Return how many space-separated codes *codes* holds."""
    return float(len(codes.split()))


def selected_at(codes: str, index: float) -> str:
    """Return the code at *index* (from 0, its fraction cut off), "" where there is none."""
    listed = codes.split()
    return listed[int(index)] if -1 < index < len(listed) else ""


def format_date(text: str, form: str) -> str:
    """Return the ISO date *text* in the form of ``%Y %y %m %n %b %d %e %a``, "" where it is no date.

    A date has no time of day: hours, minutes and seconds read as midnight. ``%%`` is a percent sign.
    """
    number = days(text)
    if number != number:
        return ""
    day = date.fromordinal(int(number) + _EPOCH)
    parts = {
        "Y": f"{day.year:04d}",
        "y": f"{day.year % 100:02d}",
        "m": f"{day.month:02d}",
        "n": str(day.month),
        "b": _MONTHS[day.month - 1],
        "d": f"{day.day:02d}",
        "e": str(day.day),
        "a": _DAYS[day.weekday()],
        "H": "00",
        "h": "0",
        "M": "00",
        "S": "00",
        "3": "000",
        "%": "%",
    }
    return re.sub("%([YymnbdeaHhMS3%])", lambda found: parts[found[1]], form)
