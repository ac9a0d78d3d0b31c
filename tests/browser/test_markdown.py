"""Answers in real Chromium: Markdown while it streams, and what a model must not be able to do with it."""

import re
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, expect

from server.app import create_app
from server.auth import Auth
from tests.browser.chromium import ask, chromium, finished
from tests.browser.xss_vectors import VECTORS
from tests.scripted_engine import ScriptedEngine, hub_of, says
from tests.serving import serving

pytestmark = pytest.mark.anyio

SECTIONS = (Path(__file__).parent / "nasty.md").read_text().split("%%%%\n")
NASTY = "".join(SECTIONS)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

HELPERS = """
const { AnswerView } = await import("/static/markdown/answer_view.js");
const { workspaceTexts } = await import("/static/workspace_texts.js");
window.newView = () => {
  const view = new AnswerView({ texts: workspaceTexts.en, allowRemoteImages: () => false });
  view.root.setAttribute("aria-busy", "true");
  return view;
};
window.show = (view) => document.querySelector("#turns").replaceChildren(view.root);
window.add = (view, text, channel = "answer") => { view.append({ text, channel }); view.flush(); };
window.stream = (view, pieces) => { for (const piece of pieces) add(view, piece); view.finish(); return view; };
window.plain = (view) => view.root.innerHTML.replace(/footnote-\\d+/g, "footnote");
window.frame = () => new Promise(requestAnimationFrame);
"""


@pytest.fixture(scope="module")
async def engine(anyio_backend: str) -> ScriptedEngine:
    """Of the service; made in the tests' loop."""
    return ScriptedEngine(max_context_tokens=100_000)


@pytest.fixture(scope="module")
async def port(engine: ScriptedEngine) -> AsyncIterator[int]:
    """Of the whole service around it."""
    async with (
        hub_of(engine, journalling=False, max_live_turns=1000, max_frames_per_second=10_000.0) as hub,
        serving(create_app(hub, hub.settings, Auth(""))) as listening,
    ):
        yield listening


@pytest.fixture
async def bench(page: Page, port: int) -> AsyncIterator[Page]:
    """The page with `newView`, `add` and so on; nothing may be forbidden by the policy, so nothing was tried."""
    await page.goto(f"http://127.0.0.1:{port}/")
    await page.evaluate(f"async () => {{ {HELPERS} }}")
    await page.evaluate(
        "window.violations = []; document.addEventListener('securitypolicyviolation',"
        " (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));"
    )
    yield page
    assert await page.evaluate("violations") == []


# ---- streaming


async def test_a_text_cut_anywhere_ends_as_the_text_that_is_parsed_at_once(bench: Page) -> None:
    differing = await bench.evaluate(
        """async ([sections, source]) => {
          const differing = [];
          const atOnce = (text) => {
            const whole = newView();
            whole.show(text, "");
            return plain(whole);
          };
          const check = (pieces, wanted, what) => {
            const got = plain(stream(newView(), pieces));
            if (got === wanted) return;
            const at = [...got].findIndex((char, i) => char !== wanted[i]);
            differing.push([what, got.slice(at - 60, at + 60), wanted.slice(at - 60, at + 60)]);
          };
          for (const section of sections) {
            const bytes = new TextEncoder().encode(section);
            const wanted = atOnce(section);
            for (let cut = 0; cut <= bytes.length; cut++) {
              // As a decoder of a stream would give it: a cut within a character moves to its end.
              const first = new TextDecoder().decode(bytes.slice(0, cut), { stream: true });
              check([first, section.slice(first.length)], wanted, section.slice(0, first.length));
            }
            await new Promise((resolve) => setTimeout(resolve));
          }
          const wanted = atOnce(source);
          let seed = 1;
          const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
          for (let round = 0; round < 10; round++) {
            const pieces = [];
            for (let at = 0; at < source.length; ) pieces.push(source.slice(at, (at += 1 + Math.floor(random() * 30))));
            check(pieces, wanted, `round ${round}`);
          }
          check([...source], wanted, "by character");
          check([source.replaceAll("\\n", "\\r\\n")], wanted, "with returns");
          return differing;
        }""",
        [SECTIONS, NASTY],
    )
    assert differing == []


