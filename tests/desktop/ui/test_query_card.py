"""A query is answered in its card; what is half written is kept until it was sent."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.snapshots.review import Message, Query
from db.terms import QueryAct, QueryState, Role
from desktop.ui.drafts import Drafts
from desktop.ui.forms.query_card import QueryCard

ASKED = Message(QueryAct.ASK, "Which source?", "Rita", Role.REVIEWER, datetime(2024, 3, 1, tzinfo=UTC))
QUERY = Query(1, 7, 802, "C02", 2023, "A.T1.02", "", "", QueryState.OPEN, "Ana", (ASKED,))


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Where drafts are kept."""
    return tmp_path / "drafts.json"


def card(qtbot, drafts: Path, query: Query = QUERY) -> QueryCard:
    """Returns the card of *query* as it is made when a file is opened."""
    made = QueryCard(query, "", Drafts(drafts).words)
    qtbot.addWidget(made)
    return made


def test_a_half_written_reply_is_there_again(app, qtbot, drafts: Path) -> None:
    first = card(qtbot, drafts)
    assert not first.reply.isEnabled() and first.reply.toolTip()
    qtbot.keyClicks(first.text, "The yearbook of")
    # Another card, made from the disk: the page was left, the file closed, or the program killed.
    again = card(qtbot, drafts)
    assert again.text.text() == "The yearbook of" and again.reply.isEnabled()
    other = card(qtbot, drafts, replace(QUERY, number=8))
    assert other.text.text() == ""
    again.text.clear()
    assert card(qtbot, drafts).text.text() == "" and list(drafts.parent.iterdir()) == []


def test_a_reply_that_was_sent_is_not_written_again(app, qtbot, drafts: Path) -> None:
    made = card(qtbot, drafts)
    qtbot.keyClicks(made.text, "The yearbook.")
    sent = []
    made.continued.connect(lambda *what: sent.append(what))
    qtbot.keyClick(made.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [(7, QueryAct.REPLY, "The yearbook.")]
    # Until the database has it, it stays; then the answered query brings it as a message of its own.
    assert card(qtbot, drafts).text.text() == "The yearbook."
    said = replace(ASKED, act=QueryAct.REPLY, text="The yearbook.", person="Ana")
    answered = replace(QUERY, state=QueryState.ANSWERED, messages=(ASKED, said))
    assert card(qtbot, drafts, answered).text.text() == "" and list(drafts.parent.iterdir()) == []
