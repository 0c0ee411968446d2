"""The words of the field as enumerations; the values are what the database, JSON and files carry."""

from enum import StrEnum

LANGUAGES = ("es", "en", "pt", "fr")


class FileKind(StrEnum):
    """An office file holds every country; a country file holds one."""

    OFFICE = "office"
    COUNTRY = "country"


class Role(StrEnum):
    """What a person may do; every action is recorded with one."""

    FOCAL_POINT = "focal_point"
    REVIEWER = "reviewer"
    EDITOR = "editor"


class RoundState(StrEnum):
    """Whether a round still collects; a closed one may still be corrected."""

    OPEN = "open"
    CLOSED = "closed"


class Stage(StrEnum):
    """How far one country's submission has come in one round."""

    AWAITED = "awaited"
    RECEIVED = "received"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class Verdict(StrEnum):
    """What a decision did to the stage of a submission."""

    RECEIVE = "receive"
    REVIEW = "review"
    RETURN = "return"
    ACCEPT = "accept"
    REOPEN = "reopen"


class ItemKind(StrEnum):
    """What kind of answer an item takes; the XLSForm types, with rosters and long texts told apart."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    ONE = "select_one"
    MANY = "select_multiple"
    NOTE = "note"
    ROSTER = "roster"

    @property
    def numeric(self) -> bool:
        """Whether its answers carry a number."""
        return self in (ItemKind.INTEGER, ItemKind.DECIMAL)

    @property
    def choice(self) -> bool:
        """Whether its answers are codes of a code list."""
        return self in (ItemKind.ONE, ItemKind.MANY)


class Direction(StrEnum):
    """Which way an item improves; items with none never enter a score."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class ValueStatus(StrEnum):
    """Observation status, SDMX CL_OBS_STATUS 2.2, as far as the product uses it."""

    NORMAL = "A"
    BREAK = "B"
    DEFINITION = "D"
    ESTIMATED = "E"
    PROVISIONAL = "P"
    UNRELIABLE = "U"
    NOT_SIGNIFICANT = "N"
    CANNOT_EXIST = "M"
    NOT_COLLECTED = "L"
    MISSING = "O"
    SUPPRESSED = "Q"
    IMPUTED = "I"
    UNVALIDATED = "V"

    @property
    def means_no_value(self) -> bool:
        """Whether the status stands in place of a value (M, L, O, Q)."""
        return self in NO_VALUE


NO_VALUE = frozenset({ValueStatus.CANNOT_EXIST, ValueStatus.NOT_COLLECTED, ValueStatus.MISSING, ValueStatus.SUPPRESSED})
SECRETARIAT_ONLY = frozenset({ValueStatus.IMPUTED, ValueStatus.UNVALIDATED})


class Severity(StrEnum):
    """An error blocks acceptance, a warning needs an explanation, information needs nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Result(StrEnum):
    """What came of one rule; not evaluated never counts as passed."""

    PASS = "pass"
    FAIL = "fail"
    NOT_EVALUATED = "not_evaluated"


class Scope(StrEnum):
    """What one evaluation of a rule looks at."""

    ITEM = "item"
    ROW = "row"
    SUBMISSION = "submission"
    ROUND = "round"
    REGION = "region"


class ExplanationKind(StrEnum):
    """The kinds of reply to a warning."""

    CONFIRMED = "confirmed"
    DEFINITION = "definition"
    BREAK = "break"
    PROVISIONAL = "provisional"
    OTHER = "other"


class QueryState(StrEnum):
    """Where a question to the focal point stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"


class QueryAct(StrEnum):
    """What one message did to its query."""

    ASK = "ask"
    REPLY = "reply"
    CLOSE = "close"
    REOPEN = "reopen"


class ReceiptOutcome(StrEnum):
    """What came of a file that was sent back."""

    ACCEPTED = "accepted"
    PARTIAL = "partial"
    UNCHANGED = "unchanged"
    CONFLICTS = "conflicts"
    REFUSED = "refused"


class ChangeKind(StrEnum):
    """What accepting a receipt would do to one answer."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERASED = "erased"
    CONFLICT = "conflict"
    REFUSED = "refused"


class Resolve(StrEnum):
    """Whose value wins where both sides changed one answer."""

    ASK = "ask"
    THEIRS = "theirs"
    OURS = "ours"


class MembershipRole(StrEnum):
    """How a country belongs to a mechanism."""

    MEMBER = "MEMBER"
    ASSOCIATE = "ASSOCIATE"
    OBSERVER = "OBSERVER"
    CANDIDATE = "CANDIDATE"
    SUSPENDED = "SUSPENDED"


class RevisionKind(StrEnum):
    """What one revision changed: an answer, a roster row, or the stage."""

    ANSWER = "answer"
    ROW = "row"
    STAGE = "stage"


class Declared(StrEnum):
    """What the author of a questionnaire says of a change that cannot be derived; "" says nothing."""

    NOTHING = ""
    EDITORIAL = "editorial"
    SEMANTIC = "semantic"
    SPLIT = "split"
    SUM = "sum"


class EditKind(StrEnum):
    """What became of one thing from a version of a questionnaire to a newer one."""

    KEPT = "kept"
    MOVED = "moved"
    REWORDED = "reworded"
    RENAMED = "renamed"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"
    NEW = "new"


class EditThing(StrEnum):
    """What an edit is about."""

    FORM = "form"
    SECTION = "section"
    ITEM = "item"
    COLUMN = "column"
    LIST = "list"
    CHOICE = "choice"
    RULE = "rule"
