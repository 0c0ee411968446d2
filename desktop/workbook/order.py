"""What one workbook is to be: the order that the writer works from, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.snapshots.evidence import Enclosed
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Correspondence
from db.snapshots.register import Country, Membership
from db.snapshots.submission import Answers, Rows
from db.terms import Result, Severity


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as the workbook's reader reads it; ``item`` and ``row`` name its place, "" for the whole return."""

    rule: str
    item: str
    row: str
    severity: Severity
    result: Result
    text: str


@dataclass(frozen=True)
class Order:
    """One workbook for one country and round; equal orders give equal bytes.

    ``canonical`` is the questionnaire's canonical JSON and ``sha256`` its hash. ``key`` is the short text on the stamp
    (letters and digits). ``answers`` and ``rows`` are what the cells are filled with, and so the base of the merge;
    answers of derived items are shown and never read back. ``earlier`` holds earlier rounds by year; the two newest
    are shown beside the cells. ``notice`` is a sentence every sheet shows, such as that the data are invented.
    ``gaps`` are the years of earlier rounds of which nothing was accepted. ``room`` says how many rows a roster will need beyond those of *rows*; ``added`` are rows to come whose ids were given
    elsewhere, ``signed`` the name and words of a sign-off that travels with the file, ``letters`` what the office sends
    along. ``sections`` are the dimensions the workbook is limited to; empty for all. ``enclosed`` is the evidence it lists.
    ``found`` is what the checks say of *answers*, None where nobody looked: programs that do not calculate show it.
    ``reference_date`` (else ``due``), the country's ``memberships`` and the reference ``lists`` are what rules look at.
    """

    questionnaire: Questionnaire
    canonical: bytes
    sha256: str
    country: Country
    year: int
    due: date
    language: str
    key: str
    base_seq: int
    answers: Answers = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    earlier: Mapping[int, Base] = field(default_factory=dict)
    notice: str = ""
    sender: str = ""
    reference_date: date | None = None
    memberships: tuple[Membership, ...] = ()
    gaps: tuple[int, ...] = ()
    room: Mapping[str, int] = field(default_factory=dict)
    added: Rows = field(default_factory=dict)
    signed: tuple[str, str] | None = None
    lists: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    found: tuple[Said, ...] | None = None
    letters: Correspondence = field(default_factory=Correspondence)
    sections: tuple[str, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The earlier years that are shown, newest first, at most two."""
        return tuple(sorted((year for year in self.earlier if year < self.year), reverse=True)[:2])
