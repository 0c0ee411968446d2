"""What is counted for the summary: answers, sources, statuses, findings, by return and over a round."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer, Key
from db.terms import Result, Severity, ValueStatus
from desktop.summary.data import CountryReturn


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over the answers of one return, roster cells among them, and over its findings.

    ``answered`` are answers with a value, ``typed`` those of them that are not computed, ``with_source`` those of the
    typed that name a source (a row of a roster names it once for all its cells), ``clean`` those of them that no error and no warning names, ``comparable``
    those that had a value in the round before as well (items only), of ``comparable_of``.
    """

    answered: int = 0
    typed: int = 0
    with_source: int = 0
    invented: int = 0
    confidential: int = 0
    clean: int = 0
    comparable: int = 0
    comparable_of: int = 0
    statuses: Mapping[ValueStatus, int] = field(default_factory=dict)
    errors: int = 0
    warnings: int = 0
    unexplained: int = 0
    informations: int = 0
    not_evaluated: int = 0
    open_queries: int = 0

    def share(self, part: int, whole: int | None = None) -> float | None:
        """Return *part* over *whole* (over the answered by default); None where there is nothing to share."""
        of = self.answered if whole is None else whole
        return part / of if of else None


def tally(
    questionnaire: Questionnaire, entry: CountryReturn, before: CountryReturn | None, made_up: frozenset[Key]
) -> Tally:
    """Return the counts of *entry*; *before* is the same country's return in the round before, if it gave
    one, *made_up* the keys of invented answers."""
    known = questionnaire.by_code
    answers = [answer for answer in entry.answers.values() if answer.item in known]
    given = [answer for answer in answers if answer.text is not None]
    typed = [answer for answer in given if not known[answer.item].derived]
    rows = {(known[answer.item].roster, answer.row) for answer in typed if answer.row and answer.source}
    named = {
        (finding.item, finding.row)
        for finding in entry.findings
        if finding.result is Result.FAIL and finding.severity is not Severity.INFORMATION
    }
    items = [answer for answer in given if not answer.row]
    counts = entry.line.counts
    return Tally(
        answered=len(given),
        typed=len(typed),
        with_source=sum(1 for answer in typed if answer.source or (known[answer.item].roster, answer.row) in rows),
        invented=sum(1 for answer in given if answer.key in made_up),
        confidential=sum(1 for answer in given if answer.confidential),
        clean=sum(1 for answer in given if answer.key not in named),
        comparable=sum(1 for answer in items if _has_value(before, answer)),
        comparable_of=len(items) if before is not None and before.reported else 0,
        statuses=Counter(status_of(answer) for answer in answers if not answer.blank),
        errors=counts.errors,
        warnings=counts.warnings,
        unexplained=counts.unexplained,
        informations=counts.informations,
        not_evaluated=counts.not_evaluated,
        open_queries=max(counts.open_queries, entry.open_queries),
    )


def _has_value(before: CountryReturn | None, answer: Answer) -> bool:
    if before is None or not before.reported:
        return False
    earlier = before.answers.get(answer.key)
    return earlier is not None and earlier.text is not None


def status_of(answer: Answer) -> ValueStatus:
    """Return the value status of *answer*, told or not: normal with a value, missing without."""
    if answer.status is not None:
        return answer.status
    return ValueStatus.MISSING if answer.text is None else ValueStatus.NORMAL


def completeness(entry: CountryReturn) -> float | None:
    """Return the share of what was asked that has been answered, a reason for having no value included."""
    counts = entry.line.counts
    return min(1.0, counts.answered / counts.asked) if counts.asked else None
