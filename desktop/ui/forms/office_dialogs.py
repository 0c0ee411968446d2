"""What the office enters in small dialogs: a later due date, who reviews, a reason, a person, a membership, a language."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.snapshots.register import Mechanism, Membership, Person
from db.terms import LANGUAGES, MembershipRole, Role
from desktop.questionnaire.register import source_text
from desktop.ui import language
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.date_field import DateField
from desktop.ui.forms.plea import Plea, Words
from desktop.ui.forms.tick import Tick
from desktop.ui.office_views import OfficeView
from desktop.wording import word

HIGH = 36


def country_choices(view: OfficeView) -> list[tuple[object, str]]:
    """Return the countries to choose from, in the order of their names."""
    named = {one.name(language.now()): code for code, one in view.countries.items()}
    return [(named[name], name) for name in language.in_order(named)]


class DayField(QWidget):
    """A day, or none where the box is not ticked."""

    def __init__(self, day: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        # The style sheet gives the field more than its size hint tells this row.
        self.setMinimumHeight(HIGH)
        self.known = Tick()
        self.edit = DateField(day or date(2020, 1, 1))
        self.known.setChecked(day is not None)
        self.edit.setEnabled(day is not None)
        self.known.toggled.connect(self.edit.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.known)
        row.addWidget(self.edit, 1)

    def say(self, name: str, words: str) -> None:
        """Write what the tick says; the field is called *name*."""
        self.known.setText(words)
        self.known.setAccessibleName(f"{name}: {words}")
        self.edit.setAccessibleName(name)
        self.edit.speak()

    def value(self) -> date | None:
        """Return the day, None where there is none."""
        return self.edit.value() if self.known.isChecked() else None


class SureDialog(Plea):
    """Asks once more before something that takes away or ends; with *reasoned* the reason is asked for."""

    agreed = Signal(str)

    def __init__(
        self, icon: str, title: str, words: str, act: str, *, reasoned: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, parent)
        self._said = (title, words, act)
        self._reasoned = reasoned
        self.reason = Words(3)
        self.reason.textChanged.connect(self.check)
        self.reason.sent.connect(self.do)
        if reasoned:
            self.reason_label = self.named(self.reason)
        self.retranslate()
        (self.reason if reasoned else self.cancel).setFocus()

    def retranslate(self) -> None:
        if self._reasoned:
            self.reason_label.setText(self.tr("Reason, which stays in the history"))
            self.reason.setAccessibleName(self.tr("Reason"))
        self.say(*self._said)

    def missing(self) -> str:
        return self.tr("Write the reason.") if self._reasoned and not self.reason.text() else ""

    def tell(self) -> None:
        self.agreed.emit(self.reason.text())


class ExtendDialog(Plea):
    """A later day for the countries that are chosen, and why."""

    extended = Signal(object, str)

    def __init__(self, names: Sequence[str], due: date, parent: QWidget | None = None) -> None:
        super().__init__("calendar-clock", parent)
        self._names = names
        self.due = DateField(due + timedelta(14))
        self.reason = Words(3)
        self.due_label = self.named(self.due)
        self.reason_label = self.named(self.reason)
        self.reason.textChanged.connect(self.check)
        self.reason.sent.connect(self.do)
        self.retranslate()
        self.due.setFocus()

    def retranslate(self) -> None:
        self.due.speak()
        self.due_label.setText(self.tr("Due on"))
        self.due.setAccessibleName(self.tr("Due on"))
        self.reason_label.setText(self.tr("Reason, which stays in the history"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.say(self.tr("Extend the due date"), ", ".join(self._names), self.tr("Extend"))

    def missing(self) -> str:
        return "" if self.reason.text() else self.tr("Write the reason.")

    def tell(self) -> None:
        self.extended.emit(self.due.value(), self.reason.text())


class ChoiceDialog(Plea):
    """One of several: who reviews, or which language."""

    picked = Signal(object)

    def __init__(
        self,
        icon: str,
        said: tuple[str, str, str],
        name: str,
        offered: list[tuple[object, str]],
        now: object,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icon, parent)
        self._said = said
        self.choice = Chooser()
        self.choice.offer(offered)
        self.choice.choose(now)
        self.choice.setAccessibleName(name)
        self.named(self.choice).setText(name)
        self.say(*said)
        self.choice.setFocus()

    def tell(self) -> None:
        self.picked.emit(self.choice.value())


class PersonDialog(Plea):
    """One entry of the directory."""

    entered = Signal(object)

    def __init__(self, view: OfficeView, person: Person | None, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self._view, self._person = view, person or Person("", Role.FOCAL_POINT)
        self.name, self.office, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.role, self.country, self.tongue = Chooser(), Chooser(), Chooser()
        self._labels = {
            name: self.named(getattr(self, name)) for name in ("name", "role", "country", "tongue", "email", "office")
        }
        self.retranslate()
        for field in (self.name, self.office, self.email):
            field.setText(getattr(self._person, {self.name: "name", self.office: "office"}.get(field, "email")))
            field.textChanged.connect(self.check)
        self.role.choose(self._person.role)
        self.country.choose(self._person.country)
        self.tongue.choose(self._person.language)
        for choice in (self.role, self.country, self.tongue):
            choice.currentIndexChanged.connect(self.check)
        self.check()
        self.name.setFocus()

    def retranslate(self) -> None:
        words = {
            "name": self.tr("Name"),
            "role": self.tr("Role"),
            "country": self.tr("Country"),
            "tongue": self.tr("Language"),
            "email": self.tr("E-mail"),
            "office": self.tr("Office"),
        }
        for name, made in self._labels.items():
            made.setText(words[name])
            getattr(self, name).setAccessibleName(words[name])
        self.role.offer([(one, word(one, language.now())) for one in Role])
        self.country.offer([(None, self.tr("None")), *country_choices(self._view)])
        names = [(one, language.OWN_NAMES[one]) for one in LANGUAGES]
        self.tongue.offer([("", self.tr("Not stated")), *names])
        title = self.tr("Change an entry") if self._person.id else self.tr("Add a person")
        self.say(title, "", self.tr("Save"))

    def missing(self) -> str:
        if not self.name.text().strip():
            return self.tr("Write the name.")
        if self.role.value() is Role.FOCAL_POINT and self.country.value() is None:
            return self.tr("Choose the country that the focal point answers for.")
        return ""

    def tell(self) -> None:
        self.entered.emit(
            replace(
                self._person,
                name=self.name.text(),
                role=self.role.value(),
                office=self.office.text(),
                country=self.country.value(),
                language=self.tongue.value() or "",
                email=self.email.text(),
            )
        )


class MembershipDialog(Plea):
    """Who belongs to which mechanism, from when and until when."""

    entered = Signal(object)

    def __init__(self, view: OfficeView, membership: Membership | None, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self._view, self._new = view, membership is None
        first = view.mechanisms[0].code if view.mechanisms else ""
        self._held = membership or Membership(first, "", MembershipRole.MEMBER, view.today, None)
        self.country, self.mechanism, self.role = Chooser(), Chooser(), Chooser()
        self.start, self.end = DayField(self._held.start), DayField(self._held.end)
        self._told = source_text(self._held.source, language.now())
        self.source = QLineEdit(self._told)
        self._labels = {
            name: self.named(getattr(self, name)) for name in ("country", "mechanism", "role", "start", "end", "source")
        }
        self.retranslate()
        self.country.choose(self._held.country)
        self.mechanism.choose(self._held.mechanism)
        self.role.choose(self._held.role)
        for part in (self.start, self.end):
            part.edit.dateChanged.connect(self.check)
            part.known.toggled.connect(self.check)
        self.check()
        self.country.setFocus()

    def retranslate(self) -> None:
        words = {
            "country": self.tr("Country"),
            "mechanism": self.tr("Mechanism"),
            "role": self.tr("Role"),
            "start": self.tr("First day"),
            "end": self.tr("Last day"),
            "source": self.tr("Source"),
        }
        for name, made in self._labels.items():
            made.setText(words[name])
            getattr(self, name).setAccessibleName(words[name])
        self.start.say(words["start"], self.tr("Known"))
        self.end.say(words["end"], self.tr("It has ended"))
        self.country.offer(country_choices(self._view))
        self.mechanism.offer([(one.code, mechanism_text(one)) for one in self._view.mechanisms])
        self.role.offer([(one, word(one, language.now())) for one in MembershipRole])
        title = self.tr("Add a membership") if self._new else self.tr("Change a membership")
        words_ = self.tr("Findings of open rounds are checked again, since rules look into the memberships.")
        self.say(title, words_, self.tr("Save"))

    def missing(self) -> str:
        start, end = self.start.value(), self.end.value()
        if start and end and end < start:
            return self.tr("The last day lies before the first one.")
        return ""

    def tell(self) -> None:
        self.entered.emit(
            replace(
                self._held,
                country=self.country.value(),
                mechanism=self.mechanism.value(),
                role=self.role.value(),
                start=self.start.value(),
                end=self.end.value(),
                # What was only shown in another language is not another source.
                source=self._held.source if self.source.text() == self._told else self.source.text(),
            )
        )


def mechanism_text(mechanism: Mechanism) -> str:
    """Return a mechanism as its acronym and its name, the name left out where it says the same."""
    now = language.now()
    acronym = mechanism.acronyms.get(now) or mechanism.code
    name = mechanism.names.get(now) or ""
    return f"{acronym} · {name}" if name and name != acronym else acronym
