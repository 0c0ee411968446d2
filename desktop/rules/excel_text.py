"""Pieces of formula that turn one kind of value into another, whatever the language of the spreadsheet program."""

from collections.abc import Sequence

from desktop.rules.nodes import number_literal

DIGITS = '"0123456789"'
LONGEST_LITERAL = 250
_MONTHS, _WEEKDAYS = "JanFebMarAprMayJunJulAugSepOctNovDec", "MonTueWedThuFriSatSun"
# Letters that lose their accents, and signs that part words, as ``fold`` has them; in batches of what nesting allows.
_ACCENTS = {
    "a": "áàâäãåā", "e": "éèêëē", "i": "íìîïī", "o": "óòôöõøº", "u": "úùûüū", "n": "ñ", "c": "ç", "y": "ýÿ", "ss": "ß"
}  # fmt: skip
_SIGNS = ".,;:-–—_()[]{}/\\'’‘\"“”«»!?¿¡&%#@*+=<>|~^`´°§\u00a0\u202f"
_BATCH = 24
# Written out: a range of forty rows would be a circle where the formula itself stands in one of them.
_PLACES = "{" + ",".join(str(place) for place in range(1, 41)) + "}"


def number(value: float) -> str:
    """Return a number as a formula writes it."""
    return number_literal(value) if abs(value) < 1e15 else repr(value).upper()


def quoted(text: str) -> str:
    """Return a text as a formula writes it, in pieces where it is longer than a literal may be."""
    pieces = [text[at : at + LONGEST_LITERAL] for at in range(0, len(text), LONGEST_LITERAL)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def number_as_text(x: str) -> str:
    """Return the text of the number in *x*: a point for decimals, whatever this computer's settings."""
    return f'IF({x}=INT({x}),TEXT({x},"0"),SUBSTITUTE({x}&"",MID(1/2&"",2,1),"."))'


def date_as_text(d: str) -> str:
    """Return the ISO text of the date in *d*."""
    return f'TEXT({d},"0000\\-00\\-00")'


def days(d: str) -> str:
    """Return the days from 1970-01-01 to the date in *d*, also before 1900, where spreadsheets have none."""
    year, month, day = f"INT({d}/10000)", f"MOD(INT({d}/100),100)", f"MOD({d},100)"
    shifted = f"DATE(2000+MOD({year},400),{month},{day})"
    return f"({shifted}-DATE(1970,1,1)+(INT({d}/4000000)-5)*146097)"


def date_of_days(n: str) -> str:
    """Return the date that lies *n* days after 1970-01-01."""
    serial = f"(TRUNC({n})+DATE(1970,1,1)+146097)"
    made = f"((YEAR({serial})-400)*10000+MONTH({serial})*100+DAY({serial}))"
    return f"IF(AND({serial}>61,{serial}<2958465),{made},NA())"


def date_of_serial(x: str) -> str:
    """Return the date of a cell that a spreadsheet program shows as one."""
    return f"(YEAR({x})*10000+MONTH({x})*100+DAY({x}))"


def date_of_text(t: str) -> str:
    """Return the date that the ISO text in *t* writes, an error where it writes none."""
    year, month, day = f"VALUE(LEFT({t},4))", f"VALUE(MID({t},6,2))", f"VALUE(MID({t},9,2))"
    made = f"({year}*10000+{month}*100+{day})"
    # What comes out as it went in was made of nothing but digits.
    formed = f"EXACT({date_as_text(made)},{t})"
    real = f"{month}>=1,{month}<=12,{year}>=1,{day}>=1,DAY(DATE(2000+MOD({year},400),{month},{day}))={day}"
    return f"IF({formed},IF(AND({real}),{made},NA()),NA())"


def number_of_text(t: str) -> str:
    """Return the number that *t* (trimmed, in a cell) writes as XPath has it, an error where it writes none."""
    bare = f'SUBSTITUTE({t},"-","",1)'
    body = f'IF(LEFT({t},1)="-",{bare},{t})'
    whole = f'SUBSTITUTE({body},".","",1)'
    # Nothing is found in digits at the first place by Excel, and at no place by LibreOffice.
    sign = f"MID({whole},{_PLACES},1)"
    only = f"SUMPRODUCT((LEN({sign})>0)*ISNUMBER(FIND({sign},{DIGITS})))=LEN({whole})"
    places = f'IF(ISNUMBER(FIND(".",{body})),LEN({body})-FIND(".",{body}),0)'
    made = f'IF(LEFT({t},1)="-",-1,1)*VALUE({whole})/10^({places})'
    return f"IF(AND(LEN({whole})>0,LEN({whole})<=40,{only}),{made},NA())"


def rounded(x: str, places: str) -> str:
    """Return *x* rounded at *places*, halves upwards, as XPath has it; both stand in cells or are literals."""
    scaled = f"ROUND(ABS({x})*10^TRUNC({places}),9)"
    away = f"ROUND({x},TRUNC({places}))"
    return f"IF({x}<0,{away}+IF({scaled}-INT({scaled})=0.5,10^-TRUNC({places}),0),{away})"


def formatted(d: str, form: str) -> str:
    """Return the date in *d* in the form of ``%Y %y %m %n %b %d %e %a``."""
    year, month, day = f"INT({d}/10000)", f"MOD(INT({d}/100),100)", f"MOD({d},100)"
    parts = {
        "Y": f'TEXT({year},"0000")',
        "y": f'TEXT(MOD({year},100),"00")',
        "m": f'TEXT({month},"00")',
        "n": f'TEXT({month},"0")',
        "b": f'MID("{_MONTHS}",{month}*3-2,3)',
        "d": f'TEXT({day},"00")',
        "e": f'TEXT({day},"0")',
        "a": f'MID("{_WEEKDAYS}",MOD({days(d)}+3,7)*3+1,3)',
        "H": '"00"',
        "h": '"0"',
        "M": '"00"',
        "S": '"00"',
        "3": '"000"',
        "%": '"%"',
    }
    pieces, plain, at = [], "", 0
    while at < len(form):
        if form[at] == "%" and form[at + 1 : at + 2] in parts and at + 1 < len(form):
            pieces += ([quoted(plain)] if plain else []) + [parts[form[at + 1]]]
            plain, at = "", at + 2
        else:
            plain, at = plain + form[at], at + 1
    return "&".join([*pieces, *([quoted(plain)] if plain else [])]) or '""'


def folds() -> list[list[tuple[str, str]]]:
    """Return what is put for what when texts are made comparable, in batches that nest well."""
    pairs = [(accented, plain) for plain, letters in _ACCENTS.items() for accented in letters]
    pairs += [(sign, " ") for sign in _SIGNS]
    return [pairs[at : at + _BATCH] for at in range(0, len(pairs), _BATCH)]


def replaced(text: str, pairs: list[tuple[str, str]]) -> str:
    """Return *text* with every first of *pairs* replaced by its second."""
    for old, new in pairs:
        text = f"SUBSTITUTE({text},{quoted(old)},{quoted(new)})"
    return text


def word(text: str, index: str) -> str:
    """Return the word at *index* (from 0) of a text of words apart by one space; "" beyond the last."""
    return f'TRIM(MID(SUBSTITUTE({text}," ",REPT(" ",300)),({index})*300+1,300))'


def words(text: str) -> str:
    """Return how many words a trimmed text in a cell has."""
    return f'(LEN({text})-LEN(SUBSTITUTE({text}," ",""))+(LEN({text})>0))'


def any_of(tests: Sequence[str]) -> str:
    """Return a test that is true where one of *tests* is."""
    return tests[0] if len(tests) == 1 else "OR(" + ",".join(tests) + ")"
