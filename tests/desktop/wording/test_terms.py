"""Every term of ``db.terms`` has its own word in every language."""

from enum import StrEnum

import pytest

from db import terms
from desktop.wording import has, languages_of, word
from desktop.wording.sentences import codes

ENUMERATIONS = [
    found
    for found in vars(terms).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
]
MEMBERS = [member for enumeration in ENUMERATIONS for member in enumeration]


def code_of(member: StrEnum) -> str:
    return f"term.{type(member).__name__}.{member.value}"


def test_there_are_terms_to_look_at() -> None:
    assert len(ENUMERATIONS) > 15


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda found: found.__name__)
def test_every_term_has_a_word_in_every_language(enumeration: type[StrEnum]) -> None:
    for member in enumeration:
        assert has(code_of(member)), code_of(member)
        assert languages_of(code_of(member)) == set(terms.LANGUAGES), code_of(member)
        for language in terms.LANGUAGES:
            spoken = word(member, language)
            assert spoken[0].isupper(), spoken
            assert spoken.strip() == spoken
            assert len(spoken) <= 40, f"«{spoken}» is too long for a column of a table or workbook"


@pytest.mark.parametrize("language", terms.LANGUAGES)
@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda found: found.__name__)
def test_no_two_terms_of_one_enumeration_share_a_word(enumeration: type[StrEnum], language: str) -> None:
    words = [word(member, language).casefold() for member in enumeration]
    assert len(set(words)) == len(words)


def test_no_word_is_left_over_from_a_term_that_is_gone() -> None:
    ours = tuple(f"term.{enumeration.__name__}." for enumeration in ENUMERATIONS)
    assert {code for code in codes() if code.startswith(ours)} == {code_of(member) for member in MEMBERS}


def test_the_words_of_a_status_hold_no_comma() -> None:
    # A dropdown of a workbook may be a plain list, and there a comma separates two choices.
    spoken = [word(status, language) for status in terms.ValueStatus for language in terms.LANGUAGES]
    assert [text for text in spoken if "," in text or ";" in text] == []
