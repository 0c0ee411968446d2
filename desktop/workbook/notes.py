"""Notes at cells: ours are added to those that people wrote, and taken away again without touching theirs."""

import html
import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from desktop.workbook.grid import MAIN, column_number
from desktop.workbook.links import (
    RELATIONSHIPS,
    Parts,
    before_end,
    declare,
    declare_kind,
    free_name,
    prefix,
    relate,
    related,
)
from desktop.workbook.words import clean

BEGIN, END = "▼ Convergencia", "▲"
"""What stands between these two lines is ours; what stands before or after is theirs."""
LONGEST_NOTE = 30_000
COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# What must come after a sheet's notes, in the order of the format.
_LATER = rb"legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst"
_COMMENT = re.compile(rb"<(?:\w+:)?comment\b[^>]*>.*?</(?:\w+:)?comment>", re.DOTALL)
_REFERENCE = re.compile(rb'\bref\s*=\s*["\']([A-Z]{1,3}[0-9]{1,7})["\']')
_RUN = re.compile(rb"<(?:\w+:)?r>.*?</(?:\w+:)?r>|<(?:\w+:)?r\s[^>]*>.*?</(?:\w+:)?r>", re.DOTALL)
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>", re.DOTALL)
_WHOLE = re.compile(rb"(<(?:\w+:)?text\b[^>]*>)(.*)(</(?:\w+:)?text>)", re.DOTALL)
_OURS = re.compile(rf"\n*{BEGIN}\n.*?\n{END}\n?", re.DOTALL)
_SHAPE = re.compile(rb"<v:shape\b.*?</v:shape>", re.DOTALL)
_SHAPETYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_EMPTY_COMMENTS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<comments xmlns="%s"><authors><author>Convergencia</author></authors><commentList></commentList></comments>'
) % MAIN.encode()
_EMPTY_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/>'
    b"</o:shapelayout>" + _SHAPETYPE + b"</xml>"
)


def note_text(lines: list[str]) -> str:
    """Return our part of a note."""
    told = "\n\n".join(clean(line) for line in lines)[:LONGEST_NOTE]
    return f"{BEGIN}\n{told}\n{END}"


def theirs(text: str) -> str:
    """Return what people wrote into a note, without our part."""
    return _OURS.sub("\n", text).strip()


def write_notes(parts: Parts, sheet: str, notes: Mapping[str, str], number: int) -> None:
    """Put *notes* (address → text of :func:`note_text`) at the cells of the part *sheet*, its *number*-th sheet.

    Notes of ours that stood there go; notes of others stay, and get ours below. A cell with a conversation of
    comments is left alone: programs that know conversations would not show what is written beside them.
    """
    known = {kind: target for _, kind, target in related(parts, sheet)}
    comments, drawing = known.get("comments"), known.get("vmlDrawing")
    if comments is None and not notes:
        return
    if comments is None or comments not in parts:
        comments = free_name(parts, "xl/comments_convergencia{}.xml")
        parts[comments] = _EMPTY_COMMENTS
        declare(parts, comments, COMMENTS)
        relate(parts, sheet, "comments", comments)
    if drawing is None or drawing not in parts:
        drawing = free_name(parts, "xl/drawings/vmlDrawing_convergencia{}.vml")
        parts[drawing] = _EMPTY_DRAWING % number
        declare_kind(parts, "vml", DRAWING)
        parts[sheet] = _shown(parts[sheet], relate(parts, sheet, "vmlDrawing", drawing))
    talked = _talked(parts, known.get("threadedComment"))
    wanted = {address: text for address, text in notes.items() if address not in talked}
    named = prefix(parts[comments]).encode()
    xml, gone, left = _cleared(parts[comments], wanted)
    fresh = [address for address in wanted if address not in left]
    author = _author(xml)
    if author is None:
        xml = before_end(xml, b"authors", b"<%sauthor>Convergencia</%sauthor>" % (named, named))
        author = _author(xml) or 0
    entries = b"".join(
        b'<%scomment ref="%s" authorId="%d"><%stext>%s</%stext></%scomment>'
        % (named, address.encode(), author, named, _run(wanted[address], named), named, named)
        for address in fresh
    )
    parts[comments] = before_end(xml, b"commentList", entries)
    parts[drawing] = _drawn(parts[drawing], gone - set(fresh), {address: wanted[address] for address in fresh}, number)


def _talked(parts: Parts, name: str | None) -> set[str]:
    if name is None or name not in parts:
        return set()
    return {found.decode() for found in _REFERENCE.findall(parts[name])}


