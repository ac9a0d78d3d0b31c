import pytest

from server.auth import Auth, Unauthorized


def test_a_newcomer_gets_an_identity_that_a_restarted_server_knows() -> None:
    user, token = Auth("").identify(None)
    assert token is not None
    assert Auth("").identify(token) == (user, None)


def test_newcomers_are_different_users() -> None:
    auth = Auth("")
    assert auth.identify(None)[0] != auth.identify(None)[0]


def test_a_login_token_says_that_somebody_may_enter_but_not_who() -> None:
    auth = Auth("secret")
    user, token = auth.identify("secret")
    other, _ = auth.identify("secret")
    assert user != other
    assert auth.identify(token) == (user, None)


def test_without_its_token_a_server_lets_nobody_in() -> None:
    with pytest.raises(Unauthorized, match="needs its token"):
        Auth("secret").identify(None)


@pytest.mark.parametrize("shown", ["wrong", "", ".", "é", "0" * 32, f"{'0' * 32}.{'0' * 32}", "secret ", "\0"])
def test_a_wrong_token_is_refused(shown: str) -> None:
    with pytest.raises(Unauthorized, match="not valid"):
        Auth("secret").identify(shown)


@pytest.mark.parametrize("made_under", ["", "another"])
def test_an_identity_made_under_another_token_does_not_open_the_server(made_under: str) -> None:
    _, token = Auth(made_under).identify(made_under or None)
    with pytest.raises(Unauthorized):
        Auth("secret").identify(token)


def test_an_identity_cannot_be_made_into_another() -> None:
    auth = Auth("")
    _, token = auth.identify(None)
    assert token is not None
    with pytest.raises(Unauthorized):
        auth.identify(("1" if token[0] == "0" else "0") + token[1:])


@pytest.mark.parametrize(
    ("header", "may"),
    [
        ("Bearer secret", True),
        ("bearer secret", True),
        (None, False),
        ("", False),
        ("Bearer", False),
        ("Bearer ", False),
        ("Bearer wrong", False),
        ("Basic secret", False),
        ("secret", False),
    ],
)
def test_what_is_not_public_needs_the_bearer_token(header: str | None, may: bool) -> None:
    assert Auth("secret").may_read(header) is may


def test_an_identity_counts_as_login() -> None:
    auth = Auth("secret")
    _, token = auth.identify("secret")
    assert auth.may_read(f"Bearer {token}")


def test_without_a_token_everything_is_public() -> None:
    assert Auth("").may_read(None)


SAME, ELSEWHERE = "http://127.0.0.1:5499", "https://evil.example"


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:5499", None),
        ("127.0.0.1:5499", SAME),
        ("localhost:5499", "http://localhost:5499"),
        ("LOCALHOST:5499", "http://localhost:5499"),
        ("[::1]:5499", "http://[::1]:5499"),
        ("app.localhost", None),
        ("127.0.0.1:5499", "https://chat.example"),
        ("chat.example", "https://chat.example"),
    ],
)
def test_the_servers_own_pages_and_allowed_ones_may_connect(host: str, origin: str | None) -> None:
    assert Auth("", ["https://chat.example"]).refuses(host, origin) is None


@pytest.mark.parametrize(
    ("host", "origin", "named"),
    [
        ("127.0.0.1:5499", ELSEWHERE, "evil.example"),
        ("127.0.0.1:5499", "http://127.0.0.1:5500", "127.0.0.1:5500"),
        ("127.0.0.1:5499", "null", "null"),
        ("evil.example", None, "evil.example"),
        ("evil.example", "http://evil.example", "evil.example"),
        ("localhost.evil.example", None, "localhost.evil.example"),
        ("192.168.1.5:5499", None, "192.168.1.5"),
        ("", None, "''"),
        (None, None, "''"),
        ("[", None, "["),
        ("[::1", None, "[::1"),
        ("127.0.0.1:5499", "http://[", "http://["),
    ],
)
def test_everybody_elses_page_is_refused_by_a_server_without_token(
    host: str | None, origin: str | None, named: str
) -> None:
    refusal = Auth("").refuses(host, origin)
    assert refusal is not None
    assert named in refusal
    assert "--allow-origin" in refusal


def test_a_server_with_a_token_answers_to_any_name_but_still_not_to_foreign_pages() -> None:
    auth = Auth("secret")
    assert auth.refuses("chat.example", None) is None
    assert auth.refuses("chat.example", "https://chat.example") is None
    assert auth.refuses("chat.example", ELSEWHERE) is not None
