"""How each function of the language is read when a rule is explained."""

from collections.abc import Callable

from desktop.rules import reach, runtime, xpath
from desktop.rules.case import POSITION, ROW_ID, Case, Cells, Value
from desktop.rules.functions import Kind
from desktop.rules.kinds import is_blank, item_at, kind_at
from desktop.rules.kleene import PARTIAL, SIMPLE
from desktop.rules.nodes import Call, Current, Node, Number, Reference, Text
from desktop.rules.reader import Reader, Reason, Result
from desktop.rules.regexes import regex
from desktop.rules.scope import mirrored, partner_column

Reading = Callable[[Reader, Call], Result]


def _plain(name: str) -> Reading:
    function, kinds, _ = SIMPLE.get(name) or PARTIAL[name]
    make: Callable[..., Result | None] = getattr(runtime, function, None) or getattr(xpath, function, None) or abs

    def read(reader: Reader, node: Call) -> Result:
        values = []
        for part, kind in zip(node.arguments, kinds, strict=False):
            value = reader.convert(reader.read(part), kind)
            if isinstance(value, Reason):
                return value
            values.append(value)
        made = make(*values)
        return Reason("reason.no_result", {"function": name}) if made is None else made

    return read


def _as(kind: Kind) -> Reading:
    return lambda reader, node: reader.convert(reader.read(node.arguments[0]), kind)


def _constant(make: Callable[[Case], Value | bool]) -> Reading:
    return lambda reader, node: make(reader.case)


def read_if(reader: Reader, node: Call) -> Result:
    condition = reader.as_boolean(reader.read(node.arguments[0]))
    if isinstance(condition, Reason):
        return condition
    return _alike(reader, node.arguments[1 if condition else 2], kind_at(node, reader.scope))


def _alike(reader: Reader, part: Node, kind: Kind) -> Result:
    if is_blank(part) and kind is not Kind.TEXT:
        return Reason("reason.blank")
    return reader.convert(reader.read(part), kind)


def read_coalesce(reader: Reader, node: Call) -> Result:
    kind = kind_at(node, reader.scope)
    reason: Reason | None = None
    for part in node.arguments:
        result = _alike(reader, part, kind)
        if not isinstance(result, Reason) and result != "":
            return result
        if isinstance(result, Reason):
            reason = reason or result
    return "" if kind is Kind.TEXT else reason or Reason("reason.blank")


def read_once(reader: Reader, node: Call) -> Result:
    return read_coalesce(reader, Call("coalesce", (Current(node.at), node.arguments[0]), node.at))


def _roster(reader: Reader, node: Node) -> str:
    item = item_at(node, reader.scope)
    return (item.roster or item.code) if item else ""


def read_count(reader: Reader, node: Call) -> Result:
    argument = node.arguments[0]
    if isinstance(argument, Call):
        listed = reader.read(argument)
        return float(len(listed)) if isinstance(listed, list) else listed
    return reader.case.size(_roster(reader, argument))


def read_sum(reader: Reader, node: Call) -> Result:
    column = reader.read(node.arguments[0])
    return _total(reader, node, column) if isinstance(column, list) else reader.as_number(column)


def _total(reader: Reader, node: Call, column: list[Value | None]) -> Result:
    made = reach.total(column)
    if made is not None:
        return made
    item = item_at(node.arguments[0], reader.scope)
    return Reason("reason.blank_cell", {"operand": item.code if item else ""})


def _extreme(pick: Callable[[list[float]], float]) -> Reading:
    def read(reader: Reader, node: Call) -> Result:
        first = reader.read(node.arguments[0])
        if len(node.arguments) == 1 and isinstance(first, list):
            made = reach.extreme(first, pick)
            return Reason("reason.empty_column", {"operand": _code(reader, node)}) if made is None else made
        return reader.numbers(lambda *values: pick(list(values)), *node.arguments)

    return read


def _code(reader: Reader, node: Call) -> str:
    item = item_at(node.arguments[0], reader.scope)
    return item.code if item else ""


def read_count_selected(reader: Reader, node: Call) -> Result:
    text = reader.as_text(reader.read(node.arguments[0]))
    return xpath.count_selected("" if isinstance(text, Reason) else text)


def read_concat(reader: Reader, node: Call) -> Result:
    pieces: list[str] = []
    for part in node.arguments:
        result = reader.read(part)
        text = runtime.join(result) if isinstance(result, list) else reader.as_text(result)
        if isinstance(text, Reason):
            return text
        pieces.append(text)
    return "".join(pieces)


def read_regex(reader: Reader, node: Call) -> Result:
    text = reader.as_text(reader.read(node.arguments[0]))
    pattern = node.arguments[1]
    return text if isinstance(text, Reason) else regex(text, pattern.value if isinstance(pattern, Text) else "")


def read_not(reader: Reader, node: Call) -> Result:
    value = reader.as_boolean(reader.read(node.arguments[0]))
    return value if isinstance(value, Reason) else not value


def read_position(reader: Reader, node: Call) -> Result:
    return reader.cells[POSITION] if reader.cells else Reason("reason.unknown")


