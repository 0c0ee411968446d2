"""Beside each finding: what its check demands, of the very item where the condition is its own."""

from db.snapshots.review import Finding
from db.terms import LANGUAGES, Result, Severity
from desktop.questionnaire.read import read_form
from desktop.rules import general_sentence, item_sentences, rule_sentence
from desktop.validation import demands
from resources import read_bytes


def finding(rule: str, item: str) -> Finding:
    return Finding("ARG", rule, Severity.ERROR, Result.FAIL, item, "", (item,), {})


def test_each_finding_has_the_words_of_its_own_check() -> None:
    form = read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire
    item = form.by_code["ECO.TRD.01"]
    found = [
        finding("ECO.R04", "ECO.TRD.02"),
        finding("GEN.08", item.code),
        finding("GEN.09", item.code),
        finding("GEN.01", item.code),
        finding("GEN.17", item.code),
        finding("GEN.08", "gone"),
        finding("gone", ""),
    ]
    for language in LANGUAGES:
        own = item_sentences(form, item, language)
        assert demands(found, form, language) == (
            rule_sentence(form, form.rules_by_code["ECO.R04"], language),
            own["constraint"],
            own["warning"],
            general_sentence("GEN.01", language),
            general_sentence("GEN.17", language),
            general_sentence("GEN.08", language),
            "",
        )
    assert demands((), form, "es") == ()
