"""What a chapter is made of: headings, prose, tables and charts as values, before anyone knows pages."""

from dataclasses import dataclass

from desktop.figures import Anchor, Chart, Weight

# Around words that stand out in a sentence. Private signs, so that no sentence and no language can need them; in a
# person's own text they could at worst set a word in semibold.
STRONG, WEAK = "\ue010", "\ue011"


def strong(text: str) -> str:
    """Return *text* marked to stand out within a sentence."""
    return f"{STRONG}{text}{WEAK}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a chapter; with an ``anchor`` it can be linked to and stands in the bookmarks."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; ``after`` is the room below it in points."""

    text: str
    size: float = 9.5
    color: str = "ink"
    weight: Weight = Weight.REGULAR
    after: float = 8.0


@dataclass(frozen=True, slots=True)
class Points:
    """Sentences one below the other, each with a mark before it."""

    texts: tuple[str, ...]
    size: float = 9.5
    gap: float = 5.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, its share of the width, and how many lines its cells may take."""

    title: str
    share: float
    align: Anchor = Anchor.START
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not set like the others; with a ``span`` it also takes the columns after it, from the left.

    ``id`` names the figure it shows.
    """

    text: str
    weight: Weight = Weight.REGULAR
    color: str = "ink"
    span: int = 1
    id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; a ``group`` row has one cell and is a title over those that follow."""

    cells: tuple[str | Cell, ...]
    group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; the titles are repeated on every page the table goes on to."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 8.0
    after: float = 12.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart at full width."""

    chart: Chart
    after: float = 10.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room of some points."""

    height: float


@dataclass(frozen=True, slots=True)
class Beside:
    """A text and, at its right, the same in another language with a line that says whose translation it is.

    Without a translation the text takes the whole width. ``heads`` (text, colour) stand over it in semibold, ``label`` in
    small letters, "" for none; neither is torn off what it stands over.
    """

    text: str
    other: str = ""
    credit: str = ""
    label: str = ""
    heads: tuple[tuple[str, str], ...] = ()
    size: float = 9.0
    after: float = 9.0


Block = Heading | Prose | Points | Table | Drawing | Gap | Beside


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter begins a page; its ``lead`` stands under the title."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    lead: str = ""
