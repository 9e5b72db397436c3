// Bundles the editor into dist/: a script and a style sheet whose names hold the hash of their content, `assets.json`
// that names them, and the licences of all that is in the bundle.
import { build } from "esbuild";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(HERE, "dist");
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

// What YASGUI would ask other hosts for, or write as inline styles, which the pages' policy forbids. Each pattern must be
// there, so that an update is looked at.
const REMOVED = [
  [/(?:\w+ = "[^"]*", ){100,}prefixes_default = \{[^}]*\}/, "prefixes_default = {}", "the names that prefix.cc collected"],
  [/lov\.linkeddata\.es\/dataset/, "localhost.invalid", "the term service of Linked Open Vocabularies"],
  [/https:\/\/dbpedia\.org\/sparql/g, "/sparql", "DBpedia as the first endpoint"],
  [/new import_column_resizer\.default\(/, "new (class { reset() {} })(", "columns to be drawn wider by mouse"],
  [/https:\/\/query\.wikidata\.org\/bigdata\/namespace\/wdq\/sparql/g, "/sparql", "Wikidata as another endpoint"],
];

const onlyOurHost = {
  name: "only-our-host",
  setup(builder) {
    builder.onLoad({ filter: /yasgui\.esm\.js$/ }, async ({ path: file }) => {
      let contents = await readFile(file, "utf8");
      for (const [pattern, replacement, what] of REMOVED) {
        if (contents.search(pattern) < 0) throw new Error(`${file} lacks ${what}; correct REMOVED in build.mjs`);
        contents = contents.replace(pattern, replacement);
      }
      return { contents, loader: "js" };
    });
  },
};

async function licences() {
  const lock = JSON.parse(await readFile(path.join(HERE, "package-lock.json"), "utf8"));
  const shipped = Object.entries(lock.packages).filter(([folder, { dev, optional }]) => folder && !dev && !optional);
  const parts = [];
  for (const [folder, { version, license }] of shipped.sort()) {
    const files = await readdir(path.join(HERE, folder)).catch(() => []);
    const texts = files.filter((name) => LICENCE_FILE.test(name)).sort();
    const read = await Promise.all(texts.map((name) => readFile(path.join(HERE, folder, name), "utf8")));
    const name = folder.split("node_modules/").at(-1);
    parts.push([`${name} ${version} (${license ?? "see its text"})`, ...read.map((text) => text.trim())].join("\n\n"));
  }
  return `The editor is built from these packages.\n\n${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

await rm(DIST, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: { editor: "src/editor.js" },
  outdir: "dist",
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  plugins: [onlyOurHost],
});
const built = Object.keys(metafile.outputs).map((output) => path.basename(output));
const assets = {
  script: built.find((name) => name.endsWith(".js")),
  style: built.find((name) => name.endsWith(".css")),
};
await writeFile(path.join(DIST, "LICENCES.txt"), await licences());
await writeFile(path.join(DIST, "assets.json"), `${JSON.stringify(assets)}\n`);
