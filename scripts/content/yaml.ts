import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
} from "yaml";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { type Report, unreported } from "./decode.ts";
import { type Places, placeAt, placesOf } from "./places.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { plainQuotes } from "./typography.ts";
import { describeMistake, repairYaml } from "./yaml-mistakes.ts";

/** Keys and values as written, and where: all scalars are text, because `10:30`, `2017-07-20` and `No` are. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  /**
   * False when some of it could not be read, which has been reported as an error. `values` are then those keys that could:
   * enough to find in the same run what else is wrong, and for nothing more.
   */
  readonly isWhole: boolean;
  /** Of the key at this path; of the nearest enclosing key where there is none. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** What `placeOf` looks in. */
  readonly places: Places;
}

/** Reads a YAML 1.2 mapping. `firstLine` is the line of the file on which `yaml` starts. */
export function parseYaml(yaml: string, file: string, firstLine: number, report: Report): Fields {
  const start: Place = { file, line: firstLine, column: 1 };
  const written = plainQuotes(yaml, start, report);
  const plain = readPlainYaml(written, firstLine);
  if (plain === undefined) return readDocument(written, file, firstLine, mostRepairs, report);
  const places = { start, keys: plain.keys };
  return {
    values: plain.values,
    isWhole: true,
    places,
    placeOf: (path) => placeAt(places, path),
  };
}

// Nobody makes more slips of one kind in front matter, and each costs a reading of it.
const mostRepairs = 20;

function readDocument(
  yaml: string,
  file: string,
  firstLine: number,
  repairs: number,
  report: Report,
): Fields {
  const lineCounter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: firstLine - 1 + Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(yaml, {
    // The failsafe schema leaves every scalar as its writer wrote it; the core schema would turn a title
    // "007" into 7 and "1.10" into 1.1.
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [mistake] = document.errors;
  // The first mistake only: what follows it is usually the parser finding its feet again.
  if (mistake !== undefined) {
    const repaired = repairs > 0 ? repairYaml(mistake, yaml, place, report) : undefined;
    if (repaired !== undefined) return readDocument(repaired, file, firstLine, repairs - 1, report);
    const described = describeMistake(mistake, yaml, place);
    report(described);
    return readByKeys(yaml, described.place, firstLine, repairs, report);
  }
  const refused = findRefused(document, yaml);
  if (refused !== undefined) {
    const { offset, text } = refused;
    report(diagnose("source/yaml-reference", place(offset), { text }));
    return readByKeys(yaml, place(offset), firstLine, repairs, report);
  }
  if (document.contents !== null && !isMap(document.contents)) {
    report(diagnose("source/not-a-mapping", place(0), { text: firstLineOf(yaml) }));
    return unread(place(0));
  }
  reportDuplicates(document.contents, place, report);
  reportComments(document, yaml, place, report);
  makeWellFormed(document, yaml);
  const values = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  const places = placesOf(document.contents, place);
  return { values, isWhole: true, places, placeOf: (path) => placeAt(places, path) };
}

/** Of which nothing could be read. */
export const unread = (start: Place): Fields => ({
  values: {},
  isWhole: false,
  places: { start, keys: new Map() },
  placeOf: () => start,
});

/** Reads each key of a mapping by itself, where as a whole it cannot be read because of a mistake at this place. */
function readByKeys(
  yaml: string,
  { file, line }: Place,
  firstLine: number,
  repairs: number,
  report: Report,
): Fields {
  const start: Place = { file, line: firstLine, column: 1 };
  const pieces = splitAtKeys(yaml);
  if (pieces.length < 2) return unread(start);
  const read = pieces.map(({ text, above }) => {
    const from = firstLine + above;
    const isReported = from <= line && line < from + text.split("\n").length;
    // A line at the margin that is no key is left of a value that a piece before it begins.
    const isAlone = /^["']?[\w.-]+["']?\s*:.*(?:\n(?:[ \t#].*)?)*$/.test(text);
    return readDocument(text, file, from, repairs, isReported || !isAlone ? unreported : report);
  });
  const places = { start, keys: new Map(read.flatMap((one) => [...one.places.keys])) };
  return {
    values: Object.fromEntries(read.flatMap(({ values }) => Object.entries(values))),
    isWhole: false,
    places,
    placeOf: (path) => placeAt(places, path),
  };
}

/** The text in pieces that begin at the margin, as keys do, each with the number of lines above it. */
function splitAtKeys(yaml: string): { readonly text: string; readonly above: number }[] {
  let above = 0;
  return yaml.split(/\n(?=["'\w])/).map((text) => {
    const piece = { text, above };
    above += text.split("\n").length;
    return piece;
  });
}

type Document = ReturnType<typeof parseDocument>;

// An alias can make a few lines stand for billions of values; a tag asks for a type that text does not have.
function findRefused(
  document: Document,
  yaml: string,
): { offset: number; text: string } | undefined {
  // Walking a document takes as long as reading it, and hardly any has what is looked for.
  if (!/[&*!]/.test(yaml)) return undefined;
  let refused: { offset: number; text: string } | undefined;
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) refused = { offset, text: `*${node.source}` };
      else if (node.anchor !== undefined) refused = { offset, text: `&${node.anchor}` };
      else if (node.tag?.startsWith("tag:yaml.org,2002:") === false)
        refused = { offset, text: node.tag };
      return refused === undefined ? undefined : visit.BREAK;
    },
  });
  const [unresolved] = document.warnings;
  if (refused === undefined && unresolved !== undefined) {
    return { offset: unresolved.pos[0], text: "!" };
  }
  return refused;
}

