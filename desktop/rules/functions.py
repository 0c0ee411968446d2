"""The function table of the language: what each takes and gives. ODK's functions first, then our own."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an expression gives; a date travels as its ISO text, codes as texts joined by one space."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOLEAN = "boolean"


class Takes(StrEnum):
    """What one argument of a function must be."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOLEAN = "boolean"
    ANY = "any"
    LITERAL = "literal"
    """A text or number written out, so that it is known when the questionnaire is loaded."""
    REFERENCE = "reference"
    """``${x}`` or ``.``: an item, or a cell in a row."""
    CHOICE = "choice"
    """A reference to a choice item, or ``previous`` of one."""
    COLUMN = "column"
    """``${roster.column}`` or ``${roster}``: all its rows."""
    NUMBERS = "numbers"
    """A column of numbers, or one number."""
    VALUES = "values"
    """A column, or one value."""
    CONDITION = "condition"
    """An expression evaluated on each row of the column that comes first."""
    PARENT = "parent"


@dataclass(frozen=True, slots=True)
class Function:
    """Name, parameters (the last ``optional`` may be left out; ``repeats``: the last may come again), result.

    ``result`` None means the kind of the first value argument. ``own`` functions are ours: ODK does not know them, so
    they may stand in rules and warnings only. ``row_only`` ones need a row around them.
    """

    name: str
    parameters: tuple[Takes, ...]
    result: Kind | None
    optional: int = 0
    repeats: bool = False
    own: bool = False
    row_only: bool = False

    @property
    def fewest(self) -> int:
        """How many arguments it takes at least."""
        return len(self.parameters) - self.optional

    @property
    def most(self) -> int | None:
        """How many arguments it takes at most; None means any number."""
        return None if self.repeats else len(self.parameters)

    def takes(self, index: int) -> Takes:
        """Return what argument *index* (from 0) must be."""
        return self.parameters[min(index, len(self.parameters) - 1)]


_T = Takes
_NUMBER, _TEXT, _DATE, _BOOLEAN = Kind.NUMBER, Kind.TEXT, Kind.DATE, Kind.BOOLEAN

_ODK = (
    Function("if", (_T.BOOLEAN, _T.ANY, _T.ANY), None),
    Function("coalesce", (_T.ANY, _T.ANY), None, repeats=True),
    Function("count", (_T.COLUMN,), _NUMBER),
    Function("sum", (_T.COLUMN,), _NUMBER),
    Function("min", (_T.NUMBERS,), _NUMBER, repeats=True),
    Function("max", (_T.NUMBERS,), _NUMBER, repeats=True),
    Function("round", (_T.NUMBER, _T.NUMBER), _NUMBER, optional=1),
    Function("int", (_T.NUMBER,), _NUMBER),
    Function("abs", (_T.NUMBER,), _NUMBER),
    Function("pow", (_T.NUMBER, _T.NUMBER), _NUMBER),
    Function("number", (_T.ANY,), _NUMBER),
    Function("string", (_T.ANY,), _TEXT),
    Function("string-length", (_T.TEXT,), _NUMBER),
    Function("contains", (_T.TEXT, _T.TEXT), _BOOLEAN),
    Function("starts-with", (_T.TEXT, _T.TEXT), _BOOLEAN),
    Function("concat", (_T.VALUES,), _TEXT, repeats=True),
    Function("substr", (_T.TEXT, _T.NUMBER, _T.NUMBER), _TEXT, optional=1),
    Function("regex", (_T.TEXT, _T.LITERAL), _BOOLEAN),
    Function("selected", (_T.TEXT, _T.TEXT), _BOOLEAN),
    Function("count-selected", (_T.TEXT,), _NUMBER),
    Function("selected-at", (_T.TEXT, _T.NUMBER), _TEXT),
    Function("date", (_T.ANY,), _DATE),
    Function("today", (), _DATE),
    Function("decimal-date-time", (_T.DATE,), _NUMBER),
    Function("format-date", (_T.DATE, _T.TEXT), _TEXT),
    Function("once", (_T.ANY,), None),
    Function("position", (_T.PARENT,), _NUMBER, optional=1, row_only=True),
    Function("true", (), _BOOLEAN),
    Function("false", (), _BOOLEAN),
    Function("not", (_T.BOOLEAN,), _BOOLEAN),
    Function("boolean", (_T.ANY,), _BOOLEAN),
    Function("indexed-repeat", (_T.COLUMN, _T.COLUMN, _T.NUMBER), None),
    Function("jr:choice-name", (_T.TEXT, _T.ANY), _TEXT),
)

_OWN = (
    Function("previous", (_T.REFERENCE, _T.LITERAL), None, optional=1, own=True),
    Function("country", (), _TEXT, own=True),
    Function("round-year", (), _NUMBER, own=True),
    Function("reference-date", (), _DATE, own=True),
    Function("member-of", (_T.TEXT, _T.TEXT), _BOOLEAN, optional=1, own=True),
    Function("memberships", (_T.TEXT,), _TEXT, optional=1, own=True),
    Function("member-since", (_T.TEXT, _T.TEXT), _DATE, optional=1, own=True),
    Function("lookup", (_T.LITERAL, _T.TEXT, _T.TEXT), _BOOLEAN, optional=1, own=True),
    Function("list-values", (_T.LITERAL, _T.LITERAL), _TEXT, own=True),
    Function("count-if", (_T.COLUMN, _T.CONDITION), _NUMBER, own=True),
    Function("sum-if", (_T.COLUMN, _T.CONDITION), _NUMBER, own=True),
    Function("count-non-empty", (_T.VALUES,), _NUMBER, repeats=True, own=True),
    Function("distinct", (_T.VALUES, _T.CONDITION), _NUMBER, optional=1, own=True),
    Function("unique", (_T.REFERENCE,), _BOOLEAN, optional=1, repeats=True, own=True, row_only=True),
    Function("note", (_T.REFERENCE,), _TEXT, own=True),
    Function("source", (_T.REFERENCE,), _TEXT, own=True),
    Function("status", (_T.REFERENCE,), _TEXT, own=True),
    Function("score", (_T.CHOICE,), _NUMBER, own=True),
    Function("mirror", (_T.REFERENCE,), None, own=True),
    Function("region", (_T.LITERAL, _T.REFERENCE), _NUMBER, own=True),
    Function("without", (_T.VALUES, _T.VALUES), _TEXT, own=True),
)

FUNCTIONS: dict[str, Function] = {entry.name: entry for entry in (*_ODK, *_OWN)}

STATISTICS = ("median", "mean", "mad", "min", "max", "sum", "count")
"""What ``region`` can say over the other countries."""
