"""What may happen next to a submission, and what still stands in the way: pure functions on values."""

from desktop.review.stages import after, blockers, query_after

__all__ = ["after", "blockers", "query_after"]
