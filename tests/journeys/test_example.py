"""The example, its last round built for real: what it holds, what it says is invented, and that nothing is left half-done."""

import csv
import hashlib
import io
from pathlib import Path

import pytest

from db import readers
from db.check import check
from db.files import open_database
from db.problems import Problem
from db.snapshots.register import Person
from db.terms import LANGUAGES, Role, Stage
from desktop.actions import export, summary
from desktop.actions.desk import Desk
from desktop.actions.example import Made, build, read_given
from desktop.actions.progress import Progress
from desktop.summary.preview import page_count, page_text
from desktop.wording import sentence
from desktop.worker import Cancelled, Pool

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("example")]


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Made:
    progress = Progress()
    built = build(tmp_path_factory.mktemp("example") / "new", "Eva", "es", first=2023, progress=progress)
    assert progress.done == progress.total
    return built


@pytest.fixture(scope="module")
def desk(made):
    with open_database(made.database, "Eva", write=False) as database, Pool(1) as pool:
        yield Desk(database, pool, Person("Eva", Role.EDITOR), "es")


def test_the_file_is_whole_and_every_country_stands_where_a_secretariat_would_find_it(desk):
    with desk.database.read() as reading:
        assert check(reading).ok
        lines = readers.lines(reading)
    stages = [line.stage for line in lines]
    assert len(lines) == 25
    assert stages.count(Stage.AWAITED) == 6
    assert stages.count(Stage.RETURNED) == 2
    assert stages.count(Stage.IN_REVIEW) == 3
    assert stages.count(Stage.ACCEPTED) >= 7
    assert all(
        line.counts.unexplained == 0 and line.counts.errors == 0 for line in lines if line.stage is Stage.ACCEPTED
    )


def test_everything_came_in_through_workbooks_that_are_kept(desk, made):
    with desk.database.read() as reading:
        for line in readers.lines(reading):
            receipts = readers.receipts(reading, line.id)
            assert line.workbooks == 1
            assert len(receipts) == (0 if line.stage is Stage.AWAITED else 1)
            for receipt in receipts:
                file = made.returns / "2023" / receipt.name
                assert hashlib.sha256(file.read_bytes()).hexdigest() == receipt.sha256


def test_what_came_back_is_what_was_given(desk):
    given = read_given()
    wrong = []
    with desk.database.read() as reading:
        items = desk.questionnaire(reading, readers.round_by_year(reading, 2023).questionnaire_sha256).by_code
        for line in readers.lines(reading):
            if line.stage is Stage.AWAITED:
                continue
            answers = readers.answers(reading, line.id)
            wanted, _ = given[2023, line.country]
            for (item, row), answer in wanted.items():
                if row or items[item].derived:
                    continue
                found = answers.get((item, row))
                if (found.text if found else None, found.status if found else None) != (answer.text, answer.status):
                    wrong.append((line.country, item, answer.text, answer.status, found))
            for roster, rows in given[2023, line.country][1].items():
                column = next(code for code, one in items.items() if one.roster == roster and one.key)
                texts = sorted(wanted[column, row].text or "" for row in rows)
                kept = readers.rows(reading, line.id).get(roster, ())
                assert sorted(answers[column, row].text or "" for row in kept) == texts
    assert wrong == []


def test_every_answer_names_a_source_or_says_that_it_is_invented_or_why_it_is_missing(desk, tmp_path):
    path = tmp_path / "out.csv"
    export.export(desk, 2023, "csv", path)
    lines = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert len(lines) > 3000
    with desk.database.read() as reading:
        items = desk.questionnaire(reading, readers.round_by_year(reading, 2023).questionnaire_sha256).by_code
    silent = {
        (line["item"], line["column"])
        for line in lines
        if not line["row"] and not items[line["item"]].derived and not line["source"] and not line["note"]
    }
    assert silent == set()
    invented = tuple(sentence("example.invented", language) for language in LANGUAGES)
    assert any(line["source"].startswith(invented) for line in lines)
    assert any(line["source"] and not line["source"].startswith(invented) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_summary_says_on_every_page_that_it_is_an_example(made, language):
    pdf = next(path for path in made.summaries if path.stem.endswith(language)).read_bytes()
    notice = sentence("example.notice", language)
    pages = page_count(pdf)
    assert pages > 20
    for number in range(pages):
        assert " ".join(notice.split())[:30] in " ".join(page_text(pdf, number).split())
    assert "datasets/gdp" in page_text(pdf, pages - 1) + page_text(pdf, pages - 2) + page_text(pdf, pages - 3)


def test_the_same_data_give_the_same_bytes(desk, made):
    pdf = next(path for path in made.summaries if path.stem.endswith("es"))
    assert summary.draw(desk, 2023, "es") == pdf.read_bytes()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Problem) as refused:
        build(tmp_path, "Eva", "es", first=2023)
    assert refused.value.code == "example.folder_not_empty"
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.txt"]


def test_a_year_without_data_is_refused(tmp_path):
    with pytest.raises(Problem) as refused:
        build(tmp_path / "x", "Eva", "es", first=1999)
    assert refused.value.code == "example.year"
    assert not (tmp_path / "x").exists()


def test_cancelling_leaves_a_whole_file(tmp_path):
    class StopsAfterTen(Progress):
        def step(self) -> None:
            super().step()
            if self.done >= 10:
                self.cancel()

    with pytest.raises(Cancelled):
        build(tmp_path / "x", "Eva", "es", first=2023, progress=StopsAfterTen())
    database = tmp_path / "x" / "example.convergencia"
    assert [path.name for path in Path(database.parent).glob("example*")] == ["example.convergencia"]
    with open_database(database, "Eva", write=False) as opened, opened.read() as reading:
        assert check(reading).ok
