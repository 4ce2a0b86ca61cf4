import * as z from "zod";
import { nearestName } from "../../diagnostics/nearest.ts";
import { isWebAddress } from "../../model/url.ts";
import { parseColour } from "../../theme/oklch.ts";
import { guessCurrency, toCurrencyCode } from "./currency.ts";
import {
  addressType,
  colourType,
  dateType,
  type EditorType,
  endType,
  flagType,
  listedType,
  mailType,
  nameType,
  numberType,
  repositoryType,
  textType,
  zoneType,
} from "./editor-type.ts";
import { tagOfLanguage, toLanguageTag } from "./language.ts";
import { longest, most } from "./limits.ts";

/* The kinds of value a key can have. YAML hands every scalar over as the text its writer wrote. */

/** What an issue carries so that it can be worded: see parse.ts. */
export type Expectation =
  | { readonly expected: string }
  | { readonly allowed: readonly string[]; readonly nearest: string | undefined }
  | TooLong;

/** More than limits.ts lets through. */
export interface TooLong {
  readonly length: number;
  readonly most: number;
  readonly unit: "characters" | "values";
}

/**
 * A kind of value: `read` returns undefined for text that is none, and `expected` then says what would be. It never
 * sees more than `maxLength` characters.
 */
export const kind = <T>(
  editor: EditorType,
  maxLength: number,
  expectation: (written: string) => Expectation,
  read: (text: string) => T | undefined,
) =>
  z
    .string()
    .transform((written, context) => {
      const trimmed = written.trim();
      const { length } = trimmed;
      const value = length > maxLength ? undefined : read(trimmed);
      if (value !== undefined) return value;
      const params: Expectation =
        length > maxLength ? { length, most: maxLength, unit: "characters" } : expectation(written);
      context.addIssue({ code: "custom", params: { ...params }, input: written });
      return z.NEVER;
    })
    .meta({ ...editor, maxLength });

/** What an editor knows of a kind, whatever optional is wrapped around it; of a shorthand, what it knows of its text. */
function editorType(schema: unknown): EditorType {
  const written = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const kind = written instanceof z.ZodUnion ? written.options[0] : written;
  return (kind instanceof z.ZodType ? (kind.meta() as EditorType | undefined) : undefined) ?? {};
}

/* Dates and zones stay text here, since they are read together; an editor can tell what cannot be one. */
const textOf = (editor: EditorType, maxLength: number) =>
  kind(
    editor,
    maxLength,
    () => ({ expected: "some text" }),
    (written) => written,
  );

export const text = textOf(textType, longest.line);
export const prose = textOf(textType, longest.prose);
export const date = textOf(dateType, longest.date);
export const end = textOf(endType, longest.date);
export const zone = textOf(zoneType, longest.zone);
export const uid = textOf(textType, longest.uid);

/** A URI of any scheme (RFC 3986), as RFC 4287, section 4.2.6, wants it. */
export const uri = kind(
  textType,
  longest.uid,
  () => ({ expected: "a URI, such as urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427" }),
  (written) => (/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(written) ? written : undefined),
);

/** Of a page of this site: "/2017/07/sprints/". */
export const ownAddress = textOf(textType, longest.address);

export const language = kind(
  textType,
  longest.language,
  () => ({ expected: "a BCP 47 language tag, such as en, de or pt-BR" }),
  (written) => toLanguageTag(written) ?? tagOfLanguage(written),
);

export const repository = kind(
  repositoryType,
  longest.repository,
  () => ({ expected: "owner/name, as in the repository's address" }),
  (written) => (/^[\w.-]+(\/[\w.-]+)+$/.test(written) ? written : undefined),
);

export const webAddress = kind(
  addressType,
  longest.address,
  () => ({ expected: "an address that begins with https://" }),
  (written) => (isWebAddress(written) ? new URL(written).href : undefined),
);

const colourOf = (written: string) => parseColour(written.toLowerCase());

/** Of sRGB, as "#rrggbb". */
export const colour = kind(
  colourType,
  longest.word,
  () => ({ expected: 'a colour, such as "#0a7" in quotes or oklch(66% 0.15 163)' }),
  colourOf,
);

