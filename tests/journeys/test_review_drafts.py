"""What is half written when all warnings are waived, or both countries are asked, is there again until it is stored."""

from pathlib import Path

import pytest

from db import readers
from db.snapshots.register import Person
from db.terms import ExplanationKind, Role, Stage, Verdict
from db.writers import collection
from desktop.ui.forms.plea import Plea
from desktop.ui.pages.review import ReviewPage
from desktop.ui.routes.window import WindowRoute
from tests.desktop.actions.two_sides import make_office

from .conftest import Control, Key, focused, press, rest

pytestmark = [pytest.mark.xdist_group("window")]

ROSA = Person("Rosa Lima", Role.REVIEWER)


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two countries have sent 2022, and disagree on what one sold to the other."""
    path = tmp_path_factory.mktemp("drafts") / "office.convergencia"
    make_office(path, ROSA)
    return path


@pytest.fixture
def person() -> Person:
    """Rosa, who reviews."""
    return ROSA


def opened(route: WindowRoute, path: Path, qtbot) -> ReviewPage:
    """Opens the review of Argentina."""
    route.open(str(path))
    rest(route)
    press(qtbot, Key.Key_5, Control)
    rest(route)
    return route.window.review


def both(page: ReviewPage, qtbot) -> Plea:
    """Opens the dialog that asks both countries."""
    page.lead(("S.R.sold", "r1"))
    press(qtbot, Key.Key_B)
    return ready(page, qtbot)


def waiving(page: ReviewPage, qtbot) -> Plea:
    """Opens the dialog that waives every warning, from that of acceptance."""
    page.lead(("S.1", ""))
    press(qtbot, Key.Key_A)
    decision = ready(page, qtbot)
    assert decision.waive.isVisible()
    decision.waive.click()
    made = ready(page, qtbot)
    assert made is not decision
    return made


def ready(page: ReviewPage, qtbot) -> Plea:
    """Returns the dialog that is open, once it has the keyboard."""
    made = page.dialogs.open
    qtbot.waitUntil(lambda: made.isActiveWindow() and made.isAncestorOf(focused()))
    return made


def given_up(page: ReviewPage, qtbot) -> None:
    """Leaves the dialog by Escape."""
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(page.window().isActiveWindow)
    assert page.dialogs.open is None


def returned_elsewhere(route: WindowRoute, back: bool = False) -> None:
    """Closes the return to whoever would write in it, behind the window's back; with *back* opens it again."""
    with route.sitting.desk.database.write("decision.elsewhere", ROSA) as work:
        for country in ("ARG", "BRA"):
            line = readers.line(work, readers.submission_id(work, 2022, country))
            work.submission_id = line.id
            way = (Verdict.REOPEN, Stage.IN_REVIEW) if back else (Verdict.ACCEPT, Stage.ACCEPTED)
            collection.move(work, line.id, line.version, way[0], line.stage, way[1], "elsewhere")


@pytest.mark.parametrize("opening", [both, waiving])
def test_it_stays_until_it_is_stored_in_any_language_and_over_a_refusal(
    route: WindowRoute, path: Path, qtbot, opening
) -> None:
    page = opened(route, path, qtbot)
    dialog = opening(page, qtbot)
    if opening is waiving:
        dialog.kind.choose(ExplanationKind.PROVISIONAL)
    qtbot.keyClicks(dialog.text, "As agreed ")
    given_up(page, qtbot)
    # Beside it stands what asks one country, or explains one warning: that is another text.
    page.lead(("S.R.sold", "r1") if opening is both else ("S.1", ""))
    press(qtbot, Key.Key_Q if opening is both else Key.Key_E)
    assert ready(page, qtbot).text.toPlainText() == ""
    given_up(page, qtbot)
    # It is there in another language, and after the file was opened anew.
    route.speak("pt")
    rest(route)
    assert opening(page, qtbot).text.toPlainText() == "As agreed "
    given_up(page, qtbot)
    route.close_file()
    page = opened(route, path, qtbot)
    dialog = opening(page, qtbot)
    assert dialog.text.toPlainText() == "As agreed "
    assert opening is both or dialog.kind.value() is ExplanationKind.PROVISIONAL
    # What is refused is offered again.
    returned_elsewhere(route)
    qtbot.keyClicks(focused(), "by letter.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.banner.isVisible() and page.dialogs.open is None
    returned_elsewhere(route, back=True)
    route.review.reload()
    rest(route)
    qtbot.waitUntil(page.window().isActiveWindow)
    assert opening(page, qtbot).text.toPlainText() == "As agreed by letter."
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        asked = [query.messages[0].text for query in readers.queries(reading)]
        explained = [(one.kind, one.text) for one in readers.explanations(reading, number)]
    if opening is both:
        assert len(asked) == 2 and all(one.endswith("As agreed by letter.") for one in asked) and not explained
        qtbot.waitUntil(page.window().isActiveWindow)
        assert both(page, qtbot).text.toPlainText() == ""
        given_up(page, qtbot)
    else:
        assert explained == [(ExplanationKind.PROVISIONAL, "As agreed by letter.")] and not asked
    # Nothing of it is left beside the settings.
    assert page.dialogs.words.texts == {}
    route.speak("en")
    rest(route)
