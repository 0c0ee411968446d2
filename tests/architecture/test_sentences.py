"""Whatever the program can say, it says in four languages, with every detail filled in."""

import ast
import re
import string
from pathlib import Path

from db.terms import LANGUAGES
from desktop.cli.ways import WAYS
from desktop.wording.sentences import codes, languages_of, placeholders, template

# What a remark knows of its place, whatever its details are.
PLACE = {"sheet", "cell", "item", "row", "found"}
# Where a problem that was raised elsewhere is put together again from its code.
REBUILT = ("db/problems.py", "desktop/worker/")
# Where a dot joins other things: a table and its column, a menu and its command.
ELSEWHERE = ("db/tables/", "db/migrations/", "desktop/ui/")


def literal_codes(node: ast.expr | None, source) -> list[str] | None:
    """Returns the codes an argument can be: a literal, a choice of two, or a table of the module; else None."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        one, other = literal_codes(node.body, source), literal_codes(node.orelse, source)
        return one + other if one is not None and other is not None else None
    if isinstance(node, ast.Attribute) and node.attr == "code":
        return []  # of a remark or problem that was made elsewhere, and looked at there
    name = node.value if isinstance(node, ast.Subscript) else node
    if isinstance(name, ast.Name):
        for statement in source.tree.body:
            targets = getattr(statement, "targets", [getattr(statement, "target", None)])
            if any(isinstance(target, ast.Name) and target.id == name.id for target in targets):
                return table_codes(statement.value, source)
    return None


def table_codes(node: ast.expr | None, source) -> list[str] | None:
    """Returns the codes a module constant holds: one, or the values of a dictionary."""
    if isinstance(node, ast.Dict):
        found = [literal_codes(value, source) for value in node.values]
        return [code for codes_ in found for code in codes_ or []] if all(found) else None
    return literal_codes(node, source) if isinstance(node, ast.Constant) else None


def first(call: ast.Call) -> ast.expr | None:
    """Returns the first argument of a call."""
    return call.args[0] if call.args else next((word.value for word in call.keywords if word.arg == "code"), None)


def test_every_problem_is_raised_by_a_literal_code(product) -> None:
    hidden = [
        source.at(call)
        for source in product
        for call in source.calls("Problem")
        if literal_codes(first(call), source) is None and not source.path.startswith(REBUILT)
    ]
    assert not hidden, "\n".join(hidden)


def test_every_code_that_is_said_has_a_sentence(product) -> None:
    known = codes()
    speechless = [
        f"{source.at(call)} {code}"
        for source in product
        for call in source.calls("Problem", "Remark", "sentence", "template")
        for code in literal_codes(first(call), source) or []
        if code not in known
    ]
    assert not speechless, "\n".join(speechless)


def test_whatever_looks_like_a_code_is_one(root: Path, product) -> None:
    # Codes also stand in tables and come back as labels and reasons; a slip there would show the bare code.
    topics = {code.split(".")[0] for code in codes()} - {"term"}
    shape = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, topics)))})(?:\.[a-z][a-z0-9_]*)+")
    unknown = [
        f"{source.at(node)} {node.value}"
        for source in product
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if shape.fullmatch(node.value) and node.value not in codes() and not is_module(root, node.value)
        if f"label.{node.value}" not in codes() and not node.value.endswith(".convergencia")
        if not source.path.startswith(ELSEWHERE)
    ]
    assert not unknown, "\n".join(unknown)


def test_every_action_has_a_name_for_the_history(product) -> None:
    nameless = [
        f"{source.at(call)} {label}"
        for source in product
        for call in source.calls("Outcome", "write")
        # A file's write takes one argument, the database's a label and a person.
        if source.path.startswith("desktop/") and (len(call.args) > 1 or call.func.__dict__.get("id") == "Outcome")
        for label in literal_codes(first(call), source) or []
        if f"label.{label}" not in codes()
    ]
    assert not nameless, "\n".join(nameless)


def is_module(root: Path, text: str) -> bool:
    """Whether a dotted text names a module of ours rather than a sentence."""
    place = root.joinpath(*text.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def test_every_sentence_is_written_in_four_languages_with_the_same_details() -> None:
    for code in sorted(codes()):
        assert languages_of(code) == set(LANGUAGES), code
        wanted = placeholders(template(code, "en"))
        for language in LANGUAGES:
            text = template(code, language)
            assert placeholders(text) == wanted, f"{code} in {language}"
            assert text.strip(), f"{code} in {language}"
            parts = string.Formatter().parse(text)
            assert all(not spec and not turned for _, name, spec, turned in parts if name), f"{code} in {language}"


def test_no_sentence_is_never_said(product) -> None:
    said: set[str] = set()
    families: set[str] = set()
    for source in product:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                families.add(str(node.values[0].value))
    built = tuple(family for family in families if re.fullmatch(r"[a-z_]+\.([a-z0-9_]+[._])*", family))
    unused = sorted(code for code in codes() - said if not code.startswith(built))
    assert not unused, "\n".join(unused)


def test_every_problem_brings_what_its_sentence_needs(product) -> None:
    lacking = [
        f"{source.at(call)} {code} lacks {sorted(placeholders(template(code, 'en')) - given)}"
        for source in product
        for call in source.calls("Problem", "sentence")
        for code in literal_codes(first(call), source) or []
        if code in codes() and all(word.arg for word in call.keywords)
        for given in [{word.arg for word in call.keywords}]
        if placeholders(template(code, "en")) - given
    ]
    assert not lacking, "\n".join(lacking)


def test_every_remark_brings_what_its_sentence_needs(product) -> None:
    lacking = [
        f"{source.at(call)} {code} lacks {sorted(placeholders(template(code, 'en')) - given - PLACE)}"
        for source in product
        for call in source.calls("Remark")
        for code in literal_codes(first(call), source) or []
        for given in [details_of(call)]
        if code in codes() and given is not None and placeholders(template(code, "en")) - given - PLACE
    ]
    assert not lacking, "\n".join(lacking)


def details_of(call: ast.Call) -> set[str] | None:
    """Returns the names among the details of a remark, None where they are not written out."""
    if any(word.arg is None for word in call.keywords):
        return None
    details = next((word.value for word in call.keywords if word.arg == "details"), None)
    if details is None:
        return set()
    if not isinstance(details, ast.Dict) or not all(isinstance(key, ast.Constant) for key in details.keys):
        return None
    return {str(key.value) for key in details.keys if isinstance(key, ast.Constant)}


def test_only_the_command_line_speaks_of_commands() -> None:
    # The same sentence is read at the window, where nobody types one: what to type is added by the command line.
    own = ("cli.", "advice.", "summary.changes.chain")
    typed = re.compile(r"convergencia [a-z]| --[a-z]|\(--|CODE@")
    spoken = [
        f"{code} in {language}: {text}"
        for code in sorted(codes())
        for language in LANGUAGES
        for text in [template(code, language)]
        if typed.search(text) and not code.startswith(own)
    ]
    assert spoken == []
    assert set(WAYS) <= codes()
    for code, way in WAYS.items():
        assert placeholders(way) <= placeholders(template(code, "en")), code


def test_a_sentence_about_a_problem_is_a_sentence(product) -> None:
    raised = {
        code
        for source in product
        for call in source.calls("Problem", "Remark")
        for code in literal_codes(first(call), source) or []
        if code in codes()
    }
    for code in sorted(raised):
        for language in LANGUAGES:
            text = template(code, language)
            assert "  " not in text, f"{code} in {language}: {text}"
            assert text[0] in "{«“¿¡" or text[0].isupper() or text[0].isdigit(), f"{code} in {language}: {text}"
            # A command to type may end a sentence; a full stop behind it would be typed too.
            command = re.search(r"(convergencia|\{command\}) [^.]*$| --[a-z][^.]*$", text)
            assert text[-1] in ".?!)»”}" or command, f"{code} in {language}: {text}"
