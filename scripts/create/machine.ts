import { namedZones } from "../time/zone.ts";
import { catalogueTags } from "../words/catalogues.ts";
import type { Choice } from "./interview.ts";

/* What an organizer chooses from, and what their computer suggests. */

/** What the organizer's computer is set to. */
export interface MachineSettings {
  /** "Australia/Melbourne" */
  readonly timezone: string;
  /** "en-AU" */
  readonly locale: string;
}

export const machineSettings = (): MachineSettings => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { timezone: timeZone, locale };
};

/** "Europe/Berlin (munich, CET)": found by whatever one types of it. */
export const zoneChoices = (): readonly Choice[] =>
  namedZones().map(({ zone, names }) => ({
    value: zone,
    label: names.length === 0 ? zone : `${zone} (${names.join(", ")})`,
  }));

/** "Deutsch (de)" */
export const languageChoices = (): readonly Choice[] =>
  catalogueTags.map((tag) => ({ value: tag, label: `${nameOf(tag)} (${tag})` }));

const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;

/** The language of Handbill's that a computer speaks; English where it is none of them. */
export function catalogueFor(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  const isLike = (tag: string) => {
    const other = new Intl.Locale(tag).maximize();
    return other.language === language && other.script === script;
  };
  return catalogueTags.find(isLike) ?? "en";
}
