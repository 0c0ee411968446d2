"""Restore points: copies with a name beside the file, found again, pruned where they came by themselves, put back whole."""

from pathlib import Path

import pytest

from db import readers
from db.files import open_database
from db.problems import Problem
from db.terms import FileKind
from desktop.actions import country, points
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.homes import home_of


def test_a_point_is_found_by_its_name_and_put_back_whole(desk: Desk, tmp_path: Path) -> None:
    path = desk.database.path
    answer(desk, 2022, "ARG", "S.1", value="5")
    made = points.make_point(path, "antes de la reunión: 1/2")
    assert made.name == "antes de la reunión 1 2" and points.is_copy(made.path)
    assert points.points(path) == (made,)
    answer(desk, 2022, "ARG", "S.1", value="6")
    desk.database.close()
    aside = points.restore_point(path, made.path)
    for where, expected in ((path, 5.0), (aside, 6.0)):
        with open_database(where, "Rita", write=False) as database, database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
            assert readers.answers(reading, number)["S.1", ""].number == expected


def test_a_point_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        points.make_point(desk.database.path, " /:* ")
    assert refused.value.code == "point.no_name"
    assert points.points(desk.database.path) == ()


def test_those_made_by_themselves_are_pruned_and_those_made_by_hand_stay(desk: Desk, monkeypatch) -> None:
    path = desk.database.path
    points.make_point(path, "by hand")
    monkeypatch.setattr(points, "KEPT", 2)
    for number in range(4):
        points.make_point(path, f"before {number}", automatic=True)
    assert sorted(one.name for one in points.points(path)) == ["before 2", "before 3", "by hand"]


def test_a_workbook_finds_the_file_it_belongs_to(desk: Desk, issued: dict[str, Path], tmp_path: Path) -> None:
    office = str(desk.database.path)
    found = home_of(issued["ARG"], [office], desk.pool)
    assert (found.path, found.kind) == (Path(office), FileKind.OFFICE)
    alone = home_of(issued["ARG"], ["postgresql://nobody/here", str(tmp_path / "gone.convergencia")], desk.pool)
    assert (alone.path, alone.proposed) == (None, "ARG-2022.convergencia")
    own = issued["ARG"].with_name("mine.convergencia")
    country.create(own, issued["ARG"], "Ana", desk.pool).close()
    points.make_point(own, "a copy is nobody's home")
    beside = home_of(issued["ARG"], [], desk.pool)
    assert (beside.path, beside.kind) == (own, FileKind.COUNTRY)
    assert home_of(issued["BRA"], [], desk.pool).path is None


def test_a_return_with_errors_is_not_signed_but_goes_as_a_draft(
    desk: Desk, issued: dict[str, Path], tmp_path: Path
) -> None:
    with country.create(tmp_path / "own.convergencia", issued["ARG"], "Ana", desk.pool) as database:
        own = Desk(database, desk.pool, desk.person, "en")
        answer(own, 2022, "ARG", "S.2", value="4")
        with pytest.raises(Problem) as refused:
            country.send(own, 2022, tmp_path / "back.xlsx", "Luisa")
        assert refused.value.code == "own_file.not_ready" and not (tmp_path / "back.xlsx").exists()
        _, sent = country.send(own, 2022, tmp_path / "back.xlsx")
        assert (sent.answers, sent.signed) == (1, "")
        assert country.proposed_name(own, 2022) == f"{issued['ARG'].stem}-completado.xlsx"
        with database.read() as reading:
            assert readers.sign_offs(reading, readers.submission_id(reading, 2022, "ARG")) == ()
