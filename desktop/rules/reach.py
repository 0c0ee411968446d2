"""What the functions of our own look at, given an open case; None is "not known". Both readings call these."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean, median
from typing import Any, TypeVar, cast

from desktop.rules import xpath
from desktop.rules.case import ROW_ID, Case, Cells, Value
from desktop.rules.facts import Given
from desktop.rules.fold import fold

Column = Sequence[Value | None]


def earlier(case: Case, rounds: int) -> Case | None:
    """Return the country's own case *rounds* back, derived values filled in; None where there was no such round."""
    key = ("earlier", rounds)
    if key not in case.reached:
        given = case.facts.earlier[rounds - 1] if 0 < rounds <= len(case.facts.earlier) else None
        case.reached[key] = None if given is None else _comparable(case.book.open_earlier(given, case.facts), given)
    found = case.reached[key]
    return found if isinstance(found, Case) else None


def _comparable(before: Case, given: Given) -> Case:
    """Return *before* without what means something else now; computed anew, it would look as if it did not."""
    for code in given.withheld:
        before.values.pop(code, None)
        for cells in before.tables.get(before.book.roster_of.get(code, ""), ()):
            cells.pop(code, None)
    return before


def previous(case: Case, code: str, rounds: int) -> Value | None:
    """Return the value of item *code* that was given *rounds* back."""
    before = earlier(case, rounds)
    return None if before is None else before.values.get(code)


def previous_cell(case: Case, cells: Cells, roster: str, code: str, rounds: int) -> Value | None:
    """Return the cell of *code* in the row with the same key that was given *rounds* back."""
    before = earlier(case, rounds)
    if before is None:
        return None
    keys = case.book.keys_of[roster]
    index = ("rows by key", roster, rounds)
    known = case.reached.get(index)
    if not isinstance(known, dict):
        known = {row_key(row, keys): row for row in reversed(before.tables.get(roster, []))}
        case.reached[index] = known
    row = known.get(row_key(cells, keys))
    found: Value | None = row.get(code) if row else None
    return found


def row_key(cells: Mapping[str, Value], keys: Iterable[str]) -> tuple[str, ...]:
    """Return what tells a row from others: its key cells, folded."""
    return tuple(fold(str(cells.get(code, ""))) for code in keys)


def unique(case: Case, cells: Cells, roster: str, codes: tuple[str, ...]) -> bool | None:
    """Whether no other row of *roster* has the same folded values in *codes*; None where one of them is missing."""
    if any(code not in cells for code in codes):
        return None
    kin = case.reached.get(("alike", roster, codes))
    if not isinstance(kin, Kin):
        kin = case.reached["alike", roster, codes] = Kin()
        for row in case.tables.get(roster, ()):
            kin.move(row_of(row), row_key(row, codes))
    return kin.alone(row_of(cells))


class Kin:
    """Which rows of a roster have the same folded values."""

    __slots__ = ("_key_of", "_rows")

    def __init__(self) -> None:
        self._key_of: dict[str, tuple[str, ...]] = {}
        # Most keys have one row: a set for each would take a table of 50,000 rows ten megabytes.
        self._rows: dict[tuple[str, ...], str | set[str]] = {}

    def alone(self, row: str) -> bool:
        """Whether no other row has the values of *row*."""
        return isinstance(self._rows.get(self._key_of[row]), str)

    def move(self, row: str, key: tuple[str, ...] | None) -> set[str]:
        """Take *key* as the values of *row*, None for a row that is gone; return other rows that are alone now, or no longer."""
        was = self._key_of.get(row)
        if was == key:
            return set()
        touched = set()
        if was is not None:
            left = self._rows[was]
            if isinstance(left, str):
                del self._rows[was]
            else:
                left.discard(row)
                if len(left) == 1:
                    self._rows[was] = last = left.pop()
                    touched.add(last)
        if key is None:
            self._key_of.pop(row, None)
            return touched
        self._key_of[row] = key
        there = self._rows.get(key)
        if there is None:
            self._rows[key] = row
        elif isinstance(there, str):
            self._rows[key] = {there, row}
            touched.add(there)
        else:
            there.add(row)
        return touched


def part(case: Case, code: str, row: str, name: str) -> str:
    """Return the note, source or status of an answer, "" where it has none."""
    answer = case.given.answers.get((code, row))
    found = getattr(answer, name) if answer else None
    return str(found) if found else ""


def member_of(case: Case, mechanism: str, roles: str = "MEMBER") -> bool:
    """Whether the country belongs to *mechanism* on the reference date."""
    return case.facts.register.takes_part(case.country, mechanism, case.day, roles)


