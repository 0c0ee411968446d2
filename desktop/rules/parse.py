"""Text to tree, in bounded time: long or deep expressions are refused, chains are flat, nothing recurses."""

import re
from functools import cache, lru_cache
from math import isinf
from typing import Any

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from db.problems import Problem
from desktop.rules.grammar import GRAMMAR
from desktop.rules.nodes import (
    Arithmetic,
    Call,
    Comparison,
    Current,
    Logic,
    Negation,
    Node,
    Number,
    Parent,
    Reference,
    Text,
    depth,
    walk,
)

LONGEST = 10_000
DEEPEST = 100
_SHOWN = 80
_BARE = re.compile(r"(?:^|[\s(,=<>+*-])([A-Za-z_][\w.]*)\s*\Z")
_CURLY = "‘’‚“”„«»"


@v_args(inline=True)
class _Builder(Transformer[Token, Node]):
    def number(self, token: Token) -> Node:
        return Number(float(token), token.start_pos or 0)

    def text(self, token: Token) -> Node:
        return Text(str(token)[1:-1], token.start_pos or 0)

    def reference(self, token: Token) -> Node:
        return Reference(str(token)[2:-1].strip(), token.start_pos or 0)

    def parent(self, token: Token) -> Node:
        return Parent(token.start_pos or 0)

    def current(self, token: Token) -> Node:
        return Current(token.start_pos or 0)

    def call(self, name: Token, *arguments: Any) -> Node:
        return Call(str(name), tuple(part for part in arguments if part is not None), name.start_pos or 0)

    def negation(self, token: Token, operand: Any) -> Node:
        return Negation(operand, token.start_pos or 0)

    def comparison(self, left: Any, token: Token, right: Any) -> Node:
        return Comparison(str(token), left, right, left.at)

    def disjunction(self, *parts: Any) -> Node:
        return Logic("or", parts[::2], parts[0].at)

    def conjunction(self, *parts: Any) -> Node:
        return Logic("and", parts[::2], parts[0].at)

    def sum(self, first: Any, *rest: Any) -> Node:
        return Arithmetic(first, tuple(zip(map(str, rest[::2]), rest[1::2], strict=True)), first.at)

    product = sum


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="contextual", transformer=_Builder(), maybe_placeholders=False)


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """Return the tree of the expression *text*; equal texts share one tree.

    Raises:
        Problem: it is too long, nests too deep, or is not an expression; details give the place (``column``, from 1).
    """
    if len(text) > LONGEST:
        raise Problem("rules.too_long", length=len(text), most=LONGEST, expression=shown(text))
    try:
        node: Node = _parser().parse(text)  # type: ignore[assignment]
    except UnexpectedInput as error:
        raise _complaint(text, error) from None
    if any(isinstance(found, Number) and isinf(found.value) for found in walk(node)):
        raise Problem("rules.huge_number", expression=shown(text))
    if depth(node) > DEEPEST:
        raise Problem("rules.too_deep", most=DEEPEST, expression=shown(text))
    return node


def shown(text: str) -> str:
    """Return *text* cut to what fits in a sentence."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _complaint(text: str, error: UnexpectedInput) -> Problem:
    if not text.strip():
        return Problem("rules.empty")
    at = getattr(error, "pos_in_stream", None)
    ended = isinstance(error, UnexpectedToken) and error.token.type == "$END"
    at = len(text) if ended or at is None else at
    found = text[at : at + 20].split("\n")[0]
    place = {"expression": shown(text), "column": at + 1, "found": found}
    bare = _BARE.search(text[:at])
    if bare and found[:1] != "(":
        return Problem("rules.bare_name", name=bare[1], **place)
    if ended:
        return Problem("rules.unfinished", **place)
    if found[:1] in _CURLY or text[at - 1 : at] in tuple(_CURLY):
        return Problem("rules.curly_quotes", **place)
    if isinstance(error, UnexpectedCharacters) and found[:1] in ("'", '"'):
        return Problem("rules.open_quote", **place)
    if found[:1] in ("/", "@", "["):
        return Problem("rules.path", **place)
    return Problem("rules.syntax", **place)
