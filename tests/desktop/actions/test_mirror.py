"""A difference between two countries becomes a query to each, told in its own language and naming the other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import readers
from db.files import open_database
from db.problems import Problem
from db.snapshots.entry import Edit, Entry
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import QueryAct, Role, Stage
from db.writers import collection
from desktop.__main__ import main
from desktop.actions import review
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.issue import issue
from desktop.actions.mirror import query_mirror
from desktop.actions.other_side import other_sides
from desktop.actions.receive import accept, look
from desktop.actions.sides import mirrored_places
from desktop.actions.validate import validate
from desktop.worker import Pool
from tests.desktop.actions.two_sides import home, make_office

ROSA = Person("Rosa Lima", Role.REVIEWER)
PLACE = ("S.M", "S.R.sold", "r1")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mirror") / "office.convergencia"
    make_office(path, ROSA)
    return path


@pytest.fixture
def path(once: Path, tmp_path: Path) -> Path:
    from db.backup import copy_database

    made = tmp_path / "office.convergencia"
    copy_database(once, made)
    return made


@pytest.fixture
def sides(path: Path, pool: Pool) -> Iterator[Desk]:
    """The office where two countries disagree."""
    with open_database(path, ROSA.name) as database:
        yield Desk(database, pool, ROSA, "en")


def test_both_are_asked_about_their_own_figure_in_their_own_language(sides: Desk) -> None:
    outcome, numbers = query_mirror(sides, 2022, "ARG", *PLACE)
    assert numbers == (1, 2) and len(outcome.submissions) == 2
    with sides.database.read() as reading:
        here, there = readers.queries(reading)
        stages = {line.stage for line in readers.lines(reading)}
        told = readers.changesets(reading, limit=1)[0]
        # It stands in the history of both, and of nobody else.
        for country, count in (("ARG", 1), ("BRA", 1), ("BR", 0), ("URY", 0)):
            assert [one.label for one in readers.changesets(reading, country)].count("query.mirror") == count
    assert (here.country, here.item, here.row) == ("ARG", "S.R.sold", "r1")
    assert (there.country, there.item, there.row) == ("BRA", "S.R.bought", "r1")
    spanish, portuguese = here.messages[0].text, there.messages[0].text
    assert spanish.startswith("«Sold»: ustedes informan 80; Brasil informa 95") and "consulta 2" in spanish
    assert portuguese.startswith("“Bought”: vocês informam 95; Argentina informa 80") and "consulta 1" in portuguese
    assert stages == {Stage.IN_REVIEW} and told.label == "query.mirror" and told.details["other"] == "BRA"


def test_only_a_difference_with_one_other_country_has_two_sides(sides: Desk) -> None:
    with sides.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        form = sides.questionnaire(reading, readers.rounds(reading)[0].questionnaire_sha256)
        assert mirrored_places(form, readers.findings(reading, number)) == [PLACE]
    for place in (("S.W", "S.1", ""), ("S.M", "S.R.sold", "r9"), ("NONE", "S.R.sold", "r1")):
        with pytest.raises(Problem) as refused:
            query_mirror(sides, 2022, "ARG", *place)
        assert refused.value.code == "review.no_mirror"
    with sides.database.read() as reading:
        assert readers.queries(reading) == ()
    with pytest.raises(Problem):
        query_mirror(Desk(sides.database, sides.pool, Person("Ana", Role.FOCAL_POINT)), 2022, "ARG", *PLACE)


def test_a_side_that_says_nothing_is_told_so(sides: Desk) -> None:
    with sides.database.write("row.delete", ROSA) as work:
        other = readers.submission_id(work, 2022, "BRA")
        work.submission_id = other
        collection.store_rows(work, other, "S.R", [])
        collection.mark_changed(work, other)
    validate(sides, 2022)
    query_mirror(sides, 2022, "ARG", "S.B", "S.R.sold", "r1")
    with sides.database.read() as reading:
        here, there = readers.queries(reading)
    assert "Brasil no informa nada" in here.messages[0].text
    # Where the other table has no row about us, the question stands at the table.
    assert (there.item, there.row) == ("S.R", "") and "vocês informam —" in there.messages[0].text


@pytest.fixture
def sent(sides: Desk, tmp_path: Path) -> Path:
    """Brazil's figure comes in a file: 90 in place of 95; the file."""
    _, made = issue(sides, 2022, tmp_path / "issued")
    path = tmp_path / "retorno.xlsx"
    [brazil] = [one.path for one in made if one.country == "BRA"]
    answers = {("S.R.bought", "r1"): Answer("S.R.bought", "r1", "90", 90.0)}
    path.write_bytes(sides.pool.call("fill_workbook", brazil.read_bytes(), answers, {"S.R": ("r1",)}))
    accept(sides, look(sides, path))
    validate(sides, 2022)
    return path


