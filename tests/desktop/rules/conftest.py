"""A small questionnaire with one item of every kind, and ways to evaluate on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.terms import Scope, Severity
from desktop.rules import Book, Case, Register, compile_book, facts_of
from tests.desktop.rules.small import small_questionnaire, small_register


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    return small_questionnaire()


@pytest.fixture(scope="session")
def register() -> Register:
    return small_register()


Evaluate = Callable[..., object]


@pytest.fixture
def book_of(questionnaire: Questionnaire) -> Callable[..., Book]:
    """Compile the questionnaire with changed items or further rules."""

    def make(*rules: Rule, **changes: Mapping[str, str]) -> Book:
        def changed(item: Item) -> Item:
            columns = tuple(changed(column) for column in item.columns)
            return replace(item, columns=columns, **changes.get(item.code.replace(".", "_"), {}))  # type: ignore[arg-type]

        items = tuple(changed(item) for item in questionnaire.items)
        return compile_book(replace(questionnaire, items=items, rules=rules))

    return make


@pytest.fixture
def rule(book_of: Callable[..., Book], questionnaire: Questionnaire, register: Register) -> Evaluate:
    """Evaluate a check three-valued on an example; True, False, None, or a list of them for rows."""

    def evaluate(check: str, example: Mapping[str, object] | None = None, **kwargs: object) -> object:
        scope = Scope(str(kwargs.get("scope", "submission")))
        items = tuple(str(kwargs.get("items", "A")).split())
        made = Rule("R", Severity.ERROR, scope, items, check, {"en": "{item}"})
        case = book_of(made).open(facts_of(questionnaire, dict(example or {}), register))
        found = []
        for target in case.book.rules[0].targets:
            rows = [None] if target.roster is None else case.tables.get(target.roster.code, [])
            found += [target.check(case, case.values, cells) for cells in rows]
        return found[0] if scope is Scope.SUBMISSION or len(found) == 1 else found

    return evaluate


@pytest.fixture
def odk(book_of: Callable[..., Book], questionnaire: Questionnaire) -> Evaluate:
    """Evaluate a calculation with ODK's meaning; the result as ODK would store it: a text, or a number."""

    def evaluate(calculation: str, example: Mapping[str, object] | None = None, item: str = "W") -> object:
        book = book_of(**{item: {"calculation": calculation}})
        case: Case = book.open(facts_of(questionnaire, {k: v for k, v in (example or {}).items() if k != item}))
        answer = case.derived[item, ""]
        return answer.number if item in ("A", "B", "C") else answer.text

    return evaluate
