"""What each function's result is called; functions that hold or not stand in ``sentence_claims``."""

from collections.abc import Mapping

from db.terms import ItemKind, MembershipRole
from desktop.rules.functions import FUNCTIONS, Kind, Takes
from desktop.rules.kinds import item_at, kind_at
from desktop.rules.nodes import Call, Current, Node, Number, Text
from desktop.rules.scope import mirrored
from desktop.rules.sentence_nouns import Form, Naming, Nouns, Phrase
from desktop.rules.sentence_words import Words, list_words
from desktop.wording import word

_PLAIN = ("country", "round-year", "reference-date", "today", "position")
_OF_ONE = (
    "abs",
    "sum",
    "int",
    "number",
    "string",
    "string-length",
    "count-selected",
    "decimal-date-time",
    "once",
    "note",
    "source",
    "status",
    "score",
)


def role_words(nouns: Nouns, node: Node) -> str:
    """Return in which capacity a country takes part: roles by their words, or where they are given."""
    words = nouns.words
    if not isinstance(node, Text):
        return words.say("noun.role_given", x=nouns.inside(node))
    known = set(MembershipRole)
    roles = [
        word(MembershipRole(role), words.language).lower() if role in known else words.quoted(role)
        for role in node.value.split()
    ]
    return words.say("noun.role", x=words.list(roles, "or")) if roles else ""


def _key(name: str) -> str:
    return name.replace("-", "_")


