/** The results: YASGUI's table and response views in the page's language, with links that stay on this site. */

const PAGE_SIZE = 50;

/** Where a reader goes for an IRI: things and terms of this site have pages here, other IRIs are where they are. */
export function addressOf(iri, { root, base, ontology, language }) {
  if (iri.startsWith(ontology)) return `${root}/ontology?lang=${language}#${iri.slice(ontology.length)}`;
  if (iri.startsWith(base)) return `${root}/page/${iri.slice(base.length)}?lang=${language}`;
  return iri;
}

function setUp(Yasr, texts) {
  const table = Yasr.plugins.table.defaults;
  table.openIriInNewWindow = false;
  table.tableConfig.language = {
    emptyTable: texts.no_rows,
    info: texts.range,
    infoEmpty: "",
    infoFiltered: "",
    zeroRecords: texts.no_rows,
    paginate: table.tableConfig.language.paginate,
    aria: { paginate: { next: texts.next_page, previous: texts.previous_page, first: texts.first_page, last: texts.last_page } },
  };
}

/** YASR in `parent`; `show(response, duration)` draws an answer of the endpoint or why there is none. */
export function results(Yasr, parent, settings) {
  const { texts, prefixes } = settings;
  setUp(Yasr, texts);
  const yasr = new Yasr(parent, {
    persistenceId: null,
    prefixes,
    errorRenderers: [async (error) => problem(error, texts)],
    getDownloadFileName: () => "sparql",
    plugins: { table: { dynamicConfig: { compact: true, isEllipsed: false, pageSize: PAGE_SIZE } } },
  });
  const adapt = () => {
    watcher.disconnect();
    localise(yasr, settings);
    watcher.observe(yasr.rootEl, { childList: true, subtree: true });
  };
  const watcher = new MutationObserver(adapt);
  adapt();
  return { show: (response, duration) => yasr.setResponse(response, duration) };
}

function problem({ text, statusText }, texts) {
  const said = document.createElement("p");
  said.className = "problem";
  said.setAttribute("role", "alert");
  said.textContent = text || statusText || texts.unreachable;
  return said;
}

/** Gives what YASR drew our words and links; it draws anew with each page, filter and view. */
function localise(yasr, settings) {
  const { texts } = settings;
  const each = (selector, change) => yasr.rootEl.querySelectorAll(selector).forEach(change);
  const say = (selector, text) => each(selector, (element) => (element.textContent = text));
  each(".yasr_external_ref_btn", (link) => link.remove());
  each(".yasr_btnGroup button", (button) => {
    button.setAttribute("aria-pressed", button.classList.contains("selected"));
    button.removeAttribute("aria-label");
    button.removeAttribute("title");
  });
  each(".yasr_plugin_control", (control) => (control.removeAttribute("aria-controls"), control.removeAttribute("id")));
  say(".select_table > span", texts.table);
  say(".select_response > span", texts.response);
  say(".booleanResult > span", yasr.results?.getBoolean() ? texts.true : texts.false);
  say(".overlay_btn[title='Show all']", texts.show_all);
  say(".overlay_btn[title='Download result'] > span", texts.download);
  each(".yasr_downloadIcon", (link) => (link.setAttribute("aria-label", texts.download), (link.title = texts.download)));
  controls(each, texts);
  each("a.iri", (link) => lead(link, settings));
  each(".CodeMirror textarea", (input) => input.setAttribute("aria-label", texts.response));
  say(".yasr_response_chip", summary(yasr.results, texts));
}

function controls(each, texts) {
  each(".tableControls .switch .label", (label) => {
    label.textContent = { "Simple view": texts.simple, Ellipse: texts.shortened }[label.textContent] ?? label.textContent;
  });
  each(".tableFilter", (input) => ((input.placeholder = texts.filter), input.setAttribute("aria-label", texts.filter)));
  each(".pageSizerLabel", (label) => (label.textContent = `${texts.page_size} `));
  each(".tableSizer", (select) => select.setAttribute("aria-label", texts.page_size));
  each(".tableSizer option[value='-1']", (option) => (option.textContent = texts.all));
}

function lead(link, settings) {
  const iri = link.dataset.iri ?? link.getAttribute("href");
  link.dataset.iri = iri;
  link.href = addressOf(iri, settings);
  if (iri.startsWith(settings.base)) link.textContent = iri.slice(settings.base.length);
  link.title = iri;
  link.removeAttribute("target");
  link.rel = "noreferrer";
}

function summary(results, texts) {
  if (!results || results.hasError()) return "";
  const rows = results.getBindings()?.length;
  const seconds = (results.getResponseTime() / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
  const parts = [rows === undefined ? "" : texts.rows.replace("{total}", rows), texts.seconds.replace("{seconds}", seconds)];
  return parts.filter(Boolean).join(" · ");
}
