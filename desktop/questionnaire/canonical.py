"""One questionnaire, one sequence of bytes: the form that is stored, hashed and carried inside workbooks.

Fields that hold their default are left out, so a field added to the shape later leaves old hashes as they were.
"""

import hashlib
import json
import math
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire


def to_json(questionnaire: Questionnaire) -> bytes:
    """Return the canonical UTF-8 JSON: keys sorted, no spaces, defaults left out; equal values give equal bytes."""
    plain = _plain(questionnaire, Questionnaire)
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def from_json(data: bytes) -> Questionnaire:
    """Return the questionnaire that *data* holds.

    Raises:
        Problem: ``questionnaire.copy_damaged``: it is not the canonical JSON of a questionnaire; ``place`` says where.
    """
    try:
        questionnaire = _value(json.loads(data.decode("utf-8")), Questionnaire, "")
    except (ValueError, OverflowError, RecursionError) as error:
        raise _damaged("") from error
    assert isinstance(questionnaire, Questionnaire)
    return questionnaire


def sha256(data: bytes) -> str:
    """Return the SHA-256 of *data* as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _damaged(place: str) -> Problem:
    return Problem("questionnaire.copy_damaged", place=place or "JSON")


@cache
def _shape(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    # In a class with slots the names of fields are descriptors, so the types come from the hints, not the attributes.
    hints = get_type_hints(kind)
    return tuple((part, hints[part.name]) for part in fields(kind))


def _default(part: Field[Any]) -> object:
    if part.default_factory is not MISSING:
        return part.default_factory()
    return part.default


def _plain(value: Any, hint: Any) -> object:
    if value is None:
        return None
    hint = _without_none(hint)
    origin = get_origin(hint)
    if origin is tuple:
        kinds = _kinds(hint, len(value))
        return [_plain(part, kind) for part, kind in zip(value, kinds, strict=True)]
    if origin is not None:
        return {key: _plain(part, get_args(hint)[1]) for key, part in value.items()}
    if is_dataclass(hint):
        return {
            part.name: _plain(getattr(value, part.name), kind)
            for part, kind in _shape(hint)  # type: ignore[arg-type]
            if getattr(value, part.name) != _default(part)
        }
    # 1 and 1.0 are the same weight and must give the same hash.
    return float(value) if hint is float else value


def _value(plain: Any, hint: Any, place: str) -> object:
    if plain is None:
        if NoneType in get_args(hint):
            return None
        raise _damaged(place)
    hint = _without_none(hint)
    origin = get_origin(hint)
    if origin is tuple:
        if not isinstance(plain, list):
            raise _damaged(place)
        kinds = _kinds(hint, len(plain))
        if len(kinds) != len(plain):
            raise _damaged(place)
        return tuple(
            _value(part, kind, f"{place}[{at}]") for at, (part, kind) in enumerate(zip(plain, kinds, strict=True))
        )
    if origin is not None:
        if not isinstance(plain, dict):
            raise _damaged(place)
        return {key: _value(part, get_args(hint)[1], f"{place}[{key}]") for key, part in plain.items()}
    if is_dataclass(hint):
        return _instance(plain, hint, place)  # type: ignore[arg-type]
    return _scalar(plain, hint, place)


def _instance(plain: Any, kind: type, place: str) -> object:
    if not isinstance(plain, dict):
        raise _damaged(place)
    given: dict[str, object] = {}
    for part, hint in _shape(kind):
        here = f"{place}.{part.name}".lstrip(".")
        if part.name in plain:
            given[part.name] = _value(plain[part.name], hint, here)
        elif _default(part) is MISSING:
            raise _damaged(here)
    # A field this program does not know comes from a newer one: dropping it would silently change the hash.
    for name in plain:
        if name not in given:
            raise _damaged(f"{place}.{name}".lstrip("."))
    return kind(**given)


def _scalar(plain: Any, hint: Any, place: str) -> object:
    if hint is float:
        if type(plain) in (int, float) and math.isfinite(plain):
            return float(plain)
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        if plain in {term.value for term in hint}:
            return hint(plain)
    elif type(plain) is hint:
        return plain
    raise _damaged(place)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


def _kinds(hint: Any, length: int) -> tuple[Any, ...]:
    args = get_args(hint)
    return (args[0],) * length if len(args) == 2 and args[1] is Ellipsis else args
