"""A small questionnaire with one item of every kind, and ways to evaluate on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Rule, Section
from db.snapshots.register import Membership
from db.terms import ItemKind, MembershipRole, Scope, Severity
from desktop.rules import Book, Case, Register, compile_book, facts_of

STAGES = CodeList(
    "stages",
    (Code("DONE", {"en": "Done"}, 2.0), Code("HALF", {"en": "Half"}, 1.0), Code("DK", {"en": "Unknown"}, None)),
)
THINGS = CodeList("things", tuple(Code(code, {"en": code.title()}) for code in ("RED", "GREEN", "BLUE", "NONE")))
LANDS = CodeList("lands", tuple(Code(code, {"en": code}) for code in ("AAA", "BBB", "CCC")))


def _columns() -> tuple[Item, ...]:
    return (
        Item("T.partner", ItemKind.ONE, "S", {}, roster="T", key=True, code_list="lands"),
        Item("T.sold", ItemKind.DECIMAL, "S", {}, roster="T", mirror="T.bought"),
        Item("T.bought", ItemKind.DECIMAL, "S", {}, roster="T", mirror="T.sold"),
        Item("T.day", ItemKind.DATE, "S", {}, roster="T"),
        Item("T.colours", ItemKind.MANY, "S", {}, roster="T", code_list="things"),
        Item("T.name", ItemKind.TEXT, "S", {}, roster="T"),
    )


def _items() -> tuple[Item, ...]:
    return (
        Item("A", ItemKind.DECIMAL, "S", {}),
        Item("B", ItemKind.DECIMAL, "S", {}),
        Item("C", ItemKind.INTEGER, "S", {}, mirror="A"),
        Item("W", ItemKind.TEXT, "S", {}),
        Item("D", ItemKind.DATE, "S", {}),
        Item("E", ItemKind.DATE, "S", {}),
        Item("STAGE", ItemKind.ONE, "S", {}, code_list="stages"),
        Item("MANY", ItemKind.MANY, "S", {}, code_list="things"),
        Item("T", ItemKind.ROSTER, "S", {}, columns=_columns()),
        Item(
            "P",
            ItemKind.ROSTER,
            "S",
            {},
            columns=(
                Item("P.name", ItemKind.TEXT, "S", {}, roster="P", key=True),
                Item("P.partners", ItemKind.MANY, "S", {}, roster="P", code_list="lands"),
            ),
        ),
        Item("N", ItemKind.NOTE, "S", {}),
    )


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    lists = {listed.name: listed for listed in (STAGES, THINGS, LANDS)}
    return Questionnaire("Q", "1", {}, "en", ("en",), (Section("S", None, {}),), _items(), lists)


@pytest.fixture(scope="session")
def register() -> Register:
    memberships = (
        Membership("BLOC", "AAA", MembershipRole.MEMBER, date(1990, 5, 1), None),
        Membership("BLOC", "BBB", MembershipRole.ASSOCIATE, None, None),
        Membership("CLUB", "AAA", MembershipRole.MEMBER, date(2000, 1, 1), date(2010, 12, 31)),
        Membership("UNION", "AAA", MembershipRole.MEMBER, date(1991, 1, 1), None),
        Membership("UNION", "AAA", MembershipRole.SUSPENDED, date(2012, 1, 1), date(2013, 1, 1)),
    )
    lists = {
        "borders": ({"a": "AAA", "b": "BBB"}, {"a": "BBB", "b": "CCC"}),
        "lands": ({"code": "AAA", "sea": "no", "capital": "Alpha"}, {"code": "BBB", "sea": "yes", "capital": ""}),
        "seats": ({"body": "X", "city": "Lima"}, {"body": "Y", "city": "Quito"}, {"body": "Z", "city": "Lima"}),
    }
    return Register(memberships, lists)


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
