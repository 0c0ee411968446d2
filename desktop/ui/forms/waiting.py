"""Long work in the page: what is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from desktop.ui import language
from desktop.ui.background import Job
from desktop.ui.forms.buttons import button
from desktop.ui.forms.speaking import Speaking, label

PATIENCE = 300
"""Milliseconds that need no bar: work that is done sooner would only flicker."""


class Waiting(Speaking, QFrame):
    """Watches one job at a time; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._job: Job | None = None
        self._what = label("strong")
        self._count = label("caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = button("x", "plain")
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(14)
        row.addWidget(self._what)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._bar.setAccessibleName(self.tr("Progress"))

    def watch(self, job: Job, what: str) -> None:
        """Show *job*, which does *what*, until it ends."""
        self._job = job
        self._what.setText(what)
        self._bar.setRange(0, 0)
        self._count.setText("")
        self._cancel.setEnabled(True)
        self._cancel.setVisible(job.progress is not None)
        job.progressed.connect(self._show)
        job.ended.connect(self._ended)
        self._patience.start()

    def _show(self, done: int, total: int, what: str) -> None:
        if self.sender() is not self._job:
            return
        if what:
            # Not at the top: the start page has a bar too, and must not wait for every sentence there is.
            from desktop.wording import sentence

            self._what.setText(sentence(what, language.now()) + " …")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done}/{total}" if total else "")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._what.setText(self.tr("Stopping …"))

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._patience.stop()
            self.hide()
