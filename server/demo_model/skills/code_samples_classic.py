"""The tasks of the code skill in C and C++."""

from server.demo_model.skills.code_samples import sections

C = sections(r"""
=== hello
#include <stdio.h>

int main(void) {
    puts("Hello, world!");
    return 0;
}
=== fizzbuzz
#include <stdio.h>

int main(void) {
    for (int number = 1; number <= 100; number++) {
        if (number % 15 == 0) puts("FizzBuzz");
        else if (number % 3 == 0) puts("Fizz");
        else if (number % 5 == 0) puts("Buzz");
        else printf("%d\n", number);
    }
    return 0;
}
=== factorial
#include <stdio.h>

unsigned long long factorial(unsigned n) {
    unsigned long long result = 1;
    for (unsigned i = 2; i <= n; i++) result *= i;
    return result;
}

int main(void) {
    printf("%llu\n", factorial(5)); // 120
    return 0;
}
=== fibonacci
#include <stdio.h>

void fibonacci(int count) {
    unsigned long long a = 0, b = 1;
    for (int i = 0; i < count; i++) {
        printf("%llu\n", a);
        unsigned long long next = a + b;
        a = b;
        b = next;
    }
}

int main(void) {
    fibonacci(10);
    return 0;
}
=== reverse
#include <stdio.h>
#include <string.h>

void reverse(char *text) {
    size_t length = strlen(text);
    for (size_t i = 0; i < length / 2; i++) {
        char swap = text[i];
        text[i] = text[length - 1 - i];
        text[length - 1 - i] = swap;
    }
}

int main(void) {
    char text[] = "hello";
    reverse(text);
    puts(text); // olleh
    return 0;
}
=== primes
#include <stdbool.h>
#include <stdio.h>

#define LIMIT 30

int main(void) {
    bool composite[LIMIT + 1] = {false};
    for (int n = 2; n <= LIMIT; n++) {
        if (composite[n]) continue;
        printf("%d\n", n);
        for (int m = n * n; m <= LIMIT; m += n) composite[m] = true;
    }
    return 0;
}
=== bubble
#include <stdio.h>

void bubble_sort(int *items, int count) {
    for (int end = count - 1; end > 0; end--) {
        for (int i = 0; i < end; i++) {
            if (items[i] > items[i + 1]) {
                int swap = items[i];
                items[i] = items[i + 1];
                items[i + 1] = swap;
            }
        }
    }
}

int main(void) {
    int numbers[] = {5, 2, 9, 1};
    bubble_sort(numbers, 4);
    for (int i = 0; i < 4; i++) printf("%d ", numbers[i]); // 1 2 5 9
    return 0;
}
=== search
#include <stdio.h>

int binary_search(const int *items, int count, int target) {
    int low = 0, high = count - 1;
    while (low <= high) {
        int middle = low + (high - low) / 2;
        if (items[middle] == target) return middle;
        if (items[middle] < target) low = middle + 1;
        else high = middle - 1;
    }
    return -1;
}

int main(void) {
    int items[] = {1, 3, 5, 7, 9};
    printf("%d\n", binary_search(items, 5, 7)); // 3
    return 0;
}
=== read
#include <stdio.h>

int main(void) {
    FILE *file = fopen("notes.txt", "r");
    if (file == NULL) {
        perror("notes.txt");
        return 1;
    }
    char line[1024];
    while (fgets(line, sizeof line, file)) fputs(line, stdout);
    fclose(file);
    return 0;
}
=== sum
#include <stdio.h>

int main(void) {
    int numbers[] = {1, 2, 3, 4};
    int total = 0;
    for (int i = 0; i < 4; i++) total += numbers[i];
    printf("%d\n", total); // 10
    return 0;
}
=== class
#include <stdio.h>

typedef struct {
    int width;
    int height;
} Rectangle;

int area(const Rectangle *rectangle) {
    return rectangle->width * rectangle->height;
}

int main(void) {
    Rectangle rectangle = {3, 4};
    printf("%d\n", area(&rectangle)); // 12
    return 0;
}
=== leap
#include <stdbool.h>
#include <stdio.h>

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int main(void) {
    puts(is_leap(2024) ? "leap year" : "common year"); // leap year
    return 0;
}
=== palindrome
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

bool is_palindrome(const char *text) {
    size_t length = strlen(text);
    for (size_t i = 0; i < length / 2; i++) {
        if (text[i] != text[length - 1 - i]) return false;
    }
    return true;
}

int main(void) {
    puts(is_palindrome("level") ? "true" : "false"); // true
    return 0;
}
=== swap
#include <stdio.h>

void swap(int *a, int *b) {
    int old = *a;
    *a = *b;
    *b = old;
}

int main(void) {
    int a = 1, b = 2;
    swap(&a, &b);
    printf("%d %d\n", a, b); // 2 1
    return 0;
}
""")

