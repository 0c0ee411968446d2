"""Queries and explanations as text, to travel hidden in a workbook to a country's own file."""

import json
from datetime import datetime

from db.snapshots.receipt import Correspondence
from db.snapshots.review import Explanation, Message, Query
from db.terms import ExplanationKind, QueryAct, QueryState, Role
from desktop.workbook.pressed import pressed, unpressed


def correspondence_text(letters: Correspondence) -> str:
    """Return *letters* as text; equal ones give equal text."""
    plain = {
        "queries": [
            [q.number, q.country, q.year, q.item, q.row, q.rule, q.state.value, q.owner,
             [[m.act.value, m.text, m.person, m.role.value, m.at.isoformat()] for m in q.messages]]
            for q in letters.queries
        ],
        "explanations": [
            [e.rule, e.item, e.row, e.kind.value, e.text, e.value_hash, e.rule_hash, e.person, e.at.isoformat()]
            for e in letters.explanations
        ],
    }  # fmt: skip
    return pressed(json.dumps(plain, separators=(",", ":")).encode("ascii"))


def read_correspondence(text: str) -> Correspondence:
    """Return what :func:`correspondence_text` was given.

    Raises:
        ValueError: it is something else.
    """
    try:
        plain = json.loads(unpressed(text))
        queries = tuple(
            Query(
                0, int(number), 0, str(country), int(year), str(item), str(row), str(rule), QueryState(state),
                str(owner), tuple(_message(*said) for said in messages),
            )
            for number, country, year, item, row, rule, state, owner, messages in plain["queries"]
        )  # fmt: skip
        explanations = tuple(
            Explanation(
                str(rule), str(item), str(row), ExplanationKind(kind), str(words), str(value_hash), str(rule_hash),
                str(person), _moment(at),
            )
            for rule, item, row, kind, words, value_hash, rule_hash, person, at in plain["explanations"]
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("no correspondence") from error
    return Correspondence(queries, explanations)


def _message(act: str, text: str, person: str, role: str, at: str) -> Message:
    return Message(QueryAct(act), str(text), str(person), Role(role), _moment(at))


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("a moment without its zone")
    return at
