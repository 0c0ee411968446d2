"""Findings follow the answers: at once where they were changed, marked stale where another country is compared."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event

from db import readers
from db.snapshots.entry import Edit, Entry
from db.snapshots.register import Person
from db.snapshots.review import Finding
from db.snapshots.submission import SubmissionLine
from db.terms import Result, Stage, ValueStatus, Verdict
from db.writers import collection
from desktop.actions import answer, file, kept, review, rounds
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.undo import undo
from desktop.actions.validate import told, validate
from desktop.wording.numbers import written_with
from desktop.worker import Pool

ACROSS = """
| survey |                  |             |         |            |
|        | type             | name        | label   | mirror     | key |
|        | begin_group      | S           | Trade   |            |     |
|        | decimal          | S.1         | Tariff  |            |     |
|        | decimal          | S.2         | Freight |            |     |
|        | begin_repeat     | S.T         | Flows   |            |     |
|        | select_one lands | S.T.partner | Partner |            | yes |
|        | decimal          | S.T.sold    | Sold    | S.T.bought |     |
|        | decimal          | S.T.bought  | Bought  | S.T.sold   |     |
|        | end_repeat       |             |         |            |     |
|        | end_group        |             |         |            |     |
| choices |                 |             |         |
|        | list_name        | name        | label   |
|        | lands            | ARG         | ARG     |
|        | lands            | BRA         | BRA     |
| settings |                |             |         |
|        | form_title       | form_id     | version |
|        | Across           | across      | 1       |
| rules  |                  |             |         |
|        | name | severity | scope | items | check | message | example_pass | example_fail |
|        | R1 | warning | item | S.1 | . <= 10 * region('max', ${S.1}) | Far more: {value}. | {"S.1": 1, "others": {"BRA": {"S.1": 1}}} | {"S.1": 99, "others": {"BRA": {"S.1": 1}}} |
|        | R2 | error | row | S.T.sold | ${.sold} = mirror(${.sold}) | Not the same. | {"country": "ARG", "S.T": [{"partner": "BRA", "sold": 1}], "others": {"BRA": {"S.T": [{"partner": "ARG", "bought": 1}]}}} | {"country": "ARG", "S.T": [{"partner": "BRA", "sold": 1}], "others": {"BRA": {"S.T": [{"partner": "ARG", "bought": 2}]}}} |
"""
OTHER = {"ARG": "BRA", "BRA": "ARG"}


@pytest.fixture
def across(tmp_path: Path, pool: Pool, reviewer: Person) -> Iterator[Desk]:
    """An office in which Argentina and Brazil have answered, each about the other."""
    with file.create(tmp_path / "across.convergencia", reviewer, "Oficina") as database:
        at = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(at, "across.md", ACROSS.encode())
        rounds.open_round(at, 2022, date(2023, 3, 31), ("ARG", "BRA"))
        for country, partner in OTHER.items():
            with database.write("receive", reviewer) as work:
                one = line(at, country)
                collection.store_rows(work, one.id, "S.T", ("r1",))
                collection.move(work, one.id, one.version, Verdict.RECEIVE, one.stage, Stage.RECEIVED, "")
                collection.mark_changed(work, one.id)
            put(at, country, "S.T.partner", partner, "r1")
            for item, value in (("S.T.sold", "5"), ("S.T.bought", "5")):
                put(at, country, item, value, "r1")
            put(at, country, "S.1", "2")
        yield at


def put(desk: Desk, country: str, item: str, value: str, row: str = "") -> None:
    answer.answer(desk, 2022, country, item, row, value)


def line(desk: Desk, country: str) -> SubmissionLine:
    with desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, 2022, country))


def findings(desk: Desk, country: str) -> dict[str, Finding]:
    with desk.database.read() as reading:
        found = readers.findings(reading, line(desk, country).id)
    return {one.rule: one for one in found if one.rule in ("R1", "R2")}


@pytest.mark.parametrize("edited", OTHER)
def test_a_change_makes_the_findings_of_the_others_stale_until_they_are_checked(across: Desk, edited: str) -> None:
    other = OTHER[edited]
    validate(across, 2022)
    assert findings(across, "ARG") == findings(across, "BRA") == {}
    put(across, edited, "S.1", "50")
    put(across, edited, "S.T.bought", "7", "r1")
    assert set(findings(across, edited)) == {"R1"}
    assert not line(across, edited).findings_stale
    assert line(across, other).findings_stale
    assert findings(across, other) == {}
    validate(across, 2022, (other,))
    assert not line(across, other).findings_stale
    (found,) = findings(across, other).values()
    assert (found.rule, found.result, found.row) == ("R2", Result.FAIL, "r1")


def test_checking_the_whole_round_leaves_nothing_stale(across: Desk) -> None:
    put(across, "ARG", "S.T.bought", "7", "r1")
    assert line(across, "BRA").findings_stale
    checked = validate(across, 2022)
    assert {one.line.country: one.line.findings_stale for one in checked} == {"ARG": False, "BRA": False}
    assert set(findings(across, "BRA")) == {"R2"}


def test_an_explanation_makes_nobody_stale(across: Desk) -> None:
    put(across, "ARG", "S.1", "50")
    validate(across, 2022)
    review.explain(across, 2022, "ARG", "R1", "S.1", "so it is")
    assert not line(across, "BRA").findings_stale


def table(desk: Desk, country: str, rows: tuple[str, ...]) -> None:
    enter(desk, line(desk, country).id, Entry(rows={"S.T": rows}))


def cell(desk: Desk, country: str, row: str, **parts: object) -> None:
    enter(desk, line(desk, country).id, Entry((Edit("S.T.sold", row, parts),)))


STEPS: dict[str, Callable[[Desk], object]] = {
    "a cell that does not agree": lambda desk: put(desk, "ARG", "S.T.sold", "6", "r1"),
    "another finding at the same place": lambda desk: cell(desk, "ARG", "r1", text="x"),
    "a status without a note": lambda desk: cell(desk, "ARG", "r1", status=ValueStatus.ESTIMATED),
    "two rows more": lambda desk: table(desk, "ARG", ("r2", "r1", "r3")),
    "a step back": lambda desk: undo(desk),
    "and forth": lambda desk: undo(desk, again=True),
    "an item": lambda desk: put(desk, "ARG", "S.1", "90"),
    "a whole check between": lambda desk: validate(desk, 2022),
    "a row less": lambda desk: table(desk, "ARG", ("r2", "r3")),
    "the other country": lambda desk: put(desk, "BRA", "S.T.bought", "1", "r1"),
}


def test_what_is_kept_is_what_stands_in_the_file_step_by_step(across: Desk) -> None:
    for name, step in STEPS.items():
        step(across)
        for country in OTHER:
            with across.database.read() as reading:
                here = readers.line(reading, line(across, country).id)
                assert kept.findings(across, reading, here) == readers.findings(reading, here.id), name
        fresh = Desk(across.database, across.pool, across.person, "en")
        with across.database.read() as reading:
            before = readers.findings(reading, line(across, "ARG").id)
        validate(fresh, 2022, ("ARG",))
        with across.database.read() as reading:
            assert readers.findings(reading, line(across, "ARG").id) == before, name


def test_an_edit_stores_the_findings_at_its_own_place_alone(across: Desk) -> None:
    table(across, "ARG", tuple(f"r{at}" for at in range(1, 200)))
    put(across, "ARG", "S.T.partner", "BRA", "r7")
    put(across, "ARG", "S.T.sold", "6", "r7")
    stored: list[str] = []
    event.listen(across.database.engine, "before_cursor_execute", lambda *seen: stored.append(f"{seen[2]} {seen[3]}"))
    put(across, "ARG", "S.T.sold", "5", "r7")
    written = [one for one in stored if one.startswith(("INSERT INTO finding", "DELETE FROM finding"))]
    assert written
    assert not [one for one in written if "'r8'" in one]


def test_what_could_not_be_stored_is_forgotten(across: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    put(across, "ARG", "S.1", "3")
    with monkeypatch.context() as broken:
        broken.setattr(collection, "store_counts", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            put(across, "ARG", "S.1", "90")
    assert findings(across, "ARG") == {}
    put(across, "ARG", "S.2", "1")
    assert findings(across, "ARG") == {}
    put(across, "ARG", "S.1", "90")
    assert set(findings(across, "ARG")) == {"R1"}


def test_edit_after_edit_findings_are_those_of_a_check_from_scratch(across: Desk) -> None:
    edits = [("ARG", "S.1", "90", ""), ("BRA", "S.1", "9", ""), ("ARG", "S.T.sold", "6", "r1"), ("BRA", "S.2", "1", "")]
    for country, item, value, row in edits * 2:
        put(across, country, item, value + ("0" if value == "9" else ""), row)
        kept = findings(across, country), line(across, country).counts
        fresh = Desk(across.database, across.pool, across.person, "en")
        validate(fresh, 2022, (country,))
        assert (findings(across, country), line(across, country).counts) == kept


def test_only_the_submissions_edited_last_are_kept(across: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 1)
    put(across, "ARG", "S.1", "3")
    put(across, "BRA", "S.1", "3")
    assert list(across.lives) == [line(across, "BRA").id]


def test_a_sentence_is_told_anew_where_its_value_language_or_decimal_sign_is_another(across: Desk) -> None:
    def said(language: str = "en", sign: str = "") -> list[str]:
        with across.database.read() as reading, written_with(sign):
            here = readers.line(reading, line(across, "ARG").id)
            found = kept.findings(across, reading, here)
            texts = told(across, reading, here, found, language)
            return [text for one, text in zip(found, texts, strict=True) if one.rule == "R1"]

    put(across, "ARG", "S.1", "90.5")
    first, again = said(), said()
    assert first == again and first[0] is again[0] and "90.5" in first[0]
    assert "90,5" in said(sign=",")[0] and "90,5" in said("es")[0]
    put(across, "ARG", "S.1", "91.5")
    assert "91.5" in said()[0]
