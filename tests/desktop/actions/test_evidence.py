"""Evidence is kept with its hash, once, comes out again byte for byte, and travels with the return it belongs to."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import readers
from db.check import check
from db.problems import Problem
from db.snapshots.evidence import Enclosed
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ReceiptOutcome, Role, Verdict
from db.writers import collection
from desktop.actions import country, evidence, receive, review
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.validate import validate
from desktop.workbook import enclosures
from desktop.workbook.package import Package, pack
from tests.spreadsheet import resave


@pytest.fixture
def own(desk: Desk, issued: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    """The country file of Argentina with two answers and evidence behind each, one of them in a row of a table."""
    with country.create(tmp_path / "own.convergencia", issued["ARG"], "Ana Pérez", desk.pool) as database:
        at = Desk(database, desk.pool, Person("Ana Pérez", Role.FOCAL_POINT, country="ARG"), "en")
        answer(at, 2022, "ARG", "S.1", value="5")
        with database.write("answer", at.person) as work:
            number = readers.submission_id(work, 2022, "ARG")
            collection.store_rows(work, number, "S.R", ["mine"])
            collection.mark_changed(work, number)
        answer(at, 2022, "ARG", "S.R.name", row="mine", value="Brasil")
        (tmp_path / "boletín ñ.pdf").write_bytes(b"%PDF <!DOCTYPE x>" + bytes(range(256)) * 500)
        for item, row in (("S.1", ""), ("S.R.name", "mine")):
            evidence.attach(at, 2022, "ARG", item, tmp_path / "boletín ñ.pdf", row)
        yield at


def sent(own: Desk, path: Path) -> country.Sent:
    return country.send(own, 2022, path, "Luisa Gómez")[1]


def bare(one) -> tuple[str, str, str, str, int, str]:
    return one.item, one.row, one.name, one.sha256, one.size, one.person


def kept(desk: Desk):
    with desk.database.read() as reading:
        assert check(reading).ok
        return readers.attachments(reading, readers.submission_id(reading, 2022, "ARG"))


def test_a_file_comes_out_as_it_went_in_and_only_once(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "boletín ñ.pdf"
    source.write_bytes(b"%PDF " + bytes(range(256)))
    assert evidence.attach(desk, 2022, "ARG", "S.1", source).changeset is not None
    assert evidence.attach(desk, 2022, "ARG", "S.1", source).changeset is None
    [one] = kept(desk)
    assert (one.item, one.name, one.size) == ("S.1", source.name, 261)
    assert one.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    saved = evidence.save(desk, one, tmp_path)
    assert saved.name == "boletín ñ (2).pdf" and saved.read_bytes() == source.read_bytes()


def test_what_cannot_be_kept_is_refused_in_a_sentence(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    empty, large = tmp_path / "empty", tmp_path / "large"
    empty.touch()
    large.write_bytes(b"x" * 11)
    monkeypatch.setattr(evidence, "LARGEST", 10)
    cases = [
        ("S.1", empty, "", "evidence.size"),
        ("S.1", large, "", "evidence.size"),
        ("S.1", tmp_path / "gone", "", "evidence.unreadable"),
        ("S.1", tmp_path, "", "evidence.size" if tmp_path.stat().st_size > 10 else "evidence.unreadable"),
    ]
    monkeypatch.setattr(evidence, "LARGEST_ALL", 10)
    for item, path, row, code in cases:
        with pytest.raises(Problem) as refused:
            evidence.attach(desk, 2022, "ARG", item, path, row)
        assert refused.value.code == code
    small = tmp_path / "small"
    small.write_bytes(b"12345678")
    for item, row, code in (("X", "", "answer.no_item"), ("S.R.name", "none", "answer.no_row")):
        with pytest.raises(Problem) as refused:
            evidence.attach(desk, 2022, "ARG", item, small, row)
        assert refused.value.code == code
    evidence.attach(desk, 2022, "ARG", "S.1", small)
    with pytest.raises(Problem) as refused:
        evidence.attach(desk, 2022, "ARG", "S.2", small)
    assert refused.value.code == "evidence.size_all" and len(kept(desk)) == 1


def test_an_accepted_return_takes_no_evidence(desk: Desk, filled, tmp_path: Path) -> None:
    receive.accept(desk, receive.look(desk, filled("ARG", Answer("S.1", "", "5", 5.0), Answer("S.2", "", "4", 4.0))))
    validate(desk, 2022)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    with pytest.raises(Problem) as refused:
        evidence.attach(desk, 2022, "ARG", "S.1", tmp_path / "return.xlsx")
    assert refused.value.code == "review.accepted" and kept(desk) == ()


def test_it_travels_with_the_return_and_is_shown_before_it_is_kept(desk: Desk, own: Desk, tmp_path: Path) -> None:
    assert sent(own, tmp_path / "back.xlsx").evidence == 2
    # The same file behind two answers is in the workbook once.
    assert sum(name.startswith(enclosures.FOLDER) for name in Package((tmp_path / "back.xlsx").read_bytes()).names) == 1
    preview = receive.look(desk, tmp_path / "back.xlsx")
    told = [one for one in preview.difference.remarks if one.code.startswith("receive.evidence")]
    assert [(one.code, one.item, one.found) for one in told] == [
        ("receive.evidence_new", item, "boletín ñ.pdf") for item in ("S.1", "S.R.name")
    ]
    assert kept(desk) == ()
    receive.accept(desk, preview)
    assert {bare(one) for one in kept(desk)} == {bare(one) for one in kept(own)}
    assert kept(desk)[0].person == "Ana Pérez"
    written = evidence.save(desk, kept(desk)[0], tmp_path)
    assert written.read_bytes() == (tmp_path / "boletín ñ.pdf").read_bytes()
    # Sent again it is here already; more of it makes a return of its own, though no answer changed.
    sent(own, tmp_path / "again.xlsx")
    assert receive.look(desk, tmp_path / "again.xlsx").outcome is ReceiptOutcome.UNCHANGED
    (tmp_path / "more.txt").write_text("more")
    evidence.attach(own, 2022, "ARG", "S.1", tmp_path / "more.txt")
    sent(own, tmp_path / "more.xlsx")
    receive.accept(desk, receive.look(desk, tmp_path / "more.xlsx"))
    assert [one.name for one in kept(desk)] == ["boletín ñ.pdf", "boletín ñ.pdf", "more.txt"]


def test_a_file_saved_by_another_program_says_what_did_not_come_along(desk: Desk, own: Desk, tmp_path: Path) -> None:
    sent(own, tmp_path / "back.xlsx")
    (tmp_path / "saved.xlsx").write_bytes(resave({"a.xlsx": (tmp_path / "back.xlsx").read_bytes()}, "xlsx")["a.xlsx"])
    preview = receive.look(desk, tmp_path / "saved.xlsx")
    assert [one.code for one in preview.evidence] == ["receive.evidence_missing"] * 2
    receive.accept(desk, preview)
    assert kept(desk) == ()
    # The file as it was written makes up for it.
    receive.accept(desk, receive.look(desk, tmp_path / "back.xlsx"))
    assert len(kept(desk)) == 2
    assert not [one for one in receive.look(desk, tmp_path / "saved.xlsx").evidence if one.code]


@pytest.mark.parametrize("other", [b"", b"other bytes", b"\x00" * 30_000_000])
def test_other_bytes_than_were_sent_are_never_kept(desk: Desk, own: Desk, tmp_path: Path, other: bytes) -> None:
    sent(own, tmp_path / "back.xlsx")
    package = Package((tmp_path / "back.xlsx").read_bytes())
    parts = {name: other if name.startswith(enclosures.FOLDER) else package.part(name) for name in package.names}
    (tmp_path / "swapped.xlsx").write_bytes(pack(parts))
    preview = receive.look(desk, tmp_path / "swapped.xlsx")
    assert {one.code for one in preview.evidence} == {"receive.evidence_missing"}


def test_what_has_no_place_or_no_room_is_listed_and_stays_in_the_file(
    desk: Desk, own: Desk, tmp_path: Path, monkeypatch
) -> None:
    sent(own, tmp_path / "back.xlsx")
    preview = receive.look(desk, tmp_path / "back.xlsx")
    from desktop.actions import enclosed

    monkeypatch.setattr(enclosed, "LARGEST_ALL", preview.back.enclosed[0].size + 1)
    strange = [replace(one, item="GONE") for one in preview.back.enclosed[:1]]
    strange += [replace(one, row="no such row") for one in preview.back.enclosed[:1]]
    with desk.database.read() as reading:
        judged = enclosed.judged_evidence(
            reading, preview.line.id, (*strange, *preview.back.enclosed), preview.questionnaire, {}, preview.difference
        )
    assert [one.code for one in judged] == [
        "receive.evidence_no_place", "receive.evidence_no_place", "receive.evidence_new", "receive.evidence_too_much",
    ]  # fmt: skip


def test_names_from_elsewhere_lose_what_no_name_has() -> None:
    hostile = Enclosed("S.1", "", "../../etc/\x00pass\nwd\u202e", "0" * 64, 3, "A\nB")
    [read] = enclosures.read_enclosed(enclosures.enclosed_text([hostile]))
    assert "/" not in read.name and "\n" not in read.name and "\x00" not in read.name and read.person == "A B"
    for text in ('[["S.1","","a","zz",3,"A"]]', '[["S.1"]]', "{", '[["S.1","","a",3,3,"A"]]'):
        with pytest.raises((ValueError, TypeError)):
            enclosures.read_enclosed(text)
