"""The page in Gradio's components."""

from typing import Any, Final

import gradio as gr

from clients.gradio_ui.events import Events, Options
from clients.gradio_ui.sampling import NEUTRAL
from clients.gradio_ui.texts import CHINESE, ENGLISH
from clients.gradio_ui.visitors import Visitors

MAX_ROUNDS: Final = 5
"""The slider's end, unless --history_max is more."""
LATEX: Final = [
    {"left": "$$", "right": "$$", "display": True},
    {"left": "\\[", "right": "\\]", "display": True},
    {"left": "$", "right": "$", "display": False},
    {"left": "\\(", "right": "\\)", "display": False},
]
CSS: Final = """
#top { align-items: end; }
#title { flex: 4 1 240px; }
#title h1 { text-align: center; margin: 0; overflow-wrap: anywhere; }
#name, #dark { flex: 1 1 120px; }
#conversations .wrap { flex-direction: column; flex-wrap: nowrap; }
#conversations label { width: 100%; }
#conversations label span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#conversations input { display: none; }
#status { min-height: 1.5em; }
#status p { color: var(--body-text-color-subdued); font-size: var(--text-sm); }
"""
DARK: Final = """() => {
  const dark = document.body.classList.toggle("dark");
  localStorage.setItem("streamchat-theme", dark ? "dark" : "light");
}"""
HEAD: Final = """<script>
addEventListener("DOMContentLoaded", () => {
  const theme = localStorage.getItem("streamchat-theme");
  if (theme !== null && !new URLSearchParams(location.search).has("__theme")) {
    const settle = () => document.body.classList.toggle("dark", theme === "dark");
    settle();
    setTimeout(settle, 500); // after Gradio has looked at what the system prefers
  }
});
</script>"""

TEXTS: Final = gr.I18n(en=ENGLISH._asdict(), zh=CHINESE._asdict())
"""The labels; Gradio itself chooses, by the browser's language or the one chosen in its settings."""


def build(visitors: Visitors, options: Options) -> gr.Blocks:
    """The whole page."""
    with gr.Blocks(title=options.model_name or "StreamChat", analytics_enabled=False) as page:
        memory = gr.BrowserState(None, storage_key="streamchat", secret="streamchat")
        with gr.Sidebar(open=False):
            new_chat = gr.Button(TEXTS("new_chat"), size="sm")
            conversations = gr.Radio(
                [], label=TEXTS("conversations"), elem_id="conversations", interactive=True, container=False
            )
        with gr.Row(elem_id="top"):
            name = gr.Textbox(
                label=TEXTS("user_name"),
                placeholder=TEXTS("user_name_hint"),
                max_lines=1,
                container=False,
                elem_id="name",
                min_width=120,
            )
            title = gr.HTML(Events.title(options.model_name), elem_id="title")
            dark = gr.Button(TEXTS("dark"), size="sm", elem_id="dark", min_width=120)
        chatbot = gr.Chatbot(
            label=TEXTS("chat"),
            elem_id="chatbot",
            height=500,
            editable="user",
            buttons=["copy", "copy_all"],
            latex_delimiters=LATEX,
            feedback_options=["Like", "Dislike"],
        )
        status = gr.Markdown("", elem_id="status")
        with gr.Row():
            with gr.Column(scale=5):
                question = gr.Textbox(
                    show_label=False,
                    container=False,
                    placeholder=TEXTS("question_hint"),
                    lines=5,
                    max_lines=12,
                    autofocus=True,
                    elem_id="question",
                )
                submit = gr.Button(TEXTS("submit"), variant="primary", elem_id="submit")
            with gr.Column(scale=2, min_width=200):
                with gr.Row():
                    stop = gr.Button(TEXTS("stop"), variant="stop", elem_id="stop", min_width=90)
                    clear = gr.Button(TEXTS("clear"), elem_id="clear", min_width=90)
                go_on = gr.Button(TEXTS("go_on"), elem_id="continue", interactive=False)
                rounds = gr.Slider(
                    0,
                    max(MAX_ROUNDS, options.history_max),
                    options.history_max,
                    step=1,
                    label=TEXTS("rounds"),
                    info=TEXTS("rounds_hint"),
                    elem_id="rounds",
                )
        with gr.Accordion(TEXTS("settings"), open=False):
            gr.Markdown(TEXTS("settings_hint"))
            system = gr.Textbox(
                label=TEXTS("system"), placeholder=TEXTS("system_hint"), lines=2, elem_id="system", max_lines=10
            )
            controls = _controls()

        events = Events(visitors, options)
        shown = [chatbot, status, go_on]
        # Queued, with places for all: of an event beside the queue, Gradio shows no error.
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}

        def begins(listen: Any, what: Any, *inputs: Any) -> None:
            """What starts a reply: said at once, then written, then settled."""
            said = listen(what, [memory, *inputs], [*shown, question], **quiet)
            written = said.success(
                events.write,
                [memory, system, rounds, *controls],
                [*shown, memory],
                **quiet,
                concurrency_limit=options.concurrency_count,
                concurrency_id="replies",
            )
            written.then(events.settle, [memory, question], [question, conversations, memory], **quiet)

        begins(submit.click, events.ask, question)
        begins(question.submit, events.ask, question)
        begins(chatbot.retry, events.retry)
        begins(chatbot.edit, events.edit)
        begins(chatbot.example_select, events.example)
        begins(go_on.click, events.go_on)
        stop.click(events.stop, memory, [*shown, question], **quiet)
        chatbot.undo(events.undo, memory, [*shown, question, conversations, memory], **quiet)
        chatbot.like(events.rate, memory, None, **quiet)
        for listen in (clear.click, chatbot.clear):
            listen(events.clear, memory, [*shown, conversations, memory], **quiet)
        conversations.input(events.open, [memory, conversations], [*shown, memory], **quiet)
        new_chat.click(events.new_chat, memory, [*shown, conversations, memory], **quiet)
        for listen in (name.submit, name.blur):
            # Beside the queue: leaving the box by a click on Submit is two events at once, of which Gradio's stream of
            # answers, that ends with the first, has lost the second.
            listen(events.rename, [memory, name], [memory, chatbot], **quiet, queue=False)
        dark.click(None, js=DARK)
        page.load(
            events.load,
            memory,
            [*shown, title, name, conversations, memory, system, *controls],
            **quiet,
        )
        page.unload(events.leave)
        gr.api(
            events.chat,
            api_name="chat",
            concurrency_limit=options.concurrency_count,
            concurrency_id="replies",
        )
    return page


def _controls() -> list[Any]:
    """Those of the sampling, in the order of NEUTRAL."""
    sliders = {
        "temperature": (0, 2, 0.05),
        "top_p": (0.05, 1, 0.05),
        "min_p": (0, 1, 0.01),
        "repetition_penalty": (0.5, 2, 0.05),
        "presence_penalty": (-2, 2, 0.1),
        "frequency_penalty": (-2, 2, 0.1),
    }
    made = {}
    with gr.Row():
        for name, neutral in NEUTRAL.items():
            if name in sliders:
                low, high, step = sliders[name]
                made[name] = gr.Slider(low, high, neutral, step=step, label=TEXTS(name), min_width=200)
            elif name == "stop":
                made[name] = gr.Textbox(label=TEXTS("stop_strings"), lines=2, min_width=200)
            else:
                least = {"top_k": -1, "max_tokens": 1}.get(name)
                made[name] = gr.Number(
                    neutral, label=TEXTS(name), placeholder=TEXTS("absent_hint"), precision=0, minimum=least,
                    min_width=200,
                )  # fmt: skip
    return list(made.values())
