"""A small questionnaire of the tests' own, so that none leans on the shipped one."""

FORM = """
| survey |                  |        |                |                   |               |                     |            |
|        | type             | name   | label::English (en) | label::Español (es) | required | calculation         | key        |
|        | begin_group      | S      | Trade          | Comercio          |               |                     |            |
|        | integer          | S.1    | Norms due      | Normas exigibles  | yes           |                     |            |
|        | integer          | S.2    | Norms done     | Normas cumplidas  |               |                     |            |
|        | decimal          | S.3    | Share          | Proporción        |               | ${S.2} div ${S.1}   |            |
|        | select_one YN    | S.4    | In force?      | ¿Vigente?         |               |                     |            |
|        | text             | S.5    | Remark         | Observación       |               |                     |            |
|        | begin_repeat     | S.R    | Partners       | Socios            |               |                     |            |
|        | text             | S.R.name | Name         | Nombre            | yes           |                     | yes        |
|        | decimal          | S.R.amount | Amount     | Monto             |               |                     |            |
|        | end_repeat       |        |                |                   |               |                     |            |
|        | end_group        |        |                |                   |               |                     |            |
| choices |                 |        |                |                   |
|        | list_name        | name   | label::English (en) | label::Español (es) |
|        | YN               | YES    | Yes            | Sí                |
|        | YN               | NO     | No             | No                |
| settings |                |        |                |                   |
|        | form_title       | form_id | version       | default_language  |
|        | Small            | small  | 1              | English (en)      |
| rules  |                  |        |                |                   |               |                     |            |
|        | name             | severity | scope        | items             | check         | message::English (en) | message::Español (es) | example_pass | example_fail |
|        | S.R1             | error  | submission     | S.1 S.2           | ${S.2} <= ${S.1} | More done than due. | Más cumplidas que exigibles. | {"S.1": 5, "S.2": 4} | {"S.1": 5, "S.2": 6} |
|        | S.R2             | warning | submission    | S.1               | ${S.1} <= 1000 | Very many norms.      | Muchísimas normas.  | {"S.1": 5} | {"S.1": 5000} |
"""
