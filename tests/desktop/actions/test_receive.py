"""A return is looked at, then accepted: shown is what is done, and nothing is done twice."""

from dataclasses import replace

import pytest

from db import readers
from db.check import check, content_hash
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import ChangeKind, ReceiptOutcome, Resolve, Stage, ValueStatus, Verdict
from desktop.actions import answer, file, review, rounds
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.actions.sheet import review_sheet
from desktop.actions.undo import undo
from desktop.actions.validate import validate

from .conftest import number


def state(desk, country="ARG"):
    with desk.database.read() as reading:
        submission = readers.submission(reading, readers.submission_id(reading, 2022, country))
        return submission, content_hash(reading)


def test_looking_stores_nothing(desk, filled):
    path = filled("ARG", number("S.1", 10))
    _, before = state(desk)
    preview = look(desk, path)
    assert preview.outcome is ReceiptOutcome.ACCEPTED
    assert preview.counts["new"] == 1
    assert state(desk)[1] == before


def test_what_was_shown_is_what_is_stored(desk, filled):
    path = filled("ARG", number("S.1", 10), number("S.2", 4), Answer("S.4", "", "YES", note="ley 1", source="BO"))
    accept(desk, look(desk, path))
    submission, _ = state(desk)
    assert submission.line.stage is Stage.RECEIVED
    assert submission.answers["S.1", ""].number == 10
    assert submission.answers["S.4", ""] == Answer("S.4", "", "YES", note="ley 1", source="BO")
    assert submission.answers["S.3", ""].number == pytest.approx(0.4)
    assert submission.line.counts.receipts == 1
    with desk.database.read() as reading:
        assert check(reading).ok
        line = readers.receipts(reading, submission.id)[0]
        assert readers.receipt_content(reading, line.id) == path.read_bytes()
        places = readers.last_places(reading, submission.id)
        assert float(places["S.1", "", "value"].raw) == 10
        assert readers.revisions(reading, "ARG", "S.1")[0].place.startswith(places["S.1", "", "value"].sheet)


def test_the_same_file_again_changes_nothing(desk, filled):
    path = filled("ARG", number("S.1", 10))
    accept(desk, look(desk, path))
    _, before = state(desk)
    again = look(desk, path)
    assert again.outcome is ReceiptOutcome.UNCHANGED
    accept(desk, again)
    assert state(desk)[1] == before


def test_a_file_that_was_taken_back_is_received_anew(desk, filled):
    path = filled("ARG", number("S.1", 10), Answer("S.R.name", "a", "Chile"))
    accept(desk, look(desk, path))
    undo(desk)
    preview = look(desk, path)
    assert (preview.outcome, preview.before) == (ReceiptOutcome.ACCEPTED, None)
    accept(desk, preview)
    submission, _ = state(desk)
    assert submission.answers["S.1", ""].number == 10 and len(submission.rows["S.R"]) == 1
    assert submission.line.counts.receipts == 2 and submission.line.last_received is not None
    assert look(desk, path).outcome is ReceiptOutcome.UNCHANGED
    # Both came by it, and each can be found by it in the history.
    with desk.database.read() as reading:
        first, second = readers.receipts(reading, submission.id)
        told = [one.receipt_id for one in readers.changesets(reading, "ARG") if one.label == "receive"]
    assert first.sha256 == second.sha256 and told == [second.id, first.id]
    undo(desk)
    undo(desk, again=True)
    assert look(desk, path).outcome is ReceiptOutcome.UNCHANGED


def test_what_a_second_reading_settled_can_be_taken_back_and_settled_again(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 10))))
    answer.answer(desk, 2022, "ARG", "S.1", value="11")
    path = filled("ARG", number("S.1", 12), name="later.xlsx")
    accept(desk, look(desk, path))
    accept(desk, look(desk, path, Resolve.THEIRS))
    undo(desk)
    preview = look(desk, path)
    assert preview.counts["conflicts"] == 1
    accept(desk, preview, {("S.1", ""): Resolve.THEIRS})
    assert state(desk)[0].answers["S.1", ""].number == 12


