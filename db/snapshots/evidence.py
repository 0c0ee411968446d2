"""Files that stand behind answers."""

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Evidence that travels in a workbook; ``size`` is in bytes.

    ``content`` is None where it is only listed: nobody has read it yet, or it did not come along as it was sent.
    """

    item: str
    row: str
    name: str
    sha256: str
    size: int
    person: str
    content: bytes | None = field(default=None, repr=False)
