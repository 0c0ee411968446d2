"""What returns of countries need beyond surveys of persons: earlier rounds, memberships, lists, rows, other countries."""

import pytest

BEFORE = {"A": 12, "earlier": [{"A": 10, "STAGE": "DONE"}, {"A": 8}]}


@pytest.mark.parametrize(
    ("check", "example", "expected"),
    [
        ("${A} > previous(${A})", BEFORE, True),
        ("previous(${A}, 2) = 8", BEFORE, True),
        ("previous(${A}, 3) = 8", BEFORE, None),
        ("previous(${B}) = 8", BEFORE, None),
        ("previous(${A}) = 1", {"A": 1}, None),
        ("previous(${A}) = ''", {"A": 1}, True),
        ("previous(${A}, 2) = 8", {"A": 1, "earlier": [None, {"A": 8}]}, True),
        ("previous(${A}) = 8", {"A": 1, "earlier": [None, {"A": 8}]}, None),
        ("country() = 'AAA'", {"country": "AAA"}, True),
        ("round-year() = 2011", {"year": 2011}, True),
        ("reference-date() = '2011-12-31'", {"year": 2011}, True),
        ("reference-date() = '2011-06-30'", {"year": 2011, "date": "2011-06-30"}, True),
        ("member-of('BLOC')", {"country": "AAA"}, True),
        ("member-of('BLOC')", {"country": "BBB"}, False),
        ("member-of('BLOC', 'ASSOCIATE')", {"country": "BBB"}, True),
        ("member-of('BLOC', 'MEMBER ASSOCIATE')", {"country": "BBB"}, True),
        ("member-of('NOWHERE')", {"country": "AAA"}, False),
        ("member-of('CLUB')", {"country": "AAA", "year": 2010}, True),
        ("member-of('CLUB')", {"country": "AAA", "year": 2011}, False),
        ("member-of('UNION')", {"country": "AAA", "year": 2012}, False),
        ("member-of('UNION', 'SUSPENDED')", {"country": "AAA", "year": 2012}, True),
        ("member-of('UNION')", {"country": "AAA", "year": 2013}, True),
        ("member-of(${W})", {"country": "AAA", "W": "BLOC"}, True),
        ("member-of(${W})", {"country": "AAA"}, None),
        ("memberships() = 'BLOC CLUB UNION'", {"country": "AAA", "year": 2005}, True),
        ("memberships('ASSOCIATE') = 'BLOC'", {"country": "BBB"}, True),
        ("memberships() = ''", {"country": "CCC"}, True),
        ("member-since('BLOC') = '1990-05-01'", {"country": "AAA"}, True),
        ("member-since('BLOC', 'ASSOCIATE') > '1900-01-01'", {"country": "BBB"}, None),
        ("lookup('borders', country(), 'BBB')", {"country": "AAA"}, None),
        ("lookup('borders', country(), ${W})", {"country": "AAA", "W": "BBB"}, True),
        ("lookup('borders', country(), ${W})", {"country": "BBB", "W": "AAA"}, True),
        ("lookup('borders', country(), ${W})", {"country": "AAA", "W": "CCC"}, False),
        ("lookup('borders', country())", {"country": "CCC"}, True),
        ("lookup('borders', country())", {"country": "DDD"}, False),
        ("lookup('lands', country(), 'sea') = 'no'", {"country": "AAA"}, True),
        ("lookup('lands', country(), 'capital') = ''", {"country": "BBB"}, True),
        ("lookup('lands', 'ZZZ', 'sea') = 'no'", {}, None),
        ("lookup('nowhere', 'AAA')", {}, None),
        ("distinct(list-values('seats', 'city')) = 2", {}, True),
        ("count(list-values('seats', 'city')) = 3", {}, True),
        ("without(${MANY}, 'RED BLUE') = 'GREEN'", {"MANY": ["RED", "GREEN"]}, True),
        ("without(${MANY}, 'RED GREEN') = ''", {"MANY": ["RED", "GREEN"]}, True),
        ("score(${STAGE}) = 1", {"STAGE": "HALF"}, True),
        ("score(${STAGE}) = 1", {"STAGE": "DK"}, None),
        ("score(${STAGE}) < score(previous(${STAGE}))", {"STAGE": "HALF", "earlier": [{"STAGE": "DONE"}]}, True),
        ("note(${A}) = 'why'", {"A": {"value": 1, "note": "why"}}, True),
        ("source(${A}) = 'office'", {"A": {"value": 1, "source": "office"}}, True),
        ("status(${A}) = 'B'", {"A": {"value": 1, "status": "B"}}, True),
        ("status(${T}) = 'M'", {"T": {"status": "M"}}, True),
    ],
)
def test_a_function_of_our_own_sees_what_it_should(rule, check, example, expected) -> None:
    assert rule(check, example) is expected


