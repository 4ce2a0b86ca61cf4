import type { Element } from "xast";
import { escapeHtml } from "../../model/fragment.ts";
import type { Person } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import type { FeedPaths } from "./addresses.ts";
import type { FeedDocument, FeedLink } from "./document.ts";
import type { FeedEntry } from "./entry.ts";
import { branch, html, leaf, xhtml, xmlDocument } from "./xml.ts";
import { xmlText } from "./xml-text.ts";

/** The feed as Atom (RFC 4287). */
export const atomFeed = (document: FeedDocument): string =>
  xmlDocument(
    branch("feed", { "xml:lang": document.lang, ...namespaces(document) }, [
      ...(document.current === undefined ? [] : [leaf("fh:archive", {})]),
      // Browsers show XML as it is, and XSLT is leaving them: who opens a feed in one is told by CSS and a link.
      xhtml(document.readerWords.map((one) => (typeof one === "string" ? one : linkTo(one)))),
      leaf("id", {}, document.id),
      leaf("title", {}, document.title),
      time("updated", document.updated),
      leaf("generator", {}, "Handbill"),
      author(document.author),
      leaf("link", { rel: "alternate", href: document.home }),
      leaf("link", { rel: "self", href: document.self.atom }),
      ...link("current", document.current),
      ...link("prev-archive", document.previous),
      ...(document.hub === undefined ? [] : [leaf("link", { rel: "hub", href: document.hub })]),
      ...optional("subtitle", document.subtitle),
      ...optional("icon", document.favicon),
      ...document.entries.map((entry) => atomEntry(entry, document.lang)),
    ]),
    document.stylesheet,
  );

const linkTo = ({ href, text }: FeedLink): Element => leaf("a", { href }, text);

const namespaces = ({ current }: FeedDocument) => ({
  xmlns: "http://www.w3.org/2005/Atom",
  // Of RFC 5005, section 4: a feed without a word of it need not name it.
  ...(current === undefined ? {} : { "xmlns:fh": "http://purl.org/syndication/history/1.0" }),
});

const link = (rel: string, to: FeedPaths | undefined): Element[] =>
  to === undefined ? [] : [leaf("link", { rel, href: to.atom })];

const atomEntry = (entry: FeedEntry, lang: string): Element =>
  branch("entry", {}, [
    plainAsHtml("title", entry.title, entry.titleLang === lang ? undefined : entry.titleLang),
    leaf("id", {}, entry.id),
    leaf("link", { href: entry.url }),
    time("updated", entry.updated),
    ...(entry.summary === undefined ? [] : [plainAsHtml("summary", entry.summary)]),
    html("content", entry.html),
    ...entry.authors.map(author),
    ...entry.tags.map((tag) => leaf("category", { label: tag, term: tag })),
    ...(entry.published === undefined ? [] : [time("published", entry.published)]),
  ]);

const author = ({ name, email, url }: Person): Element =>
  branch("author", {}, [
    leaf("name", {}, name),
    // RFC 4287, 3.2.3 refuses what is no address.
    ...optional("email", email !== undefined && /.@./.test(email) ? email : undefined),
    ...optional("uri", url !== undefined && URL.canParse(url) ? url : undefined),
  ]);

const time = (name: string, instant: Instant): Element =>
  leaf(name, {}, new Date(instant).toISOString());

const optional = (name: string, text: string | undefined): Element[] =>
  text === undefined ? [] : [leaf(name, {}, text)];

// Readers that take every title for HTML outnumber those that tell the two apart.
const plainAsHtml = (name: string, text: string, lang?: string): Element =>
  html(name, escapeHtml(xmlText(text)), lang);
