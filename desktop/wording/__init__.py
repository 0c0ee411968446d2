"""Codes to sentences in four languages, without Qt: for the window, the command line, workbooks and the PDF."""

from desktop.wording.magnitude import magnitude
from desktop.wording.numbers import number_text
from desktop.wording.sentences import (
    choice_sentence,
    day_text,
    has,
    languages_of,
    problem_sentence,
    question_sentence,
    remark_sentence,
    sentence,
    word,
)

__all__ = [
    "choice_sentence",
    "day_text",
    "has",
    "languages_of",
    "magnitude",
    "number_text",
    "problem_sentence",
    "question_sentence",
    "remark_sentence",
    "sentence",
    "word",
]
