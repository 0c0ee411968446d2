"""The PDF room: contents as values, blocks, pages, and the one place that draws them; reportlab only here."""

from desktop.summary.data import CountryReturn, RoundReturns, SummaryData
from desktop.summary.write import write_summary

__all__ = ["CountryReturn", "RoundReturns", "SummaryData", "write_summary"]
