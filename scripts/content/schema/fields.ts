import * as z from "zod";
import { nearestName } from "../../diagnostics/nearest.ts";
import { isWebAddress } from "../../model/url.ts";
import {
  addressType,
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

/* The kinds of value a key can have. YAML hands every scalar over as the text its writer wrote. */

/** What an issue carries so that it can be worded: see parse.ts. */
export type Expectation =
  | { readonly expected: string }
  | { readonly allowed: readonly string[]; readonly nearest: string | undefined };

/** A kind of value: `read` returns undefined for text that is none, and `expected` then says what would be. */
const kind = <T>(
  editor: EditorType,
  expectation: (written: string) => Expectation,
  read: (text: string) => T | undefined,
) =>
  z
    .string()
    .transform((written, context) => {
      const value = read(written.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: "custom", params: expectation(written), input: written });
      return z.NEVER;
    })
    .meta({ ...editor });

/** What an editor knows of a kind, whatever optional is wrapped around it. */
function editorType(schema: unknown): EditorType {
  const kind = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (kind instanceof z.ZodType ? (kind.meta() as EditorType | undefined) : undefined) ?? {};
}

/* Dates and zones stay text here, since they are read together; an editor can tell what cannot be one. */
const textOf = (editor: EditorType) =>
  kind(
    editor,
    () => ({ expected: "some text" }),
    (written) => written,
  );

export const text = textOf(textType);
export const date = textOf(dateType);
export const end = textOf(endType);
export const zone = textOf(zoneType);

export const language = kind(
  textType,
  (written) => {
    const tag = tagOfLanguage(written.trim());
    return tag === undefined
      ? { expected: "a BCP 47 language tag, such as en, de or pt-BR" }
      : { expected: `its BCP 47 language tag: ${tag}` };
  },
  toLanguageTag,
);

export const repository = kind(
  repositoryType,
  () => ({ expected: "owner/name, as in the repository's address" }),
  (written) => (/^[\w.-]+(\/[\w.-]+)+$/.test(written) ? written : undefined),
);

export const webAddress = kind(
  addressType,
  () => ({ expected: "an address that begins with https://" }),
  (written) => (isWebAddress(written) ? new URL(written).href : undefined),
);

const flags = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);
export const flag = kind(
  flagType,
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

/** One name of a closed list, however its words are joined: "Sold out" is sold-out. */
export const oneOf = <const N extends string>(names: readonly N[]) => {
  const hyphenated = (written: string) => written.toLowerCase().replace(/[\s_-]+/g, "-");
  return kind(
    nameType(names),
    (written) => ({ allowed: names, nearest: nearestName(hyphenated(written), names) }),
    (written) => names.find((name) => name === hyphenated(written)),
  );
};

/** A list, or values with commas between them. */
export const list = <T>(item: z.ZodType<T, string>) =>
  z.union([
    z
      .string()
      .transform((written) => written.split(",").map((part) => part.trim()))
      .pipe(z.array(item))
      .meta({ ...listedType(editorType(item)) }),
    z.array(item),
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

export const person = shorthand("name", {
  name: text.describe("As they sign"),
  url: webAddress.optional().describe("A page of theirs"),
  email: kind(
    mailType,
    () => ({ expected: "an e-mail address" }),
    (written) => (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(written) ? written : undefined),
  )
    .optional()
    .describe("Where to write to them; it will be public"),
});

/** One or several. Not split at commas: "Ada Lovelace, FRS" is one person. */
export const people = z.union([person.transform((one) => [one]), z.array(person)]);
