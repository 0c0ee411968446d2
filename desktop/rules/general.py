"""What the general checks demand, in plain words: they are the program's own and hold for every questionnaire."""

from dataclasses import dataclass

from db.terms import Severity
from desktop.wording import number_text, sentence

LARGEST_CHANGE = 0.5
"""By what share a figure may change from one round to the next, where the item has no bound of its own (GEN.11)."""
MOST_WITHOUT_DATA = 0.25
"""What share of the required items may be left without data (GEN.14)."""
_ERROR, _WARNING, _INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION
GENERAL: dict[str, Severity] = {
    "GEN.01": _ERROR,
    "GEN.02": _ERROR,
    "GEN.03": _ERROR,
    "GEN.04": _ERROR,
    "GEN.05": _ERROR,
    "GEN.06": _ERROR,
    "GEN.07": _ERROR,
    "GEN.08": _ERROR,
    "GEN.09": _WARNING,
    "GEN.10": _ERROR,
    "GEN.11": _WARNING,
    "GEN.12": _WARNING,
    "GEN.13": _WARNING,
    "GEN.14": _INFORMATION,
    "GEN.15": _ERROR,
    "GEN.16": _WARNING,
    "GEN.17": _WARNING,
    "GEN.18": _INFORMATION,
    "GEN.19": _INFORMATION,
    "GEN.20": _WARNING,
    "GEN.21": _WARNING,
    "GEN.22": _INFORMATION,
    "GEN.23": _ERROR,
}
"""Each general check with its severity, in the order of their codes."""
_SHARES = {"GEN.11": LARGEST_CHANGE, "GEN.14": MOST_WITHOUT_DATA}


@dataclass(frozen=True, slots=True)
class GeneralCheck:
    """One general check and what it demands."""

    code: str
    severity: Severity
    sentence: str


def general_checks(language: str) -> tuple[GeneralCheck, ...]:
    """Return every general check with its sentence in *language*."""
    return tuple(GeneralCheck(code, severity, general_sentence(code, language)) for code, severity in GENERAL.items())


def general_sentence(code: str, language: str) -> str:
    """Return what the general check *code* demands, in plain words of *language*; "" where there is no such check."""
    if code not in GENERAL:
        return ""
    share = number_text(100 * _SHARES.get(code, 0.0), language)
    return sentence(f"say.general.{code}", language, share=share)
