"""Pages for people, in Vietnamese and English: search, a page for each thing, a form for queries; no script needed."""
