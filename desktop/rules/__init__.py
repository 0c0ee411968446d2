"""The expression language: parse, check against a questionnaire, compile once, evaluate three-valued."""

from desktop.rules.book import Book, CompiledRule, Condition, Filling, Target, compile_book
from desktop.rules.bounds import Bounds, bounds
from desktop.rules.case import Case, canonical_number
from desktop.rules.check import check
from desktop.rules.evaluate import Evaluation, evaluate_on, evaluate_text
from desktop.rules.examples import check_examples, facts_of, results_of
from desktop.rules.facts import Facts, Given, Others
from desktop.rules.functions import FUNCTIONS, Function, Kind
from desktop.rules.general import (
    LARGEST_CHANGE,
    MOST_WITHOUT_DATA,
    GeneralCheck,
    general_checks,
    general_sentence,
)
from desktop.rules.nodes import Node, text_of
from desktop.rules.parse import parse
from desktop.rules.reader import Reason
from desktop.rules.register import Register
from desktop.rules.sentence import item_sentences, rule_sentence, section_sentence, sentence_of

__all__ = [
    "FUNCTIONS",
    "Book",
    "Bounds",
    "Case",
    "CompiledRule",
    "Condition",
    "Facts",
    "Filling",
    "Function",
    "Given",
    "Kind",
    "Node",
    "Others",
    "Register",
    "Target",
    "bounds",
    "canonical_number",
    "compile_book",
    "parse",
    "check",
    "Evaluation",
    "evaluate_on",
    "evaluate_text",
    "check_examples",
    "facts_of",
    "results_of",
    "Reason",
    "LARGEST_CHANGE",
    "MOST_WITHOUT_DATA",
    "GeneralCheck",
    "general_checks",
    "general_sentence",
    "item_sentences",
    "rule_sentence",
    "section_sentence",
    "sentence_of",
    "text_of",
]
