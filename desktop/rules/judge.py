"""What is wrong with one expression at its place: names, kinds, arguments; all complaints, not the first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches

from db.problems import Problem
from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules.case import is_day
from desktop.rules.functions import FUNCTIONS, STATISTICS, Function, Kind, Takes
from desktop.rules.kinds import is_blank, item_at, kind_at
from desktop.rules.nodes import (
    Arithmetic,
    Call,
    Comparison,
    Current,
    Logic,
    Negation,
    Node,
    Number,
    Parent,
    Reference,
    Text,
    text_of,
)
from desktop.rules.parse import shown
from desktop.rules.regexes import compile_regex
from desktop.rules.register import Register
from desktop.rules.scope import Scope, kind_of, mirrored, partner_column

_WANTED = {Takes.NUMBER: Kind.NUMBER, Takes.TEXT: Kind.TEXT, Takes.DATE: Kind.DATE, Takes.BOOLEAN: Kind.BOOLEAN}


@dataclass(frozen=True, slots=True)
class Complaint:
    """A mistake: its code, where in the text it begins (from 0), details; a warning still lets the form be read."""

    code: str
    at: int
    details: dict[str, object] = field(default_factory=dict)
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class Shape:
    """What an expression gives: its kind (None after a mistake), whether it is a column, and the item it shows."""

    kind: Kind | None
    many: bool = False
    item: Item | None = None


_BROKEN = Shape(None)


class Judge:
    """Judges expressions at one place and collects ``complaints``."""

    def __init__(self, scope: Scope, register: Register | None = None) -> None:
        self.scope = scope
        self.register = register
        self.complaints: list[Complaint] = []

    def complain(self, code: str, node: Node, soft: bool = False, **details: object) -> Shape:
        """Add a complaint about *node*; *soft* ones are warnings where ODK's own conversions apply."""
        severity = "warning" if soft and self.scope.odk else "error"
        self.complaints.append(Complaint(code, node.at, {"part": shown(text_of(node)), **details}, severity))
        return _BROKEN

    def judge(self, node: Node) -> Shape:
        """Return the shape of *node*, complaining on the way."""
        match node:
            case Number():
                return Shape(Kind.NUMBER)
            case Text():
                return Shape(Kind.TEXT)
            case Parent():
                return self.complain("rules.path", node, found="..", expression="..")
            case Reference() | Current():
                return self.reference(node)
            case Negation():
                self.one(node.operand, Kind.NUMBER)
                return Shape(Kind.NUMBER)
            case Arithmetic():
                self.arithmetic(node)
                return Shape(Kind.NUMBER)
            case Comparison():
                self.comparison(node)
                return Shape(Kind.BOOLEAN)
            case Logic():
                for operand in node.operands:
                    self.one(operand, Kind.BOOLEAN)
                return Shape(Kind.BOOLEAN)
            case Call():
                return self.call(node)

    def reference(self, node: Reference | Current) -> Shape:
        """Judge a reference or ``.``: whether it means something, and whether one value or a column."""
        item = item_at(node, self.scope)
        if item is None:
            if isinstance(node, Reference) and self.scope.absent(node.name):
                return Shape(None)
            name = node.name if isinstance(node, Reference) else "."
            near = self.scope.nearest(name)
            if near:
                return self.complain("rules.unknown_name_near", node, name=name, nearest=near)
            return self.complain("rules.unknown_name", node, name=name)
        if item.kind is ItemKind.NOTE:
            return self.complain("rules.note_as_value", node, name=item.code)
        many = item.kind is ItemKind.ROSTER or (item.roster is not None and not self.scope.in_row(item))
        return Shape(None if item.kind is ItemKind.ROSTER else kind_of(item), many, item)

    def one(self, node: Node, wanted: Kind | None = None) -> Shape:
        """Judge *node* as one value, of the *wanted* kind if one is given."""
        shape = self.judge(node)
        if shape.many and shape.item is not None:
            if shape.item.kind is ItemKind.ROSTER:
                return self.complain("rules.roster_as_value", node, name=shape.item.code)
            self.complain("rules.column_as_value", node, soft=True, name=shape.item.code)
        if wanted is None or shape.kind in (None, wanted) or is_blank(node):
            return shape
        if not self.fits(node, shape.kind, wanted):
            self.complain("rules.wrong_type", node, soft=True, wanted=wanted, found=shape.kind)
        return shape

    def fits(self, node: Node, found: Kind | None, wanted: Kind) -> bool:
        """Whether a value of another kind may stand where *wanted* is expected."""
        if wanted is Kind.DATE and isinstance(node, Text):
            return is_day(node.value)
        return wanted is Kind.TEXT and found is not Kind.BOOLEAN

    def arithmetic(self, node: Arithmetic) -> None:
        """Judge a chain of operators: numbers, or days counted between dates."""
        for operand in (node.first, *(operand for _, operand in node.rest)):
            shape = self.one(operand)
            # Days are counted by subtracting dates; nothing else can be done with them.
            if shape.kind is Kind.DATE and node.additive:
                continue
            if shape.kind not in (None, Kind.NUMBER) or is_blank(operand):
                self.complain("rules.wrong_type", operand, soft=True, wanted=Kind.NUMBER, found=shape.kind)

    def comparison(self, node: Comparison) -> None:
        """Judge a comparison: what is compared must be comparable."""
        equality = node.operator in ("=", "!=")
        if equality and (is_blank(node.left) or is_blank(node.right)):
            self.judge(node.right if is_blank(node.left) else node.left)
            return
        left, right = self.one(node.left), self.one(node.right)
        for shape, other in ((left, node.right), (right, node.left)):
            self.code(shape.item, other)
            if shape.kind is Kind.DATE and isinstance(other, Text) and not is_day(other.value):
                self.complain("rules.bad_date", other, found=other.value)
        kinds = {left.kind, right.kind} - {None}
        if len(kinds) > 1 and kinds != {Kind.DATE, Kind.TEXT}:
            self.complain("rules.compared", node, soft=True, left=left.kind, right=right.kind)
        elif not equality and kinds and not kinds <= {Kind.NUMBER, Kind.DATE}:
            dated = Kind.DATE in kinds
            if not dated:
                self.complain("rules.ordered", node, soft=True, found=left.kind)

    def code(self, item: Item | None, other: Node) -> None:
        """Complain where a choice item is compared with a code that its list does not have."""
        if item is None or not item.kind.choice or not isinstance(other, Text) or not other.value:
            return
        listed = self.scope.questionnaire.code_lists.get(item.code_list or "")
        if listed is None or other.value in listed.by_code:
            return
        near = get_close_matches(other.value, listed.by_code, n=1, cutoff=0.5)
        known = near[0] if near else ", ".join(list(listed.by_code)[:8])
        self.complain("rules.unknown_choice", other, found=other.value, name=item.code, nearest=known)

    def call(self, node: Call) -> Shape:
        """Judge a call: the function, its arguments, and what is special about it."""
        function = FUNCTIONS.get(node.name)
        if function is None:
            near = get_close_matches(node.name, FUNCTIONS, n=1, cutoff=0.6)
            for argument in node.arguments:
                self.judge(argument)
            if near:
                return self.complain("rules.unknown_function_near", node, function=shown(node.name), nearest=near[0])
            return self.complain("rules.unknown_function", node, function=shown(node.name))
        if function.own and self.scope.odk:
            return self.complain("rules.own_function", node, function=node.name)
        if node.name == "today" and not self.scope.odk:
            self.complain("rules.today", node)
        count = len(node.arguments)
        if count < function.fewest or (function.most is not None and count > function.most):
            most = "…" if function.most is None else function.most
            return self.complain(
                "rules.argument_count", node, function=node.name, fewest=function.fewest, most=most, found=count
            )
        if function.row_only and self.scope.roster is None and not self.scope.odk:
            return self.complain("rules.row_only", node, function=node.name)
        shapes = [self.argument(node, function, place) for place in range(count)]
        extra = _EXTRA.get(node.name)
        so_far = len(self.complaints)
        if extra is not None:
            extra(self, node, shapes)
        if function.result is None and (len(self.complaints) > so_far or any(shape is _BROKEN for shape in shapes)):
            return _BROKEN
        return Shape(kind_at(node, self.scope), many=node.name == "list-values", item=item_at(node, self.scope))

    def argument(self, node: Call, function: Function, place: int) -> Shape:
        """Judge one argument by what the function takes there."""
        part, takes = node.arguments[place], function.takes(place)
        match takes:
            case Takes.NUMBER | Takes.TEXT | Takes.DATE | Takes.BOOLEAN:
                return self.one(part, _WANTED[takes])
            case Takes.LITERAL:
                if not isinstance(part, Text | Number):
                    return self.complain("rules.not_literal", part, function=node.name)
                return self.judge(part)
            case Takes.REFERENCE | Takes.CHOICE:
                if item_at(part, self.scope) is None and not isinstance(part, Reference | Current):
                    return self.complain("rules.not_reference", part, function=node.name)
                return self.judge(part)
            case Takes.COLUMN:
                shape = self.judge(part)
                if shape.many or shape is _BROKEN or (shape.item is not None and shape.item.roster):
                    return shape
                return self.complain("rules.not_column", part, name=shown(text_of(part)), function=node.name)
            case Takes.CONDITION:
                return self.on_rows(node.arguments[0], part)
            case Takes.PARENT:
                if not isinstance(part, Parent):
                    return self.complain("rules.position", part)
                return Shape(Kind.NUMBER)
            case Takes.NUMBERS | Takes.VALUES:
                shape = self.judge(part)
                if takes is Takes.NUMBERS and shape.kind not in (None, Kind.NUMBER):
                    self.complain("rules.wrong_type", part, soft=True, wanted=Kind.NUMBER, found=shape.kind)
                return shape
            case _:
                return self.one(part)

    def on_rows(self, column: Node, condition: Node) -> Shape:
        """Judge a condition on each row of a column's roster."""
        item = item_at(column, self.scope)
        if item is None:
            return _BROKEN
        inner = Judge(self.scope.within(self.scope.roster_of(item), item if item.roster else None), self.register)
        shape = inner.one(condition, Kind.BOOLEAN)
        self.complaints.extend(inner.complaints)
        return shape