def read_indexed_repeat(reader: Reader, node: Call) -> Result:
    place = reader.as_number(reader.read(node.arguments[2]))
    item = item_at(node.arguments[0], reader.scope)
    if isinstance(place, Reason) or item is None or item.roster is None:
        return place if isinstance(place, Reason) else Reason("reason.unknown")
    found = runtime.cell_at(reader.case, item.roster, item.code, place)
    return Reason("reason.blank_cell", {"operand": item.code}) if found is None else found


def read_choice_name(reader: Reader, node: Call) -> Result:
    code = reader.as_text(reader.read(node.arguments[0]))
    named = node.arguments[1]
    if isinstance(named, Text):
        named = Reference(named.value.removeprefix("${").removesuffix("}").strip())
    item, questionnaire = item_at(named, reader.scope), reader.scope.questionnaire
    if isinstance(code, Reason) or item is None:
        return code
    listed = questionnaire.code_lists.get(item.code_list or "")
    if listed is None or code not in listed.by_code:
        return ""
    return questionnaire.choice_label(item, code, questionnaire.default_language)


def read_previous(reader: Reader, node: Call) -> Result:
    item = item_at(node.arguments[0], reader.scope)
    again = node.arguments[1] if len(node.arguments) > 1 else None
    rounds = int(again.value) if isinstance(again, Number) else 1
    if item is None or reach.given_of(reader.case, rounds) is None:
        return Reason("reason.no_earlier", {"operand": item.code if item else "", "rounds": rounds})
    if item.roster is None:
        found = reach.previous(reader.case, item.code, rounds)
    else:
        found = reach.previous_cell(reader.case, reader.cells or {}, item.roster, item.code, rounds)
    return Reason("reason.no_earlier_value", {"operand": item.code}) if found is None else found


def _texts(reader: Reader, nodes: tuple[Node, ...]) -> list[str] | Reason:
    texts = []
    for node in nodes:
        text = reader.as_text(reader.read(node))
        if isinstance(text, Reason):
            return text
        texts.append(text)
    return texts


