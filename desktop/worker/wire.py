"""What may come back from a child: plain values, and the frozen values of our own rooms, nothing callable.

A child that a hostile file has taken over must not be able to make the parent run anything.
"""

import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module

_PLAIN = {
    ("builtins", name) for name in ("set", "frozenset", "bytearray", "complex", "range", "slice", "int", "str", "bool")
} | {("datetime", name) for name in ("date", "datetime", "time", "timedelta", "timezone")}
_ROOMS = ("db.snapshots.", "db.terms", "desktop.workbook.", "desktop.summary.", "desktop.questionnaire.")


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if (module, name) in {("db.problems", "_rebuild"), ("db.problems", "Remark")}:
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):
            return _member
        if module.startswith(_ROOMS):
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} may not come from a worker")


def _member(owner: object, name: str) -> object:
    """Stand in for getattr, by which Python before 3.11.4 packs a term: members of enumerations, and nothing else."""
    if isinstance(owner, type) and issubclass(owner, Enum):
        return owner[name]
    raise pickle.UnpicklingError("only a term may be looked up by name")


def pack(value: object) -> bytes:
    """Return *value* as bytes for the pipe."""
    return pickle.dumps(value, protocol=5)


def unpack(data: bytes) -> object:
    """Return the value in *data*, refusing anything but plain values and our own frozen ones.

    Raises:
        pickle.UnpicklingError: whatever is wrong with it; bytes from a broken child fail in many ways.
    """
    try:
        return _Careful(io.BytesIO(data)).load()
    except pickle.UnpicklingError:
        raise
    except Exception as failure:
        raise pickle.UnpicklingError(str(failure)) from failure
