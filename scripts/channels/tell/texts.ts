import { eventPath, updatePath } from "../../model/address.ts";
import type { Event } from "../../model/site.ts";
import { formatPartialDate } from "../../time/format.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { type CallLine, callLines } from "../call-lines.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import type { EventPublication } from "../publication.ts";
import { inOneLine, stateSentences } from "../state-sentences.ts";
import { updateTitle } from "../update-title.ts";
import { mastodonPost } from "./mastodon.ts";
import type { EventNews } from "./news.ts";
import { wrapped } from "./wrap.ts";

/** One piece of news in the forms that channels want; plain texts in the event's language. */
export interface Texts {
  readonly subject: string;
  /** Below the subject: lines of at most 72 characters, but for addresses. */
  readonly mail: string;
  /** At most 500 characters as Mastodon counts them. */
  readonly mastodon: string;
  /** For Meetup.com and the like: each paragraph is one line. */
  readonly meetup: string;
}

export function textsOf(
  { site }: Pick<Addressed<EventPublication>, "site">,
  event: Event,
  news: EventNews,
): Texts {
  const words = wordsOf(site, event.lang);
  const [latest, ...others] = news.updates;
  const path = latest && others.length === 0 ? updatePath(event, latest) : eventPath(event);
  const url = absoluteUrl(site.address, path);
  const updates = news.updates.map((update) => {
    const title = updateTitle(event, update, words);
    const text = fragmentText(site.address, update.body);
    const date = update.dated ? formatPartialDate(update.date, words) : undefined;
    return { title, text, heading: date ? joined(date, title, words) : title };
  });
  const [only] = updates;
  const state = news.isFirst || news.isChanged ? stateSentences(event.telling, words) : [];
  const subject = subjectOf(event, news, words);
  const facts = [
    inOneLine(state),
    news.isFirst ? event.summary : "",
    ...news.meetups.map(({ changes, facts, offer }) =>
      [...changes, ...facts, ...(offer ? [linkLine(offer, words)] : [])].join("\n"),
    ),
    news.sessions.join("\n"),
    news.isFirst || news.isChanged ? callText(callLines(event, words), words) : "",
  ];
  // Of one update the subject is the heading.
  const told =
    only !== undefined && updates.length === 1
      ? [only.text]
      : updates.map(({ heading, text }) => `${heading}\n${text}`.trim());
  const blocks = [...told, ...facts].filter((block) => block !== "");
  const body = [...blocks, url].join("\n\n");
  return {
    subject,
    mail: wrapped(body),
    mastodon: mastodonPost([subject, ...blocks], url),
    meetup: `${subject}\n\n${body}`,
  };
}

const callText = (lines: readonly CallLine[], words: Words): string =>
  lines.map((line) => linkLine(line, words)).join("\n");

const linkLine = ({ text, url }: CallLine, words: Words): string =>
  url === undefined ? text : words.text("tickets.fact", { name: text, value: url });

/** "PyCon AU: Sold out!": one line that says the latest. */
function subjectOf(
  event: Event,
  { isFirst, isChanged, updates, meetups, sessions }: EventNews,
  words: Words,
): string {
  const { title, telling } = event;
  const [latest] = updates;
  if (latest !== undefined)
    return latest.title === undefined
      ? updateTitle(event, latest, words)
      : joined(title, latest.title, words);
  // Of several sessions the programme is the subject.
  const ofSessions = sessions.length > 1 ? [words.text("programme.title")] : sessions;
  const [change] = [...meetups.flatMap(({ changes }) => changes), ...(isChanged ? [] : ofSessions)];
  if (!isFirst && change !== undefined) return joined(title, change, words);
  const kind = telling.headline?.kind;
  return kind === undefined || kind === "over"
    ? title
    : joined(title, words.text(`notice.${kind}`), words);
}

const joined = (event: string, part: string, words: Words): string =>
  words.text("calendar.part", { event, part });
