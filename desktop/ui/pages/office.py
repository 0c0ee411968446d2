"""The office: a round beside its answers, and the register. Four parts, each a table with what can be done above it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from db.snapshots.register import Membership, Person
from db.terms import LANGUAGES, RoundState, Stage
from desktop.ui import language
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.header import Header
from desktop.ui.forms.move_dialog import MoveDialog
from desktop.ui.forms.office_dialogs import ChoiceDialog, ExtendDialog, MembershipDialog, PersonDialog, SureDialog
from desktop.ui.forms.register_card import RegisterCard
from desktop.ui.models.office import acronyms, language_lines, membership_lines, name_of, people_lines, round_lines
from desktop.ui.office_views import OfficeView
from desktop.ui.pages.page import Page
from desktop.wording import problem_sentence

PARTS = ("round", "people", "memberships", "languages")
NOBODY = "*"


class OfficePage(Page):
    """``acted`` carries the name of an action and what it needs; ``round_chosen`` the year to show."""

    acted = Signal(str, object)
    round_chosen = Signal(int)
    round_asked = Signal()
    move_looked = Signal(int, str)
    needed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: OfficeView | None = None
        self.dialog: QDialog | None = None
        self._open = button("calendar-days", "primary")
        self._open.clicked.connect(self.round_asked)
        self.header = Header(self._open)
        self.column.insertWidget(0, self.header)
        self._group = QButtonGroup(self)
        self.parts = {name: button(kind="segment") for name in PARTS}
        row = QHBoxLayout()
        row.setSpacing(8)
        for at, made in enumerate(self.parts.values()):
            made.setCheckable(True)
            self._group.addButton(made, at)
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)
        self._group.idToggled.connect(self._turn)
        self._make_buttons()
        self.year = Chooser()
        self.year.currentIndexChanged.connect(self._choose_round)
        named = self.buttons
        self.cards = {
            "round": RegisterCard(
                (190, 140, 150, 116),
                [named[one] for one in ("extend", "delegate", "correct", "move", "close")],
                [self.year],
                several=True,
            ),
            "people": RegisterCard((200, 116, 170, 100, 210), [named[one] for one in ("leave", "edit", "add")]),
            "memberships": RegisterCard((190, 110, 116, 110, 110), [named[one] for one in ("drop", "change", "enter")]),
            "languages": RegisterCard((220, 252), [named["language"]]),
        }
        self._stack = QStackedWidget()
        for part, shown in self.cards.items():
            self._stack.addWidget(shown)
            shown.chosen.connect(self._offer)
            shown.opened.connect(partial(self._opened, part))
        self.column.addWidget(self._stack, 1)
        self.parts["round"].setChecked(True)
        self.retranslate()

    def _make_buttons(self) -> None:
        icons = {
            "extend": "calendar-clock", "delegate": "send", "correct": "pencil", "move": "git-compare-arrows",
            "close": "lock", "add": "plus", "edit": "pencil", "leave": "log-out", "enter": "plus", "change": "pencil",
            "drop": "trash-2", "language": "languages",
        }  # fmt: skip
        does = {
            "extend": self.extend, "delegate": self.delegate, "correct": self.correct, "move": self.move,
            "close": self.close_round, "add": self.add_person, "edit": self.edit_person, "leave": self.let_leave,
            "enter": self.add_membership, "change": self.edit_membership, "drop": self.drop_membership,
            "language": self.set_language,
        }  # fmt: skip
        self.buttons: dict[str, QPushButton] = {}
        for name, icon in icons.items():
            self.buttons[name] = button(icon)
            self.buttons[name].clicked.connect(does[name])

    def retranslate(self) -> None:
        texts = {
            "extend": self.tr("Extend …"),
            "delegate": self.tr("Delegate …"),
            "correct": self.tr("Correct …"),
            "move": self.tr("Move …"),
            "close": self.tr("Close …"),
            "add": self.tr("Add …"),
            "edit": self.tr("Change …"),
            "leave": self.tr("Remove …"),
            "enter": self.tr("Add …"),
            "change": self.tr("Change …"),
            "drop": self.tr("Take out …"),
            "language": self.tr("Change the language …"),
        }
        for name, made in self.buttons.items():
            made.setText(texts[name])
        self._open.setText(self.tr("Open a round …"))
        names = (self.tr("Round"), self.tr("People"), self.tr("Memberships"), self.tr("Workbook languages"))
        unfit, every = self.tr("Nothing here fits the filter."), self.tr("Show everything")
        nothing = (
            self.tr("No round has been opened in this file yet."),
            self.tr("Nobody stands in the directory yet."),
            self.tr("No membership is entered yet."),
            self.tr("No country reports in this file."),
        )
        for part, name, words in zip(PARTS, names, nothing, strict=True):
            self.parts[part].setText(name)
            self.cards[part].say(name, words, unfit, every, partial(self._counted, part))
            self.cards[part].filter.say(self.tr("Filter (Ctrl+F)"))
        self.year.setAccessibleName(self.tr("Round"))
        self.header.say(self.tr("Office"), "")
        if self._view is not None:
            self.show_view(self._view)
        else:
            self._offer()

    def _counted(self, part: str, count: int) -> str:
        words = {"people": self.tr("%n people", "", count), "memberships": self.tr("%n memberships", "", count)}
        return words.get(part, self.tr("%n countries", "", count))

    def show_view(self, view: OfficeView) -> None:
        """Show *view*, keeping what is chosen in each part."""
        self._view = view
        shown = view.this_round
        self.year.offer([(one.year, str(one.year)) for one in reversed(view.rounds)])
        self.year.blockSignals(True)
        self.year.choose(shown.year if shown is not None else None)
        self.year.blockSignals(False)
        subtitle = view.title
        if shown is not None:
            state = self.tr("open") if shown.state is RoundState.OPEN else self.tr("closed")
            said = self.tr("round {year}, {state}, due {day}, questionnaire “{code}”, version {version}").format(
                year=shown.year,
                state=state,
                day=language.date_text(shown.due),
                code=shown.questionnaire_code,
                version=shown.questionnaire_version,
            )
            subtitle = f"{view.title} · {said}" if view.title else said
        self.header.tell(subtitle)
        country = self.tr("Country")
        self.cards["round"].show_lines(
            (country, self.tr("Status"), self.tr("Reviewer"), self.tr("Due on"), self.tr("Reason for the extension")),
            round_lines(view),
        )
        self.cards["people"].show_lines(
            (self.tr("Name"), self.tr("Role"), country, self.tr("Language"), self.tr("E-mail"), self.tr("Office")),
            people_lines(view),
        )
        self.cards["memberships"].show_lines(
            (country, self.tr("Mechanism"), self.tr("Role"), self.tr("From"), self.tr("Until"), self.tr("Source")),
            membership_lines(view),
        )
        self.cards["languages"].show_lines(
            (country, self.tr("Language of its workbooks"), self.tr("Who answers")), language_lines(view)
        )
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with what is chosen, and say of the rest why it cannot."""
        view = self._view
        barred = problem_sentence(view.barred, language.now()) if view is not None and view.barred is not None else ""
        one = self.tr("Choose a line first.")
        shown = view.this_round if view is not None else None
        open_now = shown is not None and shown.state is RoundState.OPEN
        none_open = self.tr("The round is closed.") if shown is not None else self.tr("There is no round yet.")
        wants = {
            "extend": self._lines_why() or ("" if open_now else none_open),
            "delegate": self._lines_why(),
            "correct": self._correct_why(open_now=open_now),
            "move": "" if open_now else none_open,
            "close": "" if open_now else none_open,
            "edit": "" if self.cards["people"].keys else one,
            "leave": "" if self.cards["people"].keys else one,
            "change": "" if self.cards["memberships"].keys else one,
            "drop": "" if self.cards["memberships"].keys else one,
            "language": "" if self.cards["languages"].keys else one,
        }
        for name, made in self.buttons.items():
            why = barred or wants.get(name, "")
            allow(made, not why and view is not None, why or one)
        allow(self._open, not barred, barred)

    @property
    def view(self) -> OfficeView:
        """What is shown; the acts are offered only once something is."""
        assert self._view is not None
        return self._view

    def _lines_why(self) -> str:
        return "" if self.cards["round"].keys else self.tr("Choose a country first.")

    def _correct_why(self, *, open_now: bool) -> str:
        chosen = self._chosen_lines()
        if len(chosen) != 1:
            return self.tr("Choose one country.")
        if open_now and chosen[0].stage is not Stage.ACCEPTED:
            return self.tr("It is neither accepted nor closed: change it as it is.")
        return ""

    def _chosen_lines(self) -> list:
        keys = set(self.cards["round"].keys)
        return [line for line in self._view.lines if line.country in keys] if self._view is not None else []

    # --- the acts

    def extend(self) -> None:
        """Give the chosen countries until a later day."""
        chosen = self._chosen_lines()
        names = [name_of(self.view, line.country) for line in chosen]
        dialog = ExtendDialog(names, max(line.due for line in chosen), self.window())
        codes = tuple(line.country for line in chosen)
        dialog.extended.connect(lambda due, reason: self.acted.emit("extend", (self._year, codes, due, reason)))
        self._show(dialog)

    def delegate(self) -> None:
        """Give the chosen countries to a reviewer."""
        chosen = self._chosen_lines()
        codes = tuple(line.country for line in chosen)
        names = ", ".join(name_of(self.view, code) for code in codes)
        said = (self.tr("Delegate to a reviewer"), names, self.tr("Delegate"))
        offered: list[tuple[object, str]] = [*((one, one) for one in self.view.reviewers), (NOBODY, self.tr("Nobody"))]
        now = chosen[0].reviewer or (self.view.reviewers or (NOBODY,))[0]
        dialog = ChoiceDialog("send", said, self.tr("Reviewer"), offered, now, self.window())
        dialog.picked.connect(
            lambda name: self.acted.emit("delegate", (self._year, codes, None if name == NOBODY else name))
        )
        self._show(dialog)

    def correct(self) -> None:
        """Open the chosen country's submission for correction."""
        (line,) = self._chosen_lines()
        title = self.tr("Correct {country}, round {year}").format(
            country=name_of(self.view, line.country), year=self._year
        )
        words = self.tr(
            "The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted."
        )
        dialog = SureDialog("pencil", title, words, self.tr("Open for correction"), reasoned=True, parent=self.window())
        dialog.agreed.connect(lambda reason: self.acted.emit("correct", (self._year, line.country, reason)))
        self._show(dialog)

    def move(self) -> None:
        """Move the round onto another version of its questionnaire."""
        dialog = MoveDialog(self.view, self.window())
        dialog.looked.connect(lambda version: self.move_looked.emit(self._year, version))
        dialog.moved.connect(lambda version: self.acted.emit("move", (self._year, version)))
        self._show(dialog)

    def close_round(self) -> None:
        """End the collection of the round."""
        title = self.tr("Close the round {year}").format(year=self._year)
        words = self.tr(
            "Nothing more is issued or received in it. The office can still correct a submission, each with a reason."
        )
        dialog = SureDialog("lock", title, words, self.tr("Close the round"), parent=self.window())
        dialog.agreed.connect(lambda _: self.acted.emit("close", (self._year,)))
        self._show(dialog)

    def add_person(self) -> None:
        """Enter someone in the directory."""
        self._enter_person(None)

    def edit_person(self) -> None:
        """Change the chosen entry."""
        self._enter_person(self._person)

    def _enter_person(self, before: Person | None) -> None:
        dialog = PersonDialog(self.view, before, self.window())
        number = before.id if before is not None else 0
        dialog.entered.connect(
            lambda person: self.acted.emit("edit" if number else "add", (number, person) if number else (person,))
        )
        self._show(dialog)

    def let_leave(self) -> None:
        """Let the chosen person leave the directory."""
        person = self._person
        title = self.tr("Remove {name} from the directory").format(name=person.name)
        words = self.tr("They are offered nowhere any more. What they did stays theirs in the history.")
        dialog = SureDialog("log-out", title, words, self.tr("Remove"), parent=self.window())
        dialog.agreed.connect(lambda _: self.acted.emit("leave", (person.id,)))
        self._show(dialog)

    def add_membership(self) -> None:
        """Enter a membership."""
        self._enter_membership(None)

    def edit_membership(self) -> None:
        """Change the chosen membership."""
        self._enter_membership(self._membership)

    def _enter_membership(self, before: Membership | None) -> None:
        dialog = MembershipDialog(self.view, before, self.window())
        dialog.entered.connect(
            lambda made: self.acted.emit("change" if before else "enter", (before.id, made) if before else (made,))
        )
        self._show(dialog)

    def drop_membership(self) -> None:
        """Take the chosen membership out."""
        held = self._membership
        title = self.tr("Take out: {country} in {mechanism}").format(
            country=name_of(self.view, held.country), mechanism=acronyms(self.view).get(held.mechanism, held.mechanism)
        )
        words = self.tr("Only a membership that never was is taken out. One that ended is given its last day instead.")
        dialog = SureDialog("trash-2", title, words, self.tr("Take out"), parent=self.window())
        dialog.agreed.connect(lambda _: self.acted.emit("drop", (held.id,)))
        self._show(dialog)

    def set_language(self) -> None:
        """Choose the language of the chosen country's workbooks."""
        code = str(self.cards["languages"].keys[0])
        title = self.tr("Workbook language: {country}").format(country=name_of(self.view, code))
        said = (title, self.tr("Workbooks issued from now on are written in it."), self.tr("Save"))
        offered: list[tuple[object, str]] = [(one, language.OWN_NAMES[one]) for one in LANGUAGES]
        now = self.view.countries[code].language
        dialog = ChoiceDialog("languages", said, self.tr("Language of its workbooks"), offered, now, self.window())
        dialog.picked.connect(lambda tongue: self.acted.emit("language", (code, tongue)))
        self._show(dialog)

    @property
    def _person(self) -> Person:
        return next(one for one in self.view.people if one.id == self.cards["people"].keys[0])

    @property
    def _membership(self) -> Membership:
        return next(one for one in self.view.memberships if one.id == self.cards["memberships"].keys[0])

    @property
    def _year(self) -> int:
        return int(self.year.value())

    def _opened(self, part: str, _: object) -> None:
        made = {"round": "delegate", "people": "edit", "memberships": "change", "languages": "language"}[part]
        self.buttons[made].click()

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
        # The keyboard goes back to where one works; some platforms leave it nowhere.
        self.window().activateWindow()
        self.start_here()

    # --- the page

    def turn(self, part: str) -> None:
        """Show one of the four parts."""
        self.parts[part].setChecked(True)

    def _turn(self, at: int, checked: bool) -> None:
        if checked:
            self._stack.setCurrentIndex(at)

    def _choose_round(self) -> None:
        if self.year.value() is not None:
            self.round_chosen.emit(self.year.value())

    @property
    def card(self) -> RegisterCard:
        """The part in front."""
        return list(self.cards.values())[self._stack.currentIndex()]

    def start_here(self) -> None:
        self.needed.emit()
        self.card.start_here()

    def find(self) -> None:
        self.card.filter.setFocus()
        self.card.filter.selectAll()

    def forget(self) -> None:
        super().forget()
        self._view = None
        for made in self.cards.values():
            made.filter.clear()
            made.show_lines((), ())
        self.header.tell("")
        self._offer()
