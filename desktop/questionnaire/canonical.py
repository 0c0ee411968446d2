"""One questionnaire, one sequence of bytes: the form that is stored, hashed and carried inside workbooks."""

import hashlib
import json

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from desktop.questionnaire.plain import Damaged, from_plain, plain


def to_json(questionnaire: Questionnaire) -> bytes:
    """Return the canonical UTF-8 JSON: keys sorted, no spaces, defaults left out; equal values give equal bytes."""
    found = plain(questionnaire, Questionnaire)
    text = json.dumps(found, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def from_json(data: bytes) -> Questionnaire:
    """Return the questionnaire that *data* holds.

    Raises:
        Problem: ``questionnaire.copy_damaged``: it is not the canonical JSON of a questionnaire; ``place`` says where.
    """
    try:
        questionnaire = from_plain(json.loads(data.decode("utf-8")), Questionnaire)
    except Damaged as error:
        raise _damaged(error.place) from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise _damaged("") from error
    assert isinstance(questionnaire, Questionnaire)
    return questionnaire


def sha256(data: bytes) -> str:
    """Return the SHA-256 of *data* as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _damaged(place: str) -> Problem:
    return Problem("questionnaire.copy_damaged", place=place or "JSON")
