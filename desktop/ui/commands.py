"""What can be done, in one table: id, text, shortcut, icon. Buttons, the menu and the palette all read it here."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. ``menu`` says where it stands in the menu; ``needs_file`` that a file must be open.

    ``desk`` limits it to the office's file or to a country's own.
    """

    id: str
    source: str
    menu: str
    icon: str = ""
    shortcut: str = ""
    needs_file: bool = False
    desk: str = ""

    def offered(self, desk: str) -> bool:
        """Whether it is done at that *desk* (OFFICE or COUNTRY; "" while no file is open)."""
        return self.desk in ("", desk) if desk else self.desk != COUNTRY

    def text(self) -> str:
        """Return its text in the window's language."""
        return QCoreApplication.translate("Commands", self.source)

    def tip(self) -> str:
        """Return its text with the shortcut behind it."""
        return f"{self.text()} ({self.keys()})" if self.shortcut else self.text()

    def keys(self) -> str:
        """Return its shortcut as this system writes it; "" for none."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self.shortcut else ""


# Keyboards, the help and the fields say so everywhere; Qt's own Spanish texts, asked after ours, would say «Control».
CONTROL, SHIFT = QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift")
FILE, GO, DO, FIND, SHOW = "file", "go", "do", "find", "show"
OFFICE, COUNTRY = "office", "country"

COMMANDS: tuple[Command, ...] = (
    Command("file.example", QT_TRANSLATE_NOOP("Commands", "Open the example"), FILE, "compass"),
    Command("file.new", QT_TRANSLATE_NOOP("Commands", "New file …"), FILE, "file-plus", "Ctrl+N"),
    Command("file.open", QT_TRANSLATE_NOOP("Commands", "Open …"), FILE, "folder-open", "Ctrl+O"),
    Command("file.import", QT_TRANSLATE_NOOP("Commands", "Import Excel …"), FILE, "file-spreadsheet", "Ctrl+I"),
    Command("file.close", QT_TRANSLATE_NOOP("Commands", "Close the file"), FILE, "log-out", "Ctrl+W", needs_file=True),
    Command(
        "go.board",
        QT_TRANSLATE_NOOP("Commands", "Submissions"),
        GO,
        "layout-grid",
        "Ctrl+1",
        needs_file=True,
        desk=OFFICE,
    ),
    Command(
        "go.receive", QT_TRANSLATE_NOOP("Commands", "Receive"), GO, "inbox", "Ctrl+2", needs_file=True, desk=OFFICE
    ),
    Command("go.review", QT_TRANSLATE_NOOP("Commands", "Review"), GO, "eye", "Ctrl+5", needs_file=True, desk=OFFICE),
    Command(
        "go.queries",
        QT_TRANSLATE_NOOP("Commands", "Queries"),
        GO,
        "message-square-text",
        "Ctrl+9",
        needs_file=True,
        desk=OFFICE,
    ),
    Command(
        "go.history", QT_TRANSLATE_NOOP("Commands", "History"), GO, "history", "Ctrl+H", needs_file=True, desk=OFFICE
    ),
    Command(
        "go.summary",
        QT_TRANSLATE_NOOP("Commands", "Summary"),
        GO,
        "file-chart-column",
        "Ctrl+3",
        needs_file=True,
        desk=OFFICE,
    ),
    Command(
        "go.office", QT_TRANSLATE_NOOP("Commands", "Office"), GO, "building", "Ctrl+0", needs_file=True, desk=OFFICE
    ),
    Command("go.entry", QT_TRANSLATE_NOOP("Commands", "Fill in"), GO, "pencil", "Ctrl+4", needs_file=True),
    Command("go.take", QT_TRANSLATE_NOOP("Commands", "Take in"), GO, "inbox", "Ctrl+6", needs_file=True, desk=COUNTRY),
    Command("go.send", QT_TRANSLATE_NOOP("Commands", "Send back"), GO, "send", "Ctrl+7", needs_file=True, desk=COUNTRY),
    Command(
        "go.points",
        QT_TRANSLATE_NOOP("Commands", "History"),
        GO,
        "clock",
        "Ctrl+8",
        needs_file=True,
        desk=COUNTRY,
    ),
    Command("go.pane", QT_TRANSLATE_NOOP("Commands", "Form or details"), GO, "panel-right", "F6", needs_file=True),
    Command("go.back", QT_TRANSLATE_NOOP("Commands", "Back"), GO, "arrow-left", "Alt+Left", needs_file=True),
    Command(
        "do.issue",
        QT_TRANSLATE_NOOP("Commands", "Issue workbooks …"),
        DO,
        "file-output",
        "Ctrl+E",
        needs_file=True,
        desk=OFFICE,
    ),
    Command("do.validate", QT_TRANSLATE_NOOP("Commands", "Validate"), DO, "list-checks", "F7", needs_file=True),
    Command(
        "do.annotate", QT_TRANSLATE_NOOP("Commands", "Send findings home …"), DO, "send", needs_file=True, desk=OFFICE
    ),
    Command(
        "do.split", QT_TRANSLATE_NOOP("Commands", "Split off sections …"), DO, "files", needs_file=True, desk=COUNTRY
    ),
    Command(
        "do.print",
        QT_TRANSLATE_NOOP("Commands", "Print a blank form …"),
        DO,
        "file-chart-column",
        needs_file=True,
        desk=COUNTRY,
    ),
    Command("do.try", QT_TRANSLATE_NOOP("Commands", "Try an expression …"), DO, "equal", "Ctrl+T", needs_file=True),
    Command(
        "do.translate",
        QT_TRANSLATE_NOOP("Commands", "Translate the answer …"),
        DO,
        "languages",
        "Ctrl+L",
        needs_file=True,
        desk=OFFICE,
    ),
    Command(
        "do.late", QT_TRANSLATE_NOOP("Commands", "Late countries …"), DO, "alarm-clock", needs_file=True, desk=OFFICE
    ),
    Command("do.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), DO, "undo-2", "Ctrl+Z", needs_file=True),
    Command("do.redo", QT_TRANSLATE_NOOP("Commands", "Redo"), DO, "redo-2", "Ctrl+Y", needs_file=True),
    Command("do.same", QT_TRANSLATE_NOOP("Commands", "Same as last round"), DO, "equal", "Ctrl+D", needs_file=True),
    Command("find.filter", QT_TRANSLATE_NOOP("Commands", "Filter"), FIND, "search", "Ctrl+F", needs_file=True),
    Command("find.next", QT_TRANSLATE_NOOP("Commands", "Next finding"), FIND, "arrow-down", "F8", needs_file=True),
    Command(
        "find.previous",
        QT_TRANSLATE_NOOP("Commands", "Previous finding"),
        FIND,
        "arrow-up",
        "Shift+F8",
        needs_file=True,
    ),
    Command("find.palette", QT_TRANSLATE_NOOP("Commands", "Go to …"), FIND, "search", "Ctrl+K"),
    Command("show.help", QT_TRANSLATE_NOOP("Commands", "Help"), SHOW, "circle-question-mark", "F1"),
    Command("show.menu", QT_TRANSLATE_NOOP("Commands", "Menu"), SHOW, "menu", "F10"),
    Command("show.profile", QT_TRANSLATE_NOOP("Commands", "Who you are …"), SHOW, "user"),
    Command("show.about", QT_TRANSLATE_NOOP("Commands", "About Convergencia"), SHOW, "info"),
    Command("app.quit", QT_TRANSLATE_NOOP("Commands", "Quit"), SHOW, "power", "Ctrl+Q"),
)

BY_ID = {command.id: command for command in COMMANDS}
PAGES = tuple(
    BY_ID[one] for one in ("go.board", "go.receive", "go.review", "go.queries", "go.history", "go.summary", "go.office")
)
OWN_PAGES = tuple(BY_ID[one] for one in ("go.entry", "go.take", "go.send", "go.points"))
