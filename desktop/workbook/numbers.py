"""Numbers as people type them: a parser of our own, since ``float()`` takes ``nan`` and ``1_000`` and knows no comma.

What has two readings is never guessed: 1.250 is 1250 in Buenos Aires and 1.25 in Santo Domingo.
"""

import math
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

LONGEST = 60
MINUS = "-\u2212\u2013\u2012\ufe63\uff0d"
SPACES = " \u00a0\u202f\u2009\u2007\u2008\u200a"
APOSTROPHES = "'\u2019\u02bc"

_SHAPE = re.compile(r"(?P<body>[0-9.,'\s]*[0-9][0-9.,'\s]*?)(?:[eE](?P<power>[+-]?[0-9]{1,3}))?")
_THREES = re.compile(r"[0-9]{1,3}(?:S[0-9]{3})+")
_INDIAN = re.compile(r"[0-9]{1,2}(?:S[0-9]{2})+S[0-9]{3}")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What a text means as a number: ``value``, or two ``readings`` between which only a person can decide, or none."""

    value: float | None = None
    percent: bool = False
    readings: tuple[str, ...] = ()
    bracketed: bool = False
    point: str = ""
    """The decimal sign that the text shows beyond doubt, whether or not it has one."""


def number_text(value: float) -> str:
    """Return the shortest decimal text of *value*, without exponent: the canonical text of an answer."""
    if value == 0:
        return "0"
    text = format(Decimal(repr(float(value))), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def same_number(one: float | None, other: float | None) -> bool:
    """Whether two numbers agree in the 15 digits that every spreadsheet program keeps."""
    if one is None or other is None:
        return one is other
    return one == other or f"{one:.15g}" == f"{other:.15g}"


def read_number(text: str) -> NumberReading | None:
    """Return what *text* means as a number; None where it is none at all."""
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return None
    if plain.startswith("(") and plain.endswith(")"):
        inner = read_number(plain[1:-1])
        if inner is None or inner.value is None:
            return None
        value = number_text(inner.value)
        return NumberReading(readings=(f"-{value}", value), bracketed=True)
    percent = plain.endswith("%")
    if percent:
        plain = plain[:-1].rstrip()
    negative = plain[:1] == "-" or plain[-1:] == "-"
    if plain[:1] in "+-" and plain:
        plain = plain[1:].lstrip()
    elif negative:
        plain = plain[:-1].rstrip()
    found = _SHAPE.fullmatch(plain)
    if found is None:
        return None
    readings = _readings(found["body"].strip(), bool(found["power"]))
    values = [_value(reading, found["power"], negative) for reading in readings]
    if not values or None in values:
        return None
    if len(values) > 1:
        return NumberReading(
            percent=percent, readings=tuple(number_text(value) for value in values if value is not None)
        )
    return NumberReading(value=values[0], percent=percent, point=_point(found["body"].strip()))


_AROUND = re.compile(
    r"(?P<before>(?:[~≈<>≤≥±]|ca?\.|(?:US|R|S/|AR|A|C|MX|RD|Bs|Gs?)?\$|[€£¥₲₡]|[A-Z]{3})?)\s*"
    r"(?P<number>[-+]?[0-9][0-9.,'\s]*?)\s*(?P<after>(?:\*{1,3}|\(?[^\W\d_][^\d()<>=]{0,24}\)?|\$|[€£¥%‰?/])?)"
)


def number_within(text: str) -> tuple[str, str] | None:
    """Return (the one number that stands in *text* between a sign and a few words, those words); None if unsure."""
    if len(text) > LONGEST:
        return None
    found = _AROUND.fullmatch(_plain(text))
    if found is None or not (found["before"] or found["after"]):
        return None
    inner = read_number(found["number"])
    if inner is None or inner.value is None:
        return None
    return number_text(inner.value), f"{found['before']} {found['after']}".strip()


def _point(body: str) -> str:
    """Return the decimal sign of a text that has one reading only; "" where it shows neither sign."""
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return max(".", ",", key=body.rfind)
    if dots + commas == 1:
        return "." if dots else ","
    return ("," if dots else ".") if dots + commas else ""


def _value(digits: str, power: str | None, negative: bool) -> float | None:
    value = float(f"{digits}e{power or 0}")
    if not math.isfinite(value):
        return None
    return -value if negative and value else value


def _plain(text: str) -> str:
    signs: list[str] = []
    for sign in text.strip():
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            signs.append(str(digit))
        elif sign in MINUS:
            signs.append("-")
        elif sign in SPACES:
            signs.append(" ")
        elif sign in APOSTROPHES:
            signs.append("'")
        else:
            signs.append({"٫": ".", "٬": "'", "٪": "%", "％": "%", "．": ".", "，": ","}.get(sign, sign))
    return "".join(signs)


def _readings(body: str, powered: bool) -> list[str]:
    """Return the plain decimal texts that *body* can mean: none, one, or two."""
    marks = [sign for sign in dict.fromkeys(body) if not sign.isdigit()]
    dots, commas = body.count("."), body.count(",")
    if not marks:
        return [body]
    if " " in marks or "'" in marks:
        group = " " if " " in marks else "'"
        if len(marks) > 2 or (len(marks) == 2 and ("'" in marks and " " in marks)) or dots + commas > 1:
            return []
        whole, _, fraction = body.replace(",", ".").partition(".")
        return _grouped(whole, group, fraction)
    if dots and commas:
        point = max(".", ",", key=body.rfind)
        if body.count(point) > 1:
            return []
        whole, _, fraction = body.partition(point)
        return _grouped(whole, "," if point == "." else ".", fraction)
    mark = marks[0]
    if dots + commas > 1:
        return _grouped(body, mark, "")
    whole, _, fraction = body.partition(mark)
    decimal = f"{whole or '0'}.{fraction or '0'}"
    # Only a group of exactly three after one to three digits could be thousands; none of them begins with a zero.
    if len(fraction) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0" and not powered:
        return [decimal, whole + fraction]
    return [decimal]


def _grouped(whole: str, group: str, fraction: str) -> list[str]:
    plain = whole.replace(group, "S")
    if not (_THREES.fullmatch(plain) or (group == "," and _INDIAN.fullmatch(plain))):
        return []
    return [plain.replace("S", "") + (f".{fraction}" if fraction else "")]
