"""The annex on sources: whom the figures come from, in the words their owners ask for."""

from desktop.summary.blocks import Block, Chapter, Heading, Points, Prose
from desktop.summary.matter import Matter


def sources(matter: Matter) -> Chapter:
    """Return the annex: attributions, and how to tell this very summary from another."""
    labels, data = matter.labels, matter.data
    blocks: list[Block] = []
    if data.attributions:
        blocks.append(Points(data.attributions, 8.4, 4.0))
    else:
        blocks.append(Prose(labels("sources.none")))
    blocks += [
        Heading(labels("sources.identity")),
        Prose(labels("sources.hash", hash=data.content_hash), 8.8, "ink2"),
        Prose(labels("sources.type"), 8.8, "ink2"),
    ]
    return Chapter("sources", labels("sources.title"), tuple(blocks), labels("sources.lead"))
