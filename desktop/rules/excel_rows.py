"""How the functions over the rows of a roster are said in Excel: helper columns beside the rows, ranges over them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules import excel_text as t
from desktop.rules.excel_places import LONGEST, Unsayable
from desktop.rules.functions import Kind
from desktop.rules.kinds import item_at
from desktop.rules.nodes import Call, Node
from desktop.rules.scope import kind_of

if TYPE_CHECKING:
    from desktop.rules.excel import Piece, Translator

Writer = Callable[["Translator", Call], "Piece"]
N, T, B = Kind.NUMBER, Kind.TEXT, Kind.BOOLEAN
MOST_WORDS = 40
"""How many words of a text that no list holds are taken apart; more are left to the secretariat."""


def _roster(e: "Translator", node: Node) -> Item:
    item = e.item_of(node)
    if item.kind is not ItemKind.ROSTER and item.roster is None:
        raise Unsayable("language")
    return e.scope.roster_of(item)


def _within(e: "Translator", roster: Item, current: Item | None) -> "Translator":
    return type(e)(e.scope.within(roster, current), e.places)


def _condition(e: "Translator", node: Call) -> tuple[Item, str, str]:
    """Return roster, helper cell and range of a condition on each row; the cell is "" where there is no row."""
    item = e.item_of(node.arguments[0])
    roster = _roster(e, node.arguments[0])
    inner = _within(e, roster, item if item.roster else None)
    holds = inner.value(node.arguments[1], B)
    cell = e.places.hold(f'IF({e.places.row(roster)}=1,{holds.code},"")')
    return roster, cell, e.places.span(cell)


def _clean(e: "Translator", item: Item) -> str:
    """Return the range of a column of numbers with nothing but numbers in it."""
    return e.places.span(e.places.hold(f'IFERROR({e.places.value(item)},"")'))


def call_count(e: "Translator", node: Call) -> "Piece":
    roster = _roster(e, node.arguments[0])
    return e.made(f"SUM({e.places.rows(roster)})", N, True)


def call_sum(e: "Translator", node: Call) -> "Piece":
    column = e.emit(node.arguments[0])
    if not column.many or column.item is None:
        return e.convert(column, N)
    if column.kind is not N:
        raise Unsayable("language")
    roster = e.scope.roster_of(column.item)
    blank = f"SUMPRODUCT({e.places.rows(roster)}*ISERROR({column.code}))"
    whole = f"IF({blank}=0,SUM({_clean(e, column.item)}),NA())"
    return e.made(whole if e.odk else f"IF({e.places.answered(roster)}=1,{whole},NA())", N)


def _extreme_of(e: "Translator", name: str, piece: "Piece") -> "Piece":
    if piece.item is None or piece.kind is not N:
        raise Unsayable("language")
    area = _clean(e, piece.item)
    return e.made(f"IF(COUNT({area})=0,NA(),{name}({area}))", N)


def _extreme(name: str) -> Writer:
    def write(e: "Translator", node: Call) -> "Piece":
        pieces = [e.emit(part) for part in node.arguments]
        if not e.odk and not (len(pieces) == 1 and pieces[0].many):
            made = [_extreme_of(e, name, piece) if piece.many else e.convert(piece, N) for piece in pieces]
            return e.made(f"{name}({','.join(piece.code for piece in made)})", N, all(piece.sure for piece in made))
        areas = []
        for piece in pieces:
            if not piece.many:
                areas.append(e.places.hold(f'IFERROR({e.convert(piece, N).code},"")'))
            elif piece.item is None or piece.kind is not N:
                raise Unsayable("language")
            else:
                areas.append(_clean(e, piece.item))
        listed = ",".join(areas)
        return e.made(f"IF(COUNT({listed})=0,NA(),{name}({listed}))", N)

    return write


def call_count_if(e: "Translator", node: Call) -> "Piece":
    return e.made(f"COUNTIF({_condition(e, node)[2]},1)", N, True)


def call_sum_if(e: "Translator", node: Call) -> "Piece":
    item = e.item_of(node.arguments[0])
    if not item.kind.numeric:
        raise Unsayable("language")
    roster, _, chosen = _condition(e, node)
    blank = f"SUMPRODUCT(({chosen}=1)*ISERROR({e.places.column(item)}))"
    whole = f"IF({blank}=0,SUMIF({chosen},1,{_clean(e, item)}),NA())"
    known = f"AND({e.places.answered(roster)}=1,COUNTIF({chosen},0.5)=0)"
    return e.made(f"IF({known},{whole},NA())", N)


def call_count_non_empty(e: "Translator", node: Call) -> "Piece":
    counts = []
    for part in node.arguments:
        piece = e.emit(part)
        if piece.many and piece.item is not None:
            roster = e.scope.roster_of(piece.item)
            rows = e.places.rows(roster)
            counts.append(f"SUM({rows})" if roster is piece.item else f"SUMPRODUCT({rows}*(1-ISERROR({piece.code})))")
        elif piece.kind is B:
            counts.append(f"({piece.code}<>0.5)")
        else:
            counts.append(f"IFERROR((LEN({piece.code})>0)*1,0)")
    return e.made(f"({'+'.join(counts)})*1", N, True)


def call_distinct(e: "Translator", node: Call) -> "Piece":
    item = item_at(node.arguments[0], e.scope)
    if item is None:
        raise Unsayable("language")
    if item.roster is None or (e.scope.in_row(item) and len(node.arguments) == 1):
        if item.kind is not ItemKind.MANY:
            raise Unsayable("language")
        codes = e.places.value(item)
        return e.made(f"IF(ISERROR({codes}),NA(),{t.words(codes)})", N)
    roster = e.scope.roster_of(item)
    row, cell, known = e.places.row(roster), e.places.value(item), f"{e.places.answered(roster)}=1"
    if len(node.arguments) > 1:
        _, row, chosen = _condition(e, node)
        known = f"AND({known},COUNTIF({chosen},0.5)=0)"
    if item.kind is ItemKind.MANY:
        every = e.places.gather(f'IF({row}=1,IFERROR(" "&{cell},""),"")')
        codes = e.places.codes(item)
        counted = f'SUMPRODUCT(ISNUMBER(FIND(" "&{codes}&" ",{every}&" "))*1)'
    else:
        text = e.places.hold(f'IF({row}=1,IFERROR({cell}&"",""),"")')
        first = e.places.hold(f"IF(LEN({text})=0,0,(SUMPRODUCT(EXACT({e.places.above(text)},{text})*1)=1)*1)")
        counted = f"SUM({e.places.span(first)})"
    return e.made(f"IF({known},{counted},NA())", N)


def call_unique(e: "Translator", node: Call) -> "Piece":
    roster = e.in_row()
    items = [e.item_of(part) for part in node.arguments] or [c for c in roster.columns if c.key] or list(roster.columns)
    pieces = []
    for item in items:
        cell = e.places.value(item)
        text = item.kind in (ItemKind.TEXT, ItemKind.LONG_TEXT)
        pieces.append(e.places.fold(cell) if text else f'IFERROR(LOWER({cell}&""),"")')
    key = e.places.hold('&"|"&'.join(pieces) if len(pieces) > 1 else f'{pieces[0]}&""')
    lacking = "+".join(f"ISERROR({e.places.value(item)})" for item in items)
    times = f"SUMPRODUCT(EXACT({e.places.span(key)},{key})*{e.places.rows(roster)})"
    return e.made(f"IF(({lacking})>0,0.5,({times}<=1)*1)", B)


def call_position(e: "Translator", node: Call) -> "Piece":
    if e.scope.roster is None:
        return e.made("1", N, True)
    return e.made(e.places.position(e.scope.roster), N, True)


def call_indexed_repeat(e: "Translator", node: Call) -> "Piece":
    item = e.item_of(node.arguments[0])
    if item.roster is None:
        raise Unsayable("language")
    place = e.hold(e.value(node.arguments[2], N))
    # In a form a place that is no number counts as the first.
    place = replace(place, code=e.places.hold(f"IFERROR({place.code},1)")) if e.odk else place
    roster = e.scope.roster_of(item)
    places = e.places.span(e.places.position(roster))
    found = f"INDEX({e.places.column(item)},MATCH(MAX(TRUNC({place.code}),1),{places},0))"
    shape = type(e.emit(node.arguments[0]))
    kind = kind_of(item)
    return shape(e.places.hold(found), kind, held=True, item=item, blank=kind is N)


def _part(name: str) -> Writer:
    def write(e: "Translator", node: Call) -> "Piece":
        item = e.item_of(node.arguments[0])
        if item.roster is not None and not e.scope.in_row(item):
            raise Unsayable("language")
        made = e.made(e.places.part(item, name), T, True)
        return e.hold(made)

    return write


def call_without(e: "Translator", node: Call) -> "Piece":
    codes, others = (_spaced(e, part) for part in node.arguments)
    item = item_at(node.arguments[0], e.scope)
    listed = e.scope.questionnaire.code_lists.get((item.code_list or "") if item else "")
    if item is not None and item.kind.choice and listed is not None:
        pieces = [
            f'IF(ISNUMBER(FIND(" {code} ",{codes})),IF(ISNUMBER(FIND(" {code} ",{others}))," "," {code} "),"")'
            for code in listed.by_code
        ]
        made = e.made(f"TRIM({joined(e, pieces)})", T)
    else:
        made = _word_by_word(e, codes, others)
    return e.made(f"IF(ISERROR({codes}&{others}),NA(),{made.code})", T)


def _word_by_word(e: "Translator", codes: str, others: str) -> "Piece":
    bare = e.places.hold(f"TRIM({codes})")
    pieces = []
    for at in range(MOST_WORDS):
        word = e.places.hold(t.word(bare, str(at)))
        pieces.append(f'IF(ISNUMBER(FIND(" "&{word}&" ",{others})),""," "&{word})')
    return e.made(f"IF({t.words(bare)}>{MOST_WORDS},NA(),TRIM({joined(e, pieces)}))", T)


def _spaced(e: "Translator", part: Node) -> str:
    """Return a helper cell with the codes of a text or of a whole column, a space around each."""
    piece = e.emit(part)
    if not piece.many:
        return e.places.hold(f'" "&TRIM({e.convert(piece, T).code})&" "')
    if piece.item is None or piece.item.roster is None or piece.kind is not T:
        raise Unsayable("language")
    roster = e.scope.roster_of(piece.item)
    every = e.places.gather(f'IF({e.places.row(roster)}=1,IFERROR(" "&{e.places.value(piece.item)},""),"")')
    return e.places.hold(f'IF({e.places.answered(roster)}=1,{every}&" ",NA())')


def joined(e: "Translator", pieces: Sequence[str]) -> str:
    """Return texts put together, over several helper cells where they are many."""
    chunks: list[str] = []
    for piece in pieces:
        if chunks and len(chunks[-1]) + len(piece) < 2 * LONGEST:
            chunks[-1] += f"&{piece}"
        else:
            chunks.append(piece)
    return chunks[0] if len(chunks) == 1 else "&".join(e.places.hold(chunk) for chunk in chunks) or '""'


ROW_CALLS: dict[str, Writer] = {
    "count": call_count,
    "sum": call_sum,
    "min": _extreme("MIN"),
    "max": _extreme("MAX"),
    "count-if": call_count_if,
    "sum-if": call_sum_if,
    "count-non-empty": call_count_non_empty,
    "distinct": call_distinct,
    "unique": call_unique,
    "position": call_position,
    "indexed-repeat": call_indexed_repeat,
    "note": _part("note"),
    "source": _part("source"),
    "status": _part("status"),
    "without": call_without,
}
"""Function name → how it is said."""
