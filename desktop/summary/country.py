"""One page a country: what stands on it, as values; ``country_page`` sets it."""

from collections import Counter
from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.snapshots.register import Country
from db.snapshots.submission import Answer
from db.terms import Direction, ItemKind, Stage, ValueStatus, Verdict
from desktop.convergence import Scored, Standing
from desktop.figures import Anchor, Bar, Bars, SmallMultiple, Tile, TileMap
from desktop.summary import ids
from desktop.summary.blocks import Cell, Column, Row, Table
from desktop.summary.data import CountryReturn
from desktop.summary.labels import INVENTED_MARK
from desktop.summary.matter import Matter
from desktop.summary.numbers import completeness

LINES_AT_MOST = 9


@dataclass(frozen=True, slots=True)
class Stat:
    """A large figure, what it is, and a second line of smaller words; the ids of the figure and of the one in there."""

    figure: str
    label: str
    note: str = ""
    id: str = ""
    note_id: str = ""


@dataclass(frozen=True, slots=True)
class CountrySheet:
    """Everything on a country's page, in words and charts.

    ``trend`` is a line a dimension over the rounds; bars against the median where lines would say nothing (a single
    round) or have no room (very many dimensions). ``figures`` has every scored item in reading order; ``first`` tells by their numbers which are chosen first, as many
    as there is room for.
    """

    code: str
    title: str
    stage: str
    stats: tuple[Stat, ...]
    place: TileMap | None
    trend_title: str
    trend: tuple[SmallMultiple, ...] | Bars
    figures_title: str
    figures: Table
    first: tuple[int, ...]
    figures_note: str
    quality_title: str
    quality: Bars
    quality_note: str
    legend: str


def country_sheet(matter: Matter, country: Country) -> CountrySheet:
    """Return what stands on the page of *country*."""
    labels, data = matter.labels, matter.data
    name = country.name(labels.language)
    entry = matter.entry(country.code)
    items, first = _key_items(matter, entry)
    years = [found.year for found in data.rounds]
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    trend = _trend(matter, country.code, tuple(years))
    legend = [
        labels("country.bars_legend" if isinstance(trend, Bars) else "country.legend"),
        labels("legend.missing", missing=labels("missing.short")),
    ]
    if matter.any_invented:
        legend.append(labels("legend.invented", mark=INVENTED_MARK))
    return CountrySheet(
        code=country.code,
        title=name,
        stage=_stage(matter, entry),
        stats=(*_scores(matter, country), _answered(matter, entry)),
        place=_place(matter, country),
        trend_title=labels("country.trend", span=str(data.year) if isinstance(trend, Bars) else span),
        trend=trend,
        figures_title=labels("country.figures", year=str(data.year)),
        figures=_figures(matter, country, entry, items),
        first=first,
        figures_note=labels(
            "country.figures_note" if matter.panel.dimensions else "country.figures_note_plain", count=len(items)
        ),
        quality_title=labels("country.quality"),
        quality=_quality(matter, country, entry),
        quality_note=_quality_note(matter, country),
        legend=" ".join(legend),
    )


def _stage(matter: Matter, entry: CountryReturn) -> str:
    labels, stage = matter.labels, entry.line.stage
    if stage is Stage.ACCEPTED:
        days = [decision.at for decision in entry.decisions if decision.verdict is Verdict.ACCEPT]
        return labels("country.accepted_on", day=labels.day(days[-1])) if days else labels("country.accepted")
    day = labels.day(entry.line.last_received) if entry.line.last_received else ""
    return labels(f"country.{stage.value}_on", day=day) if day else labels(f"country.{stage.value}")


def _scores(matter: Matter, country: Country) -> list[Stat]:
    labels, panel, year, before = matter.labels, matter.panel, matter.data.year, matter.before
    if not panel.dimensions:
        return []
    scores = panel.of(year, country.code)
    now, median = panel.score(year, country.code), panel.median(year)
    invented = panel.is_invented(year, country.code)
    arithmetic = scores.scores.overall_arithmetic if scores else None
    found = [
        Stat(
            labels.score(now, 1, invented),
            labels("country.overall", year=str(year)),
            labels("country.arithmetic", score=labels.score(arithmetic, 1, invented)),
            ids.score(year, country.code),
            ids.arithmetic(year, country.code),
        )
    ]
    if before is not None:
        doubt = invented or panel.is_invented(before, country.code)
        early = panel.score(before, country.code)
        found.append(
            Stat(
                labels.change(early, now, 1, doubt),
                labels("country.change", year=str(before)),
                labels("country.was", score=labels.score(early, 1, panel.is_invented(before, country.code))),
                ids.gained(year, country.code),
                ids.score(before, country.code),
            )
        )
    doubt = invented or panel.median_invented(year)
    found.append(
        Stat(
            labels.change(median, now, 1, doubt),
            labels("country.against"),
            labels("country.median", score=labels.score(median, 1, panel.median_invented(year))),
            ids.against(year, country.code),
            ids.median(year),
        )
    )
    return found


