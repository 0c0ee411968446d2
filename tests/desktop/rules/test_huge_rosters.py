"""Tables of thousands of rows: what is counted over rows is counted once, so that the time grows with the rows."""

import pytest

from db.snapshots.questionnaire import Rule
from db.terms import Scope, Severity
from desktop.rules import facts_of
from tests.counting import at_most

CHECKS = [
    "unique()",
    "unique(${T.name}, ${T.partner})",
    "count-if(${T}, ${T.name} = 'x1') >= 0",
    "sum-if(${T.sold}, ${T.name} != 'x1') >= ${T.sold}",
    "distinct(${T.name}, ${T.sold} > 3) > 0",
    "${T.sold} = previous(${T.sold})",
    "indexed-repeat(${T.sold}, ${T}, position()) = ${T.sold}",
    "regex(${T.name}, '(x+)+[0-9]*')",
    "${T.sold} <= mirror(${T.sold})",
]


def rows(count: int) -> list[dict[str, object]]:
    names = ("AAA", "BBB", "CCC")
    return [{"partner": names[n % 3], "sold": n % 97, "bought": 1, "name": f"x{n}"} for n in range(count)]


@pytest.mark.parametrize("check", CHECKS)
def test_ten_thousand_rows_end_soon(book_of, questionnaire, register, check) -> None:
    book = book_of(Rule("R", Severity.ERROR, Scope.ROW, ("T.sold",), check, {"en": "x"}))
    table = rows(10_000)
    example = {"country": "AAA", "T": table, "earlier": [{"T": table}], "others": {"BBB": {"T": table}}}
    facts = facts_of(questionnaire, example, register)
    target = book.rules[0].targets[0]
    # Gone through anew for each row it takes a hundred million.
    with at_most(1_000_000):
        case = book.open(facts)
        found = [target.check(case, case.values, cells) for cells in case.tables["T"]]
    assert len(found) == 10_000
