"""An explanation holds in later rounds until the value or the rule's meaning changes, whoever gave it and where."""

import json
from datetime import date
from pathlib import Path

import pytest

from db import readers
from db.terms import ExplanationKind, Verdict
from desktop.__main__ import main
from desktop.actions import answer, review, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.actions.refresh import remembered, unexplained_places

from .conftest import number
from .forms import FORM

NEXT = FORM.replace("| small  | 1 ", "| small  | 2 ")
REWORDED = NEXT.replace("Very many norms.", "That is a lot of norms.").replace(
    "Muchísimas normas.", "Son muchas normas."
)
STRICTER = NEXT.replace("${S.1} <= 1000", "${S.1} <= 900")
GRAVER = NEXT.replace("| S.R2             | warning |", "| S.R2             | error   |")


def unexplained(desk: Desk, year: int) -> tuple[int, int]:
    """Returns how many warnings there are, and how many of them nobody has explained."""
    with desk.database.read() as reading:
        counts = readers.line(reading, readers.submission_id(reading, year, "ARG")).counts
    return counts.warnings, counts.unexplained


def hand_in(desk: Desk, folder: Path, year: int, value: str) -> tuple[int, int]:
    """Receives the country's return of a round, with a value for S.1, and returns its counts."""
    _, made = issue(desk, year, folder / str(year))
    (path,) = (one.path for one in made if one.country == "ARG")
    answers = {("S.1", ""): number("S.1", float(value))}
    filled = folder / f"{year}.xlsx"
    filled.write_bytes(desk.pool.call("fill_workbook", path.read_bytes(), answers, {}))
    accept(desk, look(desk, filled))
    return unexplained(desk, year)


def next_round(desk: Desk, folder: Path, form: str | None, value: str, year: int = 2023) -> tuple[int, int]:
    if form is not None:
        rounds.publish_bytes(desk, "small.md", form.encode())
    rounds.open_round(desk, year, date(year + 1, 3, 31), ("ARG",))
    return hand_in(desk, folder, year, value)


@pytest.fixture
def explained(desk: Desk, tmp_path: Path) -> Desk:
    assert hand_in(desk, tmp_path, 2022, "5000") == (1, 1)
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "a new law", kind=ExplanationKind.CONFIRMED)
    assert unexplained(desk, 2022) == (1, 0)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    return desk


@pytest.mark.parametrize(
    ("form", "value", "left"),
    [
        (None, "5000", 0),
        (None, "5001", 1),
        (NEXT, "5000", 0),
        (REWORDED, "5000", 0),
        (STRICTER, "5000", 1),
    ],
    ids=["the same", "another value", "a new version", "reworded", "another meaning"],
)
def test_it_holds_next_round_until_value_or_meaning_changes(explained: Desk, tmp_path: Path, form, value, left) -> None:
    assert next_round(explained, tmp_path, form, value) == (1, left)


def test_a_warning_that_became_an_error_is_not_explained_away(explained: Desk, tmp_path: Path) -> None:
    assert next_round(explained, tmp_path, GRAVER, "5000") == (0, 0)
    with explained.database.read() as reading:
        assert readers.line(reading, readers.submission_id(reading, 2023, "ARG")).counts.errors == 1


def test_it_holds_as_long_as_nothing_changes_over_rounds_that_add_nothing(explained: Desk, tmp_path: Path) -> None:
    def still_open(year: int, form: str | None = None) -> bool:
        next_round(explained, tmp_path, form, "5000", year)
        with explained.database.read() as reading:
            of = readers.submission_id(reading, year, "ARG")
            return "S.R2" in {rule for rule, _, _ in unexplained_places(explained, reading, of)}

    assert not still_open(2023)
    review.decide(explained, 2023, "ARG", Verdict.ACCEPT)
    assert not still_open(2024)
    # A round that is still open lies between: what was accepted before it holds.
    assert not still_open(2025)
    assert still_open(2026, STRICTER)


def test_the_newest_explanation_of_a_place_counts(explained: Desk, tmp_path: Path) -> None:
    def given_in(year: int) -> dict[tuple[str, str, str], int]:
        with explained.database.read() as reading:
            return remembered(explained, reading, readers.line(reading, readers.submission_id(reading, year, "ARG")))

    place = ("S.R2", "S.1", "")
    assert next_round(explained, tmp_path, None, "6000") == (1, 1)
    # Last year's is shown as last year's, until this round has one of its own.
    assert given_in(2023) == {place: 2022} and given_in(2022) == {}
    review.explain(explained, 2023, "ARG", "S.R2", "S.1", "an even newer law")
    assert given_in(2023) == {}
    review.decide(explained, 2023, "ARG", Verdict.ACCEPT)
    assert next_round(explained, tmp_path, None, "6000", 2024) == (1, 0)
    assert given_in(2024) == {place: 2023}


def test_what_nobody_accepted_explains_nothing_later(desk: Desk, tmp_path: Path) -> None:
    answer.answer(desk, 2022, "ARG", "S.1", value="5000")
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "a new law")
    assert next_round(desk, tmp_path, None, "5000") == (1, 1)


def test_back_at_the_value_that_was_explained_it_holds_again(desk: Desk) -> None:
    answer.answer(desk, 2022, "ARG", "S.1", value="5000")
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "a new law")
    for value, left in (("6000", 1), ("5000", 0)):
        answer.answer(desk, 2022, "ARG", "S.1", value=value)
        assert unexplained(desk, 2022) == (1, left)


def test_the_same_from_the_command_line(tmp_path, capsys, monkeypatch, pool) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")

    def call(*words: object) -> str:
        assert main([str(word) for word in words]) == 0
        return capsys.readouterr().out

    office, forms = tmp_path / "office.convergencia", {}
    for name, text in (
        ("first", FORM),
        ("reworded", REWORDED),
        ("stricter", STRICTER.replace("| small  | 2 ", "| small  | 3 ")),
    ):
        forms[name] = tmp_path / f"{name}.md"
        forms[name].write_text(text, "utf-8")
    place = ("--country", "ARG", "--item", "S.1")

    def open_with(year: int) -> None:
        call("round", "open", office, "--year", year, "--due", f"{year + 1}-03-31", "--country", "ARG")
        (made,) = json.loads(call("issue", office, "--round", year, "--out", tmp_path / str(year), "--json"))
        filled = tmp_path / f"{year}.xlsx"
        answers = {("S.1", ""): number("S.1", 5000)}
        filled.write_bytes(pool.call("fill_workbook", Path(made["file"]).read_bytes(), answers, {}))
        call("receive", office, filled)

    def refused(year: int) -> bool:
        """Whether acceptance is refused, which a warning without an explanation makes sure of."""
        status = main(["accept", str(office), "--round", str(year), "--country", "ARG"])
        said = capsys.readouterr().err
        assert status == 0 or "explanation" in said
        return status != 0

    call("new", office, "--questionnaire", forms["first"])
    open_with(2022)
    assert refused(2022)
    call("explain", office, "--round", 2022, *place, "--rule", "S.R2", "--kind", "confirmed", "--text", "a new law")
    assert not refused(2022)
    call("questionnaire", "publish", office, forms["reworded"])
    open_with(2023)
    assert not refused(2023)
    call("questionnaire", "publish", office, forms["stricter"])
    open_with(2024)
    assert refused(2024)
