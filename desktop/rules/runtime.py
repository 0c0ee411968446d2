"""The names that generated functions may call: nothing else is in their reach."""

from collections.abc import Iterable

from desktop.rules import reach, xpath
from desktop.rules.case import Case, Value


def read_number(text: str) -> float | None:
    """Return the number in *text*, None where there is none."""
    number = xpath.to_number(text)
    return number if number == number else None


def rounded(value: float, decimals: float = 0.0) -> float | None:
    """Return *value* rounded, None where it cannot be."""
    number = xpath.round_to(value, decimals)
    return number if number == number else None


def raised(base: float, exponent: float) -> float | None:
    """Return *base* to the *exponent*, None where that is no number."""
    return reach.finite(xpath.power(base, exponent))


def negate(value: bool | None) -> bool | None:
    """Return Kleene's not."""
    return None if value is None else not value


def join(cells: Iterable[Value | None]) -> str:
    """Return the cells that are there, put together."""
    return "".join(reach.as_text(cell) for cell in cells if cell is not None)


def cell_at(case: Case, roster: str, code: str, place: float) -> Value | None:
    """Return the cell of *code* in the row at *place*, from 1; places below, and none, count as 1, as in JavaRosa."""
    table = case.tables.get(roster, ())
    index = max(int(place), 1) if abs(place) < 1e9 else 1 if place != place else 0
    return table[index - 1].get(code) if 1 <= index <= len(table) else None


NAMES: dict[str, object] = {
    name: getattr(source, name)
    for source, names in (
        (
            xpath,
            "NAN to_number to_text to_boolean to_date day_text days same below at_most divide modulo power round_to whole "
            "length contains starts_with substring selected count_selected selected_at format_date",
        ),
        (
            reach,
            "previous previous_cell unique part member_of member_since memberships lookup_value lookup_pair lookup_key list_values "
            "count_if sum_if distinct_if total extreme known distinct without as_text quotient remainder region mirror mirror_blank mirror_total "
            "row_of",
        ),
    )
    for name in names.split()
}
NAMES |= {
    "read_number": read_number,
    "rounded": rounded,
    "raised": raised,
    "negate": negate,
    "join": join,
    "cell_at": cell_at,
    "__builtins__": {
        "abs": abs,
        "bool": bool,
        "float": float,
        "iter": iter,
        "len": len,
        "map": map,
        "max": max,
        "min": min,
        "next": next,
        "sum": sum,
    },
}
