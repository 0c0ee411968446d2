"""Every edit between two versions is classified, and a declaration that does not fit is named by sheet, row and column."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.snapshots.questionnaire import Item
from db.terms import LANGUAGES, Declared, EditKind, EditThing, ItemKind
from desktop.questionnaire.compare import compare, mistakes_of
from desktop.questionnaire.read import read_form
from desktop.wording import remark_sentence

HEAD = "| type | name | label::English (en) | label::Español (es) | unit | calculation | constraint | was | change |"
ROWS = {
    "A": "| integer | A | Norms | Normas | norms | | . >= 0 | | |",
    "B": "| integer | B | Norms done | Normas cumplidas | norms | | | | |",
    "C": "| decimal | C | Share | Proporción | % | ${B} div ${A} | | | |",
    "D": "| select_one YN | D | In force? | ¿Vigente? | | | | | |",
    "R": "| begin_repeat | R | Partners | Socios | | | | | |",
    "R.who": "| text | R.who | Name | Nombre | | | | | |",
    "R.much": "| decimal | R.much | Amount | Monto | USD | | | | |",
    "end": "| end_repeat | | | | | | | | |",
    "E": "| text | E | Remark | Observación | | | | | |",
}
CHOICES = """| list_name | name | label::English (en) | label::Español (es) | was | change |
| YN | YES | Yes | Sí | | |
| YN | NO | No | No | | |"""
SETTINGS = "| form_title | form_id | version | default_language |\n| T | t | {} | English (en) |"
RULES = """| name | severity | scope | items | check | message::English (en) | message::Español (es) | example_pass | example_fail | was | change |
| Q1 | error | submission | A B | ${B} <= ${A} | Too many. | Demasiadas. | {"A": 2, "B": 1} | {"A": 1, "B": 2} | | |"""


@pytest.fixture
def version(form):
    """Makes a version of one form: rows put in the place of others (or dropped, or added), sheets as they are given."""

    def make(number="2", choices=CHOICES, rules=RULES, **rows):
        cells = {**ROWS, **{name.replace("_", "."): row for name, row in rows.items()}}
        survey = "\n".join([HEAD, *(row for row in cells.values() if row)])
        sheets = {"choices": choices, "settings": SETTINGS.format(number), "rules": rules}
        return read_form(form(survey, **{name: text for name, text in sheets.items() if text}), "t.md")

    return make


def edits(old, new):
    """Everything that was not kept, as (thing, kind, old codes, new codes)."""
    found = compare(old.questionnaire, new.questionnaire)
    return {
        (one.thing.value, one.kind.value, " ".join(one.old), " ".join(one.new))
        for one in found.edits
        if one.kind is not EditKind.KEPT
    }


def edit(old, new, code, thing=None):
    found = compare(old.questionnaire, new.questionnaire)
    return next(one for one in found.edits if code in (one.new or one.old) and (thing is None or one.thing is thing))


def mistakes(old, new):
    found = mistakes_of(new, compare(old.questionnaire, new.questionnaire))
    for remark in found:
        for language in LANGUAGES:
            assert "{" not in remark_sentence(remark, language)
    return [(one.code.removeprefix("compare."), one.sheet, one.cell, one.found) for one in found]


def test_a_version_compared_with_itself_is_kept_whole(version) -> None:
    one = version("1")
    found = compare(one.questionnaire, one.questionnaire)
    assert {edit.kind for edit in found.edits} == {EditKind.KEPT}
    assert len(found.edits) == 1 + 1 + 8 + 1 + 2 + 1
    assert not any(edit.facets or edit.breaks for edit in found.edits)


def test_the_shipped_questionnaire_compared_with_itself_is_kept_whole(shipped) -> None:
    one = read_form(shipped, "sela.xlsx").questionnaire
    assert {edit.kind for edit in compare(one, one).edits} == {EditKind.KEPT}


CLASSES = {
    "words": ({"A": ROWS["A"].replace("| Norms ", "| Rules ")}, "A", EditKind.REWORDED, False, {"label::en"}),
    "a unit": ({"A": ROWS["A"].replace("norms", "laws")}, "A", EditKind.CHANGED, True, {"unit"}),
    "a kind": ({"E": ROWS["E"].replace("text", "date")}, "E", EditKind.CHANGED, True, {"type"}),
    "a wider kind": (
        {"B": ROWS["B"].replace("integer", "decimal")},
        "B",
        EditKind.REWORDED,
        False,
        {"type"},
    ),
    "a constraint": ({"A": ROWS["A"].replace(">= 0", ">= 1")}, "A", EditKind.CHANGED, True, {"constraint"}),
    "a constraint declared editorial": (
        {"A": "| integer | A | Norms | Normas | norms | | not(. < 0) | | editorial |"},
        "A",
        EditKind.REWORDED,
        False,
        {"constraint"},
    ),
    "blanks in an expression": ({"A": ROWS["A"].replace(". >= 0", ".>=0")}, "A", EditKind.KEPT, False, set()),
    "a calculation": (
        {"C": ROWS["C"].replace("${B} div ${A}", "${B} div ${A} * 100")},
        "C",
        EditKind.CHANGED,
        True,
        {"calculation"},
    ),
    "meaning alone": (
        {"A": "| integer | A | Norms | Normas | norms | | . >= 0 | | semantic |"},
        "A",
        EditKind.CHANGED,
        True,
        set(),
    ),
    "a code, declared": (
        {"E": "| text | E9 | Remark | Observación | | | | E | |"},
        "E9",
        EditKind.RENAMED,
        False,
        set(),
    ),
    "a code, not declared": ({"E": ROWS["E"].replace(" E ", " E9 ")}, "E9", EditKind.NEW, False, set()),
    "the same code anew": (
        {"E": "| text | E | Remark | Observación | | | | - | |"},
        "E",
        EditKind.NEW,
        False,
        set(),
    ),
    "a column of a table": (
        {"R_much": ROWS["R.much"].replace("USD", "EUR")},
        "R.much",
        EditKind.CHANGED,
        True,
        {"unit"},
    ),
}


@pytest.mark.parametrize(("rows", "code", "kind", "breaks", "facets"), CLASSES.values(), ids=CLASSES)
def test_it_is_classified(version, rows, code, kind, breaks, facets) -> None:
    old, new = version("1"), version("2", **rows)
    found = edit(old, new, code)
    assert (found.kind, found.breaks) == (kind, breaks)
    assert {facet.name for facet in found.facets} == facets
    assert mistakes(old, new) == []


def test_what_is_computed_from_a_changed_figure_changes_too(version) -> None:
    found = edit(version("1"), version("2", A=ROWS["A"].replace("norms", "laws")), "C")
    assert (found.kind, found.breaks) == (EditKind.CHANGED, True)
    assert [(facet.name, facet.new) for facet in found.facets] == [("operands", "A")]


def test_renamed_codes_in_expressions_are_the_same_codes(version) -> None:
    new = version(
        "2",
        A="| integer | A9 | Norms | Normas | norms | | . >= 0 | A | |",
        C=ROWS["C"].replace("${A}", "${A9}"),
        rules=RULES.replace("${A}", "${A9}").replace("| A B |", "| A9 B |").replace('"A"', '"A9"'),
    )
    assert edits(version("1"), new) == {
        ("item", "renamed", "A", "A9"),
        ("rule", "reworded", "Q1", "Q1"),
    }


def test_columns_follow_their_renamed_table(version) -> None:
    rows = {
        "R": "| begin_repeat | T | Partners | Socios | | | | R | |",
        "R_who": ROWS["R.who"].replace("R.who", "T.who"),
        "R_much": ROWS["R.much"].replace("R.much", "T.much"),
    }
    assert edits(version("1"), version("2", **rows)) == {
        ("item", "renamed", "R", "T"),
        ("column", "renamed", "R.who", "T.who"),
        ("column", "renamed", "R.much", "T.much"),
    }


def test_a_column_that_changes_its_table_breaks(version) -> None:
    rows = {
        "R_much": "",
        "end": f"{ROWS['end']}\n| begin_repeat | S | Others | Otros | | | | | |\n"
        "| decimal | S.much | Amount | Monto | USD | | | R.much | |\n| end_repeat | | | | | | | | |",
    }
    found = edit(version("1"), version("2", **rows), "S.much")
    assert (found.kind, found.breaks, found.old) == (EditKind.CHANGED, True, ("R.much",))


def test_splits_merges_and_drops(version) -> None:
    rows = {
        "A": "| integer | A1 | Laws | Leyes | norms | | | A | split |\n| integer | A2 | Decrees | Decretos | norms | | | A | split |",
        "B": "",
        "C": "",
        "E": "| text | E | All remarks | Observaciones | | | | D E | |",
        "D": "",
    }
    new = version("2", rules="", choices="", **rows)
    assert edits(version("1"), new) == {
        ("item", "split", "A", "A1"),
        ("item", "split", "A", "A2"),
        ("item", "dropped", "B", ""),
        ("item", "dropped", "C", ""),
        ("item", "merged", "D E", "E"),
        ("list", "dropped", "YN", ""),
        ("choice", "dropped", "YES", ""),
        ("choice", "dropped", "NO", ""),
        ("rule", "dropped", "Q1", ""),
    }
    assert mistakes(version("1"), new) == []


def test_figures_declared_a_sum_keep_their_series(version) -> None:
    new = version("2", rules="", A="", C="", B="| integer | B | Norms | Normas | norms | | | A B | sum |")
    found = edit(version("1"), new, "B")
    assert (found.kind, found.breaks, found.old) == (EditKind.MERGED, False, ("A", "B"))
    assert mistakes(version("1"), new) == []


def test_codes_of_a_list(version) -> None:
    one = version("1")
    added = version("2", choices=f"{CHOICES}\n| YN | PART | Partly | En parte | | |")
    assert edit(one, added, "PART").kind is EditKind.NEW
    assert (edit(one, added, "D").kind, edit(one, added, "D").breaks) == (EditKind.CHANGED, True)
    harmless = version("2", choices=f"{CHOICES}\n| YN | PART | Partly | En parte | | editorial |")
    assert edit(one, harmless, "D").kind is EditKind.KEPT
    renamed = version("2", choices=CHOICES.replace("| YN | NO | No | No | | |", "| YN | NON | No | No | NO | |"))
    assert edit(one, renamed, "NON").kind is EditKind.RENAMED
    assert edit(one, renamed, "D").kind is EditKind.KEPT
    gone = version("2", choices=CHOICES.replace("| YN | NO | No | No | | |", ""))
    assert edit(one, gone, "D").breaks
    assert edit(one, gone, "NO", EditThing.CHOICE).kind is EditKind.DROPPED


def test_a_list_under_a_new_name_succeeds_the_one_its_items_used(version) -> None:
    new = version("2", choices=CHOICES.replace("| YN |", "| BOOL |"), D=ROWS["D"].replace("YN", "BOOL"))
    assert edits(version("1"), new) == {("list", "renamed", "YN", "BOOL")}


def test_as_few_as_explain_the_new_order_have_moved(version) -> None:
    rows = dict(ROWS)
    first = rows.pop("E")
    survey = {"A": f"{first}\n{ROWS['A']}", "E": ""}
    assert edits(version("1"), version("2", **survey)) == {("item", "moved", "E", "E")}


def test_a_changed_rule_says_what_changed(version) -> None:
    found = edit(version("1"), version("2", rules=RULES.replace("${B} <= ${A}", "${B} < ${A} + 1")), "Q1")
    assert (found.kind, found.breaks) == (EditKind.CHANGED, False)
    assert [(one.name, one.old, one.new) for one in found.facets] == [("check", "${B} <= ${A}", "${B} < ${A} + 1")]


WRONG = {
    "an old code that never was": (
        {"E": "| text | E9 | Remark | Observación | | | | EE | |"},
        [("unknown_old", "survey", "I10", "EE")],
    ),
    "one old code claimed twice": (
        {"E": "| text | E9 | Remark | Observación | | | | A | |"},
        [("claimed_twice", "survey", "C2", "A"), ("claimed_twice", "survey", "I10", "A")],
    ),
    "a part alone": (
        {"A": "| integer | A | Norms | Normas | norms | | . >= 0 | A | split |"},
        [("split_alone", "survey", "J2", "split")],
    ),
    "a sum of one": (
        {"A": "| integer | A | Norms | Normas | norms | | . >= 0 | | sum |"},
        [("sum_of_one", "survey", "J2", "sum")],
    ),
    "a sum of texts": (
        {"D": "", "E": "| text | E | Remark | Observación | | | | D E | sum |"},
        [("no_sum", "survey", "J9", "sum")],
    ),
    "a changed unit declared editorial": (
        {"A": "| integer | A | Norms | Normas | laws | | . >= 0 | | editorial |"},
        [("not_editorial", "survey", "J2", "editorial")],
    ),
    "a new item declared semantic": (
        {"E": "| text | E9 | Remark | Observación | | | | | semantic |"},
        [("change_of_new", "survey", "J10", "semantic")],
    ),
    "a merger declared editorial": (
        {"D": "", "E": "| text | E | Remark | Observación | | | | D E | editorial |"},
        [("merge_editorial", "survey", "J9", "editorial")],
    ),
    "nothing and something": (
        {"E": "| text | E | Remark | Observación | | | | - E | |"},
        [("anew_and_more", "survey", "I10", "- E")],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), WRONG.values(), ids=WRONG)
def test_a_declaration_that_does_not_fit_is_named_with_its_cell(version, rows, expected) -> None:
    assert mistakes(version("1"), version("2", **rows)) == expected


def test_mistakes_of_choices_and_rules_have_their_cells_too(version) -> None:
    choices = CHOICES.replace("| YN | NO | No | No | | |", "| YN | NO | No | No | NEIN | |")
    rules = RULES.replace('"B": 2} | | |', '"B": 2} | Q9 | |')
    found = mistakes(version("1"), version("2", choices=choices, rules=rules))
    assert sorted(found) == [("unknown_old_alone", "choices", "F3", "NEIN"), ("unknown_old_alone", "rules", "K2", "Q9")]


def test_a_declaration_left_over_from_the_version_before_says_nothing_more(version) -> None:
    renamed = {"E": "| text | E9 | Remark | Observación | | | | E | semantic |"}
    two, three = version("2", **renamed), version("3", **renamed)
    assert edit(version("1"), two, "E9").kind is EditKind.CHANGED
    assert edits(two, three) == set()
    assert mistakes(two, three) == []


def test_a_word_that_declares_nothing_is_a_mistake_of_the_form(form) -> None:
    from desktop.questionnaire.read import check_form

    text = form("| type | name | label | change |\n| text | q | Q | perhaps |")
    _, remarks = check_form(text, "t.md")
    assert [(one.code, one.cell) for one in remarks if one.severity == "error"] == [("questionnaire.not_a_word", "E2")]


CODES = st.lists(st.sampled_from("ABCDEFGH"), unique=True, max_size=8)
WAS = st.lists(st.sampled_from("ABCDEFGH"), unique=True, max_size=2).map(tuple)


@given(CODES, CODES, st.lists(st.tuples(WAS, st.sampled_from(list(Declared))), min_size=8, max_size=8))
def test_every_item_is_told_of_once_whatever_is_declared(before, after, declared) -> None:
    old, new = _plain("1", before), _plain("2", after)
    items = tuple(
        replace(item, was=was, change=change) for item, (was, change) in zip(new.items, declared, strict=False)
    )
    new = replace(new, items=items)
    found = [one for one in compare(old, new).edits if one.thing is EditThing.ITEM]
    assert [code for one in found for code in one.new] == after
    assert {code for one in found for code in one.old} == set(before)
    assert {edit.kind for edit in compare(new, new).edits} <= {EditKind.KEPT}


def _plain(number, codes):
    from db.snapshots.questionnaire import Questionnaire, Section

    items = tuple(Item(code, ItemKind.INTEGER, "S", {"en": code}) for code in codes)
    return Questionnaire("t", number, {}, "en", ("en",), (Section("S", None, {}),), items, {})
