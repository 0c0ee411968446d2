"""Frozen values as plain JSON and back, led by their type hints; fields that hold their default are left out.

A field added to a shape later so leaves older JSON, and its hash, as they were. What a hint asks for is worked out once
and kept as a function: an edition has a million values.
"""

import math
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Write = Callable[[Any], Any]
Read = Callable[[Any, str], Any]


class Damaged(ValueError):
    """The JSON is not that of the value asked for; ``place`` says where, "" at the top."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def plain(value: Any, hint: Any) -> Any:
    """Return *value*, which is of the type *hint*, as what JSON can hold.

    A mapping whose keys are not texts becomes pairs in the order of the keys, a set its members in order.
    """
    return None if value is None else _writer(hint)(value)


def from_plain(found: Any, hint: Any, place: str = "") -> Any:
    """Return the value of the type *hint* that :func:`plain` made *found* of.

    Raises:
        Damaged: it is not such a value, or has a field that this program does not know.
    """
    return _reader(hint)(found, place)


@cache
def _writer(hint: Any) -> Write:
    hint = _without_none(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple_writer(args)
    if origin is frozenset:
        member = _writer(args[0])
        return lambda value: [member(part) for part in sorted(value)]
    if origin is not None:
        return _mapping_writer(*args)
    if is_dataclass(hint):
        return _fields_writer(hint)
    if hint in (date, datetime):
        return lambda value: value.isoformat()
    # 1 and 1.0 are the same weight and must give the same hash.
    return float if hint is float else lambda value: value


def _tuple_writer(args: tuple[Any, ...]) -> Write:
    if len(args) == 2 and args[1] is Ellipsis:
        member = _writer(args[0])
        return lambda value: [None if part is None else member(part) for part in value]
    members = [_writer(one) for one in args]
    return lambda value: [None if part is None else member(part) for part, member in zip(value, members, strict=True)]


def _mapping_writer(key_hint: Any, hint: Any) -> Write:
    key_of, member = _writer(key_hint), _writer(hint)
    if key_hint is str:
        return lambda value: {key: None if part is None else member(part) for key, part in value.items()}
    return lambda value: [
        [key_of(key), None if (part := value[key]) is None else member(part)] for key in sorted(value)
    ]


def _fields_writer(kind: Any) -> Write:
    parts: list[tuple[str, Write, object]] = []

    def write(value: Any) -> dict[str, object]:
        # Filled at the first use: a shape may hold others of its own kind.
        if not parts:
            parts.extend((part.name, _writer(hint), _default(part)) for part, hint in _shape(kind))
        told = {}
        for name, member, default in parts:
            part = getattr(value, name)
            if part != default:
                told[name] = None if part is None else member(part)
        return told

    return write


@cache
def _reader(hint: Any) -> Read:
    if hint is object:
        return lambda found, place: found
    read = _reader_of(_without_none(hint))
    if NoneType in get_args(hint):
        return lambda found, place: None if found is None else read(found, place)
    return read


def _reader_of(hint: Any) -> Read:
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple_reader(args)
    if origin is frozenset:
        many = _tuple_reader((args[0], Ellipsis))
        return lambda found, place: frozenset(many(found, place))
    if origin is not None:
        return _mapping_reader(*args)
    if is_dataclass(hint):
        return _fields_reader(hint)
    return _scalar_reader(hint)


def _tuple_reader(args: tuple[Any, ...]) -> Read:
    member = _reader(args[0]) if len(args) == 2 and args[1] is Ellipsis else None
    members = [] if member is not None else [_reader(one) for one in args]

    def read(found: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(found, list) or (member is None and len(found) != len(members)):
            raise Damaged(place)
        kinds = members if member is None else [member] * len(found)
        return tuple(kind(part, f"{place}[{at}]") for at, (part, kind) in enumerate(zip(found, kinds, strict=True)))

    return read


def _mapping_reader(key_hint: Any, hint: Any) -> Read:
    key_of, member = _reader(key_hint), _reader(hint)

    def read_texts(found: Any, place: str) -> dict[Any, Any]:
        if not isinstance(found, dict):
            raise Damaged(place)
        return {key: member(part, f"{place}[{key}]") for key, part in found.items()}

    def read_pairs(found: Any, place: str) -> dict[Any, Any]:
        if not isinstance(found, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in found):
            raise Damaged(place)
        return {key_of(key, f"{place}[{at}]"): member(part, f"{place}[{at}]") for at, (key, part) in enumerate(found)}

    return read_texts if key_hint is str else read_pairs


def _fields_reader(kind: Any) -> Read:
    parts: dict[str, Read] = {}
    needed: list[str] = []

    def read(found: Any, place: str) -> Any:
        if not parts:
            parts.update((part.name, _reader(hint)) for part, hint in _shape(kind))
            needed.extend(part.name for part, _ in _shape(kind) if _default(part) is MISSING)
        if not isinstance(found, dict):
            raise Damaged(place)
        for name in needed:
            if name not in found:
                raise Damaged(f"{place}.{name}".lstrip("."))
        given = {}
        for name, part in found.items():
            here = f"{place}.{name}".lstrip(".")
            # A field this program does not know comes from a newer one: dropping it would silently change the hash.
            if name not in parts:
                raise Damaged(here)
            given[name] = parts[name](part, here)
        return kind(**given)

    return read


def _scalar_reader(hint: Any) -> Read:
    terms = {term.value: term for term in hint} if isinstance(hint, type) and issubclass(hint, StrEnum) else {}

    def read(found: Any, place: str) -> Any:
        if hint is float:
            if type(found) in (int, float) and math.isfinite(found):
                return float(found)
        elif hint in (date, datetime):
            try:
                return hint.fromisoformat(found)
            except (TypeError, ValueError) as error:
                raise Damaged(place) from error
        elif terms:
            if isinstance(found, str) and found in terms:
                return terms[found]
        elif type(found) is hint:
            return found
        raise Damaged(place)

    return read


@cache
def _shape(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    # In a class with slots the names of fields are descriptors, so the types come from the hints, not the attributes.
    hints = get_type_hints(kind)
    return tuple((part, hints[part.name]) for part in fields(kind))


def _default(part: Field[Any]) -> object:
    if part.default_factory is not MISSING:
        return part.default_factory()
    return part.default


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint
