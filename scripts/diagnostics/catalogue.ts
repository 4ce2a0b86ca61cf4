/**
 * Every problem Handbill can report: its severity, what it must be told, and its wording, one entry a code.
 * An error stops publication. A warning does not: an urgent "CANCELLED" must go out though a picture is missing.
 * `text` returns the reason (with the value as written) and the repair.
 */
type Text<A> = (args: A) => readonly [reason: string, repair: string];

const error = <A>(text: Text<A>) => ({ severity: "error", text }) as const;
const warning = <A>(text: Text<A>) => ({ severity: "warning", text }) as const;

const quoted = (value: string) => (value.length > 80 ? `"${value.slice(0, 79)}…"` : `"${value}"`);
const didYouMean = (name: string | undefined, otherwise: string) =>
  name === undefined ? otherwise : `did you mean "${name}"?`;

export const catalogue = {
  // source/: bytes, folders and front matter
  "source/encoding": error((a: { encoding: string }) => [
    `the file is not UTF-8 (it looks like ${a.encoding})`,
    "save it as UTF-8 in your editor",
  ]),
  "source/unknown-key": warning((a: { key: string; nearest: string | undefined }) => [
    `${quoted(a.key)} is not a key that Handbill reads`,
    didYouMean(a.nearest, "remove it, or keep it: it changes nothing"),
  ]),

  // time/: dates, zones, recurrences

  // model/: what the keys say

  // markdown/: the body of a post

  // site/: what the files say together

  // images/

  // channels/

  // publish/
} as const satisfies Record<string, { severity: "error" | "warning"; text: Text<never> }>;

export type Code = keyof typeof catalogue;
export type Arguments<C extends Code> = Parameters<(typeof catalogue)[C]["text"]>[0];
