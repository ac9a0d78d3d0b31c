"""A question and its answer, as they are shown."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from clients.conversations import Stored
from clients.gradio_ui.texts import Texts
from server.protocol import FinishReason

UNFINISHED: Final = frozenset[FinishReason]({"cancelled", "length", "interrupted"})
"""How an answer ends that can go on."""
RATINGS: Final[dict[str | None, str | None]] = {"up": "Like", "down": "Dislike", None: None}
"""In Gradio's words."""

Rating = Literal["up", "down"]


@dataclass
class Round:
    """A question and its answer, as they are shown."""

    question: str
    answer: str = ""
    reasoning: str = ""
    thought_s: float | None = None
    """How long the model thought, where that was seen here."""
    turn_id: str = ""
    """Empty until the server has taken the turn."""
    answer_id: str = ""
    finish_reason: FinishReason | None = None
    rating: Rating | None = None

    def messages(self, texts: Texts, *, running: bool) -> list[dict[str, Any]]:
        """As Gradio's Chatbot takes them; what the model thought is a message of its own, which can be folded."""
        messages: list[dict[str, Any]] = [{"role": "user", "content": self.question}]
        if self.reasoning:
            thinking = running and not self.answer
            metadata: dict[str, Any] = {
                "title": texts.thinking if thinking else texts.thought,
                "status": "pending" if thinking else "done",
            }
            if self.thought_s is not None:
                metadata["duration"] = self.thought_s
            messages.append({"role": "assistant", "content": self.reasoning, "metadata": metadata})
        if self.answer:
            messages.append({"role": "assistant", "content": self.answer})
        return messages

    @property
    def answer_messages(self) -> int:
        """How many of the messages are the assistant's."""
        return bool(self.reasoning) + bool(self.answer)


def stored_rounds(stored: Stored) -> list[Round]:
    """Those of the versions that were chosen."""
    path = stored.path()
    return [
        Round(
            asked.text,
            answer.text,
            answer.reasoning,
            turn_id=answer.turn_id,
            answer_id=answer.id,
            finish_reason=answer.finish_reason,
            rating=answer.rating,
        )
        for asked, answer in zip(path[::2], path[1::2], strict=True)
    ]