async def test_an_answer_that_goes_on_after_its_end_is_the_same_in_the_end(bench: Page) -> None:
    differing = await bench.evaluate(
        """(source) => {
          const whole = newView();
          whole.show(source, "");
          const differing = [];
          for (let cut = 0; cut <= source.length; cut += 23) {
            const streamed = stream(newView(), [source.slice(0, cut)]);
            const stored = newView();
            stored.show(source.slice(0, cut), "");
            for (const view of [streamed, stored]) {
              view.reopen();
              stream(view, [source.slice(cut)]);
              if (plain(view) !== plain(whole)) differing.push(cut);
            }
          }
          return differing;
        }""",
        NASTY,
    )
    assert differing == []


@pytest.mark.parametrize(
    "before", ["A **bold** be", "> quoted\n> be", "- one\n- be", "| a |\n|---|\n| be", "## be", "*be"]
)
async def test_letters_that_come_are_neither_parsed_as_html_nor_replace_a_node(bench: Page, before: str) -> None:
    parsed, replaced, last, parsed_then = await bench.evaluate(
        """(before) => {
          const view = newView();
          show(view);
          add(view, before);
          let parsed = 0;
          document.importNode = (node) => ((parsed += 1), Document.prototype.importNode.call(document, node, true));
          const observer = new MutationObserver(() => {});
          observer.observe(view.root, { subtree: true, childList: true });
          for (const piece of ["fore", " and", " 中文", ", then"]) add(view, piece);
          const seen = [parsed, observer.takeRecords().length, view.root.textContent.trim()];
          add(view, " *or*");
          return [...seen, parsed];
        }""",
        before,
    )
    assert (parsed, replaced) == (0, 0)
    assert last.endswith("before and 中文, then")
    assert parsed_then == 1


async def test_finished_blocks_items_and_rows_are_never_touched_again(bench: Page) -> None:
    blocks = [
        "# Heading\n\nA *paragraph* of some words.\n\n",
        "".join(f"- item {number} with **bold**\n" for number in range(30)),
        "\nBetween.\n\n| a | b |\n|---|---|\n",
        "".join(f"| {number} | `code` |\n" for number in range(30)),
        "\n> A quote\n> of two lines\n\n1. one\n\n2. two\n\n3. three\n\nThe end.\n\n",
    ]
    touched, sealed, added = await bench.evaluate(
        """async (source) => {
          const view = newView();
          show(view);
          const sealed = new Set();
          const touched = [];
          let added = 0;
          const observer = new MutationObserver(() => {});
          observer.observe(view.root, { subtree: true, childList: true, characterData: true, attributes: true });
          for (const char of source) {
            add(view, char);
            for (const { target, addedNodes, removedNodes } of observer.takeRecords()) {
              added += addedNodes.length;
              for (const node of sealed) if (node.contains(target)) touched.push(node.outerHTML);
              for (const node of removedNodes) if (sealed.has(node)) touched.push(`removed: ${node.outerHTML}`);
            }
            // Whatever has two more behind it is finished; a loose list is so as a whole only.
            for (const kind of [".prose > :not(ol)", ".prose > ul > li", "tbody > tr"]) {
              for (const node of view.root.querySelectorAll(kind)) {
                if (node.nextElementSibling?.nextElementSibling) sealed.add(node);
              }
            }
          }
          view.finish();
          return [touched, sealed.size, added];
        }""",
        "".join(blocks),
    )
    assert touched == []
    assert sealed > 60
    assert added < 1000, "each of some 2,000 characters adds a node at most, and most of them none"


async def test_an_open_block_of_code_grows_in_one_text_and_is_coloured_when_it_closes(bench: Page) -> None:
    await bench.evaluate(
        """() => {
          window.view = newView();
          show(view);
          add(view, "Look:\\n\\n```python\\ndef f(x):\\n");
          window.text = view.root.querySelector("code").firstChild;
        }"""
    )
    grown = await bench.evaluate(
        """() => {
          for (let line = 0; line < 400; line++) add(view, `    return x + ${line}  # "text"\\n`);
          add(view, "``");
          const code = view.root.querySelector("code");
          const ended = code.textContent.endsWith('"text"');
          return [code.childNodes.length, code.firstChild === text, text.length > 10000, ended];
        }"""
    )
    assert grown == [1, True, True, True]
    await bench.evaluate("add(view, '`\\n')")
    code = bench.locator(".code code")
    await expect(code.locator(".hljs-keyword").first).to_have_text("def")
    assert await code.evaluate("(code) => code.textContent.split('\\n').length") == 401
    await bench.evaluate("add(view, 'Then more.\\n\\n~~~nosuchlanguage\\nx\\n~~~\\n'); view.finish()")
    assert await bench.locator(".code").nth(1).locator("span").count() == 0
    colours = await code.locator("span").evaluate_all(
        "(spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size"
    )
    assert colours >= 4


