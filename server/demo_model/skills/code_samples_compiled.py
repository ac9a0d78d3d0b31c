"""The tasks of the code skill in Go and Rust."""

from server.demo_model.skills.code_samples import sections

_GO = sections(r"""
=== hello
	fmt.Println("Hello, world!")
=== fizzbuzz
	for number := 1; number <= 100; number++ {
		switch {
		case number%15 == 0:
			fmt.Println("FizzBuzz")
		case number%3 == 0:
			fmt.Println("Fizz")
		case number%5 == 0:
			fmt.Println("Buzz")
		default:
			fmt.Println(number)
		}
	}
=== factorial
	fmt.Println(factorial(5)) // 120
}

func factorial(n int) int {
	result := 1
	for i := 2; i <= n; i++ {
		result *= i
	}
	return result
=== fibonacci
	fibonacci(10)
}

func fibonacci(count int) {
	a, b := 0, 1
	for i := 0; i < count; i++ {
		fmt.Println(a)
		a, b = b, a+b
	}
=== reverse
	fmt.Println(reverse("hello")) // olleh
}

func reverse(text string) string {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
=== primes
	fmt.Println(primes(30)) // [2 3 5 7 11 13 17 19 23 29]
}

func primes(limit int) []int {
	composite := make([]bool, limit+1)
	var found []int
	for n := 2; n <= limit; n++ {
		if composite[n] {
			continue
		}
		found = append(found, n)
		for m := n * n; m <= limit; m += n {
			composite[m] = true
		}
	}
	return found
=== bubble
	numbers := []int{5, 2, 9, 1}
	bubbleSort(numbers)
	fmt.Println(numbers) // [1 2 5 9]
}

func bubbleSort(items []int) {
	for end := len(items) - 1; end > 0; end-- {
		for i := 0; i < end; i++ {
			if items[i] > items[i+1] {
				items[i], items[i+1] = items[i+1], items[i]
			}
		}
	}
=== search
	fmt.Println(binarySearch([]int{1, 3, 5, 7, 9}, 7)) // 3
}

func binarySearch(items []int, target int) int {
	low, high := 0, len(items)-1
	for low <= high {
		middle := (low + high) / 2
		if items[middle] == target {
			return middle
		}
		if items[middle] < target {
			low = middle + 1
		} else {
			high = middle - 1
		}
	}
	return -1
=== sum
	total := 0
	for _, number := range []int{1, 2, 3, 4} {
		total += number
	}
	fmt.Println(total) // 10
=== class
	fmt.Println(Rectangle{3, 4}.Area()) // 12
}

type Rectangle struct {
	Width, Height int
}

func (r Rectangle) Area() int {
	return r.Width * r.Height
=== leap
	fmt.Println(isLeap(2024)) // true
}

func isLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
=== palindrome
	fmt.Println(isPalindrome("level")) // true
}

func isPalindrome(text string) bool {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		if runes[i] != runes[j] {
			return false
		}
	}
	return true
=== swap
	a, b := 1, 2
	a, b = b, a
	fmt.Println(a, b) // 2 1
""")


def go(body: str, *imports: str) -> str:
    """A Go program with `body` in its main function."""
    names = "\n".join(f'\t"{name}"' for name in imports)
    block = f"import (\n{names}\n)" if len(imports) > 1 else f'import "{imports[0] if imports else "fmt"}"'
    return f"package main\n\n{block}\n\nfunc main() {{\n{body}\n}}"


GO = {task: go(body) for task, body in _GO.items()} | {
    "read": go(
        """\tfile, err := os.Open("notes.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()

	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		fmt.Println(scanner.Text())
	}
	if err := scanner.Err(); err != nil {
		log.Fatal(err)
	}""",
        "bufio",
        "fmt",
        "log",
        "os",
    ),
    "words": go(
        """\ttext := "the cat and the dog"
	counts := map[string]int{}
	for _, word := range strings.Fields(text) {
		counts[word]++
	}
	for word, count := range counts {
		fmt.Println(word, count)
	}""",
        "fmt",
        "strings",
    ),
    "http": go(
        """\tresponse, err := http.Get("https://example.com")
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()

	body, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.StatusCode)
	fmt.Println(string(body))""",
        "fmt",
        "io",
        "log",
        "net/http",
    ),
}

