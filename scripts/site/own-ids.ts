import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { inCalendar } from "../model/in-calendar.ts";
import type { EventSummary, MeetupSummary } from "../model/site.ts";

/**
 * A folder that was copied for the next event brings `id:` and `uid:` along. Each names the entries of one event only, the
 * one announced first, or phones and feed readers take two for one (RFC 5545, section 3.8.4.7; RFC 4287, section 4.2.6).
 * The others get a name of their own. `events` are the last announced first.
 */
export function withOwnIds(events: readonly EventSummary[], report: Report): EventSummary[] {
  const owners = new Map<string, Place>();
  const isCopied = (key: "id" | "uid", value: string | undefined, place: Place): boolean => {
    if (value === undefined) return false;
    const owner = owners.get(`${key} ${value}`);
    if (owner === undefined) owners.set(`${key} ${value}`, place);
    else report(diagnose("site/copied-id", place, { key, value, other: owner.file }));
    return owner !== undefined;
  };
  return events
    .toReversed()
    .map((event) => {
      const id = isCopied("id", event.id, event.place) ? undefined : event.id;
      const copied = inCalendar(event).filter(({ uid, place }) => isCopied("uid", uid, place));
      return copied.length === 0 && id === event.id
        ? event
        : { ...withoutUids(event, new Set(copied)), id };
    })
    .toReversed();
}

function withoutUids(event: EventSummary, copied: ReadonlySet<MeetupSummary>): EventSummary {
  const own = (entry: MeetupSummary) => (copied.has(entry) ? { ...entry, uid: undefined } : entry);
  const { meetups, programme } = event;
  return {
    ...event,
    meetups: meetups.map(own),
    programme: programme && {
      ...programme,
      sessions: programme.sessions.map((session) =>
        session.slot === undefined ? session : { ...session, slot: own(session.slot) },
      ),
    },
  };
}
