"""The components for places, people, bodies and positions: each reads the article's reading and writes its facts."""

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.bodies.aliases import learn_aliases
from kg.extraction.bodies.names import in_full
from kg.extraction.draft import BodyMention, Draft, PersonMention, UnitMention, draft_of
from kg.extraction.people.mentions import find_people
from kg.extraction.phrases.change_days import change_day
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.extraction.places.grammar import find_units
from kg.extraction.places.home import find_home, mentions
from kg.extraction.posts.bodies import find_bodies
from kg.extraction.posts.merging import Post
from kg.extraction.posts.positions import find_posts
from kg.extraction.posts.quoting import quoted
from kg.extraction.posts.titles import find_titles
from kg.extraction.words.reading import BodyPhrase
from kg.model import BodyFact, PersonFact, PositionFact, Span
from kg.text import fold


@Language.component("kg_units")
def units(doc: Doc) -> Doc:
    """Find the words that name administrative units."""
    find_units(draft_of(doc).reading)
    return doc


@Language.component("kg_home")
def home(doc: Doc) -> Doc:
    """Decide which places the article is about, and which unit each name means."""
    draft = draft_of(doc)
    reading = draft.reading
    find_home(reading)
    draft.home = reading.home
    starts, ends = reading.tokens.starts, reading.tokens.ends
    draft.units = [UnitMention(starts[p.start], ends[p.end - 1], u) for p, u in mentions(reading.units)]
    return doc


@Language.component("kg_people")
def people(doc: Doc) -> Doc:
    """Find the persons."""
    draft = draft_of(doc)
    reading = draft.reading
    find_people(reading)
    starts, ends = reading.tokens.starts, reading.tokens.ends
    for phrase in reading.people:
        start, end = starts[phrase.start], ends[phrase.end - 1]
        draft.person_mentions.append(PersonMention(start, end, phrase.name))
        draft.people.append(PersonFact(draft.evidence(start, end, "people.name"), phrase.name))
    return doc


@Language.component("kg_bodies")
def bodies(doc: Doc) -> Doc:
    """Find the bodies: every mention, and one fact for each name."""
    draft = draft_of(doc)
    learn_aliases(draft.reading)
    draft.titles = find_titles(draft.reading)
    phrases = find_bodies(draft.reading, draft.titles)
    names = {name: in_full(name, draft.reading.names) for name in {phrase.name for phrase in phrases}}
    mentions = [_mention(draft, phrase, names[phrase.name]) for phrase in phrases]
    draft.body_mentions += mentions
    first: dict[str, BodyMention] = {}
    for mention in mentions:
        first.setdefault(mention.name, mention)
    draft.bodies += [_body_fact(draft, mention) for mention in first.values()]
    return doc


@Language.component("kg_positions")
def positions(doc: Doc) -> Doc:
    """Tie titles to persons; the bodies of posts are bodies too."""
    draft = draft_of(doc)
    known = {fold(fact.name) for fact in draft.bodies}
    for post in find_posts(draft.reading, draft.titles):
        fact = _position(draft, post)
        draft.positions.append(fact)
        body = fold(fact.body)
        if body not in known:
            known.add(body)
            unit = post.title.phrase.unit if post.title.phrase else None
            draft.bodies.append(BodyFact(fact.evidence, fact.body, post.title.kind, unit, inferred=True))
    return doc


def _mention(draft: Draft, phrase: BodyPhrase, name: str) -> BodyMention:
    tokens = draft.reading.tokens
    start, end = tokens.starts[phrase.start], tokens.ends[phrase.end - 1]
    return BodyMention(start, end, name, phrase.kind, phrase.unit, phrase.inferred)


def _body_fact(draft: Draft, mention: BodyMention) -> BodyFact:
    evidence = draft.evidence(mention.start, mention.end, "bodies.inferred" if mention.inferred else "bodies.name")
    return BodyFact(evidence, mention.name, mention.kind, mention.unit, mention.inferred)


def _position(draft: Draft, post: Post) -> PositionFact:
    tokens = draft.reading.tokens
    first, end = quoted(draft.reading, post)
    evidence = draft.evidence(tokens.starts[first], tokens.ends[end - 1], f"positions.{post.rule}")
    return PositionFact(
        evidence,
        post.person.name,
        post.role,
        in_full(post.title.body or "", draft.reading.names),
        post.status,
        _day(draft, post),
    )


def _day(draft: Draft, post: Post) -> date | None:
    """The day on which the text says that the post was taken up or left."""
    if post.change is None:
        return None
    tokens = draft.reading.tokens
    change = Span(tokens.starts[post.change[0]], tokens.ends[post.change[1] - 1])
    sentence = sentence_at(sentences_of(draft), change.start)
    return change_day(draft.folded, sentence, change, draft.article.published) if sentence else None
