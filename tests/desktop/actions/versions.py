"""Two further versions of the small form of these tests: what they declare is what the tests follow."""

CHOICES = """
| choices |                |        |                     |                     |     |        |
|         | list_name      | name   | label::English (en) | label::Español (es) | was | change |
|         | YN             | YES    | Yes                 | Sí                  |     |        |
"""

SECOND = f"""
| survey |                  |            |                     |                     |       |                   |     |     |          |
|        | type             | name       | label::English (en) | label::Español (es) | unit  | calculation       | key | was | change   |
|        | begin_group      | S          | Trade               | Comercio            |       |                   |     |     |          |
|        | integer          | S.1        | Laws due            | Leyes exigibles     | laws  |                   |     |     |          |
|        | integer          | S.2        | Norms done          | Normas cumplidas    |       |                   |     |     |          |
|        | decimal          | S.3        | Share               | Proporción          |       | ${{S.2}} div ${{S.1}} |     |     |          |
|        | select_one YN    | S.4        | In force?           | ¿Vigente?           |       |                   |     |     |          |
|        | text             | S.6        | Remark              | Observación         |       |                   |     | S.5 |          |
|        | begin_repeat     | S.R        | Partners            | Socios              |       |                   |     |     |          |
|        | text             | S.R.name   | Name                | Nombre              |       |                   | yes |     |          |
|        | decimal          | S.R.amount | Amount              | Monto               |       |                   |     |     |          |
|        | end_repeat       |            |                     |                     |       |                   |     |     |          |
|        | end_group        |            |                     |                     |       |                   |     |     |          |
{CHOICES}|         | YN             | NO     | No                  | No                  |     |        |
| settings |               |         |         |                  |
|          | form_title    | form_id | version | default_language |
|          | Small         | small   | 2       | English (en)     |
| rules  |        |          |            |           |                                |                       |                       |              |              |
|        | name   | severity | scope      | items     | check                          | message::English (en) | message::Español (es) | example_pass | example_fail |
|        | S.R2   | warning  | submission | S.1       | ${{S.1}} <= 1000 | Very many.            | Muchísimas.           | {{"S.1": 5}} | {{"S.1": 5000}} |
|        | S.R4   | warning  | submission | S.1       | ${{S.1}} >= previous(${{S.1}}) | Fewer laws.           | Menos leyes.          | {{"S.1": 5, "earlier": [{{"S.1": 4}}]}} | {{"S.1": 4, "earlier": [{{"S.1": 5}}]}} |
|        | S.R5   | warning  | submission | S.2       | ${{S.2}} >= previous(${{S.2}}) | Fewer done.           | Menos cumplidas.      | {{"S.2": 5, "earlier": [{{"S.2": 4}}]}} | {{"S.2": 4, "earlier": [{{"S.2": 5}}]}} |
"""

THIRD = f"""
| survey |                  |            |                     |                     |       |     |            |        |
|        | type             | name       | label::English (en) | label::Español (es) | unit  | key | was        | change |
|        | begin_group      | S          | Trade               | Comercio            |       |     |            |        |
|        | integer          | S.1        | Laws due            | Leyes exigibles     | laws  |     |            |        |
|        | integer          | S.7        | Norms done          | Normas cumplidas    |       |     | S.2        |        |
|        | select_one YN    | S.4        | In force?           | ¿Vigente?           |       |     |            |        |
|        | text             | S.6        | Remark              | Observación         |       |     |            |        |
|        | begin_repeat     | S.T        | Partners            | Socios              |       |     | S.R        |        |
|        | text             | S.T.name   | Name                | Nombre              |       | yes |            |        |
|        | decimal          | S.T.amount | Amount              | Monto               |       |     |            |        |
|        | end_repeat       |            |                     |                     |       |     |            |        |
|        | end_group        |            |                     |                     |       |     |            |        |
{CHOICES}|         | YN             | NON    | No                  | No                  | NO  |        |
| settings |               |         |         |                  |
|          | form_title    | form_id | version | default_language |
|          | Small         | small   | 3       | English (en)     |
"""
