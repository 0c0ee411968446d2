"""Codes to sentences in four languages, without Qt: for the window, the command line, workbooks and the PDF."""

from desktop.wording.numbers import number_text
from desktop.wording.sentences import has, languages_of, problem_sentence, remark_sentence, sentence, word

__all__ = ["has", "languages_of", "number_text", "problem_sentence", "remark_sentence", "sentence", "word"]
