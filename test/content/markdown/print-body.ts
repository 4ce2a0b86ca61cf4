import { parseBody } from "../../../scripts/content/markdown/body.ts";
import type {
  BodyOptions,
  ParsedBody,
  RawFragment,
  RawReference,
} from "../../../scripts/content/markdown/parsed-body.ts";
import { formatDiagnostic } from "../../../scripts/diagnostics/diagnostic.ts";
import { escapeHtml } from "../../../scripts/model/fragment.ts";
import { isDateText } from "../../../scripts/time/partial-date.ts";
import { wordsFor } from "../../../scripts/words/words.ts";

export const exampleOptions: BodyOptions = {
  html: "safe",
  ownUrl: undefined,
  embeds: [],
  file: "post.md",
  firstLine: 1,
  title: undefined,
  kind: "announcement",
  idPrefix: "",
  reservedIds: ["main"],
  isDate: isDateText,
};

export const parse = (text: string, options: Partial<BodyOptions> = {}) =>
  parseBody(text, { ...exampleOptions, ...options });

/** A fragment as one text, its references in braces. */
export const printFragment = (fragment: RawFragment): string =>
  fragment.map((part) => (typeof part === "string" ? part : printReference(part))).join("");

function printReference(reference: RawReference): string {
  if (reference.kind === "update-id") return `{update ${reference.index}}`;
  if (reference.kind === "words")
    return escapeHtml(wordsFor("en").parts<string>(reference.key, reference.values).join(""));
  if (reference.kind === "embed")
    return `{${reference.directive} ${reference.origin}}${reference.html}`;
  const { line, column } = reference.place;
  if (reference.kind === "address") return `{${reference.href} at ${line}:${column}}`;
  const { src, alt, title, width, height } = reference;
  const size = (width ?? height) === undefined ? "" : ` ${width ?? ""}x${height ?? ""}`;
  return `{image ${src} "${alt}"${title === undefined ? "" : ` "${title}"`}${size} at ${line}:${column}}`;
}

/** Everything that a text says, for comparing with what is written beside it. */
export function printBody(text: string, options: Partial<BodyOptions>): string {
  const { body, diagnostics } = parse(text, options);
  const reported = diagnostics.map((diagnostic) =>
    formatDiagnostic(diagnostic).replace(/^post\.md:|;.*$/gs, ""),
  );
  return [
    printHeading(body),
    printFragment(body.body),
    ...body.updates.flatMap(printUpdate),
    ...reported,
  ]
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

const printHeading = ({ heading }: ParsedBody) =>
  heading === undefined
    ? ""
    : `title: ${[heading.dateText, heading.text].filter(Boolean).join(" | ")}`;

const printUpdate = (update: ParsedBody["updates"][number]) => [
  `-- ${update.form} ${update.dateText ?? "undated"} | ${update.title ?? ""} | ${update.words.join(" / ")}`,
  printFragment(update.body),
];