def memberships(case: Case, roles: str = "MEMBER") -> str:
    """Return the mechanisms the country belongs to on the reference date."""
    return case.facts.register.mechanisms(case.country, case.day, roles)


def member_since(case: Case, mechanism: str, roles: str = "MEMBER") -> str | None:
    """Return the ISO date since which the country belongs to *mechanism*; None where it does not, or none is known."""
    return case.facts.register.since(case.country, mechanism, case.day, roles)


def lookup_value(case: Case, name: str, key: str, column: str) -> str | None:
    """Return a cell of a reference list."""
    return case.facts.register.value(name, key, column)


def lookup_pair(case: Case, name: str, left: str, right: str) -> bool | None:
    """Whether a reference list has the pair; None where there is no such list."""
    return case.facts.register.paired(name, left, right) if name in case.facts.register.lists else None


def lookup_key(case: Case, name: str, key: str) -> bool | None:
    """Whether a reference list knows *key*; None where there is no such list."""
    return case.facts.register.listed(name, key) if name in case.facts.register.lists else None


def list_values(case: Case, name: str, column: str) -> list[str | None] | None:
    """Return a column of a reference list; None where there is no such list."""
    return case.facts.register.cells(name, column) if name in case.facts.register.lists else None


Condition = Callable[[Case, Mapping[str, Value], Cells], Any]
Made = TypeVar("Made")


def count_if(case: Case, roster: str, condition: Condition) -> float:
    """Return in how many rows the condition is true."""
    values, rows = case.values, case.tables.get(roster, ())
    key = ("count", roster, condition)
    return remembered(case, key, lambda: float(sum(condition(case, values, cells) is True for cells in rows)))


def sum_if(case: Case, roster: str, code: str, condition: Condition) -> float | None:
    """Return the sum of the cells of rows in which the condition is true; None where something is unknown."""
    return remembered(case, ("sum", roster, code, condition), lambda: total(chosen(case, roster, code, condition)))


def distinct_if(case: Case, roster: str, code: str, condition: Condition, split: bool) -> float | None:
    """Return how many different values the rows have in which the condition is true; None where that is unknown."""
    key = ("distinct", roster, code, condition, split)
    return remembered(case, key, lambda: distinct(chosen(case, roster, code, condition), split))


def remembered(case: Case, key: object, make: Callable[[], Made]) -> Made:
    """Return what *make* gives, made once for each *key*.

    The condition on the rows of a table sees nothing of the row that its rule looks at. Counted anew in each row, a
    table of 10,000 rows would be gone through 10,000 times.
    """
    if key not in case.reached:
        case.reached[key] = make()
    return cast("Made", case.reached[key])


def chosen(case: Case, roster: str, code: str, condition: Condition) -> list[Value | None] | None:
    """Return the cells of rows in which the condition is true; None where it is unknown for one, or none answered."""
    if not case.answered(roster):
        return None
    values, found = case.values, []
    for cells in case.tables.get(roster, ()):
        holds = condition(case, values, cells)
        if holds is None:
            return None
        if holds:
            found.append(cells.get(code))
    return found


def total(column: Column | None) -> float | None:
    """Return the sum; None where the roster is unanswered or a cell is blank."""
    if column is None:
        return None
    result = 0.0
    for cell in column:
        if cell is None or isinstance(cell, str):
            return None
        result += cell
    return result


def extreme(values: Iterable[Value | None] | None, pick: Callable[[list[float]], float]) -> float | None:
    """Return the least or greatest of the numbers that are there, None where there are none."""
    numbers = [value for value in values or () if isinstance(value, float)]
    return pick(numbers) if numbers else None


def known(values: Iterable[object]) -> float:
    """Return how many of *values* are there."""
    return float(sum(1 for value in values if value is not None and value != ""))


def codes_in(value: Value | Column | None) -> list[str]:
    """Return the codes of a text of codes, or of every cell of a column, each once, in order."""
    if value is None:
        return []
    cells = value.split() if isinstance(value, str) else [] if isinstance(value, float) else value
    return list(dict.fromkeys(code for cell in cells if cell is not None for code in as_text(cell).split()))


def distinct(value: Value | Column | None, split: bool) -> float | None:
    """Return how many different values there are; *split* tells to take codes apart."""
    if value is None:
        return None
    if split or isinstance(value, str | float):
        return float(len(codes_in(value)))
    return float(len({cell for cell in value if cell is not None}))


def without(codes: Value | Column | None, others: Value | Column | None) -> str | None:
    """Return the codes that are not among *others*, joined by one space."""
    if codes is None or others is None:
        return None
    left = set(codes_in(others))
    return " ".join(code for code in codes_in(codes) if code not in left)


def as_text(value: Value) -> str:
    """Return a value as text."""
    return value if isinstance(value, str) else xpath.to_text(value)


