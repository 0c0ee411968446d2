"""Returns that leave something open, at the command line: refused with both readings and the option that answers."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from db.snapshots.submission import Answer
from desktop.__main__ import main
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM


@pytest.fixture
def call(capsys, monkeypatch):
    """Calls the program and returns status, standard output and standard error."""
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")

    def run(*words):
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return run


@pytest.fixture
def office(tmp_path, call) -> tuple[Path, Path]:
    """An office file with a round, and Argentina's workbook filled in."""
    form, path = tmp_path / "small.md", tmp_path / "office.convergencia"
    form.write_text(FORM, "utf-8")
    assert call("new", path, "--questionnaire", form)[0] == 0
    assert call("round", "open", path, "--year", "2022", "--due", "2023-03-31", "--country", "ARG", "BRA")[0] == 0
    _, out, _ = call("issue", path, "--round", "2022", "--out", tmp_path / "out", "--json")
    book = next(Path(entry["file"]) for entry in json.loads(out) if entry["country"] == "ARG")
    back = tmp_path / "back.xlsx"
    given = {("S.1", ""): Answer("S.1", "", "10", 10.0), ("S.2", ""): Answer("S.2", "", "4", 4.0)}
    with Pool(1) as pool:
        back.write_bytes(pool.call("fill_workbook", book.read_bytes(), given, {}))
    return path, back


def changed(path: Path, change) -> None:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    change(book)
    book.save(path)


def typed(text: str):
    """Types *text* in place of the figure 10."""

    def change(book) -> None:
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value == 10 and sheet.title[0] != "_":
                        cell.value, cell.data_type = text, "s"

    return change


def content_hash(call, office: Path) -> str:
    return json.loads(call("check", office, "--json")[1])["content_hash"]


@pytest.mark.parametrize(
    ("text", "code", "option", "value"),
    [
        ("1.250", "question.decimal", ["--decimal", "comma"], "1250"),
        ("12 kt", "question.signs", ["--signs", "take"], "12"),
        ("nil", "question.no_value", ["--no-value", "zero"], "0"),
    ],
)
def test_what_has_two_readings_is_refused_with_both_and_the_option(office, call, text, code, option, value) -> None:
    path, back = office
    changed(back, typed(text))
    before = content_hash(call, path)
    status, out, _ = call("receive", path, back, "--dry-run", "--json")
    (entry,) = json.loads(out)["files"]
    assert (status, entry["outcome"], entry["counts"]["refused"]) == (1, "partial", 1)
    (asked,) = [one for one in entry["problems"] if one["code"] == code]
    assert option[0] in asked["message"] and text in asked["message"] and asked["cell"]
    assert content_hash(call, path) == before
    status, out, _ = call("receive", path, back, "--json", *option)
    (entry,) = json.loads(out)["files"]
    assert (status, entry["outcome"], entry["counts"]["refused"]) == (0, "accepted", 0)
    assert f'"{value}"' in call("history", path, "--item", "S.1", "--json")[1]


def test_a_file_without_control_sheet_is_refused_until_it_is_confirmed(office, call) -> None:
    path, back = office
    changed(back, lambda book: book.remove(book["_convergencia"]))
    before = content_hash(call, path)
    status, _, err = call("receive", path, back)
    assert status == 2 and "--country ARG --round 2022" in err and len(err.strip().splitlines()) == 1
    status, _, err = call("receive", path, back, "--country", "BRA", "--round", "2022")
    assert status == 2 and "ARG 2022" in err and content_hash(call, path) == before
    assert call("receive", path, back, "--country", "ARG")[0] == 2
    assert call("receive", path, back, "--country", "ARG", "--round", "2022")[0] == 0


def test_a_workbook_of_somebody_else_than_confirmed_is_refused(office, call) -> None:
    path, back = office
    before = content_hash(call, path)
    status, _, err = call("receive", path, back, "--country", "BRA", "--round", "2022")
    assert status == 2 and "not BRA 2022" in err and content_hash(call, path) == before


