"""A difference between two countries becomes a query to each, told in its own language and naming the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import readers
from db.files import open_database
from db.problems import Problem
from db.snapshots.register import Person
from db.terms import Role, Stage
from db.writers import collection
from desktop.__main__ import main
from desktop.actions.desk import Desk
from desktop.actions.mirror import mirrored_places, query_mirror
from desktop.actions.validate import validate
from desktop.worker import Pool
from tests.desktop.actions.two_sides import make_office

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


def test_the_command_line_asks_both(path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    base = ["query", str(path), "--round", "2022", "--country", "arg", "--item", "S.R.sold", "--row", "r1"]
    assert main([*base, "--both", "--text", "x"]) == 2 and "--rule" in capsys.readouterr().err
    assert main(base) == 2 and "--text" in capsys.readouterr().err
    assert main([*base, "--both", "--rule", "S.M"]) == 0
    assert "Query 1 asked, and query 2 to BRA" in capsys.readouterr().out
    assert main(["round", "late", str(path)]) == 0
    assert "No country is late." in capsys.readouterr().out
