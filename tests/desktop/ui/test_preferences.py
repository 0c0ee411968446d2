"""What the window remembers, in the person's own file."""

from pathlib import Path

from db.snapshots.register import Person
from db.terms import Role
from desktop.ui.preferences import RECENTS, Preferences
from desktop.ui.theme import Scheme


def test_everything_remembered_is_there_after_a_restart(preferences: Preferences, tmp_path: Path) -> None:
    file = tmp_path / "a.convergencia"
    file.write_bytes(b"")
    preferences.language, preferences.scheme = "fr", Scheme.DARK
    preferences.person = Person("Ana Pérez", Role.EDITOR)
    preferences.folder = str(tmp_path)
    preferences.remember(str(file))
    preferences.sync()
    again = Preferences(preferences.path)
    assert (again.language, again.scheme, again.folder) == ("fr", Scheme.DARK, str(tmp_path))
    assert again.person == Person("Ana Pérez", Role.EDITOR)
    assert again.recents() == (str(file),)


def test_recent_files_are_few_the_newest_first_and_none_that_is_gone(preferences: Preferences, tmp_path: Path) -> None:
    files = [tmp_path / f"{at}.convergencia" for at in range(RECENTS + 3)]
    for file in files:
        file.write_bytes(b"")
        preferences.remember(str(file))
    preferences.remember(str(files[-2]))
    files[-1].unlink()
    found = preferences.recents()
    assert found[0] == str(files[-2]) and str(files[-1]) not in found
    assert len(found) == RECENTS - 1 and len(set(found)) == len(found)


def test_nonsense_in_the_file_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "odd.ini"
    path.write_text("[General]\nlanguage=nl\ntheme=pink\nfolder=/nowhere\n[profile]\nrole=king\n", "utf-8")
    odd = Preferences(path)
    assert odd.language in ("es", "en", "pt", "fr") and odd.scheme is Scheme.SYSTEM
    assert odd.folder == str(Path.home()) and odd.person.role is Role.REVIEWER and odd.person.name


def test_settings_live_in_the_persons_own_folder(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert Preferences().path == tmp_path / "convergencia" / "convergencia.ini"
