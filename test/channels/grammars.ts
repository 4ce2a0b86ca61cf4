import type { XmlElement } from "./xml-tree.ts";

/*
 * The grammars of what readers elsewhere take, walked: each returns the rules that a document breaks, by the section
 * that has them. Written from the specifications, and from nothing of Handbill's.
 */

export type Broken = string;

const isUri = (text: unknown): boolean => typeof text === "string" && URL.canParse(text);
/** RFC 3339 with the capital letters that RFC 4287, section 3.3, asks for. */
const isInstant = (text: unknown): boolean =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
const isLanguage = (text: unknown): boolean =>
  typeof text === "string" && /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
const when = (isBroken: boolean, rule: string): Broken[] => (isBroken ? [rule] : []);

const atomNamespace = "http://www.w3.org/2005/Atom";
const historyNamespace = "http://purl.org/syndication/history/1.0";

type Counts = Readonly<Record<string, readonly [least: number, most: number]>>;
const many = Number.POSITIVE_INFINITY;

/** RFC 4287, sections 4.1.1, 4.1.2 and 3.2: which elements may stand in which, and how often. */
const inFeed: Counts = {
  author: [0, many],
  category: [0, many],
  contributor: [0, many],
  generator: [0, 1],
  icon: [0, 1],
  id: [1, 1],
  link: [0, many],
  logo: [0, 1],
  rights: [0, 1],
  subtitle: [0, 1],
  title: [1, 1],
  updated: [1, 1],
  entry: [0, many],
};
const inEntry: Counts = {
  author: [0, many],
  category: [0, many],
  content: [0, 1],
  contributor: [0, many],
  id: [1, 1],
  link: [0, many],
  published: [0, 1],
  rights: [0, 1],
  source: [0, 1],
  summary: [0, 1],
  title: [1, 1],
  updated: [1, 1],
};
const inPerson: Counts = { name: [1, 1], uri: [0, 1], email: [0, 1] };

const named = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.namespace === atomNamespace && child.name === name);

function counted(element: XmlElement, counts: Counts, section: string): Broken[] {
  const own = element.children.filter(({ namespace }) => namespace === atomNamespace);
  return [
    ...Object.entries(counts).flatMap(([name, [least, most]]) => {
      const count = named(element, name).length;
      return when(count < least || count > most, `${section}: ${count} ${name}`);
    }),
    ...own.flatMap(({ name }) => when(counts[name] === undefined, `${section}: ${name} in it`)),
  ];
}

/** RFC 4287, and of RFC 5005, section 4, what an archive has. */
export function atomFaults(feed: XmlElement): Broken[] {
  const entries = named(feed, "entry");
  const isSigned = named(feed, "author").length > 0;
  return [
    ...when(feed.namespace !== atomNamespace || feed.name !== "feed", "2: the root is a feed"),
    ...when(!isLanguage(feed.attributes["xml:lang"]), "2: xml:lang"),
    ...counted(feed, inFeed, "4.1.1"),
    ...when(
      !isSigned && entries.some((entry) => named(entry, "author").length === 0),
      "4.1.1: an author, or one in every entry",
    ),
    ...linkFaults(feed, "4.1.1"),
    ...when(linksOf(feed, "self").length !== 1, "4.1.1: one link to itself"),
    ...entries.flatMap(entryFaults),
    ...[feed, ...entries].flatMap(constructFaults),
    ...when(
      new Set(entries.map((entry) => textIn(entry, "id") + textIn(entry, "updated"))).size <
        entries.length,
      "4.1.1: two entries of one id and one time",
    ),
    ...historyFaults(feed),
  ];
}

const entryFaults = (entry: XmlElement): Broken[] => {
  const [content] = named(entry, "content");
  return [
    ...counted(entry, inEntry, "4.1.2"),
    ...linkFaults(entry, "4.1.2"),
    ...when(
      content === undefined && linksOf(entry, "alternate").length === 0,
      "4.1.2: a link where there is no content",
    ),
    ...when(
      (content === undefined || content.attributes.src !== undefined) &&
        named(entry, "summary").length === 0,
      "4.1.2: a summary of what stands elsewhere",
    ),
    ...named(entry, "category").flatMap(({ attributes }) =>
      when((attributes.term ?? "") === "", "4.2.2.1: a category has a term"),
    ),
  ];
};

