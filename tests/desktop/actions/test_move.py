"""An open round moved onto a corrected version: answers go along, losses are told first, old workbooks still come home."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import readers
from db.check import check, content_hash
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, QueryAct, Stage, Verdict
from db.writers import collection
from desktop.__main__ import main
from desktop.actions import answer, review, rounds, undo
from desktop.actions.earlier import that_day
from desktop.actions.issue import issue
from desktop.actions.move import LOSS, look_at_move, move_round
from desktop.actions.receive import accept, look
from desktop.actions.refresh import unexplained_places
from desktop.actions.sheet import review_sheet
from desktop.actions.translate import beside, translate
from desktop.wording import sentence

from .conftest import number
from .forms import FORM
from .versions import SECOND, THIRD

TOLD = (
    number("S.1", 12),
    number("S.2", 4),
    Answer("S.4", "", "NO", note="ley 7", source="BO"),
    Answer("S.5", "", "remark"),
    Answer("S.R.name", "new:1", "Pablo"),
    number("S.R.amount", 7, "new:1"),
)


def submission(desk, country="ARG"):
    with desk.database.read() as reading:
        return readers.submission(reading, readers.submission_id(reading, 2022, country))


def refused(act) -> str:
    with pytest.raises(Problem) as problem:
        act()
    return problem.value.code


@pytest.fixture
def versions(desk, filled):
    """Round 2022 on the first version with a return of ARG; the second and third are published."""
    accept(desk, look(desk, filled("ARG", *TOLD)))
    for form in (SECOND, THIRD):
        rounds.publish_bytes(desk, "small.md", form.encode())
    return desk


def test_what_would_be_lost_is_told_first_and_nothing_is_stored(versions) -> None:
    with versions.database.read() as reading:
        before = content_hash(reading)
    moving = look_at_move(versions, 2022, "small@3")
    assert (moving.before, moving.after) == ("small@1", "small@3")
    assert [(one.country, one.item, one.said, one.reason) for one in moving.losses] == [("ARG", "S.1", "12", "changed")]
    assert moving.bars == ()
    for reason in LOSS:
        for language in LANGUAGES:
            assert "S.1" in sentence(LOSS[reason], language, place="S.1")
    with versions.database.read() as reading:
        assert content_hash(reading) == before


def test_answers_rows_queries_ticks_and_translations_go_along(versions) -> None:
    review.query(versions, 2022, "ARG", "S.2", "¿Seguro?")
    review.verify(versions, 2022, "ARG", "S.4")
    translate(versions, 2022, "ARG", "S.5", "fr", "remarque", "Anne Roy")
    row = submission(versions).rows["S.R"][0]
    outcome = move_round(versions, 2022, "small@3")
    assert (outcome.details["carried"], outcome.details["lost"]) == (5, 1)
    moved = submission(versions)
    assert moved.answers["S.7", ""].number == 4
    assert moved.answers["S.4", ""] == Answer("S.4", "", "NON", note="ley 7", source="BO")
    assert moved.answers["S.6", ""].text == "remark"
    assert moved.answers["S.T.name", row].text == "Pablo"
    assert moved.rows == {"S.T": (row,)}
    assert not {("S.1", ""), ("S.2", ""), ("S.3", ""), ("S.5", "")} & set(moved.answers)
    assert moved.line.findings_as_of >= moved.line.changed_seq
    with versions.database.read() as reading:
        assert check(reading).ok
        assert readers.round_by_year(reading, 2022).questionnaire_version == "3"
        (asked,) = readers.queries(reading, moved.id)
        assert asked.item == "S.7"
        assert set(readers.verifications(reading, moved.id)) == {("S.4", "")}
        assert [(one.translation.item, one.stale) for one in beside(reading, moved.id)] == [("S.6", False)]
        assert readers.changesets(reading, limit=1)[0].label == "round.move"
        assert review_sheet(versions, reading, moved.id)[1]
    review.continue_query(versions, 2022, "ARG", QueryAct.CLOSE, "sí", item="S.7")


RULE = """|        | S.R2 | warning | submission | CODE | ${CODE} <= MOST | Very many. | Muchísimas. | {"CODE": 5} | {"CODE": 5000} |
"""
HEAD = """| rules |  |  |  |  |  |  |  |  |  |
|        | name | severity | scope | items | check | message::English (en) | message::Español (es) | example_pass | example_fail |
"""


@pytest.mark.parametrize(("most", "left"), [("1000", 0), ("2000", 1)], ids=["only names", "another rule"])
def test_explanations_and_ticks_follow_a_renamed_item_while_its_meaning_stays(desk, most, left) -> None:
    def version(number: int, code: str, most: str, was: str = "") -> bytes:
        return f"""
