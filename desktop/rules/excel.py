"""The second reading of an expression: a formula that Excel 2010 and LibreOffice 7 calculate alike.

Unknown is an error in a value and 0.5 in a truth (1 true, 0 false), so that and is MIN, or is MAX, not is 1-x. Form
expressions (``scope.odk``) know no unknown: there a blank number is an error that no comparison survives as true.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules import excel_text as t
from desktop.rules.case import is_day
from desktop.rules.excel_calls import CALLS
from desktop.rules.excel_facts import fixed, reaches
from desktop.rules.excel_places import DEEPEST, LONGEST, ROW, Places, Unsayable
from desktop.rules.functions import Kind
from desktop.rules.kinds import ALWAYS_TOLD, LOOKED_UP, is_blank, is_computed, item_at, kind_at
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
from desktop.rules.scope import Scope, kind_of

UNKNOWN = {Kind.BOOLEAN: "0.5"}
NOTHING = "NA()"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a formula. ``held``: short and cheap to repeat; ``sure``: never unknown; ``many``: a whole column.

    ``literal`` is a text that is written out. ``blank``: a number whose error is an item without a value, an empty text.
    """

    code: str
    kind: Kind
    held: bool = False
    sure: bool = False
    many: bool = False
    item: Item | None = None
    literal: str = ""
    blank: bool = False


def translate(node: Node, scope: Scope, places: Places, kind: Kind | None = None) -> str:
    """Return the reference of the helper cell (column, where a row is around) in which *node* is calculated.

    Raises:
        Unsayable: Excel cannot say it.
    """
    writer = Translator(scope, places)
    piece = writer.emit(node)
    return writer.hold(writer.convert(piece, kind) if kind else piece).code


def nesting(code: str) -> int:
    """Return how deep the parentheses of a formula nest."""
    deepest = level = 0
    for sign in code:
        if sign == "(":
            level += 1
            deepest = max(deepest, level)
        elif sign == ")":
            level -= 1
    return deepest


