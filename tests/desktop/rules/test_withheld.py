"""What meant something else in an earlier round has no value there, though it could be computed anew."""

from datetime import date

from db.snapshots.questionnaire import Item, Questionnaire, Section
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.rules import Facts, Given, compile_book
from desktop.rules.reach import earlier, previous


def test_a_withheld_value_is_not_computed_anew() -> None:
    items = (
        Item("A", ItemKind.INTEGER, "S", {}),
        Item("B", ItemKind.DECIMAL, "S", {}, calculation="${A} * 2"),
    )
    book = compile_book(Questionnaire("t", "1", {}, "en", ("en",), (Section("S", None, {}),), items, {}))
    answers = {("A", ""): Answer("A", "", "3", 3.0)}
    for withheld, expected in (({}, 6.0), ({"B": "changed"}, None)):
        case = book.open(Facts(Given(answers), "ARG", 2020, date(2020, 1, 1), (Given(answers, {}, withheld),)))
        assert previous(case, "A", 1) == 3.0
        assert previous(case, "B", 1) == expected
        assert earlier(case, 1) is not None