RUST = sections(r"""
=== hello
fn main() {
    println!("Hello, world!");
}
=== fizzbuzz
fn main() {
    for number in 1..=100 {
        match (number % 3, number % 5) {
            (0, 0) => println!("FizzBuzz"),
            (0, _) => println!("Fizz"),
            (_, 0) => println!("Buzz"),
            _ => println!("{number}"),
        }
    }
}
=== factorial
fn factorial(n: u64) -> u64 {
    (1..=n).product()
}

fn main() {
    println!("{}", factorial(5)); // 120
}
=== fibonacci
fn fibonacci(count: u32) {
    let (mut a, mut b) = (0u64, 1u64);
    for _ in 0..count {
        println!("{a}");
        (a, b) = (b, a + b);
    }
}

fn main() {
    fibonacci(10);
}
=== reverse
fn reverse(text: &str) -> String {
    text.chars().rev().collect()
}

fn main() {
    println!("{}", reverse("hello")); // olleh
}
=== primes
fn primes(limit: usize) -> Vec<usize> {
    let mut is_prime = vec![true; limit + 1];
    let mut found = Vec::new();
    for n in 2..=limit {
        if is_prime[n] {
            found.push(n);
            for multiple in (n * n..=limit).step_by(n) {
                is_prime[multiple] = false;
            }
        }
    }
    found
}

fn main() {
    println!("{:?}", primes(30)); // [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
}
=== bubble
fn bubble_sort(items: &mut [i32]) {
    for end in (1..items.len()).rev() {
        for i in 0..end {
            if items[i] > items[i + 1] {
                items.swap(i, i + 1);
            }
        }
    }
}

fn main() {
    let mut numbers = [5, 2, 9, 1];
    bubble_sort(&mut numbers);
    println!("{numbers:?}"); // [1, 2, 5, 9]
}
=== search
fn binary_search(items: &[i32], target: i32) -> Option<usize> {
    let (mut low, mut high) = (0, items.len());
    while low < high {
        let middle = (low + high) / 2;
        if items[middle] == target {
            return Some(middle);
        }
        if items[middle] < target {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}

fn main() {
    println!("{:?}", binary_search(&[1, 3, 5, 7, 9], 7)); // Some(3)
}
=== read
use std::fs::File;
use std::io::{self, BufRead, BufReader};

fn main() -> io::Result<()> {
    let file = File::open("notes.txt")?;
    for line in BufReader::new(file).lines() {
        println!("{}", line?);
    }
    Ok(())
}
=== words
use std::collections::HashMap;

fn main() {
    let text = "the cat and the dog";
    let mut counts = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_insert(0) += 1;
    }
    for (word, count) in &counts {
        println!("{word} {count}");
    }
}
=== sum
fn main() {
    let numbers = [1, 2, 3, 4];
    let total: i32 = numbers.iter().sum();
    println!("{total}"); // 10
}
=== class
struct Rectangle {
    width: u32,
    height: u32,
}

impl Rectangle {
    fn area(&self) -> u32 {
        self.width * self.height
    }
}

fn main() {
    let rectangle = Rectangle { width: 3, height: 4 };
    println!("{}", rectangle.area()); // 12
}
=== leap
fn is_leap(year: u32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn main() {
    println!("{}", is_leap(2024)); // true
}
=== palindrome
fn is_palindrome(text: &str) -> bool {
    text.chars().eq(text.chars().rev())
}

fn main() {
    println!("{}", is_palindrome("level")); // true
}
=== swap
fn main() {
    let (mut a, mut b) = (1, 2);
    std::mem::swap(&mut a, &mut b);
    println!("{a} {b}"); // 2 1
}
""")
