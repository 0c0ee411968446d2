"""Questionnaires are published once, rounds opened once, and every mistake is named."""

from datetime import date

import pytest

from db import readers
from db.problems import Problem
from desktop.actions import file, rounds
from desktop.actions.issue import issue

from .conftest import FORM


def refused(act):
    with pytest.raises(Problem) as problem:
        act()
    return problem.value.code


def test_a_round_opens_for_those_that_report(desk):
    outcome = rounds.open_round(desk, 2023, date(2024, 3, 31))
    with desk.database.read() as reading:
        reporting = {code for code, country in readers.countries(reading).items() if country.reports}
        lines = readers.lines(reading, readers.round_by_year(reading, 2023).id)
    assert {line.country for line in lines} == reporting
    assert len(outcome.submissions) == len(reporting) == 25


def test_what_cannot_be_a_round_is_refused(desk):
    assert refused(lambda: rounds.open_round(desk, 2022, date(2023, 1, 1))) == "db.round_exists"
    assert refused(lambda: rounds.open_round(desk, 1066, date(2023, 1, 1))) == "round.year"
    assert refused(lambda: rounds.open_round(desk, 2024, date(2023, 1, 1))) == "round.due_before"
    assert refused(lambda: rounds.open_round(desk, 2024, date(2025, 1, 1), ("XXX",))) == "round.unknown_country"
    unknown = lambda: rounds.open_round(desk, 2024, date(2025, 1, 1), None, "other@9")  # noqa: E731
    assert refused(unknown) == "round.unknown_questionnaire"


def test_a_version_is_published_once(desk):
    assert refused(lambda: rounds.publish_bytes(desk, "small.md", FORM.encode())) == "db.same_questionnaire"
    other = FORM.replace("Norms due", "Norms").encode()
    assert refused(lambda: rounds.publish_bytes(desk, "small.md", other)) == "db.questionnaire_version_taken"
    newer = FORM.replace("| small  | 1 ", "| small  | 2 ").encode()
    rounds.publish_bytes(desk, "small.md", newer)
    with desk.database.read() as reading:
        assert [line.version for line in readers.questionnaires(reading)] == ["1", "2"]


def test_a_form_with_mistakes_is_not_published(desk):
    broken = FORM.replace("integer          | S.1", "barcode          | S.1").encode()
    assert refused(lambda: rounds.publish_bytes(desk, "small.md", broken)).startswith("questionnaire.")


def test_workbooks_are_named_for_country_round_and_key_and_never_overwritten(desk, tmp_path):
    _, first = issue(desk, 2022, tmp_path / "out", ("ARG",))
    _, second = issue(desk, 2022, tmp_path / "out", ("ARG",))
    assert first[0].path != second[0].path
    assert first[0].path.name == f"ARG-2022-{first[0].key}.xlsx"
    with desk.database.read() as reading:
        known = readers.workbooks(reading, readers.submission_id(reading, 2022, "ARG"))
    assert [one.key for one in known] == [first[0].key, second[0].key]


def test_a_file_without_a_questionnaire_opens_no_round(tmp_path, reviewer, pool):
    from desktop.actions.desk import Desk

    with file.create(tmp_path / "bare.convergencia", reviewer, "") as database:
        at = Desk(database, pool, reviewer)
        assert refused(lambda: rounds.open_round(at, 2022, date(2023, 1, 1))) == "round.no_questionnaire"
