"""Form expressions (relevant, required, constraint, calculation) as generated Python, with ODK's meaning of blanks.

A blank number is NaN, a blank text is empty; nothing is ever unknown. A blank equals a blank, as the text of both is
empty; every other comparison with one is false.
"""

from collections.abc import Callable

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules.emit import Emitter, Operand
from desktop.rules.functions import Kind
from desktop.rules.kinds import is_blank, is_computed
from desktop.rules.kleene import SIMPLE
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
)
from desktop.rules.regexes import compile_regex
from desktop.rules.scope import kind_of

_PLAIN = {
    **SIMPLE,
    "round": ("round_to", (Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
    "pow": ("power", (Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
    "count-selected": ("count_selected", (Kind.TEXT,), Kind.NUMBER),
}
_CONSTANTS = {
    "true": ("True", Kind.BOOLEAN),
    "false": ("False", Kind.BOOLEAN),
    "today": ("case.reference", Kind.DATE),
}
_CONVERSIONS = {"number": Kind.NUMBER, "string": Kind.TEXT, "boolean": Kind.BOOLEAN, "date": Kind.DATE}
_COMPUTED = {"=": "same({0}, {1})", "!=": "not same({0}, {1})", "<": "below({0}, {1})", "<=": "at_most({0}, {1})"}
_COMPUTED |= {">": "below({1}, {0})", ">=": "at_most({1}, {0})"}


class OdkEmitter(Emitter):
    """Writes one form expression as a function that returns a plain value."""

    def write(self, node: Node, kind: Kind | None = None) -> str:
        """Write *node*, converted to *kind* if one is given, as a function and return its name."""
        operand = self.emit(node)
        return self.finish((self.convert(operand, kind) if kind else operand).code)

    def made(self, expression: str, kind: Kind) -> Operand:
        """Assign an expression to a temporary."""
        return Operand(self.temporary(expression), kind)

    def emit(self, node: Node) -> Operand:
        """Emit *node*."""
        match node:
            case Number():
                return Operand(repr(node.value), Kind.NUMBER)
            case Text():
                return Operand(repr(node.value), Kind.TEXT)
            case Reference() | Current():
                return self.reference(self.item_of(node))
            case Parent():
                return Operand("r['']", Kind.NUMBER)
            case Negation():
                return self.made(f"-{self.value(node.operand, Kind.NUMBER).code}", Kind.NUMBER)
            case Arithmetic():
                return self.arithmetic(node)
            case Comparison():
                return self.comparison(node)
            case Logic():
                parts = [self.value(operand, Kind.BOOLEAN).code for operand in node.operands]
                return self.made(f" {node.operator} ".join(parts), Kind.BOOLEAN)
            case Call():
                return self.call(node)

    def reference(self, item: Item) -> Operand:
        """Read an item, the row's cell, or a whole column, blanks as ODK has them."""
        kind = kind_of(item)
        blank = "NAN" if kind is Kind.NUMBER else "''"
        if item.kind is ItemKind.ROSTER:
            return Operand(f"case.tables.get({item.code!r}, ())", Kind.TEXT, many=True, item=item)
        if item.roster is None:
            return self.read(f"v.get({item.code!r}, {blank})", item)
        if self.scope.in_row(item):
            return self.read(f"r.get({item.code!r}, {blank})", item)
        cells = f"[cells.get({item.code!r}, {blank}) for cells in case.tables.get({item.roster!r}, ())]"
        return Operand(self.temporary(cells), kind, many=True, item=item)

    def read(self, expression: str, item: Item) -> Operand:
        """Read one value of *item*, NaN or an empty text where there is none."""
        kind = kind_of(item)
        return Operand(self.temporary(expression), kind, item=item, blank=kind is Kind.NUMBER)

    def value(self, node: Node, kind: Kind) -> Operand:
        """Emit *node* as one value of *kind*."""
        return self.convert(self.emit(node), kind)

    def convert(self, operand: Operand, kind: Kind) -> Operand:
        """Convert an operand to *kind*, as XPath converts arguments; of a column the first cell counts."""
        if operand.many:
            numeric = operand.kind is Kind.NUMBER
            first = f"next(iter({operand.code}), {'NAN' if numeric else repr('')})"
            operand = Operand(self.temporary(first), operand.kind, item=operand.item, blank=numeric)
        if operand.kind is kind:
            return operand
        numeric = operand.kind is Kind.NUMBER
        if kind is Kind.NUMBER:
            function = "float" if operand.kind is Kind.BOOLEAN else "to_number"
            return Operand(self.temporary(f"{function}({operand.code})"), kind)
        if kind is Kind.BOOLEAN:
            return self.made(f"to_boolean({operand.code})" if numeric else f"bool({operand.code})", kind)
        if kind is Kind.DATE:
            return self.made(f"to_date({self.convert(operand, Kind.TEXT).code})", kind)
        if operand.kind is Kind.BOOLEAN:
            return self.made(f"('true' if {operand.code} else 'false')", kind)
        if operand.blank:
            # The text of a blank item is empty; only a number that was computed reads "NaN".
            return self.made(f"('' if {operand.code} != {operand.code} else to_text({operand.code}))", kind)
        return self.made(f"to_text({operand.code})", kind) if numeric else Operand(operand.code, kind)

    def arithmetic(self, node: Arithmetic) -> Operand:
        """Calculate from left to right as IEEE has it."""
        left = self.value(node.first, Kind.NUMBER)
        for sign, operand in node.rest:
            right = self.value(operand, Kind.NUMBER)
            function = {"div": "divide", "mod": "modulo"}.get(sign)
            code = f"{function}({left.code}, {right.code})" if function else f"{left.code} {sign} {right.code}"
            left = self.made(code, Kind.NUMBER)
        return left

    def comparison(self, node: Comparison) -> Operand:
        """Compare two operands; a blank equals a blank and nothing else."""
        left, right = self.emit(node.left), self.emit(node.right)
        if node.operator in ("=", "!="):
            sign = "==" if node.operator == "=" else "!="
            for operand, other in ((left, node.right), (right, node.left)):
                if is_blank(other) and operand.blank and not operand.many:
                    # NaN is the only number that differs from itself.
                    unlike = "!=" if node.operator == "=" else "=="
                    return self.made(f"{operand.code} {unlike} {operand.code}", Kind.BOOLEAN)
            kinds = {left.kind, right.kind}
            wanted = next((kind for kind in (Kind.BOOLEAN, Kind.NUMBER) if kind in kinds), Kind.TEXT)
        else:
            sign, wanted = node.operator, Kind.NUMBER
        empty = [_empty(operand) for operand in (left, right)] if wanted is Kind.NUMBER else []
        left, right = self.convert(left, wanted), self.convert(right, wanted)
        code = f"{left.code} {sign} {right.code}"
        if wanted is Kind.NUMBER and (is_computed(node.left) or is_computed(node.right)):
            code = _COMPUTED[node.operator].format(left.code, right.code)
        if node.operator in ("=", "!=") and empty and all(empty):
            both = " and ".join(empty)
            code = f"{code} or ({both})" if node.operator == "=" else f"{code} and not ({both})"
        return self.made(code, Kind.BOOLEAN)

    def call(self, node: Call) -> Operand:
        """Write a call."""
        if node.name in _PLAIN:
            name, kinds, result = _PLAIN[node.name]
            operands = [self.value(part, kind) for part, kind in zip(node.arguments, kinds, strict=False)]
            return self.made(f"{name}({', '.join(operand.code for operand in operands)})", result)
        if node.name in _CONSTANTS:
            return Operand(*_CONSTANTS[node.name])
        if node.name in _CONVERSIONS:
            return self.value(node.arguments[0], _CONVERSIONS[node.name])
        write = _CALLS.get(node.name)
        if write is None:
            raise self.unsupported(node)
        return write(self, node)


def _empty(operand: Operand) -> str:
    """Return the test whether an operand's text is empty, "" where it never is or a test is not needed."""
    if operand.many:
        return ""
    if operand.kind is Kind.NUMBER:
        return f"{operand.code} != {operand.code}" if operand.blank else ""
    return "" if operand.kind is Kind.BOOLEAN else f"{operand.code} == ''"


def _first_kind(parts: list[Operand], nodes: tuple[Node, ...]) -> Kind:
    return next((part.kind for part, node in zip(parts, nodes, strict=True) if not is_blank(node)), Kind.TEXT)


def _alike(e: OdkEmitter, nodes: tuple[Node, ...]) -> tuple[Kind, list[Operand]]:
    parts = [e.emit(node) for node in nodes]
    kind = _first_kind(parts, nodes)
    blank = Operand("NAN", kind, blank=True)
    return kind, [
        blank if is_blank(node) and kind is Kind.NUMBER else e.convert(part, kind)
        for part, node in zip(parts, nodes, strict=True)
    ]


def _if(e: OdkEmitter, node: Call) -> Operand:
    condition = e.value(node.arguments[0], Kind.BOOLEAN)
    kind, (yes, no) = _alike(e, node.arguments[1:])
    code = e.temporary(f"({yes.code} if {condition.code} else {no.code})")
    return Operand(code, kind, blank=yes.blank or no.blank)


def _coalesce(e: OdkEmitter, node: Call) -> Operand:
    kind, operands = _alike(e, node.arguments)
    code = operands[-1].code
    for operand in reversed(operands[:-1]):
        there = f"{operand.code} == {operand.code}" if kind is Kind.NUMBER else operand.code
        code = e.temporary(f"{operand.code} if {there} else {code}")
    return Operand(code, kind, blank=operands[-1].blank)


def _once(e: OdkEmitter, node: Call) -> Operand:
    return _coalesce(e, Call("coalesce", (Current(node.at), node.arguments[0]), node.at))


def _count(e: OdkEmitter, node: Call) -> Operand:
    return e.made(f"float(len({e.emit(node.arguments[0]).code}))", Kind.NUMBER)


def _sum(e: OdkEmitter, node: Call) -> Operand:
    column = e.emit(node.arguments[0])
    if column.many and column.kind is not Kind.NUMBER:
        return e.made(f"float(sum(map(to_number, {column.code})))", Kind.NUMBER)
    return e.made(f"float(sum({column.code}))", Kind.NUMBER) if column.many else e.convert(column, Kind.NUMBER)


def _extreme(pick: str) -> Callable[[OdkEmitter, Call], Operand]:
    def write(e: OdkEmitter, node: Call) -> Operand:
        operands = [e.emit(part) for part in node.arguments]
        pieces = [f"*{part.code}" if part.many else e.convert(part, Kind.NUMBER).code for part in operands]
        return e.made(f"{pick}((x for x in ({', '.join(pieces)},) if x == x), default=NAN)", Kind.NUMBER)

    return write


def _concat(e: OdkEmitter, node: Call) -> Operand:
    pieces = []
    for part in node.arguments:
        operand = e.emit(part)
        if operand.many:
            pieces.append(f"''.join(map(as_text, {operand.code}))")
        else:
            pieces.append(e.convert(operand, Kind.TEXT).code)
    return e.made(" + ".join(["''", *pieces]), Kind.TEXT)


def _regex(e: OdkEmitter, node: Call) -> Operand:
    pattern = e.literal(node.arguments[1], node)
    constant = e.module.constant(("regex", pattern), compile_regex(pattern))
    return e.made(f"{constant}.matches({e.value(node.arguments[0], Kind.TEXT).code})", Kind.BOOLEAN)


def _position(e: OdkEmitter, node: Call) -> Operand:
    return Operand("r['']", Kind.NUMBER) if e.scope.roster else Operand("1.0", Kind.NUMBER)


def _not(e: OdkEmitter, node: Call) -> Operand:
    return e.made(f"not {e.value(node.arguments[0], Kind.BOOLEAN).code}", Kind.BOOLEAN)


def _indexed_repeat(e: OdkEmitter, node: Call) -> Operand:
    item = e.item_of(node.arguments[0])
    place = e.value(node.arguments[2], Kind.NUMBER).code
    cell = e.temporary(f"cell_at(case, {item.roster!r}, {item.code!r}, {place})")
    blank = "NAN" if kind_of(item) is Kind.NUMBER else "''"
    return e.read(f"{blank} if {cell} is None else {cell}", item)


def _choice_name(e: OdkEmitter, node: Call) -> Operand:
    named = node.arguments[1]
    if isinstance(named, Text):
        named = Reference(named.value.removeprefix("${").removesuffix("}").strip(), named.at)
    item, questionnaire = e.item_of(named), e.scope.questionnaire
    listed = questionnaire.code_lists.get(item.code_list or "")
    language = questionnaire.default_language
    labels = (
        {entry.code: questionnaire.choice_label(item, entry.code, language) for entry in listed.codes} if listed else {}
    )
    constant = e.module.constant(("labels", item.code_list), labels)
    return e.made(f"{constant}.get({e.value(node.arguments[0], Kind.TEXT).code}, '')", Kind.TEXT)


_CALLS: dict[str, Callable[[OdkEmitter, Call], Operand]] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "count": _count,
    "sum": _sum,
    "min": _extreme("min"),
    "max": _extreme("max"),
    "concat": _concat,
    "regex": _regex,
    "position": _position,
    "not": _not,
    "indexed-repeat": _indexed_repeat,
    "jr:choice-name": _choice_name,
}
