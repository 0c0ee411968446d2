"""What can go wrong that is nobody's bug; the sentence for each code stands in ``resources/wording``."""

from dataclasses import dataclass, field


class Problem(Exception):
    """Something a person can mend: a code with details, turned into a sentence by ``desktop.wording``.

    Details are plain values (texts, numbers, paths as text); every placeholder of the sentence is among them.
    Anything else that is raised is a bug and ends in the crash report.
    """

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions with keyword arguments do not pickle by themselves; problems cross from the worker.
        return (_rebuild, (self.code, self.details))


def _rebuild(code: str, details: dict[str, object]) -> Problem:
    return Problem(code, **details)


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem that does not stop the work: it is listed with its place.

    ``found`` is the raw text that was read, ``severity`` error (the cell was refused) or warning (it was read all
    the same).
    """

    code: str
    severity: str = "error"
    sheet: str | None = None
    cell: str | None = None
    item: str | None = None
    row: str | None = None
    found: str | None = None
    details: dict[str, object] = field(default_factory=dict)
