import type { EventStatus, RegistrationState } from "../model/site.ts";
import type { Tag } from "./first-look.ts";

/** Everything that words can say about an event, on either count. */
export type StateName = RegistrationState | EventStatus;

/*
 * A template is a phrase with its variants, so that a language stands in one table that whoever speaks it can check:
 *
 *     (all|every) [of the] (seats|tickets) gone
 *
 * A space is a space, "(a|b)" is one of them, "[a]" may be left out, and brackets may stand inside a word: "abgesagt(e|en)".
 * Case, accents, width and the kind of quotes and dashes do not matter. "~" before a phrase says that it means other
 * things as well ("completo"): it is read where a state is expected, and not looked for elsewhere. Slots:
 *
 *     {event}   the event's own name, or one of `events` with or without one of `the`
 *     {date}    a date with a day: "14 August 2027 at 18:30"
 *     {month}   a month or a year
 *     {later}   the same, or one of `later`: "autumn", "further notice"
 *     {clause}  some words up to a comma or up to the event: "due to the storm,"
 *     {words}   some words
 *     {n}       a number
 *     {time}    a time of the day: "14:00", "2 pm", "14 Uhr"
 *     {today}   one of `today`
 */
export type Template = string;

/** How one language tells the state of an event. Closed: what is not here is not read. */
export interface Vocabulary {
  /** Primary subtags of BCP 47 that are read by it, the first of them to be written. */
  readonly tags: readonly [Tag, ...string[]];
  /** In English, for messages. */
  readonly name: string;
  /** Words follow each other without spaces. */
  readonly unspaced?: true;
  /** What says a state, wherever a state may be said. The longer of two comes first. */
  readonly states: Readonly<Record<StateName, readonly Template[]>>;
  /** What says a state only in an update, and only where nothing follows: "Full!", "Now online". */
  readonly weak: Readonly<Partial<Record<StateName, readonly Template[]>>>;
  /** What may say a state where nothing follows, or may not: "Cancellation". It is asked about, and never read. */
  readonly doubtful?: Readonly<Partial<Record<StateName, readonly Template[]>>>;
  /** Words for any event: "meetup". */
  readonly events: readonly Template[];
  /** What may stand before them: "the", "our". */
  readonly the: readonly Template[];
  /** What makes one of a series of them: "tonight's", "the next". */
  readonly next: readonly Template[];
  /** What names one of a series by when it is said, and no day: "today", "this week". */
  readonly today: readonly Template[];
  /** Those who speak for the event: "we". */
  readonly we: readonly Template[];
  /** Where a clause may begin in the middle of one, as the verb comes second: "Wegen Regen ist das Treffen abgesagt". */
  readonly verbs?: readonly Template[];
  /** What may stand before a state and adds nothing: "unfortunately", "has been". */
  readonly fillers: readonly Template[];
  /** What joins two states. */
  readonly and: readonly Template[];
  /** What may follow a state: "due to", "until". */
  readonly follows: readonly Template[];
  /** Times that name no day: "autumn". */
  readonly later: readonly Template[];
  /** What turns a state into none where it stands just before it: "not", "almost". */
  readonly denials: readonly Template[];
  /** The same just behind it, where a language denies there. */
  readonly denialsBehind?: readonly Template[];
  /** Words of which none stands in a title that says its own event is cancelled: "why", "if", "two". */
  readonly doubts: readonly Template[];
  /**
   * What may be a part of an event or an event of its own: "workshop". Each is one noun in the forms of its singular, or in
   * those of its plural.
   */
  readonly gatherings: readonly Template[];
  /** What is only ever a part of one: "early bird", "speaker". */
  readonly parts: readonly Template[];
  readonly updates: UpdateWords;
}

/** How one language begins an update. */
export interface UpdateWords {
  /** Nouns that stand alone: "update". */
  readonly nouns: readonly Template[];
  /** Their plurals, which may stand above several: "updates". */
  readonly plurals: readonly Template[];
  /** What begins an update only where a colon, a dash, a date or the end follows: "edit", "correction". */
  readonly marks: readonly Template[];
  /** What many texts end with from the first: "PS". */
  readonly afterthoughts: readonly Template[];
  /** What may stand before a word for an update, or behind it: "final", "the second". */
  readonly adjectives: readonly Template[];
  /** What an update is about, where a language says it before the noun: "venue update", "Raum-Update". */
  readonly subjects: readonly Template[];
  /**
   * What may stand before that behind the noun: "update regarding the venue". With "~" it leads to other things as well,
   * and a colon must follow: "mise à jour du programme : ...".
   */
  readonly about: readonly Template[];
  /** What may stand before a date: "from", "of". */
  readonly on: readonly Template[];
  /** Days that are no date: "Boxing Day", "this morning". */
  readonly days: readonly Template[];
}
