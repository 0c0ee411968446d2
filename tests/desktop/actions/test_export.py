"""A round goes out in every format; an archive gives the round back, and notices what was done to it."""

import csv
import io
import zipfile
from datetime import date

import pytest

from db import readers
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import QueryAct
from db.writers import collection
from desktop.actions import file, review, rounds
from desktop.actions.desk import Desk
from desktop.actions.export import FORMATS, check_archive, export
from desktop.actions.receive import accept, look
from desktop.exchange import archive

SECRET = "Nobody may see this"


@pytest.fixture
def round_of_answers(desk, filled):
    """A round with answers, rows, a confidential text, explanations and queries; and the file that came back."""
    path = filled(
        "ARG",
        Answer("S.1", "", "5000", 5000.0, note="\\ a note, with \"signs\"\nand lines"),
        Answer("S.2", "", "0.1", 0.1),
        Answer("S.5", "", SECRET, confidential=True, note=SECRET),
        Answer("S.R.name", "x", "Uruguay"),
        Answer("S.R.name", "y", "Perú"),
    )  # fmt: skip
    accept(desk, look(desk, path))
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "Census")
    review.query(desk, 2022, "ARG", "S.4", "Since when?")
    review.continue_query(desk, 2022, "ARG", QueryAct.REPLY, "May", number=1)
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_data_give_the_same_bytes_and_the_number_of_answers(desk, round_of_answers, tmp_path, kind) -> None:
    made = [tmp_path / "one", tmp_path / "two"]
    counts = {export(desk, 2022, kind, path) for path in made}
    assert made[0].read_bytes() == made[1].read_bytes() and len(counts) == 1 and counts.pop() >= 5


@pytest.mark.parametrize("kind", ["csv", "xlsx", "sdmx-csv"])
def test_what_is_handed_on_keeps_confidential_values_back(desk, round_of_answers, tmp_path, kind) -> None:
    export(desk, 2022, kind, tmp_path / "out")
    data = (tmp_path / "out").read_bytes()
    if kind == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            data = b"".join(book.read(name) for name in book.namelist())
    assert SECRET.encode() not in data and b"S.5" in data.replace(b"S_5", b"S.5")


def test_an_archive_gives_back_the_round_and_the_files_byte_for_byte(
    desk, pool, reviewer, round_of_answers, tmp_path
) -> None:
    path = tmp_path / "round.zip"
    export(desk, 2022, "archive", path)
    assert check_archive(path).ok
    manifest, files = archive.read_archive(path.read_bytes())
    kept = next(content for name, content in files.items() if name.startswith("receipts/ARG/"))
    assert kept == round_of_answers.read_bytes()
    with file.create(tmp_path / "again.convergencia", reviewer, "Again") as database:
        again = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(again, "form.md", files["questionnaire/form.md"])
        given = archive.rebuilt(files)
        rounds.open_round(again, manifest["round"], date.fromisoformat(manifest["due"]), tuple(given))
        with database.write("receive", reviewer) as work:
            for country, (answers, rows) in given.items():
                number = readers.submission_id(work, 2022, country)
                for roster, order in rows.items():
                    collection.store_rows(work, number, roster, order)
                collection.store_answers(work, number, answers.values())
        with database.read() as reading, desk.database.read() as old:
            for country in given:
                hashes = [
                    readers.submission_sha256(one, readers.submission_id(one, 2022, country)) for one in (reading, old)
                ]
                assert hashes[0] == hashes[1] == manifest["submissions"][country]


def test_an_archive_holds_the_review(desk, round_of_answers, tmp_path) -> None:
    export(desk, 2022, "archive", tmp_path / "round.zip")
    _, files = archive.read_archive((tmp_path / "round.zip").read_bytes())
    assert [one["text"] for one in archive.read_table(files["tables/explanations.csv"])] == ["Census"]
    letters = archive.read_table(files["tables/queries.csv"])
    assert [(one["act"], one["text"]) for one in letters] == [("ask", "Since when?"), ("reply", "May")]
    changesets = archive.read_table(files["tables/changesets.csv"])
    assert [one["label"] for one in changesets if one["country"] == "ARG"][-1] == "query.reply"


def changed(path, **by: bytes | None) -> None:
    """Rewrite an archive with other content for the files whose path ends so; None takes one out."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for tail, content in by.items():
        for name in [one for one in parts if tail in one]:
            if content is None:
                del parts[name]
            else:
                parts[name] = content
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)


@pytest.mark.parametrize(
    ("by", "code"), [({"answers": b"country\n"}, "archive.changed"), ({"receipts/": None}, "archive.missing")]
)
def test_what_was_done_to_an_archive_is_noticed(desk, round_of_answers, tmp_path, by, code) -> None:
    path = tmp_path / "round.zip"
    export(desk, 2022, "archive", path)
    changed(path, **by)
    assert {one.code for one in check_archive(path).problems} == {code}
    with zipfile.ZipFile(path, "a") as more:
        more.writestr("more.exe", b"x")
    assert "archive.added" in {one.code for one in check_archive(path).problems}


def test_answers_that_do_not_fit_their_hash_are_noticed_even_where_the_manifest_was_made_to_fit(
    desk, round_of_answers, tmp_path
) -> None:
    path = tmp_path / "round.zip"
    export(desk, 2022, "archive", path)
    manifest, files = archive.read_archive(path.read_bytes())
    name = "tables/answers.csv"
    files[name] = files[name].replace(b"0.1", b"0.2")
    facts = {key: value for key, value in manifest.items() if key not in ("files", "format")}
    path.write_bytes(archive.write_archive(facts, {}, files))
    assert [one.code for one in check_archive(path).problems] == ["archive.answers_differ"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip"])
def test_what_is_no_archive_is_said(tmp_path, content) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    with pytest.raises(Problem) as refused:
        check_archive(path)
    assert refused.value.code == "archive.not_ours"


def test_tables_read_back_as_they_were() -> None:
    texts = [None, "", "\\", "\\x", "a,b", 'say "x"', "two\nlines", "=1+1", "á"]
    made = archive.write_archive({}, {"t": (("text",), [[one] for one in texts])}, {})
    _, files = archive.read_archive(made)
    assert [one["text"] for one in archive.read_table(files["tables/t.csv"])] == texts
    assert next(csv.reader(io.StringIO(files["tables/t.csv"].decode()))) == ["text"]
