"""What goes home with a file: the findings and queries at its cells, and the answers that come back beside them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.snapshots.receipt import CellPlace, Correspondence, Reply
from db.terms import ExplanationKind

EXPLAIN, QUERY, ORIGIN = "explain", "query", "origin"
_BETWEEN = "|"


class Tone(StrEnum):
    """What one line of the sheet is; each has a look of its own."""

    ERROR = "error"
    QUERY = "query"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Asked:
    """One finding or query as the focal point reads it.

    ``token`` ties an answer to what was asked; "" where none is expected. ``kind`` and ``answer`` are what was
    answered before, to be read and changed.
    """

    tone: Tone
    heading: str
    item: str
    row: str
    message: str
    token: str = ""
    kind: ExplanationKind | None = None
    answer: str = ""


@dataclass(frozen=True)
class Annotation:
    """Everything that is written into one file. ``places`` are the cells the file had for each (item, row).

    ``origin`` is the receipt that is annotated, by its hash, and the last changeset; "" for a workbook as it was issued.
    ``letters`` go along hidden, for a country's own file; *given* and its ``person`` are set where the answers go to the
    office.
    """

    language: str
    country: str
    year: int
    due: str
    lines: tuple[Asked, ...]
    origin: str = ""
    unevaluated: int = 0
    places: Mapping[tuple[str, str], CellPlace] = field(default_factory=dict)
    letters: Correspondence = field(default_factory=Correspondence)
    given: bool = False
    person: str = ""


def explanation_token(
    rule: str, item: str, row: str, value_hash: str, rule_hash: str, kind: ExplanationKind | None, text: str
) -> str:
    """Return what ties an explanation to the value and the rule it was asked about."""
    return _BETWEEN.join((EXPLAIN, rule, item, row, value_hash, rule_hash, fingerprint(kind, text)))


def query_token(number: int, messages: int, text: str = "") -> str:
    """Return what ties a reply to its query, of which *messages* had been written."""
    return _BETWEEN.join((QUERY, str(number), str(messages), fingerprint(None, text)))


def origin_token(sha256: str, seq: int) -> str:
    """Return what says which receipt a file is a copy of, and as of which changeset."""
    return _BETWEEN.join((ORIGIN, sha256, str(seq)))


def read_origin(token: str) -> tuple[str, int] | None:
    """Return the hash and the changeset of :func:`origin_token`; None where *token* is none."""
    match token.split(_BETWEEN):
        case ["origin", sha256, seq] if seq.isdecimal():
            return sha256, int(seq[:15])
    return None


def read_token(token: str, sheet: str, cell: str) -> Reply | None:
    """Return the reply a token stands for, still without a text; None where *token* is none of ours."""
    match token.split(_BETWEEN):
        case ["explain", rule, item, row, value_hash, rule_hash, start]:
            return Reply(
                sheet, cell, rule=rule, item=item, row=row, value_hash=value_hash, rule_hash=rule_hash, start=start
            )
        case ["query", number, messages, start] if number.isdecimal() and messages.isdecimal():
            return Reply(sheet, cell, number=int(number[:9]), messages=int(messages[:9]), start=start)
    return None


def fingerprint(kind: ExplanationKind | None, text: str) -> str:
    """Return what tells whether an answer is still the one that the sheet went out with; "" for none."""
    if not text:
        return ""
    return hashlib.sha256(f"{kind.value if kind else ''}|{text}".encode()).hexdigest()[:16]
