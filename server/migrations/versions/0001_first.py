"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "users",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("created_at", sa.Double, nullable=False),
    )
    op.create_table(
        "conversations",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("user_id", KEY, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("title_folded", sa.Text, nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("updated_at", sa.Double, nullable=False),
        sa.Column("current", KEY),
    )
    op.create_index("conversations_newest", "conversations", ["user_id", "updated_at", "id"])
    op.create_table(
        "turns",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("conversation_id", KEY, sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("turn_id", KEY, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("parent_id", KEY),
        sa.Column("question_id", KEY, nullable=False),
        sa.Column("question_folded", sa.Text, nullable=False),
        sa.Column("answer_folded", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("asked_at", sa.Double, nullable=False),
        sa.Column("system", sa.Text, nullable=False),
        sa.Column("history_max", sa.Integer, nullable=False),
        sa.Column("params", sa.Text, nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("history_from", KEY),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("reasoning", sa.Text, nullable=False),
        sa.Column("turn_end", sa.Text),
        sa.Column("finish_reason", sa.Text),
        sa.Column("prompt_ids", sa.LargeBinary),
        sa.UniqueConstraint("user_id", "turn_id", name="turns_of_a_user"),
    )
    op.create_index("turns_in_order", "turns", ["conversation_id", "position"])
    op.create_table(
        "turn_logs",
        sa.Column("message_id", KEY, sa.ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("after", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("entries", sa.LargeBinary, nullable=False),
        sa.Column("token_ids", sa.LargeBinary, nullable=False),
    )
