"""Calculations written out in steps of one digit each, from the right: what a small model does surely.

Every step ends in what is known of the result so far ("→ 36"), so that the next one only puts a digit before it.
"""

from server.demo_model.drawing import Language


def plus(a: int, b: int) -> str:
    """`a` + `b`, neither of them negative, column by column; in one step where both have one digit."""
    if a < 10 and b < 10:
        return f"{a} + {b} = {a + b}"
    left, right = str(a)[::-1], str(b)[::-1]
    places = max(len(left), len(right))
    steps, done, carry = [], "", 0
    for place in range(places):
        terms = [int(digits[place]) for digits in (left, right) if place < len(digits)]
        terms += [carry] if carry else []
        total = sum(terms)
        done = f"{total if place == places - 1 else total % 10}{done}"
        carry = total // 10
        steps.append(_step(" + ".join(map(str, terms)), total, done, len(terms)))
    return f"{a} + {b}: " + ", ".join(steps)


def minus(a: int, b: int) -> str:
    """`a` − `b`, which is not negative, column by column; ten is borrowed where a digit is too small."""
    if a < 10 and b < 10:
        return f"{a} − {b} = {a - b}"
    top, bottom = str(a)[::-1], str(b)[::-1]
    steps, done, borrow = [], "", 0
    for place, letter in enumerate(top):
        taken = [int(bottom[place])] if place < len(bottom) else []
        taken += [1] if borrow else []
        digit = int(letter)
        borrow = int(digit < sum(taken))
        digit += 10 * borrow
        rest = digit - sum(taken)
        done = f"{rest}{done}"
        steps.append(_step(" − ".join(map(str, [digit, *taken])), rest, done, 1 + len(taken)))
    return f"{a} − {b}: " + ", ".join(steps)


def times(a: int, b: int) -> list[str]:
    """`a` × `b`: a line for each digit of the shorter number, then one for each sum of those."""
    if a < 10 and b < 10:
        return [f"{a} × {b} = {a * b}"]
    top, bottom = (a, b) if len(str(a)) >= len(str(b)) else (b, a)
    lines, products = [], []
    for place, digit in enumerate(map(int, reversed(str(bottom)))):
        if digit:
            lines.append(_times_digit(top, digit, place))
            products.append(top * digit * 10**place)
    total = products[0] if products else 0
    for product in products[1:]:
        lines.append(plus(total, product))
        total += product
    return lines or [f"{top} × 0 = 0"]


def _times_digit(top: int, digit: int, place: int) -> str:
    steps, done, carry = [], "0" * place, 0
    letters = str(top)[::-1]
    for at, letter in enumerate(letters):
        product = int(letter) * digit + carry
        done = f"{product if at == len(letters) - 1 else product % 10}{done}"
        steps.append(f"{letter} × {digit}{f' + {carry}' if carry else ''} = {product} → {done}")
        carry = product // 10
    return f"{top} × {digit}{'0' * place}: " + ", ".join(steps)


def divided(a: int, b: int) -> list[str]:
    """`a` ÷ `b`: long division, for a divisor of several digits with its multiples first."""
    if a < b or (a < 10 and b < 10):
        return []
    lines, steps, done, part = [], [], "", 0
    if b >= 10:
        multiples = [f"{b} × {count} = {b * count}" for count in range(1, min(9, a // b) + 1)]
        beyond = a // b + 1
        lines.append(", ".join(multiples) + (f", {b} × {beyond} = {b * beyond} > {a}" if beyond < 10 else ""))
    for digit in str(a):
        part = part * 10 + int(digit)
        count, rest = divmod(part, b)
        if not count and not done:
            continue
        done += str(count)
        if b < 10:
            steps.append(f"{part} ÷ {b} = {quotient(part, b)} → {done}")
        else:
            steps.append(f"{part} − {b * count} = {rest} → {done}" if count else f"{part} < {b} → {done}")
        part = rest
    return [*lines, f"{a} ÷ {b}: " + ", ".join(steps)]


def quotient(a: int, b: int) -> str:
    """`a` ÷ `b` as a quotient, with the remainder if there is one."""
    whole, rest = divmod(a, b)
    return f"{whole} remainder {rest}" if rest else str(whole)


def signed(number: int | str) -> str:
    """With a true minus sign."""
    return str(number).replace("-", "−")


def hundredths(number: int) -> str:
    """That many hundredths as a decimal number without superfluous zeros: 5205 is 52.05."""
    whole, rest = divmod(number, 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")


def written(lines: list[str], result: str, language: Language) -> str:
    """The lines, as a list if they are several, and the result after them in bold."""
    text = "".join(f"- {line}\n" for line in lines) if len(lines) > 1 else "".join(f"{line}\n" for line in lines)
    text = f"{text}\n**{result}**" if text else f"**{result}**"
    return localized(text) if language == "zh" else text


def localized(text: str) -> str:
    """Steps with the signs and words that Chinese uses."""
    return text.replace(", ", "，").replace(": ", "：").replace(" remainder ", " 余 ")


def _step(terms: str, result: int, done: str, count: int) -> str:
    return f"{terms} = {result} → {done}" if count > 1 else f"{terms} → {done}"
