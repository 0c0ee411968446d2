"""What is stored: the only room that knows SQLAlchemy, SQLModel and Alembic."""
