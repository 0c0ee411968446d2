"""A bug ends in a dialog whose report says where, and never what a person wrote."""

import sys
import zipfile

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.problems import Problem
from db.snapshots.history import Outcome
from desktop.ui import crash
from desktop.ui.background import Background
from desktop.ui.forms.crash_dialog import CrashDialog, report
from desktop.ui.pages.page import Page
from desktop.ui.sitting import Route, Sitting


def fail(answer: str) -> None:
    """Fails as code does that quotes what it read."""
    try:
        int(answer)
    except ValueError as cause:
        raise RuntimeError(f"cannot use {answer}") from cause


def caught(answer: str) -> RuntimeError:
    """Returns the error of *fail*."""
    with pytest.raises(RuntimeError) as found:
        fail(answer)
    return found.value


def test_the_report_says_where_and_holds_no_answers(app: QApplication) -> None:
    error = caught("secret figure 4310")
    text = report(type(error), error, error.__traceback__)
    assert "RuntimeError" in text and "builtins.ValueError" in text and "test_crash.py" in text and " fail" in text
    assert "secret" not in text and "4310" not in text
    assert "PySide6 6.11" in text and "Python 3." in text


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_an_error_that_nobody_caught_opens_one_dialog(app: QApplication, qtbot, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__stderr__", None)
    crash.install(app)
    error = caught("x")
    for _ in range(2):
        sys.excepthook(type(error), error, error.__traceback__)
    dialogs = [one for one in app.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].copy()
    assert "RuntimeError" in QGuiApplication.clipboard().text()
    dialogs[0].accept()
    dialogs[0].deleteLater()


def test_the_dialog_speaks_every_language(app: QApplication, qtbot) -> None:
    from desktop.ui import language

    dialog = CrashDialog("report")
    qtbot.addWidget(dialog)
    titles = set()
    for tongue in ("en", "es", "pt", "fr"):
        language.speak(app, tongue)
        dialog.retranslate()
        titles.add(dialog.windowTitle())
    language.speak(app, "en")
    assert len(titles) == 4


def test_the_report_is_saved_with_the_steps_that_led_to_it_and_no_answers(app: QApplication, qtbot, tmp_path) -> None:
    page, background = Page(), Background()
    qtbot.addWidget(page)
    sitting = Sitting(None, background)  # type: ignore[arg-type]
    sitting.tell(Outcome("label.answer", {"item": "A.1", "value": "secret figure 4310"}))
    Route(sitting, page).refuse(Problem("review.accepted", country="Nube", year="2023"))
    background.close()
    error = caught("secret figure 4310")
    dialog = CrashDialog(report(type(error), error, error.__traceback__))
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as saved:
        assert saved.testzip() is None
        texts = {name: saved.read(name).decode() for name in saved.namelist()}
    assert set(texts) == {"report.txt", "steps.txt"} and "report.zip" in dialog.told.text()
    assert "RuntimeError" in texts["report.txt"] and "Convergencia " in texts["report.txt"]
    assert [line.split("  ")[1:] for line in texts["steps.txt"].splitlines()[-2:]] == [
        ["done", "label.answer"],
        ["refused", "review.accepted"],
    ]
    for hidden in ("secret", "4310", "Nube"):
        assert hidden not in "".join(texts.values())
    # Where it cannot be written, that is said, and the report is still there to be copied.
    dialog.save(tmp_path / "no such folder" / "report.zip")
    assert "no such folder" in dialog.told.text() and not (tmp_path / "no such folder").exists()
