"""What the summary says: the scores of the engine, honest gaps, marks on what is invented, nothing confidential."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.snapshots.review import Query
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, QueryState, Stage, ValueStatus
from desktop.convergence import score_submission
from desktop.summary import CountryReturn, SummaryData, write_summary
from desktop.summary.invented import invented_openings, inventions
from desktop.summary.labels import Labels, by_subregion, collation_key
from desktop.summary.matter import gather
from desktop.summary.numbers import tally
from desktop.summary.preview import outline, page_count, page_text
from desktop.wording import sentence

Build = Callable[..., SummaryData]


def text_of(pdf: bytes, title: str) -> str:
    """Return the text of the page that the bookmark *title* leads to."""
    page = next(entry.page for entry in outline(pdf) if entry.title == title)
    assert page is not None
    return page_text(pdf, page).replace("\r\n", "\n")


def with_return(data: SummaryData, country: str, change: Callable[[CountryReturn], CountryReturn]) -> SummaryData:
    """Return *data* with the return of one country of this round changed."""
    this = data.this_round
    changed = replace(this, returns={**this.returns, country: change(this.returns[country])})
    return replace(data, rounds=(*data.rounds[:-1], changed))


def real_only(data: SummaryData) -> SummaryData:
    """Return *data* with every answer passed off as reported."""
    rounds = tuple(
        replace(
            found,
            returns={
                code: replace(entry, answers={key: replace(a, source="INE") for key, a in entry.answers.items()})
                for code, entry in found.returns.items()
            },
        )
        for found in data.rounds
    )
    return replace(data, rounds=rounds)


def test_a_country_page_shows_the_scores_of_the_engine(example: SummaryData) -> None:
    text = text_of(write_summary(example, "es"), "Chile")
    this, before = (found.returns["CHL"] for found in (example.rounds[-1], example.rounds[-2]))
    now, then = (score_submission(example.questionnaire, entry.answers) for entry in (this, before))
    labels = Labels("es")
    assert now.overall is not None
    assert labels.score(now.overall, 1) in text
    assert f"media aritmética: {labels.score(now.overall_arithmetic, 1)}" in text
    assert labels.change(then.overall, now.overall, 1) in text
    for dimension in now.dimensions.values():
        assert f"\n{labels.score(dimension.score, 0)}°\n" in text
    assert "Declaración aprobada el 7 de marzo de 2024." in text


def test_the_panorama_has_every_country_once_and_its_overall_score(example: SummaryData) -> None:
    text = text_of(write_summary(example, "en"), "Panorama: countries by dimension")
    matter = gather(example, "en")
    lines = text.split("\n")
    for country in matter.taking_part:
        rows = [line for line in lines if line.startswith(country.name("en") + " ")]
        assert len(rows) == 1
        score = matter.panel.score(2023, country.code)
        assert rows[0].endswith("not reported" if score is None else f"{score * 100:.0f}°")


def test_a_country_that_has_not_reported_has_gaps_everywhere_and_an_honest_line(example: SummaryData) -> None:
    pdf = write_summary(example, "es")
    assert "Haití" not in {entry.title for entry in outline(pdf)}
    panorama = text_of(pdf, "Panorama: países por dimensión").split("\n")
    assert "Haití s/d s/d s/d s/d s/d s/d no declaró" in panorama
    absent = text_of(pdf, "Países que no han declarado").split("\n")
    assert any(line.startswith("Haití 31 de marzo de 2024 enviado 2022") for line in absent)
    assert "23 de 25" in page_text(pdf, 0)


def test_drafts_of_a_return_that_was_not_received_are_not_published(example: SummaryData) -> None:
    answers = example.this_round.returns["CHL"].answers
    data = with_return(example, "HTI", lambda entry: replace(entry, answers=answers))
    assert write_summary(data, "es") == write_summary(example, "es")


def test_every_stage_is_told_on_the_page(example: SummaryData) -> None:
    pdf = write_summary(example, "en")
    assert "Return received on 6 March 2024, in review: the figures may change." in text_of(pdf, "Barbados")
    assert "sent back for correction: the figures will change." in text_of(pdf, "Venezuela")
    assert "not yet reviewed: the figures may change." in text_of(pdf, "Cuba")
    undated = with_return(example, "CHL", lambda entry: replace(entry, decisions=()))
    assert "Return accepted.\n" in text_of(write_summary(undated, "en"), "Chile")


def test_a_day_is_told_in_the_zone_of_the_file(example: SummaryData) -> None:
    def late(entry: CountryReturn) -> CountryReturn:
        moment = entry.decisions[0].at.replace(hour=2)
        return replace(entry, decisions=(replace(entry.decisions[0], at=moment),))

    data = replace(with_return(example, "CHL", late), zone="America/Caracas")
    assert "Return accepted on 6 March 2024." in text_of(write_summary(data, "en"), "Chile")


def test_figures_that_rest_on_invented_answers_are_marked_and_the_others_are_not(example: SummaryData) -> None:
    marked = write_summary(example, "es")
    assert "se basa en todo o en parte en respuestas inventadas" in page_text(marked, 0)
    lines = text_of(marked, "Chile").split("\n")
    assert any(line.startswith("PIB por habitante") and "°" not in line for line in lines)
    assert any("Dato inventado para el ejemplo" in line and "°" in line for line in lines)
    plain = write_summary(real_only(example), "es")
    assert not any("°" in page_text(plain, at) for at in range(page_count(plain)))


def test_a_figure_computed_from_invented_answers_is_marked_although_it_names_no_source(example: SummaryData) -> None:
    answers = example.this_round.returns["CHL"].answers
    form = example.questionnaire
    derived = {item.code for item in form.items if item.derived and answers[item.code, ""].source is None}
    assert "INS.NRM.03" in derived
    telling = inventions(form, invented_openings())
    assert ("INS.NRM.03", "") in telling.among(answers)
    real = {key: replace(answer, source="INE") for key, answer in answers.items()}
    assert telling.among(real) == frozenset()
    # Through a roster: the total rests on the cells of a computed column, and those on what was typed.
    cell = Answer("INF.ROD.03.control", "r1", "INTEGRATED", source=sentence("example.invented", "en"))
    total = Answer("INF.ROD.04", "", "1", 1.0)
    assert telling.among({cell.key: cell, total.key: total}) == {cell.key, total.key}


def test_a_row_of_a_roster_names_its_source_once_for_all_its_cells(example: SummaryData) -> None:
    form, invented = example.questionnaire, sentence("example.invented", "es")
    roster = form.rosters[0]
    first, second = (column.code for column in roster.columns[:2])
    cells = [
        Answer(first, "r1", "a", source=invented),
        Answer(second, "r1", "b"),
        Answer(first, "r2", "c", source="INE"),
        Answer(second, "r2", "d"),
        Answer(second, "r3", "e"),
    ]
    answers = {cell.key: cell for cell in cells}
    made_up = inventions(form, (invented,)).among(answers)
    assert made_up == {(first, "r1"), (second, "r1")}
    entry = replace(example.this_round.returns["CHL"], answers=answers, findings=())
    found = tally(form, entry, None, made_up)
    assert (found.answered, found.typed, found.with_source, found.invented, found.clean) == (5, 5, 4, 2, 5)


def test_an_invented_source_is_told_in_the_language_of_the_summary(example: SummaryData) -> None:
    assert sentence("example.invented", "fr") in text_of(write_summary(example, "fr"), "Chili")
    assert sentence("example.invented", "es") not in text_of(write_summary(example, "fr"), "Chili")


def test_a_confidential_value_is_nowhere_and_lowers_the_coverage(example: SummaryData) -> None:
    secret = Answer("CUL.EDU.04", "", "0.123456", 0.123456, source="INE", confidential=True)

    def hide(entry: CountryReturn) -> CountryReturn:
        return replace(entry, answers={**entry.answers, secret.key: secret})

    pdf = write_summary(with_return(example, "CHL", hide), "en")
    texts = [page_text(pdf, at) for at in range(page_count(pdf))]
    assert not any("0.123" in text for text in texts)
    assert "confidential" in text_of(pdf, "Chile")
    quality = [line for text in texts for line in text.replace("\r", "").split("\n") if line.startswith("Chile ")]
    assert quality[-1].endswith("% 50% 80%")


def test_a_missing_value_names_its_reason_and_is_never_zero(example: SummaryData) -> None:
    gap = Answer("CUL.EDU.04", "", None, None, ValueStatus.NOT_COLLECTED, note="sin encuesta")

    def empty(entry: CountryReturn) -> CountryReturn:
        return replace(entry, answers={gap.key: gap})

    text = text_of(write_summary(with_return(example, "CHL", empty), "es"), "Chile")
    assert "como porcentaje del PIB s/d % del PIB Existe pero no se recopila" in " ".join(text.split())
    assert text.count("s/d") >= 6 + 2
    assert "\n0\n" in text  # the foot of the axes
    assert "\n0,0\n" not in text


def test_without_any_return_the_summary_is_still_written(example: SummaryData) -> None:
    this = example.this_round
    nobody = {
        code: replace(entry, line=replace(entry.line, stage=Stage.AWAITED, last_received=None))
        for code, entry in this.returns.items()
    }
    data = replace(example, rounds=(*example.rounds[:-1], replace(this, returns=nobody)))
    pdf = write_summary(data, "pt")
    assert "0 de 25" in page_text(pdf, 0)
    assert "Nenhum país tem pontuação geral nesta rodada" in text_of(pdf, "Em síntese")


def test_the_first_round_has_nothing_to_compare_with(example: SummaryData) -> None:
    data = replace(example, rounds=example.rounds[-1:])
    pdf = write_summary(data, "en")
    text = text_of(pdf, "Chile")
    assert "Change since" not in text
    assert "Score by dimension, 2023" in text
    # In quotes it is the label of a choice that a rule names.
    assert "None" not in "".join(page_text(pdf, at) for at in range(page_count(pdf))).replace("“None”", "")


def test_a_questionnaire_without_scored_items_still_makes_a_summary(example: SummaryData) -> None:
    items = tuple(replace(item, goalposts=None, code_list=None) for item in example.questionnaire.items)
    data = replace(example, questionnaire=replace(example.questionnaire, items=items))
    pdf = write_summary(data, "en")
    titles = {entry.title for entry in outline(pdf)}
    # Figures take the place of scores, and nothing is said of what there is not.
    assert "score" not in text_of(pdf, "Highlights") and "Chile" in titles
    assert not {title for title in titles if title.startswith(("Overview", "Panorama", "Annex: method"))}
    chile = text_of(pdf, "Chile")
    assert "Overall score" not in chile.split("Key figures")[0] and "figures and choices, as many" in chile
    assert "Gross domestic product at current prices" in chile


def test_a_country_outside_the_register_and_without_a_tile_is_shown_by_its_code(example: SummaryData) -> None:
    data = replace(example, countries=tuple(c for c in example.countries if c.code != "CHL"), tile_grid={})
    assert "Puntaje global 2023" in text_of(write_summary(data, "es"), "CHL")


def test_no_sentence_has_a_hole(example: SummaryData) -> None:
    for language in LANGUAGES:
        pdf = write_summary(real_only(example), language)
        for entry in outline(pdf):
            if entry.level == 0 and entry.page not in (None, 0):
                text = page_text(pdf, entry.page)
                assert "…" not in text.split(sentence("summary.country.figures", language, year="2023"))[0]
                assert "{" not in text


def test_names_stand_in_the_alphabet_of_the_language() -> None:
    spanish = ["Nube", "Ñandú", "Antigua", "Águila", "zorro", "Oca", "Nuñez", "Nuno", "Nuoro"]
    assert sorted(spanish, key=collation_key) == [
        "Águila", "Antigua", "Nube", "Nuno", "Nuñez", "Nuoro", "Ñandú", "Oca", "zorro",
    ]  # fmt: skip
    french = ["Équateur", "Etna", "El Salvador", "Haïti", "Haiti"]
    assert sorted(french, key=collation_key) == ["El Salvador", "Équateur", "Etna", "Haiti", "Haïti"]


def test_subregions_are_named_and_ordered_by_language(example: SummaryData) -> None:
    groups = by_subregion([c for c in example.countries if c.code in ("MEX", "CHL", "HTI", "PAN")], Labels("fr"))
    assert [(name, [country.code for country in countries]) for name, countries in groups] == [
        ("Amérique centrale et Mexique", ["MEX", "PAN"]),
        ("Amérique du Sud", ["CHL"]),
        ("Caraïbes", ["HTI"]),
    ]


def test_an_unknown_subregion_keeps_its_own_name(example: SummaryData) -> None:
    elsewhere = replace(example.countries[0], subregion="Antártida")
    assert by_subregion([elsewhere], Labels("es"))[0][0] == "Antártida"
    assert by_subregion([replace(elsewhere, subregion="")], Labels("es"))[0][0] == "Otros países"


def test_a_tally_counts_values_sources_and_findings_of_the_return(example: SummaryData) -> None:
    entry, before = (found.returns["ARG"] for found in (example.rounds[-1], example.rounds[-2]))
    asked = Query(1, 1, 1, "ARG", 2023, "", "", "", QueryState.OPEN, "", ())
    entry = replace(entry, queries=(asked, replace(asked, state=QueryState.CLOSED)))
    made_up = frozenset(key for key, answer in entry.answers.items() if (answer.source or "").startswith("Dato inv"))
    found = tally(example.questionnaire, entry, before, made_up)
    given = [answer for answer in entry.answers.values() if answer.text is not None]
    assert found.answered == len(given)
    typed = [answer for answer in given if not example.questionnaire.by_code[answer.item].derived]
    assert 0 < len(typed) < len(given)
    assert found.typed == len(typed)
    assert found.with_source == sum(1 for answer in typed if answer.source)
    assert found.invented == sum(1 for answer in given if (answer.source or "").startswith("Dato inventado"))
    assert sum(found.statuses.values()) == len(entry.answers)
    assert found.clean == len(given) - len({f.item for f in entry.findings} & {a.item for a in given})
    assert found.comparable_of == len(given)
    assert found.open_queries == 1
    assert (found.warnings, found.not_evaluated) == (entry.line.counts.warnings, entry.line.counts.not_evaluated)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("es", ("57,3", "+2,5", "96\xa0%", "1.º de mayo de 2024", "s/d")),
        ("en", ("57.3", "+2.5", "96%", "1 May 2024", "n.d.")),
        ("pt", ("57,3", "+2,5", "96%", "1.º de maio de 2024", "s/d")),
        ("fr", ("57,3", "+2,5", "96\u202f%", "1er mai 2024", "n.d.")),
    ],
)
def test_figures_and_days_are_written_as_the_language_writes_them(language: str, expected: tuple[str, ...]) -> None:
    from datetime import date

    labels = Labels(language)
    found = (
        labels.score(0.5731, 1),
        labels.change(0.55, 0.575),
        labels.percent(0.961),
        labels.day(date(2024, 5, 1)),
        labels.score(None),
    )
    assert found == expected


def test_a_change_is_the_difference_of_the_figures_as_they_are_shown() -> None:
    labels = Labels("es")
    before, now = 0.62345, 0.63752  # 1.407 points apart, but shown as 62,3 and 63,8
    assert (labels.score(before, 1), labels.score(now, 1), labels.change(before, now)) == ("62,3", "63,8", "+1,5")


def test_a_change_that_rounds_to_nothing_has_no_sign() -> None:
    labels = Labels("es")
    assert labels.signed(0.04, 1) == "0,0"
    assert labels.signed(-0.04, 1) == "0,0"
    assert labels.signed(-2.0, 1) == "−2,0"
