"""A question of the secretariat is answered where it stands: beside the field it is about, by keyboard."""

from pathlib import Path

import pytest

from db import readers
from db.snapshots.review import Query
from db.terms import QueryAct, QueryState
from desktop.actions import review
from desktop.ui.routes.window import WindowRoute

from .conftest import Control, Key, focused, opened, press, rest, write

pytestmark = [pytest.mark.xdist_group("window")]


def test_a_query_is_answered_beside_its_field(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    review.query(route.sitting.desk, 2022, "ARG", "S.2", "Which source?")

    def asked() -> Query:
        with route.sitting.desk.database.read() as reading:
            (one,) = readers.queries(reading, readers.submission_id(reading, 2022, "ARG"))
        return one

    route.entry.reload()
    rest(route)
    page.form.stand_at("S.2")
    # A card that was just made is shown a moment later, and Tab passes by what is not.
    qtbot.waitUntil(lambda: any(one.text.isVisible() for one in page.context.queries))
    (card,) = page.context.queries
    assert "Which source?" in card._thread.text() and not card.reply.isEnabled() and card.close_it.isHidden()
    press(qtbot, Key.Key_F6)
    # Tab leads on to it from status, note, source and evidence.
    for _ in range(5):
        press(qtbot, Key.Key_Tab)
    assert focused() is card.text
    write(qtbot, "The year")
    # Half written, it is there again when one comes back.
    page.form.stand_at("S.1")
    page.form.stand_at("S.2")
    qtbot.waitUntil(lambda: [one.text.text() for one in page.context.queries] == ["The year"])
    (card,) = page.context.queries
    card.text.setFocus()
    press(qtbot, Key.Key_End)
    write(qtbot, "book.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert asked().state is QueryState.ANSWERED
    assert [(one.act, one.text) for one in asked().messages][-1] == (QueryAct.REPLY, "The yearbook.")
    # What it says now is shown, and nothing is left to be written about it.
    qtbot.waitUntil(lambda: any("The yearbook." in one._thread.text() for one in page.context.queries))
    assert page.context.queries[0].text.isHidden() and list(route.preferences.drafts.iterdir()) == []
    # What is asked about the whole return stands beside every field, after what is asked about that one.
    review.query(route.sitting.desk, 2022, "ARG", "", "Who signs this year?")
    route.entry.reload()
    rest(route)
    page.form.stand_at("S.1")
    qtbot.waitUntil(lambda: [one.query.item for one in page.context.queries] == [""])
    page.form.stand_at("S.2")
    qtbot.waitUntil(lambda: [one.query.item for one in page.context.queries] == ["S.2", ""])
    assert "About the whole return" in page.context.queries[1]._title.text()
    assert "2 queries not closed" in page.header._subtitle.text()
