import ICAL from "ical.js";

/* The only module that writes iCalendar (RFC 5545). It takes jCal (RFC 7265): components and properties as plain data. */

type Parameters = Readonly<Record<string, string>>;

/** Text as people wrote it, a date or time as ISO 8601 has it, or a number. */
type Value = string | number;

/** A property of jCal: its name in small letters, its parameters, the type of its values, and these. */
export type Property =
  | readonly [name: string, parameters: Parameters, type: string, ...values: Value[]]
  | readonly [name: string, parameters: Parameters, type: "float", position: readonly number[]]
  | readonly [name: string, parameters: Parameters, type: "recur", rule: Parameters];

export type Component = readonly [
  name: string,
  properties: readonly Property[],
  components: readonly Component[],
];

// The space that begins a continued line counts among its 75 octets (section 3.1), and ical.js counts without it.
ICAL.foldLength = 74;

// Text, though ical.js does not know them: otherwise they would be written with "VALUE=TEXT", which nobody else does.
for (const name of ["name", "x-wr-calname", "x-wr-caldesc", "color"])
  ICAL.design.icalendar.property[name] = { defaultType: "text" };

/** A component as it stands in a file, with the break of its last line. */
export const componentText = (component: Component): string =>
  ICAL.stringify(holdableComponent(component));

/** A whole calendar, of its properties and of components that are text already. */
export const calendarText = (
  properties: readonly Property[],
  components: readonly string[],
): string => {
  const empty = componentText(["vcalendar", properties, []]);
  const end = "END:VCALENDAR\r\n";
  return [empty.slice(0, -end.length), ...components, end].join("");
};

/** What components say that stand as text already: of each its properties, values as a person reads them. */
export const readComponents = (text: string): { name: string; value: string }[][] => {
  const [, , components]: [string, unknown[], JCalComponent[]] = ICAL.parse(
    calendarText([], [text]),
  );
  return components.map(([, properties]) =>
    properties.map(([name, { tzid }, , ...values]) => ({
      name,
      value: [...values.map(valueText), ...(tzid === undefined ? [] : [tzid])].join(" "),
    })),
  );
};

type JCalComponent = [
  name: string,
  properties: [string, { tzid?: string }, string, ...unknown[]][],
];

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "object" ? new ICAL.Recur(value ?? {}).toString() : String(value);
};

/** A rule as RFC 5545 writes it, as the value of a property. */
export function recurValue(rule: string): Parameters {
  const parts = rule.split(";").map((part) => part.split("="));
  return Object.fromEntries(
    parts.map(([name = "", value = ""]) => [
      name.toLowerCase(),
      name === "UNTIL" ? isoUntil(value) : value,
    ]),
  );
}

const isoUntil = (until: string) =>
  until.replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)/, "T$1:$2:$3");

const holdableComponent = ([name, properties, components]: Component): unknown[] => [
  name,
  properties.map(([property, parameters, ...typeAndValues]) => [
    property,
    Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, holdable(value)])),
    ...typeAndValues.map((value) => (typeof value === "string" ? holdable(value) : value)),
  ]),
  components.map(holdableComponent),
];

/** Text without what no calendar can hold (section 3.1), and without line breaks that only some readers know. */
const holdable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
