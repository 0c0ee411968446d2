"""How long a round's checks take beside the same checks written by hand in Python, and after one edit."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Result, Stage
from desktop.questionnaire.read import read_form
from desktop.questionnaire.register import memberships, reference_lists
from desktop.rules import Book, Given, Others, Register, compile_book
from desktop.rules.plan import plan_of
from desktop.validation import Live, Situation, checks, conditions, validate
from desktop.validation.own_rules import evaluate_rules
from desktop.validation.run import Run
from resources import read_bytes
from tests.benchmarks.measure import Bench
from tests.benchmarks.rules_floor import RULES, Form, Found, check_round

YEAR, TODAY, ROWS = 2022, date(2023, 3, 31), 12
SAME_CHECKS = (
    checks.missing,
    checks.value_and_status,
    checks.allowed_status,
    checks.whole_number,
    checks.number,
    checks.listed_code,
    conditions.outside_bounds,
    checks.large_change,
    checks.explained_status,
)


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; sizes are numbers of countries."""
    assert agree(25), "the hand-written checks and the product's do not find the same"
    yield Bench(
        "the same checks on a round",
        product=lambda size: checked(size),
        floor=lambda size: by_hand(size),
        against="9 general checks and 25 rules as hand-written Python",
        target=2,
        size=25,
        grows=(50, 100),
    )
    yield Bench(
        "a round beside pandera",
        product=lambda size: checked(size),
        floor=lambda size: by_pandera(size),
        against="fewer of the same checks with pandera",
        target=1 / 50,
        size=25,
        runs=5,
    )
    yield Bench(
        "one return beside pandera",
        product=lambda size: checked(size),
        floor=lambda size: by_pandera(size),
        against="fewer of the same checks with pandera",
        target=1 / 50,
        runs=5,
    )
    yield Bench(
        "one edit validated again",
        product=lambda size: edited(),
        floor=lambda size: whole_submission(),
        against="the whole submission validated",
        target=1,
    )


@cache
def shipped() -> Questionnaire:
    """Returns the shipped questionnaire."""
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


@cache
def register() -> Register:
    """Returns the memberships and lists that rules look up."""
    return Register(memberships(), reference_lists())


@cache
def same_book() -> Book:
    """Returns a book with nothing but what the floor checks too: no derived items, the floor's rules."""
    plain = {"required": "", "warning": "", "relevant": ""}

    def bare(item: Item) -> Item:
        columns = tuple(bare(column) for column in item.columns if not column.derived)
        kept = replace(item, columns=columns, **{**plain, "required": item.required if item.required == "yes" else ""})
        return kept if "previous" not in item.constraint else replace(kept, constraint="")

    items = tuple(bare(item) for item in shipped().items if not item.derived)
    rules = tuple(shipped().rules_by_code[code] for code in RULES)
    book = compile_book(replace(shipped(), items=items, rules=rules))
    ranged = tuple(one for one in book.constraints if one.bounds is not None and one.item.kind.numeric)
    book.constraints = ranged
    return book


@cache
def form() -> Form:
    """Returns the same for the floor, as tables."""
    book = same_book()
    plan = plan_of(book)
    ranges = tuple((one.item.code, one.item.roster, one.bounds) for one in book.constraints)
    return Form(
        tuple((item.code, item.roster) for item in plan.always),
        plan.integers,
        plan.numbers,
        plan.choices,
        book.several,
        tuple((code, roster, found.low, found.high) for code, roster, found in ranges if found),  # type: ignore[misc]
        tuple((one.code, checks.LARGEST_CHANGE if one.yoy_bound is None else one.yoy_bound) for one in plan.series),
        plan.allowed,
        book.roster_of,
    )


@cache
def given(country: str, year: int) -> Given:
    """Returns a country's answers to every item, some of them missing, wrong or out of range."""
    chance = random.Random(f"{country} {year}")
    answers: dict[tuple[str, str], Answer] = {}
    rows = {roster.code: tuple(f"{roster.code}-{n}" for n in range(ROWS)) for roster in shipped().rosters}
    for item in shipped().every_item():
        if item.answered and not item.derived:
            for row in rows[item.roster] if item.roster else ("",):
                answers[item.code, row] = answer(item, row, chance)
    return Given(answers, rows)


@cache
def limits() -> dict[str, tuple[float | None, float | None]]:
    """Returns the range of each item that has one."""
    found = {one.item.code: one.bounds for one in compile_book(replace(shipped(), rules=())).constraints}
    return {
        code: (bounds.low, bounds.high)  # type: ignore[misc]
        for code, bounds in found.items()
        if bounds is not None and not isinstance(bounds.low, str) and not isinstance(bounds.high, str)
    }


