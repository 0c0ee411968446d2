"""The summary, written: contents as values, pages as values, then bytes; the same data give the same bytes."""

from collections.abc import Callable
from hashlib import md5
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desktop.figures import Anchor, Line, Mark, Rect, Text, Weight
from desktop.figures.lines import cut, wrap
from desktop.summary.absent import absent
from desktop.summary.contents_page import Entry, contents_pages
from desktop.summary.country import country_sheet
from desktop.summary.country_page import country_page
from desktop.summary.cover import cover, edition_line, report_title
from desktop.summary.data import SummaryData
from desktop.summary.draw import Pen
from desktop.summary.flow import flow_chapter
from desktop.summary.highlights import highlights
from desktop.summary.labels import by_subregion
from desktop.summary.matter import Matter, gather
from desktop.summary.method import method
from desktop.summary.pages import HEIGHT, INNER, LEFT, WIDTH, Page, PageAnchor
from desktop.summary.panorama import panorama
from desktop.summary.quality import quality
from desktop.summary.rules import rules
from desktop.summary.sources import sources
from desktop.summary.typeface import FACES, clean, face, measure

Tick = Callable[[int, int], None]


def _nothing(done: int, total: int) -> None:
    """Take no notice of progress."""


def write_summary(data: SummaryData, language: str, tick: Tick = _nothing) -> bytes:
    """Return the summary of *data* in *language* as the bytes of a PDF; *tick* hears (done, total) pages."""
    matter = gather(data, language)
    return draw_pages(matter, lay_out(matter), tick)


def lay_out(matter: Matter) -> list[Page]:
    """Return every page of the summary, cover and contents first, numbered and with their footers."""
    before = [highlights(matter), panorama(matter)]
    after = [method(matter), quality(matter), rules(matter), sources(matter)]
    if matter.absent:
        after.insert(0, absent(matter))
    # In the order of the pages: the countries stand between the chapters on the region and the annexes.
    body = [page for chapter in before for page in flow_chapter(chapter)]
    sheets, countries = _country_pages(matter)
    body += sheets
    body += [page for chapter in after for page in flow_chapter(chapter)]
    entries = [Entry(chapter.title, chapter.anchor) for chapter in before]
    if sheets:
        sheets[0].anchors.insert(0, PageAnchor("countries", 0.0, matter.labels("contents.countries")))
        entries.append(Entry(matter.labels("contents.countries"), "countries"))
    entries += [Entry(chapter.title, chapter.anchor) for chapter in after]
    front = [cover(matter)]
    # How many pages the contents take does not depend on the numbers in them, so one pass suffices.
    taken = len(front) + len(contents_pages(matter.labels, entries, countries, {}))
    numbers = {anchor.name: taken + at for at, page in enumerate(body, 1) for anchor in page.anchors}
    pages = [*front, *contents_pages(matter.labels, entries, countries, numbers), *body]
    for number, page in enumerate(pages, 1):
        _frame(page, matter, number)
    return pages


def _country_pages(matter: Matter) -> tuple[list[Page], list[Entry]]:
    pages, entries = [], []
    for name, countries in by_subregion(matter.reported, matter.labels):
        entries.append(Entry(name))
        for country in countries:
            pages.append(country_page(country_sheet(matter, country)))
            entries.append(Entry(country.name(matter.labels.language), f"country.{country.code}"))
    return pages, entries


def _frame(page: Page, matter: Matter, number: int) -> None:
    """Put the footer onto *page*, and the notice over it where the data carry one."""
    labels, data = matter.labels, matter.data
    left = "  ·  ".join((labels("footer", year=str(data.year)), edition_line(matter), data.content_hash[:12]))
    right = labels("page", number=str(number))
    room = INNER - measure(right, 7.4, Weight.REGULAR) - 20
    marks: list[Mark] = [
        Line(0, 0, INNER, 0, "line", 0.6),
        Text(0, 12, cut(left, room, 7.4, Weight.REGULAR, measure), 7.4, "ink3"),
        Text(INNER, 12, right, 7.4, "ink3", anchor=Anchor.END),
    ]
    page.add(LEFT, HEIGHT - 38, marks)
    notice = notice_of(matter)
    if notice:
        lines = wrap(notice, INNER - 16, 7.8, Weight.SEMIBOLD, measure, most=2)
        height = 6 + 10 * len(lines)
        band: list[Mark] = [Rect(0, 0, INNER, height, fill="tone.amber.tint", radius=3)]
        for at, line in enumerate(lines):
            band.append(Text(8, 10.5 + at * 10, line, 7.8, "tone.amber", Weight.SEMIBOLD))
        page.add(LEFT, 18, band)


def notice_of(matter: Matter) -> str:
    """Return the notice in the summary's language; a warning in another language is better than none."""
    texts, default = matter.data.notice, matter.data.questionnaire.default_language
    return texts.get(matter.labels.language) or texts.get(default) or next(filter(None, texts.values()), "")


def draw_pages(matter: Matter, pages: list[Page], tick: Tick = _nothing) -> bytes:
    """Return *pages* as the bytes of a PDF with bookmarks, links and metadata."""
    labels, data = matter.labels, matter.data
    for weight in Weight:
        face(weight)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=FACES[Weight.REGULAR][0],
        lang=labels.language,
    )
    # The file's id would else begin with a time, which SOURCE_DATE_EPOCH changes even for an invariant file.
    canvas._doc.signature = md5(data.content_hash.encode(), usedforsecurity=False)
    title = clean(report_title(matter))[:300]
    canvas.setTitle(f"{title} – {data.year}")
    canvas.setAuthor(clean(data.publisher)[:300])
    canvas.setSubject(clean(f"{labels('footer', year=str(data.year))} · {edition_line(matter)} · {data.content_hash}"))
    canvas.setCreator("Convergencia")
    canvas.setProducer("Convergencia")
    stamp = data.edition_date.strftime("D:%Y%m%d000000Z") if data.edition_date else "D:20000101000000Z"
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
    canvas.save()
    return buffer.getvalue()
