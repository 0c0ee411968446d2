"""The three-way merge: one-sided edits go through, equal ones vanish, two-sided ones are asked, blanks keep."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, CellPlace, Change, Difference, Identity, Return
from db.snapshots.submission import Answer, Answers, Key, Rows, Submission
from db.terms import ChangeKind, Resolve, ValueStatus
from desktop.workbook.fill import fill_workbook
from desktop.workbook.merge import compare
from desktop.workbook.numbers import number_text
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook

MOVED = {ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED, ChangeKind.CONFLICT, ChangeKind.REFUSED}
COUNT: Key = ("D1.count", "")


def given_back(
    answers: Answers, parts: dict[Key, set[str]] | None = None, rows: Rows | None = None, **more: object
) -> Return:
    """A return that says *answers*; without *parts* it speaks about value, status, note and source where there are any."""
    spoken = {
        key: {
            name
            for name, part in (("value", a.text), ("status", a.status), ("note", a.note), ("source", a.source))
            if part
        }
        for key, a in answers.items()
    }
    places = {
        (*key, "value"): CellPlace("Hoja", "F7", answer.text, "s" if answer.text else "")
        for key, answer in answers.items()
    }
    return Return(
        Identity("ARG", 2022, "q", "7K4F2", 1), dict(answers),
        {key: frozenset(found) for key, found in (spoken | (parts or {})).items()},
        places, rows or {}, frozenset(), (), **more,
    )  # type: ignore[arg-type]  # fmt: skip


def count(value: float | None, **more: object) -> Answer:
    return Answer("D1.count", "", None if value is None else number_text(value), value, **more)  # type: ignore[arg-type]


@pytest.fixture
def merged(questionnaire: Questionnaire, submission: Callable[..., Submission]) -> Callable[..., Change | None]:
    """Merges one answer: base, what the file says, ours."""

    def made(
        base: Answer | None, theirs: Answer, ours: Answer | None, resolve: Resolve = Resolve.ASK, **more: object
    ) -> Change | None:
        back = replace(given_back({theirs.key: theirs}), **more)  # type: ignore[arg-type]
        stored = {theirs.key: ours} if ours else {}
        difference = compare(
            questionnaire, back, Base({theirs.key: base} if base else {}, {}), submission(stored, {}), resolve
        )
        return difference.changes[0] if difference.changes else None

    return made


def test_a_first_value_is_new(merged: Callable[..., Change]) -> None:
    change = merged(None, count(5), None)
    assert change.kind is ChangeKind.NEW and change.after == count(5) and change.ours is None and change.base is None


def test_a_change_of_theirs_alone_goes_through(merged: Callable[..., Change]) -> None:
    change = merged(count(4), count(5), count(4, note="Nuestra"))
    assert change.kind is ChangeKind.CHANGED and change.after == count(5, note="Nuestra")
    assert change.place is not None and change.place.cell == "F7"


def test_a_change_of_ours_alone_stays(merged: Callable[..., Change]) -> None:
    change = merged(count(4), count(4), count(9))
    assert change.kind is ChangeKind.SAME and change.after == count(9)


def test_equal_changes_vanish(merged: Callable[..., Change]) -> None:
    assert merged(count(4), count(5), count(5)).kind is ChangeKind.SAME


@pytest.mark.parametrize(
    ("resolve", "after"), [(Resolve.ASK, None), (Resolve.THEIRS, count(5)), (Resolve.OURS, count(6))]
)
def test_two_different_changes_are_in_conflict(
    merged: Callable[..., Change], resolve: Resolve, after: Answer | None
) -> None:
    change = merged(count(4), count(5), count(6), resolve)
    assert (change.kind, change.after, change.theirs, change.ours) == (ChangeKind.CONFLICT, after, count(5), count(6))


def test_edits_of_different_parts_merge(merged: Callable[..., Change]) -> None:
    theirs = replace(count(4), note="Suya", source="INDEC")
    change = merged(count(4), theirs, count(7, confidential=True))
    assert change.kind is ChangeKind.CHANGED
    assert change.after == count(7, note="Suya", source="INDEC", confidential=True)


def test_a_conflict_of_notes_leaves_the_agreed_value(merged: Callable[..., Change]) -> None:
    change = merged(count(4, note="a"), count(5, note="b"), count(4, note="c"), Resolve.OURS)
    assert change.kind is ChangeKind.CONFLICT and change.after == count(5, note="c")


def test_value_and_status_come_from_the_same_side(merged: Callable[..., Change]) -> None:
    gone = Answer("D1.count", "", status=ValueStatus.NOT_COLLECTED)
    parts = {COUNT: frozenset({"value", "status"})}
    ours = merged(count(4), gone, count(7), Resolve.OURS, parts=parts)
    assert ours.kind is ChangeKind.CONFLICT and ours.after == count(7)
    theirs = merged(count(4), gone, count(7, status=ValueStatus.ESTIMATED), Resolve.THEIRS, parts=parts)
    assert theirs.after == gone


def test_a_blank_cell_keeps_and_says_so(questionnaire: Questionnaire, submission: Callable[..., Submission]) -> None:
    back = given_back({COUNT: count(None)})
    difference = compare(
        questionnaire, back, Base({COUNT: count(4)}, {}), submission({COUNT: count(4)}, {}), Resolve.ASK
    )
    assert difference.changes == ()
    assert [(r.code, r.severity, r.item, r.found) for r in difference.remarks] == [
        ("workbook.blank_kept", "warning", "D1.count", "4")
    ]


def test_the_erase_mark_erases(merged: Callable[..., Change]) -> None:
    said = {"erased": frozenset({COUNT}), "parts": {COUNT: frozenset({"value", "status"})}}
    change = merged(count(4, note="x", confidential=True), count(None), count(4, note="x", confidential=True), **said)
    assert change.kind is ChangeKind.ERASED and change.after == count(None, note="x")
    assert merged(count(4), count(None), None, **said) is None
    assert merged(count(4), count(None), count(5), **said).kind is ChangeKind.CONFLICT


def test_a_figure_takes_back_the_reason_for_having_none(merged: Callable[..., Change]) -> None:
    gone = Answer("D1.count", "", status=ValueStatus.MISSING)
    assert merged(gone, count(5), gone).after == count(5)
    estimated = count(4, status=ValueStatus.ESTIMATED)
    assert merged(estimated, count(5), estimated).after == count(5, status=ValueStatus.ESTIMATED)


def test_what_is_only_written_otherwise_is_no_change(merged: Callable[..., Change]) -> None:
    base = Answer("D1.who", "", "Ministerio\n de Salud ", note="a\r\nb")
    change = merged(base, Answer("D1.who", "", "Ministerio\n de Salud", note="a\nb"), base)
    assert change.kind is ChangeKind.SAME and change.after == base
    assert merged(count(0.1 + 0.2), count(0.3), count(0.1 + 0.2)).kind is ChangeKind.SAME


def test_refused_values_change_nothing(merged: Callable[..., Change]) -> None:
    change = merged(count(4), count(None), count(4), Resolve.THEIRS, refused=frozenset({COUNT}))
    assert change.kind is ChangeKind.REFUSED and change.after is None and change.ours == count(4)


def test_derived_and_unknown_items_never_change(
    questionnaire: Questionnaire, submission: Callable[..., Submission]
) -> None:
    strangers = {
        ("D1.rate", ""): Answer("D1.rate", "", "5", 5.0),
        ("X", ""): Answer("X", "", "5"),
        ("D1.R", ""): Answer("D1.R", "", "5"),
    }
    back = given_back(strangers, refused=frozenset({("D1.rate", "")}))
    assert compare(questionnaire, back, Base({}, {}), submission({}, {}), Resolve.THEIRS).changes == ()


def test_the_difference_names_what_it_was_made_against(
    questionnaire: Questionnaire, submission: Callable[..., Submission]
) -> None:
    found = compare(questionnaire, given_back({}), Base({}, {}), submission({}, {}), Resolve.ASK)
    assert (found.submission_id, found.submission_version, found.ours_seq) == (7, 3, 9)


def test_a_status_on_a_value_that_the_other_side_erased_is_asked_about(merged: Callable[..., Change]) -> None:
    theirs = count(4, status=ValueStatus.ESTIMATED)
    asked = merged(count(4), theirs, count(None))
    assert asked.kind is ChangeKind.CONFLICT and asked.after is None
    assert merged(count(4), theirs, count(None), Resolve.THEIRS).after == theirs
    assert merged(count(4), theirs, count(None), Resolve.OURS).after == count(None)
    assert merged(count(4), theirs, count(5)).after == count(5, status=ValueStatus.ESTIMATED)


# Rosters


def partner(code: str | None, row: str, exports: float | None = None) -> Answers:
    answers = {("D1.R.partner", row): Answer("D1.R.partner", row, code)}
    if exports is not None:
        answers["D1.R.exports", row] = Answer("D1.R.exports", row, number_text(exports), exports)
    return answers


@pytest.fixture
def rowed(questionnaire: Questionnaire, submission: Callable[..., Submission]) -> Callable[..., Difference]:
    """Merges rosters: (answers, rows) of base, file and ours."""

    def made(
        base: tuple[Answers, Rows],
        theirs: tuple[Answers, Rows],
        ours: tuple[Answers, Rows],
        resolve: Resolve = Resolve.ASK,
    ) -> Difference:
        return compare(questionnaire, given_back(theirs[0], None, theirs[1]), Base(*base), submission(*ours), resolve)

    return made


TWO = ({**partner("BRA", "r1", 1.0), **partner("CHL", "r2", 2.0)}, {"D1.R": ("r1", "r2")})


def moved(difference: Difference) -> dict[Key, str | None]:
    return {
        change.key: change.after.text if change.after else None for change in difference.changes if change.kind in MOVED
    }


def test_rows_match_by_their_id(rowed: Callable[..., Difference]) -> None:
    theirs = ({**partner("BRA", "r1", 5.0), **partner("CHL", "r2", 2.0)}, {"D1.R": ("r2", "r1")})
    assert moved(rowed(TWO, theirs, TWO)) == {("D1.R.exports", "r1"): "5"}


def test_a_row_without_an_id_matches_by_its_key(rowed: Callable[..., Difference]) -> None:
    theirs = ({**partner("BRA", "new:1", 5.0)}, {"D1.R": ("new:1",)})
    difference = rowed(TWO, theirs, TWO)
    assert moved(difference) == {("D1.R.exports", "r1"): "5"} or moved(difference) == {}
    assert difference.new_rows == {} and difference.proposed_erasures == (("D1.R", "r2"),)


def test_a_row_that_matches_nothing_is_added_under_an_id_of_its_own(rowed: Callable[..., Difference]) -> None:
    theirs = (
        {**TWO[0], **partner("URY", "new:1", 3.0), **partner("ARG", "new:2")},
        {"D1.R": ("r1", "r2", "new:1", "new:2")},
    )
    first, second = rowed(TWO, theirs, TWO), rowed(TWO, theirs, TWO)
    assert first == second
    [uruguay, argentina] = first.new_rows["D1.R"]
    assert uruguay.startswith("r") and uruguay not in ("r1", "r2") and len({uruguay, argentina}) == 2
    assert moved(first) == {
        ("D1.R.partner", uruguay): "URY",
        ("D1.R.exports", uruguay): "3",
        ("D1.R.partner", argentina): "ARG",
    }


def test_two_equal_new_rows_stay_two(rowed: Callable[..., Difference]) -> None:
    theirs = ({**partner("URY", "new:1", 3.0), **partner("URY", "new:2", 3.0)}, {"D1.R": ("new:1", "new:2")})
    [one, other] = rowed(({}, {}), theirs, ({}, {})).new_rows["D1.R"]
    assert one != other


def test_ids_that_were_torn_off_their_rows_yield_to_the_key(rowed: Callable[..., Difference]) -> None:
    three = ({**TWO[0], **partner("URY", "r3", 3.0)}, {"D1.R": ("r1", "r2", "r3")})
    sorted_alone = (
        {**partner("URY", "r1", 3.0), **partner("BRA", "r2", 1.0), **partner("CHL", "r3", 2.0)}, {"D1.R": ("r1", "r2", "r3")},
    )  # fmt: skip
    assert moved(rowed(three, sorted_alone, three)) == {}
    edited = ({**sorted_alone[0], **partner("CHL", "r3", 8.0)}, sorted_alone[1])
    assert moved(rowed(three, edited, three)) == {("D1.R.exports", "r2"): "8"}


def test_a_key_that_was_really_changed_stays_with_its_row(rowed: Callable[..., Difference]) -> None:
    corrected = ({**partner("URY", "r1", 1.0), **partner("CHL", "r2", 2.0)}, TWO[1])
    assert moved(rowed(TWO, corrected, TWO)) == {("D1.R.partner", "r1"): "URY"}
    doubled = ({**partner("CHL", "r1", 1.0), **partner("CHL", "r2", 2.0)}, TWO[1])
    assert moved(rowed(TWO, doubled, TWO)) == {("D1.R.partner", "r1"): "CHL"}


def test_a_row_that_did_not_come_back_is_a_proposed_erasure(rowed: Callable[..., Difference]) -> None:
    theirs = (partner("BRA", "r1", 1.0), {"D1.R": ("r1",)})
    difference = rowed(TWO, theirs, TWO)
    assert moved(difference) == {} and difference.proposed_erasures == (("D1.R", "r2"),)
    assert rowed(TWO, theirs, (partner("BRA", "r1", 1.0), {"D1.R": ("r1",)})).proposed_erasures == ()
    assert rowed(TWO, ({}, {}), TWO).proposed_erasures == ()


def test_a_row_that_came_back_emptied_is_a_proposed_erasure(
    questionnaire: Questionnaire, submission: Callable[..., Submission]
) -> None:
    emptied = {**partner("BRA", "r1", 1.0), **partner(None, "r2"), ("D1.R.exports", "r2"): Answer("D1.R.exports", "r2")}
    back = given_back(emptied, None, TWO[1])
    difference = compare(questionnaire, back, Base(*TWO), submission(*TWO), Resolve.THEIRS)
    assert difference.proposed_erasures == (("D1.R", "r2"),) and moved(difference) == {}


def test_a_row_deleted_here_comes_back_only_with_a_change_of_theirs(rowed: Callable[..., Difference]) -> None:
    ours = (partner("BRA", "r1", 1.0), {"D1.R": ("r1",)})
    assert moved(rowed(TWO, TWO, ours)) == {} and rowed(TWO, TWO, ours).new_rows == {}
    theirs = ({**TWO[0], **partner("CHL", "r2", 9.0)}, TWO[1])
    asked = rowed(TWO, theirs, ours)
    assert [change.kind for change in asked.changes if change.kind in MOVED] == [
        ChangeKind.CONFLICT
    ] and asked.new_rows == {}
    assert rowed(TWO, theirs, ours, Resolve.THEIRS).new_rows == {"D1.R": ("r2",)}
    assert rowed(TWO, theirs, ours, Resolve.OURS).new_rows == {}


def test_without_a_key_a_new_row_matches_one_of_the_same_content(rowed: Callable[..., Difference]) -> None:
    def practice(title: str, row: str) -> Answers:
        return {("D2.P.title", row): Answer("D2.P.title", row, title)}

    theirs = ({**practice("Ventanilla", "new:1"), **practice("Corredor", "new:2")}, {"D2.P": ("new:1", "new:2")})
    first = rowed(({}, {}), theirs, ({}, {}))
    assert len(first.new_rows["D2.P"]) == 2
    again = rowed(({}, {}), theirs, applied(first, {}, {}))
    assert moved(again) == {} and again.new_rows == {}


def applied(difference: Difference, answers: Answers, rows: Rows) -> tuple[Answers, Rows]:
    """What is stored after a difference was accepted."""
    stored = dict(answers)
    for change in difference.changes:
        if change.after is not None:
            stored[change.key] = change.after
    ordered = {code: tuple(ids) for code, ids in rows.items()}
    for roster, new in difference.new_rows.items():
        ordered[roster] = (*ordered.get(roster, ()), *new)
    return {key: answer for key, answer in stored.items() if not answer.blank or answer.confidential}, ordered


# Properties, through real workbooks

VALUES: dict[str, st.SearchStrategy[Answer]] = {
    "D1.yes": st.sampled_from([None, "YES", "NO"]).map(lambda code: Answer("D1.yes", "", code)),
    "D1.many": st.sampled_from([None, "COORD", "COORD FUND", "OTHER"]).map(lambda codes: Answer("D1.many", "", codes)),
    "D1.count": st.sampled_from([None, 0.0, 5.0, 1250.0]).map(count),
    "D2.text": st.sampled_from([None, "Avances", "Dificultades & más"]).map(lambda text: Answer("D2.text", "", text)),
}
notes, statuses = st.sampled_from([None, "Nota"]), st.sampled_from([None, ValueStatus.ESTIMATED, ValueStatus.BREAK])


@st.composite
def answer_sets(draw: st.DrawFn) -> Answers:
    found: dict[Key, Answer] = {}
    for values in VALUES.values():
        answer = replace(draw(values), note=draw(notes))
        answer = replace(answer, status=draw(statuses) if answer.text else None)
        if not answer.blank:
            found[answer.key] = answer
    return found


@st.composite
def tables(draw: st.DrawFn) -> tuple[Answers, Rows]:
    codes = draw(st.lists(st.sampled_from(["ARG", "BRA", "CHL", "URY"]), unique=True, max_size=3))
    answers: dict[Key, Answer] = {}
    for code in codes:
        answers |= partner(code, f"row-{code}", draw(st.sampled_from([1.0, 2.0])))
    return answers, {"D1.R": tuple(f"row-{code}" for code in codes)}


class World:
    """A workbook's way from issue to merge. Hypothesis prints its arguments: a questionnaire would fill the screen."""

    def __init__(self, order: Order) -> None:
        self._order, self._questionnaire = order, order.questionnaire

    def __repr__(self) -> str:
        return "World()"

    def issue(self, answers: Answers, rows: Rows) -> bytes:
        return write_workbook(replace(self._order, answers=answers, rows=rows, earlier={}))

    def merge(self, back: Return, base: Base, ours: Submission, resolve: Resolve) -> Difference:
        return compare(self._questionnaire, back, base, ours, resolve)


