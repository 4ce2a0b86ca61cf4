import { schedulePaths } from "../../model/address.ts";
import type { Event } from "../../model/site.ts";
import type { EventLedger } from "../feeds/entry.ts";
import { isAddressed } from "../hosting/known-address.ts";
import type { OutputFile } from "../output.ts";
import type { EventPublication } from "../publication.ts";
import { scheduleOf } from "./schedule.ts";
import { scheduleJson } from "./schedule-json.ts";
import { scheduleXml } from "./schedule-xml.ts";

/** The programme for schedule apps. */
export function scheduleFiles(
  publication: EventPublication,
  event: Event,
  ledger: EventLedger,
): OutputFile[] {
  const schedule =
    isAddressed(publication) && event.original === undefined
      ? scheduleOf(publication, event, ledger)
      : undefined;
  if (schedule === undefined) return [];
  const { xml, json } = schedulePaths(event);
  return [
    { path: xml.slice(1), body: scheduleXml(schedule) },
    { path: json.slice(1), body: scheduleJson(schedule) },
  ];
}
