/** What the editor completes: variables as YASGUI does, and our own prefixes, classes and properties. */

const MOST = 50;

/** Letters without diacritics and case, so that "nguoi" finds "Người". */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}

/** The terms that `typed` may become: first those whose name begins with it, then those that have it in name or label. */
export function matching(terms, typed) {
  const sought = folded(typed.replace(/^</, ""));
  const begins = ({ name, iri }) => [name, iri, name.split(":").at(-1)].some((each) => folded(each).startsWith(sought));
  const has = ({ name, label }) => folded(`${name} ${label}`).includes(sought);
  return [...terms.filter(begins), ...terms.filter((term) => !begins(term) && has(term))].slice(0, MOST);
}

/** Replaces the completers that ask other hosts by ones that know `prefixes` and `terms`. */
export function completeFrom(Yasqe, { prefixes, terms }) {
  const declarations = Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`);
  const labels = new Map(terms.map(({ name, label }) => [name, label]));
  const described = (hint) => ({ ...hint, displayText: [hint.text, labels.get(hint.text)].filter(Boolean).join(" · ") });
  const termsOf = (kind) => ({
    name: kind,
    bulk: false,
    get: (_, token) => matching(terms.filter((term) => term.kind === kind), token.string.trim()).map(({ name }) => name),
    preProcessToken: (_, token) => token,
    postProcessSuggestion: (_yasqe, _token, name) => name,
    postprocessHints: (_, hints) => hints.map(described),
  });
  Yasqe.forkAutocompleter("prefixes", { name: "prefixes", get: () => declarations, persistenceId: null });
  Yasqe.forkAutocompleter("class", termsOf("class"));
  Yasqe.forkAutocompleter("property", termsOf("property"));
}