def test_a_password_comes_from_a_file(office, call, tmp_path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    path, back = office
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(back.read_bytes())).encrypt("Caracas", out)
    back.write_bytes(out.getvalue())
    status, _, err = call("receive", path, back)
    assert status == 2 and "--password-file" in err
    secret = tmp_path / "secret"
    secret.write_text("wrong\n", "utf-8")
    assert call("receive", path, back, "--password-file", secret)[0] == 2
    secret.write_text("Caracas\n", "utf-8")
    assert call("receive", path, back, "--password-file", secret)[0] == 0


def test_what_was_pasted_into_a_new_book_is_received_once_somebody_says_whose_it_is(office, call, tmp_path):
    path, back = office
    book, new = openpyxl.load_workbook(back), openpyxl.Workbook()
    new.remove(new.active)
    for sheet in book.worksheets:
        marked = [cell.row for row in sheet.iter_rows() for cell in row if str(cell.value or "").startswith("conv:")]
        if not marked:
            continue
        page = new.create_sheet(f"Copy {len(new.worksheets)}")
        for row in sheet.iter_rows(min_row=marked[0] + 1):
            for cell in row:
                if cell.value is not None and cell.data_type != "f":
                    page.cell(cell.row, cell.column, cell.value)
    pasted = tmp_path / "pasted.xlsx"
    new.save(pasted)
    before = content_hash(call, path)
    status, _, err = call("receive", path, pasted)
    assert status == 2 and "codes of questions on Copy 0" in err and "--country CODE --round YEAR" in err
    assert content_hash(call, path) == before
    status, out, _ = call("receive", path, pasted, "--country", "ARG", "--round", "2022", "--json")
    (entry,) = json.loads(out)["files"]
    assert (status, entry["outcome"], entry["counts"]["new"]) == (0, "accepted", 2)
    told = json.loads(call("history", path, "--item", "S.1", "--json")[1])
    assert (told[0]["after"]["number"], told[0]["country"], told[0]["place"][:6]) == (10, "ARG", "Copy 0")


def test_columns_under_headings_of_the_senders_own_are_named_once(office, call, tmp_path) -> None:
    path, _ = office
    pasted, new = tmp_path / "pasted.xlsx", openpyxl.Workbook()
    page = new.active
    for row in (("Code", "Question", "Figure"), ("S.1", "Norms due", 10), ("S.2", "Norms done", 4), ("S.4",)):
        page.append(row)
    new.save(pasted)
    before = content_hash(call, path)
    whose = ("--country", "ARG", "--round", "2022", "--json")
    _, out, _ = call("receive", path, pasted, "--dry-run", *whose)
    (entry,) = json.loads(out)["files"]
    (asked,) = [one for one in entry["problems"] if one["code"] == "question.heading"]
    assert '--heading "Sheet!value=C|none"' in asked["message"] and "Figure" in asked["message"]
    assert entry["counts"]["new"] == 0 and content_hash(call, path) == before
    for wrong in ("value=C", "Sheet!value", "Sheet!value=3"):
        status, _, err = call("receive", path, pasted, *whose, "--heading", wrong)
        assert status == 2 and wrong in err
    status, out, _ = call("receive", path, pasted, *whose, "--heading", "Sheet!value=c")
    (entry,) = json.loads(out)["files"]
    assert (status, entry["outcome"], entry["counts"]["new"]) == (0, "accepted", 2)
    # The country's next file under the same headings needs no such answer; another country's does.
    page.append(("S.5", "Remark", "Provisional"))
    page.title = "Another"
    new.save(pasted)
    _, out, _ = call("receive", path, pasted, *whose)
    (entry,) = json.loads(out)["files"]
    assert (entry["outcome"], entry["counts"]["new"], entry["counts"]["same"]) == ("accepted", 1, 2)
    (known,) = [one for one in entry["problems"] if one["code"] == "workbook.heading_known"]
    assert (known["sheet"], known["cell"], known["found"]) == ("Another", "C1", "Figure")
    _, out, _ = call("receive", path, pasted, "--country", "BRA", "--round", "2022", "--dry-run", "--json")
    assert "question.heading" in out
