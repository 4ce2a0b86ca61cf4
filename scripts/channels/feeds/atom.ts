import { type Author, Feed } from "feed";
import { escapeHtml } from "../../model/fragment.ts";
import type { Person } from "../../model/site.ts";
import type { FeedDocument } from "./document.ts";
import type { FeedEntry } from "./entry.ts";
import { xmlText } from "./xml-text.ts";

/**
 * The feed as Atom (RFC 4287). The library writes the elements; what it would get wrong for some texts is put
 * right on the way in, and the language, which it leaves out, on the way out.
 */
export function atomFeed(document: FeedDocument): string {
  const feed = new Feed({
    id: elementText(document.id),
    title: elementText(document.title),
    ...(document.subtitle === undefined ? {} : { description: elementText(document.subtitle) }),
    ...(document.favicon === undefined ? {} : { favicon: elementText(document.favicon) }),
    link: document.home,
    feedLinks: { atom: document.atom },
    updated: new Date(document.updated),
    author: atomAuthor(document.author),
    generator: "Handbill",
  });
  for (const entry of document.entries) feed.addItem(atomEntry(entry));
  const lang = escapeHtml(xmlText(document.lang));
  const written = feed.atom1().replaceAll(lessThan, "&lt;");
  return `${written.replace("<feed ", () => `<feed xml:lang="${lang}" `)}\n`;
}

const atomEntry = (entry: FeedEntry) => ({
  id: entry.id,
  link: entry.url,
  title: plainAsHtml(entry.title),
  ...(entry.summary === undefined ? {} : { description: plainAsHtml(entry.summary) }),
  content: cdataText(entry.html),
  date: new Date(entry.updated),
  published: new Date(entry.published),
  author: entry.authors.map(atomAuthor),
  category: entry.tags.map((tag) => ({ name: attributeText(tag), term: attributeText(tag) })),
});

const atomAuthor = ({ name, email, url }: Person): Author => ({
  name: elementText(name),
  // RFC 4287, 3.2.3 refuses what is no address.
  ...(email !== undefined && /.@./.test(email) ? { email: elementText(email) } : {}),
  ...(url !== undefined && URL.canParse(url) ? { link: url } : {}),
});

// The writer takes "&amp;" in a text for already escaped. Given an escaped text, it undoes just that.
const elementText = (text: string) => xmlText(text).replaceAll("&", "&amp;");

// It escapes "&" and quotes in attributes, but not "<". No text holds this character after xmlText.
const lessThan = "\uffff";
const attributeText = (text: string) => xmlText(text).replaceAll("<", lessThan);

// It marks titles and summaries as HTML.
const plainAsHtml = (text: string) => escapeHtml(xmlText(text));

// It splits only the first "]]>" of a text over two CDATA sections.
const cdataText = (html: string) => xmlText(html).replaceAll("]]>", "]]&gt;");
