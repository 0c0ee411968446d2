"""What is read of a form: sections, items, rosters, lists and rules, as their author wrote them."""

import csv
import io

import pytest

from db.problems import Problem
from db.terms import Direction, ItemKind, Scope, Severity, ValueStatus
from desktop.questionnaire.canonical import from_json, to_json
from desktop.questionnaire.columns import language_code
from desktop.questionnaire.read import check_form, read_form
from tests.spreadsheet import resave

SMALL = """
| type                | name    | label::Español (es) | label::English (en) | hint::English (en) | required        | relevant    |
| begin_group         | D       | Dimensión           | Dimension           |                    |                 |             |
| integer             | D.0     | Cero                | Zero                |                    |                 |             |
| begin_group         | D.T     | Tema                | Theme               |                    |                 | ${D.0} > 0  |
| integer             | D.T.1   | Uno                 | One                 | Count them         | yes             |             |
| select_one YN       | D.T.2   | Dos                 | Two                 |                    | ${D.T.1} > 0    | ${D.T.1} > 1 |
| end_group           |         |                     |                     |                    |                 |             |
| begin_repeat        | D.R     | Tabla               | Table               |                    | no              |             |
| text                | D.R.name | Nombre             | Name                |                    | yes             |             |
| select_multiple YN  | D.R.many | Varios             | Several             |                    |                 |             |
| end_repeat          |         |                     |                     |                    |                 |             |
| end_group           |         |                     |                     |                    |                 |             |
"""
LISTS = """
| list_name | name | label::Español (es) | label::English (en) | score | iso |
| YN        | Y    | Sí                  | Yes                 | 1     | yy  |
| YN        | N    | No                  | No                  |       |     |
"""
NAMED = """
| form_title | form_id | version | default_language | titles::English (en) | style |
| Prueba     | test    | 2024.1  | Español (es)     | Trial                | pages |
"""


@pytest.fixture(scope="module")
def small(form):
    return read_form(form(SMALL, choices=LISTS, settings=NAMED), "small.md")


def test_groups_become_dimensions_and_themes(small) -> None:
    sections = [(section.code, section.parent, section.relevant) for section in small.questionnaire.sections]
    assert sections == [("D", None, ""), ("D.T", "D", "${D.0} > 0")]
    assert small.questionnaire.sections[0].labels == {"es": "Dimensión", "en": "Dimension"}


def test_items_stand_in_their_section_with_texts_by_language(small) -> None:
    _, one, two, roster = small.questionnaire.items
    assert (one.code, one.kind, one.section, one.required) == ("D.T.1", ItemKind.INTEGER, "D.T", "yes")
    assert (one.labels, one.hints) == ({"es": "Uno", "en": "One"}, {"en": "Count them"})
    assert (two.kind, two.code_list, two.required, two.relevant) == (
        ItemKind.ONE,
        "YN",
        "${D.T.1} > 0",
        "${D.T.1} > 1",
    )
    assert (roster.kind, roster.section, roster.required) == (ItemKind.ROSTER, "D", "")


def test_repeats_become_rosters_with_their_columns(small) -> None:
    (roster,) = small.questionnaire.rosters
    assert [(column.code, column.kind, column.roster) for column in roster.columns] == [
        ("D.R.name", ItemKind.TEXT, "D.R"),
        ("D.R.many", ItemKind.MANY, "D.R"),
    ]


def test_code_lists_keep_order_scores_and_further_columns(small) -> None:
    yes, no = small.questionnaire.code_lists["YN"].codes
    assert (yes.code, yes.labels, yes.score, dict(yes.extra)) == ("Y", {"es": "Sí", "en": "Yes"}, 1.0, {"iso": "yy"})
    assert (no.code, no.score, dict(no.extra)) == ("N", None, {})


def test_settings_give_identity_titles_and_languages(small) -> None:
    questionnaire = small.questionnaire
    assert (questionnaire.code, questionnaire.version, questionnaire.default_language) == ("test", "2024.1", "es")
    assert questionnaire.titles == {"es": "Prueba", "en": "Trial"}
    assert questionnaire.languages == ("es", "en")
    assert questionnaire.settings == {"style": "pages"}


def test_every_code_has_its_place(small) -> None:
    places = {code: (place.sheet, place.cell) for code, place in small.places.items()}
    assert places["D.T.2"] == ("survey", "C6")
    assert places["D.R.many"] == ("survey", "C10")


def test_extra_columns_say_units_scores_and_statuses(form) -> None:
    item = read_form(
        form(
            """
            | type    | name | label | Unit | currency | decimals | direction | aggregate | goalpost_low | goalpost_high | weight | yoy_bound | statuses | source_expected | legal_basis | warning | warning_message |
            | decimal | a    | A     | USD  | USD      | 2        | Lower     | mean      | -1.5         | 10            | 2      | 0.5       | A P M A  | Office          | Law 1       | . < 5   | Is it so?       |
            """
        ),
        "f.md",
    ).questionnaire.items[0]
    assert (item.unit, item.currency, item.decimals, item.direction) == ("USD", "USD", 2, Direction.LOWER)
    assert (item.goalposts, item.weight, item.yoy_bound, item.aggregate) == ((-1.5, 10.0), 2.0, 0.5, "mean")
    assert item.statuses == (ValueStatus.NORMAL, ValueStatus.PROVISIONAL, ValueStatus.CANNOT_EXIST)
    assert (item.warning, item.warning_messages) == (". < 5", {"und": "Is it so?"})
    assert (item.source_expected, item.legal_basis) == ("Office", "Law 1")


