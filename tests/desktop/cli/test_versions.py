"""Versions at the command line: compared as sentences or one JSON document; every wrong declaration told at once."""

import json

import pytest

from desktop.__main__ import main

ONE = """
| survey |         |      |       |       |     |        |
|        | type    | name | label | unit  | was | change |
|        | integer | A    | Norms | norms |     |        |
|        | text    | B    | Name  |       |     |        |
| settings |          |         |         |
|        | form_title | form_id | version |
|        | T          | t       | 1       |
"""
TWO = ONE.replace("| 1 ", "| 2 ").replace(
    "| text    | B    | Name  |       |     |", "| text    | N    | Name  |       | B   |"
)
WRONG = TWO.replace("| B   |", "| BB  |").replace(
    "| Norms | norms |     |        |", "| Norms | laws  |     | editorial |"
)


@pytest.fixture
def call(capsys, monkeypatch):
    """Return a function that runs a command and gives (exit status, standard output, standard error)."""
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")

    def run(*words):
        capsys.readouterr()
        status = main([str(word) for word in words])
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def forms(tmp_path):
    found = []
    for name, text in (("one", ONE), ("two", TWO), ("wrong", WRONG)):
        path = tmp_path / f"{name}.md"
        path.write_text(text, "utf-8")
        found.append(path)
    return found


def test_compare_lists_every_edit(call, forms) -> None:
    status, out, err = call("questionnaire", "compare", forms[0], forms[1])
    assert (status, err) == (0, "")
    assert "Item B → N  Renamed" in out
    assert "t@1 → t@2: 3 kept, 0 moved, 0 reworded, 1 renamed, 0 changed in meaning" in out


def test_compare_gives_one_document(call, forms) -> None:
    status, out, _ = call("questionnaire", "compare", forms[0], forms[1], "--json")
    told = json.loads(out)
    assert (status, told["old"], told["new"], told["problems"]) == (0, "t@1", "t@2", [])
    renamed = next(edit for edit in told["edits"] if edit["kind"] == "renamed")
    assert renamed == {
        "thing": "item",
        "kind": "renamed",
        "list": None,
        "old": ["B"],
        "new": ["N"],
        "breaks": False,
        "changes": [],
    }
    assert told["counts"]["renamed"] == 1
    assert sum(count for kind, count in told["counts"].items() if kind != "breaks") == len(told["edits"])


def test_what_is_declared_wrongly_is_told_with_its_cell(call, forms) -> None:
    status, out, _ = call("questionnaire", "compare", forms[0], forms[2], "--json")
    found = json.loads(out)
    assert status == 1
    assert [(one["code"], one["sheet"], one["cell"]) for one in found["problems"]] == [
        ("compare.unknown_old", "survey", "F3"),
        ("compare.not_editorial", "survey", "G2"),
    ]
    changed = next(edit for edit in found["edits"] if edit["kind"] == "changed")
    assert (changed["breaks"], changed["changes"][0]) == (
        True,
        {"what": "unit", "old": "norms", "new": "laws", "semantic": True},
    )


def test_a_version_that_does_not_fit_is_not_published_and_all_is_told_at_once(call, forms, tmp_path) -> None:
    office = tmp_path / "o.convergencia"
    assert call("new", office, "--questionnaire", forms[0])[0] == 0
    status, out, _ = call("questionnaire", "publish", office, forms[2])
    assert status == 1
    assert [line.split(":")[0] for line in out.splitlines()] == ["survey!F3", "survey!G2"]
    assert call("questionnaire", "publish", office, forms[1])[0] == 0
    status, out, _ = call("questionnaire", "compare", "t@1", "t@2", "--file", office, "--json")
    assert (status, json.loads(out)["counts"]["renamed"]) == (0, 1)
    status, out, _ = call("questionnaire", "compare", "t@2", forms[2], "--file", office, "--json")
    assert status == 1
    status, _, err = call("questionnaire", "compare", "t@1", "t@7", "--file", office)
    assert (status, err.count("\n")) == (2, 1)
    assert "t@7" in err


@pytest.mark.parametrize(
    "words", [("check", "BAD"), ("check", "GONE"), ("compare", "BAD", "GOOD"), ("compare", "GOOD", "GONE")]
)
def test_a_form_that_cannot_be_read_gives_a_document_too(call, forms, tmp_path, words: tuple[str, ...]) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"not a workbook")
    paths = {"BAD": bad, "GONE": tmp_path / "gone.xlsx", "GOOD": forms[0]}
    status, out, err = call("questionnaire", *(paths.get(word, word) for word in words), "--json")
    told = json.loads(out)
    (problem,) = told["problems"]
    assert status == 2 and problem["severity"] == "error"
    assert problem["message"] == err.strip() and ("bad.xlsx" in err or "gone.xlsx" in err)
    assert told.get("ok", False) is False
