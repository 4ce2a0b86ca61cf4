import type { Report } from "../content/post.ts";
import { pagePath } from "../model/address.ts";
import type { EventExtras } from "../model/extras.ts";
import { readCalls } from "./calls.ts";
import { readConduct } from "./conduct.ts";
import type { DatedEvent } from "./dated-event.ts";
import { translationLang } from "./event-versions.ts";
import type { References } from "./references.ts";
import { readSponsors, readTeam } from "./sponsors.ts";

/** What an event says beside its news and its meetups; the rest of it must have used its pictures. */
export function readExtras(event: DatedEvent, references: References, report: Report): EventExtras {
  const { announcement, date, sponsors, people } = event;
  const { fields, placeOf, path } = announcement;
  const base = {
    path,
    page: pagePath(event),
    lang: translationLang(event),
    updateIds: [],
    say: () => "",
  };
  return {
    ...readCalls(announcement, date.zone, report),
    hashtag: fields.hashtag,
    conduct:
      fields.conduct === undefined
        ? undefined
        : readConduct(fields.conduct, placeOf(["conduct"]), base, references, report),
    sponsors: readSponsors(sponsors, references, report),
    team: readTeam(people),
  };
}