def _regex(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    pattern = node.arguments[1]
    if isinstance(pattern, Text):
        try:
            compile_regex(pattern.value)
        except Problem as problem:
            judge.complaints.append(Complaint(problem.code, pattern.at, problem.details))


def _selected(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    judge.code(shapes[0].item, node.arguments[1])


def _numeric(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    if shapes[0].kind not in (None, Kind.NUMBER):
        part = node.arguments[0]
        judge.complain("rules.wrong_type", part, soft=True, wanted=Kind.NUMBER, found=shapes[0].kind)


def _score(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    item = shapes[0].item
    listed = judge.scope.questionnaire.code_lists.get((item.code_list or "") if item else "")
    if listed is None or not any(entry.score is not None for entry in listed.codes):
        judge.complain("rules.no_score", node)


def _mirror(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    item, questionnaire = shapes[0].item, judge.scope.questionnaire
    if item is None:
        return
    there = mirrored(item, questionnaire)
    if there is not None and there.roster is None and item.roster is None:
        return
    rosters = [questionnaire.by_code.get(found.roster or "") if found else None for found in (item, there)]
    if any(roster is None or partner_column(roster) is None for roster in rosters):
        judge.complain("rules.no_mirror", node, name=item.code)


def _region(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    statistic = node.arguments[0]
    if isinstance(statistic, Text) and statistic.value not in STATISTICS:
        judge.complain("rules.statistic", statistic, found=statistic.value, known=", ".join(STATISTICS))
    if shapes[1].kind not in (None, Kind.NUMBER):
        judge.complain("rules.wrong_type", node.arguments[1], wanted=Kind.NUMBER, found=shapes[1].kind)


def _lookup(judge: Judge, node: Call, shapes: list[Shape]) -> None:
    name = node.arguments[0]
    if judge.register is None or not isinstance(name, Text):
        return
    columns = judge.register.columns(name.value)
    if not columns:
        judge.complain("rules.unknown_list", name, found=name.value, known=", ".join(sorted(judge.register.lists)))
        return
    last = node.arguments[-1]
    wants_column = node.name == "list-values" or len(node.arguments) == 3
    if wants_column and isinstance(last, Text) and last.value not in columns:
        judge.complain("rules.unknown_list_column", last, found=last.value, name=name.value, known=", ".join(columns))


_EXTRA: dict[str, Callable[[Judge, Call, list[Shape]], None]] = {
    "regex": _regex,
    "selected": _selected,
    "sum": _numeric,
    "sum-if": _numeric,
    "score": _score,
    "mirror": _mirror,
    "region": _region,
    "lookup": _lookup,
    "list-values": _lookup,
}
"""What is checked of a call beyond its arguments' kinds."""
