"""Every check of a questionnaire as a helper cell: 1 passed, 0 failed, 0.5 unknown, "" not looked at, 3 said elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from db.snapshots.questionnaire import Item, Rule
from db.terms import Severity
from desktop.rules import Book, CompiledRule, Target
from desktop.rules.excel import translate
from desktop.rules.excel_places import ROW, Unsayable
from desktop.rules.excel_text import any_of
from desktop.rules.functions import Kind
from desktop.rules.plan import SAY_MORE, Plan, plan_of
from desktop.workbook.checks_general import Found, general
from desktop.workbook.values import Values

SILENCED = 3
MISSING = ("GEN.01", "GEN.02")
"""The checks that an answer which is required was given."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule at one place. ``cell`` is the result, ``shown`` the same once what others say already is silenced.

    ``unsayable`` says why Excel cannot tell; both cells are then "".
    """

    code: str
    severity: Severity
    item: Item | None
    roster: Item | None
    items: tuple[str, ...]
    cell: str = ""
    shown: str = ""
    unsayable: str = ""
    rule: Rule | None = None
    target: Target | None = None
    found: Found | None = field(default=None)


def is_missing(check: Check) -> bool:
    """Tell whether *check* only asks for an answer: a fresh workbook has much to answer, and nothing wrong."""
    return check.rule is None and check.roster is None and check.code in MISSING


def checks_of(book: Book, values: Values) -> tuple[Check, ...]:
    """Return every check that could give a finding, laid out on the helpers of *values*."""
    plan = plan_of(book)
    made = [
        Check(f.code, f.severity, f.item, f.roster, f.items, f.cell, unsayable=f.unsayable, found=f)
        for f in general(book, plan, values)
    ]
    made += [_own(compiled, target, values) for compiled in book.rules for target in compiled.targets]
    return tuple(_silence(check, made, plan, values) for check in made)


def _own(compiled: CompiledRule, target: Target, values: Values) -> Check:
    rule = compiled.rule
    check = Check(
        rule.code, rule.severity, target.item, target.roster, target.items, rule=rule, target=target,
    )  # fmt: skip
    try:
        result = translate(target.node, target.scope, values, Kind.BOOLEAN)
    except Unsayable as found:
        return replace(check, unsayable=found.reason)
    gates = []
    if target.roster is not None:
        gates.append(f"{values.row(target.roster)}=0")
    if target.item is not None:
        gates += [f"{asked}=0" for asked in asked_about(values, target.item) if asked]
    return replace(check, cell=values.hold(gated(result, gates)))


def asked_about(values: Values, item: Item) -> tuple[str | None, ...]:
    """Return the cells that must all be 1 for an item, or a cell, to be asked."""
    return (values.asked(item), values.asked(values.roster_of(item)) if item.roster else None)


def gated(result: str, gates: Sequence[str]) -> str:
    """Return *result*, "" where one of the *gates* is true."""
    if not gates:
        return result
    return f'IF({any_of(gates)},"",{result})'


def _silence(check: Check, every: Iterable[Check], plan: Plan, values: Values) -> Check:
    if check.unsayable:
        return check
    tests = list(dict.fromkeys(_silencers(check, every, plan, values)))
    if not tests:
        return replace(check, shown=check.cell)
    while len(tests) > 100:
        tests = [values.hold(any_of(tests[:100])), *tests[100:]]
    return replace(check, shown=values.hold(f"IF({check.cell}=0,IF({any_of(tests)},{SILENCED},0),{check.cell})"))


def _silencers(check: Check, every: Iterable[Check], plan: Plan, values: Values) -> Iterable[str]:
    code = check.item.code if check.item else ""
    ranges = check.code in ("GEN.08", "GEN.09", "GEN.10")
    causes = plan.causes.get(code)
    by = check.rule.suppressed_by if check.rule else ()
    for other in every:
        if other.unsayable or other is check:
            continue
        there = other.item.code if other.item else ""
        if ranges:
            if (other.code in plan.alone and there == code) or (
                causes is not None
                and other.severity is Severity.ERROR
                and there != code
                and not causes.isdisjoint(other.items)
            ):
                # What a value is computed from may be wrong in any row.
                yield from _failed(other, check if there == code else None, values)
        elif check.code in SAY_MORE:
            moved = plan.changes.get(other.code, frozenset()) if check.code in ("GEN.11", "GEN.22") else frozenset()
            if (other.code in SAY_MORE[check.code] and there == code) or (moved and (there == code or code in moved)):
                yield from _failed(other, None, values)
        elif check.code == "GEN.23":
            if check.roster is not None and plan.uniques.get(other.code) == check.roster.code:
                yield from _failed(other, check, values)
        elif other.code in by and there in check.items:
            yield from _failed(other, check, values)


def _failed(other: Check, seen_from: Check | None, values: Values) -> Iterable[str]:
    """Yield a test whether *other* fails: in the row around where both look at the same rows, else in any row."""
    if ROW not in other.cell:
        yield f"{other.cell}=0"
    elif seen_from is not None and seen_from.roster is not None:
        if other.roster is not None and seen_from.roster.code == other.roster.code:
            yield f"{other.cell}=0"
    else:
        yield f"COUNTIF({values.span(other.cell)},0)>0"
