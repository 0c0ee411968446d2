"""Files that stand behind answers."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept as evidence for an answer; ``size`` is in bytes."""

    id: str
    item: str
    row: str
    name: str
    sha256: str
    size: int
    at: datetime
    person: str
