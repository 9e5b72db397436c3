"""A walk over the links of the site, from its first page: none leads nowhere."""

from collections import Counter, deque
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import pytest
from lxml import html

MOST_OF_A_KIND = 4
"""How many pages of one kind, the first folder of their path, are opened: others are like them."""


@pytest.fixture(scope="module")
def client(home):
    with httpx.Client(
        base_url=home, timeout=60, follow_redirects=True, headers={"Accept": "text/html, */*;q=0.5"}
    ) as one:
        yield one


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_link_is_broken(client, home, language):
    waiting = deque([(f"{home}?lang={language}", "the first page")])
    seen, kinds, places, broken = set(), Counter(), {}, []
    while waiting:
        address, source = waiting.popleft()
        page, fragment = urldefrag(address)
        if page not in seen and kinds[kind(page)] < MOST_OF_A_KIND:
            seen.add(page)
            kinds[kind(page)] += 1
            answer = client.get(page)
            if not answer.is_success:
                broken.append((answer.status_code, page, source))
            elif answer.headers["content-type"].startswith("text/html"):
                read = html.fromstring(answer.text)
                places[page] = set(read.xpath("//@id"))
                waiting.extend(
                    (link, page) for link in dict.fromkeys(links(read, str(answer.url))) if link.startswith(home)
                )
        if fragment and page in places and fragment not in places[page]:
            broken.append(("no such place", address, source))
    assert not broken
    assert len(places) > MOST_OF_A_KIND


def kind(address):
    parts = urlsplit(address)
    return tuple(parts.path.split("/")[1:3]), bool(parts.query)


def links(page, address):
    for element, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")):
        for value in page.xpath(f"//{element}/@{attribute}"):
            yield urljoin(address, value)
