import type { EventStatus, RegistrationState } from "../model/site.ts";

/** What the first words of an update say about the state. */
export interface StateWords {
  readonly registration: RegistrationState | undefined;
  readonly status: EventStatus | undefined;
  /** The words that say it, as written: "Sold out!". */
  readonly words: string;
  /** What follows "rescheduled to": a date begins here, if there is one. */
  readonly newDate: string | undefined;
}

/*
 * The closed vocabulary. It is read at the start of a title or of a bold notice and nowhere else, because
 * prose says "sold out" about last year's event too. A phrase counts only where it ends: "Sold out of
 * T-shirts" and "Cancelled talk replaced" say nothing about the event.
 */
const places = "(?:places?|spots?|seats?|tickets?|spaces?)";
const waitlist = "(?:(?:the|our) )?wait(?:ing)?[- ]?list";
const areNow = "(?: is| are| has| have| been| now)*";

type Phrase = readonly [pattern: string, state: RegistrationState | EventStatus];
const phrases: readonly Phrase[] = [
  [`${waitlist}${areNow} (?:closed|full)`, "sold-out"],
  [`(?:join )?${waitlist}${areNow}(?: open(?:ed)?)?`, "waitlist"],
  [`no longer sold[- ]out`, "open"],
  ["sold[- ]out", "sold-out"],
  ["(?:fully booked|booked (?:out|up|solid))", "sold-out"],
  [`(?:no (?:more )?${places}|no more)(?: left| available| remaining)?`, "sold-out"],
  [`(?:all|every) ${places}${areNow} (?:taken|gone|filled)`, "sold-out"],
  ["full(?: up)?(?=[!.]|\\s*$)", "sold-out"],
  [
    `(?:(?:a few|some|\\d+) )?(?:more|extra|additional|new) ${places}${areNow}(?: available| released| added| open(?:ed)?)?`,
    "open",
  ],
  [`${places}${areNow} available again`, "open"],
  [`registrations?${areNow} (?:re-?)?open(?:ed)?(?: again)?`, "open"],
  [`registrations?${areNow} (?:closed|over)`, "closed"],
  ["(?:moved|moving|going|gone|now|held) online|online[- ]only", "moved-online"],
  ["(?:re-?scheduled|postponed|moved|brought forward) (?:to|until|till)", "rescheduled"],
  ["(?:new date|re-?scheduled)", "rescheduled"],
  ["postponed(?: (?:until|till) further notice)?", "postponed"],
  ["cancell?ed|called off|not going ahead", "cancelled"],
  ["(?:back on|going ahead|uncancelled|reinstated)(?: after all)?", "scheduled"],
];

const subject =
  "(?:(?:(?:the|this|our|tonight's|today's|tomorrow's) )?(?:event|meetup|meeting|sprints?|sprint days|conference|workshop|session)|we|it)(?:'s|'re)?(?: is| are| has| have| been| was| were)*";
const opening = `(?:sorry[,:!]? )?(?:${subject} )?(?:(?:now|already|completely|officially) )*`;
const ending =
  "(?=\\s*(?:$|[!.,;:()–—-])|\\s+(?:due|because|owing|until|till|again|now|today|tonight|tomorrow|and|but|after|since|thanks)\\b)";

const matchers = phrases.map(
  ([pattern, state]) =>
    [
      // What follows "to" is looked at by whoever reads the date.
      new RegExp(
        `^${opening}(?:${pattern})${/ \(\?:to\|/.test(pattern) ? "(?=\\s)" : ending}`,
        "i",
      ),
      state,
    ] as const,
);

/**
 * Reads the state from the start of a text, or undefined when it says nothing about it. Several phrases may
 * follow each other: "Sold out! Waitlist open." `isDate` tells whether a text begins with a date: "Moved to
 * room 5" reschedules nothing.
 */
export function readStateWords(
  text: string,
  isDate: (text: string) => boolean,
): StateWords | undefined {
  const line = text.replace(/[’ʼ]/g, "'").replace(/\s+/g, " ").trim();
  let registration: RegistrationState | undefined;
  let status: EventStatus | undefined;
  let newDate: string | undefined;
  let end = 0;
  for (let rest = line; rest !== ""; ) {
    const found = match(rest, isDate);
    if (found === undefined) break;
    const { state, length } = found;
    const after = rest.slice(length);
    if (isRegistration(state)) registration = state;
    else status = state;
    if (state === "rescheduled") newDate = after.replace(/^[\s:–—-]+/, "");
    end = line.length - after.length;
    rest = after.replace(/^[\s!.,;:–—-]+(?:and |but )?/i, "");
    if (state === "rescheduled") break;
  }
  if (registration === undefined && status === undefined) return undefined;
  const words = line.slice(0, end) + (/^!/.exec(line.slice(end))?.[0] ?? "");
  return { registration, status, words, newDate: newDate === "" ? undefined : newDate };
}

function match(text: string, isDate: (text: string) => boolean) {
  for (const [pattern, state] of matchers) {
    const matched = pattern.exec(text)?.[0];
    if (matched === undefined) continue;
    const beginsDate = () => isDate(text.slice(matched.length).trim());
    if (/ (?:to|until|till)$/i.test(matched) && !beginsDate()) continue;
    return { state, length: matched.length };
  }
  return undefined;
}

const isRegistration = (state: RegistrationState | EventStatus): state is RegistrationState =>
  state === "open" || state === "waitlist" || state === "sold-out" || state === "closed";
