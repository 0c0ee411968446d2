"""A large mapping with a few entries changed: as cheap to make as its changes, and as cheap to compare with the one before."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 500
SHARE = 16
"""How many changes, or which share of all, are carried along until they are put into a mapping of their own.

Comparing that one with the one before means going through all of it: after a paste of a thousand cells into a table of
a hundred thousand it would be felt.
"""
_GONE = object()


class Patched(Mapping[K, V]):
    """What stands *under* with other values *over* some of its keys; made by :func:`patched`, it never changes."""

    __slots__ = ("_length", "_over", "_under", "_whole")

    def __init__(self, under: dict[K, V], over: dict[K, Any], length: int) -> None:
        self._under = under
        self._over = over
        self._length = length
        self._whole: dict[K, V] | None = None

    def __getitem__(self, key: K) -> V:
        found = self._over.get(key)
        if found is None:
            return self._under[key]
        if found is _GONE:
            raise KeyError(key)
        return found  # type: ignore[no-any-return]

    def get(self, key: K, default: Any = None) -> Any:
        """Return the value at *key*, else *default*."""
        found = self._over.get(key)
        if found is None:
            return self._under.get(key, default)
        return default if found is _GONE else found

    def __contains__(self, key: object) -> bool:
        found = self._over.get(key)  # type: ignore[arg-type]
        return key in self._under if found is None else found is not _GONE

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[K]:
        return iter(self.whole())

    def keys(self) -> KeysView[K]:
        """Return the keys."""
        return self.whole().keys()

    def values(self) -> ValuesView[V]:
        """Return the values."""
        return self.whole().values()

    def items(self) -> ItemsView[K, V]:
        """Return the keys with their values."""
        return self.whole().items()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if isinstance(other, Mapping):
            return len(self) == len(other) and not differing(self, other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        # Whoever gets it in another process needs no history.
        return (dict, (self.whole(),))

    def whole(self) -> dict[K, V]:
        """Return the same as one plain mapping, which nobody may change; for whoever goes through all of it."""
        if self._whole is None:
            whole = {**self._under, **self._over}
            for key, value in self._over.items():
                if value is _GONE:
                    del whole[key]
            self._whole = whole
        return self._whole


def patched(mapping: Mapping[K, V], changes: Mapping[K, V | None]) -> Mapping[K, V]:
    """Return *mapping* with *changes* over it, None for a key that is gone; *mapping* itself stays, and must."""
    if not changes:
        return mapping
    if isinstance(mapping, Patched):
        under, over = mapping._under, {**mapping._over}
    else:
        under, over = mapping if isinstance(mapping, dict) else dict(mapping), {}
    length = len(mapping)
    for key, value in changes.items():
        length += (value is not None) - (key in mapping)
        if value is not None:
            over[key] = value
        elif key in under:
            over[key] = _GONE
        else:
            over.pop(key, None)
    made = Patched(under, over, length)
    return made if len(over) <= max(MOST, len(under) // SHARE) else made.whole()


def differing(one: Mapping[K, V], other: Mapping[K, V]) -> set[K]:
    """Return the keys at which two mappings differ; of two made from one and the same, only what was changed is looked at."""
    if one is other:
        return set()
    if isinstance(one, Patched) and one._under is other:
        return _unlike(one._over, one, other)
    if isinstance(other, Patched) and other._under is one:
        return _unlike(other._over, one, other)
    if isinstance(one, Patched) and isinstance(other, Patched) and one._under is other._under:
        return _unlike({**one._over, **other._over}, one, other)
    first = one.whole() if isinstance(one, Patched) else one
    second = other.whole() if isinstance(other, Patched) else other
    found = _unlike(second, first, second)
    if first.keys() != second.keys():
        found.update(key for key in first if key not in second)
    return found


def _unlike(keys: Iterable[K], one: Mapping[K, V], other: Mapping[K, V]) -> set[K]:
    before, now = one.get, other.get
    return {key for key in keys if (was := before(key)) is not (found := now(key)) and was != found}
