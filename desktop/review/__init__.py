"""What may happen next to a submission, and what still stands in the way: pure functions on values."""

from desktop.review.sheet import Beside, Moved, Region, ReviewLine, region_of, review_lines
from desktop.review.stages import after, blockers, locked, query_after
from desktop.review.verification import Lapse, lapses, seal, seal_along

__all__ = [
    "Beside",
    "Lapse",
    "Moved",
    "Region",
    "ReviewLine",
    "after",
    "blockers",
    "lapses",
    "locked",
    "query_after",
    "region_of",
    "review_lines",
    "seal",
    "seal_along",
]
