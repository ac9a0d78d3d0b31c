import hashlib
from collections.abc import Mapping

import pytest

from server.auth import Auth, Unauthorized, cookie_name, identity_cookie, set_cookie


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


# ---- whose name is what


def test_a_user_is_named_by_the_hash_of_their_secret_and_nothing_can_be_told_from_it() -> None:
    user, token = Auth("secret").identify("secret")
    assert token is not None
    secret, _, mac = token.partition(".")
    assert (len(bytes.fromhex(secret)), len(bytes.fromhex(mac)), len(bytes.fromhex(user))) == (16, 16, 16)
    assert user == hashlib.sha256(secret.encode()).hexdigest()[:32]
    assert user not in token


# ---- cookies

HOST = "127.0.0.1:5499"


def newcomer(login: str = "") -> tuple[str, str]:
    """User and identity token."""
    user, token = Auth(login).identify(login or None)
    assert token is not None
    return user, token


def headers(cookie: str = "", bearer: str = "", host: str = HOST) -> Mapping[str, str]:
    sent = {"host": host}
    if cookie:
        sent["cookie"] = f"theme=dark; {cookie_name(host)}={cookie}; other=1"
    if bearer:
        sent["authorization"] = f"Bearer {bearer}"
    return sent


@pytest.mark.parametrize("login", ["", "secret"])
def test_a_cookie_says_who_it_is(login: str) -> None:
    user, token = newcomer(login)
    assert Auth(login).identify(None, token) == (user, None)
    assert Auth(login).user_of(headers(cookie=token)) == user
    assert Auth(login).session(headers(cookie=token)) is None


@pytest.mark.parametrize("cookie", ["wrong", "", ".", f"{'0' * 32}.{'0' * 32}"])
def test_a_wrong_cookie_is_no_cookie(cookie: str) -> None:
    user, token = Auth("").identify(None, cookie)
    assert token is not None
    assert Auth("").identify(token) == (user, None)
    assert Auth("").user_of(headers(cookie=cookie)) is None
    with pytest.raises(Unauthorized, match="needs its token"):
        Auth("secret").identify(None, cookie)


def test_a_cookie_made_under_another_login_token_does_not_open_the_server() -> None:
    _, token = newcomer()
    with pytest.raises(Unauthorized):
        Auth("secret").identify(None, token)
    assert Auth("secret").user_of(headers(cookie=token)) is None


def test_with_a_login_token_a_known_cookie_stays_who_it_is_and_a_new_one_is_made_where_there_is_none() -> None:
    auth = Auth("secret")
    user, token = newcomer("secret")
    assert auth.identify("secret", token) == (user, None)
    assert auth.session(headers(cookie=token, bearer="secret")) is None
    _, made = auth.identify("secret", "wrong")
    assert made is not None
    assert auth.session(headers(bearer="secret")) is not None


def test_a_token_that_is_shown_counts_more_than_the_cookie() -> None:
    (_, mine), (other, theirs) = newcomer(), newcomer()
    auth = Auth("")
    assert auth.identify(theirs, mine) == (other, None)
    assert auth.user_of(headers(cookie=mine, bearer=theirs)) == other
    assert auth.session(headers(cookie=mine, bearer=theirs)) == theirs
    with pytest.raises(Unauthorized, match="not valid"):
        auth.identify("wrong", mine)
    assert auth.user_of(headers(cookie=mine, bearer="wrong")) is None


def test_over_http_nobody_becomes_a_user_by_asking() -> None:
    assert Auth("").user_of(headers()) is None
    assert Auth("secret").user_of(headers(bearer="secret")) is None


def test_servers_on_two_ports_of_a_host_have_cookies_of_their_own() -> None:
    names = {cookie_name(host) for host in (HOST, "127.0.0.1:5500", "[::1]:5501", "chat.example", "[::1]", None)}
    assert names == {"streamchat_5499", "streamchat_5500", "streamchat_5501", "streamchat"}
    _, token = newcomer()
    assert identity_cookie(headers(cookie=token)) == token
    assert identity_cookie({**headers(cookie=token), "host": "127.0.0.1:5500"}) is None
    assert identity_cookie({"host": HOST}) is None


@pytest.mark.parametrize("secure", [False, True])
def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(secure: bool) -> None:
    name, *flags = set_cookie(HOST, "token", secure=secure).split("; ")
    assert name == "streamchat_5499=token"
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(flags)
    assert ("Secure" in flags) is secure
    (age,) = [int(flag.removeprefix("Max-Age=")) for flag in flags if flag.startswith("Max-Age=")]
    assert age >= 180 * 24 * 3600


# ---- origins


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
