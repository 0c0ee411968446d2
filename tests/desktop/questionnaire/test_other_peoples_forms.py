"""Forms as others write them: each is read, or refused with sheet, row and column, in bounded time."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from db.problems import Problem
from db.terms import LANGUAGES
from desktop.questionnaire.read import check_form
from desktop.wording import remark_sentence
from tests.counting import at_most

HEAD = ["type", "name", "label"]
ASKED = ["text", "q", "Q"]
LIST = [["list_name", "name", "label"], ["L", "x", "X"]]


def survey(*rows, head=HEAD, **sheets):
    return {"survey": [head, *rows], **sheets}


READ = {
    "a title as label that is true or false": survey(["text", "q", True]),
    "blank columns between": survey([None, "text", "q", None, "Q"], head=[None, "type", "name", None, "label"]),
    "headers and sheets in capitals": {"Survey": [["Type", "Name", "Label"], ASKED]},
    "blanks around names and types": survey(["text ", " q ", "Q"]),
    "a no-break space behind a header": survey(ASKED, head=["type", "name\u00a0", "label"]),
    "list name in two words": survey(["select_one L", "a", "A"], choices=[["list name", "name", "label"], LIST[1]]),
    "value for the name of a choice": survey(
        ["select_one L", "a", "A"], choices=[["list_name", "value", "label"], LIST[1]]
    ),
    "begin and end in two words": survey(["begin  group", "g", "G"], ASKED, ["end  group"]),
    "a group shown as a table": survey(
        ["begin group", "g", "G", "table-list"],
        ["select_one L", "a", "A", None],
        ["end group"],
        head=[*HEAD, "appearance"],
        choices=LIST,
    ),
    "old ways of translating": survey(["text", "q", "Q", "Qf"], head=["type", "name", "label:English", "label:French"]),
    "translations half there": survey(
        ["text", "q", "Q", None, "h"],
        ["text", "r", None, "R"],
        head=["type", "name", "label::English (en)", "label::Français (fr)", "hint::English (en)"],
    ),
    "a label without a language beside one with": survey(
        ["text", "q", "Q", "Qf"], head=[*HEAD, "label::Français (fr)"]
    ),
    "what the telephone notes by itself": survey(["start", "start"], ["deviceid", "d"], ["audit", "audit"], ASKED),
    "columns for other programs": survey(
        [*ASKED, "1", "2", "a.png"], head=[*HEAD, "instance::foo", "body::y", "media::image"]
    ),
    "curled quotes": survey([*ASKED, None], ["text", "r", "R", "${q} = ‘x’"], head=[*HEAD, "relevant"]),
    "no settings": survey(ASKED),
    "settings in two rows": survey(ASKED, settings=[["form_title", "form_id"], ["T", "t"], ["U", "u"]]),
    "a version that is a number": survey(
        ASKED, settings=[["form_title", "form_id", "version"], ["T", "t", 20240101.0]]
    ),
    "a label as long as a cell can be": survey(["text", "q", "x" * 32_767]),
}

REFUSED = {
    "a title above the header": ({"survey": [["Our survey"], [], HEAD, ASKED]}, "header_moved", "survey", "A3"),
    "blank rows above the header": ({"survey": [[], [], HEAD, ASKED]}, "header_moved", "survey", "A3"),
    "an empty survey": ({"survey": []}, "header_missing", "survey", "A1"),
    "headers only": (survey(), "form_empty", "settings", "A2"),
    "or_other": (survey(["select_one L or_other", "a", "A"], choices=LIST), "type_unsupported", "survey", "A2"),
    "or specify other": (
        survey(["select_one L or specify other", "a", "A"], choices=LIST),
        "type_unsupported",
        "survey",
        "A2",
    ),
    "cascading selects": (
        survey(
            ["select_one L", "a", "A", None],
            ["select_one L", "b", "B", "x=${a}"],
            head=[*HEAD, "choice_filter"],
            choices=LIST,
        ),
        "column_unsupported",
        "survey",
        "D3",
    ),
    "choices from outside": (
        survey(["select_one_external L", "s", "S"], external_choices=LIST),
        "type_unsupported",
        "survey",
        "A2",
    ),
    "a counted repeat": (
        survey(["begin repeat", "r", "R", "3"], ASKED, ["end repeat"], head=[*HEAD, "repeat_count"]),
        "column_unsupported",
        "survey",
        "D2",
    ),
    "a repeat in a repeat": (
        survey(["begin repeat", "r", "R"], ["begin repeat", "s", "S"], ASKED, ["end repeat"], ["end repeat"]),
        "inside_roster",
        "survey",
        "A3",
    ),
    "choices from a repeat": (
        survey(["begin repeat", "r", "R"], ASKED, ["end repeat"], ["select_one ${q}", "s", "S"]),
        "type_unsupported",
        "survey",
        "A5",
    ),
    "values from another file": (
        survey(["calculate", "p", None, "pulldata('f', 'a', 'b', 1)"], head=[*HEAD, "calculation"]),
        "unknown_function",
        "survey",
        "D2",
    ),
    "a map's tags": (survey(["osm tags", "o", "O"], osm=LIST), "type_unknown_alone", "survey", "A2"),
    "entities": (survey(ASKED, entities=[["dataset", "label"], ["trees", "x"]]), "sheet_unsupported", "entities", "A1"),
    "a name that is a number": (survey(["text", 5, "Q"]), "name_odd", "survey", "B2"),
    "a name with a character nobody sees": (survey(["text", "q\u200b", "Q"]), "name_odd", "survey", "B2"),
    "a type as long as a cell can be": (survey(["q" * 32_767, "a", "A"]), "type_unknown_alone", "survey", "A2"),
    "a constraint as long as a cell can be": (
        survey(["integer", "a", "A", ". > 1 and " * 3_200 + ". > 1"], head=[*HEAD, "constraint"]),
        "too_long",
        "survey",
        "D2",
    ),
    "an answer without its group's end": (survey(["begin group", "g", "G"], ASKED), "never_closed", "survey", "A2"),
    "an identifier that no file can have": (
        survey(ASKED, settings=[["form_title", "form_id"], ["T", "a b/c"]]),
        "form_id_odd",
        "settings",
        "B2",
    ),
}


@pytest.mark.parametrize("grids", READ.values(), ids=READ)
def test_it_is_read(xlsx, grids) -> None:
    form, remarks = check_form(xlsx(grids), "theirs.xlsx")
    assert form is not None
    assert form.items
    assert not [one for one in remarks if one.severity == "error"]


@pytest.mark.parametrize(("grids", "code", "sheet", "cell"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_its_place(xlsx, grids, code, sheet, cell) -> None:
    form, remarks = check_form(xlsx(grids), "theirs.xlsx")
    assert form is None
    first = next(one for one in remarks if one.severity == "error")
    assert (first.code.split(".")[1], first.sheet, first.cell) == (code, sheet, cell)
    for language in LANGUAGES:
        assert "{" not in remark_sentence(first, language).replace(first.found or "\x00", "")


def test_merged_cells_hold_what_stands_in_their_first(xlsx) -> None:
    book = load_workbook(io.BytesIO(xlsx(survey(ASKED, ["text", "r", "R"]))))
    book["survey"].merge_cells("A2:A3")
    out = io.BytesIO()
    book.save(out)
    _, remarks = check_form(out.getvalue(), "theirs.xlsx")
    assert [(one.code, one.cell) for one in remarks] == [("questionnaire.type_missing", "A3")]


def test_a_cell_with_a_formula_and_no_value_is_blank() -> None:
    book = Workbook()
    book.active.title = "survey"
    for row in (HEAD, ["text", "q", "=1/0"]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    _, remarks = check_form(out.getvalue(), "theirs.xlsx")
    assert [(one.code, one.cell) for one in remarks] == [("questionnaire.item_without_label", "C2")]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_csv_with_a_byte_order_mark_is_read(mark) -> None:
    text = f'{mark}"survey",,,\r\n,"type","name","label"\r\n,"text","q","Señal"\r\n'
    assert check_form(text.encode(), "theirs.csv")[0] is not None


@pytest.mark.parametrize("coding", ["utf-16", "latin-1"])
def test_a_csv_in_another_coding_is_refused_by_name(coding) -> None:
    text = "survey,,,\r\n,type,name,label\r\n,text,q,Señal\r\n"
    with pytest.raises(Problem) as refused:
        check_form(text.encode(coding), "theirs.csv")
    assert refused.value.code == "questionnaire.file_unreadable"


ROWS = 10_000
HUGE = {
    "ten thousand mistakes": [["intgr", f"q {at}", ""] for at in range(ROWS)],
    "ten thousand times one name": [["text", "q", f"Q{at}"] for at in range(ROWS)],
    "groups within groups": [["begin group", f"g{at}", "G"] for at in range(1_000)] + [["end group"]] * 1_000,
}


@pytest.mark.parametrize("rows", HUGE.values(), ids=HUGE)
def test_mistakes_without_number_are_all_listed(xlsx, rows) -> None:
    data = xlsx({"survey": [HEAD, *rows]})
    form, remarks = check_form(data, "theirs.xlsx")
    assert form is None
    assert len(remarks) >= 998


def test_a_chain_of_thousands_of_calculations_in_the_wrong_order_is_sorted() -> None:
    from desktop.rules.order import Step, sort_steps

    steps = [Step(f"q{at}", (f"q{at}",), "", True, frozenset({f"q{at + 1}"}), "") for at in range(ROWS)]
    # A few for each; were each looked for among all, it would be thousands.
    with at_most(20 * ROWS):
        done, circle = sort_steps(steps)
    assert [step.owner for step in done] == [f"q{at}" for at in reversed(range(ROWS))]
    assert circle == ()
    assert set(sort_steps([*steps, Step("q", (f"q{ROWS}",), "", True, frozenset({"q0"}), "")])[1]) == {
        "q",
        *(step.owner for step in steps),
    }
