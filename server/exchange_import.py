"""Pure: any file that can be imported, read whole or refused whole."""

from collections.abc import Callable
from typing import Final

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from server import exchange, exchange_chatgpt
from server.conversation import Conversation
from server.exchange import FORMAT, VERSION, BadImport

MAX_CONVERSATIONS: Final = 10_000
MAX_MESSAGES: Final = 100_000
"""Of one file: answers, with their questions."""
MAX_CHARS: Final = 2**26
"""Of one file, with a question counted for each of its versions, as it is stored."""

UNKNOWN_FORMAT: Final = (
    "This is no export that is known here: neither StreamChat's JSON nor ChatGPT's conversations.json."
)


class _Outermost(Struct):
    """The object that a file of ours is, or a conversation cut out of ChatGPT's."""

    format: str | UnsetType = UNSET
    version: int = 0
    conversations: list[Raw] | UnsetType = UNSET
    mapping: Raw | UnsetType = UNSET


def read_import(user: str, file: bytes) -> list[Conversation]:
    """The file's conversations, under new ids; empty ones are left out. Raises BadImport."""
    try:
        read, found = _opened(file.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeError) as fault:
        raise BadImport(f"The file is not the JSON that it should be: {fault}.") from None
    except RecursionError:
        raise BadImport("The file is nested too deeply.") from None
    if len(found) > MAX_CONVERSATIONS:
        raise BadImport(f"The file has {len(found)} conversations; {MAX_CONVERSATIONS} can be imported at once.")
    conversations = []
    messages = chars = 0
    for number, raw in enumerate(found, 1):
        try:
            conversation = read(user, raw)
        except (BadImport, msgspec.DecodeError, UnicodeError) as fault:
            raise BadImport(f"Conversation {number} of {len(found)}: {str(fault).rstrip('.')}.") from None
        except RecursionError:
            raise BadImport(f"Conversation {number} of {len(found)} is nested too deeply.") from None
        nodes = conversation.nodes.values()
        messages += len(nodes)
        chars += sum(len(node.question) + len(node.answer) + len(node.reasoning) + len(node.system) for node in nodes)
        if messages > MAX_MESSAGES or chars > MAX_CHARS:
            raise BadImport(
                f"The file has more than {MAX_MESSAGES} messages or {MAX_CHARS} characters; import it in parts."
            )
        if nodes:
            conversations.append(conversation)
    return conversations


def _opened(file: bytes) -> tuple[Callable[[str, Raw], Conversation], list[Raw]]:
    """What reads each conversation of this kind of file, and the conversations."""
    if file.lstrip()[:1] == b"[":
        return exchange_chatgpt.imported, msgspec.json.decode(file, type=list[Raw])
    outermost = msgspec.json.decode(file, type=_Outermost)
    if outermost.format == FORMAT and outermost.conversations is not UNSET:
        if outermost.version > VERSION:
            raise BadImport("The file was made by a newer StreamChat; import it there.")
        return exchange.imported, outermost.conversations
    if outermost.mapping is not UNSET:
        return exchange_chatgpt.imported, [Raw(file)]
    raise BadImport(UNKNOWN_FORMAT)
