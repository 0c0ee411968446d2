"""Every number of a table or chart has an id, and the file inside the PDF leads from it to cells, files and people."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from db.problems import Problem
from db.snapshots.history import Origin
from db.snapshots.review import Message, Query
from db.snapshots.submission import Answer
from db.terms import QueryAct, QueryState, Role
from desktop.figures import Text
from desktop.summary import SummaryData, write_summary
from desktop.summary.behind import behind, every_id
from desktop.summary.behind import told as told_of
from desktop.summary.matter import gather
from desktop.summary.provenance import MOST_CELLS, printed, provenance
from desktop.summary.trace import trace
from desktop.summary.write import lay_out

Build = Callable[..., SummaryData]
NUMBER = re.compile(r"[+−-]?\d[\d.,\u00a0\u202f]*([\u00a0\u202f]?%)?°?")
MOMENT = datetime(2024, 2, 3, 10, 0, tzinfo=UTC)


def with_return(data: SummaryData, country: str, **changes: object) -> SummaryData:
    """Returns the data with something else in one country's return of this round."""
    rounds = tuple(
        replace(one, returns={**one.returns, country: replace(one.returns[country], **changes)})
        if one.year == data.year
        else one
        for one in data.rounds
    )
    return replace(data, rounds=rounds)


@pytest.fixture(scope="module")
def told(example: SummaryData) -> dict[str, dict]:
    """What is embedded in the summaries of two languages."""
    found = {}
    for language in ("es", "fr"):
        document = pdfium.PdfDocument(write_summary(example, language))
        assert document.count_attachments() == 1
        attachment = document.get_attachment(0)
        assert attachment.get_name() == "provenance.json"
        found[language] = json.loads(bytes(attachment.get_data()))
        document.close()
    return found


