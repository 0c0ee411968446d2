"""A small questionnaire with one item of every kind, and a register for it."""

from datetime import date

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.register import Membership
from db.terms import ItemKind, MembershipRole
from desktop.rules import Register

STAGES = CodeList(
    "stages",
    (Code("DONE", {"en": "Done"}, 2.0), Code("HALF", {"en": "Half"}, 1.0), Code("DK", {"en": "Unknown"}, None)),
)
THINGS = CodeList("things", tuple(Code(code, {"en": code.title()}) for code in ("RED", "GREEN", "BLUE", "NONE")))
LANDS = CodeList("lands", tuple(Code(code, {"en": code}) for code in ("AAA", "BBB", "CCC")))


def _columns() -> tuple[Item, ...]:
    return (
        Item("T.partner", ItemKind.ONE, "S", {}, roster="T", key=True, code_list="lands"),
        Item("T.sold", ItemKind.DECIMAL, "S", {}, roster="T", mirror="T.bought"),
        Item("T.bought", ItemKind.DECIMAL, "S", {}, roster="T", mirror="T.sold"),
        Item("T.day", ItemKind.DATE, "S", {}, roster="T"),
        Item("T.colours", ItemKind.MANY, "S", {}, roster="T", code_list="things"),
        Item("T.name", ItemKind.TEXT, "S", {}, roster="T"),
    )


def _items() -> tuple[Item, ...]:
    return (
        Item("A", ItemKind.DECIMAL, "S", {}),
        Item("B", ItemKind.DECIMAL, "S", {}),
        Item("C", ItemKind.INTEGER, "S", {}, mirror="A"),
        Item("W", ItemKind.TEXT, "S", {}),
        Item("D", ItemKind.DATE, "S", {}),
        Item("E", ItemKind.DATE, "S", {}),
        Item("STAGE", ItemKind.ONE, "S", {}, code_list="stages"),
        Item("MANY", ItemKind.MANY, "S", {}, code_list="things"),
        Item("T", ItemKind.ROSTER, "S", {}, columns=_columns()),
        Item(
            "P",
            ItemKind.ROSTER,
            "S",
            {},
            columns=(
                Item("P.name", ItemKind.TEXT, "S", {}, roster="P", key=True),
                Item("P.partners", ItemKind.MANY, "S", {}, roster="P", code_list="lands"),
            ),
        ),
        Item("N", ItemKind.NOTE, "S", {}),
    )


def small_questionnaire() -> Questionnaire:
    """Returns a questionnaire with one item of every kind."""
    lists = {listed.name: listed for listed in (STAGES, THINGS, LANDS)}
    return Questionnaire("Q", "1", {}, "en", ("en",), (Section("S", None, {}),), _items(), lists)


def small_register() -> Register:
    """Returns a few memberships and lists."""
    memberships = (
        Membership("BLOC", "AAA", MembershipRole.MEMBER, date(1990, 5, 1), None),
        Membership("BLOC", "BBB", MembershipRole.ASSOCIATE, None, None),
        Membership("CLUB", "AAA", MembershipRole.MEMBER, date(2000, 1, 1), date(2010, 12, 31)),
        Membership("UNION", "AAA", MembershipRole.MEMBER, date(1991, 1, 1), None),
        Membership("UNION", "AAA", MembershipRole.SUSPENDED, date(2012, 1, 1), date(2013, 1, 1)),
    )
    lists = {
        "borders": ({"a": "AAA", "b": "BBB"}, {"a": "BBB", "b": "CCC"}),
        "lands": ({"code": "AAA", "sea": "no", "capital": "Alpha"}, {"code": "BBB", "sea": "yes", "capital": ""}),
        "seats": ({"body": "X", "city": "Lima"}, {"body": "Y", "city": "Quito"}, {"body": "Z", "city": "Lima"}),
    }
    return Register(memberships, lists)
