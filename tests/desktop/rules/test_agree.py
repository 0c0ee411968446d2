"""The compiled reading and the explaining one are written apart; on random expressions they must never differ."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings

from db.snapshots.questionnaire import Rule
from db.terms import Scope, Severity
from desktop.rules import facts_of
from desktop.rules.explain import explain, reason_of
from desktop.rules.reader import Reason
from desktop.wording import has
from tests.desktop.rules.expressions import EXAMPLES, KINDS


def agree(book_of: Callable[..., object], questionnaire, register, text: str, example: dict[str, object]) -> None:
    """Compiles *text* as a rule on rows and compares both readings on every row."""
    rule = Rule("R", Severity.ERROR, Scope.ROW, ("T.sold",), text, {})
    book = book_of(rule)
    case = book.open(facts_of(questionnaire, example, register))
    target = book.rules[0].targets[0]
    for cells in case.tables.get("T", []):
        compiled = target.check(case, case.values, cells)
        explained = explain(target.node, case, target.scope, cells)
        if isinstance(explained, Reason):
            assert compiled is None, (text, compiled, explained)
            assert has(explained.code)
            assert isinstance(reason_of(target.node, case, target.scope, cells, target.first), Reason)
        else:
            assert compiled == explained, (text, compiled, explained)
            assert type(compiled) is type(explained)


@given(KINDS, EXAMPLES)
@settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_readings_of_an_expression_agree(book_of, questionnaire, register, text, example) -> None:
    agree(book_of, questionnaire, register, text, example)
