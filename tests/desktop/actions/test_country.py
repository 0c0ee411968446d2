"""A country's own file: made from a workbook alone, filled in, sent back, and taken for the return that was awaited."""

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import readers
from db.check import check
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ChangeKind, FileKind, Role, Stage, ValueStatus, Verdict
from db.work import Database
from db.writers import collection
from desktop.actions import country, receive, review, undo
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.actions.validate import validate


@pytest.fixture
def own(desk: Desk, issued: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    """The country file of Argentina, made from its workbook of 2022."""
    with country.create(tmp_path / "own.convergencia", issued["ARG"], "Ana Pérez", desk.pool) as database:
        yield Desk(database, desk.pool, Person("Ana Pérez", Role.FOCAL_POINT, country="ARG"), "en")


def held(database: Database, year: int = 2022) -> dict[tuple[str, str], Answer]:
    with database.read() as reading:
        return dict(readers.answers(reading, readers.submission_id(reading, year, "ARG")))


def add_row(at: Desk, row: str, **cells: str) -> None:
    with at.database.write("answer", at.person) as work:
        submission_id = readers.submission_id(work, 2022, "ARG")
        rows = readers.rows(work, submission_id).get("S.R", ())
        collection.store_rows(work, submission_id, "S.R", [*rows, row])
        collection.mark_changed(work, submission_id)
    for name, value in cells.items():
        answer(at, 2022, "ARG", f"S.R.{name}", row=row, value=value)


def test_the_file_is_made_from_the_workbook_alone(own: Desk) -> None:
    with own.database.read() as reading:
        info = readers.file_info(reading)
        assert (info.kind, info.country, info.title) == (FileKind.COUNTRY, "ARG", "Oficina")
        assert [one.year for one in readers.rounds(reading)] == [2022]
        assert readers.round_by_year(reading, 2022).due.isoformat() == "2023-03-31"
        assert readers.memberships(reading)
        assert check(reading).ok


def test_what_was_typed_into_the_workbook_before_is_there(desk: Desk, filled, tmp_path: Path) -> None:
    path = filled("ARG", Answer("S.1", "", "5", 5.0), Answer("S.5", "", "ñandú"))
    with country.create(tmp_path / "own.convergencia", path, "Ana", desk.pool) as database:
        answers = held(database)
    assert answers["S.1", ""].number == 5.0 and answers["S.5", ""].text == "ñandú"


def test_earlier_rounds_come_along_and_rules_see_them(desk: Desk, filled, tmp_path: Path) -> None:
    from datetime import date

    from desktop.actions import rounds

    receive.accept(desk, receive.look(desk, filled("ARG", Answer("S.1", "", "5", 5.0), Answer("S.2", "", "4", 4.0))))
    validate(desk, 2022)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    rounds.open_round(desk, 2023, date(2024, 3, 31), ("ARG",))
    _, made = issue(desk, 2023, tmp_path / "next")
    with country.create(tmp_path / "own.convergencia", made[0].path, "Ana", desk.pool) as database:
        with database.read() as reading:
            line = readers.line(reading, readers.submission_id(reading, 2023, "ARG"))
            before = readers.earlier_submission(reading, line)
        assert before is not None and before.line.stage is Stage.ACCEPTED
        assert before.answers["S.1", ""].number == 5.0


def test_what_was_filled_in_goes_back_as_the_return_that_was_awaited(desk: Desk, own: Desk, tmp_path: Path) -> None:
    answer(own, 2022, "ARG", "S.1", value="5")
    answer(own, 2022, "ARG", "S.2", value="4", note="Según el boletín", source="Boletín 12")
    answer(own, 2022, "ARG", "S.5", status=ValueStatus.NOT_COLLECTED, note="No se recoge")
    add_row(own, "mine-1", name="Brasil", amount="12.5")
    country.send(own, 2022, tmp_path / "back.xlsx", "Luisa Gómez", "Conforme")
    preview = receive.look(desk, tmp_path / "back.xlsx")
    assert preview.line.country == "ARG" and not preview.difference.count(ChangeKind.REFUSED)
    receive.accept(desk, preview)
    ours, theirs = held(desk.database), held(own.database)
    assert {key: one for key, one in ours.items() if key[0] != "S.3"} == {
        key: one for key, one in theirs.items() if key[0] != "S.3"
    }
    with desk.database.read() as reading:
        submission_id = readers.submission_id(reading, 2022, "ARG")
        [signed] = readers.sign_offs(reading, submission_id)
        assert (signed.name, signed.text) == ("Luisa Gómez", "Conforme")
        assert signed.content_hash == readers.submission_sha256(reading, submission_id)
        assert readers.line(reading, submission_id).stage is Stage.RECEIVED
        assert check(reading).ok


def test_a_row_keeps_its_id_so_that_a_later_change_of_its_key_is_no_new_row(
    desk: Desk, own: Desk, tmp_path: Path
) -> None:
    add_row(own, "mine-1", name="Brasil", amount="1")
    country.send(own, 2022, tmp_path / "first.xlsx")
    receive.accept(desk, receive.look(desk, tmp_path / "first.xlsx"))
    answer(own, 2022, "ARG", "S.R.name", row="mine-1", value="Bolivia")
    country.send(own, 2022, tmp_path / "second.xlsx")
    preview = receive.look(desk, tmp_path / "second.xlsx", receive.Resolve.THEIRS)
    receive.accept(desk, preview)
    with desk.database.read() as reading:
        assert readers.rows(reading, readers.submission_id(reading, 2022, "ARG")) == {"S.R": ("mine-1",)}
    assert held(desk.database)["S.R.name", "mine-1"].text == "Bolivia"


def test_what_is_erased_and_deleted_here_is_erased_there(desk: Desk, filled, tmp_path: Path) -> None:
    first = filled("ARG", Answer("S.1", "", "5", 5.0), Answer("S.5", "", "x"), Answer("S.R.name", "a", "Brasil"))
    receive.accept(desk, receive.look(desk, first))
    _, made = issue(desk, 2022, tmp_path / "again", ("ARG",))
    with country.create(tmp_path / "own.convergencia", made[0].path, "Ana", desk.pool) as database:
        own = Desk(database, desk.pool, Person("Ana", Role.FOCAL_POINT), "en")
        with database.write("answer", own.person) as work:
            submission_id = readers.submission_id(work, 2022, "ARG")
            [row] = readers.rows(work, submission_id)["S.R"]
            collection.store_answers(work, submission_id, [Answer("S.5", ""), Answer("S.R.name", row)])
            collection.store_rows(work, submission_id, "S.R", [])
        country.send(own, 2022, tmp_path / "back.xlsx")
    preview = receive.look(desk, tmp_path / "back.xlsx")
    assert preview.difference.count(ChangeKind.ERASED) == 1
    assert preview.difference.proposed_erasures == (("S.R", row),)
    receive.accept(desk, preview, erase=frozenset(preview.difference.proposed_erasures))
    assert set(held(desk.database)) == {("S.1", "")}


def test_a_later_workbook_of_the_same_round_joins_by_the_same_merge(desk: Desk, own: Desk, tmp_path: Path) -> None:
    answer(own, 2022, "ARG", "S.1", value="7")
    answer(desk, 2022, "ARG", "S.5", value="from the office")
    _, made = issue(desk, 2022, tmp_path / "again", ("ARG",))
    preview = receive.look(own, made[0].path)
    assert preview.workbook.id == 0
    receive.accept(own, preview)
    answers = held(own.database)
    assert answers["S.1", ""].number == 7.0 and answers["S.5", ""].text == "from the office"
    country.send(own, 2022, tmp_path / "back.xlsx")
    assert receive.look(desk, tmp_path / "back.xlsx").workbook.key == made[0].key


def test_another_countrys_workbook_is_refused_in_a_sentence(own: Desk, issued: dict[str, Path]) -> None:
    with pytest.raises(Problem) as refused:
        country.join(own, own.pool.call("carried", issued["BRA"].read_bytes()), "bra.xlsx")
    assert refused.value.code == "own_file.other_country"
    with pytest.raises(Problem) as unknown:
        receive.look(own, issued["BRA"])
    assert unknown.value.code == "own_file.other_country"


def test_an_interrupted_creation_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(Problem):
        country.create(tmp_path / "own.convergencia", tmp_path / "no.xlsx", "Ana", desk.pool)
    assert not (tmp_path / "own.convergencia").exists()


def test_an_office_file_is_not_sent_back(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Problem) as refused:
        country.send(desk, 2022, tmp_path / "back.xlsx")
    assert refused.value.code == "own_file.office_file"
    assert not (tmp_path / "back.xlsx").exists()


@pytest.fixture(scope="module")
def round_of_one(tmp_path_factory, pool):
    """Return a function that gives a fresh office with one round, and the country file made from its workbook."""
    from datetime import date

    from desktop.actions import file, rounds
    from tests.desktop.actions.forms import FORM

    rita = Person("Rita Reyes", Role.REVIEWER)
    with ExitStack() as opened:

        def made() -> tuple[Desk, Desk]:
            folder = tmp_path_factory.mktemp("round")
            office = Desk(
                opened.enter_context(file.create(folder / "office.convergencia", rita, "O")), pool, rita, "en"
            )
            rounds.publish_bytes(office, "small.md", FORM.encode())
            rounds.open_round(office, 2022, date(2023, 3, 31), ("ARG",))
            _, out = issue(office, 2022, folder / "out")
            database = opened.enter_context(country.create(folder / "own.convergencia", out[0].path, "Ana", pool))
            return office, Desk(database, pool, Person("Ana", Role.FOCAL_POINT), "en")

        yield made


@settings(max_examples=12)
@given(
    numbers=st.dictionaries(st.sampled_from(["S.1", "S.2"]), st.integers(0, 10**9)),
    text=st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40),
    names=st.lists(st.sampled_from(["Brasil", "Chile", "Perú", "Ñandú"]), max_size=3, unique=True),
)
def test_whatever_is_filled_in_arrives(tmp_path_factory, round_of_one, numbers, text, names) -> None:
    office, own = round_of_one()
    for item, value in numbers.items():
        answer(own, 2022, "ARG", item, value=str(value))
    if text.strip():
        # What cannot be read is refused here already; it is the rest that must arrive.
        with suppress(Problem):
            answer(own, 2022, "ARG", "S.5", value=text)
    for place, name in enumerate(names):
        add_row(own, f"row-{place}", name=name)
    path = tmp_path_factory.mktemp("sent") / "back.xlsx"
    country.send(own, 2022, path)
    receive.accept(office, receive.look(office, path))
    ours, theirs = held(office.database), held(own.database)
    assert {key: (one.text, one.status) for key, one in ours.items()} == {
        key: (one.text, one.status) for key, one in theirs.items()
    }