class Translator:
    """Writes one expression at one place."""

    def __init__(self, scope: Scope, places: Places) -> None:
        self.scope = scope
        self.places = places
        self.odk = scope.odk

    def made(self, code: str, kind: Kind, sure: bool = False, item: Item | None = None, blank: bool = False) -> Piece:
        """Return a piece, in a helper cell where it has grown long or deep."""
        piece = Piece(code, kind, sure=sure, item=item, blank=blank)
        return self.hold(piece) if len(code) > LONGEST or nesting(code) > DEEPEST else piece

    def hold(self, piece: Piece) -> Piece:
        """Return the piece so that it may stand in a formula more than once."""
        if piece.held or piece.many:
            return piece
        return replace(piece, code=self.places.hold(piece.code), held=True)

    def item_of(self, node: Node) -> Item:
        """Return the item that a reference or ``.`` means."""
        item = item_at(node, self.scope)
        if item is None:
            raise Unsayable("language")
        return item

    def emit(self, node: Node) -> Piece:
        """Return *node* as a piece of formula."""
        if isinstance(node, Call) and reaches(node, self.scope) and fixed(node, self.scope):
            cell, kind = self.places.constant(node, self.scope), kind_at(node, self.scope)
            # A cell with the empty text comes back from some programs as one without anything, which reads as zero.
            cell = self.places.hold(f'{cell}&""') if kind is Kind.TEXT else cell
            return Piece(cell, kind, held=True, item=item_at(node, self.scope))
        match node:
            case Number():
                return Piece(t.number(node.value), Kind.NUMBER, held=True, sure=True)
            case Text():
                return Piece(t.quoted(node.value), Kind.TEXT, held=len(node.value) < 40, sure=True, literal=node.value)
            case Reference() | Current():
                return self.reference(node)
            case Parent():
                return CALLS["position"](self, Call("position", ()))
            case Negation():
                operand = self.value(node.operand, Kind.NUMBER)
                return self.made(f"(-{operand.code})", Kind.NUMBER, operand.sure)
            case Arithmetic():
                return self.arithmetic(node)
            case Comparison():
                return self.comparison(node)
            case Logic():
                return self.logic(node)
            case Call():
                write = CALLS.get(node.name)
                if write is None:
                    raise Unsayable("language")
                return write(self, node)

    def reference(self, node: Reference | Current) -> Piece:
        """Return the value cell of an item, or a whole column."""
        if isinstance(node, Reference) and self.scope.find(node.name) is None and self.scope.absent(node.name):
            return Piece(NOTHING, Kind.TEXT, held=True)
        item = self.item_of(node)
        kind = kind_of(item)
        if item.kind is ItemKind.ROSTER:
            return Piece(self.places.rows(item), Kind.TEXT, many=True, item=item)
        if item.roster is not None and not self.scope.in_row(item):
            return Piece(self.places.column(item), kind, many=True, item=item)
        return Piece(self.places.value(item), kind, held=True, item=item, blank=kind is Kind.NUMBER)

    def value(self, node: Node, kind: Kind) -> Piece:
        """Return *node* as one value of *kind*."""
        return self.convert(self.emit(node), kind)

    def convert(self, piece: Piece, kind: Kind) -> Piece:
        """Return the piece as *kind*, converted as XPath converts; texts of form expressions are never unknown."""
        if piece.many:
            if self.odk:  # of a column the first cell counts
                raise Unsayable("language")
            return piece
        if piece.kind is kind:
            return self._sure_text(piece) if self.odk and kind is Kind.TEXT else piece
        piece = self.hold(piece)
        code = piece.code
        match kind, piece.kind:
            case Kind.NUMBER, Kind.BOOLEAN:
                return replace(piece, kind=kind) if piece.sure else self.made(f"IF({code}=0.5,NA(),{code})", kind)
            case Kind.NUMBER, Kind.DATE:
                return self.made(t.days(code), kind)
            case Kind.NUMBER, _:
                return self.number_of(piece)
            case Kind.BOOLEAN, Kind.TEXT:
                return self.truth(f"LEN({code})>0", piece.sure)
            case Kind.BOOLEAN, Kind.NUMBER:
                return self.truth(f"{code}<>0", piece.sure)
            case Kind.BOOLEAN, _:
                return Piece("1", kind, held=True, sure=True) if piece.sure else self.truth(f"{code}>0")
            case Kind.DATE, Kind.TEXT:
                if is_day(piece.literal):
                    return Piece(piece.literal.replace("-", ""), kind, held=True, sure=True)
                day, trimmed = self.day_in(piece)
                return self.made(f"IF(ISERROR({day}),{t.date_of_days(self.number_in(trimmed))},{day})", kind)
            case Kind.DATE, Kind.NUMBER:
                return self.made(t.date_of_days(code), kind)
            case Kind.DATE, _:
                raise Unsayable("language")
            case _, Kind.BOOLEAN:
                return self.made(f'IF({code}=1,"true",IF({code}=0,"false",NA()))', kind, piece.sure)
            case _, Kind.DATE:
                return self._sure_text(self.made(t.date_as_text(code), Kind.TEXT))
            case _:
                made = self.made(t.number_as_text(code), Kind.TEXT, piece.sure)
                return self._sure_text(made, "" if piece.blank else "NaN") if self.odk else made

    def number_of(self, piece: Piece) -> Piece:
        """Return the number that a text writes, days for a date."""
        day, trimmed = self.day_in(piece)
        return self.made(f"IF(ISERROR({day}),{self.number_in(trimmed)},{t.days(day)})", Kind.NUMBER)

    def number_in(self, trimmed: str) -> str:
        """Return the helper cell with the number that a trimmed text writes."""
        return self.places.hold(t.number_of_text(trimmed))

    def day_in(self, piece: Piece) -> tuple[str, str]:
        """Return the helper cells with the date that a text writes, its time of day left out, and with the trimmed text."""
        trimmed = self.places.hold(f"TRIM({piece.code})")
        head = self.places.hold(f'IF(MID({trimmed},11,1)="T",LEFT({trimmed},10),{trimmed})')
        return self.places.hold(t.date_of_text(head)), trimmed

    def _sure_text(self, piece: Piece, otherwise: str = "") -> Piece:
        if not self.odk or piece.sure:
            return piece
        return Piece(f"IFERROR({piece.code},{t.quoted(otherwise)})", Kind.TEXT, sure=True, item=piece.item)

    def truth(self, test: str, sure: bool = False, otherwise: str = "") -> Piece:
        """Return a test that errors where an operand is unknown as 1, 0, or *otherwise* (0.5, in forms 0)."""
        if sure:
            return self.made(f"({test})*1", Kind.BOOLEAN, True)
        fallback = otherwise or ("0" if self.odk else "0.5")
        return self.made(f"IFERROR(({test})*1,{fallback})", Kind.BOOLEAN, self.odk)

    def arithmetic(self, node: Arithmetic) -> Piece:
        """Calculate from left to right; a division by zero is an error, and so unknown."""
        left = self.value(node.first, Kind.NUMBER)
        for sign, operand in node.rest:
            right = self.value(operand, Kind.NUMBER)
            sure = left.sure and right.sure and sign not in ("div", "mod")
            match sign:
                case "div" if self.odk:
                    left, right = self.hold(left), self.hold(right)
                    endless = f"IF({left.code}=0,NA(),SIGN({left.code})*1E+307)"
                    code = f"IF({right.code}=0,{endless},{left.code}/{right.code})"
                case "div":
                    code = f"({left.code}/{right.code})"
                case "mod":
                    left = self.hold(left)
                    code = f"(SIGN({left.code})*MOD(ABS({left.code}),ABS({right.code})))"
                case _:
                    code = f"({left.code}{sign}{right.code})"
            left = self.made(code, Kind.NUMBER, sure)
        return left

    def comparison(self, node: Comparison) -> Piece:
        """Compare as the program does: texts sign by sign, computed numbers with a tolerance."""
        equality = node.operator in ("=", "!=")
        if equality and not self.odk and (is_blank(node.left) or is_blank(node.right)):
            return self.blank_test(node.right if is_blank(node.left) else node.left, node.operator == "=")
        left, right = self.emit(node.left), self.emit(node.right)
        if left.many or right.many:
            raise Unsayable("language")
        if self.odk and equality:
            for piece, other in ((left, node.right), (right, node.left)):
                if is_blank(other) and (piece.blank or (piece.item is not None and piece.kind is Kind.DATE)):
                    blank = f"ISERROR({piece.code})"
                    return self.made(f"({blank})*1" if node.operator == "=" else f"1-{blank}", Kind.BOOLEAN, True)
        wanted = self._wanted(left, right, node, equality)
        made = self.compared(node, left, right, wanted)
        empty = (
            [self.empty(piece) for piece in (left, right)] if self.odk and equality and wanted is Kind.NUMBER else []
        )
        if not empty or not all(empty):
            return made
        both = f"AND({','.join(empty)})*1"
        joined = f"MAX({made.code},{both})" if node.operator == "=" else f"MIN({made.code},1-{both})"
        return self.made(joined, Kind.BOOLEAN, True)

    def empty(self, piece: Piece) -> str:
        """Return the test whether the text of a piece of a form is empty, "" where it never is."""
        match piece.kind:
            case Kind.NUMBER:
                return f"ISERROR({piece.code})" if piece.blank else ""
            case Kind.DATE:
                return f"ISERROR({piece.code})"
            case Kind.TEXT:
                return f"LEN({self.value_of_text(piece)})=0"
        return ""

    def value_of_text(self, piece: Piece) -> str:
        """Return the code of a text that is never an error."""
        return self._sure_text(piece).code

    def compared(self, node: Comparison, left: Piece, right: Piece, wanted: Kind) -> Piece:
        """Compare two pieces as values of *wanted*."""
        left, right = self.convert(left, wanted), self.convert(right, wanted)
        sure = left.sure and right.sure
        match wanted:
            case Kind.TEXT:
                same = f"EXACT({left.code},{right.code})"
                return self.truth(same if node.operator == "=" else f"NOT({same})", sure)
            case Kind.BOOLEAN:
                left, right = self.hold(left), self.hold(right)
                sign = "=" if node.operator == "=" else "<>"
                test = f"({left.code}{sign}{right.code})*1"
                known = f"IF(OR({left.code}=0.5,{right.code}=0.5),0.5,{test})"
                return self.made(test if sure else known, Kind.BOOLEAN, sure)
        otherwise = "1" if self.odk and node.operator == "!=" else ""
        if wanted is Kind.NUMBER and (is_computed(node.left) or is_computed(node.right)):
            return self.truth(
                self._tolerant(self.hold(left).code, self.hold(right).code, node.operator), sure, otherwise
            )
        sign = "<>" if node.operator == "!=" else node.operator
        return self.truth(f"{left.code}{sign}{right.code}", sure, otherwise)

    def _wanted(self, left: Piece, right: Piece, node: Comparison, equality: bool) -> Kind:
        kinds = {left.kind, right.kind}
        if equality and Kind.BOOLEAN in kinds:
            return Kind.BOOLEAN
        dated = Kind.DATE in kinds and kinds <= {Kind.DATE, Kind.TEXT}
        if self.odk:
            literal = all(
                piece.kind is Kind.DATE or (isinstance(part, Text) and is_day(part.value))
                for piece, part in ((left, node.left), (right, node.right))
            )
            if dated and literal:
                return Kind.DATE if not equality else Kind.TEXT
            return Kind.NUMBER if not equality or Kind.NUMBER in kinds else Kind.TEXT
        if equality:
            return next((kind for kind in (Kind.NUMBER, Kind.DATE) if kind in kinds), Kind.TEXT)
        return Kind.DATE if dated else Kind.NUMBER

    def _tolerant(self, left: str, right: str, operator: str) -> str:
        room = f"1E-9*MAX(ABS({left}),ABS({right}))"
        match operator:
            case "=":
                return f"ABS({left}-{right})<={room}"
            case "!=":
                return f"ABS({left}-{right})>{room}"
            case "<":
                return f"({right}-{left})>{room}"
            case "<=":
                return f"({left}-{right})<={room}"
            case ">":
                return f"({left}-{right})>{room}"
            case _:
                return f"({right}-{left})<={room}"

    def blank_test(self, node: Node, equal: bool) -> Piece:
        """Test for "no value", which is always known of references; of a calculation only where its operands are."""
        piece = self.emit(node)
        if piece.many:
            return Piece("0" if equal else "1", Kind.BOOLEAN, held=True, sure=True)
        if piece.kind is Kind.BOOLEAN:
            answer = "0" if equal else "1"
            return self.made(answer if piece.sure else f"IF({piece.code}=0.5,0.5,{answer})", Kind.BOOLEAN, piece.sure)
        # The length of a number's text is never zero.
        test = f"LEN({piece.code}){'=' if equal else '>'}0"
        if isinstance(node, Reference | Current) or (isinstance(node, Call) and node.name in ALWAYS_TOLD):
            return replace(self.truth(test, piece.sure, "1" if equal else "0"), sure=True)
        if isinstance(node, Call) and node.name in LOOKED_UP:
            told = self.truth(test, piece.sure, "1" if equal else "0")
            return self.given(told, [part for part in map(self.emit, node.arguments) if not part.many])
        return self.truth(test, piece.sure)

    def given(self, piece: Piece, operands: Iterable[Piece]) -> Piece:
        """Return the piece where all operands are known, else unknown."""
        unsure = [self.hold(operand) for operand in operands if not operand.sure]
        if not unsure:
            return piece
        tests = [f"{one.code}=0.5" if one.kind is Kind.BOOLEAN else f"ISERROR({one.code})" for one in unsure]
        return self.made(f"IF({t.any_of(tests)},{UNKNOWN.get(piece.kind, NOTHING)},{piece.code})", piece.kind)

    def logic(self, node: Logic) -> Piece:
        """Write Kleene's and / or as the least / the greatest."""
        operands = [self.value(operand, Kind.BOOLEAN) for operand in node.operands]
        name, sure = "MIN" if node.operator == "and" else "MAX", all(operand.sure for operand in operands)
        codes = [operand.code for operand in operands]
        while len(codes) > 1:
            # Functions take 255 arguments; and a formula must not grow too long.
            size = 2
            while size < min(len(codes), 100) and sum(map(len, codes[: size + 1])) < LONGEST:
                size += 1
            joined = self.made(f"{name}({','.join(codes[:size])})", Kind.BOOLEAN, sure)
            codes = [joined.code, *codes[size:]]
            if len(codes) > 1 and not joined.held:
                codes[0] = self.hold(joined).code
        return Piece(codes[0], Kind.BOOLEAN, sure=sure)

    def in_row(self) -> Item:
        """Return the roster whose row is around."""
        if self.scope.roster is None:
            raise Unsayable("language")
        return self.scope.roster

    def is_row(self, piece: Piece) -> bool:
        """Whether the piece speaks of the row around."""
        return ROW in piece.code
