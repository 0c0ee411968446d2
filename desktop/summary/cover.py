"""The cover: what this is, how far it goes, and the region at a glance."""

from db.terms import Stage
from desktop.figures import Bar, Bars, Mark, Rect, Text, Tile, TileMap, Weight, draw, level
from desktop.figures.lines import cut, fitting_size, wrap
from desktop.figures.tile_map import NO_PART
from desktop.summary import ids
from desktop.summary.blocks import Prose
from desktop.summary.country import Stat
from desktop.summary.labels import INVENTED_MARK
from desktop.summary.matter import Matter
from desktop.summary.pages import INNER, LEFT, WIDTH, Page, PageAnchor
from desktop.summary.setting import set_prose
from desktop.summary.typeface import measure

BAND = 262.0
ASIDE = 150.0
MAP = 324.0
BARS_ROOM = 176.0
BODY = 302.0


def report_title(matter: Matter) -> str:
    """Return the title of the summary in its language, else the questionnaire's."""
    data, labels = matter.data, matter.labels
    texts = data.title if any(data.title.values()) else data.questionnaire.titles
    return labels.text(texts, data.questionnaire, data.questionnaire.code)


def edition_line(matter: Matter) -> str:
    """Return "Edition 2" or the words for a working summary."""
    labels, data = matter.labels, matter.data
    return labels("working") if data.edition is None else labels("edition", number=str(data.edition))


def cover(matter: Matter) -> Page:
    """Return the cover page."""
    page = Page()
    page.anchors.append(PageAnchor("cover", 0.0, report_title(matter), 0))
    _band(page, matter)
    y = BODY
    for stat in _stats(matter):
        page.add(LEFT, y, _stat(stat))
        y += 49
    if matter.panel.dimensions:
        _bars(page, matter, y + 10)
    if matter.data.tile_grid:
        page.put(WIDTH - LEFT - MAP, BODY, draw(_map(matter), MAP, measure))
        note = matter.labels("cover.map_note", year=str(matter.data.year))
        marks, _ = set_prose(Prose(note, 7.4, "ink3"), MAP, most=2)
        page.add(WIDTH - LEFT - MAP, BODY + MAP + 24, marks)
    _about(page, matter)
    return page


def _band(page: Page, matter: Matter) -> None:
    labels, data = matter.labels, matter.data
    eyebrow = [labels("cover.kind"), labels("cover.round", year=str(data.year)), edition_line(matter)]
    line = cut("   ·   ".join(part.upper() for part in eyebrow), INNER, 9.5, Weight.REGULAR, measure)
    marks: list[Mark] = [
        Rect(0, 0, WIDTH, BAND, fill="primary"),
        Text(LEFT, 62, line, 9.5, "on_primary"),
        Rect(LEFT, 72, 44, 3.6, fill="scale.3"),
    ]
    size = 29.0
    while size > 16 and len(wrap(report_title(matter), INNER - 40, size, Weight.BOLD, measure, most=4)) > 3:
        size -= 1
    y = 82 + size
    for part in wrap(report_title(matter), INNER - 40, size, Weight.BOLD, measure, most=3):
        marks.append(Text(LEFT, y, part, size, "on_primary", Weight.BOLD))
        y += size * 1.18
    if data.publisher:
        marks.append(
            Text(
                LEFT,
                BAND - 38,
                cut(data.publisher, INNER, 11, Weight.SEMIBOLD, measure),
                11,
                "on_primary",
                Weight.SEMIBOLD,
            )
        )
    dated = labels("cover.dated", day=labels.day(data.edition_date)) if data.edition_date else labels("cover.undated")
    marks.append(Text(LEFT, BAND - 22, cut(dated, INNER, 10, Weight.REGULAR, measure), 10, "rail_ink2"))
    page.add(0, 0, marks)


def _stats(matter: Matter) -> list[Stat]:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    total = len(matter.reported) + len(matter.absent)
    accepted = sum(1 for country in matter.reported if matter.entry(country.code).line.stage is Stage.ACCEPTED)
    values = sum(found.answered for found in matter.tallies.values())
    median = labels.score(panel.median(year), 1, panel.median_invented(year))
    scored = [Stat(median, labels("cover.median"), id=ids.median(year))] if panel.dimensions else []
    return [
        Stat(
            labels("cover.of", part=len(matter.reported), whole=total),
            labels("cover.reported"),
            id=ids.region(year, "reported"),
        ),
        Stat(labels("cover.of", part=accepted, whole=total), labels("cover.accepted"), id=ids.region(year, "accepted")),
        *scored,
        Stat(labels.number(values), labels("cover.values"), id=ids.region(year, "values")),
    ]


def _stat(stat: Stat) -> list[Mark]:
    size = fitting_size(stat.figure, ASIDE, 23.0, 10.0, Weight.BOLD, measure)
    return [
        Text(0, 17, stat.figure, size, "primary", Weight.BOLD, id=stat.id),
        Text(0, 31, cut(stat.label, ASIDE, 9.0, Weight.REGULAR, measure), 9.0, "ink2"),
    ]


def _bars(page: Page, matter: Matter, y: float) -> None:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    title = cut(labels("cover.dimensions"), ASIDE, 9.0, Weight.SEMIBOLD, measure)
    page.add(LEFT, y, [Text(0, 8, title, 9.0, "primary", Weight.SEMIBOLD)])
    bars = tuple(
        Bar(
            matter.dimension(code),
            panel.median(year, code),
            labels.score(panel.median(year, code), 0, panel.median_invented(year, code)),
            id=ids.median(year, code),
        )
        for code in panel.dimensions
    )
    room = min(21.0, (BARS_ROOM - 16) / len(bars))
    page.put(LEFT, y + 17, draw(Bars(bars, row_height=max(room, 12.0)), ASIDE, measure))


def _map(matter: Matter) -> TileMap:
    labels, panel, year = matter.labels, matter.panel, matter.data.year
    here = {country.code for country in matter.taking_part}
    tiles = []
    for code, (row, column) in sorted(matter.data.tile_grid.items()):
        score = panel.score(year, code)
        text = labels.score(score, 0, panel.is_invented(year, code))
        if code not in here:
            tiles.append(Tile(code, row, column, "", NO_PART))
        else:
            found = None if score is None else level(score * 100)
            tiles.append(Tile(code, row, column, text, found, ids.score(year, code) if panel.of(year, code) else ""))
    return TileMap(
        tuple(tiles), labels("legend.no_value"), labels("legend.no_part"), alt=labels("cover.map_note", year=str(year))
    )


def _about(page: Page, matter: Matter) -> None:
    labels, data = matter.labels, matter.data
    texts = [labels("about.edition" if data.edition is not None else "about.working")]
    if matter.any_invented:
        texts.append(labels("legend.invented", mark=INVENTED_MARK))
    texts.append(labels("about.hash", hash=data.content_hash[:16]))
    y = BODY + MAP + 66
    marks, height = set_prose(Prose(" ".join(texts), 9.0, "ink2"), INNER - 24, most=5)
    box = Rect(0, 0, INNER, height + 18, fill="background", radius=4)
    page.add(LEFT, y, [box, Rect(0, 0, 3, height + 18, fill="accent")])
    page.add(LEFT + 14, y + 9, marks)
