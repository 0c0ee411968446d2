"""Number formats: what kind of figure a cell shows, told by a scan that no hostile format can slow down."""

from enum import StrEnum
from functools import lru_cache

LONGEST = 1_000
GENERAL = "General"

# The numbers below 164 are fixed by the file format and never written out; those not here are plain numbers.
BUILTIN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "mm-dd-yy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 49: "@",
}  # fmt: skip


class Format(StrEnum):
    """What a number format makes of a number."""

    GENERAL = "general"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"


@lru_cache(maxsize=512)
def kind_of(code: str) -> Format:
    """Return the kind of a format code, judged by the section for positive numbers."""
    if code in ("", GENERAL):
        return Format.GENERAL
    bare = _bare(code[:LONGEST])
    if "%" in bare:
        return Format.PERCENT
    if any(sign in "dmyhs" for sign in bare.casefold()) and not any(sign in "0#?" for sign in bare.split(".")[0]):
        return Format.DATE
    return Format.TEXT if bare == "@" else Format.NUMBER


def _bare(code: str) -> str:
    """Return the first section without quoted text, escaped signs and brackets other than elapsed time."""
    bare: list[str] = []
    at = 0
    while at < len(code):
        sign = code[at]
        if sign == ";":
            break
        if sign in "\\_*":
            at += 2
            continue
        if sign in '"[':
            end = code.find('"' if sign == '"' else "]", at + 1)
            if end < 0:
                break
            inside = code[at + 1 : end].casefold()
            if sign == "[" and inside and set(inside) <= {"h"} | {"m"} | {"s"}:
                bare.append(inside)
            at = end + 1
            continue
        bare.append(sign)
        at += 1
    text = "".join(bare)
    return "" if text.casefold() == "general" else text
