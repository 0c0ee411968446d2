"""Which row of a return is which row of the database: by row id, else by the declared key, else new."""

import hashlib
from dataclasses import dataclass, field

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import Base, Return
from db.snapshots.submission import Answers, Submission
from desktop.workbook import columns as c
from desktop.workbook.read_roster import NEW
from desktop.workbook.words import folded

RowKey = tuple[str, ...]


@dataclass
class MatchedRows:
    """(roster, row id in the file) → row id to store; rows to add; rows that were sent out and did not come back."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    new: dict[str, list[str]] = field(default_factory=dict)
    missing: tuple[tuple[str, str], ...] = ()
    added: frozenset[str] = frozenset()
    remarks: list[Remark] = field(default_factory=list)


def match_rows(questionnaire: Questionnaire, back: Return, base: Base, ours: Submission) -> MatchedRows:
    """Return how the rows of *back* match those of *ours*, and what is missing from the rosters that were sent."""
    matched = MatchedRows()
    missing: list[tuple[str, str]] = []
    for roster in questionnaire.rosters:
        if roster.code in back.rows:
            missing += _match(roster, back, base, ours, matched)
    matched.missing = tuple(missing)
    matched.added = frozenset(row for rows in matched.new.values() for row in rows)
    return matched


def _match(roster: Item, back: Return, base: Base, ours: Submission, matched: MatchedRows) -> list[tuple[str, str]]:
    stored = ours.rows.get(roster.code, ())
    sent_out = base.rows.get(roster.code, ())
    identified = _identified(roster, back, base)
    free = [row for row in stored if row not in identified]
    by_key: dict[RowKey, list[str]] = {}
    by_content: dict[tuple[str, ...], list[str]] = {}
    for row in free:
        by_key.setdefault(_key(roster, ours.answers, row), []).append(row)
        by_content.setdefault(_content(roster, ours.answers, row), []).append(row)
    for row in back.rows[roster.code]:
        if row in identified:
            matched.ids[roster.code, row] = row
            if row not in stored:
                matched.new.setdefault(roster.code, []).append(row)
            continue
        if _emptied(roster, back, base, row):
            continue  # what it said stands in another row, which has got its id
        found = _take(by_key, _key(roster, back.answers, row)) if any(_key(roster, back.answers, row)) else None
        if found is None and not any(column.key for column in roster.columns):
            found = _take(by_content, _content(roster, back.answers, row))
        if found is None:
            found = _fresh(roster, back, row, {*stored, *sent_out, *matched.ids.values()})
            matched.new.setdefault(roster.code, []).append(found)
        matched.ids[roster.code, row] = found
    arrived = {matched.ids[roster.code, row] for row in back.rows[roster.code] if not _emptied(roster, back, base, row)}
    return [(roster.code, row) for row in sent_out if row not in arrived and row in stored]


def _identified(roster: Item, back: Return, base: Base) -> set[str]:
    """Return the row ids of the file that can be trusted.

    Whoever sorts or pastes without the hidden column tears the ids off their rows: a row that carries one row's id and
    another's key, or whose own key has gone to another row of the file, is matched by its key. A table without a key has
    its whole content for one.
    """
    tell = _key if any(column.key for column in roster.columns) else _content
    known = {row for row in back.rows[roster.code] if not row.startswith(NEW)}
    was = {row: tell(roster, base.answers, row) for row in base.rows.get(roster.code, ())}
    now = {row: tell(roster, back.answers, row) for row in back.rows[roster.code]}
    owners: dict[RowKey, list[str]] = {}
    for row, key in was.items():
        owners.setdefault(key, []).append(row)
    holders: dict[RowKey, list[str]] = {}
    for row, key in now.items():
        holders.setdefault(key, []).append(row)
    settled = {row for row in known if now[row] == was.get(row)}
    # An emptied row was deleted, unless its key stands in another row: then it was cut and pasted there.
    settled |= {
        row
        for row in known - settled
        if not any(now[row]) and not any(other not in settled for other in holders.get(was.get(row, ()), ()))
    }
    torn = {
        row
        for row in known - settled
        if any(other != row and other not in settled for other in owners.get(now[row], ()))
        or (any(was.get(row, ())) and any(other not in settled for other in holders.get(was[row], ())))
    }
    return known - torn


def _key(roster: Item, answers: Answers, row: str) -> RowKey:
    keys = [column for column in roster.columns if column.key]
    return tuple(folded((answers[col.code, row].text or "") if (col.code, row) in answers else "") for col in keys)


def _content(roster: Item, answers: Answers, row: str) -> tuple[str, ...]:
    return tuple(
        folded((answers[col.code, row].text or "") if (col.code, row) in answers else "") for col in roster.columns
    )


def _take(known: dict[RowKey, list[str]], key: RowKey) -> str | None:
    rows = known.get(key)
    return rows.pop(0) if rows else None


def _fresh(roster: Item, back: Return, row: str, taken: set[str]) -> str:
    """Return an id for a new row: opaque, and the same whenever the same file is read."""
    content = "\x1f".join((back.identity.workbook_key, roster.code, *_content(roster, back.answers, row)))
    for number in range(len(taken) + 1):
        found = "r" + hashlib.sha256(f"{content}\x1f{number}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
        if found not in taken:
            break
    return found


def _emptied(roster: Item, back: Return, base: Base, row: str) -> bool:
    """Whether a row that had values came back with its id alone: on a protected sheet that is how one deletes a row."""
    columns = [column for column in roster.columns if not column.derived]
    had = any((col.code, row) in base.answers and base.answers[col.code, row].text is not None for col in columns)
    says = any(
        back.parts.get((col.code, row)) or (col.code, row) in back.refused or _holds(back, col.code, row)
        for col in columns
    )
    return had and not says


def _holds(back: Return, code: str, row: str) -> bool:
    place = back.places.get((code, row, c.VALUE))
    return bool(place and (place.raw or place.formula))
