"""Dependencies are read from the tree: what must be looked at again when something changes."""

import pytest

from desktop.rules import parse
from desktop.rules.scope import Scope
from desktop.rules.uses import Uses, uses_of


@pytest.mark.parametrize(
    ("text", "roster", "expected"),
    [
        ("${A} + ${B} > 1", None, Uses(frozenset({"A", "B"}))),
        (". > 1", None, Uses(frozenset({"C"}))),
        ("sum(${T.sold}) = ${A}", None, Uses(frozenset({"T", "T.sold", "A"}))),
        ("previous(${A}) = 1", None, Uses(earlier=True)),
        ("previous(${T.sold}) = 1", "T", Uses(frozenset({"T.partner"}), earlier=True)),
        ("region('mean', ${A}) = ${B}", None, Uses(frozenset({"B"}), others=True)),
        ("mirror(${T.sold}) = 1", "T", Uses(frozenset({"T", "T.partner"}), others=True)),
        ("mirror(${T.sold}) = 1", None, Uses(others=True)),
        ("member-of(${W})", None, Uses(frozenset({"W"}), register=True)),
        ("count-if(${T}, ${.sold} > ${A})", None, Uses(frozenset({"T", "T.sold", "A"}))),
        ("count-if(${T.sold}, . > 1)", None, Uses(frozenset({"T", "T.sold"}))),
        ("unique()", "T", Uses(frozenset({"T", "T.partner"}))),
        ("note(${A}) = ''", None, Uses(frozenset({"A"}))),
        ("${.sold} > 1", "T", Uses(frozenset({"T", "T.sold"}))),
        ("${NOWHERE} > 1", None, Uses()),
    ],
)
def test_uses_name_everything_that_can_change_the_result(questionnaire, text, roster, expected) -> None:
    by_code = questionnaire.by_code
    scope = Scope(questionnaire, by_code["C"], by_code[roster] if roster else None)
    assert uses_of(parse(text), scope) == expected
