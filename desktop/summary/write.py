"""The summary, written: contents as values, pages as values, then bytes; the same data give the same bytes."""

from desktop.summary.absent import absent
from desktop.summary.contents_page import Entry, contents_pages
from desktop.summary.country import country_sheet
from desktop.summary.country_page import country_page
from desktop.summary.cover import cover, edition_line, report_title
from desktop.summary.data import SummaryData
from desktop.summary.flow import flow_chapter
from desktop.summary.highlights import highlights
from desktop.summary.labels import by_subregion
from desktop.summary.matter import Matter, gather
from desktop.summary.method import method
from desktop.summary.narratives import narratives
from desktop.summary.pages import Page, PageAnchor
from desktop.summary.panorama import panorama
from desktop.summary.paper import Enclosure, Imprint, Tick, bind, put_footer, put_notice, unwatched
from desktop.summary.provenance import FILE, provenance
from desktop.summary.quality import quality
from desktop.summary.rules import rules
from desktop.summary.sources import sources
from desktop.summary.tracing import tracing
from desktop.summary.typeface import clean


def write_summary(data: SummaryData, language: str, tick: Tick = unwatched) -> bytes:
    """Return the summary of *data* in *language* as the bytes of a PDF; *tick* hears (done, total) pages."""
    matter = gather(data, language)
    return draw_pages(matter, lay_out(matter), tick)


def lay_out(matter: Matter) -> list[Page]:
    """Return every page of the summary, cover and contents first, numbered and with their footers."""
    # A questionnaire without goalposts has no scores: then its figures are shown, and no page of empty ones.
    scored = bool(matter.panel.dimensions)
    before = [highlights(matter), *([panorama(matter)] if scored else []), *narratives(matter)]
    after = [*([method(matter)] if scored else []), quality(matter), rules(matter), sources(matter), tracing(matter)]
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
    put_footer(page, left, labels("page", number=str(number)))
    put_notice(page, notice_of(matter))


def notice_of(matter: Matter) -> str:
    """Return the notice in the summary's language; a warning in another language is better than none."""
    texts, default = matter.data.notice, matter.data.questionnaire.default_language
    return texts.get(matter.labels.language) or texts.get(default) or next(filter(None, texts.values()), "")


def draw_pages(matter: Matter, pages: list[Page], tick: Tick = unwatched) -> bytes:
    """Return *pages* as the bytes of a PDF with bookmarks, links and metadata."""
    labels, data = matter.labels, matter.data
    imprint = Imprint(
        title=f"{clean(report_title(matter))[:300]} – {data.year}",
        language=labels.language,
        identity=data.content_hash,
        author=data.publisher,
        subject=f"{labels('footer', year=str(data.year))} · {edition_line(matter)} · {data.content_hash}",
        day=data.edition_date,
        enclosed=(Enclosure(FILE, provenance(matter, pages), labels("provenance.file")),),
    )
    return bind(pages, imprint, tick)
