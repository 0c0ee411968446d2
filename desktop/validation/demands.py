"""What a finding's check demands, in plain words: the rule itself, or the condition of the very item."""

from collections.abc import Iterable, Mapping

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import Finding
from desktop.rules import general_sentence, item_sentences, rule_sentence

_OF_ITEM = {
    "GEN.02": "required",
    "GEN.08": "constraint",
    "GEN.09": "warning",
    "GEN.10": "constraint",
    "GEN.17": "relevant",
}
"""The general checks that ask for what an item's own condition says."""


def demands(
    findings: Iterable[Finding],
    questionnaire: Questionnaire,
    language: str,
    names: Mapping[str, str] | None = None,
    acronyms: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """Return, for each of *findings* in their order, what its check demands in *language*; "" where nothing is known.

    Each rule is put into words once, however many findings it has.
    """
    known: dict[tuple[str, str], str] = {}
    said = []
    for finding in findings:
        place = (finding.rule, finding.item if finding.rule in _OF_ITEM else "")
        if place not in known:
            known[place] = _demand(place, questionnaire, language, names, acronyms)
        said.append(known[place])
    return tuple(said)


def _demand(
    place: tuple[str, str],
    questionnaire: Questionnaire,
    language: str,
    names: Mapping[str, str] | None,
    acronyms: Mapping[str, str] | None,
) -> str:
    code, item = place
    rule = questionnaire.rules_by_code.get(code)
    if rule is not None:
        return rule_sentence(questionnaire, rule, language, names, acronyms)
    found = questionnaire.by_code.get(item)
    own = item_sentences(questionnaire, found, language, names, acronyms).get(_OF_ITEM[code]) if found else None
    return own or general_sentence(code, language)
