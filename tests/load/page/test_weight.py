"""What is loaded at once is counted, what is fetched later is not."""

import gzip
from pathlib import Path

from tests.load.page.weight import weights


def test_the_document_what_it_names_and_what_that_imports_are_counted_once(tmp_path: Path) -> None:
    files = {
        "index.html": '<link href="/static/a.css">\n<script type="module" src="/static/main.js"></script>',
        "a.css": "p { color: red }",
        "main.js": 'import { b } from "./parts/b.js";\nimport "./c.js";\nconst later = () => import("./later.js");',
        "parts/b.js": 'import {\n  c,\n} from "../c.js";\nexport { d } from "./d.js";',
        "parts/d.js": 'const text = `import "./no.js"`;',
        "c.js": "export const c = 1;",
        "later.js": "",
        "shared_worker.js": 'import "./c.js";',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    del files["later.js"]
    assert weights(tmp_path) == {name: len(gzip.compress(text.encode(), 6)) for name, text in files.items()}


def test_the_page_is_all_there() -> None:
    assert {"index.html", "style.css", "main.js", "chat.js", "shared_chat.js"} <= weights().keys()
