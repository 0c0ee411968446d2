"""Drafts are on the disk at once, each submission's by itself, and nothing is left once they are decided."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.ui.drafts import Drafts, drafts_of

KEYS = st.tuples(st.text(max_size=8), st.text(max_size=8))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.dictionaries(KEYS, st.text(st.characters(), min_size=1, max_size=12), min_size=1, max_size=5))
def test_whatever_was_typed_is_read_back(tmp_path: Path, typed: dict[tuple[str, str], str]) -> None:
    path = tmp_path / "drafts" / "one.json"
    drafts = Drafts(path)
    for key, text in typed.items():
        drafts.keep(key, text)
    assert Drafts(path).texts == typed
    for key in typed:
        drafts.drop(key)
    assert not path.exists() and Drafts(path).texts == {}


def test_each_file_round_and_country_has_its_own(tmp_path: Path) -> None:
    places = [("key", 2021, "ARG"), ("key", 2022, "ARG"), ("key", 2022, "BOL"), ("other", 2022, "BOL")]
    for place in places:
        drafts_of(tmp_path, *place).keep(("A", ""), str(place))
    assert [drafts_of(tmp_path, *place).text(("A", "")) for place in places] == [str(place) for place in places]


def test_a_folder_that_takes_nothing_costs_only_the_drafts(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    drafts = drafts_of(tmp_path / "drafts", "key", 2022, "ARG")
    drafts.keep(("A", ""), "1.250")
    assert drafts.text(("A", "")) == "1.250"
