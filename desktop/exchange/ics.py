"""Calendar files (RFC 5545): whole days only, which is all that due dates need."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MOST = 75
"""Octets of a line, its end not counted; longer lines are folded."""


@dataclass(frozen=True, slots=True)
class Day:
    """One all-day event. The same ``uid`` with a higher ``sequence`` replaces it where it was imported before."""

    uid: str
    day: date
    title: str
    text: str
    sequence: int = 0


def write_calendar(days: Iterable[Day], name: str, stamp: datetime) -> bytes:
    """Return *days* as a calendar called *name*, made at the instant *stamp* (in UTC)."""
    made = f"{stamp:%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convergencia//Convergencia//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}"]
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{escaped(one.uid)}",
            f"DTSTAMP:{made}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            # The end of an all-day event is the first day that no longer belongs to it.
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
            f"SEQUENCE:{one.sequence}",
            f"SUMMARY:{escaped(one.title)}",
            f"DESCRIPTION:{escaped(one.text)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) + b"\r\n" for line in lines)


def escaped(text: str) -> str:
    """Return *text* as a value of a calendar: no sign in it ends the value or the line."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in plain if sign >= " " or sign in "\n\t")
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, "\\" + sign)
    return kept.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Return *line* in UTF-8, broken into lines of at most 75 octets that go on after a blank; no sign is torn apart."""
    parts: list[bytes] = []
    part = b""
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(part) + len(octets) > MOST:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part])
