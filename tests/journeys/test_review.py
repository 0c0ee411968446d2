"""A reviewer works through a return by keyboard alone, from received to accepted: real window, real file, real threads."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from db import readers
from db.snapshots.register import Person
from db.terms import QueryState, Role, Stage, Verdict
from db.writers import collection
from desktop.actions.answer import answer
from desktop.actions.evidence import attach
from desktop.ui.models.queries import Column, Keep
from desktop.ui.models.review_words import Seen
from desktop.ui.models.roles import TOOL_TIP
from desktop.ui.pages.review import ReviewPage
from desktop.ui.routes.window import WindowRoute
from tests.desktop.actions.two_sides import make_office, receive

from .conftest import Control, Key, NoMod, focused, press, rest

pytestmark = [pytest.mark.xdist_group("window")]

ROSA = Person("Rosa Lima", Role.REVIEWER)


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file all journeys begin with: two countries have sent 2022, and disagree on what one sold to the other."""
    path = tmp_path_factory.mktemp("review") / "office.convergencia"
    make_office(path, ROSA)
    return path


@pytest.fixture
def person() -> Person:
    """Rosa, who reviews."""
    return ROSA


def opened(route: WindowRoute, path: Path, qtbot) -> ReviewPage:
    """Opens the review of Argentina from the board, by keyboard."""
    route.open(str(path))
    rest(route)
    press(qtbot, Key.Key_5, Control)
    rest(route)
    assert route.window.here == "go.review"
    page = route.window.review
    assert page.table.hasFocus()
    return page


def in_dialog(page: ReviewPage, qtbot) -> None:
    """Waits until the dialog that was asked for has the keyboard."""
    dialog = page.dialogs.open
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)


def say(page: ReviewPage, route: WindowRoute, qtbot, text: str) -> None:
    """Writes *text* into the dialog that is open, and sends it with Ctrl+Enter."""
    in_dialog(page, qtbot)
    qtbot.keyClicks(focused(), text)
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.dialogs.open is None
    qtbot.waitUntil(page.window().isActiveWindow)


def stage(route: WindowRoute, country: str = "ARG") -> Stage:
    """Returns the stage a country's return is at."""
    with route.sitting.desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, 2022, country)).stage


