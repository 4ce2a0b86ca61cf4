import type { YamlFields } from "../../content/format-yaml.ts";
import { accept, type Report } from "../../content/post.ts";
import { tagOfLanguage, toLanguageTag } from "../../content/schema/language.ts";
import { longest } from "../../content/schema/limits.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { isBreak, ordinary, pause } from "../../site/programme/kinds.ts";
import { toIsoWithOffset, wallTimeAt } from "../../time/machine.ts";
import type { TimeMoment, Zone } from "../../time/moment.ts";
import { minute } from "../../time/offsets.ts";
import { parseEnd, parseMoment } from "../../time/parse-moment.ts";
import { toLine, toMarkdown } from "./markdown.ts";
import type { SourceLink, SourceSession, SourceSpeaker } from "./source.ts";

/** What stands in a file of sessions/ or speakers/. */
export interface PostContent {
  readonly fields: YamlFields;
  readonly body: string;
}

export interface FieldsSetting {
  /** Of the event, in which its posts are read. */
  readonly zone: Zone;
  /** Of the schedule, for times without an offset. */
  readonly sourceZone: Zone;
  readonly lang: string;
  /** The site publishes HTML as it is. */
  readonly isTrusted: boolean;
  /** What a session calls a speaker, by the speaker's id in the schedule. */
  readonly speakerName: (id: string) => string | undefined;
}

export function sessionContent(
  session: SourceSession,
  setting: FieldsSetting,
  report: Report,
): PostContent {
  const title = lineOf(session.title);
  const speakers = session.speakers.flatMap((id) => setting.speakerName(id) ?? []);
  const fields = {
    title,
    ...timesOf(session, setting, report),
    room: lineOf(session.room),
    track: lineOf(session.track),
    kind: kindOf(lineOf(session.kind), title),
    speakers: speakers.length === 0 ? undefined : speakers,
    level: lineOf(session.level),
    lang: langOf(session.lang, setting.lang),
    summary: lineOf(session.summary),
    slides: addressOf(session.slides),
    video: addressOf(session.video),
    registration: addressOf(session.registration),
    online: addressOf(session.online),
    status: lineOf(session.status),
  };
  const texts = markdownOf(session.texts, setting);
  return { fields, body: [...texts, ...listOf(session.links)].join("\n\n") };
}

export function speakerContent(speaker: SourceSpeaker, setting: FieldsSetting): PostContent {
  const { pronouns, affiliation, links } = speaker;
  const fields = {
    name: lineOf(speaker.name),
    pronouns: lineOf(pronouns),
    affiliation: lineOf(affiliation),
    links:
      links.length === 0 ? undefined : [...new Set(links.flatMap((url) => addressOf(url) ?? []))],
  };
  return { fields, body: markdownOf(speaker.texts, setting).join("\n\n") };
}

/** One line of no more than a post may have: a stranger's nonsense does not stop the rest. */
function lineOf(text: string | undefined): string | undefined {
  const line = text === undefined ? "" : toLine(text);
  return (line.length > longest.line ? `${line.slice(0, longest.line - 1)}…` : line) || undefined;
}

const addressOf = (url: string | undefined) =>
  url === undefined || url.length > longest.address ? undefined : url;

/** How long it lasts is not an end: who moves a session by hand moves all of it. */
function timesOf(
  { start: written, end: until, minutes }: SourceSession,
  { zone, sourceZone }: FieldsSetting,
  report: Report,
): { readonly start: string | undefined; readonly minutes: number | undefined } {
  if (written === undefined) return { start: undefined, minutes };
  const start = accept(
    parseMoment(withoutSeconds(written.text), sourceZone),
    written.place,
    report,
  );
  if (start === undefined) return { start: undefined, minutes };
  if (start.kind === "day") {
    report(diagnose("site/session-hour", written.place, { start: written.text }));
    return { start: undefined, minutes };
  }
  const end =
    until === undefined
      ? undefined
      : accept(parseEnd(withoutSeconds(until.text), start), until.place, report);
  const lasts = end === undefined ? minutes : Math.round((end.instant - start.instant) / minute);
  return {
    start: writtenIn(zone, start),
    minutes: lasts !== undefined && lasts > 0 && lasts <= longestSession ? lasts : undefined,
  };
}

/** A week, in minutes: more is no session. */
const longestSession = 10_080;

const withoutSeconds = (text: string) => text.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, "$1");

/** As the clocks of the event show it; with an offset in the hour that they show twice. */
function writtenIn(zone: Zone, { instant }: TimeMoment): string {
  const wall = wallTimeAt(instant, zone);
  const read = parseMoment(wall, zone);
  if (read.ok && read.value.instant === instant) return wall;
  const iso = parseMoment(new Date(instant).toISOString().replace(/:\d\d\.\d+Z$/, "Z"), zone);
  return iso.ok ? toIsoWithOffset(iso.value).replace(/(T\d\d:\d\d):00/, "$1") : wall;
}

/* What frab calls its kinds. */
const otherKinds: Readonly<Record<string, string>> = {
  lecture: ordinary,
  presentation: ordinary,
  vortrag: ordinary,
  podium: "panel",
  lightning_talk: "lightning",
  "lightning talk": "lightning",
  pause,
};
const ownKinds = [ordinary, "keynote", "workshop", "panel", "lightning", pause];

function kindOf(written: string | undefined, title: string | undefined): string | undefined {
  const small = written?.toLowerCase() ?? "";
  const kind = otherKinds[small] ?? (ownKinds.includes(small) ? small : written);
  // Programs that know no breaks make them talks.
  if (kind === ordinary && title !== undefined && isBreak(title)) return undefined;
  return kind === ordinary ? undefined : kind;
}

function langOf(written: string | undefined, event: string): string | undefined {
  const tag = written && (toLanguageTag(written) ?? tagOfLanguage(written));
  return tag === undefined || tag === "" || tag === event ? undefined : tag;
}

function markdownOf(texts: readonly string[], { isTrusted }: FieldsSetting): string[] {
  const all = texts.map((text) => toMarkdown(text, isTrusted)).filter((text) => text !== "");
  // A description often begins with the abstract.
  return all.filter(
    (text, index) => !all.some((other, at) => at > index && other.startsWith(text)),
  );
}

const listOf = (links: readonly SourceLink[]): string[] =>
  links.length === 0
    ? []
    : [
        links
          .map(({ title, url }) => {
            const { href } = new URL(url);
            return `- [${toLine(title ?? href).replace(/[\\`*_[\]<>!~&{}]/g, "\\$&")}](<${href}>)`;
          })
          .join("\n"),
      ];
