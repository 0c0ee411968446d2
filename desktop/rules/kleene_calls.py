"""How each function of the language is written in three-valued Python, beyond the plain ones."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.problems import Problem
from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules.emit import Operand
from desktop.rules.functions import STATISTICS, Kind
from desktop.rules.kinds import is_blank
from desktop.rules.nodes import Call, Node, Number, Reference, Text
from desktop.rules.regexes import compile_regex
from desktop.rules.scope import kind_of, mirrored, partner_column

if TYPE_CHECKING:
    from desktop.rules.kleene import KleeneEmitter

Writer = Callable[["KleeneEmitter", Call, bool], Operand]


def _kind(operands: list[Operand], nodes: tuple[Node, ...]) -> Kind:
    for operand, node in zip(operands, nodes, strict=True):
        if not is_blank(node):
            return operand.kind
    return Kind.TEXT


def _of_kind(e: "KleeneEmitter", operand: Operand, node: Node, kind: Kind) -> Operand:
    if is_blank(node) and kind is not Kind.TEXT:
        return Operand("None", kind, nullable=True)
    return e.convert(operand, kind, False)


def _checked(e: "KleeneEmitter", expression: str, kind: Kind, strict: bool) -> Operand:
    return e.made(expression, kind, [], strict, partial=True)


def call_if(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    condition = e.value(node.arguments[0], Kind.BOOLEAN, strict)
    nodes = node.arguments[1:]
    parts = [e.emit(part) for part in nodes]
    kind = _kind(parts, nodes)
    yes, no = (_of_kind(e, part, where, kind) for part, where in zip(parts, nodes, strict=True))
    made = e.made(f"({yes.code} if {condition.code} else {no.code})", kind, [condition], strict, partial=True)
    made.item = yes.item or no.item
    return made


def call_coalesce(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    parts = [e.emit(part) for part in node.arguments]
    kind = _kind(parts, node.arguments)
    operands = [_of_kind(e, part, where, kind) for part, where in zip(parts, node.arguments, strict=True)]
    code = "''" if kind is Kind.TEXT else "None"
    for operand, where in reversed(list(zip(operands, node.arguments, strict=True))):
        if is_blank(where):
            continue
        if kind is not Kind.TEXT and not operand.nullable:
            code = operand.code
        else:
            there = operand.code if kind is Kind.TEXT else f"{operand.code} is not None"
            code = e.temporary(f"{operand.code} if {there} else {code}")
    if kind is Kind.TEXT:
        return Operand(code, kind, item=operands[0].item)
    return _checked(e, code, kind, strict)


def call_count(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    argument = node.arguments[0]
    if isinstance(argument, Call):
        return e.made(f"float(len({(listed := e.emit(argument, strict)).code}))", Kind.NUMBER, [listed], strict)
    return Operand(e.temporary(f"case.size({e.roster(argument).code!r})"), Kind.NUMBER)


def call_sum(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    column = e.emit(node.arguments[0], strict)
    if not column.many:
        return e.convert(column, Kind.NUMBER, strict)
    return _checked(e, f"total({column.code})", Kind.NUMBER, strict)


def _extreme(pick: str) -> Writer:
    def one(e: "KleeneEmitter", node: Node, strict: bool) -> Operand:
        column = e.emit(node, strict)
        if column.many:
            return _checked(e, f"extreme({column.code}, {pick})", Kind.NUMBER, strict)
        return e.convert(column, Kind.NUMBER, strict)

    def write(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
        operands = [one(e, part, strict) for part in node.arguments]
        if len(operands) == 1:
            return operands[0]
        listed = ", ".join(operand.code for operand in operands)
        return e.made(f"{pick}({listed})", Kind.NUMBER, operands, strict)

    return write


def call_convert(kind: Kind) -> Writer:
    """Return the writer of a conversion to *kind*."""

    def write(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
        return e.value(node.arguments[0], kind, strict)

    return write


def call_count_selected(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operand = e.value(node.arguments[0], Kind.TEXT, False)
    return Operand(e.temporary(f"count_selected({operand.code} or '')"), Kind.NUMBER)


def call_concat(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operands = [e.value(part, Kind.TEXT, strict) for part in node.arguments]
    pieces = [f"join({part.code})" if part.many else part.code for part in operands]
    return e.made(" + ".join(["''", *pieces]), Kind.TEXT, operands, strict)


def call_regex(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    text = e.value(node.arguments[0], Kind.TEXT, strict)
    pattern = e.literal(node.arguments[1], node)
    constant = e.module.constant(("regex", pattern), compile_regex(pattern))
    return e.made(f"{constant}.matches({text.code})", Kind.BOOLEAN, [text], strict)


def call_once(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    return e.emit(Call("coalesce", (e.current(node), node.arguments[0])), strict)


def call_position(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    e.require_row(node)
    return Operand("r['']", Kind.NUMBER)


def _constant(code: str, kind: Kind) -> Writer:
    def write(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
        return Operand(code, kind)

    return write


def call_not(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operand = e.value(node.arguments[0], Kind.BOOLEAN, strict)
    return e.made(f"not {operand.code}", Kind.BOOLEAN, [operand], strict)


def call_indexed_repeat(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    item = e.item_of(node.arguments[0])
    place = e.value(node.arguments[2], Kind.NUMBER, strict)
    code = f"cell_at(case, {item.roster!r}, {item.code!r}, {place.code})"
    return e.made(code, kind_of(item), [place], strict, partial=True)


def call_choice_name(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    code = e.value(node.arguments[0], Kind.TEXT, strict)
    named = node.arguments[1]
    if isinstance(named, Text):
        named = Reference(named.value.removeprefix("${").removesuffix("}").strip(), named.at)
    item, questionnaire = e.item_of(named), e.scope.questionnaire
    listed = questionnaire.code_lists.get(item.code_list or "")
    labels = {
        entry.code: questionnaire.choice_label(item, entry.code, questionnaire.default_language)
        for entry in (listed.codes if listed else ())
    }
    constant = e.module.constant(("labels", item.code_list), labels)
    return e.made(f"{constant}.get({code.code}, '')", Kind.TEXT, [code], strict)


def call_previous(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    item = e.item_of(node.arguments[0])
    rounds = 1
    if len(node.arguments) > 1:
        if not isinstance(node.arguments[1], Number):
            raise Problem("rules.not_literal", function=node.name, column=node.arguments[1].at + 1)
        rounds = int(node.arguments[1].value)
    if item.roster is None:
        return e.leaf(f"previous(case, {item.code!r}, {rounds})", kind_of(item), strict, item)
    e.require_row(node)
    return e.leaf(f"previous_cell(case, r, {item.roster!r}, {item.code!r}, {rounds})", kind_of(item), strict, item)


def call_member_of(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operands = [e.value(part, Kind.TEXT, strict) for part in node.arguments]
    listed = ", ".join(["case", *(operand.code for operand in operands)])
    return e.made(f"member_of({listed})", Kind.BOOLEAN, operands, strict)


def call_memberships(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operands = [e.value(part, Kind.TEXT, strict) for part in node.arguments]
    listed = ", ".join(["case", *(operand.code for operand in operands)])
    return e.made(f"memberships({listed})", Kind.TEXT, operands, strict)


def call_member_since(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operands = [e.value(part, Kind.TEXT, strict) for part in node.arguments]
    listed = ", ".join(["case", *(operand.code for operand in operands)])
    return e.made(f"member_since({listed})", Kind.DATE, operands, strict, partial=True)


def call_lookup(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    name = e.literal(node.arguments[0], node)
    key = e.value(node.arguments[1], Kind.TEXT, strict)
    if len(node.arguments) == 2:
        return e.made(f"lookup_key(case, {name!r}, {key.code})", Kind.BOOLEAN, [key], strict, partial=True)
    third = node.arguments[2]
    if isinstance(third, Text):
        code = f"lookup_value(case, {name!r}, {key.code}, {third.value!r})"
        return e.made(code, Kind.TEXT, [key], strict, partial=True)
    other = e.value(third, Kind.TEXT, strict)
    code = f"lookup_pair(case, {name!r}, {key.code}, {other.code})"
    return e.made(code, Kind.BOOLEAN, [key, other], strict, partial=True)


def call_list_values(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    name, column = (e.literal(part, node) for part in node.arguments)
    made = e.leaf(f"list_values(case, {name!r}, {column!r})", Kind.TEXT, strict)
    return Operand(made.code, Kind.TEXT, made.nullable, many=True)


def call_count_if(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    roster = e.roster(node.arguments[0])
    return Operand(e.temporary(f"count_if(case, {roster.code!r}, {e.condition(node)})"), Kind.NUMBER)


def call_sum_if(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    item = e.item_of(node.arguments[0])
    code = f"sum_if(case, {e.roster(node.arguments[0]).code!r}, {item.code!r}, {e.condition(node)})"
    return _checked(e, code, Kind.NUMBER, strict)


def call_count_non_empty(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operands = [e.emit(part) for part in node.arguments]
    pieces = [f"known({part.code} or ())" if part.many else f"known(({part.code},))" for part in operands]
    return Operand(e.temporary(" + ".join(pieces)), Kind.NUMBER)


def call_distinct(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    if len(node.arguments) == 1:
        values = e.emit(node.arguments[0], strict)
        split = values.item is not None and values.item.kind is ItemKind.MANY
        return _checked(e, f"distinct({values.code}, {split})", Kind.NUMBER, strict)
    item = e.item_of(node.arguments[0])
    rows = f"case, {e.roster(node.arguments[0]).code!r}, {item.code!r}, {e.condition(node)}"
    return _checked(e, f"distinct_if({rows}, {item.kind is ItemKind.MANY})", Kind.NUMBER, strict)


def call_unique(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    roster = e.require_row(node)
    codes = tuple(e.item_of(part).code for part in node.arguments) or e.keys(roster)
    return _checked(e, f"unique(case, r, {roster.code!r}, {codes!r})", Kind.BOOLEAN, strict)


def _part(name: str) -> Writer:
    def write(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
        item = e.item_of(node.arguments[0])
        row = "''" if item.roster is None else "row_of(r)"
        if item.roster is not None:
            e.require_row(node)
        return Operand(e.temporary(f"part(case, {item.code!r}, {row}, {name!r})"), Kind.TEXT)

    return write


def call_score(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    operand = e.emit(node.arguments[0], strict)
    listed = e.scope.questionnaire.code_lists.get((operand.item.code_list or "") if operand.item else "")
    if listed is None:
        raise Problem("rules.no_score", column=node.at + 1)
    scores = {entry.code: float(entry.score) for entry in listed.codes if entry.score is not None}
    constant = e.module.constant(("scores", listed.name), scores)
    return e.made(f"{constant}.get({operand.code})", Kind.NUMBER, [operand], strict, partial=True)


def mirror_code(e: "KleeneEmitter", node: Call, function: str = "mirror") -> tuple[str, Item]:
    """Return the call that asks what others report, and the item they report it in."""
    item = e.item_of(node.arguments[0])
    there = mirrored(item, e.scope.questionnaire)
    if there is None or (there.roster is None) != (item.roster is None):
        raise Problem("rules.no_mirror", item=item.code, column=node.at + 1)
    if there.roster is None:
        return f"region(case, 'sum', {there.code!r})", there
    here, back = (partner_column(e.scope.questionnaire.by_code[found.roster or ""]) for found in (item, there))
    if here is None or back is None:
        raise Problem("rules.no_mirror", item=item.code, column=node.at + 1)
    if not e.scope.in_row(item):
        return f"mirror_total(case, {there.roster!r}, {there.code!r}, {back.code!r})", there
    return f"{function}(case, r, {here.code!r}, {there.roster!r}, {there.code!r}, {back.code!r})", there


def call_mirror(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    code, there = mirror_code(e, node)
    return e.leaf(code, kind_of(there), strict, there)


def call_region(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    statistic = e.literal(node.arguments[0], node)
    if statistic not in STATISTICS:
        raise Problem("rules.statistic", found=statistic, known=", ".join(STATISTICS), column=node.at + 1)
    item = e.item_of(node.arguments[1])
    return e.leaf(f"region(case, {statistic!r}, {item.code!r})", Kind.NUMBER, strict)


def call_without(e: "KleeneEmitter", node: Call, strict: bool) -> Operand:
    codes, others = (e.emit(part, strict) for part in node.arguments)
    return _checked(e, f"without({codes.code}, {others.code})", Kind.TEXT, strict)


CALLS: dict[str, Writer] = {
    "if": call_if,
    "coalesce": call_coalesce,
    "count": call_count,
    "sum": call_sum,
    "min": _extreme("min"),
    "max": _extreme("max"),
    "number": call_convert(Kind.NUMBER),
    "string": call_convert(Kind.TEXT),
    "boolean": call_convert(Kind.BOOLEAN),
    "date": call_convert(Kind.DATE),
    "count-selected": call_count_selected,
    "concat": call_concat,
    "regex": call_regex,
    "once": call_once,
    "position": call_position,
    "true": _constant("True", Kind.BOOLEAN),
    "false": _constant("False", Kind.BOOLEAN),
    "today": _constant("case.reference", Kind.DATE),
    "country": _constant("case.country", Kind.TEXT),
    "round-year": _constant("case.year", Kind.NUMBER),
    "reference-date": _constant("case.reference", Kind.DATE),
    "not": call_not,
    "indexed-repeat": call_indexed_repeat,
    "jr:choice-name": call_choice_name,
    "previous": call_previous,
    "member-of": call_member_of,
    "member-since": call_member_since,
    "memberships": call_memberships,
    "lookup": call_lookup,
    "list-values": call_list_values,
    "count-if": call_count_if,
    "sum-if": call_sum_if,
    "count-non-empty": call_count_non_empty,
    "distinct": call_distinct,
    "unique": call_unique,
    "note": _part("note"),
    "source": _part("source"),
    "status": _part("status"),
    "score": call_score,
    "mirror": call_mirror,
    "region": call_region,
    "without": call_without,
}
"""Function name → how its call is written; the plain functions stand in ``kleene.SIMPLE`` and ``PARTIAL``."""
