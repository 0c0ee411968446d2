"""The annex on method: how scores come about, in words and formulas, and the goalposts of every scored item."""

from db.terms import Direction
from desktop.convergence import bounds, scored
from desktop.convergence.aggregate import FLOOR
from desktop.figures import Anchor
from desktop.summary.blocks import Block, Chapter, Column, Heading, Points, Prose, Row, Table
from desktop.summary.labels import INVENTED_MARK
from desktop.summary.matter import Matter

MOST_NAMED = 40
"""Of how many items it is named that their series is broken; of more only their number is told."""


def method(matter: Matter) -> Chapter:
    """Return the annex."""
    labels, data = matter.labels, matter.data
    rules = ["score", "choice", "dimension", "coverage", "overall", "missing", "confidential", "median", "rounds"]
    texts = [labels(f"method.{name}", floor=labels.number(FLOOR)) for name in rules]
    if matter.any_invented:
        texts.append(labels("method.invented", mark=INVENTED_MARK))
    texts += _breaks(matter)
    rows = _rows(matter)
    blocks: list[Block] = [Points(tuple(texts), 9.2, 4.0)]
    if rows:
        blocks += [
            Heading(labels("method.goalposts")),
            Prose(labels("method.goalposts_lead"), 8.8, "ink2"),
            Table(_columns(matter), rows, 7.6),
        ]
    blocks.append(
        Prose(labels("method.version", code=data.questionnaire.code, version=data.questionnaire.version), 7.6, "ink3")
    )
    return Chapter("method", labels("method.title"), tuple(blocks), labels("method.lead"))


def _breaks(matter: Matter) -> list[str]:
    """Return a sentence for each earlier round of which something is not compared, because it meant something else."""
    found = []
    for one in matter.data.rounds:
        items = [item.code for item in matter.data.questionnaire.items if item.code in one.withheld]
        if len(items) > MOST_NAMED:
            found.append(matter.labels("method.breaks_many", year=str(one.year), count=len(items)))
        elif items:
            found.append(matter.labels("method.breaks", year=str(one.year), items=", ".join(items)))
    return found


def _columns(matter: Matter) -> tuple[Column, ...]:
    labels = matter.labels
    return (
        Column(labels("method.code"), 13),
        Column(labels("method.item"), 46, lines=2),
        Column(labels("method.unit"), 27),
        Column(labels("method.zero"), 10, Anchor.END),
        Column(labels("method.hundred"), 10, Anchor.END),
        Column(labels("method.weight"), 8, Anchor.END),
    )


def _rows(matter: Matter) -> tuple[Row, ...]:
    labels, questionnaire = matter.labels, matter.data.questionnaire
    rows: list[Row] = []
    for code in matter.panel.dimensions:
        rows.append(Row((matter.dimension(code),), group=True))
        for item in questionnaire.items:
            code_list = questionnaire.code_lists.get(item.code_list or "")
            if questionnaire.dimension_of(item).code != code or not scored(item, code_list):
                continue
            low, high = bounds(item, code_list) or (0.0, 0.0)
            worst, best = (high, low) if item.direction is Direction.LOWER else (low, high)
            unit = labels("method.by_list") if item.kind.choice else labels.unit(item, questionnaire)
            cells = (item.code, labels.of(item, questionnaire), unit, labels.number(worst), labels.number(best))
            rows.append(Row((*cells, labels.number(item.weight))))
    return tuple(rows)
