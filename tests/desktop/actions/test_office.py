"""Later due dates, delegation, corrections after closing and of earlier years, translations."""

import csv
import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from db import readers
from db.check import check
from db.files import open_database
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, QueryAct, Result, Role, Stage, Verdict
from desktop.__main__ import main
from desktop.actions import answer, office, register, review, rounds, undo
from desktop.actions.export import check_archive, export
from desktop.actions.issue import issue
from desktop.actions.receive import accept, look
from desktop.actions.summary import gather
from desktop.actions.translate import beside, translate
from desktop.actions.validate import validate
from desktop.wording.sentences import placeholders, template

from .conftest import number
from .versions import SECOND


def refused(act) -> Problem:
    with pytest.raises(Problem) as problem:
        act()
    for language in LANGUAGES:
        assert placeholders(template(problem.value.code, language)) <= problem.value.details.keys()
    return problem.value


def line(desk, country="ARG", year=2022):
    with desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, year, country))


def focal(desk):
    return replace(desk, person=Person("Fabio Funes", Role.FOCAL_POINT))


def test_an_extension_counts_for_one_country_and_for_workbooks_issued_after_it(desk, tmp_path) -> None:
    office.extend(desk, 2022, ("ARG",), date(2023, 4, 30), "elecciones")
    office.extend(desk, 2022, ("ARG",), date(2023, 4, 15), "un mes era un error")
    assert (line(desk).due, line(desk, "BRA").due) == (date(2023, 4, 15), date(2023, 3, 31))
    with desk.database.read() as reading:
        told = readers.extensions(reading, line(desk).round_id)
    assert [(one.country, one.due.day, one.reason) for one in told] == [
        ("ARG", 30, "elecciones"),
        ("ARG", 15, "un mes era un error"),
    ]
    _, (made,) = issue(desk, 2022, tmp_path, ("ARG",))
    book = openpyxl.load_workbook(made.path)
    said = " ".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    assert "15" in said
    assert "2023-03-31" not in said
    assert any(mark in said for mark in ("15 de abril de 2023", "15 abr 2023", "2023-04-15", "15/04/2023", "15/4/2023"))


def test_an_extension_that_cannot_be_is_refused(desk, filled) -> None:
    day = date(2023, 5, 1)
    assert refused(lambda: office.extend(desk, 2022, ("ARG",), day, "  ")).code == "office.reason"
    assert refused(lambda: office.extend(desk, 2022, ("ARG",), date(2023, 3, 1), "x")).code == "office.before_due"
    assert refused(lambda: office.extend(desk, 2022, ("ARG",), date(2023, 3, 31), "x")).code == "office.same_due"
    assert refused(lambda: office.extend(desk, 2022, ("URY",), day, "x")).code == "db.no_submission"
    assert refused(lambda: office.extend(focal(desk), 2022, ("ARG",), day, "x")).code == "review.role"
    accept(desk, look(desk, filled("ARG", number("S.1", 50))))
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    # One of several that cannot be leaves all as they are.
    assert refused(lambda: office.extend(desk, 2022, ("BRA", "ARG"), day, "x")).code == "office.accepted_already"
    assert line(desk, "BRA").due == date(2023, 3, 31)
    rounds.close_round(desk, 2022)
    assert refused(lambda: office.extend(desk, 2022, ("BRA",), day, "x")).code == "round.closed"


def test_submissions_are_given_to_those_who_review(desk) -> None:
    register.add_person(desk, Person("Raúl Ríos", Role.REVIEWER))
    register.add_person(desk, Person("Fabio Funes", Role.FOCAL_POINT, country="ARG"))
    office.delegate(desk, 2022, ("ARG", "BRA"), "Raúl Ríos")
    assert [line(desk, code).reviewer for code in ("ARG", "BRA", "CHL")] == ["Raúl Ríos", "Raúl Ríos", None]
    his = replace(desk, person=Person("Raúl Ríos", Role.REVIEWER))
    assert office.is_mine(his, line(desk))
    assert not office.is_mine(desk, line(desk))
    assert office.delegate(desk, 2022, ("ARG",), "Raúl Ríos").changeset is None
    office.delegate(desk, 2022, ("ARG",), None)
    assert line(desk).reviewer is None
    told = refused(lambda: office.delegate(desk, 2022, ("ARG",), "Fabio Funes"))
    assert (told.code, told.details["known"]) == ("office.no_reviewer", "Raúl Ríos, Rita Reyes")
    assert refused(lambda: office.delegate(focal(desk), 2022, ("ARG",), None)).code == "review.role"


