import { formatPost, type YamlFields } from "../content/format-yaml.ts";
import { eventBody, toReplace } from "../content/placeholders.ts";
import { monthlyPattern, nextDay } from "../time/monthly-pattern.ts";
import type { NewFile } from "./draft.ts";

/* What a new site can begin as. All that its organizer must say stands there as a placeholder, of which `check` warns. */

/** The first event of a new site. */
export interface FirstEvent {
  readonly title: string;
  /** When it is announced: "2026-11-28". */
  readonly date: string;
  readonly id: string;
  /** On which it begins. */
  readonly day: string;
}

interface Start {
  readonly value: string;
  readonly label: string;
  /** By their paths below the event's folder. */
  readonly files: (event: FirstEvent) => readonly NewFile[];
}

const index = ({ title, date, id }: FirstEvent, more: YamlFields = {}): NewFile => ({
  path: "index.md",
  text: formatPost({ title, date, id, ...more }, eventBody),
});

const page = (path: string, fields: YamlFields, body: string): NewFile => ({
  path,
  text: formatPost(fields, body),
});

const venue = {
  name: toReplace("what the door says"),
  address: toReplace("its address in one line"),
};

const conduct = page(
  "code-of-conduct.md",
  { title: "Code of conduct" },
  toReplace("how people treat each other here, and whom to tell when somebody does not."),
);

const gettingThere = page(
  "venue.md",
  { title: "Getting there" },
  toReplace("the way from the station, the door, the stairs and the lift."),
);

export const starts = [
  { value: "small", label: "one event, and nothing else", files: (event) => [index(event)] },
  {
    value: "hackathon",
    label: "a hackathon of three days",
    files: (event) => [
      index(event, { start: event.day, end: nextDay(event.day, 2), venue }),
      gettingThere,
      conduct,
    ],
  },
  {
    value: "series",
    label: "evenings that repeat every month",
    files: (event) => [
      index(event),
      page(
        "meetup.md",
        {
          name: event.title,
          start: `${event.day} 19:00`,
          end: `${event.day} 21:00`,
          repeats: monthlyPattern(event.day),
          venue,
        },
        toReplace("when the doors open, and what there is to eat."),
      ),
      page(
        `dates/${event.day}.md`,
        { title: toReplace("what the first evening is about") },
        toReplace("who speaks, and about what."),
      ),
      conduct,
    ],
  },
  {
    value: "conference",
    label: "a conference of two days, with a programme and speakers",
    files: (event) => [
      index(event, { start: event.day, end: nextDay(event.day, 1), venue }),
      page("schedule.md", {}, schedule(event.day)),
      page(
        "sessions/opening.md",
        { title: "Opening", speakers: ["first-speaker"] },
        toReplace("what the opening is about; every talk can have a file like this one."),
      ),
      page(
        "speakers/first-speaker.md",
        { name: toReplace("the name of a speaker"), affiliation: toReplace("what they belong to") },
        toReplace("who they are, in two sentences."),
      ),
      gettingThere,
      conduct,
    ],
  },
] as const satisfies readonly Start[];

/** What is not known yet is said to be announced. */
const schedule = (day: string) => `## ${day}

| Time  | Hall    | Workshop |
| ----- | ------- | -------- |
| 9:30  | Opening | Opening  |
| 10:00 | TBA     | TBA      |
| 12:30 | Lunch   | Lunch    |
| 14:00 | TBA     | TBA      |
| 17:00 | TBA     |          |

## ${nextDay(day, 1)}

| Time  | Hall    | Workshop |
| ----- | ------- | -------- |
| 10:00 | TBA     | TBA      |
| 12:30 | Lunch   | Lunch    |
| 14:00 | TBA     | TBA      |
| 16:00 | Closing | Closing  |
`;
