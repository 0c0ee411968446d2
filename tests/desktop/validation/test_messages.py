"""Findings in words: where, what was found, what was expected, what to do."""

from dataclasses import replace

import pytest

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.terms import Result, Severity, ValueStatus
from desktop.validation import item_words, message, reason_sentence


def finding(rule: str, item: str, row_id: str = "", /, **values: object) -> Finding:
    return Finding("ARG", rule, Severity.ERROR, Result.FAIL, item, row_id, (item,), values)


@pytest.mark.parametrize(
    ("made", "language", "words"),
    [
        (finding("GEN.01", "WHOLE"), "en", "WHOLE (Meetings): the answer is missing."),
        (finding("GEN.01", "WHOLE"), "es", "WHOLE (Meetings-es): falta la respuesta."),
        (finding("GEN.01", "T.name", "r2", row=2, key=("one", "RED")), "en", "T.name (Name), row 2 (one, Red): the"),
        (finding("GEN.01", "T.name", "r2", row=2, key=("one", "RED")), "es", "fila 2 (one, RED-es): falta"),
        (finding("GEN.02", "WHY", condition="${COLOUR} = 'RED'"), "en", "(COLOUR = Red)"),
        (finding("GEN.02", "WHY", condition="selected(${COLOURS}, 'RED')"), "en", "(COLOURS = Red)"),
        (finding("GEN.02", "WHY", condition="${SHARE} > 5"), "en", "(SHARE > 5)"),
        (finding("GEN.03", "WHOLE", status=ValueStatus.MISSING), "en", "the status “Missing”"),
        (
            finding("GEN.04", "WHOLE", status="U", allowed=(ValueStatus.NORMAL, ValueStatus.BREAK)),
            "fr",
            "Normale, Rupture",
        ),
        (finding("GEN.05", "WHOLE", value="4.5"), "pt", "“4.5” não é um número inteiro"),
        (finding("GEN.08", "SHARE", value=12345.5, min=0.0, max=100.0, unit="%"), "es", "12\u202f345,5 está fuera"),
        (
            finding("GEN.08", "SHARE", value=12345.5, min=0.0, max=100.0, unit="%"),
            "en",
            "12,345.5 is outside the possible range (0 to 100). Check the figure and the unit (%).",
        ),
        (finding("GEN.08", "SHARE", value=-1.0, min=0.0, max=None, unit=""), "en", "(0 or more). Check the figure."),
        (finding("GEN.08", "SHARE", value=9.0, min=None, max=5.0, unit=""), "en", "(5 or less)"),
        (
            finding("GEN.08", "TEXT", value="long long long", length=14),
            "en",
            "TEXT (Text): At most ten letters, not 14.",
        ),
        (finding("GEN.08", "TEXT", value="long long long"), "es", "TEXT (Text-es): Diez letras como máximo."),
        (finding("GEN.08", "AMOUNT", value=5.0), "en", "“5” does not meet what the questionnaire demands"),
        (finding("GEN.10", "DAY", value="1999-01-01", min="2000-01-01", max=None), "en", "(from 1 January 2000 on)"),
        (finding("GEN.10", "DAY", value="soon"), "en", "“soon” is not a valid date"),
        (
            finding("GEN.11", "AMOUNT", value=16.0, prev=10.0, change=60.0, prev_year=2019),
            "en",
            "it changed 60% since 2019 (10 → 16)",
        ),
        (
            finding("GEN.16", "AMOUNT", value=1000.0, prev=1.0, direction="higher"),
            "en",
            "a thousand times larger than last year (1)",
        ),
        (finding("GEN.14", "", share=50), "en", "The return leaves 50%"),
    ],
)
def test_a_general_finding_is_said_in_words(questionnaire, made, language, words) -> None:
    assert words in message(made, questionnaire, language)


