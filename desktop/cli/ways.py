"""Which command or option does what a sentence asks for: the sentences speak to people at the window as well, and name none."""

from collections.abc import Mapping

from desktop.wording import sentence
from desktop.wording.sentences import fill

WAYS: Mapping[str, str] = {
    # code of a problem or remark: what to type
    "annotate.no_workbook": "convergencia issue",
    "answer.blank": "--value | --status M|L|O|Q",
    "answer.no_rows": "--item {item}",
    "answer.not_answered": "--item {item}.COLUMN --row ID",
    "archive.not_ours": "convergencia export --format archive",
    "db.check_foreign_key": "convergencia restore",
    "db.check_integrity": "convergencia restore",
    "db.damaged": "convergencia restore COPY {file}",
    "db.locked": "convergencia backup",
    "db.missing": "convergencia new {file}",
    "db.no_round": "convergencia round open",
    "db.no_rounds": "convergencia round open",
    "db.not_a_database": "convergencia receive",
    "db.not_set_up": "convergencia new",
    "edition.none": "convergencia freeze",
    "edition.too_early": "--edition-date",
    "membership.unknown": "convergencia membership list",
    "office.closed": "convergencia correct",
    "office.move_bars": "convergencia reopen",
    "office.no_reviewer": "convergencia people add",
    "office.reason": "--reason",
    "office.same_version": "--questionnaire CODE@VERSION",
    "people.which_role": "--role",
    "questionnaire.not_published": "convergencia questionnaire compare",
    "receive.in_conflict": "--resolve theirs | ours",
    "review.accepted": "convergencia reopen",
    "review.errors_left": "convergencia validate",
    "review.no_finding": "convergencia validate",
    "review.no_query_here": "convergencia query",
    "review.no_words": "--text",
    "review.not_evaluated_left": "--strict",
    "review.not_received": "convergencia receive | correct",
    "review.not_validated": "convergencia validate",
    "review.nothing_to_reopen": "convergencia correct",
    "review.queries_open": "convergencia close",
    "review.query_needed": "convergencia query",
    "review.reason_needed": "--reason",
    "review.return_closed": "convergencia correct",
    "review.unseen_left": "convergencia verify",
    "review.warnings_unexplained": "convergencia explain",
    "review.which_row": "--row ID | --item {roster}",
    "review.with_country": "convergencia receive | correct",
    "round.no_questionnaire": "convergencia questionnaire publish FILE XLSFORM",
    "translate.by_whom": "--by",
}


def with_way(code: str, text: str, details: Mapping[str, object], language: str) -> str:
    """Return the sentence *text* of *code* and what to type for it; as it stands where there is nothing to type."""
    way = WAYS.get(code)
    if way is None:
        return text
    return sentence("advice.way", language, sentence=text, way=fill(way, language, details))
