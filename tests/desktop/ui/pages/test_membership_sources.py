"""Where a membership is known from is read in the window's language, and kept as it was when something else changes."""

from dataclasses import replace

from db.terms import MembershipRole
from desktop.app import application
from desktop.ui import language
from desktop.ui.forms.office_dialogs import MembershipDialog
from desktop.ui.models.office import membership_lines
from desktop.ui.views import BoardView
from tests.desktop.ui.office_values import make_office

OURS = "verified: list; day general knowledge"


def test_a_source_of_ours_is_translated_and_saved_as_it_was(board_view: BoardView, qapp, qtbot) -> None:
    view = make_office(board_view)
    ours, typed, blank = view.memberships
    view = replace(view, memberships=(replace(ours, source=OURS), replace(typed, source="Gaceta 12"), blank))
    language.speak(application(), "fr")
    try:
        shown = {line.cells[5] for line in membership_lines(view)}
        dialog = MembershipDialog(view, view.memberships[0])
        qtbot.addWidget(dialog)
        told = []
        dialog.entered.connect(told.append)
        dialog.role.choose(MembershipRole.OBSERVER)
        dialog.tell()
        before = dialog.source.text()
        dialog.source.setText("Journal officiel, 3 mai 2024")
        dialog.tell()
    finally:
        language.speak(application(), "en")
    assert shown == {"vérifié\u00a0: liste\u00a0; jour de notoriété publique", "Gaceta 12", ""}
    assert before == "vérifié\u00a0: liste\u00a0; jour de notoriété publique"
    assert [(one.role, one.source) for one in told] == [
        (MembershipRole.OBSERVER, OURS),
        (MembershipRole.OBSERVER, "Journal officiel, 3 mai 2024"),
    ]