@pytest.fixture(scope="module")
def world(order: Order) -> World:
    """The way from issue to merge."""
    return World(order)


@settings(max_examples=25)
@given(base=answer_sets(), table=tables(), ours=answer_sets())
def test_an_untouched_workbook_never_changes_anything(
    world: World, base: Answers, table: tuple[Answers, Rows], ours: Answers
) -> None:
    data = world.issue({**base, **table[0]}, table[1])
    back = read_return(data)
    stored = stub({**ours, **table[0]}, table[1])
    for resolve in Resolve:
        difference = world.merge(back, Base({**base, **table[0]}, table[1]), stored, resolve)
        assert not {change.kind for change in difference.changes} & MOVED
        assert difference.new_rows == {} and difference.proposed_erasures == () and difference.remarks == ()


def stub(answers: Answers, rows: Rows) -> Submission:
    from datetime import date

    from db.snapshots.submission import Counts, SubmissionLine
    from db.terms import Stage

    return Submission(SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts()), answers, rows)


@settings(max_examples=40)
@given(base=answer_sets(), theirs=answer_sets(), ours=answer_sets(), first=tables(), second=tables())
def test_receiving_the_same_content_twice_changes_nothing(
    world: World,
    base: Answers,
    theirs: Answers,
    ours: Answers,
    first: tuple[Answers, Rows],
    second: tuple[Answers, Rows],
) -> None:
    data = world.issue({**base, **first[0]}, first[1])
    filled = fill_workbook(data, {**theirs, **second[0]}, second[1])
    back, was = read_return(filled), Base({**base, **first[0]}, first[1])
    assert back.refused == frozenset()
    once = world.merge(back, was, stub({**ours, **first[0]}, first[1]), Resolve.THEIRS)
    stored = stub(*applied(once, {**ours, **first[0]}, first[1]))
    again = world.merge(back, was, stored, Resolve.THEIRS)
    assert not {change.kind for change in again.changes} & MOVED and again.new_rows == {}
    # Whatever was changed in the file is what is stored now.
    for key, answer in theirs.items():
        if answer.text is not None and answer.text != base.get(key, Answer(*key)).text:
            assert stored.answers[key].text == answer.text
    known = {answer.text for (item, _), answer in stored.answers.items() if item == "D1.R.partner"}
    assert known >= {answer.text for (item, _), answer in second[0].items() if item == "D1.R.partner"}


@settings(max_examples=200)
@given(base=answer_sets(), one=answer_sets(), other=answer_sets())
def test_the_merge_is_symmetric_up_to_the_choice(world: World, base: Answers, one: Answers, other: Answers) -> None:
    def whole(answers: Answers) -> Return:
        keys = {*base, *one, *other}
        said = {key: answers.get(key, Answer(*key)) for key in keys}
        return given_back(said, {key: {"value", "status", "note", "source", "confidential"} for key in keys})

    there = world.merge(whole(one), Base(base, {}), stub(other, {}), Resolve.ASK)
    back = world.merge(whole(other), Base(base, {}), stub(one, {}), Resolve.ASK)
    in_conflict = {change.key for change in there.changes if change.kind is ChangeKind.CONFLICT}
    assert in_conflict == {change.key for change in back.changes if change.kind is ChangeKind.CONFLICT}
    result, mirrored = applied(there, other, {})[0], applied(back, one, {})[0]
    for key in {*base, *one, *other} - in_conflict:
        assert result.get(key) == mirrored.get(key)
        for start, mine, yours in ((base, one, other), (base, other, one)):
            if mine.get(key) == start.get(key):
                assert result.get(key) == yours.get(key)
