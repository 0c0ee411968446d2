"""The third reading of the one tree: what a rule says, as plain sentences in the person's language.

Everybody who shows a rule calls :func:`rule_sentence`; an item's own conditions are said by :func:`item_sentences`.
"""

from collections.abc import Mapping
from dataclasses import replace

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire, Rule, Section
from db.terms import Scope as RuleScope
from db.terms import Severity
from desktop.rules.book import scopes_of
from desktop.rules.functions import FUNCTIONS, STATISTICS
from desktop.rules.kinds import is_blank
from desktop.rules.nodes import Call, Current, Node, Text, depth, walk
from desktop.rules.parse import parse
from desktop.rules.scope import Scope
from desktop.rules.sentence_calls import NAMINGS
from desktop.rules.sentence_claims import Claims
from desktop.rules.sentence_words import Words

NAMED = 3
"""How many things a rule may serve and still name each of them at the start of its sentence."""
DEEPEST = 60
"""How deep a condition may nest and still be said; nobody could follow a deeper one."""
CONDITIONS = ("required", "relevant", "constraint", "warning", "calculation")
"""The fields of an item that hold a condition or a calculation, in the order they are told."""


def rule_sentence(
    questionnaire: Questionnaire,
    rule: Rule,
    language: str,
    names: Mapping[str, str] | None = None,
    acronyms: Mapping[str, str] | None = None,
) -> str:
    """Return what *rule* demands, in plain words of *language* (es, en, pt, fr), as one or more short sentences.

    Items are named by their label, with the code where they are named first; choices, statuses and countries by their
    words; *names* are those of countries by code, *acronyms* those of mechanisms. An error's demands are told with "must", others with
    "should". A rule that serves more than three items or tables says "for each of the n items": list them beside it.
    Nothing is raised: a check that cannot be read or nests too deeply says so.
    """
    words = Words(questionnaire, language, names or {}, acronyms or {}, rule.severity is Severity.ERROR)
    try:
        node = parse(rule.check)
    except Problem:
        return words.finish([words.say("unreadable")])
    scopes = scopes_of(rule, questionnaire) or (Scope(questionnaire),)
    served = tuple(scope.current for scope in scopes if scope.current is not None)
    if rule.scope is RuleScope.ITEM:
        return _of_items(words, node, scopes[0], served)
    if rule.scope is RuleScope.ROW and scopes[0].roster is not None:
        tables = tuple(scope.roster for scope in scopes if scope.roster is not None)
        start = _start(words, "in_row", "in_rows", tables)
        return _told(words, node, scopes[0], start, served if len(served) > 1 else ())
    return _told(words, node, scopes[0], ("", {}), ())


def sentence_of(node: Node, scope: Scope, language: str, strict: bool = True) -> str:
    """Return what the condition *node* demands at *scope*, in plain words of *language*."""
    return _told(Words(scope.questionnaire, language, strict=strict), node, scope, ("", {}), ())


def item_sentences(
    questionnaire: Questionnaire,
    item: Item,
    language: str,
    names: Mapping[str, str] | None = None,
    acronyms: Mapping[str, str] | None = None,
) -> Mapping[str, str]:
    """Return field → sentence for each condition of *item* itself: required, relevant, constraint, warning, calculation.

    What an item does not have is left out. A warning is told with "should", everything else is certain.
    """
    roster = questionnaire.by_code.get(item.roster) if item.roster else None
    scope = Scope(questionnaire, item, roster, odk=True)
    said = {}
    for name in CONDITIONS:
        text = getattr(item, name)
        if not text or (name == "required" and item.derived):
            continue
        words = Words(questionnaire, language, names or {}, acronyms or {}, name != "warning")
        if text == "yes" and name == "required":
            said[name] = words.say("required")
        else:
            said[name] = _condition(words, name, text, replace(scope, odk=name != "warning"))
    return said


def section_sentence(questionnaire: Questionnaire, section: Section, language: str) -> str:
    """Return when *section* is asked, "" where it always is."""
    words = Words(questionnaire, language)
    return _condition(words, "relevant", section.relevant, Scope(questionnaire, odk=True)) if section.relevant else ""


def _condition(words: Words, name: str, text: str, scope: Scope) -> str:
    try:
        node = parse(text)
    except Problem:
        return words.finish([words.say("unreadable")])
    if name in ("constraint", "warning"):
        return _told(words, node, scope, ("", {}), ())
    if (hindered := _hindrance(node)) is not None:
        return words.finish([words.say(hindered)])
    claims = Claims(words, scope, NAMINGS)
    if name == "calculation":
        return words.finish(_computed(words, node, scope, claims))
    return words.finish([words.say({"required": "required_if", "relevant": "relevant"}[name], x=claims.fact(node))])


def _hindrance(node: Node) -> str | None:
    """Return why *node* cannot be said: it nests too deeply, or calls what the language does not know."""
    if depth(node) > DEEPEST:
        return "deep"
    for found in walk(node):
        if not isinstance(found, Call):
            continue
        function, count = FUNCTIONS.get(found.name), len(found.arguments)
        if function is None or count < function.fewest or (function.most is not None and count > function.most):
            return "unreadable"
        if found.name == "region" and (
            not isinstance(found.arguments[0], Text) or found.arguments[0].value not in STATISTICS
        ):
            return "unreadable"
    return None


def _computed(words: Words, node: Node, scope: Scope, claims: Claims) -> list[str]:
    beside = Current() if scope.current is not None and scope.current.code_list else None
    match node:
        case Call(name="if", arguments=(condition, one, other)) if not is_blank(one):
            first = words.say("calculation_if", x=claims.fact(condition), y=claims.nouns.name(one, beside))
            if is_blank(other):
                return [first, words.say("calculation_none")]
            return [first, words.say("calculation_else", x=claims.nouns.name(other, beside))]
        case _:
            return [words.say("calculation", x=claims.nouns.name(node, beside))]


def _of_items(words: Words, node: Node, scope: Scope, served: tuple[Item, ...]) -> str:
    if len(served) != 1:
        return _told(words, node, scope, _start(words, "for_each", "for_each", served, "for_many"), served)
    start = ("in_row", {"x": words.item(scope.roster)}) if scope.roster is not None else ("", {})
    return _told(words, node, scope, start, ())


Start = tuple[str, Mapping[str, str]]
"""The phrase that says where a rule is looked at, and its parts; "" for the whole return."""


def _start(words: Words, one: str, few: str, served: tuple[Item, ...], many: str = "in_rows_many") -> Start:
    if not served:
        return "", {}
    if len(served) > NAMED:
        return many, {"n": str(len(served))}
    return (one if len(served) == 1 else few), {"x": words.list([words.item(item) for item in served])}


def _told(words: Words, node: Node, scope: Scope, start: Start, several: tuple[Item, ...]) -> str:
    if (hindered := _hindrance(node)) is not None:
        return words.finish([words.say(hindered)])
    code, said = start
    first, *rest = Claims(words, scope, NAMINGS, several).demands(node)
    if code:
        first = words.say(code, **said, y=first)
    return words.finish([first, *rest])