ROWS = {
    "T": [
        {"partner": "AAA", "sold": 10, "day": "2020-05-01", "colours": ["RED", "BLUE"], "name": "x"},
        {"partner": "BBB", "sold": 20, "day": "2021-05-01", "colours": ["BLUE"], "name": "y"},
        {"partner": "BBB", "sold": 30, "day": "2021-06-01", "name": "y"},
    ]
}


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("count(${T}) = 3", True),
        ("sum(${T.sold}) = 60", True),
        ("sum(${T.bought}) = 0", None),
        ("min(${T.sold}) = 10", True),
        ("max(${T.bought}) = 10", None),
        ("count-if(${T}, ${T.sold} > 15) = 2", True),
        ("count-if(${T.sold}, . > 15) = 2", True),
        ("count-if(${T}, number(format-date(${T.day}, '%Y')) = 2021) = 2", True),
        ("count-if(${T}, selected(${T.colours}, 'BLUE')) = 2", True),
        ("sum-if(${T.sold}, ${T.partner} = 'BBB') = 50", True),
        ("sum-if(${T.bought}, ${T.partner} = 'CCC') = 0", True),
        ("sum-if(${T.bought}, ${T.partner} = 'BBB') = 0", None),
        ("sum-if(${T.sold}, selected(${T.colours}, 'RED')) = 10", None),
        ("count-non-empty(${T.colours}) = 2", True),
        ("distinct(${T.partner}) = 2", True),
        ("distinct(${T.name}) = 2", True),
        ("distinct(${T.colours}) = 2", True),
        ("distinct(${T.partner}, ${T.sold} < 15) = 1", True),
        ("indexed-repeat(${T.sold}, ${T}, 2) = 20", True),
        ("without(memberships(), ${T.name}) = ''", True),
    ],
)
def test_aggregates_run_over_the_rows(rule, check, expected) -> None:
    assert rule(check, ROWS) is expected


def test_a_roster_that_does_not_apply_adds_up_to_zero_and_an_unanswered_one_is_unknown(rule) -> None:
    assert rule("sum(${T.sold}) = 0", {"T": {"status": "M"}}) is True
    assert rule("sum(${T.sold}) = 0", {"T": {"status": "O"}}) is None
    assert rule("sum-if(${T.sold}, ${T.sold} > 1) = 0", {}) is None


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("${T.sold} > 15", [False, True, True]),
        ("${T.partner} != country()", [False, True, True]),
        ("${T.bought} > 1", [None, None, None]),
        ("position() < 3", [True, True, False]),
        ("unique(${T.name})", [True, False, False]),
        ("unique(${T.name}, ${T.sold})", [True, True, True]),
        ("unique(${T.name}, ${T.colours})", [True, True, None]),
        ("unique()", [True, False, False]),
        ("${.sold} > 15", [False, True, True]),
        ("count-if(${T}, ${T.sold} > 15) = 2", [True, True, True]),
        ("sum(${P.name}) = 0 or ${T.sold} = 10", [True, None, None]),
    ],
)
def test_a_rule_with_row_scope_sees_each_row(rule, check, expected) -> None:
    assert rule(check, {**ROWS, "country": "AAA"}, scope="row", items="T") == expected


def test_names_that_differ_only_in_accents_and_signs_are_the_same(rule) -> None:
    rows = {"T": [{"name": "San Sebastián (norte)"}, {"name": "SAN  SEBASTIAN - NORTE"}, {"name": "San Sebastián sur"}]}
    assert rule("unique(${T.name})", rows, scope="row", items="T") == [False, False, True]


def test_a_rule_that_serves_several_items_looks_at_each(rule) -> None:
    found = rule(". > 5", {"A": 6, "B": 5}, scope="item", items="A B C")
    assert found == [True, False, None]


def test_a_rule_that_serves_columns_looks_at_each_cell(rule) -> None:
    found = rule(". >= 20", ROWS, scope="item", items="A T.sold")
    assert found == [None, False, True, True]


