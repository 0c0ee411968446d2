"""The tidy table: one line an answer, for statistics programs and spreadsheets alike."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of the tidy table; every field is text, empty where there is nothing."""

    country: str
    round: str
    item: str
    row: str
    column: str
    value: str
    status: str
    note: str
    source: str
    stage: str


def write_csv(lines: Iterable[Line]) -> bytes:
    """Return *lines* as CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads the accents)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.name for field in fields(Line)])
    for line in lines:
        writer.writerow([inert(value) for value in astuple(line)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def inert(text: str) -> str:
    """Return *text* such that a spreadsheet does not run it; plain negative numbers stay numbers."""
    if text.startswith(DANGEROUS) and not _number(text):
        return "'" + text
    return text


def _number(text: str) -> bool:
    body = text[1:] if text[:1] in "+-" else text
    return bool(body) and body.replace(".", "", 1).replace("e-", "", 1).replace("e+", "", 1).isdigit()
