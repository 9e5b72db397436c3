import shutil
import subprocess

import pytest

from kg.linking.online import transport
from kg.linking.online.transport import NoAnswer, Request, exchange
from tests.linking.online.server import Reply, Server, deaf, running

HEADERS = {"User-Agent": "test"}
LATE = "not done with its answer after 0.1 seconds"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")


def answered(reply, timeout=60.0, **request):
    with running(Server(lambda _: reply)) as server:
        answer = exchange(Request(server.url, **{"query": {}, **request}), HEADERS, timeout)
        return server, answer


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("zipped", [True, False])
def test_answer_is_unpacked(zipped, counted):
    server, answer = answered(Reply({"a": "đ" * 1000}, zipped=zipped, counted=counted))
    assert (answer.status, answer.body) == (200, Reply({"a": "đ" * 1000}).raw)
    assert server.asked[0].headers["accept-encoding"] == "gzip"
    assert server.asked[0].headers["user-agent"] == "test"


def test_query_goes_into_the_address_and_a_form_into_the_body():
    server, _ = answered(Reply({}), query={"search": "Đông Anh"}, form={"queries": '{"q0": "&=đ"}'})
    assert (server.asked[0].method, server.asked[0].query) == ("POST", {"search": "Đông Anh"})
    assert server.asked[0].form == {"queries": '{"q0": "&=đ"}'}


def test_an_address_may_have_a_query_of_its_own():
    assert Request("http://a/?x=1", {"y": "2"}).url == "http://a/?x=1&y=2"


@pytest.mark.parametrize("status", [400, 403, 429, 500, 503])
def test_an_answer_of_an_error_is_an_answer(status):
    assert answered(Reply({"no": 1}, status=status))[1].status == status


def test_moved_manifest_is_found_and_says_where():
    server = Server(
        lambda asked: Reply({}) if asked.path == "/new" else Reply(status=301, headers={"Location": "/new"})
    )
    with running(server):
        assert exchange(Request(server.url, {}), HEADERS, 60.0).address.endswith("/new")


def test_a_form_is_not_sent_on_as_a_get():
    server, answer = answered(Reply(status=302, headers={"Location": "/new"}), form={"queries": "{}"})
    assert (answer.status, len(server.asked)) == (302, 1)


@pytest.mark.parametrize("where", ["file:///etc/hostname", "ftp://127.0.0.1/x"])
def test_no_redirect_leads_out_of_http(where):
    with running(Server(lambda _: Reply(status=302, headers={"Location": where}))) as server:
        try:
            answer = exchange(Request(server.url, {}), HEADERS, 60.0)
        except NoAnswer:
            return
        assert answer.status == 302


@pytest.mark.parametrize(
    ("reply", "reason", "passing", "timeout"),
    [
        (Reply(b"x" * 400, drip=0.01, zipped=False), LATE, True, 0.1),
        (Reply(b"x" * 400, drip=0.01, zipped=False, counted=False), LATE, True, 0.1),
        (Reply(b"x", drip=5, zipped=False), LATE, True, 0.1),
        (Reply(b'{"a": 1', claimed=400, zipped=False), "broke its answer off", True, 60),
        (
            Reply(b"\x1f\x8b\x08\x00cut", headers={"Content-Encoding": "gzip"}, zipped=False),
            "broke its answer off",
            True,
            60,
        ),
        (Reply(b"no gzip", headers={"Content-Encoding": "gzip"}, zipped=False), "broke its answer off", True, 60),
        (Reply(slam=True), "cannot be reached", True, 60),
        (Reply(b"x" * 2000, zipped=False), "more than 0 million bytes", False, 60),
        (Reply(b"x" * 2000), "more than 0 million bytes", False, 60),
    ],
    ids=["drip", "drip without end", "slow", "cut", "cut gzip", "no gzip", "slammed", "giant", "gzip bomb"],
)
def test_no_whole_answer(reply, reason, passing, timeout, monkeypatch):
    monkeypatch.setattr(transport, "MOST_BYTES", 1000)
    with pytest.raises(NoAnswer, match=reason) as caught:
        answered(reply, timeout)
    assert caught.value.passing is passing


def test_nobody_there():
    with deaf() as url, pytest.raises(NoAnswer, match=r"cannot be reached \(Connection refused\)"):
        exchange(Request(url, {}), HEADERS, 60.0)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl, which makes a certificate, is not installed")
def test_certificate_must_be_one_that_is_trusted(tmp_path, monkeypatch):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *named, *files], check=True, capture_output=True)
    with running(Server(lambda _: Reply({"fine": 1})), certificate=(certificate, key)) as server:
        with pytest.raises(NoAnswer, match="has no valid certificate") as caught:
            exchange(Request(server.url, {}), HEADERS, 60.0)
        assert not caught.value.passing
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert exchange(Request(server.url, {}), HEADERS, 60.0).body == b'{"fine": 1}'
        server.behave = lambda _: Reply(b"x" * 400, drip=0.01, zipped=False)
        with pytest.raises(NoAnswer, match="not done"):
            exchange(Request(server.url, {}), HEADERS, 0.1)
