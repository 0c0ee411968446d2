"""How ODK's functions are read when a rule is explained."""

from collections.abc import Callable

from desktop.rules import reach, runtime, xpath
from desktop.rules.case import POSITION, Case, Value
from desktop.rules.functions import Kind
from desktop.rules.kinds import is_blank, item_at, kind_at
from desktop.rules.kleene import PARTIAL, SIMPLE
from desktop.rules.nodes import Call, Current, Node, Reference, Text
from desktop.rules.reader import Reader, Reading, Reason, Result
from desktop.rules.regexes import regex


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


def roster_code(reader: Reader, node: Node) -> str:
    """Return the code of the roster that a column or roster reference belongs to."""
    item = item_at(node, reader.scope)
    return (item.roster or item.code) if item else ""


def read_count(reader: Reader, node: Call) -> Result:
    argument = node.arguments[0]
    if isinstance(argument, Call):
        listed = reader.read(argument)
        return float(len(listed)) if isinstance(listed, list) else listed
    return reader.case.size(roster_code(reader, argument))


def read_sum(reader: Reader, node: Call) -> Result:
    column = reader.read(node.arguments[0])
    return total_of(reader, node, column) if isinstance(column, list) else reader.as_number(column)


def total_of(reader: Reader, node: Call, column: list[Value | None]) -> Result:
    """Return the sum of the cells of the column that *node* names."""
    made = reach.total(column)
    if made is not None:
        return made
    item = item_at(node.arguments[0], reader.scope)
    return Reason("reason.blank_cell", {"operand": item.code if item else ""})


def _extreme(pick: Callable[[list[float]], float]) -> Reading:
    def one(reader: Reader, part: Node) -> Result:
        result = reader.read(part)
        if not isinstance(result, list):
            return reader.as_number(result)
        made = reach.extreme(result, pick)
        item = item_at(part, reader.scope)
        return Reason("reason.empty_column", {"operand": item.code if item else ""}) if made is None else made

    def read(reader: Reader, node: Call) -> Result:
        values: list[float] = []
        for part in node.arguments:
            value = one(reader, part)
            if not isinstance(value, float):
                return value
            values.append(value)
        return pick(values)

    return read


def item_code(reader: Reader, node: Call) -> str:
    """Return the code of the item that the first argument of *node* names."""
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
}
"""Function name → how its call is read."""
