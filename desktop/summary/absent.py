"""The page of those who have not reported: when it was due, and what is known from the last time they did."""

from desktop.figures import Anchor
from desktop.summary import ids
from desktop.summary.blocks import Cell, Chapter, Column, Row, Table
from desktop.summary.data import CountryReturn
from desktop.summary.labels import Labels, by_subregion
from desktop.summary.matter import Matter


def absent(matter: Matter) -> Chapter:
    """Return the chapter: one honest line a country, no figure carried forward into this round."""
    labels = matter.labels
    rows: list[Row] = []
    for name, countries in by_subregion(matter.absent, labels):
        rows.append(Row((name,), group=True))
        for country in countries:
            entry = matter.entry(country.code)
            line = entry.line
            last = _last(matter, country.code)
            score = matter.panel.score(last, country.code)
            invented = matter.panel.is_invented(last, country.code)
            rows.append(
                Row(
                    (
                        country.name(labels.language),
                        labels.day(line.due),
                        _workbook(labels, entry),
                        str(last) if last is not None else Cell(labels("absent.never"), color="ink3"),
                        Cell(
                            labels.score(score, 0, invented),
                            id=ids.score(last, country.code) if matter.panel.dimensions else "",
                        )
                        if last is not None
                        else Cell("–", color="ink3"),
                    )
                )
            )
    columns = (
        Column(labels("quality.country"), 30),
        Column(labels("absent.due"), 22),
        Column(labels("absent.workbook"), 22),
        Column(labels("absent.last"), 18, Anchor.END),
        Column(labels("absent.score"), 14, Anchor.END),
    )
    lead = labels("absent.lead", missing=labels("missing.short"))
    left_out = any(matter.entry(country.code).left_out for country in matter.absent)
    title = labels("absent.title_left_out" if left_out else "absent.title")
    return Chapter("absent", title, (Table(columns, tuple(rows), 8.8),), lead)


def _workbook(labels: Labels, entry: CountryReturn) -> str | Cell:
    if entry.left_out:
        return labels("absent.not_accepted")
    return labels("absent.sent") if entry.line.workbooks else Cell(labels("absent.not_sent"), color="ink3")


def _last(matter: Matter, country: str) -> int | None:
    years = [year for year in matter.panel.standings if year < matter.data.year and matter.panel.of(year, country)]
    return max(years, default=None)
