"""Looks added to the styles of a file that somebody else may have saved: fonts, fills, borders, cell formats."""

import re
from dataclasses import dataclass

from desktop.workbook.links import before_end, prefix
from desktop.workbook.palette import FONT


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; ``edge`` is the colour of its border, on all sides with ``boxed``, else below."""

    size: float = 10
    color: str = "15202B"
    bold: bool = False
    tint: str = ""
    edge: str = ""
    boxed: bool = False
    thick: bool = False
    open: bool = False
    wrap: bool = True
    across: str = "left"
    upright: str = "top"
    indent: int = 0


def add_looks(styles: bytes, wanted: tuple[Look, ...]) -> tuple[bytes, list[int]]:
    """Return the styles with *wanted* looks added, and the number of each; all 0 where the file has no list of them."""
    if not all(re.search(rb"<(?:\w+:)?%s\b" % part, styles) for part in (b"fonts", b"fills", b"borders", b"cellXfs")):
        return styles, [0] * len(wanted)
    named = prefix(styles)
    first = {
        part: _count(styles, *part) for part in ((b"fonts", b"font"), (b"fills", b"fill"), (b"borders", b"border"))
    }
    fonts, fills, borders = first.values()
    start = _count(styles, b"cellXfs", b"xf")
    pieces: dict[bytes, list[str]] = {b"fonts": [], b"fills": [], b"borders": [], b"cellXfs": []}
    for at, look in enumerate(wanted):
        pieces[b"fonts"].append(_font(look))
        pieces[b"fills"].append(_fill(look))
        pieces[b"borders"].append(_border(look))
        pieces[b"cellXfs"].append(_format(look, fonts + at, fills + at, borders + at))
    for part, entries in pieces.items():
        text = "".join(entries).replace("<", f"<{named}").replace(f"<{named}/", f"</{named}")
        styles = _counted(before_end(styles, part, text.encode()), part, len(entries))
    return styles, [start + at for at in range(len(wanted))]


def _count(styles: bytes, part: bytes, one: bytes) -> int:
    found = re.search(rb"<(?:\w+:)?%s\b[^>]*>(.*?)</(?:\w+:)?%s>" % (part, part), styles, re.DOTALL)
    return len(re.findall(rb"<(?:\w+:)?%s[\s/>]" % one, found[1])) if found else 0


def _counted(styles: bytes, part: bytes, more: int) -> bytes:
    told = re.compile(rb'(<(?:\w+:)?%s\b[^>]*?\bcount=")([0-9]+)(")' % part)
    return told.sub(lambda found: found[1] + b"%d" % (int(found[2]) + more) + found[3], styles, count=1)


def _font(look: Look) -> str:
    bold = "<b/>" if look.bold else ""
    return f'<font>{bold}<sz val="{look.size:g}"/><color rgb="FF{look.color}"/><name val="{FONT}"/></font>'


def _fill(look: Look) -> str:
    if not look.tint:
        return '<fill><patternFill patternType="none"/></fill>'
    return f'<fill><patternFill patternType="solid"><fgColor rgb="FF{look.tint}"/></patternFill></fill>'


def _border(look: Look) -> str:
    style = "medium" if look.thick else "thin"
    line = f' style="{style}"><color rgb="FF{look.edge}"/></'
    if not look.edge:
        return "<border><left/><right/><top/><bottom/><diagonal/></border>"
    if not look.boxed:
        return f"<border><left/><right/><top/><bottom{line}bottom><diagonal/></border>"
    sides = "".join(f"<{side}{line}{side}>" for side in ("left", "right", "top", "bottom"))
    return f"<border>{sides}<diagonal/></border>"


def _format(look: Look, font: int, fill: int, border: int) -> str:
    # Number format 49 is text: what a person types stays what it is.
    return (
        f'<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1"'
        ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">'
        f'<alignment horizontal="{look.across}" vertical="{look.upright}" indent="{look.indent}"{" wrapText=" + chr(34) + "1" + chr(34) if look.wrap else ""}/>'
        f'<protection locked="{0 if look.open else 1}"/></xf>'
    )
