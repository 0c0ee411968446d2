"""trace: where a figure of the summary comes from."""

from argparse import Namespace

from db.snapshots.history import Origin
from db.snapshots.review import Query
from db.terms import Role
from desktop.actions import trace as tracing
from desktop.cli import say
from desktop.cli.session import desk
from desktop.summary.trace import Trace, Traced
from desktop.wording import sentence, word


def trace(arguments: Namespace) -> int:
    """Print the chain of a figure."""
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        found = tracing.trace(at, arguments.figure, arguments.year, arguments.edition)
    if arguments.json:
        say.document(_document(found, arguments.edition))
    else:
        _tell(found)
    return 0


def _tell(found: tracing.Followed) -> None:
    chain = found.trace
    say.line("  ".join(part for part in (chain.id, chain.text) if part))
    say.line(chain.told)
    if chain.figures:
        say.told("trace.figures", figures=", ".join(name for name, _ in chain.figures))
    if chain.countries:
        say.told("trace.countries", countries=", ".join(chain.countries))
    for one, findings in zip(chain.answers, found.findings, strict=True):
        say.line("")
        row = f" ({one.row})" if one.row else ""
        say.line(f"{one.country} {one.year}  {one.item}{row}  {one.label}")
        for line in (_value(one), *_origins(one), *findings, *(_query(query) for query in one.queries)):
            say.line("  " + line)


def _value(one: Traced) -> str:
    status = word(one.answer.status, say.language()) if one.answer.status else ""
    said = f"{one.value} ({status})" if status else one.value
    told = "trace.value_confidential" if one.answer.confidential else "trace.value"
    return sentence(told, say.language(), value=said, version=one.version)


def _origins(one: Traced) -> list[str]:
    if one.computed:
        return [sentence("trace.computed", say.language(), items=", ".join(one.computed))]
    if not one.origins:
        return [sentence("trace.no_origin", say.language())]
    return [_origin(origin) for origin in one.origins]


def _origin(one: Origin) -> str:
    at = f"{one.at:%Y-%m-%d %H:%M}"
    if not one.sha256:
        return sentence("trace.by_hand", say.language(), person=one.person, at=at)
    return sentence(
        "trace.by_file", say.language(), place=one.place, file=one.file, hash=one.sha256, person=one.person, at=at
    )


def _query(query: Query) -> str:
    last = query.messages[-1].text if query.messages else ""
    state = word(query.state, say.language())
    return sentence("trace.query", say.language(), number=query.number, state=state, text=last)


def _document(found: tracing.Followed, edition: int | None) -> dict[str, object]:
    chain: Trace = found.trace
    return {
        "figure": chain.id,
        "edition": edition,
        "text": chain.text,
        "told": chain.told,
        "figures": [{"figure": name, "text": text} for name, text in chain.figures],
        "countries": list(chain.countries),
        "answers": [_answer(one, said) for one, said in zip(chain.answers, found.findings, strict=True)],
    }


def _answer(one: Traced, findings: tuple[str, ...]) -> dict[str, object]:
    return {
        "round": one.year,
        "country": one.country,
        "item": one.item,
        "row": one.row,
        "label": one.label,
        "text": one.answer.text,
        "number": one.answer.number,
        "status": one.answer.status,
        "confidential": one.answer.confidential,
        "source": one.answer.source,
        "questionnaire": one.version,
        "computed": list(one.computed),
        "origins": [
            {
                "action": origin.label,
                "person": origin.person,
                "at": origin.at.isoformat(),
                "receipt": {"sha256": origin.sha256, "file": origin.file} if origin.sha256 else None,
                "place": origin.place,
                "item": origin.item or one.item,
            }
            for origin in one.origins
        ],
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "result": finding.result.value,
                "message": said,
            }
            for finding, said in zip(one.findings, findings, strict=True)
        ],
        "queries": [
            {
                "number": query.number,
                "state": query.state.value,
                "messages": [
                    {"act": said.act.value, "text": said.text, "person": said.person, "at": said.at.isoformat()}
                    for said in query.messages
                ],
            }
            for query in one.queries
        ],
    }
