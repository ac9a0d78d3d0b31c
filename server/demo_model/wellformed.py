"""What is not well-formed in an answer's Markdown: what a chat page would draw wrongly or not at all.

Stricter than CommonMark, which calls nothing an error, and wary of false alarms: code, prices such as $5, and signs of
multiplication are left alone.
"""

import re
import unicodedata
from collections.abc import Iterator

FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
ITEM = re.compile(r"( *)(?:([-*+])|(\d{1,3})[.)])(?: +|$)")
DELIMITER = re.compile(r"\|(?: *:?-+:? *\|)+")
RULE = re.compile(r"([-*_])(?: *\1){2,}")
HEADING = re.compile(r"#{1,6}(?: |$)")
GLUED_HEADING = re.compile(r"#{2,6}[^#\s]|#[A-Z一-鿿]")
DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:")
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)", re.DOTALL)
DISPLAY = re.compile(r"\$\$(.+?)\$\$|\\\[(.+?)\\\]", re.DOTALL)
INLINE = re.compile(r"(?<!\$)\$(?![\s$])([^$\n]*?)(?<!\s)\$(?![\d$])|\\\((.+?)\\\)", re.DOTALL)
PRICE = re.compile(r"\$(?=\d)|(?<!\S)\d+(?:[.,]\d+)?\$|(?<![\w$])\$(?![\w\\$])")
LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: \"[^\"]*\")?\)")
REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
INTERVAL = re.compile(r"[\[(]\s*[-−]?[\w∞.]+\s*[,，]\s*[-−+]?[\w∞.]+\s*[\])]")
ENVIRONMENT = re.compile(r"\\(begin|end){(\w+\*?)}")


def faults(text: str, *, whole: bool = True) -> list[str]:
    """What is wrong, a short sentence each; `whole` is false for an answer that was cut off, which may end anywhere."""
    lines = text.rstrip("\n").split("\n")
    if not whole:
        lines.pop()
    found: list[str] = []
    prose, open_block = _without_fences(lines)
    if open_block and whole:
        found.append("a fence does not close")
    joined = "\n".join(prose)
    for formula in DISPLAY.finditer(CODE.sub("", joined)):
        found += _formula_faults(formula[1] or formula[2])
    prose = DISPLAY.sub(lambda formula: "\x01" + "\n" * formula[0].count("\n"), joined).split("\n")
    found += _structure_faults(prose, whole)
    blocks = list(_blocks(prose))
    for number, block in enumerate(blocks):
        if whole or number < len(blocks) - 1:
            found += _inline_faults(block)
    return found + list(_footnote_faults(prose, whole))


def _without_fences(lines: list[str]) -> tuple[list[str], bool]:
    """The lines with "\x00" for each of a fenced block, and whether the last block is open at the end."""
    prose: list[str] = []
    fence = ""
    for line in lines:
        bare = re.sub(r"^[ >]*(?:[-*+] +)?", "", line).rstrip()
        opened = FENCE.match(bare)
        if fence:
            if opened and opened[1].startswith(fence) and not opened[2]:
                fence = ""
            prose.append("\x00")
        elif opened:
            fence = opened[1]
            prose.append("\x00")
        else:
            prose.append(line.rstrip())
    return prose, bool(fence)


def _structure_faults(lines: list[str], whole: bool) -> Iterator[str]:
    """Faults of tables, lists, headings and rules: what depends on the lines around."""
    before = ""
    cells = 0
    in_list = False
    counts: dict[int, int] = {}
    for number, quoted in enumerate(lines):
        line = re.sub(r"^(?:> ?)+", "", quoted)
        bare = line.strip()
        item = ITEM.match(line)
        if bare.startswith("|"):
            yield from _row_faults(bare, before, cells)
            if (
                not cells
                and (whole or number < len(lines) - 1)
                and not DELIMITER.fullmatch(_unquoted(lines, number + 1))
            ):
                yield f"a table has no delimiter row: {bare[:30]!r}"
            cells = cells or _cells(bare)
        else:
            if cells and bare and bare[0] not in "#\x00\x01" and not RULE.fullmatch(bare) and before.startswith("|"):
                yield f"a line is glued to the table before it: {bare[:30]!r}"
            cells = 0
            if not bare:
                pass
            elif GLUED_HEADING.match(bare):
                yield f"a heading has no space: {bare[:30]!r}"
            elif RULE.fullmatch(bare):
                if before and _is_text(before) and bare[0] == "-":
                    yield "a rule is glued to the paragraph before it"
                counts, in_list = {}, False
            elif item:
                if before and _is_text(before) and not in_list:
                    yield f"a list is glued to the paragraph before it: {bare[:30]!r}"
                yield from _count_faults(item, counts)
                in_list = True
            elif not line.startswith("  ") and (not before or HEADING.match(bare)):
                counts, in_list = {}, False
        before = bare


def _unquoted(lines: list[str], number: int) -> str:
    return re.sub(r"^(?:> ?)+", "", lines[number]).strip() if number < len(lines) else ""


def _is_text(bare: str) -> bool:
    return not (bare[0] in "|\x00\x01" or HEADING.match(bare) or RULE.fullmatch(bare) or ITEM.match(bare))


