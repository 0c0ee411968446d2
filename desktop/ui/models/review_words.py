"""What the columns of a review say, in words and looks."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from db.terms import QueryState
from desktop.review import Region, ReviewLine
from desktop.ui import language
from desktop.ui.models.answers import finding_word, worst
from desktop.ui.models.looks import Look
from desktop.ui.models.words import number
from desktop.wording import number_text, word


class Seen(StrEnum):
    """What a reviewer has done about an answer."""

    YES = "yes"
    LAPSED = "lapsed"
    NOT_YET = "not_yet"
    NOTHING = "nothing"


LOOKS = {
    Seen.YES: Look("circle-check", "green"),
    Seen.LAPSED: Look("refresh-cw", "amber"),
    Seen.NOT_YET: Look("circle-dot", "blue"),
    Seen.NOTHING: Look("equal", "none"),
}
QUERY_LOOKS = {
    QueryState.OPEN: Look("message-square-text", "amber"),
    QueryState.REOPENED: Look("undo-2", "amber"),
    QueryState.ANSWERED: Look("inbox", "blue"),
    QueryState.CLOSED: Look("check", "green"),
}


def seen_of(line: ReviewLine) -> Seen:
    """Return what a reviewer has done about *line*."""
    if line.item.derived or line.now is None or line.now.blank:
        return Seen.NOTHING
    if line.lapsed:
        return Seen.LAPSED
    return Seen.YES if line.seen else Seen.NOT_YET


def seen_word(seen: Seen) -> str:
    """Return it in words."""
    return {
        Seen.YES: QCoreApplication.translate("Review", "Verified"),
        Seen.LAPSED: QCoreApplication.translate("Review", "Lapsed"),
        Seen.NOT_YET: QCoreApplication.translate("Review", "Not seen yet"),
        Seen.NOTHING: "",
    }[seen]


def change_text(change: float | None) -> str:
    """Return a relative change with its direction as a sign: ▲ up, ▼ down."""
    if change is None:
        return ""
    share = 100 * change
    if round(share, 1) == 0:
        return "= 0\u202f%"
    digits = 0 if abs(share) >= 10 else 1
    return f"{'▲' if share > 0 else '▼'} {number_text(abs(round(share, digits)), language.now(), digits)}\u202f%"


def region_text(region: Region | None) -> str:
    """Return the median of the others and how many they are."""
    if region is None:
        return ""
    return f"{_short(region.median)} · n\u202f{region.countries}"


def region_words(region: Region | None) -> str:
    """Return the same in full."""
    if region is None:
        return ""
    said = QCoreApplication.translate(
        "Review", "Median of the others {median}, from {low} to {high}; countries with a figure: {n}"
    )
    low, median, high = (_short(one) for one in (region.low, region.median, region.high))
    return said.format(median=median, low=low, high=high, n=region.countries)


def _short(value: float) -> str:
    if abs(value) >= 1000:
        return number_text(float(f"{value:.0f}"), language.now())
    return number(float(f"{value:.4g}"), None)


def place_of(line: ReviewLine) -> tuple[float, float, float, float] | None:
    """Return lowest, median, highest and own figure for the range mark."""
    if line.region is None or line.now is None or line.now.number is None:
        return None
    return (line.region.low, line.region.median, line.region.high, line.now.number)


def rules_words(line: ReviewLine) -> str:
    """Return the loudest finding in a word; "" where there is none."""
    loudest = worst(line.findings)
    return finding_word(loudest) if loudest is not None else ""


def loudest_query(line: ReviewLine) -> QueryState | None:
    """Return the state of the queries here that calls for the reviewer first."""
    order = (QueryState.ANSWERED, QueryState.REOPENED, QueryState.OPEN, QueryState.CLOSED)
    states = {one.state for one in line.queries}
    return next((state for state in order if state in states), None)


def query_words(line: ReviewLine) -> str:
    """Return the newest query that waits, else the newest, with its state."""
    chosen = line.open_queries or line.queries
    said = QCoreApplication.translate("Review", "Query {number}: {state}")
    first = said.format(number=chosen[-1].number, state=word(chosen[-1].state, language.now()))
    return first + (f" +{len(chosen) - 1}" if len(chosen) > 1 else "")
