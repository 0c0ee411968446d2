"""An editor freezes a round in the window, looks at the edition, and finds it as it was after a correction."""

from pathlib import Path

import pytest

from db import readers
from db.snapshots.register import Person
from db.terms import Role, Verdict
from desktop.actions import review
from desktop.actions.answer import answer
from desktop.ui.routes.window import WindowRoute

from .conftest import ANA, rest


@pytest.fixture
def person(request: pytest.FixtureRequest) -> Person:
    return getattr(request, "param", Person("Edith Ende", Role.EDITOR))


def test_an_edition_is_frozen_looked_at_and_found_again(route: WindowRoute, path: Path, qtbot) -> None:
    route.open(str(path))
    rest(route)
    route.window.go("go.summary")
    page = route.window.summary
    assert page.year.value() == 2022
    assert "2022" in page._freeze.toolTip() and not page._freeze.isEnabled()
    page.year.choose(2021)
    page._freeze.click()
    page.dialog.act.click()
    rest(route)
    qtbot.waitUntil(lambda: page.pages.drawn(0), timeout=20_000)
    assert (page.year.value(), page.edition.value()) == (2021, 1)
    frozen = route.summary._pdf
    desk = route.sitting.desk
    with desk.database.read() as reading:
        (one,) = readers.editions(reading)
    assert (one.year, one.number, one.person) == (2021, 1, "Edith Ende")
    review.decide(desk, 2021, "ARG", Verdict.REOPEN, "late figure")
    answer(desk, 2021, "ARG", "S.1", value="8")
    page._draw.click()
    rest(route)
    assert route.summary._pdf == frozen
    page.edition.choose(None)
    page._draw.click()
    rest(route)
    assert route.summary._pdf != frozen


@pytest.mark.parametrize("person", [ANA], indirect=True)
def test_who_is_no_editor_is_told_who_may_freeze(route: WindowRoute, path: Path) -> None:
    route.open(str(path))
    rest(route)
    route.window.go("go.summary")
    page = route.window.summary
    page.year.choose(2021)
    assert not page._freeze.isEnabled()
    assert "“Editor”" in page._freeze.toolTip()
