"""The three-way merge: one-sided edits go through, equal ones vanish, two-sided ones are asked, blanks keep."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Change, Difference
from db.snapshots.submission import Answer, Answers, Key, Rows, Submission
from db.terms import ChangeKind, Resolve, ValueStatus
from desktop.workbook.merge import compare
from tests.desktop.workbook.merging import MOVED, applied, count, given_back, partner

COUNT: Key = ("D1.count", "")


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
