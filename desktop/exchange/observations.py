"""The answers of a round as observations, and what is left out of them when they are handed on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.snapshots.questionnaire import Questionnaire, Texts
from db.snapshots.submission import Answer, Translation
from db.terms import Stage, ValueStatus


@dataclass(frozen=True, slots=True)
class Observation:
    """One answer of one country; ``answer.item`` is the full code, roster columns included."""

    country: str
    answer: Answer
    stage: Stage

    @property
    def published(self) -> Answer:
        """The answer as it may be handed on: a confidential one without its value and its note, and suppressed."""
        if not self.answer.confidential:
            return self.answer
        return replace(self.answer, text=None, number=None, note=None, status=ValueStatus.SUPPRESSED)

    @property
    def status(self) -> str:
        """The code of the status that is published; a value without one is a normal value."""
        answer = self.published
        if answer.status is not None:
            return answer.status.value
        return ValueStatus.NORMAL.value if answer.text is not None else ""


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation of what a country wrote, with its original; ``stale`` once the original is another text."""

    country: str
    original: str
    translation: Translation
    stale: bool


@dataclass(frozen=True)
class Dataset:
    """A round's observations in the questionnaire's order, with what is needed to read them.

    ``content_hash`` is the SHA-256 over the hashes of its submissions, by country.
    """

    questionnaire: Questionnaire
    year: int
    publisher: str
    notice: Texts
    content_hash: str
    countries: Mapping[str, Texts]
    observations: tuple[Observation, ...]
    translations: tuple[Translated, ...] = ()