def test_a_short_name_that_only_another_roster_has_is_blank(rule) -> None:
    example = {"T": [{"name": "x", "sold": 1}], "P": [{"name": "y"}]}
    assert rule("${.sold} = '' or ${.name} = 'x'", example, scope="row", items="T P") == [True, True]
    assert rule("${.sold} = 1", example, scope="row", items="T P") == [True, None]


def test_rows_are_compared_with_the_rows_of_the_same_key_in_the_earlier_round(rule) -> None:
    example = {
        "T": [{"partner": "BBB", "sold": 5}, {"partner": "CCC", "sold": 5}],
        "earlier": [{"T": [{"partner": "AAA", "sold": 1}, {"partner": "BBB", "sold": 4}]}],
    }
    assert rule("${T.sold} > previous(${T.sold})", example, scope="row", items="T") == [True, None]


MIRRORED = {
    "country": "AAA",
    "T": [{"partner": "BBB", "sold": 10}, {"partner": "CCC", "sold": 5}, {"partner": "AAA", "sold": 1}],
    "others": {"BBB": {"T": [{"partner": "AAA", "bought": 7}, {"partner": "AAA", "bought": 4}, {"partner": "CCC"}]}},
}


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("mirror(${T.sold}) = 11", [True, None, None]),
        ("mirror(${T.sold}) = ''", [False, None, None]),
        ("mirror(${T.sold}) != ''", [True, None, None]),
        ("${T.sold} <= mirror(${T.sold})", [True, None, None]),
    ],
)
def test_the_mirror_shows_what_the_partner_reports_about_this_country(rule, check, expected) -> None:
    assert rule(check, MIRRORED, scope="row", items="T") == expected


def test_a_partner_that_has_answered_without_a_word_is_not_the_same_as_one_that_has_not(rule) -> None:
    silent = {**MIRRORED, "others": {"BBB": {"T": [{"partner": "CCC", "bought": 1}]}}}
    assert rule("mirror(${T.sold}) = ''", silent, scope="row", items="T") == [True, None, None]
    assert rule("mirror(${T.sold}) = 1", silent, scope="row", items="T") == [None, None, None]


def test_the_mirror_of_a_whole_column_adds_up_all_partners(rule) -> None:
    two = {**MIRRORED["others"], "CCC": {"T": [{"partner": "AAA", "bought": 2}]}}
    assert rule("mirror(${T.sold}) = 13", {**MIRRORED, "others": two}) is True
    assert rule("mirror(${T.sold}) = 0", {"country": "AAA"}) is None


def test_the_mirror_of_an_item_is_the_region_s_total_of_its_counterpart(rule) -> None:
    assert rule("mirror(${C}) = 5", {"country": "AAA", "others": {"BBB": {"A": 2}, "CCC": {"A": 3}}}) is True


def test_several_partners_are_named_back_or_have_not_answered(rule) -> None:
    example = {
        "country": "AAA",
        "P": [{"name": "treaty", "partners": ["BBB", "CCC"]}],
        "others": {"BBB": {"P": [{"name": "treaty", "partners": ["AAA"]}]}},
    }
    check = "without(${P.partners}, mirror(${P.partners})) = ''"
    assert rule(check, example, scope="row", items="P") is True
    example["others"]["CCC"] = {"P": [{"name": "other", "partners": ["BBB"]}]}
    assert rule(check, example, scope="row", items="P") is False
    assert rule(check, {**example, "others": {}}, scope="row", items="P") is None


REGION = {"country": "AAA", "A": 100, "others": {"AAA": {"A": 100}, "BBB": {"A": 1}, "CCC": {"A": 2}, "DDD": {"A": 6}}}


@pytest.mark.parametrize(
    ("statistic", "value"),
    [("median", 2), ("mean", 3), ("mad", 1), ("min", 1), ("max", 6), ("sum", 9), ("count", 3)],
)
def test_the_region_is_the_other_countries_that_have_answered(rule, statistic, value) -> None:
    assert rule(f"region('{statistic}', ${{A}}) = {value}", REGION) is True


def test_a_region_without_answers_counts_none_and_has_no_median(rule) -> None:
    assert rule("region('count', ${A}) = 0", {"A": 1}) is True
    assert rule("region('median', ${A}) = 0", {"A": 1}) is None
