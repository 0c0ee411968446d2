"""Which file a workbook belongs to: the office's it was issued from, the country's that was made from it, or none yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db import readers
from db.files import open_database
from db.problems import Problem
from db.terms import FileKind
from desktop.actions.points import is_copy
from desktop.exchange import read_file
from desktop.questionnaire.register import countries
from desktop.workbook.identity import Manifest
from desktop.worker import Pool

SUFFIX = ".convergencia"
MOST = 40
"""How many files are looked into; a folder full of them is not searched for minutes."""


@dataclass(frozen=True, slots=True)
class Home:
    """What a workbook says it is, and the file that knows it; ``path`` is None where there is none yet."""

    country: str
    year: int
    path: Path | None = None
    kind: FileKind | None = None

    def name(self, language: str) -> str:
        """The country's name in *language*, as the register has it; its code where it does not."""
        known = next((one for one in countries() if one.code == self.country), None)
        return known.name(language) if known is not None else self.country

    @property
    def proposed(self) -> str:
        """A name for the country's own file."""
        return f"{self.country}-{self.year}{SUFFIX}"


def home_of(workbook: Path, recents: Iterable[str], pool: Pool) -> Home:
    """Return where *workbook* belongs, looked for among the files opened last and those beside it.

    A file that knows the workbook comes first, then the country's own file, for a round it does not have yet.

    Raises:
        Problem: it is no workbook of ours, or damaged.
    """
    manifest: Manifest = pool.call("carried", read_file(workbook))
    claim = manifest.claim
    own: Path | None = None
    for path in _candidates(workbook, recents):
        kind, knows = _looked_into(path, claim.country, claim.key)
        if knows:
            return Home(claim.country, claim.year, path, kind)
        if kind is FileKind.COUNTRY and own is None:
            own = path
    return Home(claim.country, claim.year, own, FileKind.COUNTRY if own is not None else None)


def _candidates(workbook: Path, recents: Iterable[str]) -> list[Path]:
    beside = sorted(one for one in workbook.parent.glob(f"*{SUFFIX}") if not is_copy(one))
    known = [Path(name) for name in recents if "://" not in name]
    return [one for one in dict.fromkeys((*known, *beside[:MOST])) if one.is_file()]


def _looked_into(path: Path, country: str, key: str) -> tuple[FileKind | None, bool]:
    """Return the kind of a file and whether it knows the workbook; (None, False) for one that has nothing to do with it."""
    try:
        with open_database(path, "", write=False) as database, database.read() as reading:
            info = readers.file_info(reading)
            if info.kind is FileKind.COUNTRY and info.country != country:
                return None, False
            return info.kind, readers.workbook(reading, key) is not None
    except Problem:
        return None, False
