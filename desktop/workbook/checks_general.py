"""The general checks, GEN.01 to GEN.17 and GEN.20 to GEN.23, as helper cells; :mod:`desktop.validation.checks` says what each means."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.terms import ItemKind, Severity, ValueStatus
from desktop.rules import LARGEST_CHANGE, MOST_WITHOUT_DATA, Book, Condition
from desktop.rules.excel import translate
from desktop.rules.excel_places import Unsayable
from desktop.rules.excel_text import any_of, number, quoted
from desktop.rules.functions import Kind
from desktop.rules.nodes import Call, Number, Reference
from desktop.rules.plan import (
    DEFAULT_CURRENCY,
    NEEDS_NOTE,
    SAME_ROUNDS,
    THOUSAND,
    WITHOUT_DATA,
    Plan,
)
from desktop.rules.scope import Scope
from desktop.rules.thresholds import AROUND, FACTORS, LIKE, STEADY, UNUSUAL, Watched, watched
from desktop.workbook.values import Values

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION
MOST_ARGUMENTS = 100


@dataclass(frozen=True, slots=True)
class Found:
    """One general check at one place; ``before`` is the cell with last round's value where it compares with one."""

    code: str
    severity: Severity
    item: Item | None
    roster: Item | None
    items: tuple[str, ...]
    cell: str = ""
    unsayable: str = ""
    condition: Condition | None = None
    before: str = ""


def previous(item: Item, rounds: int) -> Call:
    """Return the expression for what *item* said *rounds* back."""
    return Call("previous", (Reference(item.code), Number(float(rounds))))


def general(book: Book, plan: Plan, values: Values) -> Iterator[Found]:
    """Yield every general check of the questionnaire, item by item."""
    general_checks = _General(book, plan, values)
    for item in plan.items.values():
        if item.kind is not ItemKind.NOTE:
            yield from general_checks.of(item)
    yield from general_checks.whole()


