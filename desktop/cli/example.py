"""example: the main job on real data, with a progress bar."""

import sys
import threading
from argparse import Namespace
from pathlib import Path

from db.terms import Role
from desktop.actions.example import Made, build
from desktop.actions.progress import Progress
from desktop.cli import say
from desktop.cli.session import person
from desktop.wording import sentence

WIDTH = 32


def example(arguments: Namespace) -> int:
    """Build the example and say where everything is."""
    progress = Progress()
    with _Bar(progress):
        made = build(
            Path(arguments.folder),
            person(arguments.person, Role.EDITOR).name,
            say.language(),
            arguments.first,
            max(1, arguments.workers),
            progress,
        )
    _tell(made)
    return 0


def _tell(made: Made) -> None:
    say.told("done.example", first=str(made.years[0]), last=str(made.years[-1]))
    for code, path in (
        ("done.example_database", made.database),
        ("done.example_workbooks", made.workbooks),
        ("done.example_returns", made.returns),
    ):
        say.told(code, path=str(path))
    for pdf in made.summaries:
        say.told("done.example_summary", path=str(pdf))


class _Bar:
    """A bar on standard error that redraws itself four times a second; in a log, a line at each tenth instead."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._draw if sys.stderr.isatty() else self._log, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _percent(self) -> int:
        return 100 * self._progress.done // max(1, self._progress.total)

    def _draw(self) -> None:
        label = sentence("progress.example", say.language())
        while True:
            over = self._over.wait(0.25)
            percent = self._percent()
            filled = WIDTH * percent // 100
            end = "\n" if over else ""
            sys.stderr.write(f"\r{label}  {'█' * filled}{'·' * (WIDTH - filled)} {percent:3d} %{end}")
            sys.stderr.flush()
            if over:
                return

    def _log(self) -> None:
        label, told = sentence("progress.example", say.language()), 0
        while not self._over.wait(0.5):
            percent = self._percent()
            if percent >= told + 10:
                told = percent - percent % 10
                sys.stderr.write(f"{label}: {told} %\n")
                sys.stderr.flush()
