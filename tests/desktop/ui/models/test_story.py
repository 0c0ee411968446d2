"""What the history of one answer says, in words."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from db.snapshots.history import Changeset, Revision
from db.snapshots.questionnaire import Questionnaire
from db.terms import Resolve, RevisionKind, Role
from desktop.ui.models.story import history
from desktop.ui.views import ReceiptView

AT = datetime(2024, 3, 14, 15, 42, tzinfo=UTC)


@pytest.fixture
def questionnaire(app: QApplication, receipt_view: ReceiptView) -> Questionnaire:
    """An invented questionnaire."""
    return receipt_view.questionnaire


@pytest.mark.parametrize(
    ("side", "after", "what", "place"),
    [
        (Resolve.THEIRS, 12.0, "11 → 12", "in conflict; the file’s 12 was taken"),
        (Resolve.OURS, 11.0, "11", "in conflict with the file’s 12; ours was kept"),
        (Resolve.ASK, 11.0, "11", "in conflict with the file’s 12; left open"),
        (None, 12.0, "11 → 12", ""),
    ],
)
def test_a_conflict_tells_both_sides_and_whose_was_taken(
    questionnaire: Questionnaire, side: Resolve | None, after: float, what: str, place: str
) -> None:
    changeset = Changeset(
        "c", 3, "receive", {"name": "later.xlsx"}, "Rita", Role.REVIEWER, AT, "C02", 2023, "r", None, "h"
    )
    held, given, stood = ({"text": f"{value:g}", "number": value} for value in (11.0, after, 12.0))
    theirs = stood if side is not None else None
    told = Revision(changeset, RevisionKind.ANSWER, "A.T1.01", "", held, given, "S!F9", side, theirs)
    (line,) = history(questionnaire, questionnaire.by_code["A.T1.01"], (told,))
    assert line.what.replace(".0", "") == what
    assert line.place.replace(".0", "") == " · ".join(part for part in ("from later.xlsx", "S!F9", place) if part)
