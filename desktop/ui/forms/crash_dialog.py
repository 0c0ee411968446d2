"""A bug: say so, offer a report that can be copied or saved and holds no answers, and keep the data as they are."""

import io
import platform
import traceback
import zipfile
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from db.problems import Problem
from desktop.ui import language, steps
from desktop.ui.forms.buttons import button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import Speaking, label
from desktop.wording import problem_sentence

LONGEST = 24
"""Frames of a traceback that are reported; a runaway recursion has a thousand."""


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return versions, the chain of error types and the places in our code; never the error's own text.

    An error's text may quote what was being read, so only its type and its place are told.
    """
    lines = [
        f"Convergencia {_version()}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}, {QGuiApplication.platformName()}",
        "",
    ]
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        for frame in traceback.extract_tb(trace)[-LONGEST:]:
            name = frame.filename.replace("\\", "/")
            short = "/".join(name.split("/")[-3:])
            lines.append(f"  {short}:{frame.lineno} {frame.name}")
        following = error.__cause__ or error.__context__
        if following is None:
            break
        error, kind, trace = following, type(following), following.__traceback__
        lines.append("")
    return "\n".join(lines)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("convergencia")
    except PackageNotFoundError:
        return "?"


def package(text: str) -> bytes:
    """Return a zip with the report *text* and the steps that led to it, by their codes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("report.txt", text)
        made.writestr("steps.txt", steps.told())
    return out.getvalue()


class CrashDialog(Speaking, QDialog):
    """Modal, since what the window shows may no longer be true."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(640, 430)
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        self._head = label("h2")
        self._words = label("soft", wrap=True)
        self._copy = button("copy")
        self._copy.clicked.connect(self.copy)
        self._save = button("download")
        self._save.clicked.connect(self._ask_where)
        self.told = label("caption", wrap=True)
        self._go_on = button(kind="primary")
        self._go_on.clicked.connect(self.accept)
        self._quit = button("power")
        self._quit.clicked.connect(QCoreApplication.quit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Glyph("bug", "red", 24))
        head.addWidget(self._head, 1)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._report, 1)
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._quit)
        row.addWidget(self._go_on)
        column.addLayout(row)
        self._go_on.setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self._head.setText(self.tr("Something went wrong in the program"))
        self._words.setText(
            self.tr(
                "Your data are as they were after the last step. The report below says where in the program it "
                "happened; it holds no answers. Please send it to those who look after Convergencia."
            )
        )
        self._report.setAccessibleName(self.tr("Error report"))
        self._copy.setText(self.tr("Copy the report"))
        self._save.setText(self.tr("Save the report …"))
        self._quit.setText(self.tr("Quit"))
        self._go_on.setText(self.tr("Go on"))

    def _ask_where(self) -> None:
        kinds = self.tr("Zip archives (*.zip)")
        found, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), str(Path.home() / "convergencia-report.zip"), kinds
        )
        if found:
            self.save(Path(found))

    def save(self, path: Path) -> None:
        """Write the report and the steps that led to it to *path*, and say how that went."""
        # Not at the top: a crash may come before anything else was imported.
        from desktop.exchange.files import replace_file

        try:
            replace_file(path, package(self._report.toPlainText()))
        except Problem as problem:
            self.told.setText(problem_sentence(problem, language.now()))
        else:
            self.told.setText(self.tr("Saved: {path}").format(path=path))

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report.toPlainText())
