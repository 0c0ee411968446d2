"""One row of the survey sheet as an item, with every mistake in its cells listed."""

from pyxform import aliases
from pyxform.parsing.sheet_headers import clean_text_values

from db.snapshots.questionnaire import Item
from db.terms import SECRETARIAT_ONLY, Direction, ItemKind, ValueStatus
from desktop.questionnaire.columns import Columns, Reading
from desktop.questionnaire.declared import declaration
from desktop.questionnaire.form import CHANGE, WAS
from desktop.questionnaire.numbers import finite, one_of, within, yes
from desktop.questionnaire.types import RowType, computed_kind

EXTRAS = (
    "unit",
    "unit_text",
    "currency",
    "decimals",
    "key",
    "direction",
    "aggregate",
    "goalpost_low",
    "goalpost_high",
    "weight",
    "yoy_bound",
    "scale",
    "outlier_bound",
    "influence_bound",
    "shift_bound",
    "repeat_rounds",
    "mirror",
    "statuses",
    "source_expected",
    "source_text",
    "legal_basis",
    "warning",
    "warning_message",
    WAS,
    CHANGE,
)
MOST_DECIMALS = 15
SCALES = ("level", "log", "none")


def expression(columns: Columns, index: int, *tokens: str) -> str:
    """Return the expression in a column, its quotes straightened as ODK straightens them."""
    return str(clean_text_values(columns.text(index, *tokens))).strip()


def required(columns: Columns, index: int) -> str:
    """Return "" (no), "yes", or the expression that says when it is."""
    text = expression(columns, index, "bind", "required")
    plain = aliases.BINDING_CONVERSIONS.get(text, text)
    return {"true()": "yes", "false()": ""}.get(plain, str(plain))


def read_question(
    columns: Columns, index: int, kind: RowType, section: str, roster: str | None, reading: Reading
) -> Item:
    """Return the item that the row at *index* asks for."""
    assert kind.kind is not None
    code = columns.text(index, "name")
    calculation = expression(columns, index, "bind", "calculate")
    labels = columns.texts(index, "label")
    computed = columns.text(index, "type").strip() == "calculate"
    if not labels and not computed:
        reading.wrong("questionnaire.item_without_label", columns.place(index, "label"), code)
    if computed and not calculation:
        reading.wrong("questionnaire.calculation_missing", columns.place(index, "bind", "calculate"), code)
    if yes(columns, index, "bind", "readonly") and not calculation and kind.kind is not ItemKind.NOTE:
        reading.wrong("questionnaire.readonly_without_calculation", columns.place(index, "bind", "readonly"), code)
    appearance = columns.text(index, "control", "appearance")
    if "search(" in appearance:
        reading.wrong(
            "questionnaire.column_unsupported",
            columns.place(index, "control", "appearance"),
            appearance,
            header="appearance",
        )
    asked = kind.kind
    if computed:
        asked = computed_kind(calculation) if columns.text(index, "unit") == "" else ItemKind.DECIMAL
    elif asked is ItemKind.TEXT and "multiline" in appearance.split():
        asked = ItemKind.LONG_TEXT
    decimals = within(columns, index, "decimals", 0, reading)
    if decimals is not None and (decimals > MOST_DECIMALS or decimals != int(decimals)):
        text = columns.text(index, "decimals")
        reading.wrong("questionnaire.decimals_odd", columns.place(index, "decimals"), text, most=MOST_DECIMALS)
        decimals = None
    if yes(columns, index, "key") and roster is None:
        reading.wrong("questionnaire.key_outside_roster", columns.place(index, "key"), code)
    was, change = declaration(columns, index, code, reading)
    return Item(
        code=code,
        kind=asked,
        section=section,
        labels=labels,
        hints=columns.texts(index, "hint"),
        roster=roster,
        key=yes(columns, index, "key"),
        code_list=kind.code_list,
        unit=columns.text(index, "unit"),
        unit_texts=columns.texts(index, "unit_text"),
        currency=columns.text(index, "currency"),
        decimals=None if decimals is None else int(decimals),
        required=required(columns, index),
        required_messages=columns.texts(index, "bind", "jr:requiredMsg"),
        relevant=expression(columns, index, "bind", "relevant"),
        constraint=expression(columns, index, "bind", "constraint"),
        constraint_messages=columns.texts(index, "bind", "jr:constraintMsg"),
        warning=expression(columns, index, "warning"),
        warning_messages=columns.texts(index, "warning_message"),
        calculation=calculation,
        statuses=_statuses(columns, index, reading),
        direction=Direction(one_of(columns, index, "direction", Direction, Direction.NONE, reading)),
        goalposts=_goalposts(columns, index, reading),
        weight=1.0 if (weight := within(columns, index, "weight", 0, reading)) is None else weight,
        aggregate=columns.text(index, "aggregate"),
        source_expected=columns.text(index, "source_expected"),
        source_texts=columns.texts(index, "source_text"),
        legal_basis=columns.text(index, "legal_basis"),
        mirror=columns.text(index, "mirror"),
        yoy_bound=within(columns, index, "yoy_bound", 0, reading),
        scale=one_of(columns, index, "scale", SCALES, "", reading),
        outlier_bound=within(columns, index, "outlier_bound", 0, reading),
        influence_bound=within(columns, index, "influence_bound", 0, reading),
        shift_bound=within(columns, index, "shift_bound", 0, reading),
        repeat_rounds=within(columns, index, "repeat_rounds", 3, reading),
        was=was,
        change=change,
    )


def _statuses(columns: Columns, index: int, reading: Reading) -> tuple[ValueStatus, ...]:
    allowed = [status for status in ValueStatus if status not in SECRETARIAT_ONLY]
    found = columns.text(index, "statuses").replace("|", " ").replace(",", " ").split()
    for text in found:
        if text not in [status.value for status in allowed]:
            place = columns.place(index, "statuses")
            reading.wrong("questionnaire.status_unknown", place, text, allowed=tuple(s.value for s in allowed))
            return ()
    return tuple(ValueStatus(text) for text in dict.fromkeys(found))


def _goalposts(columns: Columns, index: int, reading: Reading) -> tuple[float, float] | None:
    low = finite(columns, index, "goalpost_low", reading)
    high = finite(columns, index, "goalpost_high", reading)
    if low is None or high is None:
        if (low is None) != (high is None):
            given = "goalpost_high" if low is None else "goalpost_low"
            reading.wrong("questionnaire.goalpost_alone", columns.place(index, given), columns.text(index, given))
        return None
    if low >= high:
        place = columns.place(index, "goalpost_high")
        reading.wrong("questionnaire.goalposts_crossed", place, columns.text(index, "goalpost_high"), low=low)
        return None
    return low, high