def read_member_of(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    return texts if isinstance(texts, Reason) else reach.member_of(reader.case, *texts)


def read_memberships(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    return texts if isinstance(texts, Reason) else reach.memberships(reader.case, *texts)


def read_lookup(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    if isinstance(texts, Reason):
        return texts
    name, key, *third = texts
    if not third:
        found: Result | None = reach.lookup_key(reader.case, name, key)
    elif isinstance(node.arguments[2], Text):
        found = reach.lookup_value(reader.case, name, key, third[0])
    else:
        found = reach.lookup_pair(reader.case, name, key, third[0])
    return Reason("reason.not_listed", {"list": name, "key": key}) if found is None else found


def read_list_values(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    if isinstance(texts, Reason):
        return texts
    found = reach.list_values(reader.case, texts[0], texts[1])
    return Reason("reason.not_listed", {"list": texts[0], "key": texts[1]}) if found is None else list(found)


def _condition(reader: Reader, node: Call) -> Callable[[Cells], bool | Reason]:
    item = item_at(node.arguments[0], reader.scope)
    assert item is not None
    scope = reader.scope.within(reader.scope.roster_of(item), item if item.roster else None)

    def holds(cells: Cells) -> bool | Reason:
        inner = Reader(reader.calls, reader.case, scope, cells)
        return inner.as_boolean(inner.read(node.arguments[1]))

    return holds


def read_count_if(reader: Reader, node: Call) -> Result:
    holds = _condition(reader, node)
    table = reader.case.tables.get(_roster(reader, node.arguments[0]), [])
    return float(sum(holds(cells) is True for cells in table))


def _chosen(reader: Reader, node: Call) -> list[Value | None] | Reason:
    roster, holds = _roster(reader, node.arguments[0]), _condition(reader, node)
    if not reader.case.answered(roster):
        return Reason("reason.missing", {"operand": roster})
    found: list[Value | None] = []
    for cells in reader.case.tables.get(roster, []):
        kept = holds(cells)
        if isinstance(kept, Reason):
            return kept
        if kept:
            found.append(cells.get(_code(reader, node)))
    return found


def read_sum_if(reader: Reader, node: Call) -> Result:
    column = _chosen(reader, node)
    return column if isinstance(column, Reason) else _total(reader, node, column)


def read_count_non_empty(reader: Reader, node: Call) -> Result:
    counted = 0.0
    for part in node.arguments:
        result = reader.read(part)
        if not isinstance(result, Reason):
            counted += reach.known(result if isinstance(result, list) else (result,))
    return counted


def read_distinct(reader: Reader, node: Call) -> Result:
    item = item_at(node.arguments[0], reader.scope)
    values: Result = _chosen(reader, node) if len(node.arguments) > 1 else reader.read(node.arguments[0])
    if isinstance(values, Reason | bool):
        return values
    made = reach.distinct(values, item is not None and reader.case.book.many(item.code))
    return Reason("reason.unknown") if made is None else made


def read_unique(reader: Reader, node: Call) -> Result:
    roster = reader.scope.roster
    if roster is None or reader.cells is None:
        return Reason("reason.unknown")
    named = [item_at(part, reader.scope) for part in node.arguments]
    codes = tuple(item.code for item in named if item) or reader.case.book.keys_of[roster.code]
    found = reach.unique(reader.case, reader.cells, roster.code, codes)
    lacking = next((code for code in codes if code not in (reader.cells or {})), "")
    return Reason("reason.missing", {"operand": lacking}) if found is None else found


def _part(name: str) -> Reading:
    def read(reader: Reader, node: Call) -> Result:
        item = item_at(node.arguments[0], reader.scope)
        row = str(reader.cells[ROW_ID]) if item and item.roster and reader.cells else ""
        return reach.part(reader.case, item.code if item else "", row, name)

    return read


def read_score(reader: Reader, node: Call) -> Result:
    item = item_at(node.arguments[0], reader.scope)
    code = reader.read(node.arguments[0])
    if isinstance(code, Reason) or item is None:
        return code
    listed = reader.scope.questionnaire.code_lists.get(item.code_list or "")
    entry = listed.by_code.get(str(code)) if listed else None
    if entry is None or entry.score is None:
        return Reason("reason.no_score", {"operand": item.code, "found": code})
    return float(entry.score)


def read_mirror(reader: Reader, node: Call) -> Result:
    item, questionnaire = item_at(node.arguments[0], reader.scope), reader.scope.questionnaire
    there = mirrored(item, questionnaire) if item else None
    if item is None or there is None:
        return Reason("reason.unknown")
    if there.roster is None:
        return _known(reach.region(reader.case, "sum", there.code), Reason("reason.no_others", {"operand": there.code}))
    here, back = (partner_column(questionnaire.by_code[found.roster or ""]) for found in (item, there))
    if here is None or back is None:
        return Reason("reason.unknown")
    if reader.cells is None or not reader.scope.in_row(item):
        total = reach.mirror_total(reader.case, there.roster, there.code, back.code)
        return _known(total, Reason("reason.no_others", {"operand": there.code}))
    named = reader.cells.get(here.code)
    if not isinstance(named, str):
        return Reason("reason.missing", {"operand": here.code})
    place = (reader.case, reader.cells, here.code, there.roster, there.code, back.code)
    if reach.mirror_blank(*place) is None:
        return Reason("reason.not_answered", {"country": named})
    return _known(reach.mirror(*place), Reason("reason.not_reported", {"country": named}))


def _known(found: Value | None, reason: Reason) -> Result:
    return reason if found is None else found


def read_member_since(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    if isinstance(texts, Reason):
        return texts
    return _known(reach.member_since(reader.case, *texts), Reason("reason.no_membership", {"mechanism": texts[0]}))


def read_region(reader: Reader, node: Call) -> Result:
    item, statistic = item_at(node.arguments[1], reader.scope), node.arguments[0]
    found = reach.region(reader.case, statistic.value if isinstance(statistic, Text) else "", item.code if item else "")
    return Reason("reason.no_others", {"operand": item.code if item else ""}) if found is None else found


def read_without(reader: Reader, node: Call) -> Result:
    codes, others = (reader.read(part) for part in node.arguments)
    for result in (codes, others):
        if isinstance(result, Reason | bool):
            return result
    made = reach.without(codes, others)  # type: ignore[arg-type]
    return Reason("reason.unknown") if made is None else made


CALLS: dict[str, Reading] = {name: _plain(name) for name in (*SIMPLE, *PARTIAL)} | {
    "if": read_if,
    "coalesce": read_coalesce,
    "once": read_once,
    "count": read_count,
    "sum": read_sum,
    "min": _extreme(min),
    "max": _extreme(max),
    "number": _as(Kind.NUMBER),
    "string": _as(Kind.TEXT),
    "boolean": _as(Kind.BOOLEAN),
    "date": _as(Kind.DATE),
    "count-selected": read_count_selected,
    "concat": read_concat,
    "regex": read_regex,
    "position": read_position,
    "true": _constant(lambda case: True),
    "false": _constant(lambda case: False),
    "today": _constant(lambda case: case.reference),
    "country": _constant(lambda case: case.country),
    "round-year": _constant(lambda case: case.year),
    "reference-date": _constant(lambda case: case.reference),
    "not": read_not,
    "indexed-repeat": read_indexed_repeat,
    "jr:choice-name": read_choice_name,
    "previous": read_previous,
    "member-of": read_member_of,
    "member-since": read_member_since,
    "memberships": read_memberships,
    "lookup": read_lookup,
    "list-values": read_list_values,
    "count-if": read_count_if,
    "sum-if": read_sum_if,
    "count-non-empty": read_count_non_empty,
    "distinct": read_distinct,
    "unique": read_unique,
    "note": _part("note"),
    "source": _part("source"),
    "status": _part("status"),
    "score": read_score,
    "mirror": read_mirror,
    "region": read_region,
    "without": read_without,
}
"""Function name → how its call is read."""
