"""Where an item meant something else, no score that rests on it is drawn, and the annex says so."""

from dataclasses import replace

from desktop.convergence import scored
from desktop.summary import SummaryData, write_summary
from desktop.summary.matter import gather
from desktop.summary.panel import OVERALL
from desktop.summary.preview import page_count, page_text


def broken(data: SummaryData) -> tuple[SummaryData, str, str]:
    """Return *data* with the series of one scored item broken before this round, that item and its dimension."""
    form = data.questionnaire
    item = next(one for one in form.items if scored(one, form.code_lists.get(one.code_list or "")))
    rounds = tuple(replace(one, withheld={item.code: "changed"}) for one in data.rounds[:-1])
    return replace(data, rounds=(*rounds, data.rounds[-1])), item.code, form.dimension_of(item).code


def test_no_score_of_an_earlier_round_rests_on_what_changed_in_meaning(example: SummaryData) -> None:
    data, _, dimension = broken(example)
    whole, panel = gather(example, "es").panel, gather(data, "es").panel
    before, now = data.rounds[-2].year, data.year
    assert whole.score(before, "CHL", dimension) is not None
    assert panel.score(before, "CHL", dimension) is None
    assert panel.score(before, "CHL", OVERALL) is None
    assert panel.median(before, dimension) is None
    other = next(code for code in panel.dimensions if code != dimension)
    assert panel.score(before, "CHL", other) == whole.score(before, "CHL", other)
    assert panel.score(now, "CHL", dimension) == whole.score(now, "CHL", dimension)


def test_the_annex_says_what_is_not_compared(example: SummaryData) -> None:
    data, item, _ = broken(example)
    pdf = write_summary(data, "en")
    text = " ".join(" ".join(page_text(pdf, page).split()) for page in range(page_count(pdf)))
    assert "changed in meaning or were not asked yet" in text
    assert item in text
    many = tuple(replace(one, withheld=dict.fromkeys(data.questionnaire.by_code, "other")) for one in data.rounds[:-1])
    write_summary(replace(data, rounds=(*many, data.rounds[-1])), "fr")