def test_delegating_does_not_disturb_what_was_looked_at_before(desk, filled) -> None:
    preview = look(desk, filled("ARG", number("S.1", 50)))
    office.delegate(desk, 2022, ("ARG",), "Rita Reyes")
    accept(desk, preview)
    assert line(desk).stage is Stage.RECEIVED


def test_a_closed_round_is_corrected_by_the_office_with_a_reason(desk, filled) -> None:
    accept(desk, look(desk, filled("ARG", number("S.1", 50), number("S.2", 4))))
    assert refused(lambda: office.correct(desk, 2022, "ARG", "x")).code == "office.nothing_to_correct"
    rounds.close_round(desk, 2022)
    change = lambda at: answer.answer(at, 2022, "ARG", "S.2", value="5")  # noqa: E731
    assert refused(lambda: change(desk)).code == "office.closed"
    assert refused(lambda: undo.undo(desk)).code == "office.closed"
    assert refused(lambda: office.correct(desk, 2022, "ARG", " ")).code == "office.reason"
    office.correct(desk, 2022, "ARG", "oficio 12")
    change(desk)
    with desk.database.read() as reading:
        assert readers.answers(reading, line(desk).id)["S.2", ""].number == 5
        assert [one.label for one in readers.changesets(reading, limit=2)] == ["answer", "correct"]
    # The office corrects; a focal point does not, and the other countries stay closed.
    assert refused(lambda: change(focal(desk))).code == "office.closed_to_focal_points"
    assert refused(lambda: answer.answer(desk, 2022, "BRA", "S.2", value="5")).code == "office.closed"
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    assert refused(lambda: change(desk)).code == "review.accepted"
    office.correct(desk, 2022, "ARG", "oficio 13")
    assert line(desk).stage is Stage.IN_REVIEW
    answer.answer(desk, 2022, "ARG", "S.2", value="6")


def test_nothing_is_stuck_when_a_round_closes(desk, filled) -> None:
    accept(desk, look(desk, filled("ARG", number("S.1", 50))))
    review.query(desk, 2022, "ARG", "S.1", "¿Seguro?")
    review.decide(desk, 2022, "ARG", Verdict.RETURN, "ver la consulta")
    assert refused(lambda: review.decide(desk, 2022, "ARG", Verdict.ACCEPT)).code == "review.with_country"
    assert refused(lambda: review.decide(desk, 2022, "BRA", Verdict.ACCEPT)).code == "review.not_received"
    assert refused(lambda: review.decide(desk, 2022, "BRA", Verdict.REOPEN, "x")).code == "review.nothing_to_reopen"
    rounds.close_round(desk, 2022)
    review.continue_query(desk, 2022, "ARG", QueryAct.CLOSE, "", number=1)
    # What is with the country, and what never came, the office brings to its end by itself, with a reason.
    for country in ("ARG", "BRA"):
        office.correct(desk, 2022, country, "por teléfono")
        assert line(desk, country).stage is Stage.IN_REVIEW
        answer.answer(desk, 2022, country, "S.1", value="40")
        review.query(desk, 2022, country, "S.1", "¿Y esto?")
        back = refused(lambda country=country: review.decide(desk, 2022, country, Verdict.RETURN, "ver la consulta"))
        assert back.code == "review.return_closed"
        number_of = 2 if country == "ARG" else 3
        review.continue_query(desk, 2022, country, QueryAct.CLOSE, "", number=number_of)
        review.decide(desk, 2022, country, Verdict.ACCEPT)
    with desk.database.read() as reading:
        told = readers.decisions(reading, line(desk, "BRA").id)
    assert (told[0].verdict, told[0].before, told[0].reason) == (Verdict.REOPEN, Stage.AWAITED, "por teléfono")


