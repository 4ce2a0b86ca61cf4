import type { Element } from "xast";
import { branch, leaf, xmlDocument } from "../feeds/xml.ts";
import type { Schedule, ScheduleDay, ScheduledSession } from "./model.ts";

/** The schedule as XML. */
export const scheduleXml = ({ version, url, base, conference, days }: Schedule): string =>
  xmlDocument(
    branch("schedule", {}, [
      leaf("generator", { name: "Handbill" }),
      leaf("url", {}, url),
      leaf("version", {}, version),
      branch("conference", {}, [
        leaf("title", {}, conference.title),
        leaf("acronym", {}, conference.acronym),
        leaf("start", {}, days[0]?.date),
        leaf("end", {}, days.at(-1)?.date),
        leaf("days", {}, String(days.length)),
        leaf("timeslot_duration", {}, timeslot),
        leaf("base_url", {}, base),
        leaf("url", {}, conference.url),
        leaf("time_zone_name", {}, conference.zone),
        ...conference.tracks.map((name) => leaf("track", { name })),
      ]),
      ...days.map(dayElement),
    ]),
  );

/** What the times of such schedules are told in. */
export const timeslot = "00:05";

const dayElement = ({ index, date, start, end, rooms }: ScheduleDay): Element =>
  branch(
    "day",
    { index: String(index), date, start, end },
    rooms.map(({ guid, name, sessions }) =>
      branch("room", { name, guid }, sessions.map(sessionElement)),
    ),
  );

const sessionElement = (session: ScheduledSession): Element =>
  branch("event", { guid: session.guid, id: String(session.id) }, [
    leaf("room", {}, session.room),
    leaf("title", {}, session.title),
    leaf("subtitle", {}),
    leaf("type", {}, session.type),
    leaf("date", {}, session.date),
    leaf("start", {}, session.start),
    leaf("duration", {}, session.duration),
    leaf("abstract", {}, session.abstract),
    leaf("slug", {}, session.slug),
    leaf("track", {}, session.track),
    branch(
      "persons",
      {},
      session.persons.map(({ id, guid, name }) => leaf("person", { id: String(id), guid }, name)),
    ),
    leaf("language", {}, session.language),
    leaf("description", {}, session.description),
    branch("recording", {}, [
      leaf("license", {}),
      leaf("optout", {}, "false"),
      ...(session.video === undefined ? [] : [leaf("url", {}, session.video)]),
    ]),
    branch(
      "links",
      {},
      session.links.map(({ url, title }) => leaf("link", { href: url }, title)),
    ),
    branch(
      "attachments",
      {},
      (session.slides === undefined ? [] : [session.slides]).map(({ url, title }) =>
        leaf("attachment", { href: url, type: "slides" }, title),
      ),
    ),
    leaf("url", {}, session.url),
  ]);
