"""What the shipped questionnaire says, kept word for word: a change of a phrase shows in what people read."""

import pytest

from db.terms import LANGUAGES
from tests.reference.sentences.telling import HERE, shipped, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_sentences_are_those_that_were_read_aloud(language: str) -> None:
    assert (HERE / f"{language}.txt").read_text("utf-8") == told(shipped(), language)
