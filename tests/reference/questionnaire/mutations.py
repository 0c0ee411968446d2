"""Slips in the shipped rules, and which of them the rules' own examples notice.

``python -m tests.reference.questionnaire.mutations`` prints a line for each rule: how many examples it has that pass
and fail, how many slips of one operator, constant or «not» its check allows, and how many of them are noticed.
"""

import json
import sys
from dataclasses import dataclass, replace
from functools import cache

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire, Rule
from db.terms import Result
from desktop.questionnaire.read import read_form
from desktop.questionnaire.register import memberships, reference_lists
from desktop.rules import Register, compile_book, facts_of, parse, results_of, text_of
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


@dataclass(frozen=True, slots=True)
class Proof:
    """A rule's examples, the slips its check allows, and those of them that no example notices."""

    rule: Rule
    passing: int
    failing: int
    slips: int
    unnoticed: tuple[str, ...]

    @property
    def caught(self) -> int:
        """How many slips some example notices."""
        return self.slips - len(self.unnoticed)


def proof(rule: Rule) -> Proof:
    """Tries every slip in the check of *rule* on its examples."""
    made = [text_of(slip) for slip in slips(parse(rule.check))]
    unnoticed = tuple(slip for slip in made if not noticed(replace(rule, check=slip)))
    return Proof(rule, len(examples(rule.example_pass)), len(examples(rule.example_fail)), len(made), unnoticed)


def main() -> int:
    """Prints the table and returns 0; 1 where a slip goes unnoticed."""
    print(f"{'rule':10} {'pass':>5} {'fail':>5} {'slips':>6} {'caught':>7}  unnoticed")
    proofs = []
    for rule in shipped().rules:
        one = proof(rule)
        proofs.append(one)
        counts = f"{one.passing:>5} {one.failing:>5} {one.slips:>6} {one.caught:>7}"
        print(f"{rule.code:10} {counts}  {'; '.join(one.unnoticed)}".rstrip(), flush=True)
    passing, failing, made, caught = (
        sum(getattr(one, name) for one in proofs) for name in ("passing", "failing", "slips", "caught")
    )
    print(f"{len(proofs)} rules: {passing} + {failing} examples, {made} slips, {caught} caught")
    return 0 if made == caught else 1


if __name__ == "__main__":
    sys.exit(main())
