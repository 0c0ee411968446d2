"""``questionnaire rules``: every rule, general check and condition of a form as sentences."""

import json
import re
from pathlib import Path

import pytest

from db.terms import LANGUAGES
from desktop.__main__ import main
from desktop.rules import general_checks
from desktop.rules.general import GENERAL

FORM = Path(__file__).parents[3] / "resources" / "questionnaires" / "sela.xlsx"
VALIDATION = Path(__file__).parents[3] / "desktop" / "validation"


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[str, object]:
    """What the JSON of the shipped form says in Portuguese."""
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["questionnaire", "rules", str(FORM), "--language", "pt", "--json"]) == 0
    return json.loads(out.getvalue())


def test_json_holds_every_rule_with_its_sentence(printed) -> None:
    rules = {rule["code"]: rule for rule in printed["rules"]}
    assert len(rules) > 80
    one = rules["ECO.R04"]
    assert (one["severity"], one["scope"]) == ("error", "submission")
    assert [item["code"] for item in one["items"]] == ["ECO.TRD.02", "ECO.TRD.01"]
    assert one["sentence"].endswith("não deve superar “Exportações totais de bens (FOB)” (ECO.TRD.01).")
    assert "“MERCOSUL”" in rules["ENV.R05"]["sentence"]
    assert [check["code"] for check in printed["general"]] == list(GENERAL)
    items = {item["code"]: item for item in printed["items"]}
    assert items["INS.GPR.03"]["required"].startswith("A resposta é obrigatória se ")


def test_the_list_names_what_a_rule_serves_where_its_sentence_does_not(capsys) -> None:
    assert main(["questionnaire", "rules", str(FORM), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "ECO.R27  Information\n    For each of the 10 items: the answer should not be “Do not know”." in out
    assert "    Applies to: Stage of implementation" in out
    assert out.count("Applies to: Total exports") == 0
    assert "  " not in re.sub(r"^ {4}|^\S+  ", "", out, flags=re.MULTILINE)


def test_a_form_with_mistakes_lists_them(capsys, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    form = tmp_path / "broken.md"
    form.write_text("| survey |\n| | type | name | label |\n| | integer | a | A |\n| | integer | b | B | \n", "utf-8")
    form.write_text(form.read_text("utf-8").replace("| b | B |", "| a | B |"), "utf-8")
    assert main(["questionnaire", "rules", str(form)]) == 1
    assert "survey!" in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_general_check_is_told_with_the_severity_it_has(language) -> None:
    source = "".join(path.read_text("utf-8") for path in VALIDATION.glob("*.py"))
    found = dict(re.findall(r'"(GEN\.\d\d)",\s+(?:Severity\.)?(ERROR|WARNING|INFORMATION)', source))
    assert {code: severity.name for code, severity in GENERAL.items()} == dict(sorted(found.items()))
    for check in general_checks(language):
        assert check.sentence.endswith(".")
        assert not re.search(r"[{}]|  ", check.sentence)
