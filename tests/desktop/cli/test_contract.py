"""The command line as scripts use it: names, JSON, exit statuses, one sentence on standard error."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from db.problems import Problem
from db.terms import LANGUAGES
from desktop.__main__ import main
from desktop.cli.commands import COMMANDS, opens_window
from desktop.cli.parser import build
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM


@pytest.fixture
def call(capsys, monkeypatch):
    """Return a function that runs a command and gives (exit status, standard output, standard error)."""
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")

    def run(*words):
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return run


@pytest.fixture
def office(tmp_path, call):
    """An office file with round 2022 open for two countries, made by the command line alone."""
    form = tmp_path / "small.md"
    form.write_text(FORM, "utf-8")
    path = tmp_path / "office.convergencia"
    assert call("new", path, "--questionnaire", form)[0] == 0
    assert call("round", "open", path, "--year", "2022", "--due", "2023-03-31", "--country", "ARG", "BRA")[0] == 0
    return path


@pytest.fixture
def issued(office, call, tmp_path):
    status, out, _ = call("issue", office, "--round", "2022", "--out", tmp_path / "out", "--json")
    assert status == 0
    return {entry["country"]: Path(entry["file"]) for entry in json.loads(out)}


def fill(path, target, **values):
    from db.snapshots.submission import Answer

    answers = {(code, ""): Answer(code, "", f"{value:g}", float(value)) for code, value in values.items()}
    with Pool(1) as pool:
        target.write_bytes(pool.call("fill_workbook", path.read_bytes(), answers, {}))
    return target


def content_hash(call, office):
    return json.loads(call("check", office, "--json")[1])["content_hash"]


def test_the_whole_job_by_the_command_line(office, issued, call, tmp_path):
    back = fill(issued["ARG"], tmp_path / "back.xlsx", **{"S.1": 5, "S.2": 9})
    before = content_hash(call, office)
    status, out, err = call("receive", office, back, "--dry-run", "--json")
    entry = json.loads(out)["files"][0]
    assert (status, err) == (0, "")
    assert set(entry) == {"file", "sha256", "outcome", "round", "country", "counts", "problems"}
    assert entry["counts"] == {"new": 2, "changed": 0, "same": 0, "erased": 0, "conflicts": 0, "refused": 0}
    assert (entry["outcome"], entry["round"], entry["country"]) == ("accepted", 2022, "ARG")
    assert content_hash(call, office) == before
    assert call("receive", office, back)[0] == 0
    assert content_hash(call, office) != before
    after = content_hash(call, office)
    status, out, _ = call("receive", office, back, "--json")
    assert (status, json.loads(out)["files"][0]["outcome"]) == (0, "unchanged")
    assert content_hash(call, office) == after

    status, out, _ = call("validate", office, "--round", "2022", "--json")
    told = json.loads(out)
    assert status == 0
    assert set(told) == {"round", "counts", "findings"}
    assert set(told["counts"]) == {"error", "warning", "information", "not_evaluated"}
    (found,) = [one for one in told["findings"] if one["rule"] == "S.R1" and one["country"] == "ARG"]
    assert set(found) == {"country", "rule", "severity", "result", "item", "row", "value", "message"}
    assert (found["severity"], found["result"]) == ("error", "fail")
    assert "More done than due." in found["message"]

    status, _, err = call("accept", office, "--round", "2022", "--country", "ARG")
    assert status == 2
    assert "errors left (1)" in err
    assert call("answer", office, "--round", "2022", "--country", "ARG", "--item", "S.2", "--value", "4")[0] == 0
    assert call("accept", office, "--round", "2022", "--country", "ARG", "--as", "Rita")[0] == 0
    status, _, err = call("answer", office, "--round", "2022", "--country", "ARG", "--item", "S.2", "--value", "1")
    assert status == 2
    assert "locked" in err
    csv = tmp_path / "out.csv"
    assert call("export", office, "--round", "2022", "--format", "csv", "--out", csv)[0] == 0
    lines = csv.read_text("utf-8-sig").splitlines()
    assert lines[0] == "country,round,item,row,column,value,status,note,source,stage"
    assert "ARG,2022,S.2,,,4,A,,,accepted" in lines
    assert "ARG,2022,S.3,,,0.8,A,,,accepted" in lines
    pdf = tmp_path / "out.pdf"
    assert call("summary", office, "--round", "2022", "--language", "fr", "--out", pdf)[0] == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    status, out, _ = call("history", office, "--json")
    assert [entry["action"] for entry in json.loads(out)][:3] == ["accept", "answer", "receive"]
    assert json.loads(out)[0]["person"] == "Rita"
    assert json.loads(call("check", office, "--json")[1])["ok"] is True


def test_a_round_is_frozen_and_its_edition_drawn(office, issued, call, tmp_path):
    back = fill(issued["ARG"], tmp_path / "back.xlsx", **{"S.1": 5, "S.2": 4})
    assert call("receive", office, back)[0] == 0
    status, out, err = call("freeze", office, "--round", "2022", "--complete")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "ARG" in err
    assert call("accept", office, "--round", "2022", "--country", "ARG")[0] == 0
    status, _, err = call("summary", office, "--round", "2022", "--edition", "1", "--out", tmp_path / "none.pdf")
    assert status == 2
    assert "convergencia freeze" in err
    status, out, err = call(
        "freeze", office, "--round", "2022", "--edition-date", "2099-12-01", "--as", "Edith", "--json"
    )
    made = json.loads(out)
    assert (status, err) == (0, "")
    assert set(made) == {"round", "edition", "dated", "content_hash", "new", "countries", "left_out"}
    assert (made["edition"], made["dated"], made["new"], made["countries"]) == (1, "2099-12-01", True, 1)
    assert json.loads(call("freeze", office, "--round", "2022", "--json")[1]) == made | {"new": False}
    assert "stays the newest" in call("freeze", office, "--round", "2022")[1]
    pdfs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for pdf in pdfs:
        assert call("summary", office, "--round", "2022", "--edition", "1", "--language", "pt", "--out", pdf)[0] == 0
        call("reopen", office, "--round", "2022", "--country", "ARG", "--reason", "late figure")
        call("answer", office, "--round", "2022", "--country", "ARG", "--item", "S.2", "--value", "3")
    assert pdfs[0].read_bytes() == pdfs[1].read_bytes()
    status, out, err = call("trace", office, "--figure", "value/2022/ARG/S.1", "--edition", "1", "--json")
    told = json.loads(out)
    assert (status, err) == (0, "")
    assert set(told) == {"figure", "edition", "text", "told", "figures", "countries", "answers"}
    (one,) = told["answers"]
    assert (one["item"], one["number"], one["questionnaire"]) == ("S.1", 5.0, "small@1")
    (origin,) = one["origins"]
    assert set(origin) == {"action", "person", "at", "receipt", "place", "item"}
    assert (origin["receipt"]["file"], origin["place"].count("!")) == ("back.xlsx", 1)
    status, out, _ = call("trace", office, "--figure", "value/2022/ARG/S.3")
    assert status == 0
    assert "Entered in the program by" in out
    assert f"Cell {origin['place']} of back.xlsx (SHA-256 {origin['receipt']['sha256']})" in out
    assert "Computed by the program from" in out
    status, out, err = call("trace", office, "--figure", "value/2022/ARG/S.11")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "value/2022/ARG/S.1" in err
    (entry,) = [one for one in json.loads(call("history", office, "--json")[1]) if one["action"] == "freeze"]
    assert (entry["person"], entry["details"]["content_hash"]) == ("Edith", made["content_hash"])
    assert json.loads(call("check", office, "--json")[1])["ok"] is True


def test_a_conflict_is_exit_status_one_until_it_is_settled(office, issued, call, tmp_path):
    call("answer", office, "--round", "2022", "--country", "ARG", "--item", "S.1", "--value", "7")
    back = fill(issued["ARG"], tmp_path / "back.xlsx", **{"S.1": 5})
    status, out, _ = call("receive", office, back, "--json")
    assert (status, json.loads(out)["files"][0]["outcome"]) == (1, "conflicts")
    told = json.loads(out)["files"][0]["problems"][0]
    assert (told["code"], told["item"], told["found"]) == ("receive.in_conflict", "S.1", "5")
    assert told["sheet"] in told["message"] and told["cell"] in told["message"] and "“7”" in told["message"]
    status, out, _ = call("receive", office, back, "--resolve", "theirs", "--json")
    codes = {one["code"] for one in json.loads(out)["files"][0]["problems"]}
    assert (status, codes) == (0, {"receive.already_brings"})
    assert '"5"' in call("history", office, "--item", "S.1", "--json")[1]


def test_undo_and_backup_and_restore(office, call, tmp_path):
    call("answer", office, "--round", "2022", "--country", "ARG", "--item", "S.1", "--value", "7")
    copy = tmp_path / "copy.convergencia"
    assert call("backup", office, copy)[0] == 0
    assert call("undo", office)[0] == 0
    status, _, err = call("undo", office)
    assert (status, err.startswith("There is nothing to undo")) == (2, True)
    assert call("restore", copy, office)[0] == 0
    assert '"7"' in call("history", office, "--item", "S.1", "--json")[1]


BAD = {
    "empty": b"",
    "text": b"country;value\nARG;5\n",
    "cut": b"PK\x03\x04\x14\x00\x00\x00",
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "pdf": b"%PDF-1.7\n",
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_return_is_one_sentence_and_leaves_everything_as_it_was(office, call, tmp_path, kind):
    path = tmp_path / "return.xlsx"
    path.write_bytes(BAD[kind])
    before = content_hash(call, office)
    status, out, err = call("receive", office, path, "--json")
    assert status == 2
    assert len(err.strip().splitlines()) == 1
    (entry,) = json.loads(out)["files"]
    assert entry["outcome"] == "refused"
    assert entry["problems"][0]["message"] == err.strip()
    assert content_hash(call, office) == before


def test_one_bad_file_among_good_ones_is_exit_status_one(office, issued, call, tmp_path):
    good = fill(issued["ARG"], tmp_path / "good.xlsx", **{"S.1": 5})
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"no")
    status, out, _ = call("receive", office, bad, good, "--json")
    assert status == 1
    assert [entry["outcome"] for entry in json.loads(out)["files"]] == ["refused", "accepted"]


def test_a_workbook_of_another_round_or_country_is_refused(office, issued, call, tmp_path):
    other = tmp_path / "other.convergencia"
    form = tmp_path / "small.md"
    assert call("new", other, "--questionnaire", form)[0] == 0
    assert call("round", "open", other, "--year", "2021", "--due", "2022-03-31", "--country", "ARG")[0] == 0
    before = content_hash(call, other)
    status, _, err = call("receive", other, issued["ARG"])
    assert status == 2
    assert "was not issued from this file" in err
    assert content_hash(call, other) == before


@pytest.mark.parametrize(
    "words",
    [
        ["validate", "NONE", "--round", "2022"],
        ["validate", "OFFICE", "--round", "1999"],
        ["issue", "OFFICE", "--round", "2022", "--out", "OUT", "--country", "XXX"],
        ["issue", "OFFICE", "--round", "2022", "--out", "OUT", "--language", "tlh"],
        ["round", "open", "OFFICE", "--year", "2022", "--due", "soon"],
        ["round", "open", "OFFICE", "--year", "2022", "--due", "2023-01-01"],
        ["receive", "OFFICE", "missing.xlsx"],
        ["receive", "OFFICE", "OFFICE"],
        ["answer", "OFFICE", "--round", "2022", "--country", "ARG", "--item", "S.1"],
        ["explain", "OFFICE", "--round", "2022", "--country", "ARG", "--item", "S.1", "--rule", "X", "--text", "t"],
        ["close", "OFFICE", "--round", "2022", "--country", "ARG", "--item", "S.1"],
        ["return", "OFFICE", "--round", "2022", "--country", "ARG"],
        ["reopen", "OFFICE", "--round", "2022", "--country", "ARG", "--reason", "r"],
        ["export", "OFFICE", "--round", "2022", "--format", "csv", "--out", "/proc/none/x.csv"],
        ["export", "OFFICE", "--round", "2022", "--format", "parquet", "--out", "x"],
        ["new", "OFFICE"],
        ["new", "NEW", "--questionnaire", "TEXT"],
        ["questionnaire", "publish", "OFFICE", "TEXT"],
        ["backup", "TEXT", "COPY"],
        ["restore", "TEXT", "OFFICE"],
        ["nonsense"],
        ["issue"],
        ["evaluate", "--answers", "TEXT", "1"],
    ],
    ids=lambda words: " ".join(words[:2]) + f" +{len(words)}",
)
def test_every_refusal_is_one_sentence_with_exit_status_two(office, call, tmp_path, words):
    text = tmp_path / "text.xlsx"
    text.write_text("no form")
    names = {
        "OFFICE": office,
        "NONE": tmp_path / "none.convergencia",
        "NEW": tmp_path / "new.convergencia",
        "TEXT": text,
        "OUT": tmp_path / "out",
        "COPY": tmp_path / "copy",
    }
    before = content_hash(call, office)
    status, out, err = call(*[names.get(word, word) for word in words])
    assert status == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert len(err.split()) > 5
    assert not (tmp_path / "new.convergencia").exists()
    assert content_hash(call, office) == before


def test_expressions_are_tried_on_answers(call, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"a": 7, "b": [{"n": 1}, {"n": 2}], "c": None}), "utf-8")
    status, out, err = call(
        "evaluate", "${a} mod 4", "sum(${b.n}) = 3", "'x'", "${a} > ${c}", "--answers", answers, "--json"
    )
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert [list(one) for one in told] == [["expression", "type", "value", "reason"]] * 4
    assert [(one["type"], one["value"]) for one in told] == [
        ("number", 3.0), ("boolean", True), ("text", "x"), ("boolean", None),
    ]  # fmt: skip
    assert [one["reason"] for one in told] == [None, None, None, "c has no value"]


def test_a_malformed_expression_says_where_and_the_others_are_tried(call):
    status, out, err = call("evaluate", "1 + ", "2 + 2", "--json")
    assert (status, err) == (1, "")
    wrong, right = json.loads(out)
    assert (wrong["type"], wrong["value"]) == ("error", None)
    assert "ends too early" in wrong["reason"]
    assert right["value"] == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_are_said_in_the_persons_language(call, monkeypatch, tmp_path, language):
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", language)
    _, _, err = call("check", tmp_path / "none.convergencia")
    first = {"es": "No existe", "en": "There is no", "pt": "Não existe", "fr": "Le fichier"}
    assert err.startswith(first[language])


def test_a_newer_or_damaged_database_is_refused_untouched(office, call, tmp_path):
    newer = tmp_path / "newer.convergencia"
    newer.write_bytes(office.read_bytes())
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version=77")
    connection.close()
    kept = newer.read_bytes()
    status, _, err = call("validate", newer, "--round", "2022")
    assert status == 2
    assert "newer Convergencia" in err
    assert newer.read_bytes() == kept
    cut = tmp_path / "cut.convergencia"
    cut.write_bytes(office.read_bytes()[:30000])
    status, _, err = call("validate", cut, "--round", "2022")
    assert status == 2
    assert "damaged" in err


def test_every_command_has_a_parser_and_a_function():
    parsed = set(build()._subparsers._group_actions[0].choices)
    assert parsed == set(COMMANDS)


def test_the_window_opens_for_nothing_or_for_a_file_only(tmp_path):
    assert opens_window([], COMMANDS)
    assert opens_window(["a.convergencia"], COMMANDS)
    assert opens_window(["postgresql://host/db"], COMMANDS)
    assert not opens_window(["validate"], COMMANDS)
    assert not opens_window(["isue"], COMMANDS)
    assert not opens_window(["--help"], COMMANDS)


def test_the_program_itself_answers(tmp_path):
    """The same through a process of its own, as a script calls it."""
    told = subprocess.run([sys.executable, "-m", "desktop", "--version"], capture_output=True, text=True, timeout=60)
    assert (told.returncode, told.stdout.split()[0]) == (0, "convergencia")
    told = subprocess.run(
        [sys.executable, "-m", "desktop", "check", str(tmp_path / "none")], capture_output=True, text=True, timeout=60
    )
    assert told.returncode == 2
    assert told.stdout == ""
    assert len(told.stderr.strip().splitlines()) == 1


def test_without_a_display_the_window_says_so(call, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    for words in ([], ["some.convergencia"]):
        status, out, err = call(*words)
        assert (status, out) == (2, "")
        assert err.startswith("There is no display here") and len(err.strip().splitlines()) == 1


def test_a_bug_is_a_sentence_with_a_report_for_whoever_mends_it(call, monkeypatch, tmp_path):
    from desktop.actions import file

    monkeypatch.setattr(file, "backup", lambda *_: 1 / 0)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "x.convergencia").write_bytes(
        b"SQLite format 3\x00" + bytes(44) + b"\0\0\0\1" + bytes(4) + b"Conv" + bytes(28)
    )
    status, out, err = call("backup", tmp_path / "x.convergencia", tmp_path / "copy")
    assert (status, out) == (2, "")
    assert "ZeroDivisionError" in err
    (report,) = tmp_path.glob("convergencia-error-*.txt")
    assert "Traceback" in report.read_text()


def test_help_says_what_every_command_is_for(call):
    with pytest.raises(SystemExit) as ended:
        call("--help")
    assert ended.value.code == 0


def test_problems_survive_the_trip_through_pickle():
    import pickle

    problem = pickle.loads(pickle.dumps(Problem("db.missing", file="x")))
    assert (problem.code, problem.details) == ("db.missing", {"file": "x"})
