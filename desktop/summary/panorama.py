"""The panorama: every country by dimension, alphabetical within its subregion; no ranking of states."""

from db.snapshots.register import Country
from desktop.figures import DumbbellRow, HeatCell, HeatGroup, HeatRow, HeatTable, Legend, level
from desktop.summary import ids
from desktop.summary.blocks import Block, Chapter, Drawing, Gap, Prose, strong
from desktop.summary.highlights import span_of_years
from desktop.summary.labels import INVENTED_MARK, by_subregion
from desktop.summary.matter import Matter

# More columns than this would leave no room for a figure in a cell; the rest goes into a second table.
COLUMNS_AT_MOST = 10
LOW = 45
# The height that the rows share on a page, so that the table fills it without running over.
ROOM = 528.0


def panorama(matter: Matter) -> Chapter:
    """Return the chapter: one heat table, or several where there are very many dimensions."""
    labels, codes = matter.labels, matter.panel.dimensions
    chunks = [codes[at : at + COLUMNS_AT_MOST] for at in range(0, len(codes), COLUMNS_AT_MOST)] or [()]
    blocks: list[Block] = [Drawing(Legend(labels("legend.no_value")), 2.0)]
    for at, chunk in enumerate(chunks):
        blocks.append(Drawing(_table(matter, chunk, at == len(chunks) - 1), 8.0))
        if at < len(chunks) - 1:
            blocks.append(Gap(6))
    blocks.append(Prose(_legend(matter), 7.6, "ink3"))
    return Chapter("panorama", labels("panorama.title"), tuple(blocks), _lead(matter))


def _lead(matter: Matter) -> str:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    low = {
        code: sum(
            1
            for country in matter.reported
            if (score := panel.score(year, country.code, code)) is not None and round(score * 100) < LOW
        )
        for code in panel.dimensions
    }
    parts = []
    if any(low.values()):
        most = max(low, key=lambda code: low[code])
        parts.append(labels("panorama.low", count=low[most], dimension=strong(matter.dimension(most)), limit=LOW))
    if matter.absent:
        parts.append(labels("panorama.absent", count=len(matter.absent), missing=labels("missing.short")))
    return " ".join(parts)


def _table(matter: Matter, codes: tuple[str, ...], last: bool) -> HeatTable:
    labels, median = matter.labels, matter.panel.median(matter.data.year)
    rows: list[HeatGroup | HeatRow] = []
    for name, countries in by_subregion(matter.taking_part, labels):
        rows.append(HeatGroup(name))
        rows += [_row(matter, country, codes, last) for country in countries]
    invented = matter.panel.median_invented(matter.data.year)
    return HeatTable(
        columns=tuple(matter.dimension(code) for code in codes),
        rows=tuple(rows),
        title=labels("panorama.overall", years=span_of_years(matter)),
        median=median * 100 if median is not None and last else None,
        median_label=labels("panorama.median", median=labels.score(median, 1, invented)),
        median_id=ids.median(matter.data.year),
        row_height=min(18.5, max(13.2, ROOM / max(1, len(rows)))),
        alt=labels("panorama.title"),
    )


def _row(matter: Matter, country: Country, codes: tuple[str, ...], last: bool) -> HeatRow:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    name = country.name(labels.language)
    standing = panel.of(year, country.code)
    if standing is None:
        missing = HeatCell(labels("missing.short"), None)
        why = labels("panorama.left_out" if matter.entry(country.code).left_out else "panorama.not_reported")
        return HeatRow(name, (missing,) * len(codes), absent=why if last else "")
    cells = []
    for code in codes:
        score, found = standing.score(code), standing.scores.dimensions.get(code)
        text = labels.score(score, 0, code in standing.invented)
        coverage = found.coverage if found and found.coverage is not None else 1.0
        found_level = None if score is None else level(score * 100)
        cells.append(HeatCell(text, found_level, coverage, ids.score(year, country.code, code)))
    if not last:
        return HeatRow(name, tuple(cells))
    before, now = panel.score(matter.before, country.code), standing.score()
    dots = DumbbellRow(name, None if before is None else before * 100, None if now is None else now * 100)
    end = labels.score(now, 0, panel.is_invented(year, country.code))
    return HeatRow(name, tuple(cells), dots, end, id=ids.score(year, country.code))


def _legend(matter: Matter) -> str:
    labels = matter.labels
    parts = [
        labels("legend.cells"),
        labels("legend.coverage"),
        labels("legend.missing", missing=labels("missing.short")),
    ]
    if matter.before is not None:
        parts.append(labels("legend.dots", before=str(matter.before), now=str(matter.data.year)))
    parts.append(labels("legend.order"))
    if matter.any_invented:
        parts.append(labels("legend.invented", mark=INVENTED_MARK))
    return " ".join(parts)
