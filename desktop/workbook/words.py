"""The few words that stand in cells, in every language at once: statuses, marks, the erase mark, words for no value."""

import re
import unicodedata
from functools import cache

from db.terms import LANGUAGES, NO_VALUE, SECRETARIAT_ONLY, ValueStatus
from desktop.wording import sentence, word

ERASE, MARK, BETWEEN = "∅", "✓", " · "
ERROR_MARK, WARNING_MARK, MISSING_MARK = "✖", "▲", "←"
REQUIRED_MARK, CONDITIONAL_MARK = "●", "○"

MARKED = frozenset(
    {"✓", "✔", "☑", "x", "1", "si", "s", "yes", "y", "sim", "oui", "o", "true", "verdadero", "vrai", "verdadeiro"}
)
UNMARKED = frozenset({"no", "n", "nao", "non", "-", "–", "—", "0", "false", "falso", "faux", "☐"})

# Words that stand for a reason why there is no value. What means one thing here and another there is asked about.
NOT_AVAILABLE = frozenset(
    [
        "n/d",
        "nd",
        "n.d.",
        "n.d",
        "s/d",
        "sd",
        "s/i",
        "..",
        "...",
        ":",
        "nodisponible",
        "notavailable",
        "nondisponible",
        "indisponivel",
        "naodisponivel",
        "sindato",
        "sindatos",
        "semdado",
        "semdados",
        "nodata",
        "pasdedonnees",
        "sansdonnees",
    ]
)
CANNOT_EXIST = frozenset(
    [
        "noaplica",
        "noaplicable",
        "notapplicable",
        "nonapplicable",
        "naoseaplica",
        "naoaplicavel",
        "sansobjet",
        "nocorresponde",
    ]
)
UNCLEAR = frozenset(
    [
        "n/a",
        "na",
        "n.a.",
        "n.a",
        "-",
        "–",
        "—",
        "x",
        "none",
        "nil",
        "null",
        "ninguno",
        "nenhum",
        "neant",
        "confidencial",
        "confidential",
    ]
)

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return *text* as an answer keeps it: NFC, line ends ``\\n``, no control characters, no blanks around it."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", plain).strip(" \t\n\u00a0\u200b\ufeff")


@cache
def folded(text: str) -> str:
    """Return *text* as words are compared: without case, accents, or kinds of blank."""
    bare = unicodedata.normalize("NFKD", text.replace("\u200b", "").casefold())
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())


def status_label(status: ValueStatus, language: str) -> str:
    """Return the words of a status as cells show them: its code, then the word."""
    return f"{status.value}{BETWEEN}{word(status, language)}"


def erase_label(language: str) -> str:
    """Return the words that ask for an answer to be erased."""
    return f"{ERASE} {sentence('workbook.cell.erase', language)}"


def offered(statuses: tuple[ValueStatus, ...]) -> tuple[ValueStatus, ...]:
    """Return the statuses a focal point may choose for an item that declares *statuses* (none: all)."""
    allowed = statuses or tuple(ValueStatus)
    return tuple(status for status in ValueStatus if status in allowed and status not in SECRETARIAT_ONLY)


@cache
def _statuses() -> dict[str, ValueStatus]:
    known: dict[str, ValueStatus] = {}
    for status in ValueStatus:
        known[folded(status.value)] = status
        for language in LANGUAGES:
            known[folded(word(status, language))] = status
            known[folded(status_label(status, language))] = status
    return known


def status_of(text: str) -> ValueStatus | None:
    """Return the status that *text* names, by code, by word in any language, or by both."""
    plain = folded(text)
    if found := _statuses().get(plain):
        return found
    head, between, _ = plain.partition(BETWEEN.strip())
    # The words of a list may be newer or older than this program; the code before the dot stays.
    return _statuses().get(head.strip()) if between and len(head.strip()) == 1 else None


@cache
def _erasers() -> frozenset[str]:
    return frozenset({ERASE, *(folded(erase_label(language)) for language in LANGUAGES)})


def erases(text: str) -> bool:
    """Whether *text* is the erase mark, with or without its word."""
    return text.startswith(ERASE) and folded(text) in _erasers()


def mark_of(text: str) -> bool | None:
    """Return whether *text* marks (True) or unmarks (False); None where it does neither."""
    plain = folded(text)
    if plain in MARKED:
        return True
    return False if plain in UNMARKED else None


def no_value_label(text: str) -> ValueStatus | None:
    """Return the status for having no value whose full label, code and word, *text* is."""
    found = _statuses().get(folded(text)) if BETWEEN.strip() in text else None
    return found if found in NO_VALUE else None


def no_value(text: str) -> ValueStatus | None:
    """Return the status that a word in the place of a value clearly stands for."""
    found = status_of(text) if BETWEEN.strip() in text else None
    if found is not None:
        return found if found in NO_VALUE else None
    plain = folded(text).replace(" ", "").replace("-", "") or folded(text)
    if plain in NOT_AVAILABLE:
        return ValueStatus.MISSING
    return ValueStatus.CANNOT_EXIST if plain in CANNOT_EXIST else None


def unclear(text: str) -> bool:
    """Whether *text* in the place of a value could mean several reasons for having none."""
    return folded(text).replace(" ", "") in UNCLEAR
