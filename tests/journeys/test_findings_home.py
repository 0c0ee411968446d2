"""Findings go home by the button of the submission's page, through the real window, worker and file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from desktop.actions import file, review, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.dialogs import Dialogs
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM

pytestmark = [pytest.mark.xdist_group("window")]

REVIEWER = Person("Rosa Lima", Role.REVIEWER)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A file in which one country has answered and was asked something."""
    path = tmp_path / "office.convergencia"
    with Pool(1) as pool, file.create(path, REVIEWER, "Secretaría") as database:
        desk = Desk(database, pool, REVIEWER, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2023, date(2050, 3, 31), ("ARG",))
        _, issued = issue(desk, 2023, tmp_path / "workbooks")
        given = {("S.1", ""): Answer("S.1", "", "5000", 5000.0), ("S.2", ""): Answer("S.2", "", "1", 1.0)}
        back = tmp_path / "back.xlsx"
        back.write_bytes(pool.call("fill_workbook", issued[0].path.read_bytes(), given, {}))
        accept(desk, look(desk, back))
        review.query(desk, 2023, "ARG", "S.4", "Since when?")
    return path


class Saving(Dialogs):
    """Saves where the test says, and keeps what was proposed."""

    where, proposed = "", ""

    def save(self, title: str, name: str, kinds: str) -> str:
        self.proposed = name
        return self.where


@pytest.fixture
def route(qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[WindowRoute]:
    """The window on its start page, in English and light."""
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, REVIEWER
    window = MainWindow()
    made = WindowRoute(app, window, preferences, Saving(window, preferences))
    window.show()
    yield made
    window.close()
    window.deleteLater()


def test_findings_go_home_by_the_button(route: WindowRoute, office: Path, tmp_path: Path) -> None:
    route.open(str(office))
    assert route.background.wait(90)
    window = route.window
    route.do("do.annotate")
    assert "Open the submission first" in window.page.banner.sentence
    route.submission.open_country(2023, "ARG")
    assert route.background.wait(90) and window.here == "go.submission"
    # Thought better of it: nothing is written and nothing is said.
    window.submission._annotate.click()
    assert route.background.wait(90) and not list(tmp_path.glob("home*"))
    route.dialogs.where = str(tmp_path / "home.xlsx")
    window.submission._annotate.click()
    assert route.background.wait(90)
    assert route.dialogs.proposed == "ARG-2023-errores.xlsx"
    assert window.submission.banner.sentence == f"2 findings and queries written to {tmp_path / 'home.xlsx'}."
    # What was done is said in the language one changes to.
    route.looks.speak("fr")
    QApplication.sendPostedEvents()
    assert window.submission.banner.sentence.startswith("Constats et questions (2)")
    route.looks.speak("en")
    QApplication.sendPostedEvents()
    assert load_workbook(tmp_path / "home.xlsx").active.title == "Errores"
    # From the review, too, where one has just sent it back.
    route.do("go.review")
    assert route.background.wait(90) and window.here == "go.review"
    route.dialogs.where = str(tmp_path / "again.xlsx")
    window.review.banner.acted.emit()
    assert route.background.wait(90) and (tmp_path / "again.xlsx").exists()
    assert window.review.banner.sentence.startswith("2 findings and queries written to")
    route.submission.open_country(2023, "ARG")
    assert route.background.wait(90) and window.here == "go.submission"
    # What stands in the way is said in the page.
    route.dialogs.where = str(tmp_path / "nowhere" / "home.xlsx")
    route.do("do.annotate")
    assert route.background.wait(90)
    assert "nowhere" in window.submission.banner.sentence


def test_the_return_goes_on_paper_in_the_windows_language(route: WindowRoute, office: Path, tmp_path: Path) -> None:
    def rest() -> None:
        assert route.background.wait(90)

    window, saving = route.window, route.dialogs
    route.open(str(office))
    rest()
    route.submission.open_country(2023, "ARG")
    rest()
    saving.where = ""
    window.submission._print.click()
    rest()
    assert saving.proposed == "ARG-2023.pdf" and not list(tmp_path.glob("*.pdf"))
    saving.where = str(tmp_path / "arg.pdf")
    window.submission._print.click()
    rest()
    assert (tmp_path / "arg.pdf").read_bytes().startswith(b"%PDF") and "arg.pdf" in window.submission.banner.sentence
    saving.where = str(tmp_path / "nowhere" / "arg.pdf")
    window.submission._print.click()
    rest()
    assert "nowhere" in window.submission.banner.sentence