def test_rows_get_ids_of_their_own_and_come_back_to_them(desk, filled, tmp_path):
    rows = [Answer("S.R.name", "a", "Chile"), number("S.R.amount", 5, "a"), Answer("S.R.name", "b", "Perú")]
    accept(desk, look(desk, filled("ARG", *rows)))
    submission, _ = state(desk)
    first, second = submission.rows["S.R"]
    assert {first, second}.isdisjoint({"a", "b", "new:1", "new:2"})
    assert submission.answers["S.R.name", first].text == "Chile"
    _, (made,) = issue(desk, 2022, tmp_path / "again", ("ARG",))
    back = filled("ARG", number("S.R.amount", 7, second), name="second.xlsx", start=made.path)
    preview = look(desk, back)
    assert [(one.item, one.row, one.kind) for one in preview.difference.changes if one.kind is ChangeKind.NEW] == [
        ("S.R.amount", second, ChangeKind.NEW)
    ]
    accept(desk, preview)
    assert state(desk)[0].rows["S.R"] == (first, second)
    assert state(desk)[0].answers["S.R.amount", second].number == 7


def test_both_sides_changed_is_a_conflict_until_somebody_chooses(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 10))))
    answer.answer(desk, 2022, "ARG", "S.1", value="11")
    theirs = filled("ARG", number("S.1", 12), number("S.2", 3), name="later.xlsx")
    preview = look(desk, theirs)
    assert preview.outcome is ReceiptOutcome.CONFLICTS
    assert (preview.counts["conflicts"], preview.counts["new"]) == (1, 1)
    accept(desk, preview)
    submission, _ = state(desk)
    assert submission.answers["S.1", ""].number == 11
    assert submission.answers["S.2", ""].number == 3
    accept(desk, look(desk, theirs, Resolve.THEIRS))
    assert state(desk)[0].answers["S.1", ""].number == 12


def test_a_conflict_is_settled_one_by_one(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 10), number("S.2", 1))))
    answer.answer(desk, 2022, "ARG", "S.1", value="11")
    answer.answer(desk, 2022, "ARG", "S.2", value="2")
    preview = look(desk, filled("ARG", number("S.1", 20), number("S.2", 30), name="later.xlsx"))
    accept(desk, preview, {("S.1", ""): Resolve.THEIRS, ("S.2", ""): Resolve.OURS})
    submission, _ = state(desk)
    assert (submission.answers["S.1", ""].number, submission.answers["S.2", ""].number) == (20, 2)


def test_an_older_file_after_a_newer_one_never_silently_reverts(desk, filled):
    older = filled("ARG", number("S.1", 10), name="older.xlsx")
    newer = filled("ARG", number("S.1", 20), name="newer.xlsx")
    accept(desk, look(desk, newer))
    preview = look(desk, older)
    assert preview.counts["conflicts"] == 1
    accept(desk, preview)
    assert state(desk)[0].answers["S.1", ""].number == 20


def test_a_difference_that_is_out_of_date_is_not_applied(desk, filled):
    preview = look(desk, filled("ARG", number("S.1", 10)))
    answer.answer(desk, 2022, "ARG", "S.2", value="2")
    _, before = state(desk)
    with pytest.raises(Problem) as refused:
        accept(desk, preview)
    assert refused.value.code == "db.changed_meanwhile"
    assert state(desk)[1] == before


def test_a_workbook_of_another_country_is_refused_where_one_is_expected(desk, filled):
    path = filled("BRA", number("S.1", 10))
    with pytest.raises(Problem) as refused:
        look(desk, path, expect=("ARG", 2022))
    assert refused.value.code == "receive.not_expected"


def test_a_workbook_of_another_file_is_refused(desk, filled, tmp_path, reviewer):
    from datetime import date

    path = filled("ARG", number("S.1", 10))
    with file.create(tmp_path / "other.convergencia", reviewer, "Otra") as database:
        other = replace(desk, database=database, _forms={}, _books={})
        with desk.database.read() as reading:
            line = readers.questionnaires(reading)[0]
            source = readers.questionnaire_source(reading, line.sha256)
        rounds.publish_bytes(other, "small.md", source)
        rounds.open_round(other, 2022, date(2023, 3, 31), ("ARG",))
        with pytest.raises(Problem) as refused:
            look(other, path)
    assert refused.value.code == "receive.unknown_workbook"


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_what_is_no_workbook_is_refused_in_one_sentence(desk, tmp_path, content):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    _, before = state(desk)
    with pytest.raises(Problem) as refused:
        look(desk, path)
    assert refused.value.code.startswith("workbook.")
    assert state(desk)[1] == before


def test_an_accepted_submission_takes_no_return(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 10), number("S.2", 1))))
    validate(desk, 2022)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    path = filled("ARG", number("S.1", 99), name="late.xlsx")
    with pytest.raises(Problem) as refused:
        look(desk, path)
    assert refused.value.code == "review.accepted"
    with pytest.raises(Problem):
        answer.answer(desk, 2022, "ARG", "S.1", value="1")


