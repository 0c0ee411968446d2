"""Everything wrong with a questionnaire's expressions, found when it is loaded: names, types, circles, all at once."""

from collections.abc import Iterable, Iterator, Mapping

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.terms import Scope as RuleScope
from desktop.rules.book import PLACEHOLDER, scopes_of
from desktop.rules.functions import Kind
from desktop.rules.judge import Complaint, Judge
from desktop.rules.kinds import is_blank
from desktop.rules.nodes import Node
from desktop.rules.order import Step, sort_steps
from desktop.rules.parse import parse
from desktop.rules.register import Register
from desktop.rules.scope import Scope, kind_of, nearest_of
from desktop.rules.uses import uses_of

GIVEN_PLACEHOLDERS = frozenset({"item", "value", "row", "key", "country", "year", "prev_year", "status"})
"""What every message may use without naming it in ``values``."""


def check(questionnaire: Questionnaire, register: Register | None = None) -> tuple[Remark, ...]:
    """Return everything wrong with the expressions of *questionnaire*, in its own order.

    A remark's ``item`` is the code of the item, section or rule; its details give the ``field`` (``relevant``,
    ``check``, ``values.sum`` …) and the ``column`` in the text, from 1. With a *register* the names of reference lists
    are checked too.
    """
    return tuple(_Checker(questionnaire, register).remarks())


