"""The triggers that keep append-only tables append-only, for SQLite and PostgreSQL."""

from collections.abc import Iterable


def statements(dialect: str, tables: Iterable[str]) -> list[str]:
    """Return the statements that refuse UPDATE and DELETE on each of *tables*."""
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for table in tables
            for act in ("UPDATE", "DELETE")
        ]
    made = [
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    ]
    for table in tables:
        made.append(
            f'CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
    return made
