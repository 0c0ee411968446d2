"""Everything an expression may see, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.snapshots.submission import Answers, Rows
from desktop.rules.register import NO_REGISTER, Register

LONG_AGO = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Given:
    """What one country has given in one round: answers and rows, nothing else.

    ``withheld`` are codes that meant something else then, and why: they have no value, computed or not.
    """

    answers: Answers = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    withheld: Mapping[str, str] = field(default_factory=dict)

    def stands_in(self, other: "Given | None") -> bool:
        """Whether *other* holds the very same answers and rows, not only equal ones."""
        if other is None or self.withheld != other.withheld:
            return False
        return self.answers is other.answers and self.rows is other.rows


@dataclass(frozen=True, slots=True)
class Facts:
    """One submission with all that rules may compare it to.

    ``earlier`` is what the same country gave one round back, two rounds back (None where there was no such round);
    ``others`` what each country that has answered in this round gave (the own country among them does not matter).
    """

    given: Given
    country: str = ""
    year: int = 0
    reference_date: date = LONG_AGO
    earlier: tuple[Given | None, ...] = ()
    register: Register = NO_REGISTER
    others: "Others | None" = None


class Others:
    """What the countries that have answered in a round gave; build one for the round and share it among its facts.

    ``remembered`` keeps what was worked out about them once (their values and tables), so that a whole round costs no
    more than each submission opened twice.
    """

    def __init__(self, given: Mapping[str, Given]) -> None:
        self.given = dict(given)
        self.remembered: dict[str, object] = {}

    def renewed(self, given: Mapping[str, Given]) -> "Others":
        """Return the same for what is *given* now; of countries that gave nothing new what was worked out stays."""
        new = Others(given)
        for country, found in self.remembered.items():
            if country in given and self.given.get(country) is given[country]:
                new.remembered[country] = found
        return new
