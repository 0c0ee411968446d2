"""An archive is opened like a file: the window asks where the file made of it goes, makes it, and opens it."""

from pathlib import Path

import pytest

from db.check import content_hash
from db.files import open_database
from desktop.actions.desk import Desk
from desktop.actions.export import export
from desktop.ui.routes.window import WindowRoute
from desktop.worker import Pool

from .conftest import ANA, rest

pytestmark = [pytest.mark.xdist_group("window")]


def answered(route: WindowRoute, monkeypatch: pytest.MonkeyPatch, file: Path, target: str) -> None:
    """Lets the dialogs answer with the file to open, and with where the new one goes."""
    monkeypatch.setattr(route.dialogs, "file", lambda: str(file))
    monkeypatch.setattr(route.dialogs, "save_beside", lambda *_: target)


def test_an_archive_is_opened_as_a_file_made_of_it(route: WindowRoute, path: Path, tmp_path: Path, monkeypatch) -> None:
    with Pool(1) as pool, open_database(path, ANA.name) as database:
        export(Desk(database, pool, ANA, "en"), 2022, "archive", tmp_path / "round.zip")
        with database.read() as reading:
            before = content_hash(reading)
    made = tmp_path / "again.convergencia"
    for name, answer_given in (("round.zip", ""), ("round.zip", str(tmp_path / "again"))):
        answered(route, monkeypatch, tmp_path / name, answer_given)
        route.window.start.ways["file.open"].click()
        rest(route)
        # Who thinks better of it stays on the start page.
        assert made.exists() is bool(answer_given) and (route.window.here == "go.board") is bool(answer_given)
    with route.sitting.desk.database.read() as reading:
        assert content_hash(reading) == before
    assert route.preferences.recents()[0] == str(made)
    route.do("file.close")
    (tmp_path / "cut.zip").write_bytes((tmp_path / "round.zip").read_bytes()[:5000])
    answered(route, monkeypatch, tmp_path / "cut.zip", str(tmp_path / "other"))
    route.window.start.ways["file.open"].click()
    rest(route)
    assert "archive" in route.window.start.banner.sentence and not (tmp_path / "other.convergencia").exists()
