"""Three versions of a small questionnaire: the second only words it anew, the third changes a unit and the choices."""

MIRROR = (
    "|        | S.M | information | row | S.R.sold | ${S.R.sold} = mirror(${S.R.sold}) | {item}: the other says otherwise. "
    '| {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 5}]}}} '
    '| {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 6}]}}} | |'
)


def _form(
    version: int,
    *,
    due: str = "Norms due",
    yes: str = "Yes",
    unit: str = "laws",
    partly: str = "",
    many: str = "S.R2",
    was: str = "",
) -> bytes:
    return f"""
| survey |                    |              |                     |                        |          |                   |      |            |
|        | type               | name         | label::English (en) | unit                   | required | calculation       | key  | mirror     |
|        | begin_group        | S            | Trade               |                        |          |                   |      |            |
|        | integer            | S.1          | {due}               | laws                   | yes      |                   |      |            |
|        | integer            | S.2          | Norms done          | {unit}                 |          |                   |      |            |
|        | decimal            | S.3          | Share               |                        |          | ${{S.2}} div ${{S.1}} |  |            |
|        | select_one YN      | S.4          | In force?           |                        |          |                   |      |            |
|        | text               | S.5          | Remark              |                        |          |                   |      |            |
|        | begin_repeat       | S.R          | Partners            |                        |          |                   |      |            |
|        | select_one C       | S.R.partner  | Partner             |                        | yes      |                   | yes  |            |
|        | decimal            | S.R.sold     | Sold                |                        |          |                   |      | S.R.bought |
|        | decimal            | S.R.bought   | Bought              |                        |          |                   |      | S.R.sold   |
|        | end_repeat         |              |                     |                        |          |                   |      |            |
|        | end_group          |              |                     |                        |          |                   |      |            |
| choices |                |        |                     |
|         | list_name      | name   | label::English (en) |
|         | YN             | YES    | {yes}               |
|         | YN             | NO     | No                  |
{partly}|         | C              | ARG    | Argentina           |
|         | C              | BRA    | Brazil              |
| settings |               |         |           |                  |
|          | form_title    | form_id | version   | default_language |
|          | Small         | small   | {version} | English (en)     |
| rules  |      |          |             |          |                |                                           |                   |                |                      |
|        | name | severity | scope       | items    | check          | message::English (en)                     | example_pass      | example_fail   | was                  |
|        | S.R1 | error    | submission  | S.1 S.2  | ${{S.2}} <= ${{S.1}} | More done than due.                 | {{"S.1": 5, "S.2": 4}} | {{"S.1": 5, "S.2": 6}} |         |
|        | {many} | warning | submission | S.1      | ${{S.1}} <= 6  | Very many norms.                          | {{"S.1": 5}}      | {{"S.1": 7}}   | {was}                |
|        | S.R4 | warning  | submission  | S.4      | ${{S.4}} != 'YES' or member-of('OECS') | Not a member. | {{"S.4": "NO"}} | {{"S.4": "YES", "country": "ARG"}} |        |
|        | S.R5 | warning  | submission  | S.2      | ${{S.2}} >= previous(${{S.2}}) | Fewer done.    | {{"S.2": 5, "earlier": [{{"S.2": 4}}]}} | {{"S.2": 4, "earlier": [{{"S.2": 5}}]}} |    |
{MIRROR}
""".encode()


FIRST = _form(1)
WORDED = _form(2, due="Rules due", yes="Yes, it is")
CHANGED = _form(
    3, due="Rules due", yes="Yes, it is", unit="norms", partly="|         | YN             | PARTLY | In part |\n",
    many="S.R6", was="S.R2",
)  # fmt: skip
VERSIONS = {1: FIRST, 2: WORDED, 3: CHANGED}
OTHERS_NOW = frozenset({"S.2", "S.3", "S.4"})
"""What the third version asks otherwise: another unit, what is computed from it, other choices."""
RENAMED = {"S.R2": "S.R6"}
"""Rules that the third version calls by another code."""
