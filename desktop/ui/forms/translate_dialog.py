"""A narrative answer and its translation side by side: whose words are whose, and which no longer fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.terms import LANGUAGES
from desktop.ui import language, theme
from desktop.ui.drafts import Drafts, about
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import Plea, Words
from desktop.ui.forms.speaking import label
from desktop.ui.office_views import TranslationView
from desktop.wording import problem_sentence, sentence

WIDER = 860


class TranslateDialog(Plea):
    """``translated`` carries language, text and translator; an empty text takes the translation away."""

    translated = Signal(str, str, str)

    def __init__(self, view: TranslationView, words: Drafts, parent: QWidget | None = None) -> None:
        """*words* keep what is half written, apart for each language."""
        super().__init__("check", parent)
        self._drafts = words
        self.setFixedWidth(WIDER)
        self.view = view
        self.tongue = Chooser()
        self.translator = QLineEdit(view.translator)
        self.original, self.text = Words(9), Words(9)
        self.original.setReadOnly(True)
        theme.say_state(self.original, "locked", True)
        self.original.setPlainText(view.original.text or "")
        self._labels = {name: label("caption") for name in ("tongue", "translator", "original", "text")}
        above, beside = QHBoxLayout(), QHBoxLayout()
        for row, names in ((above, ("tongue", "translator")), (beside, ("original", "text"))):
            row.setSpacing(16)
            for name in names:
                row.addLayout(self._field(name), 1)
            self.fields.addLayout(row)
        self.note = label("caption", wrap=True)
        self.fields.addWidget(self.note)
        own = view.country.language
        self.tongue.offer([(one, language.OWN_NAMES[one]) for one in LANGUAGES])
        self.tongue.choose(next((one for one in (*view.translations, language.now()) if one != own), LANGUAGES[1]))
        self.tongue.currentIndexChanged.connect(self._turn)
        for field in (self.text, self.translator):
            field.setReadOnly(view.locked is not None)
            theme.say_state(field, "locked", view.locked is not None)
        self.text.textChanged.connect(self.check)
        self.text.sent.connect(self.do)
        self.translator.textChanged.connect(self.check)
        self._turn()
        self.retranslate()
        self.text.setFocus()

    def _field(self, name: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(3)
        self._labels[name].setBuddy(getattr(self, name))
        box.addWidget(self._labels[name])
        box.addWidget(getattr(self, name))
        return box

    def retranslate(self) -> None:
        country = self.view.country.name(language.now())
        words = {
            "tongue": self.tr("Language of the translation"),
            "translator": self.tr("Translated by"),
            "original": self.tr("What {country} wrote").format(country=country),
            "text": self.tr("Translation"),
        }
        for name, made in self._labels.items():
            made.setText(words[name])
            getattr(self, name).setAccessibleName(words[name])
        title = self.tr("Translate {item}").format(item=self.view.key[0])
        self.say(title, self.view.label, self.tr("Save"))
        self._tell_standing()

    def _turn(self) -> None:
        """Show the translation into the language that is chosen."""
        self.drafted = None
        tongue = self.tongue.value()
        known = self.view.translations.get(tongue)
        self.text.setPlainText(known.text if known is not None else "")
        self.translator.setText(known.translator if known is not None else self.view.translator)
        self._tell_standing()
        self.begin(self._drafts, about("translate", *self.view.key, tongue))
        self.check()

    def draft(self) -> str:
        known = self.view.translations.get(self.tongue.value())
        text = self.text.toPlainText()
        if text.strip() == (known.text.strip() if known is not None else ""):
            return ""
        return f"{self.translator.text()}\n{text}"

    def resume(self, begun: str) -> None:
        translator, _, text = begun.partition("\n")
        self.translator.setText(translator)
        self.text.begin(text)

    def _tell_standing(self) -> None:
        tongue = self.tongue.value()
        known = self.view.translations.get(tongue)
        if known is None:
            said = self.tr("The answer stays the country's own; a translation is never shown without who made it.")
        else:
            now = language.now()
            name = language.OWN_NAMES[tongue]
            said = sentence("translate.attributed", now, translator=known.translator, language=name) + "."
            if tongue in self.view.stale:
                said = f"{said} {sentence('translate.stale', now)}"
        if self.view.locked is not None:
            said = problem_sentence(self.view.locked, language.now())
        theme.say_state(self.note, "role", "trouble" if tongue in self.view.stale else "caption")
        theme.say_state(self.note, "tone", "amber" if tongue in self.view.stale else "")
        self.note.setText(said)

    def missing(self) -> str:
        if self.view.locked is not None:
            return problem_sentence(self.view.locked, language.now())
        known = self.view.translations.get(self.tongue.value())
        if not self.text.text() and known is None:
            return self.tr("Write the translation.")
        if self.text.text() and not self.translator.text().strip():
            return self.tr("Say who translated.")
        return ""

    def tell(self) -> None:
        self.translated.emit(self.tongue.value(), self.text.text(), self.translator.text())
