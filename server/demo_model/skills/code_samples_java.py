"""The tasks of the code skill in Java."""


def _java(body: str, imports: str = "") -> str:
    """A Java program with `body` in its class."""
    return f"{imports}public class Main {{\n{body}\n}}"


def _main(*lines: str, throws: str = "") -> str:
    inner = "\n".join(f"        {line}".rstrip() for line in lines)
    return f"    public static void main(String[] args){throws} {{\n{inner}\n    }}"


def _method(head: str, *lines: str) -> str:
    inner = "\n".join(f"        {line}" for line in lines)
    return f"    static {head} {{\n{inner}\n    }}\n\n"


JAVA = {
    "hello": _java(_main('System.out.println("Hello, world!");')),
    "fizzbuzz": _java(
        _main(
            "for (int number = 1; number <= 100; number++) {",
            '    if (number % 15 == 0) System.out.println("FizzBuzz");',
            '    else if (number % 3 == 0) System.out.println("Fizz");',
            '    else if (number % 5 == 0) System.out.println("Buzz");',
            "    else System.out.println(number);",
            "}",
        )
    ),
    "factorial": _java(
        _method(
            "long factorial(int n)", "long result = 1;", "for (int i = 2; i <= n; i++) result *= i;", "return result;"
        )
        + _main("System.out.println(factorial(5)); // 120")
    ),
    "fibonacci": _java(
        _method(
            "void fibonacci(int count)",
            "long a = 0, b = 1;",
            "for (int i = 0; i < count; i++) {",
            "    System.out.println(a);",
            "    long next = a + b;",
            "    a = b;",
            "    b = next;",
            "}",
        )
        + _main("fibonacci(10);")
    ),
    "reverse": _java(
        _method("String reverse(String text)", "return new StringBuilder(text).reverse().toString();")
        + _main('System.out.println(reverse("hello")); // olleh')
    ),
    "primes": _java(
        _main(
            "int limit = 30;",
            "boolean[] composite = new boolean[limit + 1];",
            "for (int n = 2; n <= limit; n++) {",
            "    if (composite[n]) continue;",
            "    System.out.println(n);",
            "    for (int m = n * n; m <= limit; m += n) composite[m] = true;",
            "}",
        )
    ),
    "bubble": _java(
        _method(
            "void bubbleSort(int[] items)",
            "for (int end = items.length - 1; end > 0; end--) {",
            "    for (int i = 0; i < end; i++) {",
            "        if (items[i] > items[i + 1]) {",
            "            int swap = items[i];",
            "            items[i] = items[i + 1];",
            "            items[i + 1] = swap;",
            "        }",
            "    }",
            "}",
        )
        + _main(
            "int[] numbers = {5, 2, 9, 1};",
            "bubbleSort(numbers);",
            "System.out.println(java.util.Arrays.toString(numbers)); // [1, 2, 5, 9]",
        )
    ),
    "search": _java(
        _method(
            "int binarySearch(int[] items, int target)",
            "int low = 0, high = items.length - 1;",
            "while (low <= high) {",
            "    int middle = low + (high - low) / 2;",
            "    if (items[middle] == target) return middle;",
            "    if (items[middle] < target) low = middle + 1;",
            "    else high = middle - 1;",
            "}",
            "return -1;",
        )
        + _main("System.out.println(binarySearch(new int[] {1, 3, 5, 7, 9}, 7)); // 3")
    ),
    "read": _java(
        _main(
            'try (BufferedReader reader = Files.newBufferedReader(Path.of("notes.txt"))) {',
            "    String line;",
            "    while ((line = reader.readLine()) != null) System.out.println(line);",
            "}",
            throws=" throws IOException",
        ),
        "import java.io.BufferedReader;\nimport java.io.IOException;\n"
        "import java.nio.file.Files;\nimport java.nio.file.Path;\n\n",
    ),
    "words": _java(
        _main(
            'String text = "the cat and the dog";',
            "Map<String, Integer> counts = new TreeMap<>();",
            'for (String word : text.split(" ")) counts.merge(word, 1, Integer::sum);',
            'counts.forEach((word, count) -> System.out.println(word + " " + count));',
        ),
        "import java.util.Map;\nimport java.util.TreeMap;\n\n",
    ),
    "sum": _java(
        _main(
            "int total = 0;",
            "for (int number : new int[] {1, 2, 3, 4}) total += number;",
            "System.out.println(total); // 10",
        )
    ),
    "class": _java(
        "    record Rectangle(int width, int height) {\n        int area() {\n            return width * height;\n"
        "        }\n    }\n\n" + _main("System.out.println(new Rectangle(3, 4).area()); // 12")
    ),
    "http": _java(
        _main(
            "HttpClient client = HttpClient.newHttpClient();",
            'HttpRequest request = HttpRequest.newBuilder(URI.create("https://example.com")).build();',
            "HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());",
            "System.out.println(response.statusCode());",
            "System.out.println(response.body());",
            throws=" throws Exception",
        ),
        "import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\n"
        "import java.net.http.HttpResponse;\n\n",
    ),
    "leap": _java(
        _method("boolean isLeap(int year)", "return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);")
        + _main("System.out.println(isLeap(2024)); // true")
    ),
    "palindrome": _java(
        _method(
            "boolean isPalindrome(String text)", "return new StringBuilder(text).reverse().toString().equals(text);"
        )
        + _main('System.out.println(isPalindrome("level")); // true')
    ),
    "swap": _java(
        _main("int a = 1, b = 2;", "int old = a;", "a = b;", "b = old;", 'System.out.println(a + " " + b); // 2 1')
    ),
}
