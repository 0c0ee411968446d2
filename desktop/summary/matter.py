"""What every chapter is written from: the data, the words of the language, and the scores, put together once."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.snapshots.register import Country
from db.snapshots.submission import Answer
from desktop.summary.data import CountryReturn, SummaryData
from desktop.summary.invented import INVENTED, Inventions, invented_openings, inventions
from desktop.summary.labels import INVENTED_MARK, Labels
from desktop.summary.numbers import Tally, tally
from desktop.summary.panel import Panel, build_panel
from desktop.wording import sentence


@dataclass(frozen=True, slots=True)
class Matter:
    """The data, its words, its scores, its counts by country; ``reported`` and ``absent`` in the language's order.

    ``returns`` are those of every round, by year and country.
    """

    data: SummaryData
    labels: Labels
    panel: Panel
    telling: Inventions
    countries: Mapping[str, Country]
    reported: tuple[Country, ...]
    absent: tuple[Country, ...]
    tallies: Mapping[str, Tally]
    returns: Mapping[int, Mapping[str, CountryReturn]]

    @property
    def before(self) -> int | None:
        """The year of the round before, None for the first."""
        previous = self.data.previous_round
        return previous.year if previous else None

    @property
    def taking_part(self) -> tuple[Country, ...]:
        """Every country of this round, in the order of the language."""
        return tuple(self.labels.sorted_countries([*self.reported, *self.absent]))

    def entry(self, country: str) -> CountryReturn:
        """Return what *country* gave in this round."""
        return self.data.this_round.returns[country]

    def dimension(self, code: str) -> str:
        """Return the label of the dimension *code*."""
        questionnaire = self.data.questionnaire
        return self.labels.of(questionnaire.sections_by_code[code], questionnaire)

    def invented(self, year: int | None, country: str, item: str) -> bool:
        """Whether the answer of *country* to *item* in *year* was invented for the example, or rests on such."""
        return (item, "") in self.panel.invented_answers(year, country)

    def source(self, item: Item, answer: Answer | None) -> str:
        """Return the source that *answer* names; that it is invented, or computed, is told in this language."""
        source = (answer.source or "") if answer is not None else ""
        if not source and item.derived and answer is not None and answer.text is not None:
            return self.labels("country.computed")
        opening = self.telling.opening_of(source)
        return sentence(INVENTED, self.labels.language) + source.removeprefix(opening) if opening else source

    @property
    def any_invented(self) -> bool:
        """Whether anything in this summary rests on invented answers."""
        return any(found.invented for found in self.tallies.values()) or bool(self.panel.invented_medians)

    def value(self, item: Item, answer: Answer | None, invented: bool = False) -> str:
        """Return the value of *answer* as the reader sees it: figure, words of a choice, or the word for missing."""
        if answer is None or answer.text is None:
            return self.labels("missing.short")
        if answer.confidential:
            return self.labels("confidential")
        mark = INVENTED_MARK if invented else ""
        if item.kind.numeric and answer.number is not None:
            return self.labels.number(answer.number, item.decimals) + mark
        if item.kind.choice:
            return self.data.questionnaire.choice_labels(item, answer.codes, self.labels.language, "; ") + mark
        return answer.text + mark


def gather(data: SummaryData, language: str) -> Matter:
    """Return everything the chapters are written from."""
    labels = Labels(language, data.zone)
    telling = inventions(data.questionnaire, invented_openings())
    panel = build_panel(data, telling)
    countries = {country.code: country for country in data.countries}
    here = {code: countries.get(code) or Country(code, {}, "", language) for code in sorted(data.this_round.returns)}
    reported = [country for code, country in here.items() if data.this_round.returns[code].reported]
    absent = [country for code, country in here.items() if not data.this_round.returns[code].reported]
    earlier = data.previous_round.returns if data.previous_round else {}
    return Matter(
        data=data,
        labels=labels,
        panel=panel,
        telling=telling,
        countries={**countries, **here},
        reported=tuple(labels.sorted_countries(reported)),
        absent=tuple(labels.sorted_countries(absent)),
        tallies={
            country.code: tally(
                data.questionnaire,
                data.this_round.returns[country.code],
                earlier.get(country.code),
                panel.invented_answers(data.year, country.code),
            )
            for country in reported
        },
        returns={one.year: one.returns for one in data.rounds},
    )
