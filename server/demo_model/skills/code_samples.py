"""The tasks of the code skill in Python, JavaScript, TypeScript and Bash; the compiled languages are in their own."""


def sections(text: str) -> dict[str, str]:
    """The parts of `text` by the name that stands after "=== " before each."""
    parts = text.strip().removeprefix("=== ").split("\n=== ")
    return {name: body.strip("\n") for name, _, body in (part.partition("\n") for part in parts)}


PYTHON = sections(r"""
=== hello
print("Hello, world!")
=== fizzbuzz
for number in range(1, 101):
    if number % 15 == 0:
        print("FizzBuzz")
    elif number % 3 == 0:
        print("Fizz")
    elif number % 5 == 0:
        print("Buzz")
    else:
        print(number)
=== factorial
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


print(factorial(5))  # 120
=== fibonacci
def fibonacci(count):
    a, b = 0, 1
    for _ in range(count):
        print(a)
        a, b = b, a + b


fibonacci(10)
=== reverse
def reverse(text):
    return text[::-1]


print(reverse("hello"))  # olleh
=== primes
def primes(limit):
    is_prime = [True] * (limit + 1)
    found = []
    for n in range(2, limit + 1):
        if is_prime[n]:
            found.append(n)
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
    return found


print(primes(30))  # [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
=== bubble
def bubble_sort(items):
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]


numbers = [5, 2, 9, 1]
bubble_sort(numbers)
print(numbers)  # [1, 2, 5, 9]
=== search
def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


print(binary_search([1, 3, 5, 7, 9], 7))  # 3
=== read
with open("notes.txt", encoding="utf-8") as file:
    for line in file:
        print(line.rstrip("\n"))
=== words
from collections import Counter

text = "the cat and the dog"
for word, count in Counter(text.split()).items():
    print(word, count)
=== sum
numbers = [1, 2, 3, 4]
total = sum(numbers)
print(total)  # 10
=== class
class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


print(Rectangle(3, 4).area())  # 12
=== http
from urllib.request import urlopen

with urlopen("https://example.com") as response:
    print(response.status)
    print(response.read().decode())
=== leap
def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


print(is_leap(2024))  # True
=== palindrome
def is_palindrome(text):
    return text == text[::-1]


print(is_palindrome("level"))  # True
=== swap
a, b = 1, 2
a, b = b, a
print(a, b)  # 2 1
""")

JAVASCRIPT = sections(r"""
=== hello
console.log("Hello, world!");
=== fizzbuzz
for (let number = 1; number <= 100; number++) {
  if (number % 15 === 0) console.log("FizzBuzz");
  else if (number % 3 === 0) console.log("Fizz");
  else if (number % 5 === 0) console.log("Buzz");
  else console.log(number);
}
=== factorial
function factorial(n) {
  let result = 1;
  for (let i = 2; i <= n; i++) result *= i;
  return result;
}

console.log(factorial(5)); // 120
=== fibonacci
function fibonacci(count) {
  let [a, b] = [0, 1];
  for (let i = 0; i < count; i++) {
    console.log(a);
    [a, b] = [b, a + b];
  }
}

fibonacci(10);
=== reverse
function reverse(text) {
  return [...text].reverse().join("");
}

console.log(reverse("hello")); // olleh
=== primes
function primes(limit) {
  const isPrime = new Array(limit + 1).fill(true);
  const found = [];
  for (let n = 2; n <= limit; n++) {
    if (!isPrime[n]) continue;
    found.push(n);
    for (let m = n * n; m <= limit; m += n) isPrime[m] = false;
  }
  return found;
}

console.log(primes(30).join(" ")); // 2 3 5 7 11 13 17 19 23 29
=== bubble
function bubbleSort(items) {
  for (let end = items.length - 1; end > 0; end--) {
    for (let i = 0; i < end; i++) {
      if (items[i] > items[i + 1]) {
        [items[i], items[i + 1]] = [items[i + 1], items[i]];
      }
    }
  }
}

const numbers = [5, 2, 9, 1];
bubbleSort(numbers);
console.log(numbers.join(" ")); // 1 2 5 9
=== search
function binarySearch(items, target) {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (items[middle] === target) return middle;
    if (items[middle] < target) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

console.log(binarySearch([1, 3, 5, 7, 9], 7)); // 3
=== read
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const lines = createInterface({ input: createReadStream("notes.txt") });
for await (const line of lines) {
  console.log(line);
}
=== words
const text = "the cat and the dog";
const counts = new Map();
for (const word of text.split(" ")) {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
for (const [word, count] of counts) console.log(word, count);
=== sum
const numbers = [1, 2, 3, 4];
const total = numbers.reduce((sum, number) => sum + number, 0);
console.log(total); // 10
=== class
class Rectangle {
  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  area() {
    return this.width * this.height;
  }
}

console.log(new Rectangle(3, 4).area()); // 12
=== http
const response = await fetch("https://example.com");
console.log(response.status);
console.log(await response.text());
=== leap
function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

console.log(isLeap(2024)); // true
=== palindrome
function isPalindrome(text) {
  return text === [...text].reverse().join("");
}

console.log(isPalindrome("level")); // true
=== swap
let [a, b] = [1, 2];
[a, b] = [b, a];
console.log(a, b); // 2 1
""")

