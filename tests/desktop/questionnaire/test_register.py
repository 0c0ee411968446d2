"""The shipped lists as values: complete, consistent with each other, with sources."""

import csv
import re
from datetime import date
from importlib.resources import files

import pytest

from db.terms import LANGUAGES, MembershipRole
from desktop.questionnaire.register import (
    countries,
    mechanisms,
    memberships,
    reference_lists,
    source_text,
    tile_grid,
)
from desktop.rules import Register


def test_twenty_five_countries_report_in_the_languages_of_their_workbooks() -> None:
    reporting = {country.code: country.language for country in countries() if country.reports}
    assert len(reporting) == 25
    assert {language: sum(one == language for one in reporting.values()) for language in LANGUAGES} == {
        "es": 17,
        "en": 6,
        "pt": 1,
        "fr": 1,
    }
    assert (reporting["SUR"], reporting["HTI"], reporting["BRA"]) == ("en", "fr", "pt")


def test_every_country_and_mechanism_has_its_names_in_four_languages() -> None:
    assert all(set(country.names) == set(LANGUAGES) for country in countries())
    assert all(set(mechanism.names) == set(mechanism.acronyms) == set(LANGUAGES) for mechanism in mechanisms())


def test_codes_are_unique_and_lists_agree_with_each_other() -> None:
    codes = [country.code for country in countries()]
    blocs = [mechanism.code for mechanism in mechanisms()]
    assert (len(codes), len(set(codes)), len(blocs), len(set(blocs))) == (56, 56, 16, 16)
    assert len({membership.id for membership in memberships()}) == len(memberships()) == 301
    assert {membership.country for membership in memberships()} <= set(codes)
    assert {membership.mechanism for membership in memberships()} <= set(blocs)
    assert {line[side] for line in reference_lists()["borders"] for side in ("a", "b")} <= set(codes)
    assert {line["iso3"] for line in reference_lists()["seats"]} <= set(codes)


def test_two_countries_of_the_register_are_landlocked() -> None:
    assert [country.code for country in countries() if country.landlocked] == ["BOL", "PRY"]


@pytest.mark.parametrize(
    ("id_", "start", "end"),
    [
        ("CAN-VEN-MEM-001", date(1973, 2, 13), date(2006, 4, 22)),
        ("SELA-JAM-MEM-001", date(1976, 6, 4), date(2021, 12, 31)),
        ("SELA-VEN-MEM-001", date(1976, 1, 14), None),
        ("CARICOM-VEN-OBS-001", None, None),
    ],
)
def test_dates_known_to_the_day_the_year_or_not_at_all_are_days(id_, start, end) -> None:
    (found,) = [membership for membership in memberships() if membership.id == id_]
    assert (found.start, found.end) == (start, end)


def test_no_membership_ends_before_it_starts_and_years_count_in_full() -> None:
    assert all(one.start <= one.end for one in memberships() if one.start and one.end)
    lines = {line["id"]: line for line in _lines("memberships.csv")}
    for membership in memberships():
        line = lines[membership.id]
        if line["start_precision"] == "year":
            assert membership.start == date(int(line["start"]), 1, 1)
        if line["end_precision"] == "year":
            assert membership.end == date(int(line["end"]), 12, 31)


def test_a_suspended_member_takes_no_effective_part() -> None:
    register = Register(memberships(), reference_lists())
    assert register.takes_part("VEN", "MERCOSUR", date(2016, 1, 1))
    assert not register.takes_part("VEN", "MERCOSUR", date(2019, 12, 31))
    assert register.takes_part("VEN", "MERCOSUR", date(2019, 12, 31), MembershipRole.SUSPENDED)


def test_the_lists_answer_what_rules_look_up() -> None:
    register = Register((), reference_lists())
    assert register.paired("borders", "ARG", "CHL")
    assert register.paired("borders", "CHL", "ARG")
    assert not register.paired("borders", "ARG", "MEX")
    assert register.value("countries", "BOL", "landlocked") == "yes"
    assert register.value("mechanisms", "CAN", "signed") == "1969-05-26"
    assert len(set(register.cells("seats", "city"))) == 21


def test_the_tile_map_has_the_33_states_each_on_its_own_tile() -> None:
    states = {line["code"] for line in reference_lists()["countries"] if line["kind"] == "state"}
    assert set(tile_grid()) == states
    assert len(set(tile_grid().values())) == len(states) == 33
    assert tile_grid()["MEX"] == (0, 0)


def test_every_line_says_where_its_facts_come_from() -> None:
    for name in ("mechanisms.csv", "memberships.csv", "borders.csv", "bodies_seats.csv"):
        assert all(line["source"] for line in _lines(name)), name
    assert all(line["names_source"] for line in _lines("countries.csv"))
    readme = files("resources").joinpath("lists", "README.md").read_text("utf-8")
    listed = {entry.name for entry in files("resources").joinpath("lists").iterdir() if entry.name.endswith(".csv")}
    assert {name for name in listed if f"`{name}`" not in readme} == set()


def _lines(name: str) -> list[dict[str, str]]:
    with files("resources").joinpath("lists", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_where_a_membership_is_known_from_is_told_in_four_languages() -> None:
    told = {one.source for one in memberships()}
    assert len(told) > 50
    for source in told:
        said = {language: source_text(source, language) for language in LANGUAGES}
        assert said["en"] == source and all(said[language] not in ("", source) for language in ("es", "pt", "fr"))
        # The places it was found at are the same in every language.
        sites = re.findall(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|mx|bo|ar|wiki|eu|net)\b", source)
        assert all(site in text for site in sites for text in said.values())
    assert source_text("Gaceta oficial 12", "fr") == "Gaceta oficial 12"
