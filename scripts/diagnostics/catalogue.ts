/**
 * Every problem Handbill can report: its severity, what it must be told, and its wording, one entry a code.
 * An error stops publication. A warning does not: an urgent "CANCELLED" must go out though a picture is missing.
 * `text` returns the reason (with the value as written) and the repair.
 */
type Text<A extends readonly unknown[]> = (...args: A) => readonly [reason: string, repair: string];

const error = <A extends readonly unknown[]>(text: Text<A>) =>
  ({ severity: "error", text }) as const;
const warning = <A extends readonly unknown[]>(text: Text<A>) =>
  ({ severity: "warning", text }) as const;

const quoted = (value: string) => (value.length > 80 ? `"${value.slice(0, 79)}…"` : `"${value}"`);
const didYouMean = (name: string | undefined, otherwise: string) =>
  name === undefined ? otherwise : `did you mean "${name}"?`;

export const catalogue = {
  // source/: bytes, folders and front matter
  "source/no-content": error((a: { path: string }) => [
    `there is no folder or file ${quoted(a.path)}`,
    "give the folder that holds your posts with --content",
  ]),
  "source/unreadable": error((a: { reason: string }) => [
    `it cannot be read (${a.reason})`,
    "check its permissions, and that nothing else is moving it",
  ]),
  "source/link": error(() => [
    "it is a symbolic link, and links are not followed",
    "put the file itself here",
  ]),
  "source/hidden": warning((a: { name: string }) => [
    `${quoted(a.name)} begins with a dot, so it is not read`,
    "rename it to publish it, or remove it",
  ]),
  "source/not-a-file": error(() => [
    "it is neither a file nor a folder",
    "remove it from the content",
  ]),
  "source/too-large": error((a: { bytes: number }) => [
    `the file has ${(a.bytes / 1024 / 1024).toFixed(1)} MiB, and a post has 1 MiB at most`,
    "split it, and keep pictures in files of their own",
  ]),
  "source/empty": error(() => ["the file is empty", "write the post, or remove the file"]),
  "source/encoding": error((a: { encoding: string }) => [
    `the text is not UTF-8 (it looks like ${a.encoding})`,
    "save it as UTF-8 in your editor",
  ]),
  "source/nul": error(() => ["a NUL character stands here", "remove it: this is not a text file"]),
  "source/unclosed-fence": error((a: { text: string | undefined }) => [
    a.text === undefined
      ? "the front matter begins with --- and never ends"
      : `the front matter ends at ${quoted(a.text)}`,
    "put a line of three hyphens --- after the last key",
  ]),
  "source/front-matter-language": error((a: { language: string }) => [
    `front matter in ${quoted(a.language)} is not read, and never run`,
    "write it in YAML, between two lines of ---",
  ]),
  "source/not-a-mapping": error((a: { text: string }) => [
    `${quoted(a.text)} is not a list of keys with values`,
    "write one `key: value` a line",
  ]),
  "source/quote-value": error((a: { key: string; value: string }) => [
    `the value of ${quoted(a.key)} means something else in YAML: ${quoted(a.value)}`,
    `quote the value: ${a.key}: ${JSON.stringify(a.value)}`,
  ]),
  "source/duplicate-key": error((a: { key: string }) => [
    `${quoted(a.key)} is there twice`,
    "keep one of the two",
  ]),
  "source/tab": error(() => ["the line is indented with a tab", "indent it with spaces"]),
  "source/yaml-reference": error((a: { text: string }) => [
    `YAML anchors, aliases and tags are not read: ${quoted(a.text)}`,
    "write the value itself, in quotes if it begins with &, * or !",
  ]),
  "source/yaml": error((a: { text: string; problem: string | undefined }) => [
    `${quoted(a.text)} is not YAML${a.problem === undefined ? "" : `: ${a.problem}`}`,
    "write `key: value`, with the value in quotes if it has punctuation",
  ]),

  // time/: dates, zones, recurrences

  // model/: what the keys say
  "model/unknown-key": warning((a: { key: string; nearest: string | undefined }) => [
    `${quoted(a.key)} is not a key that Handbill reads`,
    didYouMean(a.nearest, "it changes nothing; remove it if you can"),
  ]),
  "model/missing-key": error((a: { key: string }) => [
    `${quoted(a.key)} is missing`,
    `write \`${a.key.split(".").at(-1)}: ...\` in the front matter`,
  ]),
  "model/wrong-value": error((a: { key: string; value: string; expected: string }) => [
    `${quoted(a.key)} is ${quoted(a.value)}`,
    `write ${a.expected}`,
  ]),
  "model/unknown-value": error(
    (a: {
      key: string;
      value: string;
      allowed: readonly string[];
      nearest: string | undefined;
    }) => [
      `${quoted(a.key)} is ${quoted(a.value)}`,
      didYouMean(a.nearest, `write one of ${a.allowed.join(", ")}`),
    ],
  ),

  // markdown/: the body of a post

  // site/: what the files say together
  "site/unplaced": warning((a: { nearest: string | undefined }) => [
    "nothing publishes this file",
    didYouMean(a.nearest, "an event has index.md, meetup.md, updates/*.md and meetups/*.md"),
  ]),
  "site/no-announcement": error((a: { folder: string }) => [
    `the folder ${quoted(a.folder)} has posts but no announcement`,
    `write ${a.folder}/index.md`,
  ]),

  // images/
  "images/unreadable": warning((a: { path: string }) => [
    `the picture ${quoted(a.path)} cannot be read; its alt text is shown`,
    "check that it is a file that this user may read",
  ]),
  "images/unsupported": warning((a: { path: string; format: string | undefined }) => [
    `${quoted(a.path)} is ${a.format === undefined ? "not a picture" : `a ${a.format} file, which browsers do not show`}; its alt text is shown`,
    "export it as JPEG, PNG, WebP, AVIF, GIF or SVG",
  ]),
  "images/damaged": warning((a: { path: string }) => [
    `the picture ${quoted(a.path)} is damaged or was cut off; its alt text is shown`,
    "copy or export it again",
  ]),
  "images/too-slow": warning((a: { path: string }) => [
    `the drawing ${quoted(a.path)} takes too long to draw; its alt text is shown`,
    "simplify it, filters first, or export it as PNG",
  ]),
  "images/too-many-pixels": warning(
    (a: { path: string; width: number; height: number; frames: number; limit: number }) => [
      `the picture ${quoted(a.path)} has ${a.width} x ${a.height} pixels${a.frames > 1 ? ` in ${a.frames} frames` : ""}, more than ${a.limit} megapixels; its alt text is shown`,
      "make it smaller: 4000 pixels a side are plenty",
    ],
  ),
  "images/too-many-bytes": warning((a: { path: string; mebibytes: number; limit: number }) => [
    `the picture ${quoted(a.path)} has ${a.mebibytes} MiB, more than ${a.limit}; its alt text is shown`,
    "make it smaller, or save it as JPEG",
  ]),
  "images/changed": warning((a: { path: string }) => [
    `the picture ${quoted(a.path)} changed or vanished while the site was built; its alt text is shown`,
    "build again",
  ]),
  "images/svg-cleaned": warning((a: { path: string; removed: readonly string[] }) => [
    `the drawing ${quoted(a.path)} is published without ${quoted(a.removed.join(", "))}, which could run or fetch something`,
    "nothing to do if it looks right; else export it as plain SVG",
  ]),
  "images/svg-rasterised": warning((a: { path: string }) => [
    `the drawing ${quoted(a.path)} is not plain XML, or is too large or deep; its pixels are published`,
    "export it as plain or optimized SVG",
  ]),
  "images/cache-unwritable": warning((a: { dir: string }) => [
    `encoded pictures cannot be kept in ${quoted(a.dir)}; the next build makes them again`,
    "check that this user may write there and that the disk has room",
  ]),

  // channels/

  // publish/
} as const satisfies Record<string, { severity: "error" | "warning"; text: Text<never[]> }>;

export type Code = keyof typeof catalogue;
/** What a code must be told: one object, or nothing. */
export type Arguments<C extends Code> = Parameters<(typeof catalogue)[C]["text"]>;
