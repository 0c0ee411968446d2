"""Long work that is cancelled at any of its steps leaves nothing half-done: no half a file, no half a change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db import readers
from db.check import content_hash
from desktop.actions.annotate import annotate
from desktop.actions.desk import Desk
from desktop.actions.export import export
from desktop.actions.issue import issue
from desktop.actions.progress import Progress
from desktop.actions.receive import look
from desktop.worker import Cancelled

from .conftest import number


class Cut(Progress):
    """Is cancelled by the person at one step, counted from the beginning."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = at

    def check(self) -> None:
        if self.left == 0:
            self.cancel()
        self.left -= 1
        super().check()


Act = Callable[[Desk, Path, Path, Progress], object]
ACTS: dict[str, Act] = {
    "look": lambda desk, back, to, progress: look(desk, back, progress=progress),
    "annotate": lambda desk, back, to, progress: annotate(desk, 2022, "ARG", to, progress),
    "archive": lambda desk, back, to, progress: export(desk, 2022, "archive", to, progress),
    "tables": lambda desk, back, to, progress: export(desk, 2022, "xlsx", to, progress),
}


@pytest.mark.parametrize("name", ACTS)
def test_what_is_cancelled_changes_nothing_and_leaves_no_file(desk: Desk, filled, tmp_path: Path, name: str) -> None:
    back = filled("ARG", number("S.1", 5))
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "made"
    target.write_bytes(b"what stood there before")

    def state() -> tuple[str, list[tuple[str, bytes]]]:
        with desk.database.read() as reading:
            return content_hash(reading), [(one.name, one.read_bytes()) for one in sorted(folder.iterdir())]

    before, cut = state(), 0
    for at in range(8):
        try:
            ACTS[name](desk, back, target, Cut(at))
        except Cancelled:
            cut += 1
            assert state() == before
        else:
            break
    assert cut > 0


@pytest.mark.parametrize("at", range(3))
def test_workbooks_written_before_one_cancels_are_whole_and_recorded_and_no_others_are_there(
    desk: Desk, tmp_path: Path, at: int
) -> None:
    with pytest.raises(Cancelled):
        issue(desk, 2022, tmp_path / "issued", progress=Cut(at))
    made = sorted(one for one in (tmp_path / "issued").iterdir())
    with desk.database.read() as reading:
        lines = readers.lines(reading, readers.round_by_year(reading, 2022).id)
        assert sum(len(readers.workbooks(reading, line.id)) for line in lines) == len(made) == at
    for path in made:
        assert look(desk, path).difference is not None
