"""The rules of the shipped questionnaire prove themselves, and their examples would notice a slip in them."""

import re

import pytest

from db.terms import LANGUAGES
from desktop.rules import check, check_examples, compile_book
from tests.reference.questionnaire.mutations import lists, noticed, proof, shipped

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


@pytest.mark.parametrize("code", CODES)
def test_a_slip_in_a_rule_is_noticed_by_some_example(code) -> None:
    rule = shipped().rules_by_code[code]
    assert not noticed(rule)
    assert proof(rule).unnoticed == ()
