/*
 * What an editor knows of a value: JSON Schema (draft-07) fragments. Handbill reads every scalar as the text its writer
 * wrote; an editor types it as YAML 1.2 does, where `2017` is a number and `2017-07-20` is text. So each kind of
 * value says both: the type it has unquoted, and what its text looks like when it is quoted.
 */

export interface EditorType {
  readonly type?: readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly EditorType[];
}

/** A title may be 2017, or true. */
export const textType: EditorType = { type: ["string", "number", "boolean"] };

/** A date names its year, in whatever words; a year alone is a number. */
export const dateType: EditorType = { type: ["string", "integer"], pattern: "\\d{4}" };

/** An end may be a time of day alone: 20:30, 5 pm, noon. */
export const endType: EditorType = {
  type: ["string", "integer"],
  pattern: "\\d{4}|\\d[:.]\\d|\\d ?[AaPp]\\.?[Mm]|[Nn]oon|[Mm]idday",
};

/** "Australia/Melbourne"; of the names without a place only UTC and GMT mean the same to everybody. */
export const zoneType: EditorType = {
  type: ["string"],
  pattern: "^\\s*([A-Za-z_]+(/[A-Za-z0-9_+-]+)+|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[Zz])\\s*$",
};

export const addressType: EditorType = {
  type: ["string"],
  pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"\\\\^`{|}]+\\s*$',
};

export const colourType: EditorType = {
  type: ["string"],
  pattern:
    "^\\s*(#[0-9A-Fa-f]{3}([0-9A-Fa-f]{3})?|[Oo][Kk][Ll][Cc][Hh]\\(.*\\)|[Pp][Ii][Cc][Tt][Uu][Rr][Ee])\\s*$",
};

export const repositoryType: EditorType = {
  type: ["string"],
  pattern: "^\\s*[\\w.-]+(/[\\w.-]+)+\\s*$",
};

export const mailType: EditorType = {
  type: ["string"],
  pattern: '^\\s*[^\\s@<>"]+@[^\\s@<>".]+(\\.[^\\s@<>".]+)+\\s*$',
};

export const flagType: EditorType = {
  type: ["boolean", "string"],
  enum: [true, false, "true", "false", "yes", "no", "Yes", "No"],
};

export const numberType = (least: number, most: number, whole: boolean): EditorType => ({
  type: [whole ? "integer" : "number", "string"],
  ...(Number.isFinite(least) ? { minimum: least } : {}),
  ...(Number.isFinite(most) ? { maximum: most } : {}),
  pattern: `^\\s*[+-]?\\d+${whole ? "" : "(\\.\\d+)?"}\\s*$`,
});

/** One of the names; completed as they are, accepted as people write them: "Sold out". */
export const nameType = (names: readonly string[]): EditorType => ({
  type: ["string"],
  anyOf: [{ enum: names }, { pattern: `^\\s*(${names.map(loosely).join("|")})\\s*$` }],
});

const loosely = (name: string) =>
  [...name]
    .map((letter) => (letter === "-" ? "[\\s_-]+" : `[${letter.toUpperCase()}${letter}]`))
    .join("");

/** Several values of a type in one text, with commas between them. */
export function listedType(item: EditorType, most: number): EditorType {
  const { anyOf, pattern, maxLength, ...rest } = item;
  // Each with a comma and a blank behind it.
  const all = maxLength === undefined ? {} : { maxLength: (maxLength + 2) * most };
  if (anyOf !== undefined)
    return { ...rest, ...all, anyOf: anyOf.map((one) => listedType(one, most)) };
  const inner = pattern?.replace(/^\^|\$$/g, "");
  const listed = inner === undefined ? {} : { pattern: `^${inner}(,${inner})*$` };
  return { ...rest, ...all, ...listed };
}
