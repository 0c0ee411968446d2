"""The office's way to the database and back; it is read when one goes there, not when the file is opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.submission import Key
from desktop.ui import language, office_readings
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.drafts import Drafts
from desktop.ui.forms.move_dialog import MoveDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.office import OfficePage
from desktop.ui.sitting import Route, Sitting
from desktop.wording import problem_sentence, sentence

if TYPE_CHECKING:
    from desktop.ui.forms.translate_dialog import TranslateDialog
    from desktop.ui.office_views import OfficeView, TranslationView


class OfficeRoute(Route):
    """Loads the office, and again when rounds, submissions or the register change."""

    def __init__(self, sitting: Sitting, window: MainWindow, dialogs: Dialogs) -> None:
        super().__init__(sitting, window.office)
        self.window = window
        self._dialogs = dialogs
        self.page: OfficePage = window.office
        self._year: int | None = None
        self._fresh = False
        self._loading: Job | None = None
        self.translating: TranslateDialog | None = None
        self._sent: tuple[Drafts, Key] | None = None
        self.page.needed.connect(self._need)
        self.page.round_chosen.connect(self.choose)
        self.page.acted.connect(self.act)
        self.page.round_asked.connect(self.open_round)
        self.page.move_looked.connect(self.look_at_move)
        sitting.changed.connect(self._changed)

    def choose(self, year: int) -> None:
        """Show the round of *year*."""
        self._year = year
        self.load()

    def load(self) -> None:
        """Read the office anew; an older reading still under way is not heard."""
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._fresh = True
        self._loading = self.sitting.read(office_readings.office, self._year)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)

    def _need(self) -> None:
        if not self._fresh:
            self.load()

    def _show(self, view: "OfficeView") -> None:
        self.page.show_view(view)
        self.page.card.start_here()

    def _changed(self, outcome: Outcome) -> None:
        if outcome.rounds or outcome.register or outcome.submissions:
            self._fresh = False
            if self.window.here == "go.office":
                self.load()

    def reload(self) -> None:
        """Read it again, for instance because the window's language changed."""
        if self._fresh:
            self.load()

    def act(self, name: str, arguments: tuple) -> None:
        """Do what a button of the page stands for."""
        from desktop.actions import office, register, rounds
        from desktop.actions.move import move_round

        if name == "move":
            job = self.watch(self.sitting.work(move_round, *arguments), self.tr("Moving the round …"))
        else:
            does: dict[str, Callable[..., object]] = {
                "extend": office.extend, "delegate": office.delegate, "correct": office.correct,
                "close": rounds.close_round, "add": register.add_person, "edit": register.edit_person,
                "leave": register.remove_person, "enter": register.add_membership,
                "change": register.edit_membership, "drop": register.remove_membership,
                "language": register.set_language,
            }  # fmt: skip
            job = self.watch(self.sitting.write(does[name], *arguments))
        job.done.connect(self._acted)

    def _acted(self, outcome: Outcome) -> None:
        code = f"label.{outcome.label}" if outcome.changeset is not None else "done.unchanged"
        details = self._in_words(outcome)
        self.page.banner.say("green", lambda: sentence(code, language.now(), **details))
        self.sitting.tell(outcome)

    def _in_words(self, outcome: Outcome) -> dict[str, object]:
        """Return the details as a person reads them: years are no quantities."""
        year = outcome.details.get("year")
        return {**outcome.details, "year": str(year) if year is not None else ""}

    def open_round(self) -> None:
        """Ask for year, due date and questionnaire, and open a round."""
        asked = self._dialogs.new_round()
        if asked is not None:
            from desktop.ui.founding import open_round

            self._year = asked.year
            job = self.watch(self.sitting.work(open_round, asked), self.tr("Opening the round …"))
            job.done.connect(self._acted)

    def look_at_move(self, year: int, version: str) -> None:
        """Find out what moving the round would come to, and show it in the dialog."""
        from desktop.actions.move import look_at_move

        job = self.sitting.read(look_at_move, year, version)
        job.done.connect(self._show_moving)
        job.failed.connect(self._no_move)

    def _show_moving(self, moving: object) -> None:
        if isinstance(self.page.dialog, MoveDialog):
            self.page.dialog.show_moving(moving)  # type: ignore[arg-type]

    def _no_move(self, problem: Problem) -> None:
        if isinstance(self.page.dialog, MoveDialog):
            self.page.dialog.show_refusal(problem_sentence(problem, language.now()))

    def translate(self, submission_id: int | None, key: Key | None) -> None:
        """Show the answer with *key* beside its translations, to be translated."""
        if submission_id is None or key is None or not key[0]:
            self.window.page.banner.say("blue", lambda: self.tr("Go to an answer first that is written in words."))
            return
        job = self.sitting.read(office_readings.translation, submission_id, *key)
        job.done.connect(self._show_translation)
        job.failed.connect(self._refuse_here)

    def _show_translation(self, view: "TranslationView") -> None:
        from desktop.ui.forms.translate_dialog import TranslateDialog

        words = self.sitting.drafts(view.year, view.country.code).words
        dialog = self.translating = TranslateDialog(view, words, self.window)
        dialog.translated.connect(self._keep_translation)
        # The keyboard goes back to where one works; some platforms leave it nowhere.
        dialog.finished.connect(self.window.activateWindow)
        dialog.open()

    def _keep_translation(self, tongue: str, text: str, translator: str) -> None:
        from desktop.actions.translate import translate

        assert self.translating is not None
        view, self._sent = self.translating.view, self.translating.drafted
        item, row = view.key
        job = self.sitting.write(translate, view.year, view.country.code, item, tongue, text, translator, row)
        job.done.connect(self._translated)
        job.failed.connect(self._refuse_here)

    def _translated(self, outcome: Outcome) -> None:
        if self._sent is not None:
            words, place = self._sent
            words.drop(place)
        code = "label.translate" if outcome.changeset is not None else "done.unchanged"
        self.window.page.banner.say("green", lambda: sentence(code, language.now(), **outcome.details))
        self.sitting.tell(outcome)

    def _refuse_here(self, problem: Problem) -> None:
        self.window.page.banner.say("amber", problem)
