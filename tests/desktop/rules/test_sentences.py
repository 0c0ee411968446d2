"""The third reading: every part of the language has its words, in four languages, and no slip goes untold."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Rule, Section
from db.terms import LANGUAGES, ItemKind, Scope, Severity
from desktop.questionnaire.read import read_form
from desktop.rules import FUNCTIONS, item_sentences, parse, rule_sentence, section_sentence, sentence_of, text_of
from desktop.rules.functions import STATISTICS
from desktop.rules.nodes import Call, Node, Number
from desktop.rules.scope import Scope as Place
from desktop.rules.sentence_calls import NAMINGS
from desktop.rules.sentence_words import Words
from resources import read_bytes
from tests.counting import at_most
from tests.desktop.rules.slips import slips

COLOURS = CodeList("colours", (Code("RED", {"en": "Red", "es": "Rojo"}), Code("BLUE", {"en": "Blue"})))


def item(code: str, kind: ItemKind, label: str, **more: object) -> Item:
    return Item(code, kind, "S", {"en": label, "es": label, "pt": label, "fr": label}, **more)  # type: ignore[arg-type]


def small() -> Questionnaire:
    columns = (
        item("T.who", ItemKind.ONE, "Who", roster="T", key=True, code_list="colours"),
        item("T.sold", ItemKind.DECIMAL, "Sold", roster="T", unit="USD", mirror="T.bought"),
        item("T.bought", ItemKind.DECIMAL, "Bought", roster="T"),
        item("T.day", ItemKind.DATE, "Day", roster="T"),
    )
    items = (
        item("A", ItemKind.DECIMAL, "Importaciones", unit="USD"),
        item("B", ItemKind.DECIMAL, "Share", unit="%"),
        item("N", ItemKind.INTEGER, "Ports", unit="ports"),
        item("W", ItemKind.TEXT, "Words"),
        item("D", ItemKind.DATE, "Day"),
        item("ONE", ItemKind.ONE, "Colour", code_list="colours"),
        item("MANY", ItemKind.MANY, "Colours", code_list="colours"),
        item("T", ItemKind.ROSTER, "Trade", columns=columns),
        Item("BARE", ItemKind.DECIMAL, "S", {}),
    )
    return Questionnaire(
        "Q", "1", {}, "en", LANGUAGES, (Section("S", None, {}, "${A} > 0"),), items, {"colours": COLOURS}
    )


QUESTIONNAIRE = small()


def said(check: str, language: str = "en", *, row: bool = False, strict: bool = True) -> str:
    roster = QUESTIONNAIRE.by_code["T"] if row else None
    current = QUESTIONNAIRE.by_code["T.sold" if row else "A"]
    place = Place(QUESTIONNAIRE, current, roster, (roster,) if roster else ())
    return sentence_of(parse(check), place, language, strict)


def well_said(text: str) -> bool:
    """Whether nothing of the machinery shows: no holes, no double spaces, no signs of the private area."""
    return not re.search(r"[{}\ue000-\uf8ff]|\s\s|\s[,.]|\.\.|\(\)", text.replace("…", "")) and text.endswith(".")


EXAMPLES = {
    "if": "if(${A} > 1, ${A} > 2, ${B} > 3)",
    "coalesce": "coalesce(${A}, ${B}, 3) > 1",
    "count": "count(${T}) > count(${T.sold})",
    "sum": "sum(${T.sold}) = ${A}",
    "min": "min(${A}, ${B}, 3) > min(${T.sold})",
    "max": "max(${A}, ${B}) > max(${T.sold})",
    "round": "round(${A}) > round(${A}, 2)",
    "int": "int(${A}) = 1",
    "abs": "abs(${A}) = 1",
    "pow": "pow(${A}, 2) = 4",
    "number": "number(${W}) = 4",
    "string": "string(${A}) = '4'",
    "string-length": "string-length(${W}) > 4",
    "contains": "contains(${W}, 'port')",
    "starts-with": "starts-with(${W}, 'port')",
    "concat": "concat(${W}, '-', ${A}) = 'a'",
    "substr": "substr(${W}, 0, 2) = substr(${W}, 3)",
    "regex": "regex(${W}, '[0-9]+')",
    "selected": "selected(${MANY}, 'RED')",
    "count-selected": "count-selected(${MANY}) = 1",
    "selected-at": "selected-at(${MANY}, 0) = 'RED'",
    "date": "${D} > date('2020-01-31') and ${D} < date(${W})",
    "today": "${D} < today()",
    "decimal-date-time": "decimal-date-time(${D}) > 5",
    "format-date": "format-date(${D}, '%Y') = '2020' and format-date(${D}, '%m') = '01'",
    "once": "once(${A}) > 1",
    "position": "position(..) < 3",
    "true": "true()",
    "false": "false()",
    "not": "not(${A} = 3)",
    "boolean": "boolean(${A})",
    "indexed-repeat": "indexed-repeat(${T.sold}, ${T}, 2) > 3",
    "jr:choice-name": "jr:choice-name(${ONE}, '${ONE}') = 'Red'",
    "previous": "${A} > previous(${A}) and ${A} > previous(${A}, 2)",
    "country": "country() = 'ARG'",
    "round-year": "round-year() > 2020",
    "reference-date": "${D} < reference-date()",
    "member-of": "member-of('BLOC') and member-of('BLOC', 'MEMBER OBSERVER') and member-of('BLOC', ${ONE})",
    "memberships": "without(memberships(), memberships('OBSERVER')) = ''",
    "member-since": "member-since('BLOC') < member-since('BLOC', 'MEMBER')",
    "lookup": "lookup('borders', ${ONE}) and lookup('odd', ${ONE}, country()) and lookup('odd', ${ONE}, 'x') = 'yes'",
    "list-values": "distinct(list-values('seats', 'city')) > distinct(list-values('odd', 'x'))",
    "count-if": "count-if(${T}, ${T.sold} > 1) = 1",
    "sum-if": "sum-if(${T.sold}, ${T.bought} > 1 or ${T.who} = 'RED') = ${A}",
    "count-non-empty": "count-non-empty(${A}, ${B}) > 1",
    "distinct": "distinct(${T.who}) = distinct(${T.who}, ${T.sold} > 1)",
    "unique": "unique() and unique(${T.who}) and unique(${T.who}, ${T.day})",
    "note": "note(${A}) != ''",
    "source": "source(${A}) = '' or source(${A}) = 'x'",
    "status": "status(${A}) = 'B' and status(${A}) != ''",
    "score": "score(${ONE}) > 1",
    "mirror": "mirror(${T.sold}) = ${T.sold}",
    "region": "region('median', ${A}) > 1",
    "without": "without(${MANY}, 'RED BLUE') = ''",
}


def test_every_function_is_said_somewhere_here() -> None:
    assert EXAMPLES.keys() == FUNCTIONS.keys()
    assert NAMINGS.keys() == FUNCTIONS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_has_its_words(name: str, language: str) -> None:
    text = said(EXAMPLES[name], language, row=FUNCTIONS[name].row_only)
    assert well_said(text), text
    assert name not in ("count-if", "sum-if") or "(T)" in text or "(T.sold)" in text
    if "-" in name:
        assert name not in text
    # Each of the four says it its own way.
    assert len({said(EXAMPLES[name], one, row=FUNCTIONS[name].row_only) for one in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statistic_over_the_region_has_its_words(language: str) -> None:
    texts = {said(f"region('{statistic}', ${{A}}) > 1", language) for statistic in STATISTICS}
    assert len(texts) == len(STATISTICS)
    assert all(map(well_said, texts))


OPERATORS = ["=", "!=", "<", "<=", ">", ">="]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "sides", ["${A} {} 5", "5 {} ${A}", "${D} {} '2020-01-31'", "${A} {} ${B}", "abs(${A} - ${B}) {} 5"]
)
def test_no_two_comparisons_are_told_alike(sides: str, language: str) -> None:
    texts = [said(sides.replace("{}", operator), language) for operator in OPERATORS]
    assert len(set(texts)) == len(OPERATORS), texts
    assert all(map(well_said, texts))
    denied = [said(f"not({sides.replace('{}', operator)})", language) for operator in OPERATORS]
    assert not any(one == other for one, other in zip(texts, denied, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_signs_between_numbers_are_told_alike(language: str) -> None:
    texts = {said(f"${{A}} {sign} ${{B}} > 1", language) for sign in ("+", "-", "*", "div", "mod")}
    assert len(texts) == 5
    assert all(map(well_said, texts))


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("not(${A} = 1) or ${B} > 0", "If “Importaciones” (A) equals 1 USD, “Share” (B) must be greater than 0%."),
        ("${W} = '' or ${W} != 'x'", "If “Words” (W) has a value, “Words” must not be “x”."),
        ("${A} >= 5 and ${A} <= 7", "“Importaciones” (A) must be between 5 and 7 USD."),
        ("not(${A} > 5 and ${A} < 7)", "“Importaciones” (A) must not be between 5 and 7 USD, both excluded."),
        ("${ONE} = 'RED' or ${ONE} = 'BLUE'", "“Colour” (ONE) must be “Red” or “Blue”."),
        ("not(${ONE} = 'RED' or ${ONE} = 'BLUE')", "“Colour” (ONE) must be none of these: “Red”, “Blue”."),
        ("${N} = '' or ${N} = 0", "“Ports” (N) must be 0 or have no value."),
        ("${A} + ${B} + ${N} = 3", "The sum of “Importaciones” (A), “Share” (B) and “Ports” (N) must equal 3."),
        ("${A} - (${B} - ${N}) > 1", "“Importaciones” (A) − (“Share” (B) − “Ports” (N)) must be greater than 1."),
        ("abs(${A} - ${B}) > 1 or true()", "If “Importaciones” (A) and “Share” (B) differ by at most 1, this always holds."),
        ("abs(. - previous(.)) <= 3", "“Importaciones” (A) must not change by more than 3 USD from the previous round."),
        (
            "abs(100 * (. - previous(.)) div abs(previous(.))) <= 5 or status(.) = 'B'",
            "“Importaciones” (A) must not change by more than 5% from the previous round. "
            "It is also accepted if the status of “Importaciones” is “Break in series”.",
        ),
        ("100 * ${A} div ${B} >= 20", "“Importaciones” (A) as a percentage of “Share” (B) must be at least 20%."),
        ("${A} <= 0.02 * ${B}", "“Importaciones” (A) must not exceed 2% of “Share” (B)."),
        ("${A} <= 3 * ${B}", "“Importaciones” (A) must not exceed 3 times “Share” (B)."),
        ("${B} <= previous(${B}) + 0.5", "“Share” (B) must not exceed “Share” in the previous round + 0.5 percentage points."),
        ("(${A} = 1) = (${B} = 2)", "This must hold exactly when “Share” (B) equals 2%: “Importaciones” (A) equals 1 USD."),
        ("${A}", "“Importaciones” (A) must not equal 0."),
        ("${W}", "“Words” (W) must have a value."),
        ("${BARE} > 0", "BARE must be greater than 0."),
        ("${NONE} > 0", "“NONE” must be greater than 0."),
        ("${D} >= '2020-02-01'", "“Day” (D) must not be before 1 February 2020."),
        ("sum(${T.sold}) = 1", "The total of the column “Sold” (T.sold) of the table “Trade” (T) must equal 1 USD."),
        ("count-if(${T}, ${T.who} = 'RED') = ${N}", "“Ports” (N) must equal the number of rows of the table “Trade” (T) in which “Who” (T.who) is “Red”."),
        ("${A} > 1 and (${B} > 1 or ${N} > 1)", "“Importaciones” (A) must be greater than 1 USD. If “Share” (B) does not exceed 1%, “Ports” (N) must be greater than 1."),
    ],
)  # fmt: skip
def test_patterns_read_as_people_say_them(check: str, text: str) -> None:
    assert said(check).replace("\u00a0", " ") == text


def test_contractions_are_made_where_phrases_meet_and_never_in_names() -> None:
    named = replace(QUESTIONNAIRE, items=(item("X", ItemKind.DECIMAL, "Suma de el total a el puerto"),))
    place = Place(named, named.items[0])
    check = parse("abs(int(${X})) > abs(abs(${X}))")
    assert "valor absoluto de la parte entera de «Suma de el total a el puerto» (X)" in sentence_of(check, place, "es")
    assert "que el valor absoluto del valor absoluto de" in sentence_of(check, place, "es")
    assert "valor absoluto da parte inteira de" in sentence_of(check, place, "pt")
    assert "valor absoluto do valor absoluto de" in sentence_of(check, place, "pt")
    column = parse("count(${T}) = count-selected(${W})")
    assert "lignes du tableau « Trade »" in sentence_of(column, Place(QUESTIONNAIRE), "fr").replace("\u00a0", " ")


def test_spanish_y_and_o_change_before_their_own_sound() -> None:
    assert "«Share» (B) e «Importaciones» (A)" in said("${B} + ${A} > 1", "es")
    assert "“Share” (B) e “Importaciones” (A)" in said("${B} + ${A} > 1", "pt")


def test_french_de_elides_before_a_vowel() -> None:
    assert "Le total d’«\u00a0Importaciones\u00a0»" in said("region('sum', ${A}) > 1", "fr")
    assert "Le total de «\u00a0Share\u00a0»" in said("region('sum', ${B}) > 1", "fr")


def test_errors_must_and_warnings_should() -> None:
    words = {"en": ("must", "should"), "es": ("debe", "debería"), "pt": ("deve", "deveria"), "fr": ("doit", "devrait")}
    for language, (must, should) in words.items():
        assert re.search(rf"\b{must}\b", said("${A} > 1", language))
        assert re.search(rf"\b{should}\b", said("${A} > 1", language, strict=False))


def test_an_items_own_conditions_are_told() -> None:
    asked = item(
        "X",
        ItemKind.DECIMAL,
        "Exports",
        unit="%",
        required="${A} > 1",
        relevant="${ONE} = 'RED'",
        constraint=". >= 0 and . <= 100",
        warning=". <= 60",
    )
    derived = item("Y", ItemKind.DECIMAL, "Ratio", calculation="if(${A} > 0, 100 * ${B} div ${A}, '')", required="yes")
    form = replace(QUESTIONNAIRE, items=(*QUESTIONNAIRE.items, asked, derived))
    assert {name: text.replace("\u00a0", " ") for name, text in item_sentences(form, asked, "en").items()} == {
        "required": "An answer is required if “Importaciones” (A) is greater than 1 USD.",
        "relevant": "Asked only if “Colour” (ONE) is “Red”.",
        "constraint": "“Exports” (X) must be between 0% and 100%.",
        "warning": "“Exports” (X) should not exceed 60%.",
    }
    assert item_sentences(form, derived, "en") == {
        "calculation": "If “Importaciones” (A) is greater than 0, the value is “Share” (B) as a percentage of "
        "“Importaciones”. Otherwise, it has no value."
    }
    assert section_sentence(form, form.sections[0], "en") == "Asked only if “Importaciones” (A) is greater than 0."
    assert item_sentences(form, QUESTIONNAIRE.items[0], "en") == {}


def test_a_rule_that_serves_many_says_so() -> None:
    def told(items: tuple[str, ...], scope: Scope = Scope.ITEM) -> str:
        return rule_sentence(QUESTIONNAIRE, Rule("R", Severity.ERROR, scope, items, ". > 1", {}), "en")

    assert told(("A",)).startswith("“Importaciones” (A) must")
    assert told(("A", "B")).startswith("For each of “Importaciones” (A) and “Share” (B): the answer must")
    assert told(("A", "B", "N", "BARE")).startswith("For each of the 4 items: the answer must")
    assert told(("T.sold",)).startswith("In each row of the table “Trade” (T): “Sold” (T.sold) must")
    assert told(("T.sold",), Scope.ROW).startswith("In each row of the table “Trade” (T): “Sold” (T.sold) must")


def test_units_that_no_number_can_carry_are_left_out() -> None:
    words = Words(QUESTIONNAIRE, "es")
    told = [
        words.number(5, unit).replace("\u00a0", " ") for unit in ("año", "puntaje 1-5", "km", "países", "% del PIB")
    ]
    assert told == ["5", "5", "5 km", "5 países", "el 5 % del PIB"]
    assert [words.number(1, "países"), words.number(0, "USD")] == ["1", "0"]


LONG = " and ".join(["${A} > 1"] * 760)


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "abs(" * 59 + "${A}" + ")" * 59,
        "not(" * 90 + "${A} > 1" + ")" * 90,
        "if(${A} > 1, " * 30 + "true()" + ", false())" * 30,
        "${A} > " + "(1 + " * 90 + "1" + ")" * 90,
        "(${A} > 1 or (${B} > 1 and " * 25 + "true()" + "))" * 25,
        "count-if(${T}, ${T.sold} > 0 and ${T.sold} < " * 15 + "1" + ")" * 15 + " = 1",
    ],
)
def test_long_and_deep_conditions_are_told_at_once(text: str) -> None:
    with at_most(3_000_000):
        for language in LANGUAGES:
            assert well_said(said(text, language))


def test_a_tree_a_thousand_deep_says_that_it_is() -> None:
    node: Node = Number(1.0)
    for _ in range(1000):
        node = Call("abs", (node,))
    assert sentence_of(node, Place(QUESTIONNAIRE), "en") == "This condition nests too deeply to be put into words."


@pytest.mark.parametrize("check", ["frob(1)", "abs()", "region('odd', ${A}) > 1", "((", "", "if(1)"])
def test_what_cannot_be_read_says_so(check: str) -> None:
    rule = Rule("R", Severity.ERROR, Scope.SUBMISSION, (), check, {})
    assert rule_sentence(QUESTIONNAIRE, rule, "en") == "This condition cannot be read."


def test_a_label_cannot_break_the_sentence() -> None:
    for label in ("{x}", "a  b\n c", "«de el»", "${A} de", "\ue0000\ue001", "x" * 5000, " ", "0\ue001"):
        form = replace(QUESTIONNAIRE, items=(item("X", ItemKind.DECIMAL, label),))
        for language in LANGUAGES:
            text = sentence_of(parse("${X} > 1"), Place(form), language)
            assert "\n" not in text and "\ue000" not in text and len(text) < 400


NUMBERS = st.sampled_from(["${A}", "${B}", "${N}", "5", "0.5", "-2", "sum(${T.sold})", "previous(${A})"])
TESTS = st.sampled_from(
    ["${ONE} = 'RED'", "selected(${MANY}, 'RED')", "${D} > '2020-01-01'", "${W} = ''", "note(${A}) != ''"]
)


def grown(below: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("({} {} {})".format, below, st.sampled_from(["and", "or"]), below),
        st.builds("not({})".format, below),
        st.builds("({} {} {})".format, NUMBERS, st.sampled_from(OPERATORS), NUMBERS),
        st.builds("if({}, {}, {})".format, below, below, below),
        st.builds("count-if(${{T}}, {}) > 1".format, below),
        st.builds("abs({} - {}) <= {}".format, NUMBERS, NUMBERS, NUMBERS),
    )


@settings(max_examples=150, deadline=None)
@given(st.recursive(TESTS, grown, max_leaves=12), st.sampled_from(LANGUAGES))
def test_whatever_is_written_is_told(check: str, language: str) -> None:
    text = said(check, language)
    assert well_said(text), text
    assert text_of(parse(check)) != text


@cache
def shipped() -> Questionnaire:
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [rule.code for rule in shipped().rules])
def test_a_slip_in_a_shipped_rule_changes_its_sentence(code: str, language: str) -> None:
    rule = shipped().rules_by_code[code]
    text = rule_sentence(shipped(), rule, language)
    for slip in slips(parse(rule.check)):
        assert rule_sentence(shipped(), replace(rule, check=text_of(slip)), language) != text, text_of(slip)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_raw_stands_in_a_shipped_sentence(language: str) -> None:
    form = shipped()
    texts = [rule_sentence(form, rule, language) for rule in form.rules]
    texts += [text for one in form.every_item() for text in item_sentences(form, one, language).values()]
    choices = {entry.code for listed in form.code_lists.values() for entry in listed.codes if len(entry.code) > 3}
    own = {label for listed in form.code_lists.values() for entry in listed.codes for label in entry.labels.values()}
    for text in texts:
        assert well_said(text), text
        # A code stands in brackets behind its label, and nowhere else.
        bare = re.sub(r"\([A-Z]{3}\.[A-Z0-9]{3}\.\d\d(\.[a-z_]+)?\)", "", text)
        assert not re.search(r"[A-Z]{3}\.[A-Z0-9]{3}\.\d\d", bare), text
        quoted = set(re.findall(r"[«“]\s*([^«»“”]*?)\s*[»”]", bare))
        assert not (quoted & choices) - own - {"SELA", "SICA", "MERCOSUR"}, text
