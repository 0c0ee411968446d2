"""Text into the room there is: cutting with a visible …, and breaking into lines; both bounded for any text."""

from desktop.figures.marks import Measure, Weight

ELLIPSIS = "…"
# No letter of the family is narrower than a fifth of its size, so no line holds more characters than this allows.
_NARROWEST = 0.2
# Consonants that are never parted.
_TOGETHER = frozenset(
    [
        "bl",
        "br",
        "ch",
        "cl",
        "cr",
        "dr",
        "fl",
        "fr",
        "gl",
        "gn",
        "gr",
        "lh",
        "ll",
        "nh",
        "ph",
        "pl",
        "pr",
        "qu",
        "rr",
        "th",
        "tr",
        "vr",
    ]
)
_VOWELS = "aeiouyáéíóúàâãêèëîïôõöùûüæœ"


def plain(text: str) -> str:
    """Return *text* on one line: every run of white space (no-break spaces aside) becomes one space."""
    return (
        " ".join(text.replace("\xa0", "\ue000").replace("\u202f", "\ue001").split())
        .replace("\ue000", "\xa0")
        .replace("\ue001", "\u202f")
    )


def cut(text: str, width: float, size: float, weight: Weight, measure: Measure) -> str:
    """Return *text* on one line of at most *width*, its end replaced by … where it does not fit."""
    most = int(width / (_NARROWEST * size)) + 2
    line = plain(text[: most * 4])
    if len(line) <= most and len(text) <= most * 4 and measure(line, size, weight) <= width:
        return line
    return _prefix(line[:most], width - measure(ELLIPSIS, size, weight), size, weight, measure).rstrip() + ELLIPSIS


def wrap(text: str, width: float, size: float, weight: Weight, measure: Measure, most: int | None = None) -> list[str]:
    """Return *text* broken into lines of at most *width*; with *most* the last line says by … that more was there.

    Words longer than a line are broken where the line ends; line breaks in the text are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in plain(paragraph).split(" "):
            longer = f"{line} {word}" if line else word
            if measure(longer, size, weight) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while line and (most is None or len(lines) <= most) and measure(line, size, weight) > width:
                head = _prefix(line, width, size, weight, measure) or line[0]
                lines.append(head)
                line = line[len(head) :]
            if most is not None and len(lines) > most:
                return _shortened(lines, most, width, size, weight, measure)
        lines.append(line)
        if most is not None and len(lines) > most:
            return _shortened(lines, most, width, size, weight, measure)
    return lines


def _shortened(lines: list[str], most: int, width: float, size: float, weight: Weight, measure: Measure) -> list[str]:
    room = width - measure(ELLIPSIS, size, weight)
    return [*lines[: most - 1], _prefix(lines[most - 1], room, size, weight, measure).rstrip() + ELLIPSIS]


def _prefix(text: str, width: float, size: float, weight: Weight, measure: Measure) -> str:
    low, high = 0, min(len(text), int(max(width, 0.0) / (_NARROWEST * size)) + 2)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low]


def fitting_size(text: str, width: float, size: float, smallest: float, weight: Weight, measure: Measure) -> float:
    """Return the largest size from *size* down to *smallest*, in half points, at which *text* fits into *width*."""
    while size > smallest and measure(text, size, weight) > width:
        size -= 0.5
    return max(size, smallest)


def hyphenated(text: str, width: float, size: float, weight: Weight, measure: Measure) -> str:
    """Return *text* with a space after a hyphen in every word wider than *width*, so that ``wrap`` breaks it there.

    Words are parted where a consonant, or two that belong together, and a vowel begin a syllable in all four languages.
    """
    return " ".join(_parted(word, width, size, weight, measure) for word in plain(text[:400]).split(" "))


def _parted(word: str, width: float, size: float, weight: Weight, measure: Measure) -> str:
    if measure(word, size, weight) <= width:
        return word
    for at in range(len(word) - 3, 2, -1):
        if _begins_syllable(word.lower(), at) and measure(word[:at] + "-", size, weight) <= width:
            return f"{word[:at]}- {_parted(word[at:], width, size, weight, measure)}"
    return word


def _begins_syllable(word: str, at: int) -> bool:
    if word[at - 1 : at + 1] in _TOGETHER or word[at] in _VOWELS:
        return False
    after = at + 2 if word[at : at + 2] in _TOGETHER else at + 1
    return after < len(word) and word[after] in _VOWELS