@pytest.mark.poppler
def test_another_reader_of_pdf_takes_the_file_out(example: SummaryData, told: dict[str, dict], tmp_path: Path) -> None:
    summary, out = tmp_path / "summary.pdf", tmp_path / "out.json"
    summary.write_bytes(write_summary(example, "es"))
    call = ["pdfdetach", "-save", "1", "-o", str(out), str(summary)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(out.read_bytes()) == told["es"]


def test_every_number_of_a_table_or_chart_has_an_id(example: SummaryData) -> None:
    matter = gather(example, "es")
    plain = {"0", "25", "50", "75", "100", *(str(one.year) for one in example.rounds)}
    nameless = []
    for number, page in enumerate(lay_out(matter), 1):
        names = {anchor.name for anchor in page.anchors}
        # Leads are sentences too, and of a size of their own. The contents count pages; highlights are sentences; goalposts and rules are the questionnaire's own figures.
        if number == 2 or names & {"highlights", "method", "rules", "sources", "tracing"} or not names:
            continue
        nameless += [
            f"page {number}: {mark.text}"
            for _, _, marks in page.groups
            for mark in marks
            if type(mark) is Text
            and not mark.id
            and mark.size != 10.0
            and NUMBER.fullmatch(mark.text)
            and mark.text not in plain
        ]
    assert nameless == []


def test_every_id_leads_to_answers_or_to_whose_returns_it_counts(told: dict[str, dict], example: SummaryData) -> None:
    found = told["es"]
    figures, rows = found["figures"], found["answers"]["rows"]
    assert set(printed(lay_out(gather(example, "es")))) <= set(figures)

    def reached(name: str) -> bool:
        figure = figures[name]
        assert all(0 <= first <= last < len(rows) for first, last in figure.get("answers", ()))
        return bool(figure.get("answers") or figure.get("countries")) or any(map(reached, figure.get("figures", ())))

    # A gap and a count of nothing have nothing behind them.
    empty = {name for name in figures if not reached(name) and figures[name].get("text") not in ("s/d", "0", None)}
    assert empty == set()


def test_ids_are_the_same_in_every_language(told: dict[str, dict]) -> None:
    # How many answers find room on a country's page depends on how long the words of a language are.
    always = [{name for name in one["figures"] if not name.startswith("change/")} for one in told.values()]
    fewest, most = set.intersection(*always), set.union(*always)
    assert all(name.startswith("value/") for name in most - fewest)
    assert len(fewest) > 2500


def test_a_score_leads_to_the_answers_it_is_made_of(example: SummaryData) -> None:
    matter = gather(example, "es")
    country = next(code for code, one in example.this_round.returns.items() if one.reported)
    code = matter.panel.dimensions[0]
    found = behind(matter, f"score/{example.year}/{country}/{code}")
    assert found is not None
    items = {name.rsplit("/", 1)[1] for name in found.figures}
    scored = matter.panel.of(example.year, country).scores.dimensions[code].items
    assert items == {part.item for part in scored if part.standing in ("counted", "cannot_exist")}
    overall = behind(matter, f"median/{example.year}")
    assert overall is not None
    assert len(overall.figures) == sum(
        1 for one in matter.reported if matter.panel.score(example.year, one.code) is not None
    )


@pytest.fixture
def secret(example: SummaryData) -> SummaryData:
    """A return with a confidential figure that a computed one rests on, words, and a query."""
    entry = example.this_round.returns["ARG"]
    derived = next(item for item in example.questionnaire.items if item.derived)
    given = next(iter(gather(example, "es").telling.rests.on[derived.code]))
    words = next(item for item in example.questionnaire.items if item.kind.value == "text")
    answers = {
        **entry.answers,
        (given, ""): Answer(given, "", "731731", 731731.0, confidential=True),
        (derived.code, ""): Answer(derived.code, "", "842842", 842842.0),
        (words.code, ""): Answer(words.code, "", "palabras reservadas"),
    }
    query = Query(
        1,
        7,
        1,
        "ARG",
        2023,
        given,
        "",
        "",
        QueryState.OPEN,
        "",
        (Message(QueryAct.ASK, "pregunta reservada", "R", Role.REVIEWER, MOMENT),),
    )
    origin = Origin("receive", "Ana Pérez", MOMENT, 9, "ab" * 32, "ARG.xlsx", "ECO!D12")
    return with_return(
        example, "ARG", answers=answers, queries=(query,), origins={(given, ""): (origin,), (words.code, ""): (origin,)}
    )


def test_what_is_confidential_is_not_in_the_published_file(secret: SummaryData) -> None:
    matter = gather(secret, "es")
    text = provenance(matter, lay_out(matter)).decode()
    assert "731731" not in text
    assert "842842" not in text
    assert "reservad" not in text
    found = json.loads(text)
    place = found["answers"]["columns"].index
    hidden = [row for row in found["answers"]["rows"] if row[place("confidential")]]
    assert len(hidden) >= 2
    assert all(row[place(name)] in (None, []) for row in hidden for name in ("value", "status", "findings", "queries"))
    (action, cell, _) = next(row for row in hidden if row[place("origins")])[place("origins")][0]
    assert cell == "ECO!D12"
    said = dict(zip(found["actions"]["columns"], found["actions"]["rows"][action], strict=True))
    assert (said["person"], found["receipts"][said["receipt"]]["sha256"]) == ("Ana Pérez", "ab" * 32)


def test_the_office_is_told_everything(secret: SummaryData) -> None:
    item = next(key[0] for key, one in secret.this_round.returns["ARG"].answers.items() if one.confidential)
    found = trace(secret, "en", f"value/2023/ARG/{item}")
    (one,) = found.answers
    assert (one.value, one.answer.confidential, one.origins[0].place) == ("731,731", True, "ECO!D12")
    assert one.queries[0].messages[0].text == "pregunta reservada"


@pytest.mark.parametrize(
    ("name", "near"),
    [("score/2023/ARX", "score/2023/ARG"), ("value/2023/ARG/NO.SUCH", "value/2023/ARG/"), ("nothing/2023", "median/")],
)
def test_an_unknown_id_is_told_with_its_nearest(example: SummaryData, name: str, near: str) -> None:
    with pytest.raises(Problem) as caught:
        trace(example, "en", name)
    assert caught.value.code == "trace.unknown"
    assert near in str(caught.value.details["near"])


def test_every_id_can_be_told(example: SummaryData) -> None:
    matter = gather(example, "fr")
    names = {*every_id(matter), *printed(lay_out(matter))}
    assert all(behind(matter, name) is not None for name in names)
    kinds = {name.split("/")[0]: name for name in sorted(names)}
    assert len(kinds) > 9
    for name in names:
        said = told_of(matter, name)
        assert "/" not in said.replace("/ ", "")
        assert said.endswith(name.split("/")[1])


def test_a_very_long_table_is_counted_beyond_a_bound(example: SummaryData) -> None:
    column = example.questionnaire.rosters[0].columns[0]
    entry = example.this_round.returns["ARG"]
    cells = {(column.code, f"r{at}"): Answer(column.code, f"r{at}", str(at)) for at in range(MOST_CELLS + 500)}
    data = with_return(example, "ARG", answers={**entry.answers, **cells})
    matter = gather(data, "es")
    found = json.loads(provenance(matter, lay_out(matter)))
    figure = found["figures"]["quality/2023/ARG/completeness"]
    assert sum(last - first + 1 for first, last in figure["answers"]) == MOST_CELLS
    assert (
        figure["more"]
        == len([one for one in data.this_round.returns["ARG"].answers.values() if not one.blank]) - MOST_CELLS
    )
