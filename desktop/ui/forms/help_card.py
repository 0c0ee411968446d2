"""The help page: short, in the window's language, over the window; Escape closes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.ui import icons, language
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.speaking import Speaking, label
from resources import read_text

SIZE = (720, 600)
KEYS = 170
CHAPTERS = (
    "go.entry",
    "numbers",
    "tables",
    "evidence",
    "go.send",
    "go.receive",
    "go.review",
    "go.summary",
    "go.office",
)
"""What each chapter is about, in their order, which is the same in all languages; a page's is where F1 opens."""
SAME = {"go.take": "go.receive", "go.queries": "go.review", "go.board": "go.office"}
"""Pages that share the chapter of another."""


class HelpCard(Speaking, QFrame):
    """Reads ``resources/help`` in the language of the moment."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._before: QWidget | None = None
        self.setObjectName("picklist")
        self._title = label("h2")
        self._close = button("x", "quiet", bare=True)
        self._close.clicked.connect(self.close_page)
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Help"))
        name_it(self._close, self.tr("Close the help"), self.tr("Close the help (Esc)"))
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setMarkdown(read_text(f"help/{language.now()}.md"))
        document = self.text.document()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                plain = frame.format()
                plain.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
                plain.setCellPadding(3)
                plain.setCellSpacing(0)
                plain.setLeftMargin(-3)
                plain.setTopMargin(4)
                plain.setBottomMargin(10)
                plain.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, KEYS)])
                frame.setFormat(plain)
        cursor, block = QTextCursor(document), document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                # Qt's own headings shout: here they are as large as those of a card.
                cursor.setPosition(block.position())
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                large = QTextCharFormat()
                large.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
                cursor.mergeCharFormat(large)
            block = block.next()

    def open_page(self, here: str = "") -> None:
        """Show the page at the chapter about *here*, a command that goes to a page; put it away when it is there."""
        if self.isVisible():
            self.close_page()
            return
        self._before = QApplication.focusWidget()
        room = self._home.rect()
        wide, high = min(SIZE[0], room.width() - 40), min(SIZE[1], room.height() - 60)
        self.setGeometry((room.width() - wide) // 2, (room.height() - high) // 2, wide, high)
        self.show()
        self.raise_()
        icons.refresh(self)
        self._turn_to(SAME.get(here, here))
        self.text.setFocus()

    def _turn_to(self, chapter: str) -> None:
        at = CHAPTERS.index(chapter) if chapter in CHAPTERS else 0
        document = self.text.document()
        blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
        heads = [block for block in blocks if block.blockFormat().headingLevel()]
        self.text.setTextCursor(QTextCursor(heads[at]))
        top = document.documentLayout().blockBoundingRect(heads[at]).top() if at else 0
        self.text.verticalScrollBar().setValue(round(top))

    def close_page(self) -> None:
        """Put the page away and give the keyboard back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
            return
        super().keyPressEvent(event)