def _plain(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    return Phrase(nouns.words.say(f"noun.{_key(node.name)}"), Form.NAME)


def _of_one(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    said = nouns.words.say(f"noun.{_key(node.name)}", x=nouns.inside(node.arguments[0]))
    # What takes nothing but a name cannot be misread between signs.
    alone = FUNCTIONS[node.name].parameters[0] in (Takes.REFERENCE, Takes.CHOICE)
    return Phrase(said, Form.NAME if alone else Form.PHRASE)


def _previous(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    inner, *rest = node.arguments
    if rest and not (isinstance(rest[0], Number) and rest[0].value == 1):
        return Phrase(nouns.words.say("noun.previous_n", x=nouns.inside(inner), n=nouns.name(rest[0])), Form.NAME)
    return Phrase(nouns.words.say("noun.previous", x=nouns.inside(inner)), Form.NAME)


def _if(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    condition, one, other = node.arguments
    said = nouns.inside(one, beside), nouns.condition(condition, nouns.scope), nouns.inside(other, beside)
    return Phrase(nouns.words.say("noun.if", y=said[0], x=said[1], z=said[2]), Form.SIGNS)


def _coalesce(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    said = nouns.inside(node.arguments[0], beside)
    for other in node.arguments[1:]:
        said = nouns.words.say("noun.coalesce", x=said, y=nouns.inside(other, beside or node.arguments[0]))
    return Phrase(said, Form.LIST)


def _extreme(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    if len(node.arguments) == 1:
        code = {"min": "lowest", "max": "highest"}[node.name]
        return Phrase(nouns.words.say(f"noun.{code}", x=nouns.inside(node.arguments[0])))
    code = node.name + ("_two" if len(node.arguments) == 2 else "")
    return Phrase(nouns.words.say(f"noun.{code}", x=nouns.each(node.arguments, "and", beside)), Form.LIST)


def _round(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    said = nouns.inside(node.arguments[0])
    if len(node.arguments) == 1 or node.arguments[1] == Number(0.0):
        return Phrase(nouns.words.say("noun.round_whole", x=said))
    return Phrase(nouns.words.say("noun.round", x=said, n=nouns.inside(node.arguments[1])))


def _of_two(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    one, other = node.arguments
    return Phrase(
        nouns.words.say(f"noun.{_key(node.name)}", x=nouns.inside(one), y=nouns.inside(other, one)), Form.LIST
    )


def _substr(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    text, start, *rest = (nouns.inside(part) for part in node.arguments)
    if rest:
        return Phrase(nouns.words.say("noun.substr", x=text, y=start, z=rest[0]), Form.LIST)
    return Phrase(nouns.words.say("noun.substr_on", x=text, y=start), Form.LIST)


def _concat(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    words, chosen = nouns.words, nouns.chosen(beside)
    if chosen is not None:
        # Codes joined by spaces, among which something is looked for: a list plus the options that it adds.
        said = [
            words.list([words.choice(chosen, code) for code in part.value.split()])
            if isinstance(part, Text) and part.value.strip()
            else nouns.inside(part)
            for part in node.arguments
        ]
        whole = said[0]
        for part in said[1:]:
            whole = words.say("noun.plus", x=whole, y=part)
        return Phrase(whole, Form.LIST)
    return Phrase(words.say("noun.concat", x=nouns.each(node.arguments)), Form.LIST)


def _date(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    inner = node.arguments[0]
    if kind_at(inner, nouns.scope) is Kind.DATE:
        return nouns.phrase(inner, beside)
    return Phrase(nouns.words.say("noun.date", x=nouns.inside(inner)))


def _truth(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    return Phrase(nouns.words.say("noun.truth", x=nouns.condition(node, nouns.scope)), Form.LIST)


def _nth(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    column, table, number = (nouns.inside(part) for part in node.arguments)
    return Phrase(nouns.words.say("noun.indexed_repeat", x=column, z=number, y=table), Form.LIST)


def _choice_name(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    value, named = node.arguments
    item = nouns.scope.find(named.value.strip("${} ")) if isinstance(named, Text) else None
    said = nouns.inside(value)
    where = nouns.words.item(item) if item else nouns.inside(named)
    return Phrase(nouns.words.say("noun.choice_name", x=said, y=where), Form.LIST)


def _memberships(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    if not node.arguments:
        return Phrase(nouns.words.say("noun.memberships"))
    return Phrase(nouns.words.say("noun.memberships_as", y=role_words(nouns, node.arguments[0])))


def _member_since(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    where = nouns.mechanism(node.arguments[0])
    if len(node.arguments) == 1:
        return Phrase(nouns.words.say("noun.member_since", x=where))
    return Phrase(nouns.words.say("noun.member_since_as", x=where, y=role_words(nouns, node.arguments[1])))


def listed_name(words: Words, node: Node) -> str:
    """Return what the list that a call names first is called."""
    return list_words(words, node.value if isinstance(node, Text) else "")


def _lookup(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    match node.arguments:
        case (name, key, Text(value=column)):
            named = list_words(nouns.words, name.value if isinstance(name, Text) else "", column)
            said = nouns.inside(key)
            return Phrase(nouns.words.say("noun.lookup", z=named, x=said, y=listed_name(nouns.words, name)), Form.LIST)
        case _:
            return _truth(nouns, node, beside)


def _list_values(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    name, column = (part.value if isinstance(part, Text) else "" for part in node.arguments[:2])
    words = nouns.words
    return Phrase(words.say("noun.list_values", y=list_words(words, name, column), x=list_words(words, name)))


def _count(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    item = item_at(node.arguments[0], nouns.scope)
    code = "count_rows" if item is not None and item.kind is ItemKind.ROSTER else "count"
    return Phrase(nouns.words.say(f"noun.{code}", x=nouns.inside(node.arguments[0])))


def _over_rows(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    column, *conditions = node.arguments
    said = nouns.inside(column)
    if not conditions:
        return Phrase(nouns.words.say(f"noun.{_key(node.name)}", x=said))
    item = item_at(column, nouns.scope)
    scope = nouns.scope
    if item is not None and (item.roster or item.kind is ItemKind.ROSTER):
        scope = scope.within(scope.roster_of(item), None if item.kind is ItemKind.ROSTER else item)
    code = {"distinct": "distinct_if"}.get(node.name, _key(node.name))
    return Phrase(nouns.words.say(f"noun.{code}", x=said, y=nouns.condition(conditions[0], scope)), Form.LIST)


def _filled(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    return Phrase(nouns.words.say("noun.count_non_empty", x=nouns.each(node.arguments)), Form.LIST)


def _mirror(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    inner = node.arguments[0]
    item = item_at(inner, nouns.scope)
    there = mirrored(item, nouns.scope.questionnaire) if item else None
    own = (isinstance(inner, Current) and bool(nouns.several)) or len(nouns.scope.rosters) > 1
    said = nouns.inside(inner) if there is None or own else nouns.words.item(there)
    return Phrase(nouns.words.say("noun.mirror", x=said), Form.NAME)


def _region(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    statistic = node.arguments[0]
    name = statistic.value if isinstance(statistic, Text) else "median"
    return Phrase(nouns.words.say(f"noun.region.{name}", x=nouns.inside(node.arguments[1])), Form.NAME)


def _format(nouns: Nouns, node: Call, beside: Node | None) -> Phrase:
    text, form = node.arguments
    said = nouns.inside(text)
    return Phrase(nouns.words.say("noun.format_date", x=said, y=nouns.inside(form)), Form.LIST)


NAMINGS: Mapping[str, Naming] = {
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_OF_ONE, _of_one),
    **{name: _truth for name, function in FUNCTIONS.items() if function.result is Kind.BOOLEAN},
    "previous": _previous,
    "if": _if,
    "coalesce": _coalesce,
    "min": _extreme,
    "max": _extreme,
    "round": _round,
    "pow": _of_two,
    "without": _of_two,
    "selected-at": _of_two,
    "format-date": _format,
    "substr": _substr,
    "concat": _concat,
    "date": _date,
    "indexed-repeat": _nth,
    "jr:choice-name": _choice_name,
    "memberships": _memberships,
    "member-since": _member_since,
    "lookup": _lookup,
    "list-values": _list_values,
    "count": _count,
    "count-if": _over_rows,
    "sum-if": _over_rows,
    "distinct": _over_rows,
    "count-non-empty": _filled,
    "mirror": _mirror,
    "region": _region,
}
"""Function name → how its result is called."""
