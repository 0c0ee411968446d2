"""What office and country write to each other travels with the workbooks, both ways, and arrives once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db import readers
from db.check import check
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ExplanationKind, QueryAct, QueryState, Role
from desktop.actions import country, receive, review
from desktop.actions.annotate import annotate
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from tests.spreadsheet import resave

ANA = Person("Ana Pérez", Role.FOCAL_POINT, country="ARG")


@contextmanager
def own_file(desk: Desk, path: Path, workbook: Path) -> Iterator[Desk]:
    """Makes the country's file from *workbook*."""
    with country.create(path, workbook, ANA.name, desk.pool) as database:
        yield Desk(database, desk.pool, ANA, "en")


def queries(desk: Desk):
    with desk.database.read() as reading:
        return readers.queries(reading, readers.submission_id(reading, 2022, "ARG"))


def explanations(desk: Desk):
    with desk.database.read() as reading:
        return readers.explanations(reading, readers.submission_id(reading, 2022, "ARG"))


def line(desk: Desk):
    with desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, 2022, "ARG"))


def send_back(own: Desk, office: Desk, path: Path) -> receive.Preview:
    """Sends the country's workbook and takes it in at the office; returns what was shown before."""
    path.unlink(missing_ok=True)
    country.send(own, 2022, path)
    preview = receive.look(office, path)
    receive.accept(office, preview)
    return preview


@pytest.fixture
def asked(desk: Desk, filled, tmp_path: Path) -> Path:
    """The workbook that goes to Argentina with a warning and two queries, one of them answered already."""
    receive.accept(desk, receive.look(desk, filled("ARG", Answer("S.1", "", "5000", 5000.0))))
    review.query(desk, 2022, "ARG", "S.1", text="In thousands?\nAre you sure?")
    review.query(desk, 2022, "ARG", "S.2", text="And this one?")
    review.continue_query(desk, 2022, "ARG", QueryAct.REPLY, text="We looked it up.", number=2)
    return issue(desk, 2022, tmp_path / "again", ("ARG",))[1][0].path


@pytest.mark.parametrize("way", ["issued", "annotated", "resaved"])
def test_queries_reach_the_country_file(desk: Desk, asked: Path, tmp_path: Path, way: str) -> None:
    if way != "issued":
        asked = tmp_path / "annotated.xlsx"
        annotate(desk, 2022, "ARG", asked)
    if way == "resaved":
        asked.write_bytes(resave({"a.xlsx": asked.read_bytes()}, "xlsx")["a.xlsx"])
    with own_file(desk, tmp_path / "own.convergencia", asked) as own:
        first, second = queries(own)
        assert (first.number, first.item, first.state) == (1, "S.1", QueryState.OPEN)
        assert first.messages[0].text == "In thousands?\nAre you sure?"
        assert first.messages[0].person == "Rita Reyes" and first.messages[0].role is Role.REVIEWER
        assert [one.act for one in second.messages] == [QueryAct.ASK, QueryAct.REPLY]
        assert line(own).counts.open_queries == 2
        with own.database.read() as reading:
            assert check(reading).ok


def test_explanations_and_replies_reach_the_office_once(desk: Desk, asked: Path, tmp_path: Path) -> None:
    back = tmp_path / "back.xlsx"
    with own_file(desk, tmp_path / "own.convergencia", asked) as own:
        assert line(own).counts.unexplained == 1
        review.explain(own, 2022, "ARG", "S.R2", "S.1", "Counted\ntwice over.", kind=ExplanationKind.CONFIRMED)
        review.continue_query(own, 2022, "ARG", QueryAct.REPLY, text="No, in units.", number=1)
        preview = send_back(own, desk, back)
        assert {one.code for one in preview.difference.remarks} == {"receive.reply_explains", "receive.reply_answers"}
        [one] = explanations(desk)
        assert (one.rule, one.kind, one.text) == ("S.R2", ExplanationKind.CONFIRMED, "Counted\ntwice over.")
        assert one.person == "Ana Pérez"
        assert line(desk).counts.unexplained == 0
        first = queries(desk)[0]
        assert (first.state, first.messages[-1].text) == (QueryState.ANSWERED, "No, in units.")
        assert first.messages[-1].role is Role.FOCAL_POINT

        send_back(own, desk, back)
        assert len(explanations(desk)) == 1 and len(queries(desk)[0].messages) == 2

        review.continue_query(own, 2022, "ARG", QueryAct.REPLY, text="And we checked again.", number=1)
        send_back(own, desk, back)
        assert queries(desk)[0].messages[-1].text == "No, in units.\n\nAnd we checked again."


def test_what_the_office_writes_later_joins_what_is_there(desk: Desk, asked: Path, tmp_path: Path) -> None:
    with own_file(desk, tmp_path / "own.convergencia", asked) as own:
        review.continue_query(own, 2022, "ARG", QueryAct.REPLY, text="No, in units.", number=1)
        send_back(own, desk, tmp_path / "back.xlsx")
        review.continue_query(desk, 2022, "ARG", QueryAct.CLOSE, text="Thank you.", number=1)
        later = issue(desk, 2022, tmp_path / "later", ("ARG",))[1][0].path
        receive.accept(own, receive.look(own, later))
        first = queries(own)[0]
        assert first.state is QueryState.CLOSED
        assert [one.act for one in first.messages] == [QueryAct.ASK, QueryAct.REPLY, QueryAct.CLOSE]
        assert line(own).counts.open_queries == 1


def test_an_explanation_of_a_first_return_arrives_with_its_value(
    desk: Desk, issued: dict[str, Path], tmp_path: Path
) -> None:
    with own_file(desk, tmp_path / "own.convergencia", issued["ARG"]) as own:
        answer(own, 2022, "ARG", "S.1", value="2000")
        review.explain(own, 2022, "ARG", "S.R2", "S.1", "A census year.")
        preview = send_back(own, desk, tmp_path / "back.xlsx")
        assert [one.code for one in preview.difference.remarks] == ["receive.reply_explains"]
        assert [one.text for one in explanations(desk)] == ["A census year."]
        assert line(desk).counts.unexplained == 0


def test_an_explanation_given_in_excel_is_known_in_the_country_file(desk: Desk, filled, tmp_path: Path) -> None:
    receive.accept(desk, receive.look(desk, filled("ARG", Answer("S.1", "", "5000", 5000.0))))
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "New method.", kind=ExplanationKind.BREAK)
    annotate(desk, 2022, "ARG", tmp_path / "annotated.xlsx")
    with own_file(desk, tmp_path / "own.convergencia", tmp_path / "annotated.xlsx") as own:
        assert [one.text for one in explanations(own)] == ["New method."]
        assert line(own).counts.unexplained == 0
