"""The annex on provenance: how anyone can follow a figure back, with an id of each kind from this very summary."""

from desktop.summary import ids
from desktop.summary.behind import behind, told
from desktop.summary.blocks import Block, Chapter, Column, Heading, Points, Prose, Row, Table
from desktop.summary.matter import Matter
from desktop.summary.provenance import FILE


def tracing(matter: Matter) -> Chapter:
    """Return the annex."""
    labels = matter.labels
    texts = [labels(f"tracing.{name}", file=FILE) for name in ("file", "chain", "secret", "office")]
    columns = (Column(labels("tracing.id"), 38), Column(labels("tracing.figure"), 62, lines=2))
    rows = tuple(Row((name, told(matter, name))) for name in _examples(matter))
    blocks: list[Block] = [Points(tuple(texts), 9.2, 4.0)]
    if rows:
        blocks += [
            Heading(labels("tracing.ids")),
            Prose(labels("tracing.ids_lead"), 8.8, "ink2"),
            Table(columns, rows, 7.8),
        ]
    return Chapter("tracing", labels("tracing.title"), tuple(blocks), labels("tracing.lead"))


def _examples(matter: Matter) -> list[str]:
    """Return an id of each kind that this summary has."""
    if not matter.reported:
        return []
    year, code = matter.data.year, matter.reported[0].code
    item = next((key[0] for key in matter.entry(code).answers if not key[1]), "")
    dimension = next(iter(matter.panel.dimensions), "")
    found = [ids.value(year, code, item), ids.change(year, code, item)] if item else []
    if dimension:
        found += [ids.score(year, code, dimension), ids.score(year, code), ids.arithmetic(year, code)]
        found += [ids.gained(year, code), ids.against(year, code), ids.median(year, dimension), ids.median(year)]
        found += [ids.in_class(year, dimension, 3), ids.coverage(year, code, dimension)]
    found += [ids.quality(year, code, "completeness"), ids.quality(year, code, "errors")]
    found += [ids.region(year, "reported"), ids.region(year, "values")]
    return [name for name in found if behind(matter, name) is not None]