class _General:
    def __init__(self, book: Book, plan: Plan, values: Values) -> None:
        self.book, self.plan, self.values = book, plan, values
        self.always = {item.code for item in plan.always}
        self.required = {condition.item.code: condition for condition in book.required}
        self.constraints = {condition.item.code: condition for condition in book.constraints}
        self.warnings = {condition.item.code: condition for condition in book.warnings}
        self.series = {item.code for item in plan.series}
        self.money = {item.code for item in plan.money}
        self.counted: list[str] = []
        self.watched = {one.item.code: one for one in watched(book)}

    def of(self, item: Item) -> Iterator[Found]:
        """Yield the checks of one item or column."""
        roster = self.values.roster_of(item) if item.roster else None
        made = [*self.formal(item), *self.ranges(item), *self.compared(item), *self.keyed(item)]
        for code, severity, formula, more in made:
            condition = more if isinstance(more, Condition) else None
            items = tuple(dict.fromkeys((item.code, *sorted(condition.uses.items)))) if condition else (item.code,)
            if formula is None:
                yield Found(code, severity, item, roster, items, unsayable="language", condition=condition)
                continue
            if roster is not None:
                formula = f'IF({self.values.row(roster)}=1,{formula},"")'
            cell = self.values.hold(formula)
            if code in ("GEN.01", "GEN.02") and roster is None:
                self.counted.append(cell)
            before = more if isinstance(more, str) else ""
            if code == "GEN.23":
                items = self.plan.keyed[item.code]
            yield Found(code, severity, item, roster, items, cell, condition=condition, before=before)

    def unasked(self, item: Item) -> str:
        """Return a test whether the item, or its cell, is not asked; "" where it always is."""
        asked = self.values.asked(item)
        return "" if asked is None else f"{asked}=0"

    def answered(self, item: Item) -> str:
        """Return 1 where there is a value or a reason for none."""
        stopped = f"{self.values.without_value(item)}*1"
        if item.columns:
            return f"MAX(({self._written(item)}>0)*1,{stopped})"
        return f"MAX({self.values.given(item)},{stopped})"

    def _written(self, roster: Item) -> str:
        return f"SUM({self.values.span(self.values.written(roster))})"

    def formal(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        """Yield what is checked of the answer's form."""
        if item.derived:
            return
        values, gate = self.values, self.unasked(item)
        if item.code in self.always:
            yield "GEN.01", ERROR, self._required(item, gate, ""), ""
        elif (condition := self.required.get(item.code)) is not None:
            holds = self._said(condition)
            formula = None if holds is None else self._required(item, gate, f"{holds}=0")
            yield "GEN.02", ERROR, formula, condition
        status = values.part(item, "status")
        if not item.roster and not item.columns:
            yield "GEN.03", ERROR, f'IF({values.without_value(item)},1-{values.given(item)},"")', ""
        allowed = "".join(sorted(status.value for status in self.plan.allowed[item.code]))
        yield "GEN.04", ERROR, f'IF(LEN({status})=0,"",ISNUMBER(FIND({status},"{allowed}"))*1)', ""
        if item.answered:
            yield from self._kind(item)
        raising = "".join(found.value for found in NEEDS_NOTE)
        noted = f"(LEN({values.part(item, 'note')})>0)*1"
        test = f'AND(LEN({status})>0,ISNUMBER(FIND({status},"{raising}")))'
        yield "GEN.13", WARNING, f'IF({test},{noted},"")', ""
        if gate:
            given = f"({self._written(item)}>0)*1" if item.columns else values.given(item)
            yield "GEN.17", WARNING, f'IF({gate},1-{given},"")', ""

    def _required(self, item: Item, gate: str, not_now: str) -> str:
        answered = self.answered(item)
        if item.roster and not not_now:  # an answered cell passes even where it is not asked
            return f'IF({answered}=1,1,IF({gate},"",0))' if gate else answered
        gates = [test for test in (gate, not_now) if test]
        if not gates:
            return answered
        return f'IF({any_of(gates)},"",{answered})'

    def _kind(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        values = self.values
        given = f"{values.given(item)}=0"
        if item.kind is ItemKind.INTEGER:
            x = values.raw(item)
            yield "GEN.05", ERROR, f'IF({given},"",IF(ISNUMBER({x}),({x}=INT({x}))*1,0))', ""
        elif item.kind is ItemKind.DECIMAL:
            known = f"OR(ISNUMBER({values.raw(item)}),{values.without_value(item)})"
            yield "GEN.06", ERROR, f'IF({given},"",IF({known},1,0))', ""
        elif item.kind is ItemKind.ONE and item.code in self.plan.choices:
            place = values.choice(item, values.keys(item)[0])
            yield "GEN.07", ERROR, f'IF({given},"",1-ISERROR({place}))', ""
        elif item.kind is ItemKind.MANY and item.roster and item.code in self.plan.choices:
            x, codes = values.raw(item), values.chosen(item)
            wanted = f'(LEN({x})-LEN(SUBSTITUTE({x},";",""))+1)'
            found = f'(LEN({codes})-LEN(SUBSTITUTE({codes}," ",""))+(LEN({codes})>0))'
            yield "GEN.07", ERROR, f'IF({given},"",({wanted}={found})*1)', ""

    def ranges(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        """Yield what the item's own constraint and warning demand, and that dates are dates."""
        values = self.values
        constraint, warning = self.constraints.get(item.code), self.warnings.get(item.code)
        dated = item.kind is ItemKind.DATE
        kept = ""
        if constraint is not None:
            holds = self._said(constraint)
            if holds is not None:
                kept = values.hold(f'IF(ISERROR({values.value(item)}),"",{holds})')
            if not dated:
                yield "GEN.08", ERROR, kept or None, constraint
        if dated and not item.derived:
            real = f"1-ISERROR({values.day(item)})"
            if kept:
                real = f"IF(ISNUMBER({kept}),MIN({kept},{real}),{real})"
            yield "GEN.10", ERROR, f'IF({values.given(item)}=0,"",{real})', constraint or ""
        if warning is not None:
            holds = self._said(warning)
            said_already = f"AND({kept}=0,{holds}=0)" if kept and not dated else ""
            shown = f'IF({said_already},"",{holds})' if said_already else holds
            formula = None if holds is None else f'IF(ISERROR({values.value(item)}),"",{shown})'
            yield "GEN.09", WARNING, formula, warning

    def keyed(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        """Yield at the first key column of a table that no other row has the same key."""
        keys = self.plan.keyed.get(item.code)
        if keys is None:
            return
        roster, gate = self.values.roster_of(item), self.unasked(item)
        scope = Scope(self.book.questionnaire, roster=roster, rosters=(roster,))
        alone = translate(Call("unique", tuple(map(Reference, keys))), scope, self.values, Kind.BOOLEAN)
        missing = "+".join(f"({self.values.given(self.plan.items[code])}=0)" for code in keys)
        gates = [test for test in (gate, f"({missing})>0") if test]
        yield "GEN.23", ERROR, f'IF({any_of(gates)},"",{alone})', ""

    def _said(self, condition: Condition) -> str | None:
        try:
            return translate(condition.node, condition.scope, self.values, Kind.BOOLEAN)
        except Unsayable:
            return None

    def _before(self, item: Item, rounds: int) -> str:
        return self.values.constant(previous(item, rounds), Scope(self.values.questionnaire, item))

    def compared(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        """Yield the comparisons with earlier rounds, and the currency."""
        values = self.values
        if item.code in self.series:
            x, last, long_ago = values.value(item), self._before(item, 1), self._before(item, 2)
            bound = number(LARGEST_CHANGE if item.yoy_bound is None else item.yoy_bound)
            status = values.part(item, "status")
            calm = f'OR({last}=0,ABS({x}-{last})<={bound}*ABS({last}),{status}="{ValueStatus.BREAK.value}")'
            yield "GEN.11", WARNING, f'IF(COUNT({x},{last})<2,"",({calm})*1)', last
            watched = self.watched[item.code]
            if watched.repeats <= SAME_ROUNDS:
                moved = f"OR({x}=0,{x}=100,{x}<>{last},{last}<>{long_ago})"
                yield "GEN.12", WARNING, f'IF(COUNT({x},{last},{long_ago})<3,"",({moved})*1)', last
            broken = f'OR(COUNT({x},{last})<2,{status}="{ValueStatus.BREAK.value}")'
            for code, severity, formula in self._series(watched, x, last, long_ago):
                yield code, severity, f'IF({broken},"",{formula})', last
        if item.code in self.money:
            yield from self._currency(item)
            if item.roster is None:
                x, last = values.value(item), self._before(item, 1)
                low, high = map(number, THOUSAND)
                ratios = [f"AND({a}/{b}>={low},{a}/{b}<={high})" for a, b in ((x, last), (last, x))]
                test = f'IF(OR({x}<=0,{last}<=0),"",1-OR({",".join(ratios)}))'
                yield "GEN.16", WARNING, f'IF(COUNT({x},{last})<2,"",{test})', last

    def _series(self, watched: Watched, x: str, last: str, long_ago: str) -> Iterator[tuple[str, Severity, str]]:
        """Yield the slips of a power of ten and of the sign, and a new level; see :mod:`desktop.validation.series`."""
        hold = self.values.hold
        times = hold(f"IF(ABS({x})>ABS({last}),{x}/{last},{last}/{x})")
        near = [
            f"ABS({times}/{factor}-1)<={number(AROUND)}"
            for factor in FACTORS
            if factor != 1000 or not watched.item.currency
        ]
        quiet = f"AND({long_ago}<>0,{last}/{long_ago}>={number(1 / STEADY)},{last}/{long_ago}<={number(STEADY)})"
        steady = f"IF(ISERROR({long_ago}),TRUE,IFERROR({quiet},FALSE))"
        yield "GEN.20", WARNING, f'IF({x}*{last}<=0,"",IF(AND({any_of(near)},{steady}),0,1))'
        turned = f"IF(ISERROR({long_ago}),FALSE,{long_ago}*{last}<=0)"
        alike = f"AND({x}/{last}>=-{number(LIKE)},{x}/{last}<=-{number(1 / LIKE)})"
        yield "GEN.21", WARNING, f'IF(OR({x}=0,{last}=0),"",IF({turned},"",1-{alike}))'
        judged = any(watched.item.code in items for items in self.plan.changes.values())
        if judged and watched.item.shift_bound is None:
            return
        level = hold(f"(ABS({last})+ABS({long_ago}))/2")
        usual = f"ABS({last}-{long_ago})"
        if watched.item.kind is ItemKind.INTEGER:
            usual = f"MAX({usual},SQRT({level}),1)"
        calm = f"OR(ABS({x}-{last})<={number(watched.shift)}*{level},ABS({x}-{last})<={number(UNUSUAL)}*{usual})"
        yield "GEN.22", INFORMATION, f'IF(ISERROR({long_ago}),"",({calm})*1)'

    def _currency(self, item: Item) -> Iterator[tuple[str, Severity, str | None, Condition | str]]:
        named = self.plan.items.get(item.currency)
        if named is None:
            return
        settings, values = self.book.questionnaire.settings, self.values
        wanted = quoted(settings.get("currency", DEFAULT_CURRENCY))
        rate = self.plan.items.get(settings.get("exchange_rate", ""))
        reported = f'IFERROR(EXACT({values.value(named)}&"",{wanted}),TRUE)'
        known = f"NOT(ISERROR({values.value(rate)}))" if rate is not None else "FALSE"
        yield "GEN.15", ERROR, f'IF({values.given(item)}=0,"",IF(OR({reported},{known}),1,0))', ""

    def whole(self) -> Iterator[Found]:
        """Yield the check of the whole return: how much of what is required was left without data."""
        if any(one.compared for one in self.watched.values()):
            yield Found("GEN.18", INFORMATION, None, None, (), unsayable="others")
            yield Found("GEN.19", INFORMATION, None, None, (), unsayable="others")
        if not self.counted:
            return
        without = [
            "+".join(f'({self.values.part(item, "status")}="{status.value}")' for status in WITHOUT_DATA)
            for item in self.plan.asked
            if item.required == "yes" or item.code in self.required
        ]
        required = self._sum([f"ISNUMBER({cell})" for cell in self.counted])
        share = self._sum(without)
        cell = self.values.hold(f'IF({required}=0,"",({share}<={number(MOST_WITHOUT_DATA)}*{required})*1)')
        yield Found("GEN.14", INFORMATION, None, None, (), cell, before=f"{share}/{required}")

    def _sum(self, pieces: list[str]) -> str:
        chunks = [pieces[at : at + MOST_ARGUMENTS] for at in range(0, len(pieces), MOST_ARGUMENTS)]
        return self.values.hold("+".join(self.values.hold("+".join(chunk)) for chunk in chunks))
