"""What a condition says: that it holds, that it does not, or that it must."""

from collections.abc import Mapping
from enum import Enum

from db.snapshots.questionnaire import Item
from desktop.rules import sentence_shapes as shapes
from desktop.rules.functions import Kind
from desktop.rules.kinds import is_blank, kind_at
from desktop.rules.nodes import Arithmetic, Call, Comparison, Logic, Node, Text
from desktop.rules.scope import Scope
from desktop.rules.sentence_calls import listed_name, role_words
from desktop.rules.sentence_nouns import Naming, Nouns
from desktop.rules.sentence_shapes import OPPOSITE, Held, parts, stripped
from desktop.rules.sentence_words import Words


class Mood(Enum):
    """Whether something is so, or has to be."""

    IS = "yes"
    MUST = "must"


_OPPOSED = {Mood.IS: "no", Mood.MUST: "must_not"}
_NUMBERS = {"=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
_DATES = {"<": "before", "<=": "until", ">": "after", ">=": "from"}
_PARTS = {"note": "no_note", "source": "no_source", "status": "no_status"}
_RANGES = {(True, True): "range", (False, True): "range_high", (True, False): "range_low", (False, False): "range_open"}


class Claims:
    """Puts conditions into words at one place; one object, its words and its place never change."""

    def __init__(
        self, words: Words, scope: Scope, namings: Mapping[str, Naming], several: tuple[Item, ...] = ()
    ) -> None:
        self.words = words
        self.scope = scope
        self.namings = namings
        self.nouns = Nouns(words, scope, namings, self._elsewhere, several)

    def _elsewhere(self, node: Node, scope: Scope) -> str:
        if scope is self.scope:
            return self.fact(node)
        return Claims(self.words, scope, self.namings).fact(node)

    def fact(self, node: Node, holds: bool = True) -> str:
        """Return the clause that *node* holds, or does not."""
        node, holds = stripped(node, holds)
        if not isinstance(node, Logic):
            return self._single(node, holds, Mood.IS)
        told = self._told_at_once(node, holds, Mood.IS)
        return self._linked(node, holds) if told is None else told

    def _linked(self, node: Logic, holds: bool) -> str:
        link, held = parts(node, holds)
        held = shapes.ranges_joined(held) if link == "and" else held
        return self.joined([self._within(operand, meant) for operand, meant in held], link)

    def _within(self, node: Node, holds: bool) -> str:
        if not isinstance(node, Logic):
            return self.fact(node, holds)
        told = self._told_at_once(node, holds, Mood.IS)
        return f"({self._linked(node, holds)})" if told is None else told

    def joined(self, clauses: list[str], link: str) -> str:
        """Return *clauses* as one, linked by "and" or "or"."""
        *head, last = clauses
        code = {"and": "both", "or": "either"}[link]
        return self.words.say(code, x=", ".join(head), y=last) if head else last

    def demands(self, node: Node, holds: bool = True) -> list[str]:
        """Return what has to be so for *node* to hold, each a sentence without its capital and full stop."""
        node, holds = stripped(node, holds)
        if isinstance(node, Call) and node.name == "if":
            condition, one, other = node.arguments
            first = self._demand(one, holds)
            return [
                self.words.say("if", x=self.fact(condition), y=first),
                self.words.say("otherwise", y=self._demand(other, holds)),
            ]
        if not isinstance(node, Logic):
            return [self._single(node, holds, Mood.MUST)]
        told = self._told_at_once(node, holds, Mood.MUST)
        if told is not None:
            return [told]
        link, held = parts(node, holds)
        if link == "and":
            held = shapes.ranges_joined(held)
            return [sentence for operand, meant in held for sentence in self.demands(operand, meant)]
        return self._one_of(held)

    def _demand(self, node: Node, holds: bool) -> str:
        return self.joined(self.demands(node, holds), "and")

    def _one_of(self, held: tuple[Held, ...]) -> list[str]:
        # "a, or else b" reads best as "if not a, b"; what only a note or a status excuses comes last.
        last = len(held)
        while last > 1 and _excuses(held[last - 1][0]):
            last -= 1
        core, excuses = held[:last], held[last:]
        group = next((at for at in range(len(core) - 1) if shapes.same_subject(core[at:])), len(core) - 1)
        guards = [self._within(node, not meant) for node, meant in core[:group]]
        said = [self._group(core[group:])] if group < len(core) - 1 else self.demands(*core[-1])
        if guards:
            said = [self.words.say("if", x=self.joined(guards, "and"), y=self.joined(said, "and"))]
        if excuses:
            excused = [self._within(*one) for one in excuses]
            said.append(self.words.say("also", x=self.joined(excused, "or")))
        return said

    def _told_at_once(self, node: Logic, holds: bool, mood: Mood) -> str | None:
        found = shapes.range_of(node)
        if found is not None and ((found.low_allowed and found.high_allowed) or not self._dated(found.subject)):
            subject = self.nouns.name(found.subject)
            both = shapes.constant(found.low) and shapes.constant(found.high)
            # "between 5 and 50 km": the unit once, but for the percent sign, which belongs to its number.
            unit = self.nouns.unit(found.subject)
            low = self.nouns.constant(found.low, "%" if unit[:1] == "%" else "") if both else None
            low = low or self.nouns.inside(found.low, found.subject)
            high = self.nouns.inside(found.high, found.subject)
            code = _RANGES[found.low_allowed, found.high_allowed]
            return self._say(code, holds, mood, x=subject, a=low, b=high)
        link, held = parts(node, True)
        if link == "or" and shapes.same_subject(held):
            return self._group(held, mood, holds)
        link, held = parts(node, False)
        if link == "or" and shapes.same_subject(held):
            return self._group(held, mood, not holds)
        return None

    def _group(self, held: tuple[Held, ...], mood: Mood = Mood.MUST, holds: bool = True) -> str:
        found = shapes.same_subject(held)
        assert found is not None, "asked only for conditions on one subject"
        subject, values, blank = found
        name = self.nouns.name(subject)
        said = [self.nouns.inside(value, subject) for value in values]
        code = "among_blank" if blank else "among"
        return self._say(code, holds, mood, x=name, y=self.words.list(said, "or") if holds else ", ".join(said))

    def _say(self, code: str, holds: bool, mood: Mood, /, **said: str) -> str:
        return self.words.say(f"is.{code}.{mood.value if holds else _OPPOSED[mood]}", **said)

    def _dated(self, node: Node) -> bool:
        return kind_at(node, self.scope) is Kind.DATE

    def _single(self, node: Node, holds: bool, mood: Mood) -> str:
        match node:
            case Comparison():
                return self._comparison(node, holds, mood)
            case Call(name="true" | "false"):
                return self.words.say(f"is.always.{'yes' if (node.name == 'true') is holds else 'no'}")
            case Call(name="if", arguments=(condition, one, other)) if mood is Mood.IS:
                clauses = [self.fact(condition), self.fact(one, holds), self.fact(other, holds)]
                return self.words.say("noun.if", x=clauses[0], y=clauses[1], z=clauses[2])
            case Call() if kind_at(node, self.scope) is Kind.BOOLEAN:
                return self._call(node, holds, mood)
        name = self.nouns.name(node)
        if kind_at(node, self.scope) is Kind.NUMBER:
            return self._numbers("!=" if holds else "=", name, self.words.number(0), mood)
        return self._say("blank", not holds, mood, x=name)

    def _call(self, node: Call, holds: bool, mood: Mood) -> str:
        nouns, arguments = self.nouns, node.arguments
        match node.name:
            case "member-of":
                x = nouns.mechanism(arguments[0])
                if len(arguments) == 1:
                    return self._say("member", holds, mood, x=x)
                return self._say("member_as", holds, mood, x=x, y=role_words(nouns, arguments[1]))
            case "lookup" if len(arguments) == 2:
                key = nouns.inside(arguments[1])
                return self._say("listed", holds, mood, x=key, y=listed_name(self.words, arguments[0]))
            case "lookup":
                x, z = nouns.inside(arguments[1]), nouns.inside(arguments[2])
                return self._say("paired", holds, mood, x=x, y=listed_name(self.words, arguments[0]), z=z)
            case "unique":
                return self._say("unique", holds, mood, x=self._columns(arguments))
            case "boolean":
                return self._say("true", holds, mood, x=nouns.inside(arguments[0]))
            case "selected" | "contains" | "starts-with" | "regex":
                x, y = nouns.inside(arguments[0]), nouns.inside(arguments[1], arguments[0])
                return self._say(node.name.replace("-", "_"), holds, mood, x=x, y=y)
            case _:
                # if, coalesce, once and previous of something that holds or not.
                return self._say("true", holds, mood, x=nouns.inside(node))

    def _columns(self, arguments: tuple[Node, ...]) -> str:
        if arguments:
            said = self.nouns.each(arguments)
            return said if len(arguments) == 1 else self.words.say("noun.combination", x=said)
        roster = self.scope.roster
        keys = [column for column in roster.columns if column.key] if roster else []
        if not keys or len(self.scope.rosters) > 1:
            return self.words.say("noun.key_columns")
        said = self.words.list([self.words.item(column) for column in keys])
        return said if len(keys) == 1 else self.words.say("noun.combination", x=said)

    def _comparison(self, node: Comparison, holds: bool, mood: Mood) -> str:
        operator, left, right = node.operator, node.left, node.right
        if shapes.constant(left) and not shapes.constant(right):
            operator, left, right = shapes.MIRRORED[operator], right, left
        operator = operator if holds else OPPOSITE[operator]
        if operator in ("=", "!=") and (is_blank(right) or is_blank(left)):
            return self._blank(right if is_blank(left) else left, operator == "=", mood)
        if operator in ("<=", ">"):
            told = self._moves(left, right, operator == "<=", mood)
            if told is not None:
                return told
        kinds = {kind_at(left, self.scope), kind_at(right, self.scope)}
        if kinds == {Kind.BOOLEAN} and operator in ("=", "!="):
            x, y = (self.fact(side) for side in (left, right))
            return self._say("match", operator == "=", mood, x=x, y=y)
        plain = not shapes.constant(right) and not shapes.counts_rows(right)
        if operator in ("=", "!=") and shapes.counts_rows(left) and plain:
            # What counts rows on a condition goes last, or nobody finds the verb.
            left, right = right, left
        name, said = self.nouns.name(left, right), self.nouns.name(right, left)
        if operator in ("=", "!="):
            if Kind.NUMBER in kinds:
                return self._numbers(operator, name, said, mood)
            return self._say("same", operator == "=", mood, x=name, y=said)
        if Kind.DATE in kinds and kinds <= {Kind.DATE, Kind.TEXT}:
            return self.words.say(f"is.{_DATES[operator]}.{mood.value}", x=name, y=said)
        return self._numbers(operator, name, said, mood)

    def _numbers(self, operator: str, left: str, right: str, mood: Mood) -> str:
        return self.words.say(f"is.{_NUMBERS[operator]}.{mood.value}", x=left, y=right)

    def _blank(self, node: Node, holds: bool, mood: Mood) -> str:
        match node:
            case Call(name="note" | "source" | "status" as part, arguments=(inner,)):
                return self._say(_PARTS[part], holds, mood, x=self.nouns.inside(inner))
            case Call(name="without", arguments=(one, other)):
                x, y = self.nouns.inside(one), self.nouns.inside(other, one)
                return self._say("within", holds, mood, x=x, y=y)
            case _:
                return self._say("blank", holds, mood, x=self.nouns.name(node))

    def _moves(self, left: Node, limit: Node, within: bool, mood: Mood) -> str | None:
        match left:
            case Call(name="abs", arguments=(Arithmetic() as inner,)):
                moved, relative = shapes.change(inner), shapes.percent_change(inner)
            case _:
                return None
        subject = moved or relative
        if subject is not None and shapes.constant(limit):
            said = self.nouns.name(subject)
            return self._say("change", within, mood, x=said, z=self.nouns.inside(limit, inner))
        pair = shapes.gap(left)
        if pair is None:
            return None
        x, y = (self.nouns.inside(one) for one in pair)
        return self._say("differ", within, mood, x=x, y=y, z=self.nouns.inside(limit, inner))


def _excuses(node: Node) -> bool:
    match node:
        case Comparison(left=Call(name="note" | "source" | "status"), right=Text()):
            return True
        case Logic():
            return all(_excuses(operand) for operand in node.operands)
        case _:
            return False