/** What feeds and entries are made of: sections 3.1 to 3.3 and 4.2.6. */
function constructFaults(element: XmlElement): Broken[] {
  const texts = ["title", "subtitle", "summary", "rights"].flatMap((name) => named(element, name));
  const contents = named(element, "content");
  const dates = ["updated", "published"].flatMap((name) => named(element, name));
  const people = ["author", "contributor"].flatMap((name) => named(element, name));
  return [
    ...[...texts, ...contents].flatMap(({ attributes: { type = "text" }, children }) => [
      ...when(!["text", "html", "xhtml"].includes(type), `3.1.1: type="${type}"`),
      ...when(type !== "xhtml" && children.length > 0, "3.1.1: elements in text"),
    ]),
    ...dates.flatMap(({ text }) => when(!isInstant(text), `3.3: ${text}`)),
    ...people.flatMap((person) => [
      ...counted(person, inPerson, "3.2"),
      ...named(person, "email").flatMap(({ text }) => when(!/.+@.+/.test(text), `3.2.3: ${text}`)),
      ...named(person, "uri").flatMap(({ text }) => when(!isUri(text), `3.2.2: ${text}`)),
    ]),
    ...named(element, "id").flatMap(({ text }) => when(!isUri(text), `4.2.6: ${text}`)),
    ...["icon", "logo"]
      .flatMap((name) => named(element, name))
      .flatMap(({ text }) => when(!isUri(text), `4.2.5: ${text}`)),
  ];
}

function linkFaults(element: XmlElement, section: string): Broken[] {
  const alternates = linksOf(element, "alternate").map(
    ({ attributes: { type = "", hreflang = "" } }) => `${type} ${hreflang}`,
  );
  return [
    ...named(element, "link").flatMap(({ attributes: { href } }) =>
      when(!isUri(href), `4.2.7.1: href="${href}"`),
    ),
    ...when(
      new Set(alternates).size < alternates.length,
      `${section}: two alternate links of one type and language`,
    ),
  ];
}

const linksOf = (element: XmlElement, rel: string): XmlElement[] =>
  named(element, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === rel);

const textIn = (element: XmlElement, name: string): string => named(element, name)[0]?.text ?? "";

function historyFaults(feed: XmlElement): Broken[] {
  const marks = feed.children.filter(({ namespace }) => namespace === historyNamespace);
  const isArchive = marks.some(({ name }) => name === "archive");
  return [
    ...when(marks.length > (isArchive ? 1 : 0), "RFC 5005, 4: one archive element"),
    ...when(
      linksOf(feed, "prev-archive").length > 1,
      "RFC 5005, 4: one prev-archive link at the most",
    ),
    ...when(
      isArchive !== (linksOf(feed, "current").length === 1),
      "RFC 5005, 4: an archive, and nothing else, has a current link",
    ),
  ];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const ifThere = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || isRight(value);
const isListOf = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isRight);

const isAuthor = (value: unknown): boolean =>
  isObject(value) && [value.name, value.url, value.avatar].some(isText) && "avatar" in value
    ? isUri(value.avatar)
    : isObject(value) && ifThere(isUri)(value.url);
const isHub = (value: unknown): boolean =>
  isObject(value) && isText(value.type) && isUri(value.url);

type Keys = Readonly<Record<string, (value: unknown) => boolean>>;

