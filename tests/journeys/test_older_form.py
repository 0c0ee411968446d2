"""Last year's form lands on this year's desk: the window asks for which round it is meant, and lists what could not follow."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from db import readers
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.dialogs import Dialogs
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM
from tests.desktop.actions.versions import SECOND

pytestmark = [pytest.mark.xdist_group("window")]

REVIEWER = Person("Rosa Lima", Role.REVIEWER)


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, Path]:
    """A file whose round of 2022 is closed and of 2023 open on a newer form, and 2022's workbook filled in."""
    path, back = tmp_path / "office.convergencia", tmp_path / "back.xlsx"
    with Pool(1) as pool, file.create(path, REVIEWER, "Secretaría") as database:
        desk = Desk(database, pool, REVIEWER, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
        _, issued = issue(desk, 2022, tmp_path / "workbooks")
        given = {("S.1", ""): Answer("S.1", "", "5", 5.0), ("S.5", ""): Answer("S.5", "", "as before")}
        back.write_bytes(pool.call("fill_workbook", issued[0].path.read_bytes(), given, {}))
        rounds.close_round(desk, 2022)
        rounds.publish_bytes(desk, "small.md", SECOND.encode())
        rounds.open_round(desk, 2023, date(2050, 3, 31), ("ARG",))
    return path, back


def test_the_window_asks_for_which_round_a_form_is_meant(
    qapp: QApplication, qtbot, tmp_path: Path, office: tuple[Path, Path]
) -> None:
    path, back = office
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, REVIEWER
    window = MainWindow()
    route = WindowRoute(app, window, preferences, Dialogs(window, preferences))
    window.resize(1280, 760)
    window.show()
    route.open(str(path))
    assert route.background.wait(90)
    window.go("go.receive")
    page = window.receive
    page.files_asked.emit([str(back)])
    assert route.background.wait(90)
    assert "2022" in page.banner.sentence
    assert "2023" in page.banner.sentence
    asked = next(one for one in page.banner.findChildren(QPushButton) if "2023" in one.text())
    asked.click()
    assert route.background.wait(90)
    assert page.banner.sentence == ""
    assert "2023" in page.header._title.text()
    page._apply.click()
    assert route.background.wait(90)
    with route.sitting.desk.database.read() as reading:
        answers = readers.answers(reading, readers.submission_id(reading, 2023, "ARG"))
    assert answers["S.6", ""].text == "as before"
    assert ("S.1", "") not in answers
    window.close()
    window.deleteLater()
