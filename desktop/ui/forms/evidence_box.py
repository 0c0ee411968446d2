"""The files that stand behind one answer: listed, added to, and saved again."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.snapshots.evidence import Attachment
from desktop.ui import language, theme
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.speaking import Speaking, label
from desktop.wording import number_text

MOST = 3
"""How many files are seen without scrolling."""
DIGITS = 16
"""How many digits of the hash are told: enough to compare two files by eye; the tip has them all."""


class EvidenceBox(Speaking, QWidget):
    """``add_asked`` asks for a file to be attached; ``save_asked`` carries the Attachment to be written out."""

    add_asked = Signal()
    save_asked = Signal(object)

    def __init__(self, *, adding: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adding = adding
        self._files: tuple[Attachment, ...] = ()
        self._locked = ""
        self._title = label("strong")
        self.list = QListWidget()
        self.list.setProperty("role", "evidence")
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._save)
        self._title.setBuddy(self.list)
        self._told = label("caption", wrap=True)
        self.add = button("plus", "quiet")
        self.add.clicked.connect(self.add_asked)
        self.save = button("download", "quiet")
        self.save.clicked.connect(self._save)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._told)
        self.add.setVisible(adding)
        self._told.setVisible(adding)
        column.addWidget(self.list)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Evidence"))
        self.list.setAccessibleName(self.tr("Evidence"))
        self.add.setText(self.tr("Add …"))
        self._told.setText(self.tr("Or drop files here"))
        self.save.setText(self.tr("Save as …"))
        self._fill()

    def show_files(self, files: tuple[Attachment, ...]) -> None:
        """List *files*; the chosen one stays chosen, and a file that is new here is chosen."""
        if files != self._files:
            known = {one.id for one in self._files}
            new = [one for one in files if one.id not in known] if known else []
            chosen = new[-1] if new else self.chosen
            self._files = files
            self._fill(chosen)

    def show_locked(self, reason: str) -> None:
        """Let nothing be added and say why; "" lets it be."""
        self._locked = reason
        self._told.setVisible(self._adding and not reason)
        allow(self.add, not reason, reason)

    def show_over(self, over: bool) -> None:
        """Show that what is being dragged may fall here."""
        theme.say_state(self._told, "over", "true" if over else "false")

    @property
    def chosen(self) -> Attachment | None:
        """The file one stands at."""
        at = self.list.currentRow()
        return self._files[at] if 0 <= at < len(self._files) else None

    def _fill(self, chosen: Attachment | None = None) -> None:
        chosen = chosen or self.chosen
        self.list.clear()
        height = 3 * QFontMetrics(self.list.font()).lineSpacing() + 10
        for one in self._files:
            facts = f"{size_text(one.size)} · {language.date_text(one.at.astimezone().date())} · {one.person}"
            digits = f"SHA-256 {one.sha256[:DIGITS]} …"
            line = QListWidgetItem(f"{one.name}\n{facts}\n{digits}")
            line.setSizeHint(QSize(0, height))
            line.setToolTip(f"<p>{escape(one.name)}<br>{escape(facts)}<br>SHA-256 {one.sha256}</p>")
            line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}, {facts}")
            line.setData(Qt.ItemDataRole.AccessibleDescriptionRole, digits)
            self.list.addItem(line)
        found = [at for at, one in enumerate(self._files) if chosen is not None and one.id == chosen.id]
        if self._files:
            self.list.setCurrentRow(found[0] if found else 0)
        self.list.setFixedHeight(height * min(len(self._files), MOST) + 2 * self.list.frameWidth() + 4)
        self.list.setVisible(bool(self._files))
        self.save.setVisible(bool(self._files))

    def _save(self) -> None:
        if (chosen := self.chosen) is not None:
            self.save_asked.emit(chosen)


def size_text(size: int) -> str:
    """Return *size* in bytes as a person reads it, in steps of a thousand as the limits of evidence are told."""
    step = 2 if size >= 1_000_000 else 1 if size >= 1000 else 0
    tongue = language.now()
    units = ("o", "ko", "Mo") if tongue == "fr" else ("B", "kB", "MB")
    return f"{number_text(round(size / 1000**step, 1), tongue)}\u00a0{units[step]}"
