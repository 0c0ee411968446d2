"""Generated Python: what both meanings of an expression share. One flat statement a node, so nothing nests.

A generated function takes (case, v, r): the open case, its values, the row around (None outside rows).
"""

from dataclasses import dataclass, field

from db.problems import Problem
from db.snapshots.questionnaire import Item
from desktop.rules.functions import FUNCTIONS, Kind
from desktop.rules.nodes import Call, Current, Node, Reference, Text
from desktop.rules.parse import shown
from desktop.rules.scope import Scope


@dataclass(slots=True)
class Operand:
    """A temporary or literal of the generated code: its kind, whether it may be None.

    ``blank`` tells of a number in a form expression that NaN is an item without a value, whose text is empty.
    """

    code: str
    kind: Kind
    nullable: bool = False
    many: bool = False
    item: Item | None = None
    blank: bool = False


@dataclass(slots=True)
class Module:
    """The source under way and the constants it refers to."""

    lines: list[str] = field(default_factory=list)
    constants: dict[str, object] = field(default_factory=dict)
    named: dict[object, str] = field(default_factory=dict)
    functions: int = 0

    def constant(self, key: object, value: object) -> str:
        """Return the name of a constant, one for each *key*."""
        name = self.named.get(key)
        if name is None:
            name = self.named[key] = f"k{len(self.named)}"
            self.constants[name] = value
        return name

    def function_name(self) -> str:
        """Return a new function name."""
        self.functions += 1
        return f"f{self.functions}"


class Emitter:
    """Turns one tree into one function; the meanings of blanks differ in the subclasses."""

    def __init__(self, module: Module, scope: Scope) -> None:
        self.module = module
        self.scope = scope
        self.body: list[str] = []
        self.count = 0

    def temporary(self, expression: str) -> str:
        """Assign *expression* to a new temporary and return its name."""
        self.count += 1
        name = f"t{self.count}"
        self.body.append(f"{name} = {expression}")
        return name

    def finish(self, result: str) -> str:
        """Write the function into the module and return its name."""
        name = self.module.function_name()
        lines = [f"def {name}(case, v, r):", *("    " + line for line in self.body), f"    return {result}", ""]
        self.module.lines.extend(lines)
        return name

    def item_of(self, node: Node) -> Item:
        """Return the item that a reference or ``.`` means.

        Raises:
            Problem: no item is meant, which a check of the questionnaire says with its place.
        """
        item = None
        if isinstance(node, Current):
            item = self.scope.current
        elif isinstance(node, Reference):
            item = self.scope.find(node.name)
        if item is None:
            name = node.name if isinstance(node, Reference) else "."
            raise Problem("rules.unknown_name", name=name, nearest=self.scope.nearest(name), column=node.at + 1)
        return item

    def literal(self, node: Node, call: Call) -> str:
        """Return the text of a literal argument."""
        if not isinstance(node, Text):
            raise Problem("rules.not_literal", function=call.name, column=node.at + 1)
        return node.value

    def unsupported(self, call: Call) -> Problem:
        """Return the problem for a function that does not exist or may not stand here."""
        if call.name in FUNCTIONS:
            return Problem("rules.own_function", function=call.name, column=call.at + 1)
        return Problem("rules.unknown_function", function=shown(call.name), nearest="", column=call.at + 1)