def test_questions_outside_groups_stand_in_a_section_of_the_forms_own(form) -> None:
    survey = """
    | type        | name | label |
    | text        | q    | Q     |
    | begin_group | g    | G     |
    | text        | r    | R     |
    | end_group   |      |       |
    """
    questionnaire = read_form(form(survey, settings="|form_id|form_title|version|\n|q|Title|1|"), "f.md").questionnaire
    assert [(section.code, section.labels) for section in questionnaire.sections] == [
        ("q_", {"und": "Title"}),
        ("g", {"und": "G"}),
    ]
    assert [item.section for item in questionnaire.items] == ["q_", "g"]


@pytest.mark.parametrize(
    ("kind", "calculation", "expected"),
    [
        ("calculate", "${n} * 2", ItemKind.DECIMAL),
        ("calculate", "if(${n} > 1, round(${n}), '')", ItemKind.DECIMAL),
        ("calculate", "date('2020-01-01')", ItemKind.DATE),
        ("calculate", "concat('a', 'b')", ItemKind.TEXT),
        ("integer", "${n} + 1", ItemKind.INTEGER),
    ],
)
def test_calculations_are_derived_and_of_the_kind_they_give(form, kind, calculation, expected) -> None:
    survey = f"| type | name | label | calculation |\n| integer | n | N | |\n| {kind} | c | C | {calculation} |"
    item = read_form(form(survey), "f.md").questionnaire.by_code["c"]
    assert (item.kind, item.derived, item.calculation) == (expected, True, calculation)


def test_long_texts_notes_and_older_names_of_types_are_known(form) -> None:
    survey = """
    | type            | name | label | appearance |
    | text            | a    | A     | multiline  |
    | note            | b    | B     |            |
    | string          | c    | C     |            |
    | select1 L       | d    | D     |            |
    | add date prompt | e    | E     |            |
    """
    questionnaire = read_form(form(survey, choices="|list name|value|label|\n|L|x|X|"), "f.md").questionnaire
    kinds = [item.kind for item in questionnaire.items]
    assert kinds == [ItemKind.LONG_TEXT, ItemKind.NOTE, ItemKind.TEXT, ItemKind.ONE, ItemKind.DATE]


def test_rules_come_with_messages_values_and_examples(form) -> None:
    survey = "| type | name | label::English (en) |\n| integer | a | A |\n| integer | b | B |"
    rules = """
    | name | severity | scope      | items | check       | values             | message::English (en)   | suppressed_by | example_pass     | example_fail     |
    | R1   | warning  | submission | a b   | ${a} < ${b} | {"least": "${b}"}  | Less than {least}       | GEN.01        | {"a": 1, "b": 2} | {"a": 2, "b": 1} |
    """
    (rule,) = read_form(form(survey, rules=rules), "f.md").questionnaire.rules
    assert (rule.code, rule.severity, rule.scope, rule.items) == ("R1", Severity.WARNING, Scope.SUBMISSION, ("a", "b"))
    assert (rule.check, dict(rule.values)) == ("${a} < ${b}", {"least": "${b}"})
    assert (rule.messages, rule.suppressed_by) == ({"en": "Less than {least}"}, ("GEN.01",))
    assert (rule.example_pass, rule.example_fail) == ('{"a": 1, "b": 2}', '{"a": 2, "b": 1}')


@pytest.mark.parametrize(
    ("written", "code"),
    [("Español (es)", "es"), ("English", "en"), ("português (pt-BR)", "pt"), ("FRENCH", "fr"), ("Kreyòl", "kreyòl")],
)
def test_languages_are_known_by_code_or_by_name(written, code) -> None:
    assert language_code(written) == code


def test_the_shipped_form_has_no_mistake_and_no_warning(shipped) -> None:
    questionnaire, remarks = check_form(shipped, "sela.xlsx")
    assert remarks == ()
    assert questionnaire is not None
    assert from_json(to_json(questionnaire)) == questionnaire


def test_excel_csv_and_markdown_of_one_form_are_one_questionnaire(small, form, xlsx) -> None:
    grids = {
        name: [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.strip().splitlines()]
        for name, text in (("survey", SMALL), ("choices", LISTS), ("settings", NAMED))
    }
    out = io.StringIO(newline="")
    for name, rows in grids.items():
        csv.writer(out).writerows([[name], *(["", *row] for row in rows)])
    for data, name in ((out.getvalue().encode(), "f.csv"), (xlsx(grids), "f.xlsx")):
        assert read_form(data, name).questionnaire == small.questionnaire, name


@pytest.mark.libreoffice
def test_the_old_excel_format_reads_the_same(shipped) -> None:
    old = read_form(resave({"sela.xlsx": shipped}, "xls")["sela.xls"], "sela.xls").questionnaire
    assert old == read_form(shipped, "sela.xlsx").questionnaire


def test_a_form_with_mistakes_is_refused_with_their_number_and_the_first_place(form) -> None:
    data = form("| type | name | label |\n| text | a | A |\n| geopoint | b | B |\n| text | a | C |")
    with pytest.raises(Problem) as raised:
        read_form(data, "folder/f.md")
    assert raised.value.code == "questionnaire.form_refused"
    assert raised.value.details == {"file": "f.md", "count": 2, "sheet": "survey", "cell": "B3"}
