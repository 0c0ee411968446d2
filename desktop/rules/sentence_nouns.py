"""What an expression is called: names, values written out and arithmetic; the functions stand in ``sentence_calls``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from db.snapshots.questionnaire import Item
from db.terms import ItemKind, ValueStatus
from desktop.rules import sentence_shapes as shapes
from desktop.rules.functions import Kind
from desktop.rules.kinds import item_at, kind_at
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
from desktop.rules.scope import Scope, mirrored
from desktop.rules.sentence_words import POINTS, Words
from desktop.wording import word


class Form(Enum):
    """How a phrase is built, which tells where it needs brackets around it."""

    NAME = 1
    """A name, a number: never."""
    PHRASE = 2
    """"the total of …": between arithmetic signs."""
    LIST = 3
    """"the sum of a, b and c", "a if …": in lists and between signs."""
    SIGNS = 4
    """"a − b": everywhere but alone."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What something is called."""

    text: str
    form: Form = Form.PHRASE


Naming = Callable[["Nouns", Call, Node | None], Phrase]
"""How the call of a function is called, beside what it is compared with."""
_SIGNS = {"+": "+", "-": "−", "*": "×", "div": "÷"}


@dataclass(frozen=True, slots=True)
class Nouns:
    """Names things at one place; ``several`` tells that ``.`` stands for many items in turn."""

    words: Words
    scope: Scope
    calls: Mapping[str, Naming]
    condition: Callable[[Node, Scope], str]
    several: tuple[Item, ...] = ()

    def name(self, node: Node, beside: Node | None = None) -> str:
        """Return what *node* is called where it stands alone, such as on one side of a comparison."""
        return self.phrase(node, beside).text

    def inside(self, node: Node, beside: Node | None = None) -> str:
        """Return what *node* is called within a longer phrase."""
        return self._bracketed(self.phrase(node, beside), Form.SIGNS)

    def each(self, nodes: tuple[Node, ...], link: str = "and", beside: Node | None = None) -> str:
        """Return what *nodes* are called, as a list."""
        return self.words.list([self._bracketed(self.phrase(node, beside), Form.LIST) for node in nodes], link)

    def _bracketed(self, phrase: Phrase, least: Form) -> str:
        return f"({phrase.text})" if phrase.form.value >= least.value else phrase.text

    def phrase(self, node: Node, beside: Node | None = None) -> Phrase:
        """Return what *node* is called; *beside* is what it is compared with, which tells units and labels."""
        words = self.words
        match node:
            case Number(value=value):
                return Phrase(words.number(value, self.unit(beside)), Form.NAME)
            case Negation(operand=Number(value=value)):
                return Phrase(words.number(-value, self.unit(beside)), Form.NAME)
            case Negation(operand=inner):
                return Phrase("−" + self._bracketed(self.phrase(inner, beside), Form.PHRASE), Form.SIGNS)
            case Text(value=value):
                return Phrase(self.text(value, beside), Form.NAME)
            case Reference() | Current():
                return self.reference(node)
            case Parent():
                return Phrase(words.say("noun.row"), Form.NAME)
            case Arithmetic():
                return self.arithmetic(node)
            case Comparison() | Logic():
                return Phrase(words.say("noun.truth", x=self.condition(node, self.scope)), Form.LIST)
            case Call():
                known = self._known(node) or self._day(node)
                return known or self.calls[node.name](self, node, beside)

    def _known(self, node: Node) -> Phrase | None:
        words = self.words
        if (pair := shapes.mean_gap(node)) is not None:
            return Phrase(words.say("noun.mean_gap", x=self.inside(pair[0]), y=self.inside(pair[1])))
        if (moved := shapes.percent_change(node)) is not None:
            return Phrase(words.say("noun.percent_change", x=self.inside(moved)))
        if (everywhere := shapes.whole_region(node)) is not None:
            return Phrase(words.say("noun.whole_region", x=self.inside(everywhere)))
        if (moved := shapes.change(node)) is not None:
            return Phrase(words.say("noun.change", x=self.inside(moved)))
        if (pair := shapes.gap(node)) is not None:
            return Phrase(words.say("noun.gap", x=self.inside(pair[0]), y=self.inside(pair[1])), Form.LIST)
        return None

    def _day(self, node: Call) -> Phrase | None:
        words = self.words
        if (dated := shapes.year_of(node)) is not None:
            return Phrase(words.say("noun.year_of", x=self.inside(dated)))
        if (day := shapes.round_day(node)) is not None:
            return Phrase(words.say("noun.round_day", **words.month_day(*day)))
        if literal := shapes.day_literal(node):
            return Phrase(words.day(literal), Form.NAME)
        return None

    def constant(self, node: Node, unit: str) -> str | None:
        """Return a number written out with another unit than that of what it is compared with; None if it is none."""
        match node:
            case Number(value=value):
                return self.words.number(value, unit)
            case Negation(operand=Number(value=value)):
                return self.words.number(-value, unit)
            case _:
                return None

    def mechanism(self, node: Node) -> str:
        """Return what a mechanism of integration is called: by its acronym where its code is written out."""
        if isinstance(node, Text) and node.value.strip():
            return self.words.quoted(self.words.acronyms.get(node.value, node.value))
        return self.inside(node)

    def text(self, value: str, beside: Node | None) -> str:
        """Return a text written out: a choice by its label, a status by its word, a day, or the text in quotes."""
        words = self.words
        if not value.strip():
            return words.say("noun.no_value" if not value else "noun.empty_text")
        if isinstance(beside, Call) and beside.name == "status" and value in set(ValueStatus):
            return words.quoted(word(ValueStatus(value), words.language))
        if beside is not None and kind_at(beside, self.scope) is Kind.DATE:
            return words.day(value)
        if isinstance(beside, Call) and beside.name == "country":
            return words.quoted(words.names.get(value, value))
        if isinstance(beside, Call) and beside.name == "lookup" and value in ("yes", "no"):
            return words.quoted(words.say("yes" if value == "yes" else "no"))
        return words.choice(self.chosen(beside), value)

    def chosen(self, node: Node | None) -> Item | None:
        """Return the item whose list holds the values of *node*."""
        match node:
            case Reference() | Current():
                item = item_at(node, self.scope)
                return item if item is not None and item.code_list else None
            case Call(name="mirror", arguments=(inner, *_)):
                item = item_at(inner, self.scope)
                return mirrored(item, self.scope.questionnaire) if item else None
            case (
                Call(name="if", arguments=(_, *inners))
                | Call(name="without" | "selected-at" | "previous", arguments=inners)
                | Call(name="coalesce" | "once" | "indexed-repeat" | "string", arguments=inners)
            ):
                return next((item for inner in inners if (item := self.chosen(inner))), None)
            case _:
                return None

    def reference(self, node: Reference | Current) -> Phrase:
        """Return what an item, roster, column or cell is called."""
        words = self.words
        if isinstance(node, Current) and self.several:
            return Phrase(words.say("noun.answer"), Form.NAME)
        item = item_at(node, self.scope)
        if item is None and isinstance(node, Reference):
            item = self._of_other_table(node.name)
        if item is None:
            return Phrase(words.quoted(getattr(node, "name", ".").removeprefix(".")), Form.NAME)
        if item.kind is ItemKind.ROSTER:
            return Phrase(words.say("noun.table", x=words.item(item)), Form.NAME)
        if item.roster and not self.scope.in_row(item) and item.roster not in {one.code for one in self.scope.rosters}:
            return Phrase(words.column(item), Form.NAME)
        if isinstance(node, Reference) and node.name.startswith(".") and len(self.scope.rosters) > 1:
            # A short name means the column of each table in turn, whose codes differ.
            return Phrase(words.quoted(self.scope.questionnaire.label(item, words.language)), Form.NAME)
        return Phrase(words.item(item), Form.NAME)

    def _of_other_table(self, name: str) -> Item | None:
        tables = self.scope.rosters if name.startswith(".") else ()
        codes = {table.code + name for table in tables}
        return next((column for table in tables for column in table.columns if column.code in codes), None)

    def arithmetic(self, node: Arithmetic) -> Phrase:
        """Return what a chain of operators is called."""
        words = self.words
        if (known := self._known(node)) is not None:
            return known
        if (pair := shapes.share(node)) is not None:
            return Phrase(words.say("noun.share", x=self.inside(pair[0]), y=self.inside(pair[1])))
        if (times := shapes.multiple(node)) is not None:
            factor, inner = times
            # Below two a factor reads best as a percentage: "102% of", "0.5% of".
            code, said = (
                ("percent_of", words.number(100 * factor, "%")) if factor < 2 else ("times", words.number(factor))
            )
            return Phrase(words.say(f"noun.{code}", n=said, x=self.inside(inner)))
        operands = (node.first, *(operand for _, operand in node.rest))
        if all(sign == "+" for sign, _ in node.rest) and not any(map(shapes.constant, operands)):
            return Phrase(words.say("noun.sum_of", x=self.each(operands)), Form.LIST)
        beside = next((one for one in operands if not shapes.constant(one)), None) if node.additive else None
        unit = self.unit(node)
        said = self._operand(node.first, beside, unit)
        for sign, operand in node.rest:
            right = self._operand(operand, beside, unit)
            said = f"({words.say('noun.mod', x=said, y=right)})" if sign == "mod" else f"{said} {_SIGNS[sign]} {right}"
        return Phrase(said, Form.SIGNS)

    def _operand(self, node: Node, beside: Node | None, unit: str) -> str:
        if isinstance(node, Number) and unit.startswith("%"):
            return self.words.number(node.value, POINTS)
        return self._bracketed(self.phrase(node, beside), Form.PHRASE)

    def unit(self, node: Node | None) -> str:
        """Return how the unit of *node* is written, "" where it has none or it is not known."""
        match node:
            case Current() if self.several:
                units = {self.words.unit(item) for item in self.several}
                return units.pop() if len(units) == 1 else ""
            case Reference() | Current():
                item = item_at(node, self.scope)
                return self.words.unit(item) if item else ""
            case Arithmetic():
                return self._unit_of_chain(node)
            case Negation(operand=inner):
                return self.unit(inner)
            case Call(name="abs", arguments=(inner,)):
                return self.unit(inner)
            case Call(name="region", arguments=(Text(value=statistic), inner)):
                return self.unit(inner) if statistic != "count" else ""
            case Call(
                name="previous" | "sum" | "sum-if" | "min" | "max" | "round" | "int" | "mirror" | "coalesce" | "number",
                arguments=(inner, *_),
            ):
                return self.unit(inner)
            case _:
                return ""

    def _unit_of_chain(self, node: Arithmetic) -> str:
        if shapes.percent_change(node) or shapes.share(node) or shapes.mean_gap(node):
            return "%"
        if (times := shapes.multiple(node)) is not None:
            return self.unit(times[1])
        if not node.additive:
            return ""
        units = {
            self.unit(one) for one in (node.first, *(operand for _, operand in node.rest)) if not shapes.constant(one)
        }
        unit = units.pop() if len(units) == 1 else ""
        apart = any(sign == "-" and not shapes.constant(one) for sign, one in node.rest)
        return POINTS if apart and unit.startswith("%") else unit
