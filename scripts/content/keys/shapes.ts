import { readPrice } from "../schema/currency.ts";
import {
  bareName,
  isEmpty,
  isMapping,
  itemsOf,
  type Mapping,
  textOf,
  type Written,
} from "./written.ts";

/* What others write below a key of ours, in our shape. What has no counterpart stays, so that it is told of. */

/** Our name of each bare name below a key. */
type Inner = Readonly<Record<string, string>>;

function renamed(mapping: Mapping, inner: Inner): Mapping {
  const entries = Object.entries(mapping).filter(([, value]) => !isEmpty(value));
  const ours = new Map<string, Written>();
  for (const [key, value] of entries) {
    const name = inner[bareName(key)] ?? key;
    if (!ours.has(name)) ours.set(name, value);
  }
  return Object.fromEntries(ours);
}

const venueKeys: Inner = {
  title: "name",
  venue: "name",
  place: "name",
  link: "url",
  website: "url",
  map: "url",
  maplink: "url",
  maps: "url",
  directionslink: "url",
  latitude: "lat",
  lng: "lon",
  long: "lon",
  longitude: "lon",
  details: "access",
  instructions: "access",
  directions: "access",
  postcode: "postalCode",
  zip: "postalCode",
  city: "locality",
  town: "locality",
};
const addressLines = [
  "address",
  "street",
  "streetaddress",
  "postalcode",
  "postcode",
  "zip",
  "city",
  "town",
  "locality",
  "country",
];

/** A place as text, as a link, or as a mapping with an address in one line, in several keys, or in both. */
export function venueShape(value: Written): Written {
  if (!isMapping(value)) return linkedPlace(textOf(value)) ?? value;
  const lines = Object.entries(value).filter(([key]) => addressLines.includes(bareName(key)));
  const streets = ["address", "street", "streetaddress"];
  const rest = Object.entries(value).filter(([key]) => !streets.includes(bareName(key)));
  const hasLine = lines.some(([key]) => bareName(key) === "address");
  const parts = lines
    .filter(([key]) => !hasLine || bareName(key) === "address")
    .sort(([a], [b]) => addressLines.indexOf(bareName(a)) - addressLines.indexOf(bareName(b)))
    .flatMap(([, line]) => textOf(line) ?? []);
  const venue = renamed(Object.fromEntries(rest), venueKeys);
  if (parts.length === 0) return venue;
  const address = parts.join(", ");
  // What was read once is read the same again.
  const isUnnamed = venue.name === undefined || venue.name === address;
  return isUnnamed ? { ...venue, name: address } : { ...venue, address };
}

/** `<a href="https://...">Hall</a>` and `[Hall](https://...)`; of other HTML only the words. */
function linkedPlace(text = ""): Written {
  const [, attributes = "", words] = /^<a\b([^<>]*)>(.*)<\/a>$/is.exec(text) ?? [];
  const [, href] = /\bhref=["']?([^"'\s<>]+)/i.exec(attributes) ?? [];
  if (words !== undefined && href !== undefined) return { name: withoutTags(words), url: href };
  const [, name, url] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(text) ?? [];
  if (name !== undefined) return { name: withoutTags(name), url };
  return text.includes("<") ? withoutTags(text) : undefined;
}

const withoutTags = (html: string) =>
  html
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const imageKeys: Inner = {
  src: "path",
  url: "path",
  image: "path",
  img: "path",
  file: "path",
  feature: "path",
  teaser: "path",
  alttext: "alt",
  description: "alt",
  caption: "alt",
};

/** The first of several pictures. */
export function imageShape(value: Written): Written {
  const [first] = itemsOf(value);
  return isMapping(first) ? renamed(first, imageKeys) : first;
}

const personKeys: Inner = {
  displayname: "name",
  title: "name",
  link: "url",
  website: "url",
  homepage: "url",
  site: "url",
  web: "url",
  mail: "email",
};

export const peopleShape = (value: Written): Written => {
  if (Array.isArray(value)) return value.map(peopleShape);
  return isMapping(value) ? renamed(value, personKeys) : value;
};

const registrationKeys: Inner = {
  link: "url",
  href: "url",
  open: "opens",
  start: "opens",
  close: "closes",
  closing: "closes",
  deadline: "closes",
  end: "closes",
  until: "closes",
  max: "capacity",
  limit: "capacity",
  seats: "capacity",
  places: "capacity",
  cost: "price",
  fee: "price",
};

/** An address, or more; whether there is any registration says nothing about how to get a place. */
export function registrationShape(value: Written): Written {
  if (/^(?:true|false|yes|no)$/i.test(textOf(value) ?? "")) return undefined;
  if (!isMapping(value)) return value;
  return priced(renamed(value, registrationKeys));
}

/** "12,50 €" and "free" as amount and currency. */
function priced(mapping: Mapping): Mapping {
  const price = readPrice(textOf(mapping.price) ?? "");
  if (price === undefined) return mapping;
  const { amount, currency = mapping.currency } = price;
  return { ...mapping, price: amount, ...(currency === undefined ? {} : { currency }) };
}

const ticketKeys: Inner = {
  ...registrationKeys,
  title: "name",
  type: "name",
  category: "name",
  amount: "price",
  state: "status",
  description: "note",
  info: "note",
};

export const ticketsShape = (value: Written): Written => {
  if (Array.isArray(value)) return value.map(ticketsShape);
  return isMapping(value) ? priced(renamed(value, ticketKeys)) : value;
};

const callKeys: Inner = {
  ...registrationKeys,
  title: "name",
  for: "kind",
  type: "kind",
};

export const callShape = (value: Written): Written => {
  if (Array.isArray(value)) return value.map(callShape);
  return isMapping(value) ? renamed(value, callKeys) : value;
};

const talkKeys: Inner = {
  name: "title",
  talk: "title",
  speaker: "speakers",
  presenter: "speakers",
  presenters: "speakers",
  by: "speakers",
  recording: "video",
};

export const talksShape = (value: Written): Written => {
  if (Array.isArray(value)) return value.map(talksShape);
  if (!isMapping(value)) return value;
  const talk = renamed(value, talkKeys);
  return talk.speakers === undefined ? talk : { ...talk, speakers: peopleShape(talk.speakers) };
};