def test_space_verifies_keeps_the_place_and_n_goes_to_the_next(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.1", ""))
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.key == ("S.1", "") and page.table.here.seen is Seen.YES and page.table.hasFocus()
    assert stage(route) is Stage.IN_REVIEW
    press(qtbot, Key.Key_N)
    assert page.table.here.key == ("S.2", "")
    press(qtbot, Key.Key_Space)
    rest(route)
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.seen is Seen.NOT_YET
    # With only the unseen shown, a verified answer goes and the next one takes its place.
    page.unseen.setChecked(True)
    page.table.stand_at(("S.2", ""))
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.key == ("S.R.partner", "r1")
    page.show_all()
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert not any(line.to_see for line in page._view.lines)
    # A value that changes afterwards takes its tick along, and the page says why.
    answer(route.sitting.desk, 2022, "ARG", "S.2", value="27")
    route.review.reload()
    rest(route)
    page.lead(("S.2", ""))
    assert page.table.here.seen is Seen.LAPSED and "the value changed" in page.pane._state.text()


def keys(page: ReviewPage) -> list[tuple[str, str]]:
    """Returns which answers are shown."""
    return [row.key for row in page.model.rows if not row.heading]


def tab_to(qtbot, widget: QWidget) -> None:
    """Goes from field to field until *widget* has the keyboard."""
    for _ in range(20):
        if widget.hasFocus():
            return
        press(qtbot, Key.Key_Tab)
    raise AssertionError(widget)


def test_a_return_goes_from_received_to_accepted_by_keyboard(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    every = keys(page)
    # The filters are keys of the table: with findings, changed since it came first, not seen yet.
    press(qtbot, Key.Key_F)
    assert set(keys(page)) < set(every) and ("S.1", "") in keys(page) and page.table.hasFocus()
    press(qtbot, Key.Key_F)
    press(qtbot, Key.Key_C)
    assert keys(page) == [] and page._none.isVisible()
    press(qtbot, Key.Key_Space)
    assert keys(page) == every and page.table.hasFocus()
    press(qtbot, Key.Key_F8)
    assert page.table.here.key == ("S.1", "")
    # Returning without a query says so and leads to one; without a reason it is not done.
    press(qtbot, Key.Key_R)
    in_dialog(page, qtbot)
    assert list(page.dialogs.open.links) == ["review.query_needed"] and focused().property("code")
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: page.dialogs.open is not None)
    in_dialog(page, qtbot)
    assert page.dialogs.open._about.key == ("", "")
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(page.window().isActiveWindow)
    assert page.dialogs.open is None and page.table.hasFocus()
    press(qtbot, Key.Key_Q)
    say(page, route, qtbot, "Is this in thousands?")
    assert "Query 1" in page.banner.sentence and page.table.here.key == ("S.1", "")
    press(qtbot, Key.Key_R)
    in_dialog(page, qtbot)
    assert not page.dialogs.open.act.isEnabled() and page.dialogs.open.act.toolTip() == "Write the reason."
    press(qtbot, Key.Key_Return, Control)
    assert stage(route) is Stage.IN_REVIEW
    say(page, route, qtbot, "One figure looks like thousands.")
    assert stage(route) is Stage.RETURNED and not page.verdicts[Verdict.RETURN].isEnabled()
    press(qtbot, Key.Key_R)
    assert page.dialogs.open is None and page.banner.sentence == page.verdicts[Verdict.RETURN].toolTip() != ""
    # It comes back: the country answers, the office goes on.
    desk = route.sitting.desk
    receive(desk, ROSA, "ARG")
    answer(desk, 2022, "ARG", "S.2", value="28")
    route.review.reload()
    rest(route)
    assert page.table.hasFocus() and page.table.here.key == ("S.1", "")
    press(qtbot, Key.Key_F6)
    qtbot.keyClicks(focused(), "No, in units.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.table.here.line.queries[0].state is QueryState.ANSWERED
    # Accepting says what is missing, and leads there.
    page.table.setFocus()
    press(qtbot, Key.Key_A)
    in_dialog(page, qtbot)
    dialog = page.dialogs.open
    assert set(dialog.links) == {"review.warnings_unexplained", "review.queries_open", "review.unseen_left"}
    assert not dialog.act.isEnabled() and "missing" in dialog.act.toolTip()
    tab_to(qtbot, dialog.links["review.queries_open"])
    press(qtbot, Key.Key_Space)
    rest(route)
    qtbot.waitUntil(page.window().isActiveWindow)
    assert page.table.here.key == ("S.1", "")
    press(qtbot, Key.Key_F6)
    tab_to(qtbot, page.pane.cards[0].close_it)
    press(qtbot, Key.Key_Space)
    rest(route)
    press(qtbot, Key.Key_F6)
    assert page.table.hasFocus()
    press(qtbot, Key.Key_E)
    say(page, route, qtbot, "Counted anew.")
    assert not page.table.here.lacks_explanation
    # One by one: verify, on to the next not seen; then all that a filter leaves in this section at once.
    press(qtbot, Key.Key_Space)
    rest(route)
    press(qtbot, Key.Key_N)
    assert page.table.here.key == ("S.2", "")
    press(qtbot, Key.Key_U)
    assert ("S.1", "") not in keys(page)
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert keys(page) == []
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_N)
    assert "has been seen" in page.banner.sentence
    press(qtbot, Key.Key_A)
    say(page, route, qtbot, "")
    assert stage(route) is Stage.ACCEPTED and "locked" in page._state.text()
    assert page.verdicts[Verdict.ACCEPT].isHidden()
    # Nothing is asked, ticked, explained or closed in it, and each button says what would open it.
    page.lead(("S.1", ""))
    offered = (page._whole, page.pane.verify, page.pane.query, page.pane.explain, page.pane.cards[0].again)
    assert [(made.isEnabled(), "has to be reopened" in made.toolTip()) for made in offered] == [(False, True)] * 5
    # Only with a reason it opens again.
    press(qtbot, Key.Key_A)
    in_dialog(page, qtbot)
    press(qtbot, Key.Key_Return, Control)
    assert stage(route) is Stage.ACCEPTED
    say(page, route, qtbot, "A later correction.")
    assert stage(route) is Stage.IN_REVIEW
    page.pane.cards[0].text.setPlainText("One more thing.")
    again = (page._whole, page.pane.verify, page.pane.query, page.pane.explain, page.pane.cards[0].again)
    assert all(made.isEnabled() for made in again)


def test_what_is_half_written_in_a_dialog_is_there_again(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    answer(route.sitting.desk, 2022, "ARG", "S.T", value="Sigue la baja.")
    route.review.reload()
    rest(route)

    def begin(key: Key, text: str, at: str = "S.1", modifier=NoMod) -> str:
        """Opens the dialog of *key*, returns what stands in it, writes on and gives up."""
        page.lead((at, ""))
        press(qtbot, key, modifier)
        rest(route)
        dialog = page.dialogs.open or route.reviewing.office.translating
        qtbot.waitUntil(dialog.isActiveWindow)
        field = dialog.reason if key in (Key.Key_R, Key.Key_A) else dialog.text
        found = field.toPlainText()
        field.setFocus()
        qtbot.keyClicks(field, text)
        press(qtbot, Key.Key_Escape)
        qtbot.waitUntil(page.window().isActiveWindow)
        return found

    wanted = {Key.Key_Q: ("Is it ", "S.1"), Key.Key_E: ("Counted ", "S.1"), Key.Key_R: ("One ", "S.1")}
    wanted |= {Key.Key_A: ("All ", "S.1"), Key.Key_L: ("It goes ", "S.T")}
    for key, (text, at) in wanted.items():
        assert begin(key, text, at, Control if key is Key.Key_L else NoMod) == ""
    # Another place has none of it; the file opened anew has all of it.
    assert begin(Key.Key_Q, "", "S.2") == ""
    route.close_file()
    page = opened(route, path, qtbot)
    for key, (text, at) in wanted.items():
        assert begin(key, "", at, Control if key is Key.Key_L else NoMod) == text
    # A translation stands in the pane with who made it, and is marked once the original is another text.
    page.lead(("S.T", ""))
    press(qtbot, Key.Key_L, Control)
    rest(route)
    qtbot.waitUntil(route.reviewing.office.translating.isActiveWindow)
    qtbot.keyClicks(focused(), "down.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    qtbot.waitUntil(page.window().isActiveWindow)
    told = page.pane._translations.text()
    assert "It goes down." in told and "Rosa Lima" in told and begin(Key.Key_L, "", "S.T", Control) == "It goes down."
    answer(route.sitting.desk, 2022, "ARG", "S.T", value="Sube.")
    route.review.reload()
    rest(route)
    assert page.table.here.key == ("S.T", "") and "original" in page.pane._translations.text().split("Rosa Lima")[1]
    # What was sent is begun no more; what could not be stored still is.
    page.lead(("S.1", ""))
    press(qtbot, Key.Key_Q)
    say(page, route, qtbot, "right?")
    assert "Is it right?" in page.pane.cards[0]._thread.text() and begin(Key.Key_Q, "") == ""
    with route.sitting.desk.database.write("decision.elsewhere", ROSA) as work:
        number = readers.submission_id(work, 2022, "ARG")
        work.submission_id = number
        line = readers.line(work, number)
        collection.move(work, number, line.version, Verdict.RETURN, line.stage, Stage.RETURNED, "elsewhere")
    press(qtbot, Key.Key_R)
    say(page, route, qtbot, "figure.")
    assert page.banner.isVisible() and page.verdicts[Verdict.RETURN].isEnabled()
    assert begin(Key.Key_R, "") == "One figure."


def test_both_sides_of_a_difference_are_asked_in_one_act(route: WindowRoute, path: Path, tmp_path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.R.sold", "r1"))
    source = tmp_path / "aduana.pdf"
    source.write_bytes(b"%PDF-1.7 customs")
    attach(route.sitting.desk, 2022, "ARG", "S.R.sold", source, "r1")
    assert page.pane.both.isVisible()
    press(qtbot, Key.Key_B)
    say(page, route, qtbot, "Freight included?")
    with route.sitting.desk.database.read() as reading:
        this_round = readers.round_by_year(reading, 2022)
        one, other = readers.queries(reading, round_id=this_round.id)
    assert (one.country, one.item, one.row) == ("ARG", "S.R.sold", "r1")
    assert (other.country, other.item, other.row) == ("BRA", "S.R.bought", "r1")
    for query, its, sees in ((one, "2", ("80", "95")), (other, "1", ("95", "80"))):
        text = query.messages[0].text
        assert f"{its}" in text and text.endswith("Freight included?")
        assert text.index(sees[0]) < text.index(sees[1])
    assert stage(route) is Stage.IN_REVIEW and stage(route, "BRA") is Stage.IN_REVIEW
    # The thread shows the other side, and leads there; so does the list of queries.
    [card] = page.pane.cards
    assert "Brazil reports 95, against 80 on this side: a difference of 15 (18.8%)" in card._beside.text()
    # The evidence of the answer is listed with its hash, and written out again as it was.
    box, copy = page.pane.evidence, tmp_path / "copy.pdf"
    assert hashlib.sha256(source.read_bytes()).hexdigest()[:16] in box.list.item(0).text() and not box.add.isVisible()
    route.dialogs.save = lambda title, name, kinds: str(copy)
    press(qtbot, Key.Key_F6)
    tab_to(qtbot, box.save)
    press(qtbot, Key.Key_Space)
    rest(route)
    assert copy.read_bytes() == source.read_bytes() and "copy.pdf" in page.banner.sentence
    card.go.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page._view.line.country == "BRA" and page.table.here.key == ("S.R.bought", "r1")
    assert "Argentina reports 80" in page.pane.cards[0]._beside.text() and not box.isVisible()
    press(qtbot, Key.Key_9, Control)
    rest(route)
    model = route.window.queries.model
    told = [model.index(at, Column.LAST).data(TOOL_TIP) for at in range(model.rowCount())]
    assert any("Brazil reports 95" in text for text in told) and any("Argentina reports 80" in text for text in told)


def test_a_focal_point_is_offered_nothing_of_a_reviewers(route: WindowRoute, path: Path, qtbot) -> None:
    route.preferences.person = Person("Ana", Role.FOCAL_POINT)
    page = opened(route, path, qtbot)
    assert not page.pane.verify.isEnabled() and not page.verdicts[Verdict.ACCEPT].isEnabled()
    assert "Ana" in page.verdicts[Verdict.ACCEPT].toolTip()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert "Ana" in page.banner.sentence and stage(route) is Stage.RECEIVED


def test_the_list_of_queries_leads_to_the_place_of_each(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.2", ""))
    press(qtbot, Key.Key_Q)
    say(page, route, qtbot, "Which source?")
    page.ask_whole()
    say(page, route, qtbot, "Please sign.")
    press(qtbot, Key.Key_9, Control)
    rest(route)
    listed = route.window.queries
    assert route.window.here == "go.queries" and listed.table.hasFocus()
    assert [listed.model.line(row).query.number for row in range(2)] == [1, 2]
    assert "2 queries not closed" in listed.header._subtitle.text()
    qtbot.keyClicks(listed.filter, "source")
    qtbot.waitUntil(lambda: listed.model.rowCount() == 1)
    listed.table.setFocus()
    page.table.stand_at(("S.1", ""))
    press(qtbot, Key.Key_Return)
    rest(route)
    assert route.window.here == "go.review" and page.table.here.key == ("S.2", "")
    # One about the whole return has a row of its own.
    press(qtbot, Key.Key_9, Control)
    rest(route)
    listed.show_all()
    listed.table.selectRow(1)
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.table.here.key == ("", "") and page.pane.cards[0].query.number == 2
    # A query is asked again after its answer, closed from the pane, and then counts no more.
    page.pane.cards[0].close_it.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert listed.model.count(Keep.OPEN) == 1 and listed.model.count(Keep.CLOSED) == 1


def test_who_one_is_decides_what_is_offered(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.1", ""))
    assert page.pane.verify.isEnabled()
    route.do("show.profile")
    dialog = route.profile.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, Key.Key_A, Control)
    qtbot.keyClicks(focused(), "Ana Paz")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Home)
    assert dialog.role.value() is Role.FOCAL_POINT
    dialog.act.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert route.preferences.person == Person("Ana Paz", Role.FOCAL_POINT)
    assert not page.pane.verify.isEnabled() and "Ana Paz" in page.pane.verify.toolTip()