class _Checker:
    def __init__(self, questionnaire: Questionnaire, register: Register | None) -> None:
        self.questionnaire = questionnaire
        self.register = register
        self.steps: list[Step] = []

    def remarks(self) -> Iterator[Remark]:
        for section in self.questionnaire.sections:
            if section.relevant:
                scope = Scope(self.questionnaire, odk=True)
                inside = tuple(item.code for item in self.questionnaire.items_of(section.code))
                yield from self.condition(section.code, "relevant", section.relevant, scope, inside)
        for item in self.questionnaire.every_item():
            yield from self.item(item)
        for rule in self.questionnaire.rules:
            yield from self.rule(rule)
        circle = sort_steps(self.steps)[1]
        for code in dict.fromkeys(circle):
            yield _remark(code, "calculation", Complaint("rules.cycle", 0, {"items": ", ".join(dict.fromkeys(circle))}))

    def item(self, item: Item) -> Iterator[Remark]:
        roster = self.questionnaire.by_code[item.roster] if item.roster else None
        form, soft = (Scope(self.questionnaire, item, roster, odk=odk) for odk in (True, False))
        if item.relevant:
            yield from self.condition(item.code, "relevant", item.relevant, form, (item.code,))
        if item.required not in ("", "yes"):
            yield from self.condition(item.code, "required", item.required, form)
        if item.constraint:
            yield from self.condition(item.code, "constraint", item.constraint, form)
        if item.warning:
            yield from self.condition(item.code, "warning", item.warning, soft)
        if item.derived:
            yield from self.calculation(item, form)

    def calculation(self, item: Item, scope: Scope) -> Iterator[Remark]:
        node, found = self.read(item.code, "calculation", item.calculation)
        yield from found
        if node is None:
            return
        judge = Judge(scope, self.register)
        shape = judge.judge(node)
        wanted = kind_of(item)
        if shape.kind not in (None, wanted) and not is_blank(node) and wanted is not Kind.TEXT:
            judge.complain("rules.wrong_result", node, wanted=wanted, found=shape.kind)
        yield from (_remark(item.code, "calculation", complaint) for complaint in judge.complaints)
        needs = uses_of(node, scope).items
        if item.code in needs:
            # Alone in its circle it would be sorted like any other, and then always be empty.
            yield _remark(item.code, "calculation", Complaint("rules.cycle", 0, {"items": item.code}))
        needs = needs - {item.code}
        self.steps.append(Step(item.code, (item.code,), "", True, needs, ""))

    def condition(
        self, code: str, field: str, text: str, scope: Scope, settles: tuple[str, ...] = ()
    ) -> Iterator[Remark]:
        node, found = self.read(code, field, text)
        yield from found
        if node is None:
            return
        yield from (_remark(code, field, complaint) for complaint in self.judged(node, scope))
        if settles:
            self.steps.append(Step(code, settles, "", False, uses_of(node, scope).items, ""))

    def judged(self, node: Node, scope: Scope) -> Iterable[Complaint]:
        judge = Judge(scope, self.register)
        shape = judge.judge(node)
        if not scope.odk and shape.kind not in (None, Kind.BOOLEAN):
            judge.complain("rules.not_a_condition", node, found=shape.kind)
        return judge.complaints

    def read(self, code: str, field: str, text: str) -> tuple[Node | None, list[Remark]]:
        try:
            return parse(text), []
        except Problem as problem:
            column = problem.details.get("column")
            at = column - 1 if isinstance(column, int) else 0
            return None, [_remark(code, field, Complaint(problem.code, at, problem.details))]

    def rule(self, rule: Rule) -> Iterator[Remark]:
        by_code = self.questionnaire.by_code
        for code in rule.items:
            if code not in by_code:
                near = Scope(self.questionnaire).nearest(code)
                name = "rules.unknown_name_near" if near else "rules.unknown_name"
                yield _remark(rule.code, "items", Complaint(name, 0, {"name": code, "nearest": near}))
        for code in dict.fromkeys(code for code in rule.items if rule.items.count(code) > 1):
            yield _remark(rule.code, "items", Complaint("rules.item_twice", 0, {"name": code}))
        yield from self.silencers(rule)
        scopes = scopes_of(rule, self.questionnaire)
        if rule.scope is RuleScope.ROW and not scopes:
            yield _remark(rule.code, "items", Complaint("rules.no_roster", 0, {}))
        node, found = self.read(rule.code, "check", rule.check)
        yield from found
        if node is not None:
            yield from self.once(rule.code, "check", (self.judged(node, scope) for scope in scopes))
        for name, text in rule.values.items():
            node, found = self.read(rule.code, f"values.{name}", text)
            yield from found
            if node is not None:
                yield from self.once(rule.code, f"values.{name}", (self.filling(node, scope) for scope in scopes))
        yield from self.messages(rule, scopes)

    def silencers(self, rule: Rule) -> Iterator[Remark]:
        rules = self.questionnaire.rules_by_code
        for code in rule.suppressed_by:
            if code not in rules and not code.startswith("GEN."):
                near = nearest_of(code, rules)
                name = "rules.unknown_rule_near" if near else "rules.unknown_rule"
                yield _remark(rule.code, "suppressed_by", Complaint(name, 0, {"name": code, "nearest": near}))
        # Two rules that silence each other would both be silent.
        reached, waiting = set[str](), [rule.code]
        while waiting:
            found = rules.get(waiting.pop())
            new = set(found.suppressed_by if found else ()) - reached
            reached |= new
            waiting += new
        if rule.code in reached:
            yield _remark(rule.code, "suppressed_by", Complaint("rules.silenced_circle", 0, {"name": rule.code}))

    def filling(self, node: Node, scope: Scope) -> Iterable[Complaint]:
        judge = Judge(scope, self.register)
        judge.judge(node)
        return judge.complaints

    def once(self, code: str, field: str, complaints: Iterable[Iterable[Complaint]]) -> Iterator[Remark]:
        # A rule that serves twenty items is judged twenty times; the same complaint is made once.
        seen: list[tuple[str, int]] = []
        for complaint in (one for several in complaints for one in several):
            if (complaint.code, complaint.at) not in seen:
                seen.append((complaint.code, complaint.at))
                yield _remark(code, field, complaint)

    def messages(self, rule: Rule, scopes: tuple[Scope, ...]) -> Iterator[Remark]:
        names = {name for text in rule.messages.values() for name in PLACEHOLDER.findall(text)}
        for name in sorted(names - GIVEN_PLACEHOLDERS - rule.values.keys()):
            if not any(scope.find(name) is not None for scope in scopes):
                near = nearest_of(name, [*GIVEN_PLACEHOLDERS, *rule.values, *self.questionnaire.by_code])
                code = "rules.placeholder_near" if near else "rules.placeholder"
                yield _remark(rule.code, "message", Complaint(code, 0, {"name": name[:80], "nearest": near}))
        for language, text in rule.messages.items():
            if "{" in (rest := PLACEHOLDER.sub("", text)) or "}" in rest:
                yield _remark(rule.code, "message", Complaint("rules.loose_brace", 0, {"language": language}))
        for language in self.questionnaire.languages:
            if not rule.messages.get(language):
                yield _remark(rule.code, "message", Complaint("rules.no_message", 0, {"language": language}))


def _remark(code: str, field: str, complaint: Complaint) -> Remark:
    details: Mapping[str, object] = {**complaint.details, "field": field, "column": complaint.at + 1}
    return Remark(complaint.code, severity=complaint.severity, item=code, details=dict(details))
