import ICAL from "ical.js";

/* The only module that knows ical.js. */

/** One VEVENT of a calendar, its values as RFC 5545 writes them. */
export interface CalendarEntry {
  /** By name, in capital letters; a property may be there several times. */
  readonly properties: ReadonlyMap<string, readonly CalendarProperty[]>;
  /** VALARMs and other components inside it. */
  readonly inner: readonly string[];
}

export interface CalendarProperty {
  readonly values: readonly string[];
  /** "TZID", "CN". */
  readonly parameter: (name: string) => string | undefined;
}

export interface Calendar {
  readonly properties: CalendarEntry["properties"];
  readonly entries: readonly CalendarEntry[];
  /** What a VTIMEZONE says of its clocks: minutes east of UTC at a wall-clock time "2017-08-07T18:30:00". */
  readonly offsetIn: (tzid: string, local: string) => number | undefined;
}

/** Reads an iCalendar text; undefined when it is none. */
export function parseCalendar(text: string): Calendar | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    if (component.name !== "vcalendar") return undefined;
    const zones = component
      .getAllSubcomponents("vtimezone")
      .map((zone) => new ICAL.Timezone({ component: zone }));
    return {
      properties: propertiesOf(component),
      entries: component.getAllSubcomponents("vevent").map((entry) => ({
        properties: propertiesOf(entry),
        inner: entry.getAllSubcomponents().map(({ name }) => name.toUpperCase()),
      })),
      offsetIn: (tzid, local) => {
        const zone = zones.find((each) => each.tzid === tzid);
        const time = zone && ICAL.Time.fromDateTimeString(local);
        return zone && time && zone.utcOffset(time) / 60;
      },
    };
  } catch (error) {
    // ical.js throws ParserError, TypeError and plain errors alike for what is no calendar.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function propertiesOf(component: ICAL.Component): CalendarEntry["properties"] {
  const properties = new Map<string, CalendarProperty[]>();
  for (const property of component.getAllProperties()) {
    const name = property.name.toUpperCase();
    properties.set(name, [...(properties.get(name) ?? []), toProperty(property)]);
  }
  return properties;
}

const toProperty = (property: ICAL.Property): CalendarProperty => ({
  values: property.getValues().map(toText),
  parameter: (name) => {
    const value = property.getParameter(name.toLowerCase());
    return Array.isArray(value) ? value[0] : value;
  },
});

// Dates and rules come as objects that write themselves as in the file or in ISO 8601; positions as two numbers.
const toText = (value: unknown): string => (Array.isArray(value) ? value.join(";") : String(value));
