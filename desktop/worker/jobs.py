"""The jobs a child can do, by name; each imports its room only when it is first asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

Tick = Callable[[int, int], None]

JOBS: dict[str, tuple[str, bool]] = {
    # name: (function, whether it takes a ``tick`` for progress)
    "check_form": ("desktop.questionnaire.read:check_form", False),
    "read_form": ("desktop.questionnaire.read:read_form", False),
    "write_workbook": ("desktop.workbook.write:write_workbook", False),
    "fill_workbook": ("desktop.workbook.fill:fill_workbook", False),
    "carried": ("desktop.workbook.read:carried", False),
    "annotate_workbook": ("desktop.workbook.annotate:annotate_workbook", False),
    "enclose": ("desktop.workbook.enclosures:enclose", False),
    "read_return": ("desktop.workbook.read:read_return", False),
    "write_tables": ("desktop.exchange.tables_xlsx:write_tables", False),
    "write_blank_form": ("desktop.summary.blank_form:write_blank_form", False),
    "write_changes": ("desktop.summary.changes:write_changes", False),
    "write_submission": ("desktop.summary.submission:write_submission", False),
    "write_summary": ("desktop.summary:write_summary", True),
    "trace": ("desktop.summary.trace:trace", False),
    "page_sizes": ("desktop.summary.preview:page_sizes", False),
    "render_page": ("desktop.summary.preview:render_page", False),
}


def run(name: str, arguments: tuple[Any, ...], tick: Tick) -> object:
    """Run job *name*; *tick* reports how far it is."""
    where, ticks = JOBS[name]
    module, function = where.split(":")
    job = getattr(import_module(module), function)
    return job(*arguments, tick=tick) if ticks else job(*arguments)