| survey |  |  |  |  |  |  |
|        | type        | name | label::English (en) | unit | was | change |
|        | begin_group | S    | Trade               |      |     |        |
|        | integer     | {code} | Norms             |  | {was} |  |
|        | end_group   |      |                     |      |     |        |
| settings |  |  |  |  |
|        | form_title  | form_id | version | default_language |
|        | Other       | other   | {number} | English (en)    |
{HEAD}{RULE.replace("CODE", code).replace("MOST", most)}""".encode()

    rounds.publish_bytes(desk, "other.md", version(1, "S.1", "1000"))
    rounds.open_round(desk, 2024, date(2025, 3, 31), ("ARG",), "other@1")
    answer.answer(desk, 2024, "ARG", "S.1", value="5000")
    review.explain(desk, 2024, "ARG", "S.R2", "S.1", "a new law")
    review.verify(desk, 2024, "ARG", "S.1")
    rounds.publish_bytes(desk, "other.md", version(2, "S.9", most, "S.1"))
    move_round(desk, 2024, "other@2")
    with desk.database.read() as reading:
        of = readers.submission_id(reading, 2024, "ARG")
        assert readers.line(reading, of).counts.unexplained == left
        (row,) = [one for one in review_sheet(desk, reading, of)[1] if one.item.code == "S.9"]
        assert row.seen
        newest = readers.explanations(reading, of)[-1]
    if not left:
        assert (newest.item, newest.text, newest.person) == ("S.9", "a new law", desk.person.name)


def asked_again(number: int, **said: str) -> bytes:
    """Returns a version of a form with a figure and a choice, worded, counted or ruled as *said*."""
    now = {"label": "Norms", "unit": "laws", "yes": "Yes", "more": "", "change": "", "rule": "S.R2", "was": ""} | said
    more = f"|  | YN | PARTLY | In part | {now['change']} |\n" if now["more"] else ""
    return f"""