def answer(item: Item, row: str, chance: random.Random) -> Answer:
    """Returns some answer to *item*."""
    if chance.random() < 0.05:
        return Answer(item.code, row, status=chance.choice(item.statuses or (None,)))
    listed = shipped().code_lists.get(item.code_list or "")
    if item.kind.numeric:
        low, high = limits().get(item.code, (0.0, None))
        size = min(1000.0, high) if high is not None else 1000.0
        number = max(low or 0.0, float(round(size * chance.uniform(0.9, 1.0))))
        if chance.random() < 0.03:
            number = -3.0
        return Answer(item.code, row, f"{number:g}", number)
    if listed is not None:
        return Answer(item.code, row, chance.choice(listed.codes).code)
    if item.kind is ItemKind.DATE:
        return Answer(item.code, row, f"{chance.randint(1990, 2023)}-0{chance.randint(1, 9)}-15")
    return Answer(item.code, row, "some words about it", note=chance.choice((None, "a note")))


def countries(size: int) -> list[str]:
    """Returns *size* countries, those that trade partners are chosen from first."""
    listed = shipped().code_lists[shipped().by_code["ECO.TRD.05.partner"].code_list or ""]
    return [*(code.code for code in listed.codes), *(f"X{number:02}" for number in range(size))][:size]


@cache
def situations(size: int) -> tuple[Situation, ...]:
    """Returns a round of *size* countries with the two rounds before."""
    made = []
    for number, country in enumerate(countries(size)):
        now, *past = (
            Submission(
                SubmissionLine(number, 1, YEAR - back, country, Stage.RECEIVED, TODAY, Counts()),
                given(country, YEAR - back).answers,
                given(country, YEAR - back).rows,
            )
            for back in range(3)
        )
        made.append(Situation(now, YEAR, TODAY, tuple(past), register()))
    return tuple(made)


def of_round(size: int) -> list[Situation]:
    """Returns the round with nothing worked out yet about the other countries."""
    others = Others({one.submission.country: given(one.submission.country, YEAR) for one in situations(size)})
    return [replace(one, others=others) for one in situations(size)]


def checked(size: int) -> tuple[list[Found], int]:
    """Makes the floor's checks on a round with the product."""
    book = same_book()
    plan = plan_of(book)
    found: list[Found] = []
    passed = 0
    for situation in of_round(size):
        run = Run(book, book.open(situation.facts()), plan, situation)
        for check in SAME_CHECKS:
            check(run)
        evaluate_rules(run)
        found += [(one.country, one.rule, one.item, one.row, one.result is Result.FAIL) for one in run.findings]
        passed += run.passed
    return found, passed


def by_hand(size: int) -> tuple[list[Found], int]:
    """Makes them by hand."""
    here = [one.submission.country for one in situations(size)]
    now, before = ({country: given(country, year) for country in here} for year in (YEAR, YEAR - 1))
    return check_round(form(), now, before, TODAY)


@cache
def rival(size: int) -> tuple[object, Mapping[str, object]]:
    """Returns the frames of a round and their checks, ready before the clock starts."""
    from tests.benchmarks import pandera_rival  # in the bench group only

    here = [one.submission.country for one in situations(size)]
    ready = pandera_rival.frames(form(), {country: given(country, YEAR) for country in here})
    return ready, pandera_rival.schemas(form(), ready)


def by_pandera(size: int) -> int:
    """Makes some of them with pandera."""
    from tests.benchmarks import pandera_rival  # in the bench group only

    failures = pandera_rival.check_round(*rival(size))
    assert failures, "pandera finds nothing"
    return failures


def agree(size: int) -> bool:
    """Whether both sides find the same, and as much passes."""
    (product, passed), (floor, floor_passed) = checked(size), by_hand(size)
    return sorted(product) == sorted(floor) and passed == floor_passed


@cache
def full_book() -> Book:
    """Returns the shipped questionnaire compiled."""
    return compile_book(shipped())


@cache
def live() -> Live:
    """Returns a kept validation of one submission of the round."""
    return Live(full_book(), of_round(25)[0])


def edited() -> None:
    """Changes one figure and validates again, keeping what cannot have changed."""
    item = next(one for one in shipped().items if one.kind.numeric and not one.derived and not one.columns)
    number = (live().situation.submission.answers[item.code, ""].number or 0.0) + 1
    live().edit(Answer(item.code, text=f"{number:g}", number=number))


def whole_submission() -> None:
    """Validates the same submission whole, the other countries being at hand."""
    validate(full_book(), live().situation)
