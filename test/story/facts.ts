import type { EventStatus, RegistrationState } from "../../scripts/model/site.ts";

/** What a visitor must learn from any channel that says anything about it. */
export interface Facts {
  readonly title: string;
  /** Of the event's page. */
  readonly url: string;
  readonly status: EventStatus;
  /** "none": nobody registers for what does not take place. */
  readonly registration: RegistrationState | "none";
  /** In UTC. */
  readonly start: string;
  /** The name of the venue, or "Online". */
  readonly place: string;
}

export type StateFacts = Pick<Facts, "status" | "registration">;

/**
 * The words in which channels and updates tell a state, spelled out once more: no reader shares the program's. English,
 * German, French, Japanese, Arabic.
 */
const vocabulary: readonly (readonly [words: RegExp, told: Partial<StateFacts>])[] = [
  [/^(?:sold out|ausverkauft|ausgebucht|complet|満員|نفدت)/i, { registration: "sold-out" }],
  [
    /^(?:more places available|wieder plätze|nouvelles places|増席|مقاعد إضافية)/i,
    { registration: "open" },
  ],
  [/^waitlist open/i, { registration: "waitlist" }],
  [/^registration closed/i, { registration: "closed" }],
  [
    /^(?:rescheduled|neuer termin|verschoben auf|nouvelle date|reporté au|日程変更|8月14日に日程変更|موعد جديد|تأجلت الفعالية إلى)/i,
    { status: "rescheduled" },
  ],
  [/^moved online/i, { status: "moved-online" }],
  [/^postponed/i, { status: "postponed" }],
  [
    /^(?:cancelled|abgesagt|annulé|開催中止|أُلغيت|تم إلغاء)/i,
    { status: "cancelled", registration: "none" },
  ],
];

/** The state after all these words, the oldest or the least of them first; words that say nothing of it change nothing. */
export const stateFrom = (words: readonly string[]): StateFacts =>
  Object.assign(
    { status: "scheduled", registration: "open" },
    ...words.map((text) => vocabulary.find(([pattern]) => pattern.test(text))?.[1]),
  );

export const toUtc = (iso: string): string => new Date(iso).toISOString();

export const withoutFragment = (url: string): string => url.replace(/#.*$/, "");
