"""How each function of the language is said in Excel; what is not here, Excel cannot say."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.terms import ItemKind
from desktop.rules import excel_text as t
from desktop.rules.excel_facts import fixed
from desktop.rules.excel_places import Unsayable
from desktop.rules.excel_rows import ROW_CALLS
from desktop.rules.functions import Kind
from desktop.rules.kinds import is_blank, kind_at
from desktop.rules.nodes import Call, Current, Node, Number, Reference, Text

if TYPE_CHECKING:
    from desktop.rules.excel import Piece, Translator

Writer = Callable[["Translator", Call], "Piece"]
MOST_PLACES = 30
"""At how many decimals, or zeros before the point, a number can be rounded, as in JavaRosa."""
N, T, D, B = Kind.NUMBER, Kind.TEXT, Kind.DATE, Kind.BOOLEAN


def _all_sure(*pieces: "Piece") -> bool:
    return all(piece.sure for piece in pieces)


def call_if(e: "Translator", node: Call) -> "Piece":
    condition = e.hold(e.value(node.arguments[0], B))
    kind = kind_at(node, e.scope)
    yes, no = (_alike(e, part, kind) for part in node.arguments[1:])
    if condition.sure or e.odk:
        code, sure = f"IF({condition.code}=1,{yes.code},{no.code})", _all_sure(condition, yes, no)
        return e.made(code, kind, sure, yes.item or no.item, yes.blank or no.blank)
    unknown = "0.5" if kind is B else "NA()"
    return e.made(f"IF({condition.code}=1,{yes.code},IF({condition.code}=0,{no.code},{unknown}))", kind)


def _alike(e: "Translator", part: Node, kind: Kind) -> "Piece":
    if is_blank(part) and kind is not T:
        return e.made("0.5" if kind is B else "NA()", kind, blank=kind is N)
    return e.convert(e.emit(part), kind)


def call_coalesce(e: "Translator", node: Call) -> "Piece":
    kind = kind_at(node, e.scope)
    parts = [_alike(e, part, kind) for part in node.arguments if not is_blank(part)]
    if kind is T:
        code = '""'
        for piece in reversed(parts):
            piece = e.hold(piece)
            test = f"LEN({piece.code})>0" if piece.sure else f"IFERROR(LEN({piece.code})>0,FALSE)"
            code = e.made(f"IF({test},{piece.code},{code})", T).code
        return e.made(code, T, True)
    code = "0.5" if kind is B else "NA()"
    for piece in reversed(parts):
        piece = e.hold(piece)
        test = f"{piece.code}=0.5" if kind is B else f"ISERROR({piece.code})"
        code = piece.code if piece.sure else e.made(f"IF({test},{code},{piece.code})", kind).code
    return e.made(code, kind, blank=kind is N and (is_blank(node.arguments[-1]) or parts[-1].blank))


def call_once(e: "Translator", node: Call) -> "Piece":
    return call_coalesce(e, Call("coalesce", (Current(node.at), node.arguments[0]), node.at))


def _number(name: str) -> Writer:
    def write(e: "Translator", node: Call) -> "Piece":
        operand = e.value(node.arguments[0], N)
        return e.made(f"{name}({operand.code})", N, operand.sure)

    return write


def call_round(e: "Translator", node: Call) -> "Piece":
    value = e.hold(e.value(node.arguments[0], N))
    places = e.hold(e.value(node.arguments[1], N)).code if len(node.arguments) > 1 else "0"
    rounded = t.rounded(value.code, places)
    if len(node.arguments) > 1 and not (
        isinstance(node.arguments[1], Number) and node.arguments[1].value <= MOST_PLACES
    ):
        rounded = f"IF(ABS({places})>{MOST_PLACES},NA(),{rounded})"
    return e.made(rounded, N)


def call_pow(e: "Translator", node: Call) -> "Piece":
    base, exponent = (e.hold(e.value(part, N)) for part in node.arguments)
    real = f"IF(AND({base.code}<0,{exponent.code}<>INT({exponent.code})),NA(),POWER({base.code},{exponent.code}))"
    return e.made(f"IF({exponent.code}=0,IF(ISNUMBER({base.code}),1,NA()),{real})", N)


def call_convert(kind: Kind) -> Writer:
    """Return the writer of a conversion to *kind*."""

    def write(e: "Translator", node: Call) -> "Piece":
        inner = node.arguments[0]
        if (
            kind is N
            and isinstance(inner, Call)
            and inner.name == "format-date"
            and isinstance(inner.arguments[1], Text)
        ):
            part = {
                "%Y": "INT({0}/10000)",
                "%m": "MOD(INT({0}/100),100)",
                "%n": "MOD(INT({0}/100),100)",
                "%d": "MOD({0},100)",
                "%e": "MOD({0},100)",
            }.get(inner.arguments[1].value)
            if part is not None:
                return e.made(part.format(e.value(inner.arguments[0], D).code), N)
        return e.value(inner, kind)

    return write


def call_length(e: "Translator", node: Call) -> "Piece":
    text = e.value(node.arguments[0], T)
    return e.made(f"LEN({text.code})", N, text.sure)


def call_contains(e: "Translator", node: Call) -> "Piece":
    text, part = (e.value(part, T) for part in node.arguments)
    part = e.hold(part)
    # FIND of an unknown text gives an error too: that the text is known is asked for itself.
    text = e.hold(text)
    found = e.made(f"IF(LEN({part.code})=0,1,ISNUMBER(FIND({part.code},{text.code}))*1)", B, _all_sure(text, part))
    return e.given(found, (text, part))


def call_starts_with(e: "Translator", node: Call) -> "Piece":
    text, part = (e.value(part, T) for part in node.arguments)
    part = e.hold(part)
    return e.truth(f"EXACT(LEFT({text.code},LEN({part.code})),{part.code})", _all_sure(text, part))


def call_substr(e: "Translator", node: Call) -> "Piece":
    text = e.hold(e.value(node.arguments[0], T))
    size = f"LEN({text.code})"

    def place(part: Node) -> str:
        at = e.hold(e.value(part, N)).code
        # In a form a place that is no number counts as 0.
        at = e.places.hold(f"IFERROR({at},0)") if e.odk else at
        bounded = f"TRUNC(MAX(MIN({at},{size}),-{size}))"
        return e.hold(e.made(f"{bounded}+IF({bounded}<0,{size},0)", N)).code

    first = place(node.arguments[1])
    last = place(node.arguments[2]) if len(node.arguments) > 2 else size
    made = f"MID({text.code},{first}+1,MAX(0,{last}-{first}))"
    return e.made(f'IFERROR({made},"")' if e.odk else made, T, e.odk)


def call_selected(e: "Translator", node: Call) -> "Piece":
    codes, code = (e.value(part, T) for part in node.arguments)
    codes, code = e.hold(codes), e.hold(code)
    wanted = f"TRIM({code.code})"
    found = f'ISNUMBER(FIND(" "&{wanted}&" "," "&TRIM({codes.code})&" "))*1'
    # An empty code is found where there are no codes: between the two spaces around nothing.
    if not isinstance(node.arguments[1], Text):
        found = f'IF(ISNUMBER(FIND(" ",{wanted})),0,{found})'
    elif " " in node.arguments[1].value.strip():
        found = "0"
    return e.given(e.made(found, B, _all_sure(codes, code)), (codes, code))


def call_count_selected(e: "Translator", node: Call) -> "Piece":
    codes = e.value(node.arguments[0], T)
    trimmed = e.places.hold(f"TRIM({codes.code})" if codes.sure else f'IFERROR(TRIM({codes.code}),"")')
    return e.made(t.words(trimmed), N, True)


def call_selected_at(e: "Translator", node: Call) -> "Piece":
    codes, index = e.value(node.arguments[0], T), e.hold(e.value(node.arguments[1], N))
    trimmed = e.places.hold(f"TRIM({codes.code})")
    made = f'IF(AND({index.code}>-1,{index.code}<{t.words(trimmed)}),{t.word(trimmed, f"TRUNC({index.code})")},"")'
    return e.made(f'IFERROR({made},"")' if e.odk else made, T, e.odk)


def call_concat(e: "Translator", node: Call) -> "Piece":
    pieces = []
    for part in node.arguments:
        piece = e.emit(part)
        if piece.many and piece.item is not None and piece.item.roster:
            cell = e.places.value(piece.item)
            shown = t.number_as_text(cell) if piece.kind is N else t.date_as_text(cell) if piece.kind is D else cell
            blank = "NaN" if e.odk and piece.kind is N else ""
            roster = e.scope.roster_of(piece.item)
            gathered = e.places.gather(f'IF({e.places.row(roster)}=1,IFERROR({shown},{t.quoted(blank)}),"")')
            unanswered = f"IF({e.places.answered(roster)}=1,{gathered},NA())"
            pieces.append(e.made(gathered if e.odk else unanswered, T, e.odk))
        elif piece.many:
            raise Unsayable("language")
        else:
            pieces.append(e.convert(piece, T))
    while len(pieces) > 1:
        pieces[:2] = [e.made(f"{pieces[0].code}&{pieces[1].code}", T, _all_sure(*pieces[:2]))]
    only = pieces[0]
    return e.made(f"({only.code})", T, only.sure)


def call_format_date(e: "Translator", node: Call) -> "Piece":
    day = e.hold(e.value(node.arguments[0], D))
    form = node.arguments[1]
    if not isinstance(form, Text):
        raise Unsayable("language")
    # Without a date there is nothing to write, not even the signs between its parts.
    nothing = '""' if e.odk else "NA()"
    made = f"IF(ISERROR({day.code}),{nothing},{t.formatted(day.code, form.value)})"
    return e.made(made, T, e.odk)


def call_not(e: "Translator", node: Call) -> "Piece":
    operand = e.value(node.arguments[0], B)
    return e.made(f"(1-{operand.code})", B, operand.sure)


def call_today(e: "Translator", node: Call) -> "Piece":
    return e.made(e.places.constant(node, e.scope), D, True)


def _truth(code: str) -> Writer:
    return lambda e, node: e.made(code, B, True)


def call_table(e: "Translator", node: Call) -> "Piece":
    """Look a function of choices up in a block that was worked out for every choice."""
    arguments = node.arguments[:1] if node.name == "jr:choice-name" else node.arguments
    open_ones = [part for part in arguments if not fixed(part, e.scope)]
    pieces = [e.emit(part) for part in open_ones]
    items = [piece.item for piece in pieces if piece.item is not None]
    plain = all(isinstance(part, Reference | Current) for part in open_ones)
    if not plain or not 1 <= len(items) <= 2 or any(item.kind is not ItemKind.ONE for item in items):
        raise Unsayable("language")
    if any(piece.many for piece in pieces):
        raise Unsayable("language")
    block = e.places.table(node, e.scope, items)
    places = []
    for piece, item in zip(pieces, items, strict=True):
        codes = e.places.codes(item)
        places.append(f"IFERROR(MATCH({piece.code},{codes},0),ROWS({codes})+1)")
    kind = kind_at(node, e.scope)
    cell = f"INDEX({block},{','.join(places)})"
    found = e.given(e.made(f'{cell}&""' if kind is T else cell, kind, True), pieces)
    if not e.odk:
        return e.made(found.code, kind)
    return e.made(f'IFERROR({found.code},"")', kind, True) if kind is T else e.made(found.code, kind)


def call_previous(e: "Translator", node: Call) -> "Piece":
    item = e.item_of(node.arguments[0])
    again = node.arguments[1] if len(node.arguments) > 1 else None
    rounds = int(again.value) if isinstance(again, Number) else 1
    e.in_row()
    cell = e.places.earlier(item, rounds)
    made = e.made(cell, kind_at(node, e.scope), item=item)
    return e.hold(made)


def _unsayable(reason: str) -> Writer:
    def write(e: "Translator", node: Call) -> "Piece":
        raise Unsayable(reason)

    return write


CALLS: dict[str, Writer] = {
    "if": call_if,
    "coalesce": call_coalesce,
    "once": call_once,
    "round": call_round,
    "int": _number("TRUNC"),
    "abs": _number("ABS"),
    "pow": call_pow,
    "number": call_convert(N),
    "string": call_convert(T),
    "boolean": call_convert(B),
    "date": call_convert(D),
    "decimal-date-time": lambda e, node: e.convert(e.value(node.arguments[0], D), N),
    "string-length": call_length,
    "contains": call_contains,
    "starts-with": call_starts_with,
    "substr": call_substr,
    "selected": call_selected,
    "count-selected": call_count_selected,
    "selected-at": call_selected_at,
    "concat": call_concat,
    "format-date": call_format_date,
    "not": call_not,
    "today": call_today,
    "true": _truth("1"),
    "false": _truth("0"),
    "previous": call_previous,
    "member-of": call_table,
    "member-since": call_table,
    "memberships": call_table,
    "lookup": call_table,
    "score": call_table,
    "jr:choice-name": call_table,
    "mirror": _unsayable("others"),
    "region": _unsayable("others"),
    "regex": _unsayable("pattern"),
    **ROW_CALLS,
}
"""Function name → how it is said."""
