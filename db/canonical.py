"""Canonical JSON and the hashes built on it: the same content gives the same bytes everywhere."""

import hashlib
import json
from collections.abc import Mapping

from db.snapshots.submission import Answer
from db.terms import ValueStatus

# One encoder for all: ``json.dumps`` makes a new one for each value, which is most of its cost here.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=str)


def dumps(value: object) -> str:
    """Return *value* as JSON with sorted keys, no spaces, no NaN, texts unescaped."""
    return _ENCODER.encode(value)


def digest(value: object) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical JSON of *value*."""
    return hashlib.sha256(dumps(value).encode("utf-8", "surrogatepass")).hexdigest()


def parts(answer: Answer | None) -> dict[str, object] | None:
    """Return what an answer says as a JSON object; None for no answer. Blank parts are left out."""
    if answer is None or answer.blank:
        return None
    said: dict[str, object] = {}
    if answer.text is not None:
        said["text"] = answer.text
    if answer.number is not None:
        said["number"] = answer.number
    if answer.status is not None:
        said["status"] = answer.status.value
    if answer.confidential:
        said["confidential"] = True
    if answer.note:
        said["note"] = answer.note
    if answer.source:
        said["source"] = answer.source
    return said


def answer_from(item: str, row: str, said: Mapping[str, object] | None) -> Answer | None:
    """Return the answer that :func:`parts` described; None for none."""
    if said is None:
        return None
    number = said.get("number")
    status = said.get("status")
    return Answer(
        item=item,
        row=row,
        text=_text(said.get("text")),
        number=float(number) if isinstance(number, int | float) else None,
        status=ValueStatus(str(status)) if status is not None else None,
        confidential=bool(said.get("confidential", False)),
        note=_text(said.get("note")),
        source=_text(said.get("source")),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