def test_what_was_opened_before_the_round_was_closed_needs_a_new_reason(desk, filled) -> None:
    accept(desk, look(desk, filled("ARG", number("S.1", 50))))
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    review.decide(desk, 2022, "ARG", Verdict.REOPEN, "una cifra")
    rounds.close_round(desk, 2022)
    assert refused(lambda: answer.answer(desk, 2022, "ARG", "S.2", value="5")).code == "office.closed"


@pytest.fixture
def two_years(desk, filled):
    """2022 accepted with S.2 = 40, 2023 received with 45, on a form whose rule compares with the round before."""
    accept(desk, look(desk, filled("ARG", number("S.1", 50), number("S.2", 40))))
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    rounds.close_round(desk, 2022)
    rounds.publish_bytes(desk, "small.md", SECOND.encode())
    rounds.open_round(desk, 2023, date(2024, 3, 31), ("ARG",))
    answer.answer(desk, 2023, "ARG", "S.2", value="45")
    return desk


def failing(desk, year):
    (found,) = validate(desk, year, ("ARG",))
    return {one.rule for one in found.findings if one.result is Result.FAIL}


def test_an_earlier_year_is_corrected_and_both_versions_stay(two_years, tmp_path) -> None:
    desk = two_years
    assert "S.R5" not in failing(desk, 2023)
    assert not line(desk, year=2023).findings_stale
    outcome = office.correct(desk, 2022, "ARG", "oficio 7: eran 60")
    assert line(desk, year=2023).id in outcome.submissions
    # What is under discussion is compared with by nobody.
    assert line(desk, year=2023).findings_stale
    assert "S.R5" not in failing(desk, 2023)
    answer.answer(desk, 2022, "ARG", "S.1", value="90")
    answer.answer(desk, 2022, "ARG", "S.2", value="60")
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    assert line(desk, year=2023).findings_stale
    assert "S.R5" in failing(desk, 2023)
    assert not line(desk, year=2023).findings_stale

    with desk.database.read() as reading:
        first, second = office.accepted(desk, reading, line(desk).id)
        was = readers.answers_at(reading, line(desk).id, first.acceptance.seq)
        data = gather(desk, reading, 2022)
        later = gather(desk, reading, 2023)
        assert check(reading).ok
    assert was["S.2", ""].number == 40
    changed = {(one.item, one.before.text, one.after.text) for one in first.changes if one.item != "S.3"}
    assert changed == {("S.1", "50", "90"), ("S.2", "40", "60")}
    assert second.changes == ()
    assert data.rounds[-1].returns["ARG"].answers["S.2", ""].number == 60
    assert later.rounds[0].returns["ARG"].answers["S.2", ""].number == 60
    export(desk, 2022, "csv", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["value"] for row in csv.DictReader(file) if row["item"] == "S.2"} == {"60"}


def test_the_command_line_tells_what_was_accepted(two_years, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    file = str(two_years.database.path)
    two_years.database.close()

    def then():
        with open_database(Path(file), "", write=False) as opened:
            return line(replace(two_years, database=opened), year=2023)

    place = (file, "--round", "2022", "--country", "ARG")
    assert main(["correct", *place]) == 2
    assert "reason" in capsys.readouterr().err
    assert main(["correct", *place, "--reason", "letter 7"]) == 0
    assert main(["answer", *place, "--as", "Rita Reyes", "--item", "S.2", "--value", "41"]) == 0
    assert main(["accept", *place]) == 0
    capsys.readouterr()
    assert main(["accepted", *place, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [len(one["changes"]) > 0 for one in told] == [True, False]
    assert {"item": "S.2", "row": "", "accepted": "40", "later": "41"} in told[0]["changes"]
    assert main(["accepted", *place]) == 0
    assert "S.2: 40 → 41" in capsys.readouterr().out
    extending = ["round", "extend", file, "--year", "2023", "--country", "arg", "--due", "2024-06-30"]
    assert main(extending) == 2
    assert main([*extending, "--reason", "strike"]) == 0
    assert main(["delegate", file, "--round", "2023", "--country", "arg", "--to", "Rita Reyes"]) == 0
    found = then()
    assert (found.due, found.reviewer) == (date(2024, 6, 30), "Rita Reyes")
    assert main(["delegate", file, "--round", "2023", "--country", "arg", "--nobody"]) == 0
    assert then().reviewer is None


@pytest.fixture
def told(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 50), Answer("S.5", "", "Hay ley."), number("S.2", 4))))
    return desk