def _row_faults(row: str, before: str, cells: int) -> Iterator[str]:
    if not cells and before and _is_text(before):
        yield "a table is glued to the paragraph before it"
    if not row.endswith("|") or len(row) < 2:
        yield f"a row of a table does not end: {row[:30]!r}"
    elif cells and _cells(row) != cells:
        yield f"a row has {_cells(row)} cells, its head {cells}: {row[:30]!r}"


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row)) - 1


def _count_faults(item: re.Match[str], counts: dict[int, int]) -> Iterator[str]:
    """Whether a numbered item follows the one before it; `counts` has the last number by indent."""
    indent = len(item[1])
    for deeper in [one for one in counts if one > indent]:
        del counts[deeper]
    if item[3] is None:
        counts.pop(indent, None)
        return
    count = int(item[3])
    if indent in counts and count != counts[indent] + 1:
        yield f"a numbered list goes from {counts[indent]} to {count}"
    counts[indent] = count


def _blocks(lines: list[str]) -> Iterator[str]:
    """Paragraphs, items, headings and cells: what emphasis cannot cross."""
    block: list[str] = []
    for line in lines:
        bare = re.sub(r"^(?:> ?)+", "", line).strip()
        item = ITEM.match(bare)
        if bare.startswith("|"):
            yield from re.split(r"(?<!\\)\|", bare)
        elif not bare or bare == "\x00" or item or HEADING.match(bare) or RULE.fullmatch(bare):
            yield "\n".join(block)
            block = []
            if item or HEADING.match(bare):
                block = [bare[item.end() :] if item else bare.lstrip("#")]
        else:
            block.append(bare)
    yield "\n".join(block)


def _inline_faults(block: str) -> Iterator[str]:
    """Faults within a block: code, formulas, links, emphasis, each taken away before the next is looked for."""
    if not block.strip():
        return
    start = repr(block.strip()[:30])
    text = CODE.sub("c", block)
    if "`" in text:
        yield f"a backtick does not pair: {start}"
    text = text.replace("\\$", "")
    for formula in INLINE.finditer(text):
        yield from _formula_faults(formula[1] or formula[2])
    text = INLINE.sub("f", text)
    looks_like_formula = re.search(r"\\[a-z]|\w[\^_]", text)
    if "$" in (text if looks_like_formula else PRICE.sub("", text)):
        yield f"a $ does not pair: {start}"
    if re.search(r"\\[()\[\]]", text):
        yield f"a formula's bracket does not pair: {start}"
    for link in LINK.finditer(text):
        if not link[1] or not link[2]:
            yield f"a link is empty: {start}"
    # An image within a link takes two rounds.
    text = REFERENCE.sub("", LINK.sub("l", LINK.sub("l", text)))
    if "](" in text:
        yield f"a link does not close: {start}"
    text = INTERVAL.sub("", text)
    if text.count("[") != text.count("]"):
        yield f"a square bracket does not pair: {start}"
    yield from _emphasis_faults(re.sub(r"\\[*_~]", "", text), start)


def _formula_faults(formula: str) -> Iterator[str]:
    start = repr(formula.strip()[:30])
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", formula):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth:
        yield f"the braces of a formula do not balance: {start}"
    if len(re.findall(r"\\left\b", formula)) != len(re.findall(r"\\right\b", formula)):
        yield f"a formula has \\left without \\right: {start}"
    environments: list[str] = []
    for side, name in ENVIRONMENT.findall(formula):
        if side == "begin":
            environments.append(name)
        elif not environments or environments.pop() != name:
            environments.append(name)
            break
    if environments:
        yield f"an environment of a formula does not close: {start}"


def _emphasis_faults(text: str, start: str) -> Iterator[str]:
    """Stars and tildes by CommonMark's flanking rule: which are left open, and which could not have opened."""
    for mark, name in (("**", "bold"), ("*", "italic"), ("~~", "strikethrough")):
        is_open = False
        for run in re.finditer(r"\*+" if mark[0] == "*" else r"~{2,}", text):
            if len(run[0]) not in (len(mark), 3):
                continue
            before, after = text[run.start() - 1 : run.start()] or " ", text[run.end() : run.end() + 1] or " "
            opens, closes = _flanks(before, after), _flanks(after, before)
            if (opens and closes and before.isdigit() and after.isdigit()) or (before.isspace() and after.isspace()):
                continue  # 2**3 and 2 * 3
            if not (closes if is_open else opens):
                yield f"{name} cannot {'close' if is_open else 'open'} here: {before + run[0] + after!r}"
            is_open = not is_open
        if is_open:
            yield f"{name} does not close: {start}"


def _flanks(before: str, after: str) -> bool:
    """Whether a run between these two characters may open emphasis; with the two swapped, whether it may close."""
    if after.isspace():
        return False
    return not _is_mark(after) or before.isspace() or _is_mark(before)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _footnote_faults(lines: list[str], whole: bool) -> Iterator[str]:
    defined = {found[1] for line in lines if (found := DEFINITION.match(line))}
    prose = CODE.sub("", "\n".join(DEFINITION.sub("", line) for line in lines))
    used = {found[1]: None for found in REFERENCE.finditer(prose)}
    if whole:
        for name in used:
            if name not in defined:
                yield f"footnote {name} is not defined"
    for name in sorted(defined - used.keys()):
        yield f"footnote {name} is not referred to"
