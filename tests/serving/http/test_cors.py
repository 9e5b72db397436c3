from kg.serving.http.cors import CROSS_ORIGIN, preflight


def test_a_preflight():
    reply = preflight(("GET", "POST"), writes=True)
    fields = dict(reply.headers)
    assert (reply.status, reply.body) == (204, b"")
    assert fields["Access-Control-Allow-Methods"] == fields["Allow"] == "GET, POST"
    assert {"Authorization", "Content-Type", "If-Match"} <= set(fields["Access-Control-Allow-Headers"].split(", "))


def test_no_token_may_be_sent_where_nothing_is_written():
    assert "Authorization" not in dict(preflight(("GET",)).headers)["Access-Control-Allow-Headers"]


def test_other_origins_may_read_and_see_the_fields():
    fields = dict(CROSS_ORIGIN)
    assert fields["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in fields
    assert "ETag" in fields["Access-Control-Expose-Headers"]
