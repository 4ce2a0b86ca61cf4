/*
 * The search page: finds events by the words of their titles, topics, places, people and texts, in the visitor's own
 * browser. The page lists all events, and this script hides them while something is looked for.
 */
import MiniSearch from "minisearch";

const form = document.getElementById("search-form");
const field = form.querySelector("input");
const found = document.getElementById("found");
const status = document.getElementById("search-status");
const everything = document.getElementById("everything");
const { index, none, broken } = form.dataset;

// Chinese, Japanese and Thai write no blanks between words. Where a browser cannot tell them apart, blanks must do.
const segmenter =
  "Segmenter" in Intl
    ? new Intl.Segmenter(document.documentElement.lang, { granularity: "word" })
    : undefined;
const wordsIn = (text) =>
  segmenter === undefined
    ? text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
    : Array.from(segmenter.segment(text), ({ segment, isWordLike }) =>
        isWordLike ? segment : "",
      ).filter(Boolean);
/** "Café" is found by "cafe"; accents of other scripts make other letters. */
const plain = (word) =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();

let opened;
/** Fetched when somebody looks for something, and then kept. */
function open() {
  opened ??= fetch(index)
    .then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then((events) => {
      const search = new MiniSearch({
        idField: "href",
        fields: ["title", "keys", "when", "text"],
        storeFields: ["title", "href", "lang", "when", "state"],
        tokenize: wordsIn,
        processTerm: plain,
        searchOptions: {
          boost: { title: 4, keys: 2 },
          combineWith: "AND",
          prefix: true,
          fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        },
      });
      search.addAll(events);
      return search;
    });
  return opened;
}

let latest = 0;
async function show() {
  const turn = ++latest;
  const words = field.value.trim();
  const address = new URL(location.href);
  if (words === "") address.searchParams.delete("q");
  else address.searchParams.set("q", words);
  history.replaceState(null, "", address);
  if (words === "") return list([], "", false);
  try {
    const results = (await open()).search(words).slice(0, 50);
    if (turn === latest) list(results, results.length === 0 ? none : String(results.length), true);
  } catch {
    opened = undefined;
    if (turn === latest) list([], broken, false);
  }
}

function list(results, said, isSearching) {
  status.textContent = said;
  everything.hidden = isSearching && results.length > 0;
  found.replaceChildren(...results.map(toRow));
}

/** As the rows of other lists: made of elements, so that no text is ever read as HTML. */
function toRow({ title, href, lang, when, state }) {
  const row = document.createElement("li");
  row.className = "teaser";
  const heading = document.createElement("h2");
  heading.lang = lang;
  const link = document.createElement("a");
  link.href = href;
  const name = document.createElement("bdi");
  name.textContent = title;
  link.append(name);
  heading.append(link);
  row.append(heading);
  const lines = when.map((text) => [text, "date"]);
  if (state !== "") lines.push([state, "found-state"]);
  for (const [text, name] of lines) {
    const line = document.createElement("p");
    line.className = name;
    line.textContent = text;
    row.append(line);
  }
  return row;
}

field.addEventListener("input", show);
field.value = new URL(location.href).searchParams.get("q") ?? "";
form.hidden = false;
for (const one of document.querySelectorAll(".without-script")) one.hidden = true;
if (field.value !== "") show();
