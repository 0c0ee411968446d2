"""What a computed answer rests on, and what must be hidden with a confidential one."""

from db.snapshots.submission import Answer
from desktop.rules.rests import Rests
from tests.counting import at_most

RESTS = Rests(
    {
        "TOTAL": frozenset({"T.sold", "T.twice", "A"}),
        "T.twice": frozenset({"T.sold"}),
        "T.mixed": frozenset({"A", "U.x"}),
    },
    {"T.sold": "T", "T.twice": "T", "T.mixed": "T", "U.x": "U"},
)


def hidden(*secret: tuple[str, str]) -> set[tuple[str, str]]:
    """Returns what is confidential once *secret* is."""
    places = [("A", ""), ("B", ""), ("TOTAL", ""), ("U.x", "u")]
    places += [(item, row) for item in ("T.sold", "T.twice", "T.mixed") for row in ("r1", "r2")]
    answers = {key: Answer(*key, "1", 1.0, confidential=key in secret) for key in places}
    return {key for key, answer in RESTS.hidden(answers).items() if answer.confidential} - set(secret)


def test_a_total_hides_with_any_of_its_parts_and_a_column_with_its_own_row() -> None:
    assert hidden() == hidden(("B", "")) == set()
    assert hidden(("T.sold", "r1")) == {("TOTAL", ""), ("T.twice", "r1")}
    assert hidden(("A", "")) == {("TOTAL", ""), ("T.mixed", "r1"), ("T.mixed", "r2")}


def test_a_column_that_looks_at_another_table_hides_in_every_row() -> None:
    assert hidden(("U.x", "u")) == {("T.mixed", "r1"), ("T.mixed", "r2")}


def test_a_long_table_of_secrets_is_not_tried_row_against_row() -> None:
    rows = [f"r{at}" for at in range(3_000)]
    answers = {
        key: Answer(*key, "1", 1.0, confidential=key[0] == "T.sold")
        for row in rows
        for key in (("T.sold", row), ("T.twice", row))
    }
    # Some forty calls a row, most of them for the copy; each row against each other would be nine million.
    with at_most(300_000):
        found = RESTS.hidden(answers)
    assert all(found["T.twice", row].confidential for row in rows)
