"""The annex on data quality: how each return stands, what the checks found, and what kind of values were given."""

from collections.abc import Callable

from db.snapshots.register import Country
from db.terms import Stage, ValueStatus
from desktop.figures import Anchor
from desktop.summary import ids
from desktop.summary.blocks import Block, Cell, Chapter, Column, Heading, Prose, Row, Table
from desktop.summary.labels import INVENTED_MARK, by_subregion
from desktop.summary.matter import Matter
from desktop.summary.numbers import completeness
from desktop.wording import word

# The order in which kinds of value are told: good values first, then the kinds of doubt, then the kinds of absence.
STATUSES = (
    ValueStatus.NORMAL,
    ValueStatus.PROVISIONAL,
    ValueStatus.ESTIMATED,
    ValueStatus.DEFINITION,
    ValueStatus.BREAK,
    ValueStatus.UNRELIABLE,
    ValueStatus.NOT_SIGNIFICANT,
    ValueStatus.IMPUTED,
    ValueStatus.UNVALIDATED,
    ValueStatus.MISSING,
    ValueStatus.NOT_COLLECTED,
    ValueStatus.CANNOT_EXIST,
    ValueStatus.SUPPRESSED,
)
STAGE_INK = {
    Stage.AWAITED: "tone.none",
    Stage.RECEIVED: "tone.blue",
    Stage.IN_REVIEW: "tone.violet",
    Stage.RETURNED: "tone.amber",
    Stage.ACCEPTED: "tone.green",
}


def quality(matter: Matter) -> Chapter:
    """Return the annex: a table of findings, one of value statuses, and one of coverage, by country."""
    labels = matter.labels
    blocks: list[Block] = [
        Heading(labels("quality.findings")),
        Prose(labels("quality.findings_lead"), 8.8, "ink2"),
        Table(_finding_columns(matter), _rows(matter, lambda country: _findings(matter, country))),
        Heading(labels("quality.statuses")),
        Prose(labels("quality.statuses_lead"), 8.8, "ink2"),
        *_statuses(matter),
    ]
    if matter.panel.dimensions:
        blocks += [
            Heading(labels("quality.coverage")),
            Prose(labels("quality.coverage_lead"), 8.8, "ink2"),
            *_coverage(matter),
        ]
    return Chapter("quality", labels("quality.title"), tuple(blocks), labels("quality.lead"))


def _rows(matter: Matter, cells: Callable[[Country], tuple[str | Cell, ...]]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for name, countries in by_subregion(matter.taking_part, matter.labels):
        rows.append(Row((name,), group=True))
        rows += [Row(cells(country)) for country in countries]
    return tuple(rows)


def _finding_columns(matter: Matter) -> tuple[Column, ...]:
    labels = matter.labels
    narrow = ("completeness", "passed", "errors", "explained", "unexplained", "not_evaluated", "queries")
    return (
        Column(labels("quality.country"), 23),
        Column(labels("quality.stage"), 13),
        *(Column(labels(f"quality.{name}"), 11.5, Anchor.END) for name in narrow),
    )


def _findings(matter: Matter, country: Country) -> tuple[str | Cell, ...]:
    labels, entry = matter.labels, matter.entry(country.code)
    stage = Cell(word(entry.line.stage, labels.language), color=STAGE_INK[entry.line.stage])
    found = matter.tallies.get(country.code)
    name = country.name(labels.language)
    names = {what: ids.quality(matter.data.year, country.code, what) for what in ids.QUALITY}
    passed = entry.line.counts.passed
    if found is None:
        return (name, stage, *(Cell("–", color="ink3"),) * 7)
    return (
        name,
        stage,
        Cell(labels.percent(completeness(entry)), id=names["completeness"]),
        Cell(labels.number(passed), id=names["passed"]) if passed else Cell("–", color="ink3"),
        _count(found.errors, names["errors"]),
        _count(max(0, found.warnings - found.unexplained), names["explained"]),
        _count(found.unexplained, names["unexplained"]),
        _count(found.not_evaluated, names["not_evaluated"]),
        _count(found.open_queries, names["queries"]),
    )


def _count(number: int, name: str) -> Cell:
    return Cell(str(number), color="ink" if number else "ink3", id=name)


def _statuses(matter: Matter) -> list[Block]:
    labels = matter.labels
    used = [status for status in STATUSES if any(found.statuses.get(status) for found in matter.tallies.values())]
    if not used:
        return []
    with_invented = any(found.invented for found in matter.tallies.values())
    columns = [Column(labels("quality.country"), 30)]
    columns += [Column(labels.status(status), 70 / (len(used) + 2), Anchor.END) for status in used]
    columns.append(Column(labels("quality.confidential"), 70 / (len(used) + 2), Anchor.END))
    if with_invented:
        columns.append(Column(labels("quality.invented", mark=INVENTED_MARK), 70 / (len(used) + 2), Anchor.END))

    def cells(country: Country) -> tuple[str | Cell, ...]:
        found = matter.tallies.get(country.code)
        name = country.name(labels.language)
        if found is None:
            return (name, *(Cell("–", color="ink3"),) * (len(columns) - 1))
        year, code = matter.data.year, country.code
        counts = [(found.statuses.get(status, 0), ids.status(year, code, status)) for status in used]
        counts.append((found.confidential, ids.quality(year, code, "confidential")))
        if with_invented:
            counts.append((found.invented, ids.quality(year, code, "invented")))
        return (name, *(_count(count, which) for count, which in counts))

    return [Table(tuple(columns), _rows(matter, cells))]


def _coverage(matter: Matter) -> list[Block]:
    labels, codes = matter.labels, matter.panel.dimensions
    tables: list[Block] = []
    for start in range(0, len(codes), 10):
        chunk = codes[start : start + 10]
        columns = (
            Column(labels("quality.country"), 30),
            *(Column(matter.dimension(code), 70 / len(chunk), Anchor.END) for code in chunk),
        )

        def cells(country: Country, chunk: tuple[str, ...] = chunk) -> tuple[str | Cell, ...]:
            standing = matter.panel.of(matter.data.year, country.code)
            found: list[str | Cell] = [country.name(labels.language)]
            for code in chunk:
                dimension = standing.scores.dimensions.get(code) if standing else None
                which = ids.coverage(matter.data.year, country.code, code)
                if dimension is None or dimension.coverage is None:
                    found.append(Cell("–", color="ink3"))
                elif dimension.score is None:
                    found.append(Cell(labels.percent(dimension.coverage), color="tone.amber", id=which))
                else:
                    found.append(Cell(labels.percent(dimension.coverage), id=which))
            return tuple(found)

        tables.append(Table(columns, _rows(matter, cells)))
    return tables
