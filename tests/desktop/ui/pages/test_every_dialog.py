"""What holds for every dialog, the palette and the help: nothing clipped in four languages, a name for every field."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, Role, Verdict
from desktop.ui import language
from desktop.ui.drafts import Drafts
from desktop.ui.forms.about import About
from desktop.ui.forms.ask_dialog import About as Matter
from desktop.ui.forms.ask_dialog import AskDialog, ExplainDialog
from desktop.ui.forms.compare_dialog import CompareDialog, UndoDialog
from desktop.ui.forms.crash_dialog import CrashDialog
from desktop.ui.forms.decision_dialog import DecisionDialog
from desktop.ui.forms.expression_box import ExpressionBox
from desktop.ui.forms.help_card import CHAPTERS, HelpCard
from desktop.ui.forms.late_dialog import LateDialog
from desktop.ui.forms.move_dialog import MoveDialog
from desktop.ui.forms.new_round import NewFileDialog, NewRoundDialog
from desktop.ui.forms.office_dialogs import ChoiceDialog, ExtendDialog, MembershipDialog, PersonDialog, SureDialog
from desktop.ui.forms.owner_dialog import OwnerDialog
from desktop.ui.forms.palette import Palette
from desktop.ui.forms.password_dialog import PasswordDialog
from desktop.ui.forms.profile_dialog import ProfileDialog
from desktop.ui.forms.sections_dialog import SectionsDialog
from desktop.ui.forms.translate_dialog import TranslateDialog
from desktop.ui.forms.views_dialog import ViewsDialog
from desktop.ui.office_views import OfficeView, TranslationView
from desktop.ui.review_views import ReviewView
from desktop.ui.views import KeptView
from resources import read_text
from tests.desktop.ui.office_values import make_office
from tests.desktop.ui.review_values import make_history
from tests.desktop.ui.seen import clipped_texts, entered, fill_in, nameless, shown

LONG = "Pourcentage des réunions convoquées par les mécanismes auxquelles le pays a participé. "
PLACE = "A.T1.R.value · Infrastructure and connectivity, row 12"
ANA = Person("Ana Pérez", Role.REVIEWER)
Dialogs = dict[str, Callable[[], QWidget]]


def shown_over(window: QWidget, kind: type[HelpCard] | type[Palette]) -> QWidget:
    """Returns the help or the palette, open over *window*."""
    made = kind(window)
    made.open_page() if isinstance(made, HelpCard) else made.open_with(())
    return made


def subclasses(kind: type) -> set[type]:
    """Returns every class that was made from *kind*, whatever lies between."""
    direct = set(kind.__subclasses__())
    return direct.union(*(subclasses(one) for one in direct))


@pytest.fixture
def dialogs(window: QWidget, board_view, review_view: ReviewView) -> Dialogs:
    """What makes each dialog, by name, with words as long as they get."""
    office: OfficeView = make_office(board_view)
    country = board_view.countries[2]
    matter = Matter(("A.T1.R.value", "r2"), LONG, PLACE, country.name("es"), "es", "R2", LONG, "", "A.T1.R", PLACE)
    translation = TranslationView(2023, country, ("A.T1.02", ""), LONG, Answer("A.T1.02", text=LONG), {}, frozenset())
    done = make_history(review_view).actions[0]
    kept = KeptView("Las del Caribe", "", "", "Caribbean", "")
    made: Dialogs = {
        "about": lambda: About(window),
        "ask": lambda: AskDialog(matter, window),
        "explain": lambda: ExplainDialog(LONG, LONG, window),
        "compare": lambda: CompareDialog((), window),
        "crash": lambda: CrashDialog(LONG * 20, window),
        "return": lambda: DecisionDialog(review_view, Verdict.RETURN, window),
        "accept": lambda: DecisionDialog(review_view, Verdict.ACCEPT, window),
        "expression": lambda: ExpressionBox("Barlovento · 2023", window),
        "late": lambda: LateDialog(LONG, 4, window),
        "move": lambda: MoveDialog(office, window),
        "file": lambda: NewFileDialog(None, window),  # type: ignore[arg-type]
        "round": lambda: NewRoundDialog(None, window),  # type: ignore[arg-type]
        "extend": lambda: ExtendDialog(["Puerto Nuevo y Dependencias"] * 9, office.today, window),
        "person": lambda: PersonDialog(office, None, window),
        "membership": lambda: MembershipDialog(office, None, window),
        "owner": lambda: OwnerDialog("C02-2023-corregido.xlsx", [("C02", "Barlovento")], [2023], window),
        "profile": lambda: ProfileDialog(ANA, window),
        "sections": lambda: SectionsDialog([("A", PLACE), ("B", "Economic")], window),
        "translate": lambda: TranslateDialog(translation, Drafts(), window),
        "undo": lambda: UndoDialog(done, LONG * 2, "America/Caracas", window),
        "sure": lambda: SureDialog("trash-2", LONG[:44], LONG * 2, LONG[:30], parent=window),
        "reason": lambda: SureDialog("lock", LONG[:44], LONG * 2, LONG[:30], reasoned=True, parent=window),
        "choice": lambda: ChoiceDialog(
            "send", (LONG[:44], LONG, LONG[:30]), LONG[:44], [("", LONG[:30]), ("Rosa", "Rosa Lima")], "", window
        ),
        "password": lambda: PasswordDialog("Respuestas del ministerio de relaciones exteriores.xlsx", window),
        "views": lambda: ViewsDialog((kept,), kept, window),
        "help": lambda: shown_over(window, HelpCard),
        "palette": lambda: shown_over(window, Palette),
    }
    return made


NAMES = (
    "about", "ask", "explain", "compare", "crash", "return", "accept", "expression", "late", "move", "file", "round",
    "extend", "person", "membership", "owner", "profile", "sections", "translate", "undo", "sure",
    "reason", "choice", "password", "views", "help", "palette",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_dialog_shows_every_text_whole_names_every_field_and_keeps_what_is_typed_in_each_language(
    app: QApplication, window: QWidget, dialogs: Dialogs, name: str
) -> None:
    dialog = dialogs[name]()
    dialog.show()
    faults = []
    for tongue in LANGUAGES:
        language.speak(app, tongue)
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
        assert dialog.height() <= window.height()
        faults += [(tongue, *found) for found in clipped_texts(dialog)]
        faults += [(tongue, "no name", type(widget).__name__) for widget in nameless(dialog)]
        faults += [
            (tongue, "locked", made.text())
            for made in shown(dialog, QPushButton)
            if not made.isEnabled() and not made.toolTip()
        ]
    fill_in(dialog)
    typed = entered(dialog)
    for tongue in LANGUAGES:
        language.speak(app, tongue)
        QCoreApplication.sendPostedEvents()
        faults += [(tongue, "typed", entered(dialog))] if entered(dialog) != typed else []
    dialog.hide()
    dialog.deleteLater()
    assert faults == []


def test_every_dialog_there_is_stands_in_this_test() -> None:
    source = Path(__file__).read_text("utf-8")
    there = {kind.__name__ for kind in subclasses(QDialog) if kind.__module__.startswith("desktop.ui.forms")}
    assert {kind for kind in there - {"Plea"} if f"{kind}(" not in source} == set()


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_the_help_opens_at_the_chapter_of_the_page_one_is_on(app: QApplication, window: QWidget, tongue: str) -> None:
    language.speak(app, tongue)
    window.show()
    made = HelpCard(window)
    QCoreApplication.processEvents()
    heads = [line[3:] for line in read_text(f"help/{tongue}.md").splitlines() if line.startswith("## ")]
    assert len(heads) == len(CHAPTERS)
    for here, at in (("go.review", 6), ("go.queries", 6), ("go.receive", 5), ("go.entry", 0), ("", 0)):
        made.open_page(here)
        QCoreApplication.processEvents()
        assert made.text.textCursor().block().text() == heads[at]
        assert made.text.viewport().rect().contains(made.text.cursorRect().center())
        made.close_page()
