"""Last year's form with this year's figures: what fits is carried over, everything else is listed with its cell."""

import json
from datetime import date

import pytest

from db import readers
from db.check import check, content_hash
from db.problems import Problem
from db.snapshots.receipt import Agreed
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, ReceiptOutcome, Verdict
from desktop.__main__ import main
from desktop.actions import answer, review, rounds
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.wording import remark_sentence

from .conftest import number
from .versions import SECOND, THIRD

TOLD = (
    number("S.1", 12),
    number("S.2", 4),
    Answer("S.4", "", "NO", note="ley 7", source="BO"),
    Answer("S.5", "", "remark"),
    Answer("S.R.name", "new:1", "Pablo"),
    number("S.R.amount", 7, "new:1"),
)


@pytest.fixture
def three(desk):
    """Round 2022 on the first version, 2023 on the second, 2024 on the third, all open."""
    for year, form in ((2023, SECOND), (2024, THIRD)):
        rounds.publish_bytes(desk, "small.md", form.encode())
        rounds.open_round(desk, year, date(year + 1, 3, 31), ("ARG", "BRA"))
    return desk


def state(desk, year, country="ARG"):
    with desk.database.read() as reading:
        return readers.submission(reading, readers.submission_id(reading, year, country)), content_hash(reading)


def lost(preview):
    return {
        (one.code, one.item, one.found): (one.sheet, one.cell)
        for one in preview.difference.remarks
        if one.code.startswith("older.") and one.code != "older.form"
    }


def refused(act):
    with pytest.raises(Problem) as problem:
        act()
    return problem.value.code


def test_what_fits_is_carried_and_the_rest_is_listed_with_its_cell(three, filled) -> None:
    path = filled("ARG", *TOLD)
    _, before = state(three, 2024)
    preview = look(three, path, agreed=Agreed(taken_for=2024))
    assert state(three, 2024)[1] == before
    assert set(lost(preview)) == {("older.changed", "S.1", "12")}
    assert all(sheet and cell for sheet, cell in lost(preview).values())
    assert preview.counts["new"] == 5
    assert (preview.counts["refused"], preview.outcome) == (1, ReceiptOutcome.PARTIAL)
    for remark in preview.difference.remarks:
        for language in LANGUAGES:
            assert "{" not in remark_sentence(remark, language)
    accept(three, preview)
    stored, _ = state(three, 2024)
    assert stored.answers["S.7", ""].number == 4
    assert stored.answers["S.4", ""] == Answer("S.4", "", "NON", note="ley 7", source="BO")
    assert stored.answers["S.6", ""].text == "remark"
    (row,) = stored.rows["S.T"]
    assert (stored.answers["S.T.name", row].text, stored.answers["S.T.amount", row].number) == ("Pablo", 7)
    assert ("S.1", "") not in stored.answers
    assert not row.startswith("new:")
    # The round it was issued for has nothing of it.
    assert state(three, 2022)[0].answers == {}
    with three.database.read() as reading:
        assert check(reading).ok
        places = readers.last_places(reading, stored.id)
    assert float(places["S.7", "", "value"].raw) == 4


def test_the_way_through_every_version_gives_the_same(three, filled, tmp_path) -> None:
    """v1 → v3 at once, and v1 → v2, written into a workbook of v2 and that taken for v3."""
    accept(three, look(three, filled("ARG", *TOLD), agreed=Agreed(taken_for=2023)))
    _, made = issue(three, 2023, tmp_path / "second", ("ARG",))
    step = look(three, made[0].path, agreed=Agreed(taken_for=2024))
    assert lost(step) == {}
    accept(three, step)
    through, _ = state(three, 2024)
    accept(three, look(three, filled("BRA", *TOLD, name="bra.xlsx"), agreed=Agreed(taken_for=2024)))
    at_once, _ = state(three, 2024, "BRA")

    def said(submission):
        return sorted(
            (item, one.text, one.number, one.status, one.note, one.source)
            for (item, _), one in submission.answers.items()
        )

    assert said(through) == said(at_once)
    assert [len(ids) for ids in through.rows.values()] == [len(ids) for ids in at_once.rows.values()]


