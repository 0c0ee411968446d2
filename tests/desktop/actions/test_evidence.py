"""Evidence is kept with its hash, once, and comes out again byte for byte."""

import hashlib
from pathlib import Path

import pytest

from db import readers
from db.check import check
from db.problems import Problem
from desktop.actions import evidence
from desktop.actions.desk import Desk


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
