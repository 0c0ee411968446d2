"""Rules prove themselves: examples as compact JSON, turned into facts and run against the rule they belong to.

The cell holds one example, or a list of them. An example is an object. An item's code gives its value (number, text, list of codes), or an object with ``value``,
``status``, ``note``, ``source`` and ``times`` (how often a text repeats); a roster's code gives a list of rows, each with short column names. Besides:
``country``, ``year``, ``date`` (the reference date; the year's last day if left out), ``earlier`` (a list of such
objects, one round back first, null where there was none) and ``others`` (country → such an object).
"""

import json
import math
from collections.abc import Mapping
from datetime import date

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.snapshots.submission import Answer, Key
from db.terms import ItemKind, Result, ValueStatus
from desktop.rules.book import Book
from desktop.rules.case import canonical_number
from desktop.rules.facts import Facts, Given, Others
from desktop.rules.register import NO_REGISTER, Register
from desktop.rules.scope import Scope

_WORDS = frozenset({"country", "year", "date", "earlier", "others"})
_PARTS = frozenset({"value", "status", "note", "source", "times"})
_YEAR = 2020


class Twice(Exception):
    """A name stands twice in one object, of which only the last would count."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON; raises :class:`Twice` where a name stands in it twice."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise Twice(name)
        found[name] = value
    return found


def read_example(text: str) -> object:
    """Return the JSON of an example's cell.

    Raises:
        Problem: it is none, holds a number that no answer can have (NaN, infinity), or a name twice.
    """
    try:
        return json.loads(text, object_pairs_hook=each_once, parse_constant=_no_number, parse_float=_finite)
    except Twice as twice:
        raise Problem("rules.example_twice", name=twice.name[:80]) from None
    except (ValueError, RecursionError) as error:
        found = error.args[0] if isinstance(error, _Odd) else text
        raise Problem("rules.example_json", found=found[:30]) from None


class _Odd(ValueError):
    pass


def _no_number(text: str) -> float:
    raise _Odd(text)


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def facts_of(questionnaire: Questionnaire, example: object, register: Register = NO_REGISTER) -> Facts:
    """Return the facts that *example* (JSON, read) describes.

    Raises:
        Problem: it is no such object, or names what the questionnaire does not have.
    """
    if not isinstance(example, Mapping):
        raise Problem("rules.example_shape", found=str(example)[:60])
    year = example.get("year", _YEAR)
    day = example.get("date", f"{year}-12-31")
    try:
        reference = date.fromisoformat(day)
        year = int(year)
    except (TypeError, ValueError):
        raise Problem("rules.example_shape", found=f"{year}, {day}"[:60]) from None
    earlier, others = example.get("earlier") or [], example.get("others") or {}
    if not isinstance(earlier, list) or not isinstance(others, Mapping):
        raise Problem("rules.example_shape", found=f"{earlier}, {others}"[:60])
    return Facts(
        given_in(questionnaire, example),
        str(example.get("country", "")),
        year,
        reference,
        tuple(None if before is None else given_in(questionnaire, before) for before in earlier),
        register,
        Others({str(country): given_in(questionnaire, other) for country, other in others.items()}),
    )


def given_in(questionnaire: Questionnaire, example: object) -> Given:
    """Return the answers and rows that an example object describes."""
    if not isinstance(example, Mapping):
        raise Problem("rules.example_shape", found=str(example)[:60])
    answers: dict[Key, Answer] = {}
    rows: dict[str, tuple[str, ...]] = {}
    for name, content in example.items():
        if name in _WORDS:
            continue
        item = _item(questionnaire, str(name))
        if item.kind is ItemKind.ROSTER and isinstance(content, list):
            rows[item.code] = tuple(f"r{place}" for place in range(1, len(content) + 1))
            for row, cells in zip(rows[item.code], content, strict=True):
                if not isinstance(cells, Mapping):
                    raise Problem("rules.example_shape", found=str(cells)[:60])
                for short, cell in cells.items():
                    column = _item(questionnaire, f"{item.code}.{short}")
                    answers[column.code, row] = _answer(column, row, cell)
        else:
            answers[item.code, ""] = _answer(item, "", content)
    return Given(answers, rows)


def _item(questionnaire: Questionnaire, name: str) -> Item:
    item = questionnaire.by_code.get(name)
    if item is None:
        near = Scope(questionnaire).nearest(name)
        raise Problem("rules.example_name_near" if near else "rules.example_name", name=name, nearest=near)
    return item


def _answer(item: Item, row: str, content: object) -> Answer:
    parts = content if isinstance(content, Mapping) else {"value": content}
    strange = set(parts) - _PARTS
    if strange:
        raise Problem("rules.example_name", name=f"{item.code}: {', '.join(sorted(map(str, strange)))}")
    status, value = parts.get("status"), parts.get("value")
    text: str | None
    number = None
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value) if item.kind.numeric else None
        text = canonical_number(float(value))
    elif isinstance(value, list):
        text = " ".join(map(str, value))
    else:
        text = None if value is None or value == "" else str(value) * _times(parts.get("times", 1))
    try:
        known = ValueStatus(str(status)) if status else None
    except ValueError:
        raise Problem("rules.example_name", name=f"{item.code}: {status}") from None
    note, source = (str(parts[name]) if parts.get(name) else None for name in ("note", "source"))
    return Answer(item.code, row, text, number, known, False, note, source)


def _times(count: object) -> int:
    if not isinstance(count, int) or not 0 < count <= 100_000:
        raise Problem("rules.example_shape", found=str(count)[:60])
    return count


def results_of(book: Book, rule: Rule, facts: Facts) -> tuple[Result, ...]:
    """Return what *rule* gives on *facts*, once for each thing it serves."""
    case = book.open(facts)
    results = []
    for compiled in book.rules:
        if compiled.rule.code != rule.code:
            continue
        for target in compiled.targets:
            rows = [None] if target.roster is None else case.tables.get(target.roster.code, [])
            for cells in rows:
                found = target.check(case, case.values, cells)
                results.append(Result.NOT_EVALUATED if found is None else Result.PASS if found else Result.FAIL)
    return tuple(results)


def check_examples(book: Book, register: Register = NO_REGISTER) -> tuple[Remark, ...]:
    """Return what is wrong with the rules' examples: missing, unreadable, or not giving what they are there for."""
    remarks: list[Remark] = []
    for rule in book.questionnaire.rules:
        for field, text in (("example_pass", rule.example_pass), ("example_fail", rule.example_fail)):
            found = _disagreement(book, rule, field, text, register)
            if found is not None:
                remarks.append(Remark(found.code, item=rule.code, details={**found.details, "field": field}))
    return tuple(remarks)


def _disagreement(book: Book, rule: Rule, field: str, text: str, register: Register) -> Problem | None:
    if not text.strip():
        return Problem("rules.no_example")
    try:
        read = read_example(text)
    except Problem as problem:
        return problem
    for example in read if isinstance(read, list) else [read]:
        try:
            results = results_of(book, rule, facts_of(book.questionnaire, example, register))
        except Problem as problem:
            return problem
        told = next((result for result in _TELLING if result in results), Result.NOT_EVALUATED)
        if field == "example_pass" and told is not Result.PASS:
            return Problem("rules.example_not_passed", found=told)
        if field == "example_fail" and told is not Result.FAIL:
            return Problem("rules.example_not_failed", found=told)
    return None


_TELLING = (Result.FAIL, Result.PASS)
