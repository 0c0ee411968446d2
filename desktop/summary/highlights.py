"""The highlights: sentences computed from the figures, never typed, and the medians of the dimensions before and now."""

from statistics import median

from db.terms import Stage
from desktop.figures import ClassBars, ClassRow, DumbbellRow, Dumbbells, Legend, level
from desktop.summary import ids
from desktop.summary.blocks import Block, Chapter, Drawing, Heading, Points, Prose, strong
from desktop.summary.labels import INVENTED_MARK
from desktop.summary.matter import Matter
from desktop.summary.panel import OVERALL
from desktop.wording import word

# A change of less than half a point is not told as one.
STEADY = 0.005
NAMES_AT_MOST = 12
LEVELS = 5


def highlights(matter: Matter) -> Chapter:
    """Return the chapter of highlights."""
    labels = matter.labels
    sentences = [*_reporting(matter), *_overall(matter), *_dimensions(matter), *_quality(matter)]
    blocks: list[Block] = [Points(tuple(sentences))]
    if matter.panel.dimensions:
        blocks.append(Heading(labels("highlights.medians")))
        blocks.append(Drawing(_medians(matter)))
        if matter.before is not None:
            blocks.append(
                Prose(labels("legend.dots", before=str(matter.before), now=str(matter.data.year)), 7.6, "ink3")
            )
        blocks.append(Heading(labels("highlights.classes")))
        blocks.append(Drawing(Legend(labels("legend.no_value")), 8.0))
        blocks.append(Drawing(_classes(matter)))
    if matter.any_invented:
        blocks.append(Prose(labels("legend.invented", mark=INVENTED_MARK), 7.6, "ink3"))
    return Chapter("highlights", labels("highlights.title"), tuple(blocks), labels("highlights.lead"))


def _reporting(matter: Matter) -> list[str]:
    labels = matter.labels
    total = len(matter.reported) + len(matter.absent)
    stages = [matter.entry(country.code).line.stage for country in matter.reported]
    parts = [
        labels("highlights.stage", stage=word(stage, labels.language).lower(), count=stages.count(stage))
        for stage in (Stage.ACCEPTED, Stage.IN_REVIEW, Stage.RECEIVED, Stage.RETURNED)
        if stage in stages
    ]
    found = [
        labels(
            "highlights.reported",
            count=strong(labels.number(len(matter.reported))),
            total=total,
            year=str(matter.data.year),
        )
        + (" " + labels("highlights.stages", stages="; ".join(parts)) if parts else "")
    ]
    for code, out in (("highlights.absent", False), ("highlights.left_out", True)):
        those = [country for country in matter.absent if matter.entry(country.code).left_out is out]
        if those:
            names = [country.name(labels.language) for country in those]
            shown = ", ".join(names[:NAMES_AT_MOST]) + (" …" if len(names) > NAMES_AT_MOST else "")
            found.append(labels.plural(code, len(names), names=shown))
    return found


def _overall(matter: Matter) -> list[str]:
    labels, panel, year, before = matter.labels, matter.panel, matter.data.year, matter.before
    now = panel.median(year)
    if not panel.dimensions:
        return []
    if now is None:
        return [labels("highlights.no_score")]
    invented = panel.median_invented(year)
    found = [
        labels(
            "highlights.median",
            median=strong(labels.score(now, 1, invented)),
            count=sum(1 for country in matter.reported if panel.score(year, country.code) is not None),
        )
    ]
    pairs = _pairs(matter, OVERALL)
    if before is not None and pairs:
        invented = invented or panel.median_invented(before)
        early, late = median(a for a, _ in pairs), median(b for _, b in pairs)
        found.append(
            labels(
                "highlights.change",
                count=len(pairs),
                before=labels.score(early, 1, invented),
                now=labels.score(late, 1, invented),
                change=strong(labels.change(early, late, 1, invented)),
                year=str(before),
            )
        )
        rose = sum(1 for a, b in pairs if b - a >= STEADY)
        fell = sum(1 for a, b in pairs if a - b >= STEADY)
        found.append(
            labels(
                "highlights.movement",
                rose=strong(str(rose)),
                fell=strong(str(fell)),
                steady=strong(str(len(pairs) - rose - fell)),
                year=str(before),
                mark=INVENTED_MARK if invented else "",
            )
        )
    return found


