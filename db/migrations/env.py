"""Alembic's environment: the connection comes from ``db.migrate``, so there is no configuration file to lose."""

from alembic import context
from sqlmodel import SQLModel

import db.tables  # noqa: F401 - declares the tables on SQLModel.metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,
)
context.run_migrations()
