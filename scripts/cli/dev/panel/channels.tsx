/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { readComponents } from "../../../channels/calendar/ical.ts";
import { factsOf } from "../../../channels/facts.ts";
import type { FeedEntry } from "../../../channels/feeds/entry.ts";
import { fragmentToText } from "../../../content/markdown/html-to-text.ts";
import type { EventSummary, MeetupSummary } from "../../../model/site.ts";
import type { MadeEvent } from "../../../output/memory.ts";
import { toIsoUtc } from "../../../time/machine.ts";
import { At, type Rows, Section, Table } from "./elements.tsx";

export function Facts({ meetups }: EventSummary) {
  if (meetups.length === 0) return null;
  return (
    <Section title="Facts">
      {meetups.map((meetup) => (
        <div key={meetup.id}>
          <h3>
            {meetup.name} <At place={meetup.place} />
          </h3>
          <Table rows={factRows(meetup)} />
        </div>
      ))}
    </Section>
  );
}

function factRows(meetup: MeetupSummary): Rows {
  const { start, end, zone, repeats, except, place, online, price, currency, ...more } =
    factsOf(meetup);
  const tickets = more.tickets?.map(({ name, price, currency, status }) =>
    [name, price, currency, status].filter((part) => part !== undefined).join(" "),
  );
  return [
    ["Starts", start],
    ["Ends", end],
    ["Time zone", zone],
    ["Repeats", repeats],
    ["Except", except.join(", ")],
    ["Place", place],
    ["Online", online ? (meetup.online ?? "yes") : undefined],
    ["Livestream", more.livestream],
    ["Price", price === undefined ? undefined : `${price} ${currency ?? ""}`],
    ["Tickets", tickets?.join("; ")],
    ["Other dates", Object.keys(more.dates ?? {}).join(", ")],
  ];
}

export function Calendar({ texts, record }: MadeEvent) {
  const { original } = record.summary;
  const entries = texts().calendar.flatMap(({ text }) => readComponents(text));
  return (
    <Section title={entries.length === 1 ? "Calendar entry" : "Calendar entries"}>
      {entries.length === 0 && (
        <p>{original === undefined ? "None." : `Those of /${original}/, which this translates.`}</p>
      )}
      {entries.map((properties, index) => (
        <div class="card" key={index}>
          <Table rows={properties.map(({ name, value }) => [name.toUpperCase(), value])} />
        </div>
      ))}
    </Section>
  );
}

type Item = FeedEntry & { readonly isDraft: boolean };

// Readers show the newest ones.
const mostNews = 5;

export function Feed({ texts, record: { summary } }: MadeEvent) {
  const drafts = new Set(summary.updates.filter(({ draft }) => draft).map(({ id }) => id));
  const entries = Object.entries(texts().feed)
    .map(([id, entry]) => ({ ...entry, isDraft: summary.draft || drafts.has(id) }))
    .sort((one, other) => other.updated - one.updated);
  const rest = entries.length - mostNews;
  return (
    <Section title={entries.length === 1 ? "Feed entry" : "Feed entries"}>
      {entries.length === 0 && (
        <p>None: that takes the site's address, url: https://... in site.yaml, and a date.</p>
      )}
      {entries.slice(0, mostNews).map((entry) => (
        <FeedItem key={entry.id} {...entry} />
      ))}
      {rest > 0 && <p>{`and ${rest} older ones`}</p>}
    </Section>
  );
}

const FeedItem = ({ title, published, updated, html, url, isDraft }: Item) => (
  <div class="card">
    <p class="quiet">{url}</p>
    <p class="result">{title}</p>
    <p class="quiet">
      {isDraft ? "not published; " : ""}
      {published === undefined ? "" : `${toIsoUtc(published)}; `}
      {`changed ${toIsoUtc(updated)}`}
    </p>
    <p class="text">{fragmentToText(html)}</p>
  </div>
);
