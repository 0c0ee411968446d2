"""The general checks, GEN.01 to GEN.23, which every questionnaire gets; each is a function, their order is a tuple."""

from collections.abc import Callable

from db.terms import Severity, ValueStatus
from desktop.rules import LARGEST_CHANGE, MOST_WITHOUT_DATA
from desktop.rules.case import is_day, number_in
from desktop.rules.plan import DEFAULT_CURRENCY, NEEDS_NOTE, SAME_ROUNDS, THOUSAND, WITHOUT_DATA
from desktop.rules.reach import earlier, unique
from desktop.validation.conditions import outside_bounds, unusual, wrong_date
from desktop.validation.outliers import carries_region, unlike_others
from desktop.validation.run import NO_VALUE_STATUSES, Run
from desktop.validation.series import change_of_sign, new_level, power_of_ten

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION
Check = Callable[[Run], None]


def missing(run: Run) -> None:
    """GEN.01: what is required has a value, or a status that says why not."""
    for item in run.plan.always:
        if item.roster is None:
            if not run.asked(item):
                continue
            run.required += 1
            if run.answered(item):
                run.passes.append("")
            else:
                run.fail("GEN.01", ERROR, item.code, "", {})
            continue
        answers, code = run.case.given.answers, item.code
        for row in run.rows(item):
            answer = answers.get((code, row))
            if answer is not None and (answer.text is not None or answer.status in NO_VALUE_STATUSES):
                run.passes.append(row)
            elif run.asked(item, row):
                run.fail("GEN.01", ERROR, code, row, {})


def missing_under_condition(run: Run) -> None:
    """GEN.02: what is required under a condition that holds has a value or a status."""
    for condition in run.plan.required:
        item = condition.item
        for row in run.rows(item):
            cells = run.case.row_maps.get(item.roster or "", {}).get(row)
            if not run.asked(item, row) or not condition.function(run.case, run.case.values, cells):
                continue
            if item.roster is None:
                run.required += 1
            if run.answered(item, row):
                run.passes.append(row)
            else:
                items = tuple(dict.fromkeys((item.code, *sorted(condition.uses.items))))
                run.fail("GEN.02", ERROR, item.code, row, {"condition": condition.text}, items)


def value_and_status(run: Run) -> None:
    """GEN.03: a status that stands in place of a value has none beside it."""
    for item, row, answer, status in run.with_status:
        if status in NO_VALUE_STATUSES:
            if answer.text is None:
                run.passes.append(row)
            else:
                run.fail("GEN.03", ERROR, item, row, {"status": status})


def allowed_status(run: Run) -> None:
    """GEN.04: the status is one the item takes; the secretariat's own always are."""
    allowed = run.plan.allowed
    for item, row, _, status in run.with_status:
        if item not in allowed or status in allowed[item]:
            run.passes.append(row)
        else:
            listed = run.plan.items[item].statuses
            run.fail("GEN.04", ERROR, item, row, {"status": status, "allowed": listed})


def whole_number(run: Run) -> None:
    """GEN.05: integer items hold whole numbers."""
    wanted, answers = run.plan.integers, run.case.given.answers
    for item, row, text in run.with_text:
        if item in wanted:
            number = answers[item, row].number
            number = number_in(text) if number is None else number
            if number is not None and number == number // 1:
                run.passes.append(row)
            else:
                run.fail("GEN.05", ERROR, item, row, {"value": text})


def number(run: Run) -> None:
    """GEN.06: decimal items hold numbers."""
    wanted, malformed = run.plan.numbers, run.case.malformed
    for item, row, text in run.with_text:
        if item in wanted:
            if (item, row) not in malformed:
                run.passes.append(row)
            else:
                run.fail("GEN.06", ERROR, item, row, {"value": text})


def listed_code(run: Run) -> None:
    """GEN.07: choices are codes of their list."""
    choices = run.plan.choices
    for item, row, text in run.with_text:
        codes = choices.get(item)
        if codes is None:
            continue
        if text in codes:
            run.passes.append(row)
            continue
        # A single choice is one code even with a space in it; several are apart by spaces.
        chosen = text.split() if run.book.many(item) else (text,)
        if codes.issuperset(chosen):
            run.passes.append(row)
        else:
            strange = " ".join(code for code in chosen if code not in codes)
            values: dict[str, object] = {"value": strange, "codelist": run.plan.items[item].code_list}
            run.fail("GEN.07", ERROR, item, row, values)


def calendar_date(run: Run) -> None:
    """GEN.10: dates are dates of the calendar, inside their bounds."""
    wanted = run.plan.dates
    for item, row, text in run.with_text:
        if item in wanted:
            if is_day(text):
                run.passes.append(row)
            else:
                run.fail("GEN.10", ERROR, item, row, {"value": text})
    wrong_date(run)


def large_change(run: Run) -> None:
    """GEN.11: a figure moves no more than its bound since last round, unless a break in the series is marked."""
    values = run.case.values
    before = _before(run, 1)
    for item in run.plan.series if before else ():
        value, last = values.get(item.code), before.get(item.code)
        if not isinstance(value, float) or not isinstance(last, float):
            continue
        bound = LARGEST_CHANGE if item.yoy_bound is None else item.yoy_bound
        answer = run.answer(item.code)
        if last == 0 or abs(value - last) <= bound * abs(last) or (answer and answer.status is ValueStatus.BREAK):
            run.passes.append("")
        else:
            change = 100 * (value - last) / abs(last)
            found: dict[str, object] = {"value": value, "prev": last, "change": round(change, 1)}
            run.fail("GEN.11", WARNING, item.code, "", {**found, "prev_year": run.situation.year - 1})


