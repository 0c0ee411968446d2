"""The rules of a questionnaire in plain words, printed for its author."""

from collections.abc import Iterator, Mapping, Sequence

from db.snapshots.questionnaire import Item, Questionnaire, Rule
from desktop.cli import say
from desktop.questionnaire.register import countries, mechanisms
from desktop.rules import general_checks, item_sentences, rule_sentence
from desktop.wording import sentence, word

Entry = Mapping[str, object]


def print_rules(questionnaire: Questionnaire, language: str, as_json: bool) -> None:
    """Print the general checks, the rules and the conditions of the items as sentences in *language*."""
    general = [
        {"code": check.code, "severity": check.severity.value, "sentence": check.sentence}
        for check in general_checks(language)
    ]
    names = {country.code: country.name(language) for country in countries()}
    acronyms = {one.code: one.acronyms.get(language) or one.code for one in mechanisms()}
    rules = [_rule(questionnaire, rule, language, names, acronyms) for rule in questionnaire.rules]
    items = [
        {**_named(questionnaire, item, language), **item_sentences(questionnaire, item, language, names, acronyms)}
        for item in questionnaire.every_item()
    ]
    items = [one for one in items if len(one) > len(("code", "label"))]
    if as_json:
        say.document({"language": language, "general": general, "rules": rules, "items": items})
        return
    for line in _lines(questionnaire, language, general, rules, items):
        say.line(line)


def _rule(
    questionnaire: Questionnaire, rule: Rule, language: str, names: Mapping[str, str], acronyms: Mapping[str, str]
) -> Entry:
    by_code = questionnaire.by_code
    return {
        "code": rule.code,
        "severity": rule.severity.value,
        "scope": rule.scope.value,
        "items": [_named(questionnaire, by_code[code], language) for code in rule.items if code in by_code],
        "sentence": rule_sentence(questionnaire, rule, language, names, acronyms),
    }


def _named(questionnaire: Questionnaire, item: Item, language: str) -> dict[str, object]:
    return {"code": item.code, "label": questionnaire.label(item, language)}


def _lines(
    questionnaire: Questionnaire,
    language: str,
    general: Sequence[Entry],
    rules: Sequence[Entry],
    items: Sequence[Entry],
) -> Iterator[str]:
    severities = {rule.code: word(rule.severity, language) for rule in questionnaire.rules}
    severities |= {check.code: word(check.severity, language) for check in general_checks(language)}
    yield sentence("say.heading.general", language)
    for one in general:
        yield ""
        yield f"{one['code']}  {severities[str(one['code'])]}"
        yield f"    {one['sentence']}"
    yield ""
    yield sentence("say.heading.rules", language)
    for one in rules:
        yield ""
        yield f"{one['code']}  {severities[str(one['code'])]}"
        yield f"    {one['sentence']}"
        # What the sentence has named already need not be listed again.
        if served := _served(one["items"], str(one["sentence"])):
            yield f"    {sentence('say.heading.serves', language, items=served)}"
    yield ""
    yield sentence("say.heading.items", language)
    for one in items:
        yield ""
        yield f"{one['code']}  {one['label']}"
        for name, said in one.items():
            if name not in ("code", "label"):
                field = sentence(f"say.field.{name}", language)
                yield f"    {sentence('say.heading.field', language, field=field, said=said)}"


def _served(items: object, said: str) -> str:
    listed = items if isinstance(items, list) else []
    if all(f"({one['code']}" in said for one in listed):
        return ""
    return "; ".join(f"{one['label']} ({one['code']})" for one in listed)