@pytest.fixture
def said(validated, rule, questionnaire):
    """Say the message of a rule that fails on an example."""

    def make(text: str, check: str = "${WHOLE} = 99", items: str = "WHOLE", scope: str = "submission", **kwargs) -> str:
        example = {
            "WHOLE": 4,
            "AMOUNT": 1234567.8,
            "COLOUR": "RED",
            "WHY": "because",
            "COLOURS": ["RED", "BLUE"],
            "country": "ARG",
            "year": 2020,
            "earlier": [{"COLOUR": "BLUE"}],
            "T": [{"name": "uno", "colour": "BLUE", "amount": 5}],
        }
        made = rule(check, items, scope, message=text, **kwargs)
        (found,) = [finding for finding in validated(example, made).findings if finding.rule == "R"]
        return message(found, replace(questionnaire, rules=(made,)), "en", {"ARG": "Argentina"})

    return make


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("{item}: no.", "WHOLE (Meetings): no.", {}),
        ("{WHOLE} and {AMOUNT}", "4 and 1,234,567.8", {}),
        ("{COLOUR}, {COLOURS}", "Red, Red, Blue", {}),
        ("{country} in {year}, not {prev_year}", "Argentina in 2020, not 2019", {}),
        ("{value}", "4", {}),
        ("{x}", "Red", {"values": {"x": "${COLOUR}"}}),
        ("{x}", "Blue", {"values": {"x": "previous(${COLOUR})"}}),
        ("{x}", "1.33", {"values": {"x": "${WHOLE} div 3"}}),
        ("{x}", "—", {"values": {"x": "${SHARE}"}}),
        ("{x}", "Argentina", {"values": {"x": "country()"}}),
        ("{unheard of} { } {", "— — {", {}),
        ("{T.name}", "uno", {"check": "${T.amount} = 9", "items": "T", "scope": "row"}),
        (
            "{.name} {.colour} {row} {key}",
            "uno Blue 1 uno, Blue",
            {"check": "${.amount} = 9", "items": "T", "scope": "row"},
        ),
        (
            "{item} {value}",
            "T.amount (Amount), row 1 (uno, Blue) 5",
            {"check": ". = 9", "items": "T.amount", "scope": "item"},
        ),
    ],
)
def test_a_rule_of_the_questionnaire_uses_its_own_words(said, text, words, more) -> None:
    assert said(text, **more) == words


def test_a_language_without_a_message_falls_back_visibly(questionnaire, rule) -> None:
    whole = replace(questionnaire, rules=(rule("${WHOLE} = 1", message="only English {item}"),))
    assert message(finding("R", "WHOLE"), whole, "fr").startswith("only English WHOLE")
    silent = replace(questionnaire, rules=(replace(rule("${WHOLE} = 1"), messages={}),))
    assert message(finding("R", "WHOLE"), silent, "fr") == "WHOLE (Meetings): R"


def test_long_labels_are_cut_at_a_word_and_brackets_left_out(questionnaire) -> None:
    long = "A label that goes on (with something in brackets) for so long that no sentence can hold the whole of it"
    items = (replace(questionnaire.items[0], labels={"en": long}),)
    words = item_words(replace(questionnaire, items=items), "WHOLE", "en")
    assert words == "WHOLE (A label that goes on for so long that no sentence can hold…)"
    assert item_words(questionnaire, "GONE", "en") == "GONE"


def test_a_result_that_was_not_evaluated_says_why(questionnaire) -> None:
    made = Finding(
        "ARG", "R", Severity.ERROR, Result.NOT_EVALUATED, "WHOLE", "", (), {"operand": "SHARE"}, "reason.missing"
    )
    assert message(made, questionnaire, "en") == "WHOLE (Meetings): not checked, because SHARE (Share) has no value."
    assert reason_sentence(made, questionnaire, "es").startswith("WHOLE (Meetings-es): no se comprobó, porque SHARE")
    own = replace(made, values={"operand": "WHOLE"})
    assert message(own, questionnaire, "en") == "WHOLE (Meetings): not checked, because WHOLE has no value."
    unheard = replace(made, reason="reason.unheard_of")
    assert "something it needs is not known" in message(unheard, questionnaire, "en")


def test_a_finding_read_back_from_json_is_said_the_same(questionnaire) -> None:
    made = finding("GEN.01", "T.name", "r2", row=2, key=["one", "RED"])
    assert "row 2 (one, Red)" in message(made, questionnaire, "en")


def test_a_message_that_is_not_translated_says_once_whose_it_is(questionnaire: Questionnaire) -> None:
    def untold(item: Item) -> Item:
        if item.code != "TEXT":
            return item
        return replace(item, labels={"en": "Text"}, constraint_messages={"en": "At most ten letters."})

    form = replace(questionnaire, items=tuple(map(untold, questionnaire.items)))
    said = finding("GEN.08", "TEXT", value="long long long")
    assert message(said, form, "es") == "TEXT (Text): At most ten letters. [en]"
    assert message(said, form, "en") == "TEXT (Text): At most ten letters."
    # Where only the name is borrowed, the mark stays with it.
    assert message(finding("GEN.01", "TEXT"), form, "es").startswith("TEXT (Text [en]): falta la respuesta. ")