/** The same, or that of a picture. */
export const themeColour = kind(
  colourType,
  longest.word,
  () => ({ expected: 'a colour, such as "#0a7" in quotes, or picture' }),
  (written) => (/^picture$/i.test(written) ? "picture" : colourOf(written)),
);

const flags = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);
export const flag = kind(
  flagType,
  longest.word,
  () => ({ expected: "true or false" }),
  (written) => flags.get(written.toLowerCase()),
);

export function number({
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  whole = false,
}) {
  const bounds = [
    whole ? "a whole number" : "a number",
    ...(Number.isFinite(least) ? [`from ${least}`] : []),
    ...(Number.isFinite(most) ? [`to ${most}`] : []),
  ].join(" ");
  return kind(
    numberType(least, most, whole),
    longest.number,
    () => ({ expected: bounds }),
    (written) => {
      if (!/^[+-]?\d{1,15}(\.\d{1,15})?$/.test(written)) return undefined;
      const value = Number(written);
      return value < least || value > most || (whole && !Number.isInteger(value))
        ? undefined
        : value;
    },
  );
}

export const coordinate = (most: number) => number({ least: -most, most });

export const currency = kind(
  textType,
  longest.word,
  (written) => ({
    expected: `three letters of ISO 4217: ${guessCurrency(written) ?? "AUD, EUR, ..."}`,
  }),
  toCurrencyCode,
);

/** One name of a closed list, however its words are joined: "Sold out" is sold-out. */
export const oneOf = <const N extends string>(names: readonly N[]) => {
  const hyphenated = (written: string) => written.toLowerCase().replace(/[\s_-]+/g, "-");
  return kind(
    nameType(names),
    longest.word,
    (written) => ({ allowed: names, nearest: nearestName(hyphenated(written), names) }),
    (written) => names.find((name) => name === hyphenated(written)),
  );
};

/** A list, or values with commas between them. */
export const list = <T>(item: z.ZodType<T, unknown>, count: number = most.values) =>
  z.union([
    z
      .string()
      .transform((written): unknown[] => written.split(",").map((part) => part.trim()))
      .pipe(z.array(item).max(count))
      .meta({ ...listedType(editorType(item), count) }),
    z.array(item).max(count),
  ]);

/** A mapping, or one line of text that stands for its most important key. */
export const shorthand = <S extends z.ZodRawShape>(key: keyof S & string, shape: S) => {
  const mapping = z.strictObject(shape);
  // What the text stands for is checked like a mapping that was written out.
  const checked: z.ZodType<z.output<typeof mapping>, unknown> = mapping;
  return z.union([
    z
      .string()
      .transform((written): unknown => ({ [key]: written.trim() }))
      .pipe(checked)
      .meta({ ...editorType(shape[key]) }),
    mapping,
  ]);
};

// Each character can belong to one part only, so that no text is read twice.
const mailAddress = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;

export const personShape = {
  name: text.describe("As they sign"),
  url: webAddress.optional().describe("A page of theirs"),
  email: kind(
    mailType,
    longest.mail,
    () => ({ expected: "an e-mail address" }),
    (written) => (mailAddress.test(written) ? written : undefined),
  )
    .optional()
    .describe("Where to write to them; it will be public"),
};
export const person = shorthand("name", personShape);

/** One or several of what is more than a word. Not split at commas: "Ada Lovelace, FRS" is one person. */
export const several = <T>(item: z.ZodType<T>, count: number) =>
  z.union([item.transform((one) => [one]), z.array(item).max(count)]);

export const people = several(person, most.people);

/** "#pycon" and "pycon" are one: a letter, a digit or "_" in any script, and no space. */
export const hashtag = kind(
  textType,
  longest.word,
  () => ({ expected: "one word without spaces, in quotes where it begins with #" }),
  (written) => /^#?([\p{L}\p{M}\p{N}_]+)$/u.exec(written)?.[1],
);

/** One line of text or several. Not split at commas. */
export const lines = z.union([
  text.transform((one) => [one]).meta({ ...textType }),
  z.array(text).max(most.lines),
]);