/** JSON Feed 1.1, "Top-level". */
const feedKeys: Keys = {
  version: (value) => value === "https://jsonfeed.org/version/1.1",
  title: isText,
  home_page_url: ifThere(isUri),
  feed_url: ifThere(isUri),
  description: ifThere(isText),
  user_comment: ifThere(isText),
  next_url: ifThere(isUri),
  icon: ifThere(isUri),
  favicon: ifThere(isUri),
  authors: ifThere(isListOf(isAuthor)),
  language: ifThere(isLanguage),
  expired: ifThere((value) => typeof value === "boolean"),
  hubs: ifThere(isListOf(isHub)),
  items: Array.isArray,
};
/** "Items". */
const itemKeys: Keys = {
  id: isText,
  url: ifThere(isUri),
  external_url: ifThere(isUri),
  title: ifThere(isText),
  content_html: ifThere(isText),
  content_text: ifThere(isText),
  summary: ifThere(isText),
  image: ifThere(isUri),
  banner_image: ifThere(isUri),
  date_published: ifThere(isInstant),
  date_modified: ifThere(isInstant),
  authors: ifThere(isListOf(isAuthor)),
  tags: ifThere(isListOf(isText)),
  language: ifThere(isLanguage),
  attachments: ifThere(Array.isArray),
};

const keyFaults = (object: Json, keys: Keys, section: string): Broken[] => [
  ...Object.entries(keys).flatMap(([key, isRight]) =>
    when(!isRight(object[key]), `${section}: ${key} is ${JSON.stringify(object[key])}`),
  ),
  ...Object.keys(object).flatMap((key) =>
    when(keys[key] === undefined && !key.startsWith("_"), `${section}: no key ${key}`),
  ),
];

export function jsonFeedFaults(feed: unknown): Broken[] {
  if (!isObject(feed)) return ["Top-level: an object"];
  const items = Array.isArray(feed.items) ? feed.items.filter(isObject) : [];
  return [
    ...keyFaults(feed, feedKeys, "Top-level"),
    ...when(feed.next_url !== undefined && feed.next_url === feed.feed_url, "Top-level: next_url"),
    ...items.flatMap((item) => [
      ...keyFaults(item, itemKeys, "Items"),
      ...when(
        item.content_html === undefined && item.content_text === undefined,
        "Items: content_html or content_text",
      ),
    ]),
    ...when(new Set(items.map(({ id }) => id)).size < items.length, "Items: an id is unique"),
  ];
}

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** sitemap.xsd and siteindex.xsd of sitemaps.org, and what their protocol says beside them. */
export function sitemapFaults(root: XmlElement): Broken[] {
  const [inner, most] = root.name === "urlset" ? ["url", 50_000] : ["sitemap", 50_000];
  const allowed =
    inner === "url" ? ["loc", "lastmod", "changefreq", "priority"] : ["loc", "lastmod"];
  const hosts = new Set<string>();
  const faults = root.children.flatMap((entry) => {
    const names = entry.children.map(({ name }) => name);
    const loc = entry.children.find(({ name }) => name === "loc")?.text ?? "";
    const lastmod = entry.children.find(({ name }) => name === "lastmod")?.text;
    if (isUri(loc)) hosts.add(new URL(loc).host);
    return [
      ...when(entry.name !== inner || entry.namespace !== sitemapNamespace, `${entry.name} in it`),
      ...when(!isUri(loc) || loc.length < 12 || loc.length > 2048, `loc: ${loc}`),
      ...when(new Set(names).size < names.length, `${entry.name}: each element once`),
      ...names.flatMap((name) => when(!allowed.includes(name), `${entry.name}: ${name} in it`)),
      ...when(lastmod !== undefined && !isW3cDate(lastmod), `lastmod: ${lastmod}`),
    ];
  });
  return [
    ...when(root.namespace !== sitemapNamespace, `the namespace of ${root.name}`),
    ...when(!["urlset", "sitemapindex"].includes(root.name), `${root.name} as the root`),
    ...when(root.children.length === 0 || root.children.length > most, "1 to 50,000 in one"),
    ...when(hosts.size > 1, "one host"),
    ...faults,
  ];
}

/** W3C's NOTE-datetime: as much of a date as is known. */
const isW3cDate = (text: string): boolean =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) ||
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);

/** Search Central, "Event": without these no result is shown. Properties of what it holds are behind a dot. */
export const googleRequired = ["name", "startDate", "location", "location.address"] as const;

/** The same page: what makes a result better. */
export const googleRecommended = [
  "description",
  "endDate",
  "eventStatus",
  "image",
  "location.name",
  "offers",
  "offers.availability",
  "offers.price",
  "offers.priceCurrency",
  "offers.url",
  "offers.validFrom",
  "organizer",
  "organizer.name",
  "organizer.url",
  "performer",
  "performer.name",
  "previousStartDate",
] as const;