async def test_code_that_goes_on_after_it_was_cut_off_is_coloured_as_a_whole(bench: Page) -> None:
    await bench.evaluate(
        "window.view = newView(); show(view); stream(view, ['```js\\nconst a = 1;'])",
    )
    await expect(bench.locator(".hljs-keyword")).to_have_count(1)
    await bench.evaluate("view.reopen(); stream(view, ['\\nconst b = 2;\\n```\\n'])")
    await expect(bench.locator(".hljs-keyword")).to_have_count(2)
    assert await bench.locator("code").text_content() == "const a = 1;\nconst b = 2;"


async def test_a_long_tail_keeps_up_and_is_right_in_the_end(bench: Page) -> None:
    """A paragraph of 20,000 characters, parsed now and then, plain in between, never behind."""
    behind, same = await bench.evaluate(
        """async () => {
          const source = "two **words** and 没有空格 ".repeat(1000);
          const view = newView();
          show(view);
          let behind = 0;
          for (let at = 0; at < source.length; at += 40) {
            add(view, source.slice(at, at + 40));
            const shown = view.root.textContent.replaceAll("*", "").length;
            if (shown < source.slice(0, at + 40).replaceAll("*", "").trimEnd().length - 2) behind += 1;
          }
          view.finish();
          const whole = newView();
          whole.show(source, "");
          return [behind, plain(whole) === plain(view)];
        }"""
    )
    assert (behind, same) == (0, True)


# ---- formulas, footnotes, reasoning, copying


async def test_formulas_are_typeset_and_money_is_not(bench: Page) -> None:
    await bench.evaluate(
        "window.view = newView(); show(view);"
        r"stream(view, ['It costs $5 and $10. ', 'If $a', '^2$ and \\(b\\), then\n\n$$\n\\frac{a}', '{b}\n$$\n\n',"
        r" '\\[\nx = \\begin{cases} 1 \\\\ 2 \\end{cases}\n\\]\n\nand $\\nosuch{x}$, $a --> b$.'])"
    )
    await expect(bench.locator(".formula .katex")).to_have_count(5)
    await expect(bench.locator(".katex-display")).to_have_count(2)
    await expect(bench.locator(".answer p").first).to_contain_text("It costs $5 and $10.")
    await expect(bench.locator(".formula > code")).to_have_text("\\nosuch{x}")
    assert await bench.evaluate("document.fonts.ready.then(() => document.fonts.check('16px KaTeX_Math'))")
    tall = await bench.locator("div.formula").first.evaluate("(formula) => formula.getBoundingClientRect().height")
    assert tall > 36, "a fraction is taller than a line"


async def test_footnotes_lead_there_and_back_and_leave_the_address_alone(bench: Page) -> None:
    address = bench.url
    await bench.evaluate(
        "window.view = newView(); show(view);"
        "stream(view, ['One[^b], two[^a], one again[^b], none[^c].\\n\\n[^a]: Note A\\n[^b]: Note *B*\\n',"
        " '[^d]: Unused\\n'])"
    )
    notes = bench.locator(".footnotes li")
    await expect(notes).to_have_count(2)
    await expect(notes.nth(0)).to_contain_text("Note B")
    await expect(bench.locator(".prose > p").first).to_have_text("One1, two2, one again1, none[^c].")
    await bench.get_by_role("link", name="Footnote 2").click()
    await expect(notes.nth(1)).to_be_focused()
    await notes.nth(0).get_by_role("link", name="Back to the text").nth(1).click()
    await expect(bench.get_by_role("link", name="Footnote 1").nth(1)).to_be_focused()
    assert bench.url == address


