import { commandLine } from "../bundle/installed.mjs";
import { nearestName } from "../diagnostics/nearest.ts";
import type { ExistingEvent } from "./existing.ts";

/** The event that a new post is for; undefined when only its organizer knows. */
export type Choice = { readonly event: ExistingEvent | undefined } | { readonly problem: string };

/**
 * The event that was asked for, else the one in whose folder somebody stands (a path below content), else the
 * only one.
 */
export function chooseEvent(
  events: readonly ExistingEvent[],
  wanted: string | undefined,
  standing: string | undefined,
): Choice {
  if (events.length === 0) {
    return { problem: `There is no event yet: ${commandLine("new", 'event "Title"')} makes one.` };
  }
  if (wanted !== undefined) return namedEvent(events, wanted);
  const around = events.find(({ folder }) => folder !== "" && standing?.split("/")[0] === folder);
  return accepted(around ?? (events.length === 1 ? events[0] : undefined));
}

function namedEvent(events: readonly ExistingEvent[], wanted: string): Choice {
  const keys = events.map(({ key }) => key);
  const event = events.find(({ key }) => key === wanted.replace(/(?<!\/)\/+$/, ""));
  if (event !== undefined) return accepted(event);
  const nearest = nearestName(wanted, keys);
  const repair =
    nearest === undefined ? `the events are ${keys.join(", ")}.` : `did you mean "${nearest}"?`;
  return { problem: `There is no event "${wanted}"; ${repair}` };
}

function accepted(event: ExistingEvent | undefined): Choice {
  if (event === undefined || /(?:^|\/)index\.[^/]+$/i.test(event.announcement)) return { event };
  const { announcement, key } = event;
  return {
    problem: `The event ${announcement} is a single file: move it to ${key}/index.md, so that more can stand beside it.`,
  };
}