def _answered(matter: Matter, entry: CountryReturn) -> Stat:
    labels, counts = matter.labels, entry.line.counts
    return Stat(
        labels.percent(completeness(entry)),
        labels("country.answered"),
        labels("country.answered_of", answered=counts.answered, asked=counts.asked),
        ids.quality(entry.line.year, entry.line.country, "completeness"),
        ids.quality(entry.line.year, entry.line.country, "completeness"),
    )


def _place(matter: Matter, country: Country) -> TileMap | None:
    grid = matter.data.tile_grid
    if country.code not in grid:
        return None
    tiles = tuple(Tile(code, row, column) for code, (row, column) in sorted(grid.items()))
    return TileMap(tiles, highlight=country.code)


def _trend(matter: Matter, country: str, years: tuple[int, ...]) -> tuple[SmallMultiple, ...] | Bars:
    panel, year, labels = matter.panel, matter.data.year, matter.labels
    if len(years) > 1 and len(panel.dimensions) <= LINES_AT_MOST:
        return tuple(_multiple(matter, country, code, years) for code in panel.dimensions)
    bars = tuple(
        Bar(
            matter.dimension(code),
            panel.score(year, country, code),
            labels.score(panel.score(year, country, code), 0, panel.is_invented(year, country, code)),
            panel.median(year, code),
            ids.score(year, country, code),
        )
        for code in panel.dimensions
    )
    return Bars(bars, columns=2, row_height=24.0, gap=28.0)


def _multiple(matter: Matter, country: str, dimension: str, years: tuple[int, ...]) -> SmallMultiple:
    labels, panel, last = matter.labels, matter.panel, years[-1]
    values = [panel.score(year, country, dimension) for year in years]
    medians = [panel.median(year, dimension) for year in years]
    return SmallMultiple(
        title=matter.dimension(dimension),
        years=years,
        values=tuple(None if value is None else value * 100 for value in values),
        medians=tuple(None if value is None else value * 100 for value in medians),
        end=labels.score(values[-1], 0, panel.is_invented(last, country, dimension)),
        median_end=labels(
            "country.median_short", score=labels.score(medians[-1], 0, panel.median_invented(last, dimension))
        ),
        missing=labels("missing.short"),
        id=ids.score(last, country, dimension),
        median_id=ids.median(last, dimension),
    )


def _key_items(matter: Matter, entry: CountryReturn) -> tuple[list[Item], tuple[int, ...]]:
    """Return the scored items in reading order, and their numbers in the order in which they are chosen.

    The dimensions take turns, so that each gets its share of the page; within one, real values come before invented
    ones, and both before gaps.
    """
    if not matter.panel.dimensions:
        return _plain_items(matter)
    standing = matter.panel.of(matter.data.year, entry.line.country)
    dimensions = standing.scores.dimensions if standing else {}
    parts = [part for code in matter.panel.dimensions if code in dimensions for part in dimensions[code].items]
    number = {part.item: at for at, part in enumerate(parts)}
    turns: list[tuple[int, int, int]] = []
    for at, code in enumerate(matter.panel.dimensions):
        pool = sorted(dimensions[code].items, key=lambda part: _rank(matter, entry, part)) if code in dimensions else []
        turns += [(turn, at, number[part.item]) for turn, part in enumerate(pool)]
    known = matter.data.questionnaire.by_code
    return [known[part.item] for part in parts], tuple(place for _, _, place in sorted(turns))


def _plain_items(matter: Matter) -> tuple[list[Item], tuple[int, ...]]:
    """Return, where no item is scored, the figures and single choices; the dimensions take turns here too."""
    asked = matter.data.questionnaire
    shown = [item for item in asked.items if item.kind.numeric or item.kind is ItemKind.ONE]
    turns: Counter[str] = Counter()
    order: list[tuple[int, int]] = []
    for at, item in enumerate(shown):
        code = asked.dimension_of(item).code
        order.append((turns[code], at))
        turns[code] += 1
    return shown, tuple(at for _, at in sorted(order))


