"""Who sits here: name, role and office, which every act is recorded under."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from db.snapshots.register import Person
from db.terms import Role
from desktop.ui import language
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import Plea
from desktop.ui.forms.speaking import label
from desktop.wording import word


class ProfileDialog(Plea):
    """The program offers what the role does."""

    chosen = Signal(object)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self.name = QLineEdit(person.name)
        self.role = Chooser()
        self.office = QLineEdit(person.office)
        self._labels = [self.named(field) for field in (self.name, self.role, self.office)]
        self.what = label("caption", wrap=True)
        self.fields.addWidget(self.what)
        self.role.offer([(one, word(one, language.now())) for one in Role])
        self.role.choose(person.role)
        self.name.textChanged.connect(self.check)
        self.role.currentIndexChanged.connect(self._say_role)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        self.role.offer([(one, word(one, language.now())) for one in Role])
        words = (self.tr("Name"), self.tr("Role"), self.tr("Office"))
        for made, field, text in zip(self._labels, (self.name, self.role, self.office), words, strict=True):
            made.setText(text)
            field.setAccessibleName(text)
        self._say_role()
        self.say(
            self.tr("Who you are"),
            self.tr(
                "Everything you do is recorded under this name. It is no password: whoever has the file can read it."
            ),
            self.tr("Keep"),
        )

    def _say_role(self) -> None:
        self.what.setText(
            {
                Role.FOCAL_POINT: self.tr(
                    "A focal point answers, explains and signs off for a country; nothing else is offered."
                ),
                Role.REVIEWER: self.tr("A reviewer asks, verifies, returns, accepts and reopens."),
                Role.EDITOR: self.tr(
                    "An editor does what a reviewer does, and publishes questionnaires and summaries."
                ),
            }[self.role.value()]
        )

    def missing(self) -> str:
        return "" if self.name.text().strip() else self.tr("Write your name.")

    def tell(self) -> None:
        self.chosen.emit(Person(self.name.text().strip(), self.role.value(), self.office.text().strip()))
