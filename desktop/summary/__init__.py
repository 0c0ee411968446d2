"""The PDF room: contents as values, blocks, pages, and the one place that draws them; reportlab only here."""

from desktop.summary.data import (
    Change,
    ChangesData,
    CountryReturn,
    Moment,
    ReturnChanges,
    RoundReturns,
    RowName,
    SummaryData,
    Translated,
)
from desktop.summary.write import write_summary

__all__ = [
    "Change",
    "ChangesData",
    "CountryReturn",
    "Moment",
    "ReturnChanges",
    "RoundReturns",
    "RowName",
    "SummaryData",
    "Translated",
    "write_summary",
]