| survey |  |  |  |  |
|        | type          | name | label::English (en) | unit          |
|        | begin_group   | S    | Trade               |               |
|        | integer       | S.1  | {now["label"]}      | {now["unit"]} |
|        | select_one YN | S.2  | In force?           |               |
|        | end_group     |      |                     |               |
| choices |  |  |  |  |
|         | list_name | name | label::English (en) | change |
|         | YN        | YES  | {now["yes"]}        |        |
|         | YN        | NO   | No                  |        |
{more}| settings |  |  |  |  |
|        | form_title  | form_id | version  | default_language |
|        | Other       | other   | {number} | English (en)     |
| rules |  |  |  |  |  |  |  |  |  |
|        | name | severity | scope | items | check | message::English (en) | example_pass | example_fail | was |
|        | {now["rule"]} | warning | submission | S.1 | ${{S.1}} <= 1000 | Very many. | {{"S.1": 5}} | {{"S.1": 5000}} | {now["was"]} |
|        | S.R3 | warning | submission | S.2 | ${{S.2}} != 'NO' | Not in force. | {{"S.2": "YES"}} | {{"S.2": "NO"}} | |
""".encode()


@pytest.mark.parametrize(
    ("said", "lapsed", "left"),
    [
        ({"label": "Rules", "yes": "Yes, it is"}, set(), set()),
        ({"rule": "S.R7", "was": "S.R2"}, set(), set()),
        ({"rule": "S.R7"}, set(), {"S.R7"}),
        ({"unit": "norms"}, {"S.1"}, {"S.R2"}),
        ({"more": "yes"}, {"S.2"}, {"S.R3"}),
        # The author says that one more choice changes nothing: values and explanations stay, a tick is asked for again.
        ({"more": "yes", "change": "editorial"}, {"S.2"}, set()),
    ],
    ids=["reworded", "rule renamed", "another rule", "another unit", "other choices", "one more choice, said to be editorial"],
)  # fmt: skip
def test_ticks_and_explanations_stay_with_a_rewording_and_fall_with_a_unit_or_the_choices(
    desk, said, lapsed, left
) -> None:
    rounds.publish_bytes(desk, "other.md", asked_again(1))
    rounds.open_round(desk, 2024, date(2025, 3, 31), ("ARG",), "other@1")
    given = {"S.1": "5000", "S.2": "NO"}
    for item, value in given.items():
        answer.answer(desk, 2024, "ARG", item, value=value)
    review.explain(desk, 2024, "ARG", "S.R2", "S.1", "a new law")
    review.explain(desk, 2024, "ARG", "S.R3", "S.2", "repealed")
    review.verify_all(desk, 2024, "ARG")
    rounds.publish_bytes(desk, "other.md", asked_again(2, **said))
    move_round(desk, 2024, "other@2")
    # The same figure again: in another unit it is another one, and what was said of the first does not explain it.
    for item, value in given.items():
        answer.answer(desk, 2024, "ARG", item, value=value)
    with desk.database.read() as reading:
        of = readers.submission_id(reading, 2024, "ARG")
        ticks = {one.item.code for one in review_sheet(desk, reading, of)[1] if one.lapsed}
        unexplained = {rule for rule, _, _ in unexplained_places(desk, reading, of)}
    assert (ticks, unexplained) == (lapsed, left)


def test_an_explanation_of_the_year_before_follows_a_rule_that_goes_by_another_code(desk, filled) -> None:
    rounds.publish_bytes(desk, "other.md", asked_again(1))
    rounds.open_round(desk, 2024, date(2025, 3, 31), ("ARG",), "other@1")
    answer.answer(desk, 2024, "ARG", "S.1", value="5000")
    review.explain(desk, 2024, "ARG", "S.R2", "S.1", "a new law")
    with desk.database.write("receive", desk.person) as work:
        of = readers.line(work, readers.submission_id(work, 2024, "ARG"))
        collection.move(work, of.id, of.version, Verdict.RECEIVE, of.stage, Stage.RECEIVED, "")
    review.decide(desk, 2024, "ARG", Verdict.ACCEPT)
    rounds.publish_bytes(desk, "other.md", asked_again(2, rule="S.R7", was="S.R2"))
    rounds.open_round(desk, 2025, date(2026, 3, 31), ("ARG",), "other@2")
    answer.answer(desk, 2025, "ARG", "S.1", value="5000")
    with desk.database.read() as reading:
        left = unexplained_places(desk, reading, readers.submission_id(reading, 2025, "ARG"))
    assert "S.R7" not in {rule for rule, _, _ in left}


def test_a_workbook_issued_before_is_received_after_and_meets_its_own_base(versions, filled, issued, tmp_path) -> None:
    moved = look(versions, filled("BRA", *TOLD, name="bra.xlsx"))
    move_round(versions, 2022, "small@3")
    # What was shown before the move is not applied after it.
    assert refused(lambda: accept(versions, moved)) == "db.changed_meanwhile"
    path = filled("BRA", *TOLD, name="bra.xlsx")
    preview = look(versions, path)
    assert preview.counts["new"] == 5
    assert {one.code for one in preview.difference.remarks} >= {"older.form", "older.changed"}
    accept(versions, preview)
    stored = submission(versions, "BRA")
    assert stored.answers["S.7", ""].number == 4
    assert stored.line.stage is Stage.RECEIVED
    # ARG sends its old workbook again, one figure changed: one change, not a conflict with what it gave before.
    again = look(versions, filled("ARG", *TOLD[1:4], name="again.xlsx", start=issued["ARG"]))
    assert again.counts["conflicts"] == 0


def test_a_workbook_written_with_answers_is_merged_against_them_after_the_move(versions, filled, tmp_path) -> None:
    _, (made,) = issue(versions, 2022, tmp_path / "second", ("ARG",))
    move_round(versions, 2022, "small@3")
    answer.answer(versions, 2022, "ARG", "S.4", value="YES")
    path = filled("ARG", number("S.2", 9), name="second.xlsx", start=made.path)
    preview = look(versions, path)
    assert (preview.counts["changed"], preview.counts["conflicts"]) == (1, 0)
    accept(versions, preview)
    stored = submission(versions)
    assert (stored.answers["S.7", ""].number, stored.answers["S.4", ""].text) == (9, "YES")


def test_accepted_submissions_lose_nothing(versions) -> None:
    review.decide(versions, 2022, "ARG", Verdict.ACCEPT)
    assert look_at_move(versions, 2022, "small@3").bars
    assert refused(lambda: move_round(versions, 2022, "small@3")) == "office.move_bars"
    assert submission(versions).answers["S.1", ""].number == 12
    with versions.database.read() as reading:
        assert readers.round_by_year(reading, 2022).questionnaire_version == "1"


REWORDED = FORM.replace("| small  | 1 ", "| small  | 1b ").replace("Norms due ", "Rules due ")


def test_a_rewording_moves_an_accepted_submission_as_it_is(desk, filled) -> None:
    accept(desk, look(desk, filled("ARG", *TOLD)))
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    before = submission(desk)
    rounds.publish_bytes(desk, "small.md", REWORDED.encode())
    moving = look_at_move(desk, 2022, None)
    assert moving.losses == ()
    move_round(desk, 2022, None)
    after = submission(desk)
    assert (after.answers, after.rows, after.line.stage) == (before.answers, before.rows, Stage.ACCEPTED)
    with desk.database.read() as reading:
        assert check(reading).ok


def test_what_was_received_before_the_move_is_read_in_the_codes_of_after_it(versions) -> None:
    answer.answer(versions, 2022, "ARG", "S.2", value="9")
    move_round(versions, 2022, "small@2")
    move_round(versions, 2022, "small@3")
    with versions.database.read() as reading:
        line = submission(versions).line
        received = readers.first_receipt_seq(reading, line.id)
        was = that_day(versions, reading, line, received)
        assert readers.version_at(reading, 2022, received) == "small@1"
        now = readers.changesets(reading, limit=1)[0].seq
        assert readers.version_at(reading, 2022, now) is None
        assert that_day(versions, reading, line, now) == readers.answers(reading, line.id)
    assert (was["S.7", ""].number, was["S.6", ""].text) == (4, "remark")
    assert ("S.2", "") not in was


def test_a_move_that_leads_nowhere_is_refused(versions) -> None:
    assert refused(lambda: move_round(versions, 2022, "small@1")) == "office.same_version"
    assert refused(lambda: look_at_move(versions, 2022, "small@9")) == "round.unknown_questionnaire"
    rounds.publish_bytes(versions, "other.md", FORM.replace("| small  | 1 ", "| other  | 1 ").encode())
    assert refused(lambda: move_round(versions, 2022, "other@1")) == "office.no_way"
    move_round(versions, 2022, "small@2")
    assert refused(lambda: move_round(versions, 2022, "small@1")) == "office.no_way"
    rounds.close_round(versions, 2022)
    assert refused(lambda: move_round(versions, 2022, "small@3")) == "office.move_closed"


def test_what_was_done_on_the_other_form_is_not_undone_into_this_one(versions) -> None:
    answer.answer(versions, 2022, "ARG", "S.2", value="5")
    move_round(versions, 2022, "small@3")
    assert refused(lambda: undo.undo(versions)) == "office.undo_other_form"
    answer.answer(versions, 2022, "ARG", "S.7", value="6")
    undo.undo(versions)
    assert submission(versions).answers["S.7", ""].number == 5


def test_the_command_line_shows_first_and_then_moves(versions, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    file = str(versions.database.path)
    versions.database.close()
    call = ["round", "move", file, "--year", "2022", "--questionnaire", "small@3"]
    assert main([*call, "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["moved"], told["carried"], len(told["lost"])) == (False, 5, 1)
    assert main([*call, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "“12” would be lost, because the question means something else in small@3." in said
    assert "Nothing was stored." in said
    assert main(call) == 0
    assert "Round 2022 moved from small@1 to small@3" in capsys.readouterr().out


VALUES = st.fixed_dictionaries(
    {}, optional={"S.1": st.integers(1, 99), "S.2": st.integers(1, 99), "S.5": st.text("abc", min_size=1, max_size=5)}
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(VALUES)
def test_nothing_vanishes_unsaid(tmp_path_factory, pool, reviewer, values) -> None:
    """Whatever was given is there after the move, or stands among the losses that were told before it."""
    from datetime import date

    from desktop.actions import file
    from desktop.actions.desk import Desk

    with file.create(tmp_path_factory.mktemp("move") / "o.convergencia", reviewer, "") as database:
        desk = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2023, 3, 31), ("ARG",))
        rounds.publish_bytes(desk, "small.md", SECOND.encode())
        for item, value in values.items():
            answer.answer(desk, 2022, "ARG", item, value=str(value))
        lost = {one.item for one in look_at_move(desk, 2022, None).losses}
        move_round(desk, 2022, None)
        renamed = {"S.5": "S.6"}
        found = submission(desk).answers
        for item, value in values.items():
            here = found.get((renamed.get(item, item), ""))
            assert (here is not None and here.text == str(value)) != (item in lost)
