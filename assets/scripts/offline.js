/*
 * A service worker, of a site with `offline: true`: keeps the pages of an event that a visitor has opened, for where there
 * is no network. Where there is one, pages come from it; files below /assets/ have another name when they change, so that
 * they come from what is kept. It is published as /sw.js, below which all of the site lies.
 */
const scope = self.registration.scope;
// Other sites of the same host keep theirs beside it.
const name = `handbill ${scope}`;
/** When a page was fetched, in ISO 8601. */
const keptAt = "x-kept-at";
/** What stands in every page that may be kept, hidden until it is shown without a network. */
const mark = 'class="offline" hidden';
// A network that answers later than this is none to somebody who waits for a room number.
const patience = 6000;
const freshFor = 10 * 60_000;
// Earlier states of styles and pictures add up.
const most = 400;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") event.respondWith(pageFor(event));
  // Films are asked for in pieces, and too large to be kept.
  else if (isAsset(request.url) && !request.headers.has("range"))
    event.respondWith(assetFor(request));
});

const isAsset = (url) => url.startsWith(`${scope}assets/`);
/** The address of a page without what does not change its file. */
const plain = (url) => url.replace(/[?#].*$/s, "");

/** The page from the network. A kept one stands in for it while there is none, and says how old it is. */
async function pageFor(event) {
  const { request } = event;
  const cache = await caches.open(name);
  const kept = await cache.match(plain(request.url));
  const fresh = fetch(request).then(async (response) => {
    await keep(cache, request.url, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  if (kept === undefined) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([fresh, late]).catch(() => {});
  if (response !== undefined) return response;
  // What is told of the event must be what the host says, as soon as it says it.
  event.waitUntil(fresh.then(() => showAnew(event.resultingClientId)).catch(() => {}));
  return aged(kept);
}

async function showAnew(id) {
  const client = await self.clients.get(id);
  client?.postMessage("fresh");
}

/** Keeps a page of an event as it was sent; forgets one that is gone. */
async function keep(cache, url, response) {
  if (response.status === 404 || response.status === 410) return cache.delete(plain(url));
  if (!response.ok || !/^text\/html\b/.test(response.headers.get("content-type") ?? "")) return "";
  const text = await response.text();
  if (!text.includes(mark)) return "";
  const headers = new Headers(response.headers);
  // They are of the bytes on the way.
  for (const header of ["content-encoding", "content-length"]) headers.delete(header);
  headers.set(keptAt, new Date().toISOString());
  await cache.put(plain(url), new Response(text, { headers }));
  return text;
}

/** A kept page that says so. */
async function aged(kept) {
  const text = await kept.text();
  const at = kept.headers.get(keptAt) ?? "";
  const [, lang = "en"] = /<html lang="([^"]*)"/.exec(text) ?? [];
  // As it is written where the visitor lives, if that is the page's language: 5 March or March 5.
  const own = self.navigator.language;
  const shown = new Date(at).toLocaleString(own.startsWith(lang) ? own : lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
  const said = text
    .replace(mark, 'class="offline"')
    .replace(/<span class="kept-at"><\/span>/, `<time datetime="${at}">${shown}</time>`);
  return new Response(said, { headers: kept.headers });
}

async function assetFor(request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}

// A page that has been opened says what it is made of. The pages of its event and what those need are added on the way.
self.addEventListener("message", (event) => event.waitUntil(keepAll(event.data)));

async function keepAll(urls) {
  if ((await (await caches.open(name)).keys()).length > most) await caches.delete(name);
  const cache = await caches.open(name);
  const waiting = urls.filter((url) => url.startsWith(scope));
  // One after the other: what the visitor does meanwhile comes first.
  for (const url of waiting)
    for (const further of await keepOne(cache, url))
      if (waiting.length < most / 2 && !waiting.includes(further)) waiting.push(further);
}

/** What else must be kept for it. */
async function keepOne(cache, url) {
  try {
    const kept = await cache.match(plain(url));
    if (isAsset(url)) {
      const response = kept ?? (await fetch(url));
      if (kept === undefined && response.status === 200) await cache.put(url, response);
      return [];
    }
    const isFresh = Date.now() - Date.parse(kept?.headers.get(keptAt) ?? "") < freshFor;
    return neededFor(url, await (isFresh ? kept.text() : keep(cache, url, await fetch(url))));
  } catch {
    // There is no network just now, or no room.
    return [];
  }
}

/** The stylesheets of a page, and the pages of its event that it links to: the programme, its talks, who gives them. */
function neededFor(url, text) {
  const found = (pattern) =>
    Array.from(text.matchAll(pattern), ([, href]) => new URL(href, url).href);
  const sheets = found(/<link rel="stylesheet" href="([^"]*)"/g);
  const [, event] = /data-event="([^"]*)"/.exec(text) ?? [];
  if (event === undefined || navigator.connection?.saveData) return sheets;
  const pages = found(/<a [^>]*href="([^"#?]*\/)"/g).filter((page) =>
    page.startsWith(new URL(event, url).href),
  );
  // Posters are for paper, and photos are nothing without their pictures.
  return [...sheets, ...pages.filter((page) => !/\/(poster|photos)\//.test(page))];
}
