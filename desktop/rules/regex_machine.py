"""Patterns become machines: the parser of regular expressions and the states it builds."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_STATES = 1_000
_DEEPEST = 50
_LONGEST = 1_000

Test = Callable[[str], bool]


class Unfit(Exception):
    """What stands in the pattern that is no pattern, or that a linear machine cannot do."""


@dataclass(frozen=True, slots=True)
class _One:
    test: Test


@dataclass(frozen=True, slots=True)
class _Edge:
    sign: str


@dataclass(frozen=True, slots=True)
class _Sequence:
    parts: tuple["_Part", ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    parts: tuple["_Part", ...]


@dataclass(frozen=True, slots=True)
class _Repeat:
    part: "_Part"
    fewest: int
    most: int | None


_Part = _One | _Edge | _Sequence | _Choice | _Repeat


@dataclass(slots=True)
class Machine:
    """``steps``: state → (test of a character, next); ``leaps``: state → (condition "" ^ $, state) without a character."""

    steps: dict[int, tuple[Test, int]] = field(default_factory=dict)
    leaps: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    states: int = 0

    def state(self) -> int:
        """Return a new state."""
        self.states += 1
        if self.states > MOST_STATES:
            raise Unfit("{…}")
        return self.states - 1

    def leap(self, start: int, end: int, condition: str = "") -> None:
        """Join two states without a character, under a *condition* on the place."""
        self.leaps.setdefault(start, []).append((condition, end))

    def add(self, part: _Part, start: int) -> int:
        """Add *part* behind the state *start*; return the state it ends in."""
        match part:
            case _One():
                end = self.state()
                self.steps[begin := self.state()] = (part.test, end)
                self.leap(start, begin)
                return end
            case _Edge():
                self.leap(start, end := self.state(), part.sign)
                return end
            case _Sequence():
                for piece in part.parts:
                    start = self.add(piece, start)
                return start
            case _Choice():
                end = self.state()
                for piece in part.parts:
                    self.leap(self.add(piece, start), end)
                return end
            case _Repeat():
                return self._repeat(part, start)

    def _repeat(self, repeat: _Repeat, start: int) -> int:
        for _ in range(repeat.fewest):
            start = self.add(repeat.part, start)
        if repeat.most is None:
            self.leap(start, again := self.state())
            self.leap(self.add(repeat.part, again), again)
            return again
        end = self.state()
        for _ in range(repeat.most - repeat.fewest):
            self.leap(start, end)
            start = self.add(repeat.part, start)
        self.leap(start, end)
        return end


def build(pattern: str) -> tuple[Machine, int, int]:
    """Return the machine of *pattern* with its first and last state; raises Unfit."""
    if len(pattern) > _LONGEST:
        raise Unfit(pattern[:20] + "…")
    reader = _Reader(pattern)
    part = reader.choice(0)
    if reader.peek():
        raise Unfit(pattern[reader.at :][:10])
    machine = Machine()
    start = machine.state()
    return machine, start, machine.add(part, start)


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"


_CLASSES: dict[str, Test] = {
    "d": str.isdecimal,
    "D": lambda character: not character.isdecimal(),
    "w": _word,
    "W": lambda character: not _word(character),
    "s": str.isspace,
    "S": lambda character: not character.isspace(),
}
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}


def _equals(wanted: str) -> Test:
    return lambda character: character == wanted


def _between(first: str, last: str) -> Test:
    return lambda character: first <= character <= last


def _category(prefix: str, inverted: bool) -> Test:
    return lambda character: unicodedata.category(character).startswith(prefix) is not inverted


def _any_of(tests: tuple[Test, ...], inverted: bool) -> Test:
    return lambda character: any(test(character) for test in tests) is not inverted


def _not_newline(character: str) -> bool:
    return character != "\n"


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def take(self, expected: str = "") -> str:
        found = self.peek()
        if not found or (expected and found != expected):
            raise Unfit(self.pattern[max(self.at - 5, 0) : self.at + 5])
        self.at += 1
        return found

    def choice(self, level: int) -> _Part:
        if level > _DEEPEST:
            raise Unfit("((…")
        parts = [self.sequence(level)]
        while self.peek() == "|":
            self.take()
            parts.append(self.sequence(level))
        return parts[0] if len(parts) == 1 else _Choice(tuple(parts))

    def sequence(self, level: int) -> _Part:
        parts: list[_Part] = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.atom(level)))
        return _Sequence(tuple(parts))

    def repeated(self, part: _Part) -> _Part:
        sign = self.peek()
        if sign not in ("*", "+", "?", "{"):
            return part
        self.take()
        fewest, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(sign) or self.counts()
        # Lazy and possessive signs change what is found first, not whether the whole text fits.
        if self.peek() in ("?", "+"):
            self.take()
        if self.peek() in ("*", "+", "?", "{"):
            raise Unfit(self.pattern[max(self.at - 5, 0) : self.at + 5])
        return _Repeat(part, fewest, most)

    def counts(self) -> tuple[int, int | None]:
        fewest = self.digits()
        most: int | None = fewest
        if self.peek() == ",":
            self.take()
            most = None if self.peek() == "}" else self.digits()
        self.take("}")
        if most is not None and most < fewest:
            raise Unfit(f"{{{fewest},{most}}}")
        return fewest, most

    def digits(self) -> int:
        begun = self.at
        while self.peek() in tuple("0123456789"):
            self.take()
        if not 1 <= self.at - begun <= 4:
            raise Unfit(self.pattern[max(begun - 5, 0) : begun + 5])
        return int(self.pattern[begun : self.at])

    def atom(self, level: int) -> _Part:
        sign = self.take()
        match sign:
            case "(":
                if self.peek() == "?":
                    self.take()
                    self.take(":")
                part = self.choice(level + 1)
                self.take(")")
                return part
            case "[":
                return _One(self.bracket())
            case ".":
                return _One(_not_newline)
            case "^" | "$":
                return _Edge(sign)
            case "\\":
                return _One(self.escape())
            case "*" | "+" | "?" | "{":
                raise Unfit(self.pattern[max(self.at - 5, 0) : self.at + 5])
            case _:
                return _One(_equals(sign))

    def escape(self) -> Test:
        sign = self.take()
        if sign in _CLASSES:
            return _CLASSES[sign]
        if sign in ("p", "P"):
            self.take("{")
            begun = self.at
            while self.peek() != "}":
                self.take()
            self.take()
            return _category(self.pattern[begun : self.at - 1], sign == "P")
        if sign.isalnum() and sign not in _CONTROLS:
            raise Unfit("\\" + sign)
        return _equals(_CONTROLS.get(sign, sign))

    def bracket(self) -> Test:
        inverted = self.peek() == "^"
        if inverted:
            self.take()
        tests: list[Test] = []
        while self.peek() != "]" or not tests:
            first = self.take()
            if first == "[":
                raise Unfit("[[")
            if first == "\\" and (self.peek() in _CLASSES or self.peek() in ("p", "P")):
                tests.append(self.escape())
                continue
            first = self.literal() if first == "\\" else first
            if self.peek() == "-" and self.pattern[self.at + 1 : self.at + 2] not in ("]", ""):
                self.take()
                last = self.take()
                last = self.literal() if last == "\\" else last
                if last < first:
                    raise Unfit(f"{first}-{last}")
                tests.append(_between(first, last))
            else:
                tests.append(_equals(first))
        self.take("]")
        return _any_of(tuple(tests), inverted)

    def literal(self) -> str:
        sign = self.take()
        if sign.isalnum() and sign not in _CONTROLS:
            raise Unfit("\\" + sign)
        return _CONTROLS.get(sign, sign)
