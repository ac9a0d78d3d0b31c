"""The Gradio page with one yield for each token, as such pages are mostly written. For the bench only."""

import sys
from collections.abc import AsyncIterator

from clients.gradio_ui.__main__ import main
from clients.gradio_ui.tab import How, Tab, View


async def _run(self: Tab, how: How) -> AsyncIterator[View]:
    begin, self._begin = self._begin, None
    assert begin is not None
    assert self.visitor is not None
    turn = await begin(self.visitor.chat, how)
    assert turn.start is not None
    self.rounds[-1].turn_id, self.conversation_id = turn.id, turn.start.conversation_id
    text = ""
    async for delta in turn:
        text += delta.text
        self.rounds[-1].answer = text
        yield self.view()._replace(running=True)
    yield self.view()


if __name__ == "__main__":
    Tab.run = _run  # type: ignore[method-assign]
    sys.exit(main())
