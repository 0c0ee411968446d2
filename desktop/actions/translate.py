"""Translations of what countries wrote: attributed, beside the original, and stale once that is another text."""

import hashlib
from dataclasses import dataclass

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.submission import Answer, Answers, Translation
from db.terms import LANGUAGES, ItemKind
from db.work import Reading
from db.writers import office
from db.writers.collection import require_unlocked
from desktop.actions.desk import Desk
from desktop.actions.review import REVIEW

NARRATIVE = (ItemKind.TEXT, ItemKind.LONG_TEXT)
LONGEST = 32_767
"""Signs of a translation: what a cell of a workbook takes, as of the answer itself."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A narrative answer and one translation of it; ``stale`` says that the original is another text by now."""

    original: Answer
    translation: Translation
    stale: bool


def translate(
    desk: Desk, year: int, country: str, item: str, language: str, text: str, translator: str, row: str = ""
) -> Outcome:
    """Keep *translator*'s translation of a narrative answer, in the place of the one before; a blank *text* removes it.

    Raises:
        Problem: no such answer, not one in words, no such language, nobody named, the text is too long, or the return is accepted.
    """
    desk.require(*REVIEW)
    text, translator = text.strip(), " ".join(translator.split())
    if language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    if text and not translator:
        raise Problem("translate.by_whom", item=item)
    if len(text) > LONGEST:
        raise Problem("translate.too_long", item=item, longest=LONGEST, found=len(text))
    with desk.database.write("translate", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        require_unlocked(work, submission_id)
        questionnaire = desk.questionnaire(work, readers.round_by_year(work, year).questionnaire_sha256)
        asked = questionnaire.by_code.get(item)
        if asked is None:
            raise Problem("answer.no_item", item=item)
        if asked.kind not in NARRATIVE or asked.derived:
            raise Problem("translate.not_words", item=item)
        original = readers.answers(work, submission_id).get((item, row))
        if original is None or not original.text:
            raise Problem("review.no_answer", item=item, country=country, year=str(year))
        known = {(*one.key, one.language): one for one in readers.translations(work, submission_id)}
        before = known.get((item, row, language))
        made = Translation(item, row, language, text, translator, work.at, source_hash(original))
        work.submission_id = submission_id
        work.details = {
            "item": item, "row": row, "language": language, "translator": translator,
            "before": before.text if before else None, "after": text or None,
        }  # fmt: skip
        if _same(before, made):
            work.label = None
        else:
            office.store_translation(work, submission_id, made)
    touched = frozenset({submission_id})
    return Outcome(
        "translate", work.details, submissions=touched, review=True, changeset=work.id if work.label else None
    )


def _same(before: Translation | None, made: Translation) -> bool:
    if before is None:
        return not made.text
    return (before.text, before.translator, before.source_hash) == (made.text, made.translator, made.source_hash)


def source_hash(original: Answer) -> str:
    """Return the SHA-256 of the text a translation is made from."""
    return hashlib.sha256((original.text or "").encode("utf-8", "surrogatepass")).hexdigest()


def beside(reading: Reading, submission_id: int, answers: Answers | None = None) -> tuple[Beside, ...]:
    """Return the translations of a submission beside their originals; that of an answer taken away is stale too."""
    answers = readers.answers(reading, submission_id) if answers is None else answers
    found = []
    for one in readers.translations(reading, submission_id):
        original = answers.get(one.key, Answer(*one.key))
        found.append(Beside(original, one, source_hash(original) != one.source_hash))
    return tuple(found)