def test_first_received_is_what_still_holds_of_the_returns(desk, filled):
    def first(line):
        with desk.database.read() as reading:
            lines = review_sheet(desk, reading, line.id)[1]
        return next(one.first.number if one.first else None for one in lines if one.item.code == "S.1")

    def received():
        with desk.database.read() as reading:
            return readers.line(reading, readers.submission_id(reading, 2022, "ARG"))

    accept(desk, look(desk, filled("ARG", number("S.1", 4000))))
    came = received().last_received
    undo(desk)
    assert (first(received()), received().last_received) == (None, None)
    undo(desk, again=True)
    assert (first(received()), received().last_received) == (4000, came)
    undo(desk)
    accept(desk, look(desk, filled("ARG", number("S.1", 7000), name="second.xlsx")))
    assert first(received()) == 7000 and received().last_received > came


def test_undo_of_a_return_is_one_step(desk, filled):
    answer.answer(desk, 2022, "ARG", "S.1", value="5")
    before = state(desk)[0].answers
    accept(desk, look(desk, filled("ARG", number("S.2", 2), Answer("S.R.name", "a", "Chile"))))
    undo(desk)
    submission, _ = state(desk)
    assert submission.answers == before
    assert submission.rows.get("S.R", ()) == ()
    with desk.database.read() as reading:
        assert check(reading).ok


def test_an_answer_by_hand_reads_what_people_type(desk):
    answer.answer(desk, 2022, "ARG", "S.1", value="1 250")
    answer.answer(desk, 2022, "ARG", "S.4", value="Sí")
    answer.answer(desk, 2022, "ARG", "S.2", status=ValueStatus.NOT_COLLECTED, note="sin registro")
    answers = state(desk)[0].answers
    assert answers["S.1", ""].number == 1250
    assert answers["S.4", ""].text == "YES"
    assert answers["S.2", ""] == Answer("S.2", "", status=ValueStatus.NOT_COLLECTED, note="sin registro")


@pytest.mark.parametrize(
    ("item", "value", "code"),
    [
        ("S.1", "1.250", "workbook."),
        ("S.1", "many", "workbook."),
        ("S.3", "1", "answer.derived"),
        ("S.R", "1", "answer.not_answered"),
        ("S.9", "1", "answer.no_item"),
        ("S.R.name", "x", "answer.no_row"),
        ("S.1", "  ", "answer.blank"),
    ],
)
def test_what_cannot_be_an_answer_is_refused_and_nothing_changes(desk, item, value, code):
    _, before = state(desk)
    with pytest.raises(Problem) as refused:
        answer.answer(desk, 2022, "ARG", item, value=value)
    assert refused.value.code.startswith(code)
    assert state(desk)[1] == before


def test_a_table_without_rows_says_why_it_has_none(desk, filled):
    said = Answer("S.R", "", status=ValueStatus.CANNOT_EXIST, note="no hay socios")
    accept(desk, look(desk, filled("ARG", said)))
    assert state(desk)[0].answers["S.R", ""] == said
    answer.answer(desk, 2022, "BRA", "S.R", status=ValueStatus.NOT_COLLECTED, note="pendiente")
    assert state(desk, "BRA")[0].answers["S.R", ""].status is ValueStatus.NOT_COLLECTED


def test_the_last_place_of_every_cell_is_known_under_the_row_it_was_stored_as(desk, filled):
    accept(desk, look(desk, filled("ARG", Answer("S.R.name", "a", "one"), number("S.R.amount", 3, "a"))))
    with desk.database.read() as reading:
        line = readers.line(reading, readers.submission_id(reading, 2022, "ARG"))
        (row,) = readers.rows(reading, line.id)["S.R"]
        first = readers.last_places(reading, line.id)["S.R.amount", row, "value"]
    # The next file comes without the hidden ids: its row is known by its key, and stands elsewhere.
    again = filled("ARG", Answer("S.R.name", "a", "zero"), Answer("S.R.name", "b", "one"), number("S.R.amount", 4, "b"))
    accept(desk, look(desk, again))
    with desk.database.read() as reading:
        assert row in readers.rows(reading, line.id)["S.R"]
        second = readers.last_places(reading, line.id)["S.R.amount", row, "value"]
    assert first.sheet == second.sheet
    assert int(second.cell[1:]) == int(first.cell[1:]) + 1
