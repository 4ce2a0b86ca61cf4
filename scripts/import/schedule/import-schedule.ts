import { accept } from "../../content/post.ts";
import { readText } from "../../content/read.ts";
import { shownPath } from "../../content/walk.ts";
import { inEvent } from "../../create/draft.ts";
import { type ExistingContent, type ExistingEvent, programmeZone } from "../../create/existing.ts";
import { saveAgain } from "../../create/save.ts";
import { tryContent } from "../../create/trial.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Instant } from "../../time/moment.ts";
import { parseZone } from "../../time/zone.ts";
import { type FieldsSetting, sessionContent, speakerContent } from "./fields.ts";
import { emptyRecord, type Outcome, placeItems, planFile, reportGone } from "./plan.ts";
import { readSchedule } from "./read.ts";
import { formatRecord, type ImportRecord, parseRecord, recordName } from "./record.ts";
import type { Source } from "./source.ts";

/** What came of the import of a schedule. */
export interface ImportedSchedule {
  /** Of each file that the schedule has something to say of; undefined when nothing was written. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScheduleSetting {
  /** The schedule's file as it was typed. */
  readonly file: string;
  readonly content: ExistingContent;
  readonly event: ExistingEvent;
  readonly now: Instant;
}

type Report = (diagnostic: Diagnostic) => void;

/**
 * Makes the sessions and speakers of an event from a schedule, or brings those that it made up to date. Reads and writes files,
 * never the network; writes all of it, or nothing when something is an error.
 */
export function importSchedule(text: string, setting: ScheduleSetting): ImportedSchedule {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const nothing = { outcomes: undefined, diagnostics };
  const { file, content, event, now } = setting;
  const { tree } = content;
  const lang = event.lang ?? content.lang;
  const source = readSchedule(text, { file, lang }, report);
  if (source === undefined) return nothing;
  if ((source.sessions ?? source.speakers).length === 0) {
    report(diagnose("import/no-sessions", startOf(file)));
    return nothing;
  }
  const record = readRecord(setting, report);
  const zones = zonesOf(source, setting, report);
  if (record === undefined || zones === undefined) return nothing;
  const planned = planSchedule(source, record, { ...setting, ...zones, lang }, report);
  const isWrong = () => diagnostics.some(({ severity }) => severity === "error");
  if (isWrong()) return nothing;

  const written = planned.outcomes.flatMap(({ path, text }) =>
    text === undefined ? [] : [[path, text] as const],
  );
  tryContent(tree.shown, new Map(written), now).introduced.forEach(report);
  if (isWrong()) return nothing;
  const recordPath = inEvent(event, recordName);
  for (const [path, text] of [...written, [recordPath, formatRecord(planned.record)] as const])
    saveAgain(tree.root, path, text);
  return { outcomes: planned.outcomes, diagnostics };
}

function readRecord({ content, event }: ScheduleSetting, report: Report): ImportRecord | undefined {
  const path = inEvent(event, recordName);
  if (!content.tree.paths.includes(path)) return emptyRecord;
  const record = parseRecord(readText(content.tree, path, report) ?? "");
  if (record === undefined)
    report(diagnose("import/bad-record", startOf(shownPath(content.tree.shown, path))));
  return record;
}

type Zones = Pick<FieldsSetting, "zone" | "sourceZone">;

/** Undefined, and said why, where nobody could know which hours are meant. */
function zonesOf(
  source: Source,
  { content, event, file }: ScheduleSetting,
  report: Report,
): Zones | undefined {
  const own = programmeZone(content, event);
  const { zone: written } = source;
  const read = written && accept(parseZone(written.text), written.place, report);
  if (written !== undefined && read === undefined) return undefined;
  const timed = source.sessions?.find(({ start }) => start !== undefined);
  if (own === undefined && timed !== undefined) {
    const place = written?.place ?? timed.start?.place ?? startOf(file);
    report(diagnose("import/no-zone", place, { zone: read || undefined }));
    return undefined;
  }
  const zone = own ?? "UTC";
  return { zone, sourceZone: read || zone };
}

function planSchedule(
  source: Source,
  record: ImportRecord,
  setting: ScheduleSetting & Zones & { readonly lang: string },
  report: Report,
): { readonly outcomes: readonly Outcome[]; readonly record: ImportRecord } {
  const { tree, trustsHtml } = setting.content;
  const { folder } = setting.event;
  const paths = new Set(tree.paths);
  const pathOf = (kind: string, file: string) => {
    const path = inEvent(setting.event, `${kind}/${file}`);
    return paths.has(path) ? shownPath(tree.shown, path) : undefined;
  };
  const people = source.speakers.map((speaker) => ({ ...speaker, name: speaker.name }));
  const speakers = placeItems(
    "speakers",
    people,
    record,
    (file) => pathOf("speakers", file) !== undefined,
  );
  const talks = withOwnIds(source.sessions ?? [], report).map((session) => ({
    ...session,
    name: session.title ?? "",
  }));
  const sessions = placeItems(
    "sessions",
    talks,
    record,
    (file) => pathOf("sessions", file) !== undefined,
  );
  const names = new Map(
    speakers.placed.map(({ item, file, isRemoved }) => [
      item.id,
      isRemoved ? item.name : file.replace(/\.[^.]+$/, ""),
    ]),
  );
  const fields = { ...setting, isTrusted: trustsHtml, speakerName: (id: string) => names.get(id) };
  const where = { tree, folder };
  const outcomes: Outcome[] = [];
  const next = { sessions: new Map(sessions.gone), speakers: new Map(speakers.gone) };
  for (const one of speakers.placed) {
    const outcome = planFile("speakers", one, speakerContent(one.item, fields), where, report);
    if (outcome !== undefined) outcomes.push(outcome);
    next.speakers.set(one.item.id, {
      file: one.file,
      keys: outcome?.keys ?? one.entry?.keys ?? new Map(),
    });
  }
  for (const one of sessions.placed) {
    const wanted = sessionContent(one.item, fields, report);
    const outcome = planFile("sessions", one, wanted, where, report);
    if (outcome !== undefined) outcomes.push(outcome);
    next.sessions.set(one.item.id, {
      file: one.file,
      keys: outcome?.keys ?? one.entry?.keys ?? new Map(),
    });
  }
  // A list of speakers says nothing about sessions, and one of sessions not all about who speaks.
  if (source.sessions !== undefined)
    reportGone("sessions", sessions.gone, (file) => pathOf("sessions", file), report);
  if (source.sessions !== undefined && source.speakers.length > 0)
    reportGone("speakers", speakers.gone, (file) => pathOf("speakers", file), report);
  reportPictures(source, setting.file, report);
  return { outcomes, record: next };
}

/** What is given twice has one id in some programs; what stands there twice by mistake is told of. */
function withOwnIds(sessions: NonNullable<Source["sessions"]>, report: Report) {
  const counts = new Map<string, number>();
  return sessions.map((session) => {
    const count = (counts.get(session.id) ?? 0) + 1;
    counts.set(session.id, count);
    if (count === 1) return session;
    report(diagnose("import/same-id", session.place, { id: session.id }));
    return { ...session, id: `${session.id} ${count}` };
  });
}

/** Addresses of pictures are not fetched: an import reads no network, and whose they are nobody here knows. */
function reportPictures({ speakers }: Source, file: string, report: Report): void {
  const [first, ...others] = speakers.filter(({ picture }) => picture !== undefined);
  if (first?.picture === undefined) return;
  const args = { count: others.length + 1, url: first.picture };
  report(diagnose("import/pictures-left-out", first.place ?? startOf(file), args));
}
