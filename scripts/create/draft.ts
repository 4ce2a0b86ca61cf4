import type { ExistingContent, ExistingEvent } from "./existing.ts";
import type { Answers } from "./interview.ts";

/** A file that does not exist yet, by its path below content. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** A file that is to be written. */
export interface DraftFile extends NewFile {
  /** The text that stands there and is written anew; nothing else is ever overwritten. */
  readonly replaces?: string | undefined;
  /** A file that comes with it: from where it is to a path below content. */
  readonly copy?: { readonly from: string; readonly to: string };
}

/** What is to be written, or why nothing can be. */
export type Draft = DraftFile | { readonly problem: string };

/** What a draft is made from. */
export interface DraftSetting {
  readonly content: ExistingContent;
  /** The event that an update or a meetup is for. */
  readonly event: ExistingEvent | undefined;
  readonly answers: Answers;
  /** "2017-07-20": the day it is in the zone of the event, or of the site. */
  readonly today: string;
  /** Names what is new for feed readers and calendars, whatever becomes of its file. */
  readonly uuid: string;
}

/** A draft for a path that is still free. */
export function freshFile({ tree }: ExistingContent, path: string, text: string): Draft {
  // A disk that does not tell capital letters apart has one file for both names.
  const taken = tree.paths.find((other) => other.toLowerCase() === path.toLowerCase());
  return taken === undefined
    ? { path, text }
    : { problem: `${taken} is there already, and nothing is overwritten: choose another title.` };
}

/** The path of a file in an event's folder. */
export const inEvent = ({ folder }: Pick<ExistingEvent, "folder">, path: string): string =>
  folder === "" ? path : `${folder}/${path}`;
