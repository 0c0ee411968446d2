"""A round goes out in every format; an archive gives the round back, and notices what was done to it."""

import csv
import hashlib
import io
import os
import tracemalloc
import zipfile
from datetime import date
from pathlib import Path

import pytest

from db import readers
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import QueryAct
from db.writers import collection
from db.writers import evidence as writers
from desktop.actions import file, review, rounds
from desktop.actions.desk import Desk
from desktop.actions.evidence import attach
from desktop.actions.export import FORMATS, check_archive, export
from desktop.actions.receive import accept, look
from desktop.actions.summary import gather
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


def unpacked(path: Path) -> tuple[dict, dict[str, bytes]]:
    """Returns the manifest and every other file of an archive."""
    with archive.opened_archive(path) as (manifest, container):
        return manifest, {name: container.read(name) for name in container.namelist() if name != archive.MANIFEST}


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


def test_a_figure_that_a_hidden_one_can_be_read_off_is_hidden_too(desk, filled, tmp_path) -> None:
    hidden = Answer("S.2", "", "4", 4.0, confidential=True)
    accept(desk, look(desk, filled("ARG", Answer("S.1", "", "5", 5.0), hidden)))
    open_ones = Answer("S.1", "", "5", 5.0), Answer("S.2", "", "4", 4.0)
    accept(desk, look(desk, filled("BRA", *open_ones, name="bra.xlsx")))
    export(desk, 2022, "csv", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = {(line["country"], line["item"]): line["value"] for line in csv.DictReader(file)}
    assert [lines["ARG", item] for item in ("S.1", "S.2", "S.3")] == ["5", "", ""]
    assert [lines["BRA", item] for item in ("S.1", "S.2", "S.3")] == ["5", "4", "0.8"]
    with desk.database.read() as reading:
        returns = gather(desk, reading, 2022).this_round.returns
        stored = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
    assert [returns[code].answers["S.3", ""].confidential for code in ("ARG", "BRA")] == [True, False]
    assert not stored["S.3", ""].confidential, "the office's own file keeps what was given"


def test_an_archive_gives_back_the_round_and_the_files_byte_for_byte(
    desk, pool, reviewer, round_of_answers, tmp_path
) -> None:
    path = tmp_path / "round.zip"
    export(desk, 2022, "archive", path)
    assert check_archive(path).ok
    manifest, files = unpacked(path)
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


def test_evidence_comes_back_whole_whatever_it_is_called_and_however_large(
    desk, pool, reviewer, round_of_answers, tmp_path
) -> None:
    sent = []
    for country, item, name in (
        ("ARG", "S.1", "../Boletín <ñ>.pdf"),
        ("ARG", "S.2", "boletín.pdf"),
        ("BRA", "S.1", ".censo.xlsx"),
        ("BRA", "S.2", "x" * 120 + ".zip"),
    ):
        path = tmp_path / Path(name).name
        path.write_bytes(os.urandom(6_000_000))
        attach(desk, 2022, country, item, path)
        sent.append((country, item, path.name, hashlib.sha256(path.read_bytes()).hexdigest()))
    # The same file stands behind another answer: told twice, packed once.
    attach(desk, 2022, "ARG", "S.5", tmp_path / "boletín.pdf")
    sent.append(("ARG", "S.5", *sent[1][2:]))
    target = tmp_path / "round.zip"
    tracemalloc.start()
    export(desk, 2022, "archive", target)
    assert check_archive(target).ok
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # All of it is 24 MB: no more than a file or two is ever held.
    assert 24_000_000 < target.stat().st_size < 25_000_000 and held < 18_000_000
    with (
        archive.opened_archive(target) as (_, container),
        file.create(tmp_path / "again.convergencia", reviewer, "Again") as database,
    ):
        tables = archive.tables_of(container)
        again = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(again, "form.md", container.read("questionnaire/form.md"))
        rounds.open_round(again, 2022, date(2023, 3, 31), ("ARG", "BRA"))
        with database.write("attach", reviewer) as work:
            for country, one in archive.evidence_of(tables, container):
                number = readers.submission_id(work, 2022, country)
                writers.attach(work, number, one.item, one.row, one.name, one.content, one.person)
        with database.read() as reading:
            back = [
                (
                    line.country,
                    one.item,
                    one.name,
                    hashlib.sha256(readers.attachment_content(reading, one.id)).hexdigest(),
                )
                for line in readers.lines(reading)
                for one in readers.attachments(reading, line.id)
            ]
    assert sorted(back) == sorted(sent)
    # Another file in its place is noticed, even where the manifest was made to fit.
    manifest, files = unpacked(target)
    swapped = next(name for name in files if name.startswith("evidence/BRA/"))
    files[swapped] = b"another"
    facts = {key: value for key, value in manifest.items() if key not in ("files", "format")}
    with target.open("wb") as out:
        archive.write_archive(out, facts, {}, files.items())
    [found] = check_archive(target).problems
    assert (found.code, found.item, found.details["country"]) == ("archive.evidence_differs", "S.1", "BRA")


def test_an_archive_holds_the_review(desk, round_of_answers, tmp_path) -> None:
    export(desk, 2022, "archive", tmp_path / "round.zip")
    _, files = unpacked(tmp_path / "round.zip")
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
    manifest, files = unpacked(path)
    name = "tables/answers.csv"
    files[name] = files[name].replace(b"0.1", b"0.2")
    facts = {key: value for key, value in manifest.items() if key not in ("files", "format")}
    with path.open("wb") as target:
        archive.write_archive(target, facts, {}, files.items())
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
    made = io.BytesIO()
    archive.write_archive(made, {}, {"t": (("text",), [[one] for one in texts])}, ())
    files = {"tables/t.csv": zipfile.ZipFile(made).read("tables/t.csv")}
    assert [one["text"] for one in archive.read_table(files["tables/t.csv"])] == texts
    assert next(csv.reader(io.StringIO(files["tables/t.csv"].decode()))) == ["text"]
