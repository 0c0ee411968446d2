"""A reviewer's tick: what it is bound to, and why it no longer holds."""

import hashlib
import json
from enum import StrEnum

from db.snapshots.questionnaire import CodeList, Item, Questionnaire
from db.snapshots.review import Verification
from db.snapshots.submission import Answer

PART = 16
"""Hexadecimal digits of each part's hash; four parts make the 64 of a whole seal."""


class Lapse(StrEnum):
    """What changed since a tick was set, in the order of the seal's parts."""

    VALUE = "value"
    UNIT = "unit"
    SOURCE = "source"
    MEANING = "meaning"


def seal(questionnaire: Questionnaire, answer: Answer | None, item: str) -> str:
    """Return what a tick on *answer* is bound to, 64 hexadecimal digits: value with status, unit, source, meaning.

    The meaning is what the item demands and how it is computed, never how it is worded: an editorial rewording keeps a
    tick. Notes are not part of it.
    """
    asked = questionnaire.by_code[item]
    status = answer.status.value if answer and answer.status else None
    parts: list[object] = [
        [answer.text if answer else None, status],
        [asked.unit, asked.currency],
        (answer.source if answer else None) or None,
        _meaning(questionnaire, asked),
    ]
    return "".join(_digest(part) for part in parts)


def lapses(verification: Verification, present: str) -> tuple[Lapse, ...]:
    """Return what changed since the tick, given the *present* seal; empty while it holds."""
    before = verification.value_hash
    return tuple(
        lapse
        for at, lapse in enumerate(Lapse)
        if before[at * PART : (at + 1) * PART] != present[at * PART : (at + 1) * PART]
    )


def seal_along(kept: str, old: str, under: str, new: str) -> str:
    """Return what a tick is bound to after its answer went along into another version of the questionnaire.

    *kept* is its seal, *old* the present one before the move, *under* that of the old demands under the new names, *new*
    the one after the move. A part that held goes along where only names changed; any other keeps what it was bound to.
    """
    parts = [slice(at * PART, (at + 1) * PART) for at in range(len(Lapse))]
    return "".join(new[at] if kept[at] == old[at] and under[at] == new[at] else kept[at] for at in parts)


def _meaning(questionnaire: Questionnaire, item: Item) -> list[object]:
    listed = questionnaire.code_lists.get(item.code_list or "")
    return [
        item.code, item.kind.value, item.roster, item.calculation, item.constraint, item.relevant, item.mirror,
        item.decimals, _codes(listed),
    ]  # fmt: skip


def _codes(listed: CodeList | None) -> list[list[object]]:
    return [[entry.code, entry.score] for entry in listed.codes] if listed else []


def _digest(part: object) -> str:
    text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:PART]
