import { columnMeaning } from "../../site/programme/column-names.ts";

/** What a column of a table of sessions or speakers can hold. */
export type Column =
  | "id"
  | "title"
  | "speakers"
  | "room"
  | "track"
  | "kind"
  | "date"
  | "start"
  | "end"
  | "minutes"
  | "level"
  | "lang"
  | "summary"
  | "abstract"
  | "description"
  | "slides"
  | "video"
  | "online"
  | "registration"
  | "status"
  | "name"
  | "pronouns"
  | "affiliation"
  | "bio"
  | "links"
  | "picture";

/* As spreadsheets head them; compared in small letters, without blanks and hyphens. */
const names: Readonly<
  Record<Exclude<Column, "title" | "speakers" | "room" | "track" | "kind">, string>
> = {
  id: "id code guid nr number slug",
  date: "date day datum tag fecha jour data",
  start:
    "start starts startsat starttime begin begins beginn anfang from time zeit uhrzeit von inicio début heure ora inizio",
  end: "end ends endsat endtime ende until till bis to fin fine",
  minutes: "minutes duration length dauer minuten durée duración durata",
  level: "level niveau nivel livello",
  lang: "lang language sprache langue idioma lingua",
  summary: "summary subtitle untertitel teaser",
  abstract: "abstract zusammenfassung résumé resumen",
  description: "description beschreibung text details descripción descrizione",
  slides: "slides folien",
  video: "video recording recordingurl aufzeichnung",
  online: "online stream liveurl join",
  registration: "registration register signup anmeldung",
  status: "status state",
  name: "name fullname speakername",
  pronouns: "pronouns pronomen",
  affiliation: "affiliation organisation organization company firma tagline employer",
  bio: "bio biography biografie about",
  links: "links link website url homepage",
  picture: "picture photo avatar portrait profilepicture image",
};

const columns = new Map(
  Object.entries(names).flatMap(([column, words]) =>
    words.split(" ").map((word) => [word, column as Column] as const),
  ),
);

export const knownColumns: readonly string[] = [
  "title",
  "speakers",
  "room",
  "track",
  "kind",
  ...Object.keys(names),
];

/** "Speaker(s)" are speakers, "Start time" is a start; undefined for any other word. */
export const toColumn = (header: string): Column | undefined =>
  columns.get(header.toLowerCase().replace(/[\s_-]+/g, "")) ?? columnMeaning(header);