CPP = sections(r"""
=== hello
#include <iostream>

int main() {
    std::cout << "Hello, world!\n";
}
=== fizzbuzz
#include <iostream>

int main() {
    for (int number = 1; number <= 100; number++) {
        if (number % 15 == 0) std::cout << "FizzBuzz\n";
        else if (number % 3 == 0) std::cout << "Fizz\n";
        else if (number % 5 == 0) std::cout << "Buzz\n";
        else std::cout << number << '\n';
    }
}
=== factorial
#include <iostream>

unsigned long long factorial(unsigned n) {
    unsigned long long result = 1;
    for (unsigned i = 2; i <= n; i++) result *= i;
    return result;
}

int main() {
    std::cout << factorial(5) << '\n'; // 120
}
=== fibonacci
#include <iostream>
#include <utility>

void fibonacci(int count) {
    unsigned long long a = 0, b = 1;
    for (int i = 0; i < count; i++) {
        std::cout << a << '\n';
        a = std::exchange(b, a + b);
    }
}

int main() {
    fibonacci(10);
}
=== reverse
#include <iostream>
#include <string>

std::string reverse(const std::string& text) {
    return {text.rbegin(), text.rend()};
}

int main() {
    std::cout << reverse("hello") << '\n'; // olleh
}
=== primes
#include <iostream>
#include <vector>

std::vector<int> primes(int limit) {
    std::vector<bool> composite(limit + 1);
    std::vector<int> found;
    for (int n = 2; n <= limit; n++) {
        if (composite[n]) continue;
        found.push_back(n);
        for (int m = n * n; m <= limit; m += n) composite[m] = true;
    }
    return found;
}

int main() {
    for (int prime : primes(30)) std::cout << prime << '\n';
}
=== bubble
#include <iostream>
#include <utility>
#include <vector>

void bubble_sort(std::vector<int>& items) {
    for (int end = static_cast<int>(items.size()) - 1; end > 0; end--) {
        for (int i = 0; i < end; i++) {
            if (items[i] > items[i + 1]) std::swap(items[i], items[i + 1]);
        }
    }
}

int main() {
    std::vector<int> numbers = {5, 2, 9, 1};
    bubble_sort(numbers);
    for (int number : numbers) std::cout << number << ' '; // 1 2 5 9
}
=== search
#include <iostream>
#include <vector>

int binary_search(const std::vector<int>& items, int target) {
    int low = 0, high = static_cast<int>(items.size()) - 1;
    while (low <= high) {
        int middle = low + (high - low) / 2;
        if (items[middle] == target) return middle;
        if (items[middle] < target) low = middle + 1;
        else high = middle - 1;
    }
    return -1;
}

int main() {
    std::cout << binary_search({1, 3, 5, 7, 9}, 7) << '\n'; // 3
}
=== read
#include <fstream>
#include <iostream>
#include <string>

int main() {
    std::ifstream file("notes.txt");
    std::string line;
    while (std::getline(file, line)) std::cout << line << '\n';
}
=== words
#include <iostream>
#include <map>
#include <sstream>
#include <string>

int main() {
    std::istringstream text("the cat and the dog");
    std::map<std::string, int> counts;
    for (std::string word; text >> word;) counts[word]++;
    for (const auto& [word, count] : counts) std::cout << word << ' ' << count << '\n';
}
=== sum
#include <iostream>
#include <numeric>
#include <vector>

int main() {
    std::vector<int> numbers = {1, 2, 3, 4};
    std::cout << std::accumulate(numbers.begin(), numbers.end(), 0) << '\n'; // 10
}
=== class
#include <iostream>

class Rectangle {
public:
    Rectangle(int width, int height) : width(width), height(height) {}
    int area() const { return width * height; }

private:
    int width, height;
};

int main() {
    std::cout << Rectangle(3, 4).area() << '\n'; // 12
}
=== leap
#include <iostream>

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int main() {
    std::cout << std::boolalpha << is_leap(2024) << '\n'; // true
}
=== palindrome
#include <algorithm>
#include <iostream>
#include <string>

bool is_palindrome(const std::string& text) {
    return std::equal(text.begin(), text.end(), text.rbegin());
}

int main() {
    std::cout << std::boolalpha << is_palindrome("level") << '\n'; // true
}
=== swap
#include <iostream>
#include <utility>

int main() {
    int a = 1, b = 2;
    std::swap(a, b);
    std::cout << a << ' ' << b << '\n'; // 2 1
}
""")
