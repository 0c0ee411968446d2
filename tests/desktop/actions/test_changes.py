"""What differs between two moments: what the history comes to, and the paper that tells it."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from db import readers
from db.problems import Problem
from db.snapshots.history import Sought
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, Role, ValueStatus
from desktop.__main__ import main
from desktop.actions import answer, changes
from desktop.actions.receive import accept, look
from desktop.actions.undo import undo
from desktop.summary import ChangesData
from desktop.summary.changes import write_changes
from desktop.summary.preview import outline

from .conftest import number


@pytest.fixture
def worked(desk, filled):
    """A return with a table, two corrections of it by Ana, one taken back; and an answer of another country."""
    with desk.database.read() as reading:
        start = readers.sought(reading, Sought(), 1)[0].seq
    row = (Answer("S.R.name", "a", "Chile"), number("S.R.amount", 12.5, "a"))
    accept(desk, look(desk, filled("ARG", number("S.1", 10), number("S.2", 5), *row, name="first.xlsx")))
    with desk.database.read() as reading:
        middle = readers.sought(reading, Sought(), 1)[0].seq
    ana = replace(desk, person=Person("Ana Pérez", Role.REVIEWER))
    answer.answer(ana, 2022, "ARG", "S.1", value="20")
    answer.answer(ana, 2022, "ARG", "S.1", value="25", note="por teléfono")
    answer.answer(ana, 2022, "ARG", "S.4", value="YES")
    undo(desk)
    answer.answer(ana, 2022, "BRA", "S.2", status=ValueStatus.NOT_COLLECTED, note="sin registro")
    return desk, start, middle


def gathered(desk, **wanted) -> ChangesData:
    with desk.database.read() as reading:
        return changes.gather(desk, reading, Sought(**wanted))


def told(data: ChangesData) -> dict[tuple[str, str], tuple]:
    return {
        (one.country, change.item): (
            change.before.number if change.before else None,
            change.after.number if change.after else None,
            change.last.person,
            change.steps,
        )
        for one in data.returns
        for change in one.changes
    }


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_a_difference_is_what_all_changes_come_to(worked) -> None:
    desk, start, middle = worked
    whole = gathered(desk, after=start)
    assert told(whole)["ARG", "S.1"] == (None, 25, "Ana Pérez", 3)
    assert ("ARG", "S.4") not in told(whole), "what was taken back differs in nothing"
    assert told(whole)["BRA", "S.2"] == (None, None, "Ana Pérez", 1)
    [argentina] = [one for one in whole.returns if one.country == "ARG"]
    amount = next(one for one in argentina.changes if one.item == "S.R.amount")
    assert amount.place and amount.last.details["name"] == "first.xlsx"
    [(place, name)] = argentina.rows.items()
    assert (place, name.number, [one.text for one in name.keys]) == (("S.R", amount.row), 1, ["Chile"])
    later = told(gathered(desk, after=middle))
    assert later["ARG", "S.1"] == (10, 25, "Ana Pérez", 2) and ("ARG", "S.2") not in later
    assert told(gathered(desk, after=start, upto=middle))["ARG", "S.1"] == (None, 10, "Rita Reyes", 1)


def test_it_holds_only_what_was_looked_for(worked) -> None:
    desk, start, _ = worked
    assert set(told(gathered(desk, after=start, person="Ana Pérez"))) == {
        ("ARG", "S.1"),
        ("ARG", "S.3"),
        ("BRA", "S.2"),
    }
    assert set(told(gathered(desk, after=start, country="BRA"))) == {("BRA", "S.2")}
    assert {item for _, item in told(gathered(desk, item="s.r"))} == {"S.R.name", "S.R.amount"}
    with desk.database.read() as reading:
        [receipt] = readers.receipts(reading)
    assert ("BRA", "S.2") not in told(gathered(desk, receipt=receipt.id))


def test_days_are_those_of_the_office_and_both_count(worked) -> None:
    desk, start, _ = worked
    with desk.database.read() as reading:
        days = {one.at.date() for one in readers.sought(reading, Sought(after=start), None)}
    first, last = min(days), max(days)
    assert told(gathered(desk, since=first, until=last)) == told(gathered(desk, after=start))
    assert gathered(desk, since=last + timedelta(1)).returns == gathered(desk, until=first - timedelta(1)).returns == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_tells_old_and_new_with_who_and_from_where(worked, language: str) -> None:
    desk, start, middle = worked
    drawn = changes.draw(desk, Sought(after=start), language)
    said = words(drawn.pdf)
    label = "Normas exigibles" if language == "es" else "Norms due"
    # The workbook of Argentina was Spanish, whatever the paper is.
    for part in (label, "Ana Pérez", "por teléfono", "first.xlsx", "Comercio!", "(Chile)"):
        assert part in said, part
    assert drawn.returns == 2 and [one.title for one in outline(drawn.pdf)][-2:] == sorted(
        {"es": ["Argentina", "Brasil"], "fr": ["Argentine", "Brésil"], "pt": ["Argentina", "Brasil"]}.get(
            language, ["Argentina", "Brazil"]
        )
    )
    assert drawn.pdf == changes.draw(desk, Sought(after=start), language).pdf
    assert drawn.pdf != changes.draw(desk, Sought(after=middle), language).pdf


def test_no_text_spoils_it_and_none_is_cut(worked) -> None:
    desk, start, _ = worked
    long = "palabra " * 900 + "FIN"
    answer.answer(desk, 2022, "ARG", "S.5", value=long)
    data = gathered(desk, after=start)
    assert words(write_changes(data, "es")).count("palabra") == 900
    odd = "<b>&\ue010 \x00\ud800 漢字 " + "W" * 5000
    [first, *rest] = data.returns
    spoilt = tuple(
        replace(
            one,
            before=Answer(one.item, one.row, odd, note=odd, source=odd),
            last=replace(one.last, person=odd, label="x"),
        )
        for one in first.changes
    )
    assert write_changes(replace(data, returns=(replace(first, changes=spoilt), *rest), publisher=odd), "fr")


def test_the_command_line_filters_and_writes(worked, tmp_path, capsys) -> None:
    desk, start, _ = worked
    file, pdf = str(desk.database.path), tmp_path / "what.pdf"

    def shown(*options: str) -> list[dict]:
        assert main(["history", file, "--json", *options]) == 0
        return json.loads(capsys.readouterr().out)

    assert {one["person"] for one in shown("--by", "Ana Pérez")} == {"Ana Pérez"}
    assert [one["action"] for one in shown("--receipt", "first.xlsx")] == ["receive"]
    assert [one["seq"] for one in shown("--between", str(start), str(start + 1))] == [start + 1]
    assert shown("--until", "2001-01-01") == [] == shown("--country", "ARG", "--since", "2101-01-01")
    assert len(shown("--since", "2001-01-01", "--until", date.max.isoformat())) == len(shown())
    assert {one["item"] for one in shown("--item", "S.1", "--by", "Ana Pérez")} == {"S.1"}
    assert main(["history", file, "--between", str(start), str(start + 2), "--pdf", str(pdf), "--language", "pt"]) == 0
    assert "O que mudou" in words(pdf.read_bytes())
    for wrong in (["--receipt", "no.xlsx"], ["--between", "0", "9999"], ["--since", "yesterday"]):
        assert main(["history", file, *wrong]) == 2
    assert "first.xlsx" in capsys.readouterr().err
    with pytest.raises(Problem):
        changes.draw(desk, Sought(), "nl")