/**
 * "\\ud800" alone is half a character, which no file, address or calendar can hold. And what is nothing to every other
 * reader of YAML and JSON is no text here.
 */
function makeWellFormed(document: Document, yaml: string): void {
  if (!/null|~|\\u|\p{Cs}/iu.test(yaml)) return;
  visit(document, {
    Scalar(role, node) {
      if (typeof node.value !== "string") return;
      const isNothing = role !== "key" && node.type === Scalar.PLAIN && nothing.test(node.value);
      node.value = isNothing ? "" : node.value.replace(/\p{Cs}/gu, "\ufffd");
    },
  });
}

const nothing = /^(?:null|Null|NULL|~)$/;

function reportDuplicates(node: unknown, placeOf: (offset: number) => Place, report: Report): void {
  if (isSeq(node)) for (const item of node.items) reportDuplicates(item, placeOf, report);
  if (!isMap(node)) return;
  const first = new Map<string, number>();
  for (const { key, value } of node.items) {
    const name = String(key);
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    const before = first.get(name);
    if (before !== undefined) {
      const { line } = placeOf(before);
      report(diagnose("source/duplicate-key", placeOf(offset), { key: name, line }));
    }
    first.set(name, offset);
    reportDuplicates(value, placeOf, report);
  }
}

/**
 * "title: Meetup #12" is "Meetup" to YAML, and "#12" a comment. Where people mean one, they write a space behind "#",
 * or put it behind a number or a flag.
 */
function reportComments(
  document: Document,
  yaml: string,
  placeOf: (offset: number) => Place,
  report: Report,
): void {
  if (!/[ \t]#[^\s#]/.test(yaml)) return;
  visit(document, {
    Scalar(role, node, path) {
      if (role === "key" || node.type !== Scalar.PLAIN || node.range == null) return;
      const comment = /^[ \t]+(#[^\s#].*)/.exec(yaml.slice(node.range[1]))?.[1];
      const read = String(node.value);
      if (comment === undefined || !/\p{L}/u.test(read) || flag.test(read)) return;
      const pair = path.findLast(isPair);
      const key = isScalar(pair?.key) ? String(pair.key.value) : "";
      const args = { key, read, comment: comment.trimEnd() };
      report(diagnose("source/hash-in-value", placeOf(node.range[0]), args));
    },
  });
}

const flag = /^(?:true|false|yes|no|on|off)$/i;

const firstLineOf = (text: string) => text.trimStart().split("\n", 1)[0] ?? "";
