import type { RawFragment } from "../../content/markdown/parsed-body.ts";
import { accept, type Post, type Report } from "../../content/post.ts";
import type { SessionFields } from "../../content/schema/programme.ts";
import { diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import type { Fragment } from "../../model/fragment.ts";
import type { Programme, Session } from "../../model/programme.ts";
import type { StateChange } from "../../model/site.ts";
import type { DayMoment, PartialDate } from "../../time/moment.ts";
import { parseMoment } from "../../time/parse-moment.ts";
import type { Reader } from "../../vocabulary/read-state.ts";
import { readTitleState } from "../../vocabulary/read-title.ts";
import { reschedule, type Times } from "../meetup-facts.ts";
import type { UntoldMeetup } from "../meetup-telling.ts";
import { splitStatus } from "../state.ts";
import { type Statement, toStates } from "../statements.ts";
import { checkProgramme } from "./check.ts";
import { isBreak, isUnannounced, ordinary, pause } from "./kinds.ts";
import { hasText, type People } from "./people.ts";
import { type ScheduleRow, scheduleRows } from "./schedule-rows.ts";
import type { Schedule } from "./schedule-table.ts";
import { buildSlot, type SlotSetting } from "./session-slot.ts";
import { sessionTimes } from "./session-time.ts";
import { isSlotId, sessionIdOf, slotId } from "./slot-id.ts";
import { type Source, sourcesOf, titleOf } from "./sources.ts";

type SessionPost = Post<SessionFields>;

export interface ProgrammeSetting extends SlotSetting {
  readonly days: readonly DayMoment[];
  readonly lang: string;
  /** Of a file of this event: what nobody has translated is in the original's. */
  readonly textLang: (post: { readonly path: string } | undefined) => string;
  /** schedule.md. */
  readonly schedule: { readonly path: string } | undefined;
  readonly announced: PartialDate;
  /** Where the event is written, for what has no place of its own. */
  readonly nowhere: Place;
  /** What the updates say of one session, by its slot's id. */
  readonly statements: readonly Statement[];
  readonly reader: Reader;
  readonly people: People;
  readonly resolve: (post: { readonly path: string }, fragment: RawFragment) => Fragment;
}

/** A programme of which is known all but what to tell of its sessions. */
export interface UntoldProgramme extends Omit<Programme, "sessions" | "telling"> {
  readonly sessions: readonly UntoldSession[];
}
export type UntoldSession = Omit<Session, "slot"> & { readonly slot: UntoldMeetup | undefined };

/** Puts together what the files in sessions/ and schedule.md say; undefined where there are none. */
export function buildProgramme(
  posts: readonly SessionPost[],
  schedule: Schedule | undefined,
  setting: ProgrammeSetting,
  report: Report,
): { readonly programme: UntoldProgramme; readonly changes: readonly StateChange[] } | undefined {
  const isSpeaker = setting.people.knows;
  const { rows, columns } =
    schedule === undefined
      ? { rows: [], columns: [] }
      : scheduleRows(schedule, { ...setting, isSpeaker }, report);
  const built = sourcesOf(posts, rows).map((source) => buildSession(source, setting, report));
  const place = schedule?.post.placeOf([]) ?? posts[0]?.placeOf([]);
  if (place === undefined || built.length === 0) return undefined;
  const sessions = built.map(({ session }) => session);
  const distinct = (names: readonly (string | undefined)[]) =>
    [...new Set(names)].filter((name) => name !== undefined);
  const rooms = distinct([...columns, ...sessions.map(({ room }) => room)]);
  const programme = {
    sessions: sessions.sort(inOrder(rooms)),
    rooms,
    tracks: distinct(sessions.map(({ track }) => track)),
    body: schedule === undefined ? [] : setting.resolve(schedule.post, schedule.post.body.body),
    draft: schedule?.post.fields.draft ?? false,
    place,
  };
  checkProgramme(programme, columns, setting.days, report);
  checkSpeakers(posts, report);
  checkStatements(sessions, setting, report);
  return { programme, changes: built.flatMap(({ changes }) => changes) };
}

/** What has a file, and is not said to be a break or the like, is given by somebody. */
function checkSpeakers(posts: readonly SessionPost[], report: Report): void {
  for (const post of posts) {
    const { fields, placeOf } = post;
    const title = titleOf(post);
    const isTalk = /^(?:talk|keynote|lightning(?: talk)?)$/i.test(fields.kind ?? kindOf(title, 0));
    if (title === undefined || isUnannounced(title) || !isTalk) continue;
    if (fields.speakers === undefined)
      report(diagnose("site/talk-by-nobody", placeOf([]), { title }));
  }
}

/** An update may only speak of a session that there is. */
export function checkStatements(
  sessions: readonly UntoldSession[],
  { statements }: Pick<ProgrammeSetting, "statements">,
  report: Report,
): void {
  const ids = sessions.map(({ id }) => id);
  for (const { change } of statements) {
    if (!isSlotId(change.meetup) || ids.includes(sessionIdOf(change.meetup))) continue;
    const session = sessionIdOf(change.meetup);
    report(
      diagnose("site/unknown-session", change.place, {
        session,
        nearest: nearestName(session, ids),
      }),
    );
  }
}

const inOrder = (rooms: readonly string[]) => (a: UntoldSession, b: UntoldSession) =>
  instantOf(a) - instantOf(b) || rooms.indexOf(a.room ?? "") - rooms.indexOf(b.room ?? "");

const instantOf = ({ slot }: UntoldSession) => slot?.start.instant ?? Number.MAX_SAFE_INTEGER;

function buildSession(
  { id, post, row }: Source,
  setting: ProgrammeSetting,
  report: Report,
): { readonly session: UntoldSession; readonly changes: readonly StateChange[] } {
  const fields: Partial<SessionFields> = post?.fields ?? {};
  const place = post?.placeOf([]) ?? row?.place ?? setting.nowhere;
  const written = (post && titleOf(post)) ?? row?.title;
  const title = written === undefined || isUnannounced(written) ? undefined : written;
  const speakers =
    fields.speakers?.map((one, index) =>
      setting.people.find(one, post?.placeOf(["speakers", index]) ?? place),
    ) ?? (row?.speakers ?? []).map((name) => setting.people.find({ name }, row?.place ?? place));
  const body = post?.body.body ?? [];
  const base = {
    id,
    title,
    kind: (fields.kind ?? row?.kind ?? kindOf(title, speakers.length)).trim(),
    room: fields.room ?? row?.room,
    track: fields.track ?? row?.track,
    level: fields.level,
    lang: fields.lang ?? setting.lang,
    textLang: setting.textLang(post ?? setting.schedule),
    speakers,
    slides: fields.slides,
    video: fields.video,
    summary: fields.summary ?? post?.body.summary ?? "",
    body: post === undefined ? [] : setting.resolve(post, body),
    hasPage: hasText(body),
    draft: fields.draft ?? false,
    place,
  };
  const times = timesOf(post, row, setting, report);
  const changes = changesOf(base, { post, row }, setting, report);
  const told = setting.statements.filter(({ change }) => change.meetup === slotId(base));
  if (times === undefined) return { session: { ...base, slot: undefined }, changes };
  const moved = told.reduce<Times>(reschedule, times);
  const all = [...changes, ...told.map(({ change }) => change)];
  const slot = buildSlot(
    base,
    title ?? setting.words.text("programme.unannounced"),
    fields,
    moved,
    all,
    setting,
    report,
  );
  return { session: { ...base, slot }, changes };
}

const kindOf = (title: string | undefined, speakers: number) =>
  title !== undefined && speakers === 0 && isBreak(title) ? pause : ordinary;

/** The file's own time, else the row's. Two that differ are a contradiction: visitors would come at the wrong time. */
function timesOf(
  post: SessionPost | undefined,
  row: ScheduleRow | undefined,
  setting: ProgrammeSetting,
  report: Report,
): Times | undefined {
  const own = post && sessionTimes(post, setting, report);
  if (own !== undefined && row !== undefined && own.start.instant !== row.start.instant) {
    const args = { start: own.start.local, other: row.start.local, line: row.place.line };
    if (post !== undefined)
      report(diagnose("site/schedule-contradiction", post.placeOf(["start"]), args));
  }
  const times = own ?? row;
  if (times === undefined) return undefined;
  const { start, end } = times;
  const previous = post?.fields.previousStart;
  const moved =
    previous === undefined
      ? undefined
      : accept(
          parseMoment(previous, setting.zone),
          post?.placeOf(["previousStart"]) ?? setting.nowhere,
          report,
        );
  return {
    start,
    end: end ?? row?.end,
    previousStarts: moved === undefined ? [] : [moved],
    movedBy: moved === undefined ? [] : [undefined],
  };
}

/** Its `status:`, and what its title says: "Cancelled: Forth for everyone", or that it is struck out. */
function changesOf(
  session: Pick<Session, "id" | "title" | "place">,
  { post, row }: Pick<Source, "post" | "row">,
  { announced: at, reader }: ProgrammeSetting,
  report: Report,
): StateChange[] {
  const meetup = slotId(session);
  const status = post?.fields.status;
  if (post !== undefined && status !== undefined) {
    const place = post.placeOf(["status"]);
    const said = splitStatus(status, place, report);
    const words = status.join(", ");
    return [
      { ...said, inferred: false, words, update: undefined, meetup, dates: undefined, at, place },
    ];
  }
  const { title, place } = session;
  const said = title === undefined ? undefined : readTitleState(title, reader);
  if (said === undefined && row?.isStruck !== true) return [];
  return [
    {
      ...(said === undefined ? { registration: undefined, status: "cancelled" } : toStates(said)),
      inferred: true,
      words: said?.words ?? `~~${title}~~`,
      update: undefined,
      meetup,
      dates: undefined,
      at,
      place,
    },
  ];
}