# What changes of the same programs in TypeScript, which is JavaScript with types.
_TYPED = (
    ("factorial(n) {", "factorial(n: number): number {"),
    ("fibonacci(count) {", "fibonacci(count: number): void {"),
    ("reverse(text) {", "reverse(text: string): string {"),
    ("primes(limit) {", "primes(limit: number): number[] {"),
    ("const found = []", "const found: number[] = []"),
    ("new Array(", "new Array<boolean>("),
    ("bubbleSort(items) {", "bubbleSort(items: number[]): void {"),
    ("binarySearch(items, target) {", "binarySearch(items: number[], target: number): number {"),
    ("new Map()", "new Map<string, number>()"),
    ("isLeap(year) {", "isLeap(year: number): boolean {"),
    ("isPalindrome(text) {", "isPalindrome(text: string): boolean {"),
    ("  constructor(width, height) {\n", "  constructor(private width: number, private height: number) {}\n"),
    ("    this.width = width;\n    this.height = height;\n  }\n", ""),
    ("area() {", "area(): number {"),
)


def _typed(program: str) -> str:
    for bare, typed in _TYPED:
        program = program.replace(bare, typed)
    return program


TYPESCRIPT = {task: _typed(program) for task, program in JAVASCRIPT.items()}

BASH = sections(r"""
=== hello
#!/usr/bin/env bash
echo "Hello, world!"
=== fizzbuzz
#!/usr/bin/env bash
for number in {1..100}; do
  if ((number % 15 == 0)); then
    echo "FizzBuzz"
  elif ((number % 3 == 0)); then
    echo "Fizz"
  elif ((number % 5 == 0)); then
    echo "Buzz"
  else
    echo "$number"
  fi
done
=== factorial
#!/usr/bin/env bash
factorial() {
  local result=1
  for ((i = 2; i <= $1; i++)); do
    ((result *= i))
  done
  echo "$result"
}

factorial 5 # 120
=== fibonacci
#!/usr/bin/env bash
fibonacci() {
  local a=0 b=1 next
  for ((i = 0; i < $1; i++)); do
    echo "$a"
    ((next = a + b, a = b, b = next))
  done
}

fibonacci 10
=== reverse
#!/usr/bin/env bash
rev <<< "hello" # olleh
=== primes
#!/usr/bin/env bash
primes() {
  local limit=$1 n multiple
  local -A composite
  for ((n = 2; n <= limit; n++)); do
    [[ -n ${composite[$n]} ]] && continue
    echo "$n"
    for ((multiple = n * n; multiple <= limit; multiple += n)); do
      composite[$multiple]=1
    done
  done
}

primes 30
=== bubble
#!/usr/bin/env bash
items=(5 2 9 1)
for ((end = ${#items[@]} - 1; end > 0; end--)); do
  for ((i = 0; i < end; i++)); do
    if ((items[i] > items[i + 1])); then
      swap=${items[i]}
      items[i]=${items[i + 1]}
      items[i + 1]=$swap
    fi
  done
done
echo "${items[@]}" # 1 2 5 9
=== search
#!/usr/bin/env bash
items=(1 3 5 7 9)
target=7
low=0
high=$((${#items[@]} - 1))
found=-1
while ((low <= high)); do
  middle=$(((low + high) / 2))
  if ((items[middle] == target)); then
    found=$middle
    break
  elif ((items[middle] < target)); then
    low=$((middle + 1))
  else
    high=$((middle - 1))
  fi
done
echo "$found" # 3
=== read
#!/usr/bin/env bash
while IFS= read -r line; do
  echo "$line"
done < notes.txt
=== words
#!/usr/bin/env bash
text="the cat and the dog"
tr ' ' '\n' <<< "$text" | sort | uniq -c
=== sum
#!/usr/bin/env bash
total=0
for number in 1 2 3 4; do
  ((total += number))
done
echo "$total" # 10
=== http
#!/usr/bin/env bash
curl --silent --show-error --include https://example.com
=== leap
#!/usr/bin/env bash
is_leap() {
  (($1 % 4 == 0 && ($1 % 100 != 0 || $1 % 400 == 0)))
}

if is_leap 2024; then echo "leap year"; fi
=== palindrome
#!/usr/bin/env bash
is_palindrome() {
  [[ $1 == "$(rev <<< "$1")" ]]
}

if is_palindrome "level"; then echo "palindrome"; fi
=== swap
#!/usr/bin/env bash
a=1 b=2
swap=$a a=$b b=$swap
echo "$a $b" # 2 1
""")
