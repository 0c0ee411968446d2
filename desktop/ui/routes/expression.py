"""The box for expressions: what is typed goes to the reading thread, what it gives comes back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui import icons, language, readings
from desktop.ui.forms.expression_box import ExpressionBox
from desktop.ui.sitting import Sitting
from desktop.ui.views import SubmissionView


class ExpressionRoute(QObject):
    """Lives as long as its box."""

    def __init__(self, sitting: Sitting, view: SubmissionView | None, window: QWidget) -> None:
        place = f"{view.country.name(language.now())} · {view.submission.line.year}" if view is not None else ""
        self.box = ExpressionBox(place, window)
        super().__init__(self.box)
        self._sitting = sitting
        self._submission = view.submission.id if view is not None else None
        self.box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.asked.connect(self._ask)
        icons.refresh(self.box)

    def open(self) -> None:
        """Show the box."""
        self.box.open()

    def _ask(self, expression: str) -> None:
        job = self._sitting.read(readings.tried, self._submission, expression)
        job.done.connect(self.box.show_result)
        job.failed.connect(self.box.show_result)
