"""Frozen values as plain JSON and back, led by their type hints; fields that hold their default are left out.

A field added to a shape later so leaves older JSON, and its hash, as they were.
"""

import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


class Damaged(ValueError):
    """The JSON is not that of the value asked for; ``place`` says where, "" at the top."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@cache
def _shape(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    # In a class with slots the names of fields are descriptors, so the types come from the hints, not the attributes.
    hints = get_type_hints(kind)
    return tuple((part, hints[part.name]) for part in fields(kind))


def _default(part: Field[Any]) -> object:
    if part.default_factory is not MISSING:
        return part.default_factory()
    return part.default


def plain(value: Any, hint: Any) -> object:
    """Return *value*, which is of the type *hint*, as what JSON can hold.

    A mapping whose keys are not texts becomes pairs in the order of the keys, a set its members in order.
    """
    if value is None or hint is object:
        return value
    hint = _without_none(hint)
    origin = get_origin(hint)
    if origin is tuple:
        kinds = _kinds(hint, len(value))
        return [plain(part, kind) for part, kind in zip(value, kinds, strict=True)]
    if origin is frozenset:
        return [plain(part, get_args(hint)[0]) for part in sorted(value)]
    if origin is not None:
        key_kind, kind = get_args(hint)
        if key_kind is str:
            return {key: plain(part, kind) for key, part in value.items()}
        return [[plain(key, key_kind), plain(value[key], kind)] for key in sorted(value)]
    if is_dataclass(hint):
        return {
            part.name: plain(getattr(value, part.name), kind)
            for part, kind in _shape(hint)  # type: ignore[arg-type]
            if getattr(value, part.name) != _default(part)
        }
    if hint in (date, datetime):
        return value.isoformat()
    # 1 and 1.0 are the same weight and must give the same hash.
    return float(value) if hint is float else value


def from_plain(found: Any, hint: Any, place: str = "") -> object:
    """Return the value of the type *hint* that :func:`plain` made *found* of.

    Raises:
        Damaged: it is not such a value, or has a field that this program does not know.
    """
    if hint is object:
        return found
    if found is None:
        if NoneType in get_args(hint):
            return None
        raise Damaged(place)
    hint = _without_none(hint)
    origin = get_origin(hint)
    if origin is tuple or origin is frozenset:
        if not isinstance(found, list):
            raise Damaged(place)
        kinds = _kinds(hint, len(found)) if origin is tuple else get_args(hint) * len(found)
        if len(kinds) != len(found):
            raise Damaged(place)
        parts = [
            from_plain(part, kind, f"{place}[{at}]") for at, (part, kind) in enumerate(zip(found, kinds, strict=True))
        ]
        return origin(parts)
    if origin is not None:
        key_kind, kind = get_args(hint)
        return _mapping(found, key_kind, kind, place)
    if is_dataclass(hint):
        return _instance(found, hint, place)  # type: ignore[arg-type]
    return _scalar(found, hint, place)


def _mapping(found: Any, key_kind: Any, kind: Any, place: str) -> Mapping[Any, object]:
    if key_kind is str:
        if not isinstance(found, dict):
            raise Damaged(place)
        return {key: from_plain(part, kind, f"{place}[{key}]") for key, part in found.items()}
    if not isinstance(found, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in found):
        raise Damaged(place)
    return {
        from_plain(key, key_kind, f"{place}[{at}]"): from_plain(part, kind, f"{place}[{at}]")
        for at, (key, part) in enumerate(found)
    }


def _instance(found: Any, kind: type, place: str) -> object:
    if not isinstance(found, dict):
        raise Damaged(place)
    given: dict[str, object] = {}
    for part, hint in _shape(kind):
        here = f"{place}.{part.name}".lstrip(".")
        if part.name in found:
            given[part.name] = from_plain(found[part.name], hint, here)
        elif _default(part) is MISSING:
            raise Damaged(here)
    # A field this program does not know comes from a newer one: dropping it would silently change the hash.
    for name in found:
        if name not in given:
            raise Damaged(f"{place}.{name}".lstrip("."))
    return kind(**given)


def _scalar(found: Any, hint: Any, place: str) -> object:
    if hint is float:
        if type(found) in (int, float) and math.isfinite(found):
            return float(found)
    elif hint in (date, datetime):
        try:
            return hint.fromisoformat(found)
        except (TypeError, ValueError) as error:
            raise Damaged(place) from error
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        if found in {term.value for term in hint}:
            return hint(found)
    elif type(found) is hint:
        return found
    raise Damaged(place)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


def _kinds(hint: Any, length: int) -> tuple[Any, ...]:
    args = get_args(hint)
    return (args[0],) * length if len(args) == 2 and args[1] is Ellipsis else args
