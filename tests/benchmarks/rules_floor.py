"""The floor of the rules: some of the shipped checks as one would write them by hand in plain Python.

It covers nine of the general checks (required, no value beside its status, allowed status, whole number, number, listed
code, range, change over time, explained status) and 25 rules of the questionnaire: sums of a table against a total,
parts and wholes, ratios, changes since the round before, tests in each row, uniqueness, and the comparison of a flow
with the partner's. Both sides see the same answers and must find the same; a test of the benchmark asserts it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from db.snapshots.submission import Answer, Key
from db.terms import ValueStatus
from desktop.rules import Given

Found = tuple[str, str, str, str, bool]
"""Country, rule, item, row, and whether it failed; the others could not be evaluated."""

RULES = (
    *("INS.R02", "INS.R06", "INS.R07", "INS.R08", "INS.R12", "INS.R13", "INS.R16", "INS.R17", "INS.R18"),
    *("ECO.R01", "ECO.R02", "ECO.R04", "ECO.R05", "ECO.R06", "ECO.R07", "ECO.R09", "ECO.R10", "ECO.R11"),
    *("ECO.R16", "ECO.R17", "SOC.R01", "SOC.R02", "SOC.R07", "INF.R01", "INF.R05"),
)
NEEDS_NOTE = ("E", "U", "D", "B", "Q", "O", "L")
NO_VALUE = ("M", "L", "O", "Q")


@dataclass(frozen=True, slots=True)
class Form:
    """What a hand-written validator has in its tables: items by what is checked of them."""

    required: tuple[tuple[str, str | None], ...]
    integers: frozenset[str]
    numbers: frozenset[str]
    choices: Mapping[str, frozenset[str]]
    several: frozenset[str]
    ranges: tuple[tuple[str, str | None, float | None, float | None], ...]
    series: tuple[tuple[str, float], ...]
    allowed: Mapping[str, tuple[ValueStatus, ...]]
    roster_of: Mapping[str, str]


Row = dict[str, float | str]


class Values:
    """The values of one return by item, and its tables."""

    __slots__ = ("malformed", "tables", "values")

    def __init__(self, given: Given, form: Form) -> None:
        self.values: Row = {}
        self.malformed: set[Key] = set()
        self.tables: dict[str, dict[str, Row]] = {name: {row: {} for row in ids} for name, ids in given.rows.items()}
        for (code, row), answer in given.answers.items():
            value: float | str | None = answer.text
            if value is None or answer.status in NO_VALUE:
                continue
            if code in form.numbers or code in form.integers:
                value = answer.number
                if value is None:
                    self.malformed.add((code, row))
                    continue
            if row:
                cells = self.tables.get(form.roster_of[code], {}).get(row)
                if cells is not None:
                    cells[code] = value
            else:
                self.values[code] = value


def check_round(
    form: Form, returns: Mapping[str, Given], earlier: Mapping[str, Given], today: date
) -> tuple[list[Found], int]:
    """Returns what was found in all returns of a round, and how many checks passed."""
    opened = {country: Values(given, form) for country, given in returns.items()}
    before = {country: Values(given, form).values for country, given in earlier.items()}
    found: list[Found] = []
    passed = 0
    for country, given in returns.items():
        here = opened[country]
        one = Tally(country, found)
        general(one, form, given, here, before.get(country, {}))
        rules(one, here, before.get(country, {}), given.answers, opened, today.isoformat())
        passed += one.passed
    return found, passed


class Tally:
    """Counts what passed and lists the rest."""

    __slots__ = ("country", "found", "passed")

    def __init__(self, country: str, found: list[Found]) -> None:
        self.country = country
        self.found = found
        self.passed = 0

    def take(self, rule: str, item: str, row: str, result: bool | None) -> None:
        if result:
            self.passed += 1
        else:
            self.found.append((self.country, rule, item, row, result is False))


def general(one: Tally, form: Form, given: Given, here: Values, before: Row) -> None:
    answers = given.answers
    for code, roster in form.required:
        for row in given.rows.get(roster, ()) if roster else ("",):
            answer = answers.get((code, row))
            said = answer is not None and (answer.text is not None or answer.status in NO_VALUE)
            one.take("GEN.01", code, row, said or (not row and bool(given.rows.get(code))))
    for (code, row), answer in answers.items():
        text, status = answer.text, answer.status
        if status is not None:
            if status in NO_VALUE:
                one.take("GEN.03", code, row, text is None)
            one.take("GEN.04", code, row, code not in form.allowed or status in form.allowed[code])
            if status in NEEDS_NOTE:
                one.take("GEN.13", code, row, bool(answer.note and answer.note.strip()))
        if text is None:
            continue
        if code in form.integers:
            one.take("GEN.05", code, row, answer.number is not None and answer.number == answer.number // 1)
        elif code in form.numbers:
            one.take("GEN.06", code, row, (code, row) not in here.malformed)
        elif code in form.choices:
            chosen = text.split() if code in form.several else (text,)
            one.take("GEN.07", code, row, form.choices[code].issuperset(chosen))
    for code, roster, low, high in form.ranges:
        if roster is None:
            value = here.values.get(code)
            if value is not None:
                one.take("GEN.08", code, "", (low is None or value >= low) and (high is None or value <= high))  # type: ignore[operator]
            continue
        for row, cells in here.tables.get(roster, {}).items():
            value = cells.get(code)
            if value is not None:
                one.take("GEN.08", code, row, (low is None or value >= low) and (high is None or value <= high))  # type: ignore[operator]
    for code, bound in form.series:
        value, last = here.values.get(code), before.get(code)
        if isinstance(value, float) and isinstance(last, float):
            status = answers[code, ""].status
            one.take("GEN.11", code, "", last == 0 or abs(value - last) <= bound * abs(last) or status == "B")


def same(left: float, right: float) -> bool:
    return left == right or abs(left - right) <= 1e-9 * max(abs(left), abs(right))


def at_most(left: float | None, right: float | None) -> bool | None:
    return None if left is None or right is None else left <= right or same(left, right)


def summed(cells: Iterable[Row], code: str) -> float | None:
    total, some = 0.0, False
    for row in cells:
        value = row.get(code)
        if value is None:
            return None
        total += value  # type: ignore[operator]
        some = True
    return total if some else None


def within(one: float | None, other: float | None, least: float, share: float) -> bool | None:
    return None if one is None or other is None else abs(one - other) <= max(least, share * other)


def rules(
    one: Tally, here: Values, before: Row, answers: Mapping[Key, Answer], opened: Mapping[str, Values], today: str
) -> None:
    v, tables, take = here.values.get, here.tables, one.take
    numbers: Mapping[str, float] = here.values  # type: ignore[assignment]
    n = numbers.get
    status = lambda code: answers[code, ""].status if (code, "") in answers else None  # noqa: E731
    exists, met = v("INS.COO.03"), n("INS.COO.04")
    take(
        "INS.R02",
        "INS.COO.04",
        "",
        True
        if exists not in (None, "YES")
        else None
        if met is None
        else met > 0 or (None if exists is None else False),
    )
    due, paid = n("INS.MEM.02"), n("INS.MEM.03")
    members = tables.get("INS.MEM.01", {}).values()
    note = answers.get(("INS.MEM.03", ""))
    kept = None if due is None or paid is None else paid <= due * 1.0001
    take("INS.R06", "INS.MEM.03", "", True if kept or (note is not None and note.note) else kept)
    take("INS.R07", "INS.MEM.02", "", within(summed(members, "INS.MEM.01.due"), due, 1, 0.005))
    take("INS.R08", "INS.MEM.03", "", within(summed(members, "INS.MEM.01.paid"), paid, 1, 0.005))
    unique(one, "INS.R12", tables.get("INS.MEM.01", {}), "INS.MEM.01.mechanism")
    take("INS.R13", "INS.NRM.02", "", at_most(n("INS.NRM.02"), n("INS.NRM.01")))
    take("INS.R16", "INS.COM.03", "", at_most(n("INS.COM.03"), n("INS.COM.02")))
    for row, cells in tables.get("INS.COM.01", {}).items():
        state, done, progress = (
            cells.get("INS.COM.01.status"),
            cells.get("INS.COM.01.completed_on"),
            cells.get("INS.COM.01.progress"),
        )
        closed = (
            False if done is None or (progress is not None and progress != 100) else None if progress is None else True
        )
        take(
            "INS.R17",
            "INS.COM.01",
            row,
            True if state not in (None, "DONE") or closed else None if state is None else closed,
        )
        adopted, ends = cells.get("INS.COM.01.adopted"), cells.get("INS.COM.01.due_date")
        first = None if adopted is None or ends is None else adopted <= ends  # type: ignore[operator]
        second = True if done is None else None if adopted is None else adopted <= done  # type: ignore[operator]
        take(
            "INS.R18",
            "INS.COM.01",
            row,
            False if first is False or second is False else None if first is None or second is None else True,
        )
    gdp, people, each = n("ECO.MAC.01"), n("ECO.MAC.02"), n("ECO.MAC.03")
    ratio = gdp / people / each if gdp is not None and people and each else None
    take("ECO.R01", "ECO.MAC.03", "", None if ratio is None else 0.2 <= ratio <= 4)
    changed(one, "ECO.R02", "ECO.MAC.02", people, before, 5, status("ECO.MAC.02"), percent=True)
    take("ECO.R04", "ECO.TRD.02", "", at_most(n("ECO.TRD.02"), n("ECO.TRD.01")))
    take("ECO.R05", "ECO.TRD.04", "", at_most(n("ECO.TRD.04"), n("ECO.TRD.03")))
    flows = tables.get("ECO.TRD.05", {})
    take("ECO.R06", "ECO.TRD.05", "", within(summed(flows.values(), "ECO.TRD.05.exports"), n("ECO.TRD.02"), 1000, 0.01))
    take("ECO.R07", "ECO.TRD.05", "", within(summed(flows.values(), "ECO.TRD.05.imports"), n("ECO.TRD.04"), 1000, 0.01))
    unique(one, "ECO.R10", flows, "ECO.TRD.05.partner")
    for row, cells in flows.items():
        partner, sold = cells.get("ECO.TRD.05.partner"), cells.get("ECO.TRD.05.exports")
        take("ECO.R09", "ECO.TRD.05.partner", row, None if partner is None else partner != one.country)
        take("ECO.R11", "ECO.TRD.05.exports", row, mirrored(one.country, partner, sold, opened))
    exported, share = n("ECO.TRD.01"), n("ECO.TRD.07")
    most = None if share is None or gdp is None else 1.02 * share / 100 * gdp
    take("ECO.R16", "ECO.TRD.01", "", at_most(exported, most))
    mean = n("ECO.BAR.01")
    take("ECO.R17", "ECO.BAR.02", "", at_most(n("ECO.BAR.02"), None if mean is None else mean + 0.5))
    visas = [n("SOC.MOB.01"), n("SOC.MOB.02"), n("SOC.MOB.03")]
    take("SOC.R01", "SOC.MOB.01", "", None if None in visas else sum(visas) == 32)  # type: ignore[arg-type]
    take("SOC.R02", "SOC.MOB.05", "", at_most(n("SOC.MOB.05"), n("SOC.MOB.04")))
    changed(one, "SOC.R07", "SOC.COH.03", n("SOC.COH.03"), before, 8, status("SOC.COH.03"), percent=False)
    take("INF.R01", "INF.ROD.02", "", at_most(n("INF.ROD.02"), n("INF.ROD.01")))
    for row, cells in tables.get("INF.ROD.03", {}).items():
        hours, days = cells.get("INF.ROD.03.hours_per_day"), cells.get("INF.ROD.03.days_per_week")
        right = [None if hours is None else 0 < hours <= 24, None if days is None else 1 <= days <= 7]  # type: ignore[operator]
        take("INF.R05", "INF.ROD.03", row, False if False in right else None if None in right else True)


def unique(one: Tally, rule: str, rows: Mapping[str, Row], code: str) -> None:
    times: dict[str, int] = {}
    for cells in rows.values():
        key = str(cells.get(code, "")).casefold()
        times[key] = times.get(key, 0) + 1
    for row, cells in rows.items():
        one.take(rule, code, row, times[str(cells[code]).casefold()] == 1 if code in cells else None)


def changed(
    one: Tally, rule: str, code: str, value: float | None, before: Row, most: float, status: object, *, percent: bool
) -> None:
    last = before.get(code)
    step: float | None = None
    if isinstance(last, float) and value is not None and (last or not percent):
        step = abs(100 * (value - last) / abs(last)) if percent else abs(value - last)
    holds = None if step is None else step <= most
    one.take(rule, code, "", True if holds or status == "B" else holds)


def mirrored(country: str, partner: object, sold: object, opened: Mapping[str, Values]) -> bool | None:
    if isinstance(sold, float) and sold < 1000000:
        return True
    there = opened.get(str(partner))
    bought = None
    if there is not None and partner != country:
        cells = there.tables.get("ECO.TRD.05", {}).values()
        said = [
            row["ECO.TRD.05.imports"]
            for row in cells
            if row.get("ECO.TRD.05.partner") == country and "ECO.TRD.05.imports" in row
        ]
        bought = sum(said) / 1.06 if said else None  # type: ignore[arg-type]
    if bought is None or not isinstance(sold, float):
        return None
    return sold + bought != 0 and 200 * abs(sold - bought) / (sold + bought) <= 50
