"""Programs with open places, by their fence's tag: a function of two numbers, a text to print, and a loop."""

from typing import NamedTuple

from server.demo_model.drawing import Language
from server.demo_model.skills.code_samples_compiled import go


class Operation(NamedTuple):
    """What a function of two numbers does."""

    what: dict[Language, str]
    expression: str
    larger: bool = False

    def result(self, tag: str) -> str:
        """What it returns, in the language of that tag."""
        if tag == "bash":
            return (
                "$(($1 > $2 ? $1 : $2))"
                if self.larger
                else f"$(({self.expression.replace('a', '$1').replace('b', '$2')}))"
            )
        return LARGER.get(tag, "a > b ? a : b") if self.larger else self.expression


LARGER = {
    "python": "max(a, b)",
    "go": "max(a, b)",
    "rust": "a.max(b)",
    "java": "Math.max(a, b)",
    "cpp": "std::max(a, b)",
}
LARGER |= {"javascript": "Math.max(a, b)", "typescript": "Math.max(a, b)"}

OPERATIONS = (
    Operation({"en": "adds two numbers", "zh": "把两个数相加"}, "a + b"),
    Operation({"en": "subtracts two numbers", "zh": "把两个数相减"}, "a - b"),
    Operation({"en": "multiplies two numbers", "zh": "把两个数相乘"}, "a * b"),
    Operation({"en": "returns the larger of two numbers", "zh": "返回两个数中较大的一个"}, "", larger=True),
)

FUNCTIONS = {
    "python": "def <name>(a, b):\n    return <result>",
    "javascript": "function <name>(a, b) {\n  return <result>;\n}",
    "typescript": "function <name>(a: number, b: number): number {\n  return <result>;\n}",
    "go": "func <name>(a, b int) int {\n\treturn <result>\n}",
    "rust": "fn <name>(a: i32, b: i32) -> i32 {\n    <result>\n}",
    "c": "int <name>(int a, int b) {\n    return <result>;\n}",
    "cpp": "int <name>(int a, int b) {\n    return <result>;\n}",
    "java": "static int <name>(int a, int b) {\n    return <result>;\n}",
    "bash": '<name>() {\n  echo "<result>"\n}',
}

PRINTING = {
    "python": 'print("<text>")',
    "javascript": 'console.log("<text>");',
    "typescript": 'console.log("<text>");',
    "go": go('\tfmt.Println("<text>")'),
    "rust": 'fn main() {\n    println!("<text>");\n}',
    "c": '#include <stdio.h>\n\nint main(void) {\n    puts("<text>");\n    return 0;\n}',
    "cpp": '#include <iostream>\n\nint main() {\n    std::cout << "<text>\\n";\n}',
    "java": "public class Main {\n    public static void main(String[] args) {\n"
    '        System.out.println("<text>");\n    }\n}',
    "bash": '#!/usr/bin/env bash\necho "<text>"',
}

COUNTING = {
    "python": "for number in range(<low>, <high> + 1):\n    print(number)",
    "javascript": "for (let number = <low>; number <= <high>; number++) {\n  console.log(number);\n}",
    "typescript": "for (let number = <low>; number <= <high>; number++) {\n  console.log(number);\n}",
    "go": "for number := <low>; number <= <high>; number++ {\n\tfmt.Println(number)\n}",
    "rust": 'for number in <low>..=<high> {\n    println!("{number}");\n}',
    "c": 'for (int number = <low>; number <= <high>; number++) {\n    printf("%d\\n", number);\n}',
    "cpp": "for (int number = <low>; number <= <high>; number++) {\n    std::cout << number << '\\n';\n}",
    "java": "for (int number = <low>; number <= <high>; number++) {\n    System.out.println(number);\n}",
    "bash": 'for number in {<low>..<high>}; do\n  echo "$number"\ndone',
}
