"""The reconciliation service over real HTTP, asked as OpenRefine asks it."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from kg.reconciliation import MAX_BATCH
from kg.serving.http.protocol import DEFAULT_SIZES
from tests.reconciliation import stores
from tests.reconciliation.schemas import complaints
from tests.serving.conftest import served
from tests.shared import needs_shared

QUERIES = {"q0": {"query": "ubnd huyen son ha", "type": "Body"}, "q1": {"query": "tinh son", "limit": 1}}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    stores.publish(directory)
    with served(directory) as home:
        yield f"{home}reconcile"


@pytest.fixture(scope="module")
def client():
    with httpx.Client(timeout=60) as client:
        yield client


def answered(client, service, queries=QUERIES):
    return client.post(service, data={"queries": json.dumps(queries)})


def test_the_manifest_names_addresses_that_answer(client, service):
    found = client.get(service).json()
    assert found["preview"]["url"].replace("{{id}}", "x").startswith(service)
    for each in found["suggest"].values():
        assert client.get(each["service_url"] + each["service_path"], params={"prefix": ""}).status_code == 200
    propose = found["extend"]["propose_properties"]
    assert client.get(propose["service_url"] + propose["service_path"]).json()["properties"]


def test_a_batch_as_a_form_and_in_the_address(client, service):
    posted = answered(client, service)
    assert posted.headers["content-type"] == "application/json"
    assert [posted.json()[key]["result"][0]["id"] for key in QUERIES] == ["body/ubnd", "unit/son"]
    assert client.get(service, params={"queries": json.dumps(QUERIES)}).json() == posted.json()


@needs_shared
def test_messages_over_the_wire_are_valid(client, service):
    assert complaints("manifest", client.get(service).json()) == []
    assert complaints("reconciliation-result-batch", answered(client, service).json()) == []


def test_many_ask_at_once(client, service):
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: answered(client, service).json(), range(24)))
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize("path", ["", "/extend"])
def test_extension(client, service, path):
    asked = {"ids": ["unit/son-ha"], "properties": [{"id": "code"}]}
    answer = client.post(service + path, data={"extend": json.dumps(asked)}).json()
    assert answer["rows"] == {"unit/son-ha": {"code": [{"str": "901"}]}}


def test_suggestions(client, service):
    def ids(kind, **asked):
        return [each["id"] for each in client.get(f"{service}/suggest/{kind}", params=asked).json()["result"]]

    assert ids("entity", prefix="vu thi")[0] == "person/lan-3"
    assert ids("entity", prefix="", cursor=9) == ids("entity", prefix="")[9:]
    assert ids("type", prefix="uy ban") == ["PeoplesCommittee"]
    assert ids("property", prefix="Wikidata") == ["wikidata"]
    assert [each["id"] for each in client.get(f"{service}/properties?type=Person&limit=2").json()["properties"]] == [
        "otherName",
        "post",
    ]


@pytest.mark.parametrize(
    ("asked", "name"), [("en", "People's Committee"), ("vi", "Ủy ban nhân dân"), ("fr", "Ủy ban nhân dân")]
)
def test_the_language_is_the_readers(client, service, asked, name):
    response = client.get(service, params={"queries": json.dumps(QUERIES)}, headers={"Accept-Language": asked})
    assert response.json()["q0"]["result"][0]["type"][0]["name"] == name
    assert response.headers["vary"] == "Accept-Language"
    assert client.get(service, params={"queries": json.dumps(QUERIES), "lang": asked}).status_code == 200


def test_a_preview_may_be_framed_and_nothing_else_may(client, service):
    page = client.get(f"{service}/preview", params={"id": "person/markup"})
    assert page.status_code == 200
    assert "&lt;b&gt;" in page.text
    assert "<b>" not in page.text
    assert page.headers["content-security-policy"].endswith("frame-ancestors *")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "x-frame-options" not in page.headers
    assert page.headers["x-content-type-options"] == "nosniff"
    assert client.get(service).headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("?queries=", 400, "not JSON"),
        ("?queries=[]", 400, "not a JSON object"),
        ('?queries={"q":{}}', 400, "neither a 'query' nor 'properties'"),
        ('?queries={"q":{"query":"x","limit":-1}}', 400, "the limit -1"),
        ("?queries={}&queries={}", 400, "2 parameters 'queries'"),
        ("?query=x", 400, "send a query batch"),
        ("?extend={}", 400, "no list 'ids'"),
        ("?callback=alert(1)", 400, "not a name of JavaScript"),
        ("?callback=a%0Ab", 400, "not a name of JavaScript"),
        ("?" + "&".join(["x=1"] * 30), 400, "more than 20 parameters"),
        ("/suggest/entity", 400, "no parameter 'prefix'"),
        ("/suggest/entity?prefix=a&cursor=-1", 400, "'cursor' is not a whole number"),
        ("/suggest/nothing?prefix=a", 404, ""),
        ("/preview", 400, "no parameter 'id'"),
        ("/preview?id=<script>", 404, "no thing of this id"),
        ("/properties?type=Q5", 400, "no type 'Q5'"),
        ("/properties?limit=x", 400, "'limit' is not a whole number"),
        ("/extend", 400, "no parameter 'extend'"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(client, service, path, status, said):
    response = client.get(service + path)
    assert response.status_code == status
    assert said in response.text
    if status != 404 or said:
        assert response.headers["content-type"] == "text/plain; charset=utf-8"
        assert response.text.count("\n") == 1
    assert answered(client, service).status_code == 200


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"{}", "application/json", 415),
        (b"queries={}", "", 415),
        (b"queries={}", "application/x-www-form-urlencoded; charset=latin-1", 415),
        (b"queries=\xff", "application/x-www-form-urlencoded", 400),
        (b"", "application/x-www-form-urlencoded", 400),
        (b"queries=" + b"x" * DEFAULT_SIZES.body, "application/x-www-form-urlencoded", 413),
    ],
)
def test_forms_that_are_none(client, service, content, media_type, status):
    response = client.post(service, content=content, headers={"Content-Type": media_type} if media_type else {})
    assert response.status_code == status
    assert response.text.count("\n") == 1
    assert answered(client, service).status_code == 200


@pytest.mark.parametrize(
    ("media_type", "said"), [("application/json", "the media type application/json"), ("", "no Content-Type")]
)
def test_a_body_that_is_no_form_is_told_what_to_be(client, service, media_type, said):
    response = client.post(service, content=b"queries={}", headers={"Content-Type": media_type} if media_type else {})
    assert response.text == f"the body has {said}; send the parameters as application/x-www-form-urlencoded\n"


def test_a_thousand_queries_are_too_many(client, service):
    response = answered(client, service, {f"q{at}": {"query": "Lan"} for at in range(1000)})
    assert response.status_code == 413
    assert f"at most {MAX_BATCH}" in response.text


@pytest.mark.parametrize(
    "path", ["", "/extend", "/suggest/entity", "/suggest/type", "/suggest/property", "/preview", "/properties"]
)
def test_every_origin_may_ask(client, service, path):
    asked = client.options(
        service + path, headers={"Origin": "http://a.example", "Access-Control-Request-Method": "GET"}
    )
    assert asked.status_code == 204
    assert "GET" in asked.headers["access-control-allow-methods"]
    for response in (asked, client.get(service + path), client.put(service + path)):
        assert response.headers["access-control-allow-origin"] == "*"
    assert client.put(service + path).status_code == 405
    assert "OPTIONS" in client.put(service + path).headers["allow"]


def test_a_callback(client, service):
    response = client.get(f"{service}/suggest/entity?prefix=markup&callback=jQuery1.done")
    assert response.headers["content-type"] == "application/javascript"
    assert response.text.startswith("/**/jQuery1.done({")
    assert response.text.endswith("});")


def test_a_host_that_is_none(client, service):
    assert client.get(service, headers={"Host": "a<b>"}).status_code == 400


def test_what_is_published_anew_is_found_and_what_is_gone_is_not(client, tmp_path):
    stores.publish(tmp_path)
    with served(tmp_path) as home:
        assert answered(client, f"{home}reconcile").json()["q0"]["result"]
        stores.publish(tmp_path, {"entities": 'id:unit\\/son skos:prefLabel "tỉnh Sơn Mới"@vi .'})
        answers = answered(client, f"{home}reconcile").json()
        assert answers["q0"]["result"] == []
        assert answers["q1"]["result"][0]["name"] == "tỉnh Sơn Mới"
