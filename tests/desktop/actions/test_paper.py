"""One return on paper: everything the country gave, in any language, with a receipt both sides find again offline."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from db import readers
from db.files import open_database
from db.problems import Problem
from db.snapshots.entry import Edit, Entry
from db.snapshots.register import Person
from db.terms import LANGUAGES, ExplanationKind, Role, ValueStatus
from desktop.__main__ import main
from desktop.actions import country, paper, review
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.issue import issue
from desktop.actions.translate import translate
from desktop.actions.validate import validate
from desktop.wording import word
from desktop.worker import Pool
from tests.desktop.actions.two_sides import make_office

ROSA = Person("Rosa Lima", Role.REVIEWER)
ANA = Person("Ana Pérez", Role.FOCAL_POINT, country="ARG")
LONG = "Hubo avances notables en la armonización. " * 30


@pytest.fixture
def office(tmp_path: Path, pool: Pool) -> Iterator[Desk]:
    """Argentina with an answer of every kind, what is confidential in both returns, and what was asked and explained."""
    path = tmp_path / "office.convergencia"
    make_office(path, ROSA)
    with open_database(path, ROSA.name) as database:
        desk = Desk(database, pool, ROSA, "en")
        with database.read() as reading:
            mine, theirs = (readers.submission_id(reading, 2022, code) for code in ("ARG", "BRA"))
        edits = (
            Edit("S.1", "", {"note": "Counted\x0b twice", "source": "<b>INDEC</b>"}),
            Edit("S.2", "", {"text": None, "number": None, "status": ValueStatus.NOT_COLLECTED}),
            Edit("S.T", "", {"text": LONG, "confidential": True}),
        )
        enter(desk, mine, Entry(edits))
        enter(
            desk, theirs, Entry((Edit("S.R.bought", "r1", {"text": "93.75", "number": 93.75, "confidential": True}),))
        )
        validate(desk, 2022)
        translate(desk, 2022, "ARG", "S.T", "en", "There was progress.", "Al Roy")
        review.explain(desk, 2022, "ARG", "S.W", "S.1", "Counted anew.", kind=ExplanationKind.CONFIRMED)
        review.query(desk, 2022, "ARG", "S.1", "Since when?")
        yield desk


def words(pdf: bytes) -> str:
    """Returns everything that is written on the pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
        return " ".join(" ".join(pages).split())
    finally:
        document.close()


def test_the_paper_says_everything_of_its_own_return_and_no_secret_of_another(office: Desk) -> None:
    pdf = paper.draw(office, 2022, "ARG", "en")
    told = words(pdf)
    with office.database.read() as reading:
        content = readers.submission_sha256(reading, readers.submission_id(reading, 2022, "ARG"))
    for part in (
        "Argentina · 2022 round",
        content, "5000", "Counted twice", "<b>INDEC</b>", word(ExplanationKind.CONFIRMED, "en"), "Counted anew.", "Since when?",
        "There was progress.", "Translation by Al Roy, not the country’s own words.", "row 1", "80",
        "which Brazil keeps confidential", "confidential",
    ):  # fmt: skip
        assert part in told, part
    assert told.count("Hubo avances") == 30 and "93.75" not in told and "93,75" not in told
    assert pdf == paper.draw(office, 2022, "ARG", "en")
    for language in LANGUAGES:
        assert content in words(paper.draw(office, 2022, "ARG", language))


def test_the_country_finds_the_same_receipt_in_its_own_file(office: Desk, tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    _, made = issue(office, 2022, tmp_path / "issued", ("ARG",))
    ours = words(paper.draw(office, 2022, "ARG", "es"))
    own = tmp_path / "own.convergencia"
    country.create(own, made[0].path, ANA.name, office.pool).close()
    out = tmp_path / "arg.pdf"
    call = ["summary", str(own), "--round", "2022", "--country", "arg", "--language", "es", "--out", str(out)]
    assert main(call) == 0 and "The return of ARG for 2022" in capsys.readouterr().out
    [content] = {word for word in ours.split() if len(word) == 64}
    theirs = words(out.read_bytes())
    assert content in theirs
    with open_database(own, ANA.name) as database:
        desk = Desk(database, office.pool, ANA, "en")
        with database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
        enter(desk, number, Entry((Edit("S.1", "", {"text": "5001", "number": 5001.0}),)))
        assert content not in words(paper.draw(desk, 2022, "ARG", "es"))
        with pytest.raises(Problem):
            paper.draw(desk, 2022, "BRA", "es")
        with pytest.raises(Problem):
            paper.draw(desk, 2022, "ARG", "nl")


def test_findings_of_a_table_stand_in_the_order_of_its_rows(office: Desk) -> None:
    rows = ("r1", "z", "b", "a")
    with office.database.read() as reading:
        mine = readers.submission_id(reading, 2022, "ARG")
    sold = tuple(Edit("S.R.sold", row, {"text": "1", "number": 1.0}) for row in rows[1:])
    enter(office, mine, Entry(sold, {"S.R": rows}))
    validate(office, 2022)
    with office.database.read() as reading:
        found = paper.gather(office, reading, 2022, "ARG", "fr").findings
    assert [one.row for one, _ in found if one.item == "S.R.partner"] == ["z", "b", "a"]
    assert " : Since when?" in words(paper.draw(office, 2022, "ARG", "fr")), "French sets its colons off"
