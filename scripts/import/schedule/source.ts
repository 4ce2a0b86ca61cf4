import type { Place } from "../../diagnostics/diagnostic.ts";

/* What a schedule of another program says, whatever its format. */

/** A value where it stands in the schedule's file. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

export interface SourceSession {
  /** In that program: the file that is made of it is found by it again. */
  readonly id: string;
  readonly place: Place;
  readonly title: string | undefined;
  /** A date with a time, with an offset or without. */
  readonly start: Written | undefined;
  readonly end: Written | undefined;
  readonly minutes: number | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  /** As it is written there: a BCP 47 tag, or the name of a language. */
  readonly lang: string | undefined;
  readonly summary: string | undefined;
  /** Markdown, HTML or plain text, one after the other. */
  readonly texts: readonly string[];
  /** Ids of `Source.speakers`. */
  readonly speakers: readonly string[];
  readonly links: readonly SourceLink[];
  readonly slides: string | undefined;
  readonly video: string | undefined;
  readonly online: string | undefined;
  readonly registration: string | undefined;
  readonly status: string | undefined;
}

export interface SourceLink {
  readonly title: string | undefined;
  readonly url: string;
}

export interface SourceSpeaker {
  readonly id: string;
  readonly place: Place;
  readonly name: string;
  readonly pronouns: string | undefined;
  readonly affiliation: string | undefined;
  readonly links: readonly string[];
  readonly texts: readonly string[];
  /** The address of a picture, which is not fetched. */
  readonly picture: string | undefined;
}

export interface Source {
  /** In which times without an offset are meant; undefined where it does not say that. */
  readonly zone: Written | undefined;
  /** Undefined where it is a list of speakers only. */
  readonly sessions: readonly SourceSession[] | undefined;
  /** With everybody whom a session names. */
  readonly speakers: readonly SourceSpeaker[];
}

/** A session of which nothing is known. */
export const noSession: Omit<SourceSession, "id" | "place"> = {
  title: undefined,
  start: undefined,
  end: undefined,
  minutes: undefined,
  room: undefined,
  track: undefined,
  kind: undefined,
  level: undefined,
  lang: undefined,
  summary: undefined,
  texts: [],
  speakers: [],
  links: [],
  slides: undefined,
  video: undefined,
  online: undefined,
  registration: undefined,
  status: undefined,
};

/** A speaker of whom only the name is known. */
export const noSpeaker: Omit<SourceSpeaker, "id" | "place" | "name"> = {
  pronouns: undefined,
  affiliation: undefined,
  links: [],
  texts: [],
  picture: undefined,
};

/** "1:30", "00:45", "90" and "90 min" as minutes; undefined for what is none of them, and for nothing. */
export function minutesIn(text: string | undefined): number | undefined {
  const [, hours, rest, alone] =
    /^(?:(\d{1,3}):(\d{2})(?::\d{2})?|(\d{1,5})\s*\p{L}*\.?)$/u.exec(text?.trim() ?? "") ?? [];
  const minutes = alone === undefined ? Number(hours) * 60 + Number(rest) : Number(alone);
  return minutes > 0 ? minutes : undefined;
}

/** Speakers as they are met, one entry each: the fullest that is said of them. */
export function gatherSpeakers() {
  const all = new Map<string, SourceSpeaker>();
  const add = (speaker: SourceSpeaker): string => {
    const known = all.get(speaker.id);
    all.set(speaker.id, known === undefined ? speaker : fuller(known, speaker));
    return speaker.id;
  };
  return { add, list: () => [...all.values()] };
}

const fuller = (one: SourceSpeaker, other: SourceSpeaker): SourceSpeaker => ({
  ...one,
  pronouns: one.pronouns ?? other.pronouns,
  affiliation: one.affiliation ?? other.affiliation,
  picture: one.picture ?? other.picture,
  links: one.links.length > 0 ? one.links : other.links,
  texts: one.texts.length > 0 ? one.texts : other.texts,
});

/** The texts that there are. */
export const textsOf = (...texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text === undefined || text === "" ? [] : [text]));