def _rank(matter: Matter, entry: CountryReturn, part: Scored) -> int:
    if part.standing is not Standing.COUNTED:
        return 2
    return 1 if matter.invented(matter.data.year, entry.line.country, part.item) else 0


def _figures(matter: Matter, country: Country, entry: CountryReturn, items: list[Item]) -> Table:
    labels = matter.labels
    previous = matter.data.previous_round
    earlier = previous.returns.get(country.code) if previous else None
    found: list[Row] = []
    for item in items:
        answer = entry.answers.get((item.code, ""))
        before = earlier.answers.get((item.code, "")) if earlier is not None and earlier.reported else None
        found.append(_figure(matter, country.code, item, answer, before))
    columns = (
        Column(labels("country.item"), 42, lines=2),
        Column(labels("country.value"), 14, Anchor.END),
        Column(labels("country.unit"), 15, lines=2),
        Column(labels("country.status"), 11, lines=2),
        Column(labels("country.change_short", year=str(matter.before)) if matter.before else "", 12, Anchor.END),
        Column(labels("country.source"), 26, lines=2),
    )
    return Table(columns, tuple(found), 7.6)


def _figure(matter: Matter, country: str, item: Item, answer: Answer | None, before: Answer | None) -> Row:
    labels = matter.labels
    unit = labels.unit(item, matter.data.questionnaire)
    label, source = labels.of(item, matter.data.questionnaire), Cell(matter.source(item, answer), color="ink3")
    if answer is None or answer.text is None:
        # Why there is no value takes the place of a change, which there cannot be.
        reason = labels("country.no_answer") if answer is None else labels.status(answer.status or ValueStatus.MISSING)
        gap = Cell(labels("missing.short"), color="ink3", id=ids.value(matter.data.year, country, item.code))
        return Row((label, gap, Cell(unit, color="ink3"), Cell(reason, color="ink2", span=2), source))
    invented = matter.invented(matter.data.year, country, item.code)
    value = matter.value(item, answer, invented)
    name = ids.value(matter.data.year, country, item.code)
    figure = (Cell(value, span=2, id=name),) if item.kind.choice else (Cell(value, id=name), Cell(unit, color="ink3"))
    # What is not normal must catch the eye, so the usual word is left out.
    plain = answer.status in (None, ValueStatus.NORMAL)
    status = Cell("" if plain else labels.status(answer.status), color="ink2")
    doubt = invented or matter.invented(matter.before, country, item.code)
    told = _change(matter, item, answer, before, INVENTED_MARK if doubt else "")
    change = Cell(told, color="ink2", id=ids.change(matter.data.year, country, item.code) if before else "")
    return Row((label, *figure, status, change, source))


def _change(matter: Matter, item: Item, answer: Answer, before: Answer | None, mark: str) -> str:
    """Return the change of a value: in points where the unit is a percentage, in percent otherwise, = where none."""
    labels = matter.labels
    if before is None or before.text is None:
        return "–" if matter.before is not None else ""
    if answer.confidential or before.confidential:
        return "–"
    if answer.text == before.text:
        return "=" + mark
    if not item.kind.numeric or answer.number is None or before.number is None:
        return labels("country.changed") + mark
    if "%" in item.unit or before.number <= 0 or item.direction is Direction.NONE:
        decimals = 1 if item.decimals is None else item.decimals
        return labels.signed(answer.number - before.number, decimals) + mark
    ratio = answer.number / before.number - 1
    return labels("percent", value=labels.signed(ratio * 100, 1)) + mark


def _quality(matter: Matter, country: Country, entry: CountryReturn) -> Bars:
    labels, found = matter.labels, matter.tallies[country.code]
    shares = [
        ("completeness", labels("country.completeness"), completeness(entry)),
        ("sources", labels("country.with_source"), found.share(found.with_source, found.typed)),
        ("clean", labels("country.clean"), found.share(found.clean)),
    ]
    if matter.before is not None:
        comparable = found.share(found.comparable, found.comparable_of)
        shares.append(("comparable", labels("country.comparable", year=str(matter.before)), comparable))
    year = matter.data.year
    bars = tuple(
        Bar(label, share, labels.percent(share), id=ids.quality(year, country.code, what))
        for what, label, share in shares
    )
    return Bars(bars, columns=len(shares))


def _quality_note(matter: Matter, country: Country) -> str:
    labels, found = matter.labels, matter.tallies[country.code]
    return labels(
        "country.findings",
        errors=found.errors,
        warnings=found.warnings,
        explained=max(0, found.warnings - found.unexplained),
        not_evaluated=found.not_evaluated,
        queries=found.open_queries,
    )