def _cleared(xml: bytes, wanted: Mapping[str, str]) -> tuple[bytes, set[str], set[str]]:
    """Return the notes without ours and with the *wanted* ones added to theirs; what went, and where theirs stand."""
    gone: set[str] = set()
    left: set[str] = set()
    named = prefix(xml).encode()

    def kept(found: re.Match[bytes]) -> bytes:
        reference = _REFERENCE.search(found[0])
        address = reference[1].decode() if reference else ""
        theirs = _theirs(found[0], named)
        if theirs is None:
            gone.add(address)
            return b""
        left.add(address)
        if address not in wanted:
            return theirs
        added = _run("\n\n" + wanted[address], named)
        return _WHOLE.sub(lambda whole: whole[1] + whole[2] + added + whole[3], theirs, count=1)

    return _COMMENT.sub(kept, xml), gone, left


def _theirs(comment: bytes, named: bytes) -> bytes | None:
    """Return a note without our part; None where nothing else is in it."""
    if BEGIN not in _plain(comment):
        return comment
    # Where our part is a run of its own, the looks of theirs stay; some programs merge all into one.
    bare = _RUN.sub(lambda run: b"" if _OURS.fullmatch(_plain(run[0])) else run[0], comment)
    rest = _plain(bare)
    if BEGIN in rest:
        rest = _OURS.sub("\n", rest)
        bare = _WHOLE.sub(lambda whole: whole[1] + _run(rest.strip("\n"), named) + whole[3], bare, count=1)
    return bare if rest.strip() else None


def _plain(xml: bytes) -> str:
    return "".join(html.unescape(found.decode("utf-8", "replace")) for found in _TEXT.findall(xml)).replace("\r", "")


def _run(text: str, named: bytes) -> bytes:
    said = escape(text).encode()
    return (
        b'<#r><#rPr><#sz val="9"/><#rFont val="Arial"/></#rPr><#t xml:space="preserve">'.replace(b"#", named)
        + said
        + b"</#t></#r>".replace(b"#", named)
    )


def _author(xml: bytes) -> int | None:
    names = re.findall(rb"<(?:\w+:)?author(?:\s[^>]*)?>(.*?)</(?:\w+:)?author>|<(?:\w+:)?author\s*/>", xml, re.DOTALL)
    return names.index(b"Convergencia") if b"Convergencia" in names else None


def _shown(xml: bytes, identity: str) -> bytes:
    """Return a sheet that says where its notes are drawn."""
    entry = f'<{prefix(xml)}legacyDrawing xmlns:r="{RELATIONSHIPS}" r:id="{identity}"/>'.encode()
    xml = re.sub(rb"<(?:\w+:)?legacyDrawing\b[^>]*/>", b"", xml)
    start = xml.rfind(b"sheetData")
    later = re.compile(rb"<(?:\w+:)?(?:%s)\b" % _LATER).search(xml, start)
    if later is None:
        return before_end(xml, b"worksheet", entry)
    return xml[: later.start()] + entry + xml[later.start() :]


def _drawn(xml: bytes, gone: set[str], fresh: Mapping[str, str], number: int) -> bytes:
    places = {_cell(address) for address in gone}

    def kept(found: re.Match[bytes]) -> bytes:
        row, column = (re.search(rb"<x:%s>\s*([0-9]+)" % name, found[0]) for name in (b"Row", b"Column"))
        return b"" if row and column and (int(row[1]), int(column[1])) in places else found[0]

    xml = _SHAPE.sub(kept, xml) if places else xml
    if fresh and b'id="_x0000_t202"' not in xml:
        xml = before_end(xml, b"xml", _SHAPETYPE)
    used = {int(found) for found in re.findall(rb'id="_x0000_s([0-9]+)"', xml)}
    first = max(used | {number * 1024}) + 1
    shapes = [_shape(first + at, address, text) for at, (address, text) in enumerate(fresh.items())]
    return before_end(xml, b"xml", b"".join(shapes))


def _shape(number: int, address: str, text: str) -> bytes:
    row, column = _cell(address)
    lines = sum(1 + len(line) // 52 for line in text.split("\n"))
    high = min(lines * 13 + 12, 400)
    bottom = row + 1 + high // 18
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;'
        f'width:260pt;height:{high}pt;z-index:{number % 1024};visibility:hidden" fillcolor="#fff8ec"'
        ' strokecolor="#b4690e" o:insetmode="auto"><v:fill color2="#fff8ec"/><v:shadow on="t" color="#c9ced4"'
        ' obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column + 1}, 12, {row}, 4, {column + 4}, 8, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    ).encode()


def _cell(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]) - 1, column_number(letters) - 1
