"""Answers follow their questions from version to version; what cannot follow is listed, and no way gives other values."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.submission import Answer
from db.terms import Declared, ItemKind, ValueStatus
from desktop.questionnaire.carry import Lost, bridge, carry, chain, compose, identity


def item(code, kind=ItemKind.INTEGER, **more):
    return Item(code, kind, "S", {"en": code}, **more)


def version(number, *items, lists=()):
    codes = {listed.name: listed for listed in lists}
    return Questionnaire("t", number, {}, "en", ("en",), (Section("S", None, {}),), items, codes)


def number(code, value, row="", **more):
    return Answer(code, row, f"{value}", float(value), **more)


def given_as(*answers):
    return {answer.key: answer for answer in answers}


def carried(old, new, *answers, rows=None):
    return carry(bridge(old, new), given_as(*answers), rows or {})


def test_a_renamed_code_takes_its_answer_along_whole() -> None:
    said = number("A", 3, status=ValueStatus.ESTIMATED, note="n", source="s", confidential=True)
    found = carried(version("1", item("A")), version("2", item("B", was=("A",))), said)
    assert found.answers == {("B", ""): replace(said, item="B")}
    assert found.lost == ()


def test_what_is_not_asked_any_more_is_lost_and_said_so() -> None:
    found = carried(version("1", item("A"), item("B")), version("2", item("B")), number("A", 3), number("B", 4))
    assert list(found.answers) == [("B", "")]
    assert found.lost == (Lost(("A", ""), "dropped"),)


def test_what_changed_in_meaning_is_withheld() -> None:
    found = carried(version("1", item("A", unit="t")), version("2", item("A", unit="kg")), number("A", 3))
    assert found.answers == {}
    assert found.lost == (Lost(("A", ""), "changed", "A"),)
    assert found.withheld == {"A": "changed"}


def test_a_split_gives_none_of_its_parts_a_figure() -> None:
    parts = [item(code, was=("A",), change=Declared.SPLIT) for code in "BC"]
    found = carried(version("1", item("A")), version("2", *parts), number("A", 3))
    assert (found.answers, found.lost) == ({}, (Lost(("A", ""), "split", "B"),))


def test_merged_figures_add_up_only_where_declared_and_all_there() -> None:
    old = version("1", item("A"), item("B"))
    whole = item("C", was=("A", "B"))
    both = number("A", 3, note="x", source="s"), number("B", 4, note="y", source="s", confidential=True)
    undeclared = carried(old, version("2", whole), *both)
    assert (undeclared.answers, {one.reason for one in undeclared.lost}) == ({}, {"merged"})
    declared = version("2", replace(whole, change=Declared.SUM))
    assert carried(old, declared, *both).answers == {
        ("C", ""): Answer("C", "", "7", 7.0, note="x; y", source="s", confidential=True)
    }
    one = carried(old, declared, both[0])
    assert (one.answers, one.lost) == ({}, (Lost(("A", ""), "part", "C"),))
    reasons = [Answer(code, "", status=ValueStatus.MISSING) for code in "AB"]
    assert carried(old, declared, *reasons).answers["C", ""].status is ValueStatus.MISSING


YN = CodeList("YN", (Code("YES", {}), Code("NO", {})))
NEWER = CodeList("YN", (Code("NON", {}, was=("NO",)), Code("YES", {}), Code("PART", {}, change=Declared.EDITORIAL)))


def test_choices_follow_the_codes_of_their_list() -> None:
    old = version("1", item("A", ItemKind.MANY, code_list="YN"), lists=[YN])
    new = version("2", item("A", ItemKind.MANY, code_list="YN"), lists=[NEWER])
    assert carried(old, new, Answer("A", "", "YES NO")).answers["A", ""].text == "NON YES"
    fewer = version(
        "2", item("A", ItemKind.MANY, code_list="YN", change=Declared.EDITORIAL), lists=[CodeList("YN", YN.codes[:1])]
    )
    found = carried(old, fewer, Answer("A", "", "YES NO"))
    assert (found.answers, found.lost) == ({}, (Lost(("A", ""), "choice", "A"),))
    assert carried(old, fewer, Answer("A", "", "YES")).answers["A", ""].text == "YES"


def roster(code, *columns, **more):
    found = tuple(item(f"{code}.{name}", roster=code, **extra) for name, extra in columns)
    return item(code, ItemKind.ROSTER, columns=found, **more)


def test_rows_follow_their_table() -> None:
    old = version("1", roster("R", ("x", {}), ("y", {})))
    new = version("2", roster("T", ("x", {}), ("z", {"was": ("R.y",)}), was=("R",)))
    found = carried(old, new, number("R.x", 1, "r1"), number("R.y", 2, "r2"), rows={"R": ("r2", "r1")})
    assert found.rows == {"T": ("r2", "r1")}
    assert set(found.answers) == {("T.x", "r1"), ("T.z", "r2")}


def test_rows_follow_a_table_renamed_twice() -> None:
    names = ("R", "T", "U")
    one, two, three = (
        version(str(at), roster(name, ("x", {}), was=names[at - 1 : at])) for at, name in enumerate(names)
    )
    found = carry(chain([one, two, three]), given_as(number("R.x", 1, "r1")), {"R": ("r1",)})
    assert (found.rows, list(found.answers)) == ({"U": ("r1",)}, [("U.x", "r1")])


def test_cells_of_a_table_that_means_something_else_are_lost() -> None:
    old = version("1", roster("R", ("x", {})))
    new = version("2", roster("R", ("x", {}), change=Declared.SEMANTIC))
    found = carried(old, new, number("R.x", 1, "r1"), rows={"R": ("r1",)})
    assert (found.answers, found.rows, found.lost) == ({}, {}, (Lost(("R.x", "r1"), "changed", "R.x"),))


CODES = "ABCDE"
UNITS = st.sampled_from(["", "", "", "t"])


@st.composite
def versions(draw, number):
    codes = draw(st.lists(st.sampled_from(CODES), unique=True, min_size=1, max_size=5))
    items = [
        item(
            code,
            draw(st.sampled_from([ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.MANY])),
            unit=draw(UNITS),
            was=tuple(draw(st.lists(st.sampled_from(CODES), unique=True, max_size=3))),
            change=draw(st.sampled_from(list(Declared))),
        )
        for code in codes
    ]
    entries = draw(st.lists(st.sampled_from(["x", "y", "z"]), unique=True, min_size=1))
    listed = CodeList(
        "L",
        tuple(
            Code(code, {}, was=tuple(draw(st.lists(st.sampled_from("xyz"), unique=True, max_size=2))))
            for code in entries
        ),
    )
    items = [replace(one, code_list="L") if one.kind is ItemKind.MANY else one for one in items]
    table = roster("R", ("a", {"was": tuple(draw(st.lists(st.sampled_from(["R.a", "R.b"]), max_size=1)))}), ("b", {}))
    return version(number, *items, table, lists=[listed])


@st.composite
def filled(draw, questionnaire):
    answers = {}
    for one in questionnaire.items:
        if one.kind is ItemKind.ROSTER or draw(st.integers(0, 4)) == 0:
            continue
        if one.kind is ItemKind.MANY:
            codes = draw(
                st.lists(st.sampled_from(list(questionnaire.code_lists["L"].by_code)), unique=True, min_size=1)
            )
            answers[one.code, ""] = Answer(one.code, "", " ".join(codes))
        else:
            value = draw(st.floats(-1e6, 1e6))
            status = draw(st.sampled_from([None, ValueStatus.ESTIMATED]))
            answers[one.code, ""] = Answer(
                one.code, "", repr(value), value, status, note=draw(st.sampled_from([None, "n", "m"]))
            )
    for row in ("r1", "r2"):
        answers["R.a", row] = number("R.a", draw(st.integers(0, 9)), row)
        answers["R.b", row] = number("R.b", draw(st.integers(0, 9)), row)
    return answers


@st.composite
def histories(draw):
    forms = [draw(versions(str(at))) for at in range(1, 5)]
    return forms, draw(filled(forms[0]))


@given(histories())
def test_the_chain_gives_what_one_step_after_the_other_gives(history) -> None:
    forms, answers = history
    rows = {"R": ("r1", "r2")}
    at_once = carry(chain(forms[:3]), answers, rows)
    first = carry(bridge(forms[0], forms[1]), answers, rows)
    second = carry(bridge(forms[1], forms[2]), first.answers, first.rows)
    assert at_once.answers == second.answers
    assert at_once.rows == second.rows
    # Whatever has gone somewhere is not lost, and whatever was lost was there.
    assert {one.key for one in at_once.lost} <= set(answers)
    assert {one.key for one in first.lost} <= {one.key for one in at_once.lost}


@given(histories())
def test_it_does_not_matter_which_steps_are_put_together_first(history) -> None:
    forms, _ = history
    one, two, three = (bridge(old, new) for old, new in pairwise(forms))
    assert compose(compose(one, two), three) == compose(one, compose(two, three))
    assert compose(identity(forms[0]), one) == one == compose(one, identity(forms[1]))


@given(histories())
def test_every_value_is_carried_or_lost_and_a_version_to_itself_loses_nothing(history) -> None:
    forms, answers = history
    found = carry(identity(forms[0]), answers, {"R": ("r1", "r2")})
    assert (found.answers, found.lost, found.withheld) == (answers, (), {})
    way = bridge(forms[0], forms[1])
    step = carry(way, answers, {})
    from desktop.questionnaire.carry import leaves

    used = {leaf for code, tree in way.trees.items() if (code, "") in step.answers for leaf in leaves(tree)}
    for code, row in answers:
        if not row:
            assert (code in used) != any(one.key == (code, row) for one in step.lost)


def table(code, *columns, **more):
    named = tuple(
        replace(column, code=f"{code}.{column.code}", roster=code, was=tuple(column.was)) for column in columns
    )
    return item(code, ItemKind.ROSTER, columns=named, **more)


NAME, FIGURE = item("name", ItemKind.TEXT, key=True), item("n")
TWO_TABLES = version("1", table("A", NAME, FIGURE), table("B", NAME, FIGURE, item("only")))
ONE_TABLE = version("2", table("C", NAME, FIGURE, item("only"), was=("A", "B")))
CELLS = (number("A.n", 1, "r1"), number("A.n", 2, "r2"), number("B.n", 3, "r3"), number("B.only", 4, "r3"))


def test_tables_that_become_one_bring_their_rows_along() -> None:
    found = carried(TWO_TABLES, ONE_TABLE, *CELLS, rows={"A": ("r1", "r2"), "B": ("r3",)})
    assert found.rows == {"C": ("r1", "r2", "r3")}
    assert {key: one.number for key, one in found.answers.items()} == {
        ("C.n", "r1"): 1.0,
        ("C.n", "r2"): 2.0,
        ("C.n", "r3"): 3.0,
        ("C.only", "r3"): 4.0,
    }
    assert (found.lost, found.withheld) == ((), {})


def test_rows_of_one_id_in_two_tables_stay_two_rows() -> None:
    cells = (number("A.n", 1, "r1"), number("B.n", 3, "r1"), number("B.n", 5, "r1.2"))
    found = carried(TWO_TABLES, ONE_TABLE, *cells, rows={"A": ("r1",), "B": ("r1", "r1.2")})
    assert found.rows == {"C": ("r1", "r1.3", "r1.2")}
    assert {row: one.number for (_, row), one in found.answers.items()} == {"r1": 1.0, "r1.3": 3.0, "r1.2": 5.0}
    assert all(one.key == key for key, one in found.answers.items())


def test_a_table_that_takes_another_in_keeps_its_code() -> None:
    taken = version("2", table("A", NAME, FIGURE, was=("A", "B")))
    found = carried(TWO_TABLES, taken, *CELLS, rows={"A": ("r1", "r2"), "B": ("r3",)})
    assert found.rows == {"A": ("r1", "r2", "r3")}
    assert {row: one.number for (code, row), one in found.answers.items() if code == "A.n"} == {
        "r1": 1.0,
        "r2": 2.0,
        "r3": 3.0,
    }
    assert found.lost == (Lost(("B.only", "r3"), "dropped"),)


def test_a_column_that_means_something_else_is_withheld_from_tables_that_become_one() -> None:
    other = version("2", table("C", NAME, replace(FIGURE, unit="kg"), was=("A", "B")))
    found = carried(TWO_TABLES, other, *CELLS, rows={"A": ("r1", "r2"), "B": ("r3",)})
    assert found.rows == {"C": ("r1", "r2", "r3")}
    assert found.withheld == {"C.n": "merged"} and not found.answers


def test_tables_that_became_one_go_on_through_the_versions_after() -> None:
    later = version("3", table("D", NAME, FIGURE, was=("C",)))
    found = carry(chain([TWO_TABLES, ONE_TABLE, later]), given_as(*CELLS), {"A": ("r1", "r2"), "B": ("r3",)})
    assert found.rows == {"D": ("r1", "r2", "r3")}
    assert {row: one.number for (_, row), one in found.answers.items()} == {"r1": 1.0, "r2": 2.0, "r3": 3.0}
