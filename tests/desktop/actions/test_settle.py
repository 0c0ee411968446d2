"""Conflicts are settled for one answer, a section or the whole file; what was chosen is kept and told."""

import json
from datetime import date

import pytest

from db import readers
from db.check import check
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import ChangeKind, ReceiptOutcome, Resolve
from desktop.__main__ import main
from desktop.actions import answer, file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.actions.settle import by_section, settle

from .conftest import number
from .forms import FORM

ROWS = """|        | begin_group      | T      | Rights         | Derechos          |               |                     |            |
|        | integer          | T.1    | Laws           | Leyes             |               |                     |            |
|        | begin_group      | T.A    | Courts         | Tribunales        |               |                     |            |
|        | integer          | T.A.1  | Judges         | Jueces            |               |                     |            |
|        | end_group        |        |                |                   |               |                     |            |
|        | end_group        |        |                |                   |               |                     |            |
| choices |"""
ITEMS = ("S.1", "S.2", "T.1", "T.A.1")


@pytest.fixture
def desk(tmp_path, pool, reviewer):
    """A file whose questionnaire has two dimensions, one of them with a theme."""
    with file.create(tmp_path / "office.convergencia", reviewer, "Oficina") as database:
        at = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(at, "small.md", FORM.replace("| choices |", ROWS, 1).encode())
        rounds.open_round(at, 2022, date(2023, 3, 31), ("ARG",))
        yield at


@pytest.fixture
def later(desk, tmp_path):
    """A return that gives 20 to 23 where the office has changed 10 to 11, to 14 meanwhile: four conflicts."""
    _, (made,) = issue(desk, 2022, tmp_path / "issued")

    def filled(name: str, *given: Answer):
        path = tmp_path / name
        data = {one.key: one for one in given}
        path.write_bytes(desk.pool.call("fill_workbook", made.path.read_bytes(), data, {}))
        return path

    accept(desk, look(desk, filled("first.xlsx", *(number(item, 10) for item in ITEMS))))
    for at, item in enumerate(ITEMS):
        answer.answer(desk, 2022, "ARG", item, value=str(11 + at), note="ours")
    return filled("later.xlsx", *(number(item, 20 + at) for at, item in enumerate(ITEMS)))


def stored(desk) -> dict[str, float | None]:
    with desk.database.read() as reading:
        answers = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
        assert check(reading).ok
    return {item: answers[item, ""].number for item in ITEMS}


def test_a_section_is_settled_with_its_parts_and_the_innermost_counts(desk, later):
    preview = look(desk, later)
    assert preview.outcome is ReceiptOutcome.CONFLICTS
    choices = by_section(preview.questionnaire, preview.difference, {"T": Resolve.THEIRS, "T.A": Resolve.OURS})
    assert choices == {("T.1", ""): Resolve.THEIRS, ("T.A.1", ""): Resolve.OURS}
    settled = settle(preview, choices)
    assert settled.outcome is ReceiptOutcome.CONFLICTS  # those of S are open
    accept(desk, settled, {("S.1", ""): Resolve.THEIRS})
    assert stored(desk) == {"S.1": 20, "S.2": 12, "T.1": 22, "T.A.1": 14}


def test_a_section_goes_before_the_file_and_a_cell_before_the_section(desk, later):
    preview = look(desk, later, Resolve.THEIRS)
    preview = settle(preview, by_section(preview.questionnaire, preview.difference, {"T": Resolve.OURS}))
    assert preview.outcome is ReceiptOutcome.ACCEPTED
    accept(desk, preview, {("T.1", ""): Resolve.THEIRS})
    assert stored(desk) == {"S.1": 20, "S.2": 21, "T.1": 22, "T.A.1": 14}


@pytest.mark.parametrize("side", [Resolve.THEIRS, Resolve.OURS])
def test_settling_a_conflict_keeps_what_only_one_side_gave(desk, later, side):
    """Chosen answer by answer or for the file, the note that the office alone wrote stays."""
    whole = look(desk, later, side).difference.changes
    preview = look(desk, later)
    one_by_one = settle(preview, {one.key: side for one in preview.difference.changes}).difference.changes
    conflicts = [one for one in one_by_one if one.kind is ChangeKind.CONFLICT]
    assert len(conflicts) == 4 and one_by_one == whole
    assert {one.after.note for one in conflicts} == {"ours"}


def test_a_section_that_is_none_is_refused(desk, later):
    preview = look(desk, later)
    with pytest.raises(Problem) as refused:
        by_section(preview.questionnaire, preview.difference, {"X": Resolve.OURS})
    assert (refused.value.code, refused.value.details["sections"]) == ("receive.unknown_section", "S, T, T.A")


def test_every_choice_is_kept_with_both_sides_and_shown_in_history(desk, later, monkeypatch, capsys):
    accept(desk, look(desk, later), {("S.1", ""): Resolve.THEIRS, ("S.2", ""): Resolve.OURS})
    with desk.database.read() as reading:
        changeset = readers.changesets(reading)[0]
        told = {item: readers.revisions(reading, "ARG", item) for item in ITEMS}
    kept = {
        one["item"]: (one["side"], one["ours"]["number"], one["theirs"]["number"])
        for one in changeset.details["choices"]
    }
    assert kept == {
        "S.1": ("theirs", 11, 20), "S.2": ("ours", 12, 21), "T.1": ("ask", 13, 22), "T.A.1": ("ask", 14, 23),
    }  # fmt: skip
    taken, ours, left = told["S.1"][0], told["S.2"][0], told["T.1"][0]
    assert (taken.side, taken.before["number"], taken.after["number"]) == (Resolve.THEIRS, 11, 20)
    assert (ours.side, ours.before, ours.theirs["number"]) == (Resolve.OURS, ours.after, 21)
    assert left.side is Resolve.ASK and left.place and ours.changeset.person == "Rita Reyes"
    assert [one.side for one in told["S.1"][1:]] == [None, None]
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    path = str(desk.database.path)
    assert main(["history", path, "--country", "ARG", "--item", "S.2"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert "S.2: 12 → 12" in first and first.endswith("(in conflict with the file’s 21; ours was kept)")
    assert main(["history", path, "--country", "ARG", "--json"]) == 0
    entries = [one for one in json.loads(capsys.readouterr().out) if "conflict" in one]
    assert {(one["item"], one["conflict"]) for one in entries} == {
        ("S.1", "theirs"), ("S.2", "ours"), ("T.1", "ask"), ("T.A.1", "ask"),
    }  # fmt: skip


def test_the_command_line_settles_a_section(desk, later, monkeypatch, capsys):
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    path = str(desk.database.path)
    desk.database.close()
    for wrong, said in (("T", "does not say whose"), ("T=mine", "does not say"), ("Z=ours", "has no section Z")):
        assert main(["receive", path, str(later), "--resolve-section", wrong]) == 2
        assert said in capsys.readouterr().err
    sides = ["--resolve-section", "T=theirs", "--resolve-section", "T.A=ours", "--json"]
    assert main(["receive", path, str(later), "--resolve", "ours", *sides]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["files"]
    assert (entry["outcome"], entry["counts"]["conflicts"]) == ("accepted", 4)
    assert main(["history", path, "--country", "ARG", "--json"]) == 0
    told = {one["item"]: one["conflict"] for one in json.loads(capsys.readouterr().out) if "conflict" in one}
    assert told == {"S.1": "ours", "S.2": "ours", "T.1": "theirs", "T.A.1": "ours"}
