"""A questionnaire in which every general check can pass and fail, and a way to validate a small return."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Rule, Section
from db.snapshots.review import Finding
from db.snapshots.submission import Counts, Submission, SubmissionLine
from db.terms import ItemKind, Result, Scope, Severity, Stage, ValueStatus
from desktop.rules import Register, compile_book, facts_of
from desktop.rules.facts import Given
from desktop.validation import Situation, Validation, others_of, validate

COLOURS = CodeList("colours", tuple(Code(code, {"en": code.title(), "es": f"{code}-es"}) for code in ("RED", "BLUE")))
FOCAL = (ValueStatus.NORMAL, ValueStatus.BREAK, ValueStatus.ESTIMATED, ValueStatus.CANNOT_EXIST, ValueStatus.MISSING)


def _labels(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text}-es"}


COLUMNS = (
    Item("T.name", ItemKind.TEXT, "S", _labels("Name"), roster="T", key=True, required="yes"),
    Item("T.colour", ItemKind.ONE, "S", _labels("Colour"), roster="T", key=True, code_list="colours"),
    Item("T.amount", ItemKind.DECIMAL, "S", _labels("Amount"), roster="T", constraint=". >= 0"),
    Item("T.day", ItemKind.DATE, "S", _labels("Day"), roster="T", required="${T.colour} = 'RED'"),
)
ITEMS = (
    Item(
        "WHOLE",
        ItemKind.INTEGER,
        "S",
        _labels("Meetings"),
        required="yes",
        statuses=FOCAL,
        unit="meetings",
        scale="none",
    ),
    Item("AMOUNT", ItemKind.DECIMAL, "S", _labels("Money"), currency="USD", yoy_bound=0.5, scale="none"),
    Item(
        "SHARE",
        ItemKind.DECIMAL,
        "S",
        _labels("Share"),
        constraint=". >= 0 and . <= 100",
        warning=". >= 20 and . <= 90",
        unit="%",
        scale="none",
    ),
    Item("COLOUR", ItemKind.ONE, "S", _labels("Colour"), code_list="colours"),
    Item("COLOURS", ItemKind.MANY, "S", _labels("Colours"), code_list="colours"),
    Item("DAY", ItemKind.DATE, "S", _labels("Day"), constraint=". >= '2000-01-01'"),
    Item(
        "TEXT",
        ItemKind.LONG_TEXT,
        "S",
        _labels("Text"),
        constraint="string-length(.) <= 10",
        constraint_messages={"en": "At most ten letters, not {length}.", "es": "Diez letras como máximo."},
        warning=". != 'odd'",
    ),
    Item("WHY", ItemKind.TEXT, "S", _labels("Why"), required="${COLOUR} = 'RED'"),
    Item("ASKED", ItemKind.TEXT, "S", _labels("Only for blue"), relevant="${COLOUR} = 'BLUE'"),
    Item("T", ItemKind.ROSTER, "S", _labels("Table"), columns=COLUMNS, required="yes"),
    Item("TWICE", ItemKind.DECIMAL, "S", _labels("Twice"), calculation="${WHOLE} * 2", constraint=". <= 50"),
    Item("NOTE", ItemKind.NOTE, "S", _labels("Hello")),
)


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    sections = (Section("S", None, _labels("Section")),)
    return Questionnaire("Q", "1", {}, "en", ("en", "es"), sections, ITEMS, {"colours": COLOURS})


def submission(country: str, given: Given) -> Submission:
    line = SubmissionLine(1, 1, 2020, country, Stage.RECEIVED, date(2021, 3, 31), Counts())
    return Submission(line, given.answers, given.rows)


COMPLETE = {"WHOLE": 4, "T": [{"name": "one", "colour": "BLUE"}]}
"""A return on which nothing is found."""


@pytest.fixture
def validated(questionnaire: Questionnaire) -> Callable[..., Validation]:
    """Validate an example, with *rules*, and items changed by code."""

    def make(
        example: Mapping[str, object], *rules: Rule, register: Register | None = None, **changes: Mapping[str, object]
    ) -> Validation:
        items = tuple(replace(item, **changes.get(item.code, {})) for item in questionnaire.items)  # type: ignore[arg-type]
        whole = replace(questionnaire, items=items, rules=rules, settings=changes.get("settings", {}))  # type: ignore[arg-type]
        facts = facts_of(whole, example)
        others = {country: submission(country, given) for country, given in facts.others.given.items()}  # type: ignore[union-attr]
        situation = Situation(
            submission(facts.country, facts.given),
            facts.year,
            facts.reference_date,
            tuple(submission(facts.country, given) if given else None for given in facts.earlier),
            register or Register(),
            others_of(others),
        )
        return validate(compile_book(whole), situation)

    return make


@pytest.fixture
def failing(validated: Callable[..., Validation]) -> Callable[..., list[Finding]]:
    """The failures of one rule on an example that is otherwise complete."""

    def make(rule: str, example: Mapping[str, object], *rules: Rule, **changes: Mapping[str, object]) -> list[Finding]:
        found = validated({**COMPLETE, **example}, *rules, **changes).findings
        return [finding for finding in found if finding.rule == rule and finding.result is Result.FAIL]

    return make


@pytest.fixture
def rule() -> Callable[..., Rule]:
    def make(check: str, items: str = "WHOLE", scope: str = "submission", **fields: object) -> Rule:
        code = str(fields.pop("code", "R"))
        messages = {"en": str(fields.pop("message", "{item}"))}
        severity = Severity(str(fields.pop("severity", "error")))
        return Rule(code, severity, Scope(scope), tuple(items.split()), check, messages, **fields)  # type: ignore[arg-type]

    return make
