"""questionnaire compare: two versions side by side, as sentences or as one JSON document."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from db import readers
from db.problems import Problem
from db.terms import EditKind, Role
from desktop.actions.desk import Desk
from desktop.actions.rounds import chosen_questionnaire
from desktop.cli import say
from desktop.cli.session import desk
from desktop.exchange import read_file
from desktop.questionnaire.compare import Edit, compare, mistakes_of
from desktop.questionnaire.form import Form
from desktop.wording import sentence, word
from desktop.worker import Pool


def comparison(arguments: Namespace) -> tuple[Form, Form]:
    """Return the two versions that the call names, older first.

    Raises:
        Problem: a form cannot be read, or the file has no such version.
    """
    if arguments.file is None:
        with Pool(1) as pool:
            return _read(pool, arguments.old), _read(pool, arguments.new)
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        return _published(at, arguments.old), _published(at, arguments.new)


def _read(pool: Pool, name: str) -> Form:
    path = Path(name)
    form: Form = pool.call("read_form", read_file(path), path.name)
    return form


def _published(at: Desk, name: str) -> Form:
    """Return the form of a file, else the version of that name in the database."""
    if Path(name).is_file():
        return _read(at.pool, name)
    with at.database.read() as reading:
        line = chosen_questionnaire(reading, name)
        source = readers.questionnaire_source(reading, line.sha256)
        try:
            # Read from the form it was published from, its rows and cells can be named.
            form: Form = at.pool.call("read_form", source, line.source_name)
        except Problem:
            form = Form(at.questionnaire(reading, line.sha256), {})
        return form


def nothing_compared(problem: Problem) -> dict[str, object]:
    """Return the document of a comparison that *problem* has stopped."""
    return {"old": None, "new": None, "counts": {}, "edits": [], "problems": [say.refusal_entry(problem)]}


def tell(old: Form, new: Form, *, as_json: bool) -> int:
    """Print every edit and every declaration that does not fit; returns the exit status."""
    found = compare(old.questionnaire, new.questionnaire)
    mistakes = mistakes_of(new, found)
    names = [f"{one.questionnaire.code}@{one.questionnaire.version}" for one in (old, new)]
    counts = found.counts()
    counts["breaks"] = sum(1 for edit in found.edits if edit.breaks)
    if as_json:
        say.document(
            {
                "old": names[0],
                "new": names[1],
                "counts": counts,
                "edits": [_entry(edit) for edit in found.edits],
                "problems": [say.problem_entry(one) for one in mistakes],
            }
        )
        return 1 if mistakes else 0
    for text in _lines(found.edits, say.language()):
        say.line(text)
    for one in mistakes:
        say.place(one)
    told = {kind: count for kind, count in counts.items() if kind != EditKind.NEW}
    say.told("done.compare", old=names[0], new=names[1], new_ones=counts["new"], **told)
    return 1 if mistakes else 0


def _entry(edit: Edit) -> dict[str, object]:
    return {
        "thing": edit.thing.value,
        "kind": edit.kind.value,
        "list": edit.within or None,
        "old": list(edit.old),
        "new": list(edit.new),
        "breaks": edit.breaks,
        "changes": [
            {"what": facet.name, "old": facet.old, "new": facet.new, "semantic": bool(facet.weight)}
            for facet in edit.facets
        ],
    }


def _lines(edits: Iterable[Edit], language: str) -> Iterable[str]:
    for edit in edits:
        if edit.kind is EditKind.KEPT:
            continue
        codes = " → ".join(dict.fromkeys(" + ".join(side) for side in (edit.old, edit.new) if side))
        thing = f"{word(edit.thing, language)} {f'{edit.within}: ' if edit.within else ''}{codes}"
        said = f"{thing}  {word(edit.kind, language)}"
        yield f"{said} · {sentence('compare.breaks', language)}" if edit.breaks else said
        for facet in edit.facets:
            change = f": {_short(facet.old)} → {_short(facet.new)}" if facet.old or facet.new else ""
            yield f"    {facet.name}{change}"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return (plain if len(plain) <= 90 else f"{plain[:89]}…") or "—"