/** The value of "location.name" in a node, or in the first of several. */
export function propertyOf(node: unknown, path: string): unknown {
  const [name = "", ...rest] = path.split(".");
  const value = isObject(node) ? node[name] : undefined;
  const [first] = [value].flat();
  return rest.length === 0 ? value : propertyOf(first, rest.join("."));
}

const schemaOrg = (names: string) => names.split(" ").map((name) => `https://schema.org/${name}`);
const statuses = schemaOrg(
  "EventScheduled EventCancelled EventPostponed EventRescheduled EventMovedOnline",
);
const modes = schemaOrg(
  "OfflineEventAttendanceMode OnlineEventAttendanceMode MixedEventAttendanceMode",
);
const availabilities = schemaOrg("InStock SoldOut PreOrder OutOfStock Discontinued");
const isDateOrInstant = (value: unknown) =>
  isInstant(value) || /^\d{4}-\d\d-\d\d$/.test(String(value));

/** What Google's page says of the values of an event's properties, and schema.org of their types. */
export function googleEventFaults(node: unknown): Broken[] {
  if (!isObject(node)) return ["an object"];
  const status = [node.eventStatus].flat();
  const said = (value: unknown, isRight: (one: unknown) => boolean, rule: string) =>
    [value].flat().flatMap((one) => when(one !== undefined && !isRight(one), rule));
  const oneOf = (names: readonly string[]) => (value: unknown) => names.includes(String(value));
  const isOnline = [node.location].flat().some((one) => isType(one, "VirtualLocation"));
  const required = isOnline
    ? ["name", "startDate", "location"]
    : ["name", "startDate", "location", "location.address"];
  return [
    ...required.flatMap((path) =>
      when(propertyOf(node, path) === undefined, `${path} is required`),
    ),
    ...said(node.startDate, isDateOrInstant, "startDate: ISO 8601 with an offset, or a day"),
    ...said(node.endDate, isDateOrInstant, "endDate: ISO 8601 with an offset, or a day"),
    ...said(node.previousStartDate, isDateOrInstant, "previousStartDate: ISO 8601"),
    ...said(node.eventStatus, oneOf(statuses), "eventStatus: one of five"),
    ...said(node.eventAttendanceMode, oneOf(modes), "eventAttendanceMode: one of three"),
    ...said(node.image, isUri, "image: an absolute address"),
    ...said(node.location, (one) => isType(one, "Place", "VirtualLocation"), "location: its type"),
    ...said(node.organizer, (one) => isType(one, "Organization", "Person"), "organizer: its type"),
    ...said(
      node.performer,
      (one) => isType(one, "Person", "PerformingGroup"),
      "performer: its type",
    ),
    ...said(node.superEvent, (one) => isType(one, "Event"), "superEvent: its type"),
    ...said(node.eventSchedule, (one) => isType(one, "Schedule"), "eventSchedule: its type"),
    ...said(node.offers, isOffer, "offers: availability, price, currency, address or validFrom"),
    ...when(
      (node.previousStartDate !== undefined) !==
        status.includes("https://schema.org/EventRescheduled"),
      "previousStartDate: of what is EventRescheduled",
    ),
    ...when(
      status.includes("https://schema.org/EventMovedOnline") && !isOnline,
      "EventMovedOnline: a VirtualLocation",
    ),
  ];
}

const isType = (value: unknown, ...types: string[]) =>
  isObject(value) && types.includes(String(value["@type"]));

const isOffer = (value: unknown): boolean =>
  isObject(value) &&
  /^(?:Aggregate)?Offer$/.test(String(value["@type"])) &&
  ifThere((one) => availabilities.includes(String(one)))(value.availability) &&
  ifThere((one) => typeof one === "number" && one >= 0)(value.price) &&
  (value.price === undefined ||
    value.price === 0 ||
    /^[A-Z]{3}$/.test(String(value.priceCurrency))) &&
  ifThere(isUri)(value.url) &&
  ifThere(isDateOrInstant)(value.validFrom);