def test_a_translation_stands_beside_the_original_until_that_is_another_text(told) -> None:
    translate(told, 2022, "ARG", "S.5", "fr", " Il y a une loi. ", "Anne  Roy")
    with told.database.read() as reading:
        (one,) = beside(reading, line(told).id)
    assert (one.translation.text, one.translation.translator, one.stale) == ("Il y a une loi.", "Anne Roy", False)
    assert one.original.text == "Hay ley."
    same = translate(told, 2022, "ARG", "S.5", "fr", "Il y a une loi.", "Anne Roy")
    assert same.changeset is None
    answer.answer(told, 2022, "ARG", "S.5", value="Hay dos leyes.")
    with told.database.read() as reading:
        (one,) = beside(reading, line(told).id)
    assert one.stale
    translate(told, 2022, "ARG", "S.5", "fr", "Il y a deux lois.", "Anne Roy")
    with told.database.read() as reading:
        (one,) = beside(reading, line(told).id)
        assert (one.stale, one.translation.version) == (False, 2)
        assert readers.changesets(reading, limit=1)[0].details["before"] == "Il y a une loi."
        # The answer itself is the country's own.
        assert readers.answers(reading, line(told).id)["S.5", ""].text == "Hay dos leyes."
    translate(told, 2022, "ARG", "S.5", "fr", "", "")
    with told.database.read() as reading:
        assert beside(reading, line(told).id) == ()


def test_a_translation_that_cannot_be_is_refused(told) -> None:
    def attempt(item="S.5", language="fr", text="Loi", by="Anne Roy", at=told):
        return refused(lambda: translate(at, 2022, "ARG", item, language, text, by)).code

    assert attempt(by=" ") == "translate.by_whom"
    assert attempt(item="S.2") == "translate.not_words"
    assert attempt(item="X.9") == "answer.no_item"
    assert attempt(language="nl") == "issue.language"
    assert attempt(text="x" * 40_000) == "translate.too_long"
    assert attempt(at=focal(told)) == "review.role"
    assert refused(lambda: translate(told, 2022, "BRA", "S.5", "fr", "Loi", "Anne")).code == "review.no_answer"


def test_translations_leave_the_file_with_who_made_them(told, tmp_path) -> None:
    export(told, 2022, "xlsx", tmp_path / "before.xlsx")
    assert "translations" not in openpyxl.load_workbook(tmp_path / "before.xlsx").sheetnames
    translate(told, 2022, "ARG", "S.5", "fr", "=Il y a une loi.", "Anne Roy")
    translate(told, 2022, "ARG", "S.5", "en", "There is a law.", "Al Roy")
    answer.answer(told, 2022, "ARG", "S.5", value="Hay dos leyes.")
    export(told, 2022, "xlsx", tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["translations"]
    english, french = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2))
    assert french[3:7] == ["Hay dos leyes.", "fr", "=Il y a une loi.", "Traduction de Anne Roy (fr)"]
    assert english[7] == "The original is another text since; the translation no longer fits it."
    with told.database.read() as reading:
        printed = gather(told, reading, 2022).this_round.returns["ARG"].translations["S.5", ""]
    assert [(one.language, one.text, one.translator, one.stale) for one in printed] == [
        ("en", "There is a law.", "Al Roy", True), ("fr", "=Il y a une loi.", "Anne Roy", True),
    ]  # fmt: skip
    export(told, 2022, "archive", tmp_path / "out.zip")
    assert check_archive(tmp_path / "out.zip").ok
    with zipfile.ZipFile(BytesIO((tmp_path / "out.zip").read_bytes())) as archive:
        (name,) = [name for name in archive.namelist() if "translations" in name]
        assert "There is a law." in archive.read(name).decode()
    with told.database.write("answer", told.person) as work:
        from db.writers import collection

        collection.store_answers(work, line(told).id, [Answer("S.5", "", "Secreto", confidential=True)])
    with told.database.read() as reading:
        assert gather(told, reading, 2022).this_round.returns["ARG"].translations == {}
    export(told, 2022, "xlsx", tmp_path / "secret.xlsx")
    assert "translations" not in openpyxl.load_workbook(tmp_path / "secret.xlsx").sheetnames