@pytest.mark.parametrize("tagged", [False, True], ids=["channel", "think tag"])
async def test_reasoning_folds_when_the_answer_begins_unless_the_reader_chose(bench: Page, tagged: bool) -> None:
    think, answer = ("<think>\nLet me **see**.", "\n</think>\n\nYes.") if tagged else ("Let me **see**.", "\n\nYes.")
    channel = "answer" if tagged else "reasoning"
    await bench.clock.install(time=0)
    await bench.clock.pause_at(1000)
    await bench.evaluate(
        "([text, channel]) => { window.view = newView(); show(view); add(view, text, channel); }", [think, channel]
    )
    details = bench.locator("details.reasoning")
    summary = details.locator("summary")
    await expect(details).to_have_attribute("open", "")
    await expect(summary).to_have_text("Thinking…")
    await expect(details.locator("strong")).to_have_text("see")
    await bench.clock.run_for(4000)
    await bench.evaluate("(text) => add(view, text)", answer)
    await expect(details).not_to_have_attribute("open", "")
    await expect(summary).to_have_text("Thought for 4 s")
    await expect(bench.locator(".answer > .prose")).to_have_text("Yes.")
    assert await bench.evaluate("view.source") == "Yes."
    await summary.click()
    await bench.evaluate("add(view, ' More.'); view.finish()")
    await expect(details).to_have_attribute("open", "")

    await bench.evaluate(
        "([text, channel]) => { window.view = newView(); show(view); add(view, text, channel); }", [think, channel]
    )
    await summary.click()
    await summary.click()
    await bench.evaluate("(text) => { add(view, text); view.finish(); }", answer)
    await expect(details).to_have_attribute("open", "")

    await bench.evaluate("view.show('Stored.', 'Thoughts of *old*.')")
    await expect(summary).to_have_text("Thoughts")
    await expect(details).not_to_have_attribute("open", "")


async def test_code_can_be_copied_on_plain_http_too() -> None:
    async with (
        hub_of(ScriptedEngine(), journalling=False) as hub,
        serving(create_app(hub, hub.settings, Auth("a token lets any name in"))) as port,
        chromium("--host-resolver-rules=MAP plain.test 127.0.0.1") as browser,
        await browser.new_context(locale="en-US") as context,
    ):
        page = await context.new_page()
        await page.goto(f"http://plain.test:{port}/healthz")  # a page that has nothing of its own
        assert await page.evaluate("[isSecureContext, navigator.clipboard === undefined]") == [False, True]
        await page.evaluate(
            f"""async () => {{
              {HELPERS}
              document.body.append(newView().root, document.createElement("textarea"));
              const source = '1. Do\\n\\n   ```sh\\n   echo "a\\tb"\\n\\n   echo <c>\\n   ```\\n';
              document.querySelector(".answer").replaceWith(stream(newView(), [source]).root);
            }}"""
        )
        await page.get_by_role("button", name="Copy code").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="Copied")).to_be_focused()
        await page.locator("textarea").last.focus()
        await page.keyboard.press("Control+V")
        await expect(page.locator("textarea").last).to_have_value('echo "a\tb"\n\necho <c>')
        await expect(page.get_by_role("button", name="Copy code")).to_be_visible()


# ---- safety


async def test_nothing_that_a_model_writes_runs_or_fetches_anything(
    browser: Browser, port: int, engine: ScriptedEngine
) -> None:
    origin = f"http://127.0.0.1:{port}"
    foreign: list[str] = []
    hits: list[object] = []

    async def gate(route: Route) -> None:
        if route.request.url.startswith(origin):
            await route.continue_()
        else:
            foreign.append(route.request.url)
            await route.abort()

    async with await browser.new_context(locale="en-US", service_workers="block") as context:
        await context.route("**/*", gate)
        page = await context.new_page()
        page.on("dialog", lambda dialog: hits.append(dialog.message))
        page.on("popup", lambda popup: hits.append(popup.url))
        await page.expose_function("hit", lambda: hits.append("hit"))
        await page.add_init_script(
            "window.violations = []; document.addEventListener('securitypolicyviolation',"
            " (event) => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"
        )
        await page.goto(origin)
        for batch in batches(VECTORS, 24):
            # Alone, and then all in one: what stays open reaches for what comes next.
            text = "\n\n".join(batch)
            engine.script = says(*re.findall(r".{1,17}", text, re.DOTALL))
            await ask(page, "Go")
            await finished(page)
        await page.evaluate(f"async () => {{ {HELPERS} }}")
        await page.evaluate(
            """(vectors) => {
              const list = document.querySelector("#turns");
              for (const vector of vectors) {
                for (const cut of [0, Math.floor(vector.length / 2), vector.length - 1]) {
                  const view = newView();
                  list.append(view.root);
                  stream(view, [vector.slice(0, cut), vector.slice(cut)]);
                }
                const stored = newView();
                list.append(stored.root);
                stored.show(vector, vector);
              }
            }""",
            VECTORS,
        )
        await expect(page.locator(".formula:not(:has(*))")).to_have_count(0)
        await page.evaluate("document.querySelectorAll('.answer a').forEach((link) => link.focus())")
        left = await page.evaluate(
            """() => {
              const left = [];
              const strange = "script, style, iframe, object, embed, link, meta, base, form, img, video, audio, use";
              for (const node of document.querySelectorAll(".answer *")) {
                const outward = node.tagName === "A" && !(node.getAttribute("href") ?? "#").startsWith("#");
                const named = (name) => node.getAttribute(name) ?? "";
                if (
                  node.matches(strange) ||
                  (outward && !(named("rel") === "noopener noreferrer" && named("target") === "_blank")) ||
                  [...node.attributes].some(({ name, value }) =>
                    /^on|^srcdoc$|^formaction$|^ping$/.test(name) ||
                    (name === "id" && !value.startsWith("footnote-")) ||
                    (/href$|^src$|^data$|^action$/.test(name) && !/^(https?:|mailto:|#footnote-)/.test(value)))
                ) {
                  left.push(node.outerHTML);
                }
              }
              return left;
            }"""
        )
        assert left == []
        shown = await page.locator(".turn .answer").all_text_contents()
        assert sum(text.count("hit()") for text in shown) > 100, "what was written is there, as text"
        assert await page.evaluate("violations") == []
    assert (foreign, hits) == ([], [])
    assert len(VECTORS) > 100


