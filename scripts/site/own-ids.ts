import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { EventSummary } from "../model/site.ts";

/**
 * A folder that was copied for the next event brings `id:` and `uid:` along. Each names the entries of one event only, the
 * one announced first, or phones and feed readers take two for one (RFC 5545, section 3.8.4.7; RFC 4287, section 4.2.6).
 * The others get a name of their own. `events` are the last announced first.
 */
export function withOwnIds(events: readonly EventSummary[], report: Report): EventSummary[] {
  const owners = new Map<string, Place>();
  const claim = (key: "id" | "uid", value: string | undefined, place: Place) => {
    const owner = value === undefined ? undefined : owners.get(`${key} ${value}`);
    if (value === undefined || owner === undefined) {
      owners.set(`${key} ${value}`, place);
      return value;
    }
    report(diagnose("site/copied-id", place, { key, value, other: owner.file }));
    return undefined;
  };
  return events
    .toReversed()
    .map((event) => ({
      ...event,
      id: claim("id", event.id, event.place),
      meetups: event.meetups.map((meetup) => ({
        ...meetup,
        uid: claim("uid", meetup.uid, meetup.place),
      })),
    }))
    .toReversed();
}
