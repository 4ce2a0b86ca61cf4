import type { Place } from "../../diagnostics/diagnostic.ts";
import {
  minutesIn,
  noSession,
  type SourceLink,
  type SourceSession,
  textsOf,
  type Written,
} from "./source.ts";

/* What frab, pretalx and c3voc call the parts of an event, in JSON and in XML. */

interface FrabEvent {
  readonly id: string | undefined;
  readonly place: Place;
  readonly start: Written | undefined;
  /** Of the room that it is listed in. */
  readonly room: string | undefined;
  readonly speakers: readonly string[];
  readonly links: readonly SourceLink[];
  /** What it says under a name. */
  readonly text: (name: string) => string | undefined;
}

export function frabSession({ text, links, room, ...event }: FrabEvent): SourceSession {
  const slides = links.find(({ title, url }) => isSlides(title ?? "", url));
  return {
    ...noSession,
    ...event,
    id: event.id ?? text("title") ?? "",
    title: text("title"),
    minutes: minutesIn(text("duration")),
    room: text("room") ?? (room?.trim() || undefined),
    track: text("track"),
    kind: text("type"),
    lang: text("language"),
    summary: text("subtitle"),
    texts: textsOf(text("abstract"), text("description")),
    links: links.filter((link) => link !== slides),
    slides: slides?.url,
  };
}

/** A link that its program means to be the slides. */
const isSlides = (title: string, url: string): boolean =>
  /\b(?:slides?|folien|slide ?deck|diapositivas|présentation)\b/i.test(title) ||
  /slides?\.(?:pdf|pptx?|odp)$/i.test(url);
