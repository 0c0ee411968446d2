"""Whatever nobody caught ends in a dialog with a report, instead of on a console that nobody sees."""

import sys
from types import TracebackType

from PySide6.QtWidgets import QApplication, QDialog

_kept: list[QDialog] = []


def install(app: QApplication) -> None:
    """Let every error that nobody caught be shown; what the dialog needs is imported when it comes to that."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback

        from desktop.ui import icons
        from desktop.ui.forms.crash_dialog import CrashDialog, report

        if issubclass(kind, KeyboardInterrupt):
            app.quit()
            return
        if sys.__stderr__ is not None:
            traceback.print_exception(kind, error, trace, file=sys.__stderr__)
        # One dialog is enough: an error in a paint event would come sixty times a second.
        if not any(isinstance(window, CrashDialog) and window.isVisible() for window in app.topLevelWidgets()):
            dialog = CrashDialog(report(kind, error, trace), app.activeWindow())
            icons.refresh(dialog)
            dialog.open()
            _kept.append(dialog)

    sys.excepthook = caught