def test_each_side_shows_what_the_other_says_now(sides: Desk, sent: Path, tmp_path: Path) -> None:
    query_mirror(sides, 2022, "ARG", *PLACE)
    review.continue_query(sides, 2022, "BRA", QueryAct.REPLY, "Sem frete.", number=2)
    with sides.database.read() as reading:
        here, there = readers.queries(reading)
        found = other_sides(sides, reading, (here, there), "en")
        place = readers.last_places(reading, there.submission_id)["S.R.bought", "r1", "value"]
        told = other_sides(sides, reading, (here,), "en", home=True)[here.id]
    beside = found[here.id]
    assert beside.said == (
        "Brazil reports 90, against 80 on this side: a difference of 10 (12.5%). Query 2 to Brazil: Answered. "
        f"Its figure came in retorno.xlsx, {place.sheet}!{place.cell}."
    )
    assert (beside.number, beside.key, beside.reply) == (2, ("S.R.bought", "r1"), "Sem frete.")
    assert found[there.id].said == (
        "Argentina reports 80, against 90 on this side: a difference of 10 (11.1%). Query 1 to Argentina: Open."
    )
    assert told.reply == "" and told.said.startswith("Brazil reports 90, against 80") and "retorno" not in told.said
    # The workbook that goes home says it under the question, without the other country's words and file.
    text = home(sides, tmp_path)
    assert told.said in text and "Sem frete" not in text and "retorno.xlsx" not in text
    # Once the row is gone there are no two sides any more.
    enter(sides, here.submission_id, Entry(rows={"S.R": ()}, label="row.delete"))
    with sides.database.read() as reading:
        assert other_sides(sides, reading, (here, there), "en") == {}


def test_what_one_country_keeps_confidential_never_reaches_the_other(sides: Desk, sent: Path, tmp_path: Path) -> None:
    assert "says 90" in home(sides, tmp_path)
    parts = {"text": "93.75", "number": 93.75, "confidential": True}
    with sides.database.read() as reading:
        brazil = readers.submission_id(reading, 2022, "BRA")
    enter(sides, brazil, Entry((Edit("S.R.bought", "r1", parts),)))
    validate(sides, 2022)
    query_mirror(sides, 2022, "ARG", *PLACE)
    review.continue_query(sides, 2022, "BRA", QueryAct.REPLY, "93,75, secreto.", number=2)
    with sides.database.read() as reading:
        here, there = readers.queries(reading)
        found = other_sides(sides, reading, (here, there), "en")
    assert "Brasil mantiene su respuesta confidencial" in here.messages[0].text
    assert "Argentina informa 80" in there.messages[0].text
    # The office reads it, and that it is confidential.
    assert "93.75 (confidential)" in found[here.id].said and "93" not in found[there.id].said.split("against")[0]
    text = home(sides, tmp_path)
    # Neither the figure nor the gaps it could be worked out from.
    assert not re.search(r"93[.,]75|13[.,]75|17[.,]\d\s?%", text)
    assert "Brazil keeps its answer confidential, so it is not shown here" in text
    assert "which Brazil keeps confidential" in text


def test_the_command_line_asks_both(path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    base = ["query", str(path), "--round", "2022", "--country", "arg", "--item", "S.R.sold", "--row", "r1"]
    assert main([*base, "--both", "--text", "x"]) == 2 and "--rule" in capsys.readouterr().err
    assert main(base) == 2 and "--text" in capsys.readouterr().err
    assert main([*base, "--both", "--rule", "S.M"]) == 0
    assert "Query 1 asked, and query 2 to BRA" in capsys.readouterr().out
    assert main(["round", "late", str(path)]) == 0
    assert "No country is late." in capsys.readouterr().out
