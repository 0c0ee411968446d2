"""A return to be filled in through the real window, and hands that only know the keyboard; the questionnaire is the tests' own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db import readers
from db.backup import copy_database
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role, Verdict
from desktop.actions import file, review, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.entry import EntryPage
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool

ANA = Person("Ana Pérez", Role.REVIEWER)
Key, Control, Shift, NoMod = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
FORM = """
| survey |                  |        |                |                   |               |                     |            |          |
|        | type             | name   | label::English (en) | label::Español (es) | required | calculation         | relevant   | key      |
|        | begin_group      | S      | Trade          | Comercio          |               |                     |            |          |
|        | integer          | S.1    | Norms due      | Normas exigibles  | yes           |                     |            |          |
|        | decimal          | S.2    | Exports        | Exportaciones     |               |                     |            |          |
|        | decimal          | S.3    | Share          | Proporción        |               | ${S.2} div ${S.1}   |            |          |
|        | select_one YN    | S.4    | In force?      | ¿Vigente?         |               |                     |            |          |
|        | text             | S.5    | Which one?     | ¿Cuál?            |               |                     | ${S.4} = 'YES' |      |
|        | date             | S.6    | Since          | Desde             |               |                     |            |          |
|        | select_one LONG  | S.7    | Partner        | Socio             |               |                     |            |          |
|        | select_multiple LONG | S.8 | Others        | Otros             |               |                     |            |          |
|        | note             | S.N    | Think twice.   | Piénselo.         |               |                     |            |          |
|        | begin_repeat     | S.R    | Partners       | Socios            |               |                     |            |          |
|        | text             | S.R.name | Name         | Nombre            | yes           |                     |            | yes      |
|        | decimal          | S.R.amount | Amount     | Monto             |               |                     |            |          |
|        | select_one LONG  | S.R.kind | Kind         | Clase             |               |                     |            |          |
|        | end_repeat       |        |                |                   |               |                     |            |          |
|        | end_group        |        |                |                   |               |                     |            |          |
|        | begin_group      | T      | Texts          | Textos            |               |                     |            |          |
|        | text             | T.1    | In short       | En breve          |               |                     |            |          |
|        | end_group        |        |                |                   |               |                     |            |          |
| choices |                 |        |                |                   |
|        | list_name        | name   | label::English (en) | label::Español (es) |
|        | YN               | YES    | Yes            | Sí                |
|        | YN               | NO     | No             | No                |
"""
NAMES = ("Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Cuba", "Ecuador", "Haiti", "México", "Panama", "Peru")
FORM += "".join(
    f"|        | LONG             | L{at}    | {name}      | {name}      |\n" for at, name in enumerate(NAMES)
)
FORM += """| settings |                |        |                |                   |
|        | form_title       | form_id | version       | default_language  |
|        | Small            | small  | 1              | English (en)      |
| rules  |                  |        |                |                   |               |                     |            |
|        | name             | severity | scope        | items             | check         | message::English (en) | message::Español (es) | example_pass | example_fail |
|        | S.R1             | error  | submission     | S.1               | ${S.1} >= 0   | Less than none.     | Menos que nada. | {"S.1": 5} | {"S.1": -1} |
|        | S.R2             | warning | submission    | S.1               | ${S.1} <= 1000 | Very many norms.   | Muchísimas normas.  | {"S.1": 5} | {"S.1": 5000} |
"""


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file all journeys begin with: 2021 accepted with one answer, 2022 open and empty."""
    path = tmp_path_factory.mktemp("entry") / "office.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2021, date(2022, 3, 31), ("ARG",))
        answer(desk, 2021, "ARG", "S.1", value="7")
        answer(desk, 2021, "ARG", "S.2", value="26.4")
        with database.write("receive", ANA) as work:
            from db.writers import collection

            number = readers.submission_id(work, 2021, "ARG")
            line = readers.line(work, number)
            from db.terms import Stage

            collection.move(work, number, line.version, Verdict.RECEIVE, line.stage, Stage.RECEIVED, "")
        review.decide(desk, 2021, "ARG", Verdict.ACCEPT)
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
    return path


@pytest.fixture
def path(file_once: Path, tmp_path: Path) -> Path:
    """The file of this journey."""
    made = tmp_path / "office.convergencia"
    copy_database(file_once, made)
    return made


@pytest.fixture
def person() -> Person:
    """Who sits at the window."""
    return ANA


@pytest.fixture
def route(qapp, qtbot, tmp_path: Path, person: Person) -> Iterator[WindowRoute]:
    """The window on its start page, in English and light."""
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, person
    made = WindowRoute(app, MainWindow(), preferences)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()


def rest(route: WindowRoute) -> None:
    """Waits until what was entered is stored and shown again."""
    QCoreApplication.processEvents()
    assert route.background.wait(90)
    QCoreApplication.processEvents()


def opened(route: WindowRoute, path: Path, qtbot) -> EntryPage:
    """Opens the form of the open round by keyboard."""
    route.open(str(path))
    rest(route)
    qtbot.keyClick(route.window.board.table, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_4, Control)
    rest(route)
    assert route.window.here == "go.entry"
    return route.window.entry


def focused() -> QWidget:
    """Returns what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = NoMod) -> None:
    """Presses a key wherever the keyboard is."""
    qtbot.keyClick(focused(), key, modifier)


def write(qtbot, text: str) -> None:
    """Types *text* wherever the keyboard is."""
    qtbot.keyClicks(focused(), text)


def stored(route: WindowRoute) -> dict[str, Answer]:
    """Returns the answers outside tables that are in the file."""
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        return {item: one for (item, row), one in readers.answers(reading, number).items() if not row}
