"""The rules of the shipped questionnaire prove themselves, and their examples would notice a slip in them."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire, Rule
from db.terms import LANGUAGES, Result
from desktop.questionnaire.read import read_form
from desktop.questionnaire.register import memberships, reference_lists
from desktop.rules import Register, check, check_examples, compile_book, facts_of, parse, results_of, text_of
from resources import read_bytes
from tests.desktop.rules.slips import slips


@cache
def shipped() -> Questionnaire:
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


@cache
def lists() -> Register:
    return Register(memberships(), reference_lists())


@cache
def bare() -> Questionnaire:
    """The same items without their own conditions, which compile in a moment."""
    plain = {"constraint": "", "warning": "", "required": "", "relevant": ""}
    items = tuple(
        replace(item, columns=tuple(replace(column, **plain) for column in item.columns), **plain)
        for item in shipped().items
    )
    return replace(shipped(), items=items)


CODES = [rule.code for rule in shipped().rules]


def test_there_is_nothing_to_complain_about() -> None:
    assert check(shipped(), lists()) == ()
    assert check_examples(compile_book(shipped()), lists()) == ()
    assert len(CODES) >= 80


@pytest.mark.parametrize("code", CODES)
def test_a_rule_speaks_four_languages_with_the_same_placeholders(code) -> None:
    messages = shipped().rules_by_code[code].messages
    assert set(messages) == set(LANGUAGES)
    assert len({frozenset(re.findall(r"\{([^{}]*)\}", text)) for text in messages.values()}) == 1
    assert len(set(messages.values())) == 4
    for text in messages.values():
        assert text == text.strip()
        assert text[-1] in ".»"


def examples(text: str) -> list[object]:
    read = json.loads(text)
    return read if isinstance(read, list) else [read]


def noticed(rule: Rule) -> bool:
    """Whether some example of *rule* no longer gives what it is there for."""
    try:
        book = compile_book(replace(bare(), rules=(rule,)))
        passing = [set(results_of(book, rule, facts_of(bare(), one, lists()))) for one in examples(rule.example_pass)]
        failing = [set(results_of(book, rule, facts_of(bare(), one, lists()))) for one in examples(rule.example_fail)]
    except Problem:
        return True
    return any(Result.FAIL in found or Result.PASS not in found for found in passing) or any(
        Result.FAIL not in found for found in failing
    )


@pytest.mark.parametrize("code", CODES)
def test_a_slip_in_a_rule_is_noticed_by_some_example(code) -> None:
    rule = shipped().rules_by_code[code]
    assert not noticed(rule)
    unnoticed = [text_of(slip) for slip in slips(parse(rule.check)) if not noticed(replace(rule, check=text_of(slip)))]
    assert unnoticed == []
