"""Writes what the shipped questionnaire's rules and conditions say, in four languages, so that every change shows.

Run it from the top folder after changing a phrase or a rule, and read the difference aloud:
``.venv/bin/python -m tests.reference.sentences.telling``.
"""

from pathlib import Path

from db.snapshots.questionnaire import Questionnaire
from db.terms import LANGUAGES
from desktop.questionnaire.read import read_form
from desktop.questionnaire.register import mechanisms
from desktop.rules import item_sentences, rule_sentence
from resources import read_bytes

HERE = Path(__file__).parent


def shipped() -> Questionnaire:
    """Returns the shipped questionnaire."""
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


def told(questionnaire: Questionnaire, language: str) -> str:
    """Returns every rule's and every item's sentences in *language*, a line each."""
    acronyms = {one.code: one.acronyms[language] for one in mechanisms()}
    lines = [
        f"{rule.code}: {rule_sentence(questionnaire, rule, language, acronyms=acronyms)}"
        for rule in questionnaire.rules
    ]
    for item in questionnaire.every_item():
        said = item_sentences(questionnaire, item, language, acronyms=acronyms)
        lines += [
            f"{item.code} {name}: {text}" for name, text in said.items() if item.required != "yes" or name != "required"
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Writes the files."""
    questionnaire = shipped()
    for language in LANGUAGES:
        (HERE / f"{language}.txt").write_text(told(questionnaire, language), "utf-8")


if __name__ == "__main__":
    main()
