"""The types of XLSForm rows: what opens and closes groups and rosters, and the kinds of answers."""

from collections.abc import Collection
from dataclasses import dataclass

from pyxform import aliases, constants
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT
from pyxform.xls2json import RE_BEGIN_CONTROL, RE_END_CONTROL, RE_SELECT

from db.problems import Problem
from db.terms import ItemKind
from desktop.questionnaire.columns import Reading
from desktop.questionnaire.form import Place, nearest
from desktop.rules.functions import FUNCTIONS, Kind
from desktop.rules.nodes import Arithmetic, Call, Negation, Node, Number
from desktop.rules.parse import parse

KINDS = {
    "integer": ItemKind.INTEGER,
    "decimal": ItemKind.DECIMAL,
    "text": ItemKind.TEXT,
    "date": ItemKind.DATE,
    "note": ItemKind.NOTE,
    "calculate": ItemKind.TEXT,
    "select_one": ItemKind.ONE,
    "select_multiple": ItemKind.MANY,
}
_SELECTS = {constants.SELECT_ONE: ItemKind.ONE, constants.SELECT_ALL_THAT_APPLY: ItemKind.MANY}
_WORDS = (*KINDS, "begin_group", "end_group", "begin_repeat", "end_repeat")


@dataclass(frozen=True, slots=True)
class RowType:
    """What a row of the survey is: ``opens`` or ``closes`` a ``group`` or ``repeat``, or asks for ``kind``.

    ``metadata`` marks what a device records by itself (start, today, username …), which we have no use for.
    """

    kind: ItemKind | None = None
    code_list: str | None = None
    opens: str = ""
    closes: str = ""
    metadata: bool = False


def row_type(text: str, lists: Collection[str], place: Place, reading: Reading) -> RowType | None:
    """Return what the type column says; None after listing what is unknown or not supported."""
    if found := RE_BEGIN_CONTROL.search(text):
        return _control(str(aliases.control[found.group("type")]), True, text, place, reading)
    if found := RE_END_CONTROL.search(text):
        return _control(str(aliases.control[found.group("type")]), False, text, place, reading)
    if found := RE_SELECT.search(text):
        kind = _SELECTS.get(aliases.select[found.group("select_command")])
        listed = found.group("list_name")
        if kind is None or found.group("specify_other") or "from" in text.split()[0] or "$" in listed:
            reading.wrong("questionnaire.type_unsupported", place, text, allowed=tuple(KINDS))
            return None
        if listed not in lists:
            near = nearest(listed, lists)
            code = "questionnaire.list_unknown" if near else "questionnaire.list_unknown_alone"
            reading.wrong(code, place, listed, near=near)
            return None
        return RowType(kind, listed)
    return _plain(text, place, reading)


def _control(control: str, opens: bool, text: str, place: Place, reading: Reading) -> RowType | None:
    if control not in (constants.GROUP, constants.REPEAT):
        reading.wrong("questionnaire.type_unsupported", place, text, allowed=tuple(KINDS))
        return None
    return RowType(opens=control) if opens else RowType(closes=control)


def _plain(text: str, place: Place, reading: Reading) -> RowType | None:
    declared = QUESTION_TYPE_DICT.get(text)
    if declared is None:
        near = nearest(text.replace(" ", "_"), _WORDS)
        code = "questionnaire.type_unknown" if near else "questionnaire.type_unknown_alone"
        reading.wrong(code, place, text, near=near, allowed=tuple(KINDS))
        return None
    # pyxform keeps older names of the same type ("string", "int", "add note prompt") with equal declarations.
    for name, kind in KINDS.items():
        if declared == QUESTION_TYPE_DICT.get(name):
            return RowType(kind)
    if "jr:preload" in declared.get("bind", {}) or text == "audit":
        return RowType(metadata=True)
    reading.wrong("questionnaire.type_unsupported", place, text, allowed=tuple(KINDS))
    return None


def computed_kind(calculation: str) -> ItemKind:
    """Return what a row of type ``calculate`` gives, by its expression: XLSForm itself does not say."""
    try:
        return _kind(parse(calculation))
    except Problem:
        # The expression is listed as a mistake where all of them are checked.
        return ItemKind.TEXT


def _kind(node: Node) -> ItemKind:
    if isinstance(node, Number | Arithmetic | Negation):
        return ItemKind.DECIMAL
    function = FUNCTIONS.get(node.name) if isinstance(node, Call) else None
    if not isinstance(node, Call) or function is None:
        return ItemKind.TEXT
    if function.result is None and node.arguments:
        # ``if`` gives its second argument, ``coalesce`` and ``once`` their first.
        return _kind(node.arguments[1 if node.name == "if" and len(node.arguments) > 1 else 0])
    return {Kind.NUMBER: ItemKind.DECIMAL, Kind.DATE: ItemKind.DATE}.get(function.result or Kind.TEXT, ItemKind.TEXT)