def _pairs(matter: Matter, dimension: str) -> list[tuple[float, float]]:
    # Only countries with a score in both rounds: else a country that joins would look like progress.
    found = []
    for country in matter.reported:
        early = matter.panel.score(matter.before, country.code, dimension)
        late = matter.panel.score(matter.data.year, country.code, dimension)
        if early is not None and late is not None:
            found.append((early, late))
    return found


def _dimensions(matter: Matter) -> list[str]:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    medians = {code: panel.median(year, code) for code in panel.dimensions}
    there = {code: value for code, value in medians.items() if value is not None}
    found = []
    if len(there) > 1:
        best, least = max(there, key=lambda code: there[code]), min(there, key=lambda code: there[code])
        found.append(
            labels(
                "highlights.extremes",
                best=strong(matter.dimension(best)),
                best_score=labels.score(there[best], 1, panel.median_invented(year, best)),
                least=strong(matter.dimension(least)),
                least_score=labels.score(there[least], 1, panel.median_invented(year, least)),
            )
        )
    changes = {code: median(late - early for early, late in pairs) for code in there if (pairs := _pairs(matter, code))}
    if changes and matter.before is not None:
        most = max(changes, key=lambda code: changes[code])
        if changes[most] >= STEADY:
            invented = panel.median_invented(year, most) or panel.median_invented(matter.before, most)
            found.append(
                labels(
                    "highlights.advance",
                    dimension=strong(matter.dimension(most)),
                    change=labels.signed(changes[most] * 100, 1) + (INVENTED_MARK if invented else ""),
                    year=str(matter.before),
                )
            )
    gaps = sum(
        1 for country in matter.reported for code in panel.dimensions if panel.score(year, country.code, code) is None
    )
    if gaps:
        total = len(matter.reported) * len(panel.dimensions)
        found.append(labels("highlights.gaps", count=gaps, total=total, missing=labels("missing.short")))
    return found


def _quality(matter: Matter) -> list[str]:
    labels = matter.labels
    tallies = list(matter.tallies.values())
    answered = sum(found.answered for found in tallies)
    if not answered:
        return []
    found = [
        labels(
            "highlights.answers",
            count=strong(labels.number(answered)),
            share=labels.percent(
                sum(found.with_source for found in tallies) / max(1, sum(found.typed for found in tallies))
            ),
        )
    ]
    warnings, unexplained = sum(f.warnings for f in tallies), sum(f.unexplained for f in tallies)
    found.append(
        labels(
            "highlights.findings",
            errors=sum(f.errors for f in tallies),
            warnings=warnings,
            explained=max(0, warnings - unexplained),
            not_evaluated=sum(f.not_evaluated for f in tallies),
            queries=sum(f.open_queries for f in tallies),
        )
    )
    invented = sum(f.invented for f in tallies)
    if invented:
        found.append(labels("highlights.invented", share=labels.percent(invented / answered), mark=INVENTED_MARK))
    return found


def _medians(matter: Matter) -> Dumbbells:
    labels, panel, year, before = matter.labels, matter.panel, matter.data.year, matter.before
    rows = []
    for code in panel.dimensions:
        early, now = panel.median(before, code), panel.median(year, code)
        rows.append(
            DumbbellRow(
                matter.dimension(code),
                None if early is None else early * 100,
                None if now is None else now * 100,
                labels.score(now, 1, panel.median_invented(year, code)),
                ids.median(year, code),
            )
        )
    return Dumbbells(tuple(rows), title=span_of_years(matter), label_width=130, alt=labels("highlights.medians"))


def span_of_years(matter: Matter) -> str:
    """Return "2022 → 2023", or the year alone in the first round."""
    return f"{matter.before} → {matter.data.year}" if matter.before is not None else str(matter.data.year)


def _classes(matter: Matter) -> ClassBars:
    panel, year = matter.panel, matter.data.year
    rows = []
    for code in panel.dimensions:
        scores = [panel.score(year, country.code, code) for country in matter.taking_part]
        levels = [level(score * 100) for score in scores if score is not None]
        counts = tuple(levels.count(number) for number in range(1, LEVELS + 1))
        mark = INVENTED_MARK if panel.median_invented(year, code) else ""
        names = tuple(ids.in_class(year, code, number) for number in (*range(1, LEVELS + 1), 0))
        rows.append(ClassRow(matter.dimension(code) + mark, counts, len(scores) - len(levels), names))
    return ClassBars(tuple(rows), alt=matter.labels("highlights.classes"))
