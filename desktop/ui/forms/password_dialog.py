"""The password that a file was closed with."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.forms.plea import Plea


class PasswordDialog(Plea):
    """It is kept in memory only, and never shown."""

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__("lock", parent)
        self._file = file
        self._given = ""
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._label = self.named(self.password)
        self.password.textChanged.connect(self.check)
        self.password.returnPressed.connect(self.do)
        self.retranslate()
        self.password.setFocus()

    def retranslate(self) -> None:
        self._label.setText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password"))
        words = self.tr("{file} is locked with a password. It is used to read the file, and not kept.")
        self.say(self.tr("Open a locked file"), words.format(file=self._file), self.tr("Read the file"))

    def missing(self) -> str:
        return "" if self.password.text() else self.tr("Type the password.")

    def tell(self) -> None:
        self._given = self.password.text()

    def ask(self) -> str:
        """Show the dialog; "" means the person thought better of it."""
        self.exec()
        return self._given
