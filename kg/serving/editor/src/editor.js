/**
 * Turns the plain form of the query page into a SPARQL editor with highlighting, completion and results beside it.
 * The page says where and how: `form[data-editor]` with a `textarea[name=query]`, and the JSON of `#editor-settings`.
 */
import Yasgui from "@zazuko/yasgui";
import "../node_modules/@zazuko/yasgui/build/yasgui.min.css";
import "./editor.css";
import { completeFrom } from "./completion.js";
import { results } from "./results.js";

const { Yasqe, Yasr } = Yasgui;
const LONGEST_ADDRESS = 4000;

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function editorIn(parent, query, { endpoint, texts }) {
  Yasqe.defaults.autocompleters = ["variables", "prefixes", "class", "property"];
  const yasqe = new Yasqe(parent, {
    value: query,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    viewportMargin: Infinity,
    requestConfig: {
      endpoint: new URL(endpoint, location.href).href,
      method: (editor) => (encodeURIComponent(editor.getValue()).length < LONGEST_ADDRESS ? "GET" : "POST"),
      acceptHeaderGraph: "text/turtle",
      acceptHeaderSelect: "application/sparql-results+json",
    },
  });
  const input = yasqe.getInputField();
  input.setAttribute("aria-label", texts.editor);
  input.setAttribute("aria-describedby", "editor-keys");
  yasqe.on("autocompletionShown", (_, widget) => widget?.hints.setAttribute("aria-label", texts.completions));
  return yasqe;
}

/** The query in the address, so that it can be shared, unless it is too long for one. */
function share(form, query) {
  const address = new URL(form.action);
  const given = new FormData(form);
  given.set("query", query);
  address.search = new URLSearchParams(given);
  if (address.href.length < LONGEST_ADDRESS) history.replaceState(null, "", address);
}

function enhance(form, settings) {
  const { texts } = settings;
  const textarea = form.elements.namedItem("query");
  const place = element("div", { className: "editor" });
  const keys = element("p", { className: "editor-keys", id: "editor-keys", textContent: texts.keys });
  const stop = element("button", { type: "button", className: "editor-stop", textContent: texts.stop, hidden: true });
  const below = element("section", { className: "editor-results", hidden: true });
  below.setAttribute("aria-label", texts.results);
  below.setAttribute("aria-live", "polite");

  textarea.before(place, keys);
  textarea.hidden = true;
  form.querySelector("button[type=submit], button:not([type])").after(stop);
  form.after(below);
  const yasqe = editorIn(place, textarea.value.trimEnd(), settings);
  const shown = results(Yasr, below, settings);
  const run = () => yasqe.query().catch(() => {});

  form.closest("details")?.addEventListener("toggle", () => yasqe.refresh());
  textarea.labels?.forEach((label) => label.addEventListener("click", () => yasqe.focus()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  stop.addEventListener("click", () => yasqe.abortQuery());
  yasqe.on("change", () => (textarea.value = yasqe.getValue()));
  yasqe.on("query", () => {
    stop.hidden = false;
    share(form, yasqe.getValue());
  });
  yasqe.on("queryAbort", () => (stop.hidden = true));
  yasqe.on("queryResponse", (_, response, duration) => {
    stop.hidden = true;
    if (response?.name === "AbortError") return;
    document.querySelectorAll("[data-editor-replaces]").forEach((part) => part.remove());
    below.hidden = false;
    shown.show(response, duration);
  });
  form.dataset.editor = "ready";
}

const settings = JSON.parse(document.getElementById("editor-settings").textContent);
completeFrom(Yasqe, settings);
document.querySelectorAll("form[data-editor]").forEach((form) => enhance(form, settings));
