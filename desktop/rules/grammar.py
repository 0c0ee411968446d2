"""The grammar of expressions: the XPath subset of XLSForm. Chains stay flat, so that their length costs no depth."""

GRAMMAR = r"""
?start: disjunction

?disjunction: conjunction (OR conjunction)*
?conjunction: equality (AND equality)*
?equality: relation
    | equality (SAME | DIFFERS) relation -> comparison
?relation: sum
    | relation (LESS_EQUAL | LESS | MORE_EQUAL | MORE) sum -> comparison
?sum: product ((PLUS | MINUS) product)*
?product: sign ((TIMES | DIV | MOD) sign)*
?sign: MINUS sign -> negation
    | atom
?atom: NUMBER -> number
    | QUOTED -> text
    | REFERENCE -> reference
    | PARENT -> parent
    | CURRENT -> current
    | NAME _OPEN [disjunction (_COMMA disjunction)*] _CLOSE -> call
    | _OPEN disjunction _CLOSE

OR.2: /or(?![\w.-])/
AND.2: /and(?![\w.-])/
DIV.2: /div(?![\w.-])/
MOD.2: /mod(?![\w.-])/
SAME: "="
DIFFERS: "!="
LESS_EQUAL: "<="
LESS: "<"
MORE_EQUAL: ">="
MORE: ">"
PLUS: "+"
MINUS: "-"
TIMES: "*"
NUMBER.3: /[0-9]+(\.[0-9]*)?|\.[0-9]+/
QUOTED: /'[^']*'|"[^"]*"/
REFERENCE: /\$\{[^{}]*\}/
PARENT.2: ".."
CURRENT: "."
NAME: /[A-Za-z_][A-Za-z0-9_-]*(:[A-Za-z_][A-Za-z0-9_-]*)?/
_OPEN: "("
_CLOSE: ")"
_COMMA: ","
%ignore /[ \t\r\n\u00a0]+/
"""
