import { sha256 } from "../../images/hash.ts";
import { eventPath, updatePath } from "../../model/address.ts";
import type { Fragment } from "../../model/fragment.ts";
import { escapeHtml } from "../../model/fragment.ts";
import type { Event, EventSummary, Person, Update } from "../../model/site.ts";
import type { Instant, PartialDate } from "../../time/moment.ts";
import { directionOf } from "../../words/direction.ts";
import { wordsOf } from "../../words/words.ts";
import { type CallLine, callLines } from "../call-lines.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import { type EventRecords, earlierIn } from "../ledger/next-ledger.ts";
import type { KnownEvent } from "../ledger/recognise.ts";
import { inOneLine, stateSentences } from "../state-sentences.ts";
import { updateTitle } from "../update-title.ts";
import { type ToldMeetup, toldMeetups } from "./announcement.ts";
import { feedHtml } from "./html.ts";
import { toldSessions } from "./sessions.ts";
import { xmlText } from "./xml-text.ts";

/** One piece of news: an announcement or an update, the same in every feed that has it. */
export interface FeedEntry {
  /** Never changed by an edit: see Ledger. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Of an update without a title the event's own, whatever the update is in. */
  readonly titleLang: string;
  /** Plain text. */
  readonly summary: string | undefined;
  /** In characters that XML can hold: see xmlText. */
  readonly html: string;
  /** Undefined when nobody said when. */
  readonly published: Instant | undefined;
  readonly updated: Instant;
  readonly authors: readonly Person[];
  readonly tags: readonly string[];
  readonly lang: string;
}

/** The entries of an event by the id of the update; "" is the announcement. */
export type EventFeedEntries = Readonly<Record<string, FeedEntry>>;

/** What decides in which of the site's feeds an entry stands, and whether they are as they were. */
export interface EntryFacts {
  readonly updated: Instant;
  /** Of the whole entry. */
  readonly digest: string;
}

export const factsOf = (entry: FeedEntry): EntryFacts => ({
  updated: entry.updated,
  digest: sha256(JSON.stringify(entry)),
});

/** An announcement or an update before it is rendered. */
export interface News<E extends EventSummary = EventSummary> {
  readonly event: E;
  /** Undefined for the announcement itself. */
  readonly update: E["updates"][number] | undefined;
  /** For the order. */
  readonly published: Instant;
}

/** The announcement and every update of an event, newest first. */
export function eventNews<E extends EventSummary>(event: E): News<E>[] {
  const updates = event.updates.map((update) => ({ event, update, published: update.date.start }));
  const announced = announcedOn(event);
  return newestFirst([
    ...(announced === undefined ? [] : [{ event, update: undefined, published: announced.start }]),
    ...updates,
  ]);
}

/** Nobody need say when an event was announced: it is no news then, until something of it is dated. */
const announcedOn = ({ dated, date, updated, updates }: EventSummary): PartialDate | undefined =>
  dated ? date : updates.length === 0 ? updated : undefined;

/** Of two of the same moment the one told later comes first. */
export const newestFirst = <E extends EventSummary>(oldestFirst: readonly News<E>[]): News<E>[] =>
  [...oldestFirst].reverse().sort((a, b) => b.published - a.published);

/** How the entries of an event are named, and when its facts last changed. */
export interface EventLedger {
  readonly known: KnownEvent;
  readonly records: EventRecords;
}

export const toEntry = (
  publication: Addressed,
  { event, update }: News<Event>,
  ledger: EventLedger,
): FeedEntry =>
  update === undefined
    ? announcementEntry(publication, event, ledger.records)
    : updateEntry(publication, event, update, ledger.known);