def carried_forward(run: Run) -> None:
    """GEN.12: a figure is not the same for the third round running, 0 and 100 apart.

    Items that move more slowly say so by a higher ``repeat_rounds``; only two earlier rounds are looked at.
    """
    values = run.case.values
    before, long_before = _before(run, 1), _before(run, 2)
    for one in run.watched if before and long_before else ():
        item = one.item
        value = values.get(item.code) if one.repeats <= SAME_ROUNDS else None
        if value is None or before.get(item.code) is None or long_before.get(item.code) is None:
            continue
        if value in (0.0, 100.0) or not value == before[item.code] == long_before[item.code]:
            run.passes.append("")
        else:
            run.fail("GEN.12", WARNING, item.code, "", {"value": value})


def explained_status(run: Run) -> None:
    """GEN.13: statuses that raise a question come with a note."""
    for item, row, answer, status in run.with_status:
        if status in NEEDS_NOTE:
            if answer.note and answer.note.strip():
                run.passes.append(row)
            else:
                run.fail("GEN.13", WARNING, item, row, {"status": status})


def share_without_data(run: Run) -> None:
    """GEN.14: not more than a quarter of the required items is left without data."""
    if not run.required:
        return
    conditional = {condition.item.code for condition in run.book.required}
    without = sum(
        1
        for item in run.plan.asked
        if (item.required == "yes" or item.code in conditional)
        and (answer := run.answer(item.code)) is not None
        and answer.status in WITHOUT_DATA
    )
    share = without / run.required
    if share <= MOST_WITHOUT_DATA:
        run.passes.append("")
    else:
        run.fail("GEN.14", INFORMATION, "", "", {"share": round(100 * share)})


def currency(run: Run) -> None:
    """GEN.15: amounts are in the questionnaire's currency, or the exchange rate is given.

    An item's ``currency`` is a currency code or the code of the item that names it; ``settings`` may name the
    questionnaire's ``currency`` and the item that holds the ``exchange_rate``.
    """
    settings = run.book.questionnaire.settings
    wanted = settings.get("currency", DEFAULT_CURRENCY)
    rate = run.case.values.get(settings.get("exchange_rate", ""))
    for item in run.plan.money:
        if item.currency not in run.plan.items:
            continue
        reported = run.case.values.get(item.currency, wanted)
        for row in run.rows(item):
            answer = run.answer(item.code, row)
            if answer is not None and answer.text is not None:
                if reported == wanted or rate is not None:
                    run.passes.append(row)
                else:
                    values: dict[str, object] = {"currency": reported, "wanted": wanted}
                    run.fail("GEN.15", ERROR, item.code, row, values, (item.code, item.currency))


def thousandfold(run: Run) -> None:
    """GEN.16: an amount is not about a thousand times last round's, or a thousandth of it."""
    before = _before(run, 1)
    for item in run.plan.money if before else ():
        value, last = run.case.values.get(item.code), before.get(item.code)
        if not isinstance(value, float) or not isinstance(last, float) or value <= 0 or last <= 0:
            continue
        low, high = THOUSAND
        if low <= value / last <= high or low <= last / value <= high:
            direction = "higher" if value > last else "lower"
            run.fail("GEN.16", WARNING, item.code, "", {"value": value, "prev": last, "direction": direction})
        else:
            run.passes.append("")


def answered_though_not_asked(run: Run) -> None:
    """GEN.17: an item that is not asked, given the other answers, holds no value."""
    for code, row in run.unasked:
        item = run.plan.items.get(code)
        if item is None or item.derived:
            continue
        answer = run.answer(code, row)
        if (answer is not None and answer.text is not None) or (item.columns and run.case.given.rows.get(code)):
            values: dict[str, object] = {"value": answer.text} if answer and answer.text else {}
            run.fail("GEN.17", WARNING, code, row, values)
        else:
            run.passes.append(row)


def equal_rows(run: Run) -> None:
    """GEN.23: no two rows of a table have the same key; each of them is told so at its own place."""
    for first, keys in run.plan.keyed.items():
        item = run.plan.items[first]
        roster = item.roster or ""
        table = run.case.row_maps.get(roster, {})
        for row in run.rows(item):
            cells = table.get(row)
            alone = unique(run.case, cells, roster, keys) if cells is not None and run.asked(item, row) else None
            if alone is None:
                continue
            if alone:
                run.passes.append(row)
            else:
                run.fail("GEN.23", ERROR, first, row, {}, keys)


def _before(run: Run, rounds: int) -> dict[str, float | str]:
    before = earlier(run.case, rounds)
    return before.values if before else {}


CHECKS: tuple[Check, ...] = (
    missing,
    missing_under_condition,
    value_and_status,
    allowed_status,
    whole_number,
    number,
    listed_code,
    outside_bounds,
    unusual,
    calendar_date,
    large_change,
    carried_forward,
    explained_status,
    share_without_data,
    currency,
    thousandfold,
    answered_though_not_asked,
    unlike_others,
    carries_region,
    power_of_ten,
    change_of_sign,
    new_level,
    equal_rows,
)
"""In the order of their codes, GEN.01 first. Those that look at one item at a time are named in ``parts`` too."""
