"""Rules and a submission with its surroundings go in, findings come out."""

from desktop.questionnaire.speech import item_words
from desktop.rules.thresholds import compares
from desktop.validation.demands import demands
from desktop.validation.hashes import rule_hash, value_hash
from desktop.validation.incremental import Live
from desktop.validation.messages import message, reason_sentence, withheld_message
from desktop.validation.situation import Situation, given_of, others_of
from desktop.validation.told import told_finding
from desktop.validation.validate import Validation, derive, validate

__all__ = [
    "Live",
    "Situation",
    "Validation",
    "compares",
    "demands",
    "derive",
    "given_of",
    "item_words",
    "message",
    "others_of",
    "reason_sentence",
    "rule_hash",
    "told_finding",
    "validate",
    "value_hash",
    "withheld_message",
]
