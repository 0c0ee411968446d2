"""The hash of what a return says, whatever bytes say it: a resave by another program gives the same."""

import hashlib
import json

from db.snapshots.receipt import Return
from db.snapshots.submission import Key
from desktop.workbook import columns as c
from desktop.workbook.read_roster import NEW
from desktop.workbook.words import clean


def normal_sha256(back: Return) -> str:
    """Return the SHA-256 over identity, sheets sent, and every part of every answer the file gives, in a fixed order."""
    identity = back.identity
    lines = [json.dumps(_answer(back, key)) for key in sorted(back.answers) if not key[1].startswith(NEW)]
    whole = {
        "identity": [identity.country, identity.year, identity.questionnaire_sha256, identity.workbook_key],
        "sheets": sorted(back.sheets_sent),
        "rows": {roster: sorted(row for row in rows if not row.startswith(NEW)) for roster, rows in back.rows.items()},
        "answers": lines,
        "new": sorted(_new_rows(back)),
    }
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode("ascii")).hexdigest()


def _new_rows(back: Return) -> list[str]:
    """Return the content of each row without an id; the numbers such rows are given while reading mean nothing."""
    rows: dict[str, list[str]] = {}
    for key in sorted(back.answers):
        if key[1].startswith(NEW):
            rows.setdefault(key[1], []).append(json.dumps([key[0], *_answer(back, key)[2:]]))
    return ["\n".join(lines) for lines in rows.values()]


def _answer(back: Return, key: Key) -> list[object]:
    answer, parts = back.answers[key], back.parts.get(key, frozenset())
    place = back.places.get((*key, c.VALUE))
    value = f"{answer.number:.15g}" if answer.number is not None else _plain(answer.text)
    return [
        *key,
        sorted(parts),
        value if c.VALUE in parts else None,
        answer.status.value if answer.status and c.STATUS in parts else None,
        answer.confidential if c.CONFIDENTIAL in parts else None,
        _plain(answer.note) if c.NOTE in parts else None,
        _plain(answer.source) if c.SOURCE in parts else None,
        key in back.erased,
        _plain(place.raw) if key in back.refused and place else None,
    ]


def _plain(text: str | None) -> str | None:
    return clean(text) if text is not None else None