/** It tells the state, which a date may have changed, or a key of which no update speaks, and the facts. */
function announcementEntry(publication: Addressed, event: Event, records: EventRecords): FeedEntry {
  const words = wordsOf(publication.site, event.lang);
  const sentences = stateSentences(event.telling, words);
  const url = absoluteUrl(publication.site.address, eventPath(event));
  const earlierOf = earlierIn(records);
  const told = [
    sentences.length === 0
      ? ""
      : paragraph("state", `<strong>${escapeHtml(inOneLine(sentences))}</strong>`),
    ...toldMeetups(event, earlierOf, words).map(toldHtml),
    changedHtml(toldSessions(event, earlierOf, words)),
    callsHtml(callLines(event, words)),
  ].join("");
  return {
    ...commonFields(event),
    id: records.event.id ?? url,
    url,
    title: event.title,
    titleLang: event.lang,
    summary: inOneLine([...sentences, event.summary]) || undefined,
    html: contentOf(publication, event, event.title, event.body, told),
    published: (announcedOn(event) ?? event.date).start,
    updated: Math.max(announcementChanged(event), records.event.changed ?? 0),
    authors: event.authors,
  };
}

function toldHtml({ changes, facts, offer }: ToldMeetup): string {
  const link = offer && `<a href="${escapeHtml(offer.url)}">${escapeHtml(offer.text)}</a>`;
  const lines = [...facts.map(escapeHtml), ...(link === undefined ? [] : [link])];
  return changedHtml(changes) + paragraph("facts", lines.join("<br>"));
}

const changedHtml = (changes: readonly string[]): string =>
  changes.length === 0 ? "" : paragraph("changed", escapeHtml(inOneLine(changes)));

function callsHtml(lines: readonly CallLine[]): string {
  const html = lines.map(({ text, url }) =>
    url === undefined ? escapeHtml(text) : `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,
  );
  return html.length === 0 ? "" : paragraph("calls", html.join("<br>"));
}

const paragraph = (name: string, html: string) => `<p class="${name}">${html}</p>\n`;

function updateEntry(
  publication: Addressed,
  event: Event,
  update: Update,
  { updates }: KnownEvent,
): FeedEntry {
  const url = absoluteUrl(publication.site.address, updatePath(event, update));
  const title = updateTitle(event, update, wordsOf(publication.site, event.lang));
  // RFC 4287 requires a date of change: of an update without a date it is that of the text in which it stands.
  const { start } = update.dated ? update.date : (event.revised ?? event.date);
  return {
    ...commonFields(event),
    id: updates.get(update.id)?.id ?? url,
    url,
    title,
    titleLang: update.title === undefined ? event.lang : (update.lang ?? event.lang),
    summary: undefined,
    lang: update.lang ?? event.lang,
    html: contentOf(publication, event, title, update.body, "", update.lang),
    published: update.dated ? start : undefined,
    updated: Math.max(start, update.revised?.start ?? start),
    authors: update.authors.length > 0 ? update.authors : event.authors,
  };
}

const commonFields = ({ tags, lang }: Event) => ({ tags, lang });

/**
 * An update is an entry of its own and leaves the announcement's as it was, or every reader would show both as
 * news. Two changes do reach the announcement: a notice, which stands in its text, and a date of change later
 * than any update.
 */
function announcementChanged(event: Event): Instant {
  const { updates } = event;
  const date = announcedOn(event) ?? event.date;
  const updated = event.updated ?? date;
  const starts = updates.map((update) => update.date.start);
  if (starts.every((start) => start < updated.start)) return Math.max(date.start, updated.start);
  const notices = updates.filter(({ form, dated }) => form === "notice" && dated);
  return Math.max(date.start, ...notices.map((notice) => notice.date.start));
}

function contentOf(
  { site, images }: Addressed,
  event: Event,
  title: string,
  body: Fragment,
  told = "",
  lang = event.lang,
): string {
  const html = feedHtml(site.address, images, event, body);
  // "Sold out!" may be all there is to say. A reader shows an entry without content as broken.
  const written = html.trim() === "" ? `<p>${escapeHtml(title)}</p>` : html;
  const content = xmlText(told + written);
  const [own, around] = [directionOf(lang), directionOf(site.lang)];
  // A reader of feeds shows them on a page of its own, which is seldom written from right to left.
  const dir = own === "rtl" || own !== around ? ` dir="${own}"` : "";
  if (lang === site.lang && dir === "") return content;
  return `<div lang="${escapeHtml(lang)}"${dir}>${content}</div>`;
}