async def test_html_that_needs_no_sanitising_is_what_the_sanitiser_leaves_as_it_is(bench: Page) -> None:
    written, vectors, changed = await bench.evaluate(
        """async ([source, vectors]) => {
          const { isHarmless } = await import("/static/markdown/harmless.js");
          const { lex } = await import("/static/markdown/lexer.js");
          const { blockHtml } = await import("/static/markdown/html.js");
          const options = { images: true, texts: { taskDone: "", taskOpen: "" } };
          const blocks = lex(source, Object.create(null)).map((token) => blockHtml(token, options)).filter(Boolean);
          const changed = [];
          const passed = (htmls) => {
            const harmless = htmls.filter(isHarmless);
            for (const html of harmless) {
              const plain = document.implementation.createHTMLDocument().createElement("div");
              plain.innerHTML = html;
              if (plain.innerHTML !== DOMPurify.sanitize(html).innerHTML) changed.push(html);
            }
            return harmless;
          };
          return [passed(blocks).length / blocks.length, passed(vectors), changed];
        }""",
        [NASTY, [*VECTORS, *(f"<p>{vector}</p>" for vector in VECTORS)]],
    )
    assert changed == []
    assert written > 0.5
    assert not [vector for vector in vectors if re.search(r"<(?!/?p>)\w", vector)], "as HTML they hold other elements"


async def test_remote_images_are_links_until_the_reader_allows_them(
    browser: Browser, port: int, engine: ScriptedEngine
) -> None:
    origin = f"http://127.0.0.1:{port}"
    fetched: list[str] = []

    async def gate(route: Route) -> None:
        if route.request.url.startswith(origin):
            await route.continue_()
            return
        fetched.append(route.request.url)
        if "good" in route.request.url:
            await route.fulfill(body=PIXEL, content_type="image/png")
        else:
            await route.abort()

    engine.script = says("![A sea](https://images.test/good.png) and ", "![a wood](https://images.test/bad.png)")
    async with await browser.new_context(locale="en-US") as context:
        await context.route("**/*", gate)
        page = await context.new_page()
        await page.goto(origin)
        await ask(page, "Pictures?")
        await finished(page)
        await expect(page.get_by_role("link", name="A sea")).to_have_attribute("href", "https://images.test/good.png")
        await expect(page.locator(".answer img")).to_have_count(0)
        assert fetched == []
        await page.get_by_role("button", name="Settings").click()
        await page.get_by_label("Load pictures from other sites").check()
        await page.reload()
        await finished(page)
        await expect(page.get_by_role("img", name="A sea")).to_have_js_property("naturalWidth", 1)
        await expect(page.get_by_role("link", name="a wood")).to_have_attribute("href", "https://images.test/bad.png")
        assert sorted(set(fetched)) == ["https://images.test/bad.png", "https://images.test/good.png"]
        fetched.clear()
        await page.get_by_role("button", name="Settings").click()
        await page.get_by_label("Load pictures from other sites").uncheck()
        await page.reload()
        await finished(page)
        await expect(page.locator(".answer a.picture")).to_have_count(2)
        assert fetched == []


def batches(items: list[str], size: int) -> Iterable[list[str]]:
    """So many at a time."""
    return (items[at : at + size] for at in range(0, len(items), size))
