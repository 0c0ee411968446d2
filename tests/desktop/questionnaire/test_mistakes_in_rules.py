"""Everything that can be wrong in the sheet of rules: told with its cell and the way out, within bounded time."""

import pytest

from db.terms import LANGUAGES
from desktop.questionnaire.read import check_form
from desktop.wording import remark_sentence
from tests.counting import at_most

SURVEY = """| type | name | label |
| integer | quantity | Q |
| text | words | W |
| begin_repeat | rows | R |
| text | rows.name | N |
| end_repeat | | |"""
GOOD = {
    "name": "R",
    "severity": "error",
    "scope": "item",
    "items": "quantity",
    "check": "${quantity} > 1",
    "values": "",
    "message": "{item} must be more than 1",
    "suppressed_by": "",
    "example_pass": '{"quantity": 2}',
    "example_fail": '{"quantity": 0}',
}
COLUMN = {name: letter for letter, name in zip("BCDEFGHIJK", GOOD, strict=True)}
MISTAKES = [
    ("scope", "rows", "questionnaire.not_a_word", "item, row, submission, round, region"),
    ("severity", "warn", "questionnaire.not_a_word", "error, warning, information"),
    ("items", "quantty", "rules.unknown_name_near", "“quantity”"),
    ("items", "quantity quantity", "rules.item_twice", "once"),
    ("check", "", "rules.empty", "Write one"),
    ("check", "${quantty} > 1", "rules.unknown_name_near", "“quantity”"),
    ("check", "cuont(${rows}) > 1", "rules.unknown_function_near", "“count”"),
    ("check", "${words} > 1", "rules.compared", "text"),
    ("check", "${quantity} + 1", "rules.not_a_condition", "condition"),
    ("check", "${quantity} >", "rules.unfinished", "ends too early"),
    ("check", "regex(${words}, '(a')", "rules.regex", "look-around"),
    ("check", "regex(${words}, '(?=a)b')", "rules.regex", "look-around"),
    ("check", "${quantity} > 1" + " + 1" * 3000, "rules.too_long", "10,000"),
    ("check", "not(" * 1000 + "1 = 1" + ")" * 1000, "rules.too_deep", "fewer brackets"),
    ("check", "-" * 5000 + "1 > 0", "rules.too_deep", "fewer brackets"),
    ("values", '{"sum": "${quantty} + 1"}', "rules.unknown_name_near", "“quantity”"),
    ("values", '{"x": "1", "x": "2"}', "questionnaire.values_twice", "Take one out"),
    ("values", '{"a"', "questionnaire.not_json", "JSON"),
    ("message", "{quantty} is small", "rules.placeholder_near", "“quantity”"),
    ("message", "{zzzzzzzzz} is small", "rules.placeholder", "values"),
    ("message", "{item must be more", "rules.loose_brace", "{name}"),
    ("suppressed_by", "RR", "rules.unknown_rule_near", "“R”"),
    ("suppressed_by", "zzzzzzz", "rules.unknown_rule", "no rule"),
    ("suppressed_by", "R", "rules.silenced_circle", "suppressed_by"),
    ("example_pass", "", "rules.no_example", "one that fails"),
    ("example_pass", "{quantity: 2}", "rules.example_json", "JSON"),
    ("example_pass", '{"quantity": NaN}', "rules.example_json", "NaN"),
    ("example_pass", '{"quantity": 1e999}', "rules.example_json", "1e999"),
    ("example_pass", '{"a":' * 2000 + "1" + "}" * 2000, "rules.example_json", "JSON"),
    ("example_pass", '{"quantity": 2, "quantity": 0}', "rules.example_twice", "Take one out"),
    ("example_pass", "[1]", "rules.example_shape", "form that examples take"),
    ("example_pass", '{"quantty": 2}', "rules.example_name_near", "“quantity”"),
    ("example_pass", '{"rows": [{"nam": "x"}]}', "rules.example_name_near", "“rows.name”"),
    ("example_pass", '{"year": "x", "quantity": 2}', "rules.example_shape", "x"),
    ("example_pass", '{"quantity": "many"}', "rules.example_not_passed", "Correct"),
    ("example_fail", '{"quantity": 2}', "rules.example_not_failed", "Correct"),
]


def sheet(*rules: dict[str, str]) -> str:
    rows = [GOOD.keys(), *({**GOOD, **rule}.values() for rule in rules)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@pytest.mark.parametrize(("column", "text", "code", "says"), MISTAKES, ids=lambda value: str(value)[:40])
def test_it_is_told_with_its_cell_and_a_way_out(form, column, text, code, says) -> None:
    made = form(SURVEY, rules=sheet({column: text}))
    with at_most(1_000_000):
        questionnaire, remarks = check_form(made, "f.md")
    assert questionnaire is None
    (found,) = [one for one in remarks if one.code == code]
    assert (found.sheet, found.cell, found.severity) == ("rules", f"{COLUMN[column]}2", "error")
    assert says in remark_sentence(found, "en")
    for language in LANGUAGES:
        said = remark_sentence(found, language)
        assert len(said) < 400
        assert "{{" not in said


def test_rules_that_silence_each_other_are_both_named(form) -> None:
    three = ({"suppressed_by": "R3"}, {"name": "R2", "suppressed_by": "R"}, {"name": "R3", "suppressed_by": "R2"})
    _, remarks = check_form(form(SURVEY, rules=sheet(*three)), "f.md")
    assert [one.cell for one in remarks if one.code == "rules.silenced_circle"] == ["I2", "I3", "I4"]
    chain = ({}, {"name": "R2", "suppressed_by": "R"}, {"name": "R3", "suppressed_by": "R2 R"})
    assert not [one for one in check_form(form(SURVEY, rules=sheet(*chain)), "f.md")[1] if one.severity == "error"]


def test_a_good_sheet_of_rules_has_no_mistakes(form) -> None:
    questionnaire, remarks = check_form(form(SURVEY, rules=sheet({})), "f.md")
    assert questionnaire is not None
    assert not [one for one in remarks if one.sheet == "rules" and one.severity == "error"]