def test_a_second_time_nothing_changes(three, filled) -> None:
    path = filled("ARG", *TOLD[1:])
    accept(three, look(three, path, agreed=Agreed(taken_for=2024)))
    whole, before = state(three, 2024)
    again = look(three, path, agreed=Agreed(taken_for=2024))
    assert again.outcome is ReceiptOutcome.UNCHANGED
    accept(three, again)
    assert state(three, 2024)[1] == before
    # The same file still is a return of its own round.
    accept(three, look(three, path))
    assert state(three, 2022)[0].answers["S.2", ""].number == 4
    assert look(three, path, agreed=Agreed(taken_for=2024)).outcome is ReceiptOutcome.UNCHANGED
    assert state(three, 2024)[0].answers == whole.answers


def test_rows_that_carry_ids_of_the_earlier_round_are_known_by_their_key(three, filled, tmp_path) -> None:
    path = filled("ARG", *TOLD)
    accept(three, look(three, path, agreed=Agreed(taken_for=2023)))
    accept(three, look(three, path))
    _, made = issue(three, 2022, tmp_path / "again", ("ARG",))
    again = look(three, made[0].path, agreed=Agreed(taken_for=2023))
    assert again.difference.new_rows == {}
    accept(three, again)
    assert len(state(three, 2023)[0].rows["S.R"]) == 1


def test_what_stands_there_already_is_never_overwritten(three, filled) -> None:
    answer.answer(three, 2024, "ARG", "S.7", value="9")
    preview = look(three, filled("ARG", *TOLD), agreed=Agreed(taken_for=2024))
    assert preview.counts["conflicts"] == 1
    accept(three, preview)
    assert state(three, 2024)[0].answers["S.7", ""].number == 9


def test_a_form_of_a_round_that_takes_no_more_names_the_round_it_may_be_meant_for(three, filled) -> None:
    path = filled("ARG", *TOLD)
    accept(three, look(three, path))
    review.decide(three, 2022, "ARG", Verdict.ACCEPT)
    _, before = state(three, 2022)
    other = filled("ARG", number("S.2", 5), name="other.xlsx")
    with pytest.raises(Problem) as problem:
        look(three, other)
    assert (problem.value.code, problem.value.details["later"]) == ("receive.earlier_round", "2023")
    assert refused(lambda: look(three, other, expect=("ARG", 2024))) == "receive.earlier_round"
    assert refused(lambda: look(three, other, expect=("BRA", 2024))) == "receive.not_expected"
    assert state(three, 2022)[1] == before
    assert look(three, other, agreed=Agreed(taken_for=2023)).counts["new"] == 1


def test_a_newer_form_is_not_taken_for_an_earlier_round(three, tmp_path) -> None:
    _, made = issue(three, 2024, tmp_path / "third", ("ARG",))
    assert refused(lambda: look(three, made[0].path, agreed=Agreed(taken_for=2022))) == "receive.newer_form"
    assert refused(lambda: look(three, made[0].path, agreed=Agreed(taken_for=2030))) == "db.no_round"


def test_the_command_line_names_the_option_and_takes_it(three, filled, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    path = filled("ARG", *TOLD)
    rounds.close_round(three, 2022)
    office = three.database.path
    assert main(["receive", str(office), str(path), "--dry-run", "--json"]) == 2
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert told["problems"][0]["code"] == "receive.earlier_round"
    assert "--for-round 2023" in told["problems"][0]["message"]
    assert main(["receive", str(office), str(path), "--dry-run", "--json", "--for-round", "2024"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert (told["round"], told["outcome"], told["counts"]["new"], told["counts"]["refused"]) == (2024, "partial", 5, 1)
    assert [one["cell"] is not None for one in told["problems"] if one["code"] == "older.changed"] == [True]
