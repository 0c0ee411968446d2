"""Moving a round onto another version of its questionnaire: what is lost stands there before anything is done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui import language
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import Plea
from desktop.ui.forms.speaking import label
from desktop.ui.office_views import OfficeView
from desktop.wording import sentence

if TYPE_CHECKING:
    from desktop.actions.move import Moving

MOST = 400
"""Of so many losses each is told; whoever loses more chose the wrong version."""


class MoveDialog(Plea):
    """``looked`` asks what a version would come to, ``moved`` for the move itself."""

    looked = Signal(str)
    moved = Signal(str)

    def __init__(self, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__("git-compare-arrows", parent)
        self._view = view
        self._moving: Moving | None = None
        self._refused = ""
        self.version = Chooser()
        self.version_label = self.named(self.version)
        self.told = label("strong", wrap=True)
        self.losses = QPlainTextEdit()
        self.losses.setReadOnly(True)
        self.losses.setTabChangesFocus(True)
        self.losses.setFixedHeight(190)
        self.fields.addWidget(self.told)
        self.fields.addWidget(self.losses)
        self.version.currentIndexChanged.connect(self._look)
        self.retranslate()
        self.version.setFocus()

    def retranslate(self) -> None:
        this_round = self._view.this_round
        assert this_round is not None
        self.version_label.setText(self.tr("Move to"))
        self.version.setAccessibleName(self.tr("Move to"))
        self.losses.setAccessibleName(self.tr("What would be lost"))
        standing = f"{this_round.questionnaire_code}@{this_round.questionnaire_version}"
        names = [f"{one.code}@{one.version}" for one in self._view.questionnaires]
        offered: list[tuple[object, str]] = [(None, self.tr("Choose a version"))]
        self.version.offer(offered + [(name, name) for name in reversed(names) if name != standing])
        title = self.tr("Move the round {year} to another version").format(year=this_round.year)
        words = self.tr("It runs on {version}. Workbooks already issued are still received after the move.")
        self.say(title, words.format(version=standing), self.tr("Move"))
        self._tell()

    def show_moving(self, moving: "Moving") -> None:
        """Show what the move would come to."""
        self._moving, self._refused = moving, ""
        self._tell()
        self.check()

    def show_refusal(self, words: str) -> None:
        """Show why there is no move to this version."""
        self._moving, self._refused = None, words
        self._tell()
        self.check()

    def _tell(self) -> None:
        moving = self._moving
        self.losses.setVisible(moving is not None and bool(moving.losses))
        if moving is None:
            self.told.setText(self._refused)
        elif moving.bars:
            self.told.setText(
                self.tr("Accepted submissions would lose values. Reopen these first: {countries}").format(
                    countries=", ".join(dict.fromkeys(self._name(one.country) for one in moving.bars))
                )
            )
        else:
            words = self.tr("{n} answers go along, {lost} would be lost.")
            self.told.setText(words.format(n=moving.carried, lost=len(moving.losses)))
        self.told.setVisible(bool(self.told.text()))
        if moving is not None:
            self.losses.setPlainText("\n".join(self._loss(moving, one) for one in moving.losses[:MOST]))
        if self.isVisible():
            self.adjustSize()

    def _loss(self, moving: "Moving", one: object) -> str:
        from desktop.actions.move import LOSS, Loss

        assert isinstance(one, Loss)
        said = {"place": one.place, "said": one.said, "stage": one.stage, "to": moving.after}
        return sentence(LOSS[one.reason], language.now(), country=self._name(one.country), **said)

    def _name(self, country: str) -> str:
        known = self._view.countries.get(country)
        return known.name(language.now()) if known is not None else country

    def missing(self) -> str:
        if self._moving is None:
            return self._refused or self.tr("Choose a version first.")
        return self.tr("Accepted submissions would lose values.") if self._moving.bars else ""

    def tell(self) -> None:
        self.moved.emit(str(self.version.value()))

    def _look(self) -> None:
        self._moving, self._refused = None, ""
        self._tell()
        self.check()
        if self.version.value() is not None:
            self.looked.emit(str(self.version.value()))
