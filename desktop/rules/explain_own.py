"""How the functions of our own are read when a rule is explained."""

from collections.abc import Callable

from desktop.rules import reach
from desktop.rules.case import ROW_ID, Cells, Value
from desktop.rules.explain_calls import item_code, roster_code, total_of
from desktop.rules.kinds import item_at
from desktop.rules.nodes import Call, Node, Number, Text
from desktop.rules.reader import Reader, Reading, Reason, Result
from desktop.rules.scope import mirrored, partner_column

_NO_EARLIER = {
    "new": "reason.not_asked_before",
    **dict.fromkeys(("changed", "split", "merged", "roster", "other"), "reason.series_broken"),
}


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
    if found is not None:
        return found
    given = reach.given_of(reader.case, rounds)
    withheld = given.withheld.get(item.code) if given else None
    return Reason(_NO_EARLIER.get(withheld or "", "reason.no_earlier_value"), {"operand": item.code})


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
    return Reason("reason.not_listed", {"list": name, "entry": key}) if found is None else found


def read_list_values(reader: Reader, node: Call) -> Result:
    texts = _texts(reader, node.arguments)
    if isinstance(texts, Reason):
        return texts
    found = reach.list_values(reader.case, texts[0], texts[1])
    return Reason("reason.not_listed", {"list": texts[0], "entry": texts[1]}) if found is None else list(found)


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
    table = reader.case.tables.get(roster_code(reader, node.arguments[0]), [])
    return float(sum(holds(cells) is True for cells in table))


def _chosen(reader: Reader, node: Call) -> list[Value | None] | Reason:
    roster, holds = roster_code(reader, node.arguments[0]), _condition(reader, node)
    if not reader.case.answered(roster):
        return Reason("reason.missing", {"operand": roster})
    found: list[Value | None] = []
    for cells in reader.case.tables.get(roster, []):
        kept = holds(cells)
        if isinstance(kept, Reason):
            return kept
        if kept:
            found.append(cells.get(item_code(reader, node)))
    return found


def read_sum_if(reader: Reader, node: Call) -> Result:
    column = _chosen(reader, node)
    return column if isinstance(column, Reason) else total_of(reader, node, column)


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


OWN_CALLS: dict[str, Reading] = {
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
