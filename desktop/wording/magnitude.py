"""Large numbers in words, so that one zero too many is heard: 1,2 millones."""

from desktop.wording.sentences import sentence

# Named by the long scale, in which most of our languages count: a thousand millions are a milliard.
STEPS = (
    (1e12, "magnitude.billion"),
    (1e9, "magnitude.milliard"),
    (1e6, "magnitude.million"),
    (1e3, "magnitude.thousand"),
)
ONE = {
    "magnitude.billion": "magnitude.billion.one",
    "magnitude.milliard": "magnitude.milliard.one",
    "magnitude.million": "magnitude.million.one",
}
LEAST = 10_000


def magnitude(value: float, language: str) -> str:
    """Return how large *value* is in words, rounded to three digits; "" where its digits say it well enough."""
    size = abs(value)
    if size < LEAST or size >= 1e15:
        return ""
    sign = "−" if value < 0 else ""
    for at, (step, code) in enumerate(STEPS):
        if size >= step:
            shown = float(f"{size / step:.3g}")
            # 999 999 rounds to a million, not to a thousand thousands.
            if shown >= 1000 and at > 0:
                shown, code = 1.0, STEPS[at - 1][1]
            if shown == 1 and code in ONE:
                return sign + sentence(ONE[code], language)
            return sign + sentence(code, language, value=shown)
    return ""
