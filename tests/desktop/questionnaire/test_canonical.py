"""The canonical form: an exact round trip, stable bytes, and one sentence for a damaged copy."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.problems import Problem
from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Rule, Section
from db.terms import Direction, ItemKind, Scope, Severity, ValueStatus
from desktop.questionnaire.canonical import from_json, sha256, to_json

word = st.text(min_size=1, max_size=8)
texts = st.dictionaries(st.sampled_from(("es", "en", "pt", "fr")), st.text(max_size=12), max_size=3)
number = st.floats(allow_nan=False, allow_infinity=False)
expression = st.text(max_size=20)


def items(columns: st.SearchStrategy[tuple[Item, ...]]) -> st.SearchStrategy[Item]:
    return st.builds(
        Item,
        code=word,
        kind=st.sampled_from(ItemKind),
        section=word,
        labels=texts,
        hints=texts,
        roster=st.none() | word,
        columns=columns,
        key=st.booleans(),
        code_list=st.none() | word,
        decimals=st.none() | st.integers(0, 15),
        required=expression,
        constraint=expression,
        warning_messages=texts,
        statuses=st.lists(st.sampled_from(ValueStatus), max_size=3).map(tuple),
        direction=st.sampled_from(Direction),
        goalposts=st.none() | st.tuples(number, number),
        weight=number,
        yoy_bound=st.none() | number,
    )


rules = st.builds(
    Rule,
    code=word,
    severity=st.sampled_from(Severity),
    scope=st.sampled_from(Scope),
    items=st.lists(word, max_size=3).map(tuple),
    check=expression,
    messages=texts,
    values=st.dictionaries(word, expression, max_size=2),
    suppressed_by=st.lists(word, max_size=2).map(tuple),
    example_pass=expression,
)
codes = st.builds(
    Code, code=word, labels=texts, score=st.none() | number, extra=st.dictionaries(word, word, max_size=2)
)
questionnaires = st.builds(
    Questionnaire,
    code=word,
    version=word,
    titles=texts,
    default_language=st.sampled_from(("es", "en")),
    languages=st.lists(st.sampled_from(("es", "en", "pt", "fr")), unique=True).map(tuple),
    sections=st.lists(st.builds(Section, word, st.none() | word, texts, expression), max_size=2).map(tuple),
    items=st.lists(items(st.lists(items(st.just(())), max_size=2).map(tuple)), max_size=2).map(tuple),
    code_lists=st.dictionaries(word, st.builds(CodeList, word, st.lists(codes, max_size=3).map(tuple)), max_size=2),
    rules=st.lists(rules, max_size=2).map(tuple),
    settings=st.dictionaries(word, st.text(max_size=5), max_size=2),
)
PLAIN = Questionnaire("q", "1", {"es": "Título"}, "es", ("es",), (), (), {})


@given(questionnaires)
@settings(max_examples=150, deadline=None)
def test_a_questionnaire_comes_back_exactly_and_gives_the_same_bytes_again(questionnaire: Questionnaire) -> None:
    data = to_json(questionnaire)
    assert from_json(data) == questionnaire
    assert to_json(from_json(data)) == data


def test_the_bytes_are_sorted_without_spaces_in_utf8_and_without_defaults() -> None:
    item = Item("A", ItemKind.TEXT, "S", {"pt": "ã", "es": "ñ"})
    data = to_json(Questionnaire("q", "1", {"es": "Título"}, "es", ("es",), (), (item,), {}))
    assert data.decode() == (
        '{"code":"q","code_lists":{},"default_language":"es",'
        '"items":[{"code":"A","kind":"text","labels":{"es":"ñ","pt":"ã"},"section":"S"}],'
        '"languages":["es"],"sections":[],"titles":{"es":"Título"},"version":"1"}'
    )


def test_the_order_in_which_texts_were_written_does_not_change_the_hash() -> None:
    first = Item("A", ItemKind.TEXT, "S", {"es": "a", "en": "b"}, weight=1)
    second = Item("A", ItemKind.TEXT, "S", {"en": "b", "es": "a"}, weight=1.0)
    hashes = {sha256(to_json(Questionnaire("q", "1", {}, "es", ("es",), (), (item,), {}))) for item in (first, second)}
    assert len(hashes) == 1
    assert len(hashes.pop()) == 64


def test_whole_numbers_and_floats_of_the_same_weight_have_the_same_hash() -> None:
    assert to_json(_with(Item("A", ItemKind.INTEGER, "S", {}, weight=2, goalposts=(0, 100)))) == to_json(
        _with(Item("A", ItemKind.INTEGER, "S", {}, weight=2.0, goalposts=(0.0, 100.0)))
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda plain: plain.pop("code"), "code"),
        (lambda plain: plain.update(code=7), "code"),
        (lambda plain: plain.update(surprise=1), "surprise"),
        (lambda plain: plain.update(items={}), "items"),
        (lambda plain: plain.update(titles=["es"]), "titles"),
        (lambda plain: plain["items"][0].update(kind="geopoint"), "items[0].kind"),
        (lambda plain: plain["items"][0].update(goalposts=[1]), "items[0].goalposts"),
        (lambda plain: plain["items"][0].update(goalposts=[1, 10**400]), "JSON"),
        (lambda plain: plain["items"][0].update(weight=True), "items[0].weight"),
        (lambda plain: plain["items"].append(None), "items[1]"),
        (lambda plain: plain["items"][0]["labels"].update(es=None), "items[0].labels[es]"),
    ],
)
def test_a_damaged_copy_is_refused_with_its_place(change, place) -> None:
    plain = json.loads(to_json(_with(Item("A", ItemKind.TEXT, "S", {"es": "a"}))))
    change(plain)
    with pytest.raises(Problem) as raised:
        from_json(json.dumps(plain).encode())
    assert raised.value.code == "questionnaire.copy_damaged"
    assert raised.value.details == {"place": place}


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"{", b"[]", b"null", b"NaN", b"[" * 100_000])
def test_bytes_that_are_no_questionnaire_are_refused(data: bytes) -> None:
    with pytest.raises(Problem) as raised:
        from_json(data)
    assert raised.value.code == "questionnaire.copy_damaged"


def _with(*given: Item) -> Questionnaire:
    return Questionnaire(**{**{name: getattr(PLAIN, name) for name in PLAIN.__dataclass_fields__}, "items": given})
