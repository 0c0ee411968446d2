"""Collects Python's garbage in the main thread only.

The collector runs in whatever thread happens to allocate; when it finds a cycle that holds a widget it would destroy
it there, and Qt dies with widgets that are destroyed outside the main thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 3_000
WHOLE = 40
"""Every so many rounds the oldest generation is looked through as well."""
MANY = 50_000
"""So many new objects are a long table that has been read: nothing to look through, and it would be felt."""


class Sweeper(QObject):
    """Switches the automatic collector off for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rounds = 0
        # What was made until now stays until the end: the collector need not look through it again and again.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the young garbage, now and then all of it."""
        if gc.get_count()[0] > MANY:
            # What is frozen still goes when nobody holds it; only cycles made in these few seconds stay for good.
            gc.freeze()
            return
        self._rounds += 1
        gc.collect(2 if self._rounds % WHOLE == 0 else 1)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