def quotient(left: float, right: float) -> float | None:
    """Return left div right, None for a division by zero."""
    return left / right if right else None


def remainder(left: float, right: float) -> float | None:
    """Return left mod right, None for a division by zero."""
    return xpath.modulo(left, right) if right else None


def finite(value: float) -> float | None:
    """Return *value*, None where it is no number or beyond all bounds."""
    return value if -1e308 < value < 1e308 else None


def other_case(case: Case, country: str) -> Case | None:
    """Return the open case of another country that has answered in this round, None where it has not."""
    return None if country == case.country else answered_case(case, country)


def answered_case(case: Case, country: str) -> Case | None:
    """Return the open case of a country as it has answered in this round, this one's too; None where it has not."""
    others = case.facts.others
    if others is None:
        return None
    found = others.remembered.get(country)
    if found is None:
        given = others.given.get(country)
        if given is None:
            return None
        found = others.remembered[country] = case.book.open_given(given, case.facts, country)
    return found if isinstance(found, Case) else None


def region(case: Case, statistic: str, code: str) -> float | None:
    """Return a statistic of item *code* over the other countries that have answered."""
    others = case.facts.others
    found = [] if others is None else [other_case(case, country) for country in others.given]
    numbers = [value for other in found if other is not None and isinstance(value := other.values.get(code), float)]
    if statistic == "count":
        return float(len(numbers))
    if not numbers:
        return None
    match statistic:
        case "median":
            return float(median(numbers))
        case "mean":
            return fmean(numbers)
        case "mad":
            middle = median(numbers)
            return float(median(abs(number - middle) for number in numbers))
        case "sum":
            return float(sum(numbers))
        case "min":
            return min(numbers)
        case _:
            return max(numbers)


def mirror(case: Case, cells: Cells, partner: str, roster: str, code: str, back: str) -> Value | None:
    """Return what the partner named in this row reports about this country: its cell of *code*.

    *partner* is the column that names the other country here, *back* the one in the partner's *roster*. Numbers of
    several rows are added up, codes are put together. Where the row names several partners, return those of them that
    report us, or have not answered yet.
    """
    named = cells.get(partner)
    if not isinstance(named, str):
        return None
    countries = named.split()
    if len(countries) > 1 or case.book.many(partner):
        opened = {country: other_case(case, country) for country in countries}
        if not any(opened.values()):
            return None
        return " ".join(
            country for country, other in opened.items() if other is None or _about(other, case.country, roster, back)
        )
    other = other_case(case, named)
    if other is None:
        return None
    # The same for each row that names this partner; of thousands of rows none goes through all that the partner says.
    key = ("mirrored", case.country, roster, code, back)
    return remembered(other, key, lambda: _reported(other, case.country, roster, code, back))


def _reported(other: Case, country: str, roster: str, code: str, back: str) -> Value | None:
    """Return what *other* says about *country* in all its rows together."""
    found = [row[code] for row in _about(other, country, roster, back) if code in row]
    if not found:
        return None
    numbers = [value for value in found if isinstance(value, float)]
    return sum(numbers) if numbers else " ".join(codes_in(found))


def mirror_total(case: Case, roster: str, code: str, back: str) -> float | None:
    """Return what all other countries together report about this one in *code*; None where none has answered."""
    others = case.facts.others
    opened = [other_case(case, country) for country in others.given] if others else []
    answered = [other for other in opened if other is not None]
    cells = (row.get(code) for other in answered for row in _about(other, case.country, roster, back))
    return float(sum(cell for cell in cells if isinstance(cell, float))) if answered else None


def _about(other: Case, country: str, roster: str, back: str) -> list[Cells]:
    index = ("about", roster, back)
    known: Any = other.reached.get(index)
    if known is None:
        known = {}
        for row in other.tables.get(roster, ()):
            for named in codes_in(row.get(back)):
                known.setdefault(named, []).append(row)
        other.reached[index] = known
    found: list[Cells] = known.get(country, [])
    return found


def mirror_blank(case: Case, cells: Cells, partner: str, roster: str, code: str, back: str) -> bool | None:
    """Whether the partner has answered without a word on this; None where it has not answered."""
    named = cells.get(partner)
    if not isinstance(named, str) or not any(other_case(case, country) for country in named.split()):
        return None
    return mirror(case, cells, partner, roster, code, back) in (None, "")


def row_of(cells: Cells) -> str:
    """Return the id of a row."""
    return str(cells[ROW_ID])


def given_of(case: Case, rounds: int) -> Given | None:
    """Return what was given *rounds* back, None where there was no such round."""
    return case.facts.earlier[rounds - 1] if 0 < rounds <= len(case.facts.earlier) else None
