"""Pages as the bytes of a PDF, whatever they tell: fonts, bookmarks, links and metadata, the same for the same data."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import md5
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from desktop.figures import Anchor, Line, Mark, Rect, Text, Weight
from desktop.figures.lines import cut, wrap
from desktop.summary.draw import Pen
from desktop.summary.pages import HEIGHT, INNER, LEFT, WIDTH, Page
from desktop.summary.typeface import FACES, clean, face, measure

Tick = Callable[[int, int], None]


def unwatched(done: int, total: int) -> None:
    """Take no notice of progress."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file inside the PDF, as its reader lists and saves it; ``told`` says what it is."""

    name: str
    content: bytes
    told: str
    kind: str = "application/json"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a PDF says of itself. ``identity`` tells it from every other one; ``day`` is a day of the data, never today."""

    title: str
    language: str
    identity: str
    author: str = ""
    subject: str = ""
    day: date | None = None
    enclosed: tuple[Enclosure, ...] = ()


def put_footer(page: Page, left: str, right: str) -> None:
    """Put the footer onto *page*; *left* is cut where it would reach *right*."""
    room = INNER - measure(right, 7.4, Weight.REGULAR) - 20
    marks: list[Mark] = [
        Line(0, 0, INNER, 0, "line", 0.6),
        Text(0, 12, cut(left, room, 7.4, Weight.REGULAR, measure), 7.4, "ink3"),
        Text(INNER, 12, right, 7.4, "ink3", anchor=Anchor.END),
    ]
    page.add(LEFT, HEIGHT - 38, marks)


def put_notice(page: Page, notice: str) -> None:
    """Put *notice* over the text of *page*, where there is one."""
    if not notice:
        return
    lines = wrap(notice, INNER - 16, 7.8, Weight.SEMIBOLD, measure, most=2)
    height = 6 + 10 * len(lines)
    band: list[Mark] = [Rect(0, 0, INNER, height, fill="tone.amber.tint", radius=3)]
    for at, line in enumerate(lines):
        band.append(Text(8, 10.5 + at * 10, line, 7.8, "tone.amber", Weight.SEMIBOLD))
    page.add(LEFT, 18, band)


def bind(pages: list[Page], imprint: Imprint, tick: Tick = unwatched) -> bytes:
    """Return *pages* as the bytes of a PDF; *tick* hears (done, total) pages."""
    for weight in Weight:
        face(weight)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=FACES[Weight.REGULAR][0],
        lang=imprint.language,
    )
    # The file's id would else begin with a time, which SOURCE_DATE_EPOCH changes even for an invariant file.
    canvas._doc.signature = md5(imprint.identity.encode(), usedforsecurity=False)
    canvas.setTitle(clean(imprint.title)[:310])
    if imprint.author:
        canvas.setAuthor(clean(imprint.author)[:300])
    if imprint.subject:
        canvas.setSubject(clean(imprint.subject))
    canvas.setCreator("Convergencia")
    canvas.setProducer("Convergencia")
    stamp = imprint.day.strftime("D:%Y%m%d000000Z") if imprint.day else "D:20000101000000Z"
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    pen = Pen(canvas)
    for at, page in enumerate(pages, 1):
        for anchor in page.anchors:
            canvas.bookmarkPage(anchor.name, fit="XYZ", left=0, top=HEIGHT - anchor.y)
            if anchor.title:
                canvas.addOutlineEntry(clean(anchor.title)[:200], anchor.name, anchor.level, closed=anchor.level == 0)
        for link in page.links:
            box = (link.x, HEIGHT - link.y - link.height, link.x + link.width, HEIGHT - link.y)
            canvas.linkAbsolute("", link.target, box, Border="[0 0 0]")
        pen.page(HEIGHT, page.groups)
        tick(at, len(pages))
    _enclose(canvas, imprint.enclosed)
    canvas.save()
    return buffer.getvalue()


def _enclose(canvas: Canvas, files: tuple[Enclosure, ...]) -> None:
    """Put *files* into the document's tree of embedded files, in the order of their names."""
    if not files:
        return
    document, named = canvas._doc, []
    for one in sorted(files, key=lambda file: file.name):
        # Packed here, as the objects of the library pack only what is text.
        stream = PDFStream(
            PDFDictionary(
                {
                    "Type": PDFName("EmbeddedFile"),
                    # A slash begins the next name: readers that are strict give up on the file behind it.
                    "Subtype": PDFName(one.kind)[:1] + PDFName(one.kind)[1:].replace("/", "#2F"),
                    "Filter": PDFName("FlateDecode"),
                    "Params": PDFDictionary({"Size": len(one.content)}),
                }
            ),
            zlib.compress(one.content),
        )
        reference = document.Reference(stream, f"enclosed.{one.name}")
        said = {"F": PDFString(one.name), "UF": PDFString(one.name), "Desc": PDFString(clean(one.told))}
        inside = PDFDictionary({"F": reference, "UF": reference})
        spec = PDFDictionary({"Type": PDFName("Filespec"), "EF": inside, **said})
        named += [PDFString(one.name), document.Reference(spec, f"named.{one.name}")]
    tree = PDFDictionary({"Names": PDFArray(named)})
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": tree})
