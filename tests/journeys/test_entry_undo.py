"""Undo and redo, requirement 4: more than a hundred steps, each by its name, over a restart."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db import readers
from db.files import open_database
from db.snapshots.entry import Edit, Entry
from db.snapshots.history import Changeset
from db.snapshots.questionnaire import Questionnaire
from db.work import Reading
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.undo import undo
from desktop.ui.models.steps import short_step
from desktop.ui.routes.window import WindowRoute
from desktop.worker import Pool

from .conftest import ANA, Control, Key, opened, press, rest

pytestmark = [pytest.mark.xdist_group("window")]

STEPS = 104


def test_more_than_a_hundred_named_steps_are_taken_back_and_done_again_over_restarts(
    route: WindowRoute, path: Path, qtbot
) -> None:
    """Single answers, and every tenth step two at once, as a paste or a bulk fill stores them; the window shows the ends."""
    names, states = [], []
    with Pool(1) as pool:
        with _desk(path, pool) as (desk, number):
            form = _form(desk)
            for at in range(1, STEPS + 1):
                states.append(_figures(desk, number))
                if at % 10:
                    answer(desk, 2022, "ARG", "S.1", value=str(at))
                    names.append(f"S.1: {states[-1].get('S.1', '–')} → {at}")
                else:
                    edits = tuple(Edit(item, "", {"text": str(at), "number": float(at)}) for item in ("S.1", "S.2"))
                    enter(desk, number, Entry(edits, label="answer.many", details={"n": 2, "item": "S.1"}))
                    names.append("S.1 (2)")
            states.append(_figures(desk, number))

        def back(desk: Desk, number: int, steps: range) -> None:
            for at in steps:
                assert _named(desk, form, number, readers.last_undoable) == names[at - 1]
                undo(desk, number)
                assert _figures(desk, number) == states[at - 1]

        half = STEPS // 2
        with _desk(path, pool) as (desk, number):
            back(desk, number, range(STEPS, half, -1))
        with _desk(path, pool) as (desk, number):
            back(desk, number, range(half, 1, -1))
    # The last of them, and the first of those done again, by the keys of the window.
    page = opened(route, path, qtbot)
    assert page.header.undo.text() == f"Undo {names[0]}"
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert not page.header.undo.isEnabled() and _figures(route.sitting.desk, number) == states[0] == {}
    for at in range(2):
        assert "S.1 (Norms due)" in page.header.redo.toolTip() and names[at].split()[-1] in page.header.redo.toolTip()
        press(qtbot, Key.Key_Y, Control)
        rest(route)
        assert _figures(route.sitting.desk, number) == states[at + 1]
    route.close_file()
    with Pool(1) as pool, _desk(path, pool) as (desk, number):
        for at in range(2, STEPS):
            assert _named(desk, form, number, readers.last_redoable) == names[at]
            undo(desk, number, again=True)
            assert _figures(desk, number) == states[at + 1]
    page = opened(route, path, qtbot)
    assert page.header.undo.text() == f"Undo {names[-1]}" and not page.header.redo.isEnabled()


@contextmanager
def _desk(path: Path, pool: Pool) -> Iterator[tuple[Desk, int]]:
    """Opens the file anew, as after a restart."""
    with open_database(path, ANA.name) as database:
        with database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
        yield Desk(database, pool, ANA, "en"), number


def _form(desk: Desk) -> Questionnaire:
    with desk.database.read() as reading:
        return desk.questionnaire(reading, readers.round_by_year(reading, 2022).questionnaire_sha256)


def _named(desk: Desk, form: Questionnaire, number: int, which: Callable[[Reading, int], Changeset | None]) -> str:
    """Returns the name of the step that would be taken back, or done again, as the button shows it."""
    with desk.database.read() as reading:
        step = which(reading, number)
        assert step is not None
        changes = [one for one in readers.revisions_of(reading, step.id) if one.item in ("S.1", "S.2")]
    return short_step(form, step, changes[0] if len(changes) == 1 else None)


def _figures(desk: Desk, number: int) -> dict[str, str | None]:
    with desk.database.read() as reading:
        kept = readers.answers(reading, number)
    return {item: one.text for (item, _), one in kept.items() if item in ("S.1", "S.2")}
