"""What users think of an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Nothing, so far."""
    op.add_column("turns", sa.Column("rating", sa.Text))
