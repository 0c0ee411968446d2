"""Which answers were invented for an example, and which derived figures rest on them: both are shown with a mark."""

from dataclasses import dataclass

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer, Answers, Key
from db.terms import LANGUAGES
from desktop.rules.rests import Rests, rests
from desktop.wording import has, sentence

INVENTED = "example.invented"


def invented_openings() -> tuple[str, ...]:
    """Return how the source of an invented answer begins, in each language; empty where nothing is ever invented."""
    if not has(INVENTED):
        return ()
    return tuple(dict.fromkeys(sentence(INVENTED, language) for language in LANGUAGES))


@dataclass(frozen=True, slots=True)
class Inventions:
    """How to tell what is invented.

    ``rests`` tells what is computed from what; a row of a roster names its source once, in any of its cells.
    """

    openings: tuple[str, ...]
    rests: Rests

    def opening_of(self, source: str) -> str:
        """Return the words by which *source* says that the answer is invented, "" where it does not."""
        return next((opening for opening in self.openings if source.startswith(opening)), "")

    def among(self, answers: Answers) -> frozenset[Key]:
        """Return the keys of *answers* that are invented, or computed from an answer that is."""
        found = {key for key, answer in answers.items() if self._said(answer)}
        rosters = self.rests.rosters
        rows = {(rosters.get(item), row) for item, row in found if row}
        if rows:
            found |= {(item, row) for item, row in answers if row and (rosters.get(item), row) in rows}
        items = {item for item, _ in found}
        if items:
            found |= {key for key in answers if items & self.rests.on.get(key[0], frozenset())}
        return frozenset(found)

    def _said(self, answer: Answer) -> bool:
        return bool(self.openings) and (answer.source or "").startswith(self.openings)


def inventions(questionnaire: Questionnaire, openings: tuple[str, ...]) -> Inventions:
    """Return how to tell what is invented among the answers to *questionnaire*."""
    return Inventions(openings, rests(questionnaire))