def test_in_its_own_file_a_country_signs_nothing_off_that_has_errors(own: Desk) -> None:
    for item, value in (("S.1", "5"), ("S.2", "9")):
        answer(own, 2022, "ARG", item, value=value)
    with pytest.raises(Problem) as refused:
        review.sign_off(own, 2022, "ARG", "Ana Pérez")
    assert refused.value.code == "own_file.not_ready"
    answer(own, 2022, "ARG", "S.2", value="4")
    assert review.sign_off(own, 2022, "ARG", "Ana Pérez").label == "signoff"


def test_what_the_file_was_made_from_is_not_taken_back(desk: Desk, filled, tmp_path: Path) -> None:
    path = filled("ARG", Answer("S.1", "", "5", 5.0), Answer("S.5", "", "ñandú"))
    with country.create(tmp_path / "own.convergencia", path, "Ana", desk.pool) as database:
        own = Desk(database, desk.pool, Person("Ana", Role.FOCAL_POINT, country="ARG"), "en")
        before = held(database)
        with database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
            (made,) = [one for one in readers.changesets(reading) if one.label == "receive"]
            assert readers.last_undoable(reading, number) is None and readers.last_redoable(reading, number) is None
            # Nor is it among the steps that the history page offers to take back.
            assert not readers.holding(reading, [made.id])
        for taking_back in (
            lambda: undo.undo(own),
            lambda: undo.undo(own, number),
            lambda: undo.undo(own, number, again=True),
            lambda: undo.undo_one(own, made.id),
        ):
            with pytest.raises(Problem, match=r"db\.nothing_to"):
                taking_back()
        # What is typed afterwards is, down to the base and up again.
        answer(own, 2022, "ARG", "S.1", value="8")
        undo.undo(own, number)
        with pytest.raises(Problem, match=r"db\.nothing_to_undo"):
            undo.undo(own, number)
        assert held(database) == before
        undo.undo(own, number, again=True)
        assert held(database)["S.1", ""].number == 8.0
