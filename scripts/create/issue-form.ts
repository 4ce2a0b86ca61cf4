import type { Answers } from "./interview.ts";
import { oneLine } from "./names.ts";

/**
 * An update that was sent with GitHub's issue form, .github/ISSUE_TEMPLATE/update.yml. The form comes back as one
 * Markdown text, a heading for each field; an empty field holds "_No response_". Whoever wrote it need not be known.
 */

/** The form's labels, in its order, and what they answer. */
export const issueFields = [
  { label: "Event", key: "event" },
  { label: "What is new", key: "title" },
  { label: "What it changes", key: "status" },
  { label: "What people should know", key: "text" },
] as const;

const notFromTheForm = {
  problem:
    "This issue was not made with the form for news of an event, so nothing is read from it.",
};

/** What a payload says, by the names of the flags of `npm run new -- update`, or why it says nothing. */
export function readIssue(
  json: string,
): { readonly answers: Answers } | { readonly problem: string } {
  const body = bodyOf(json);
  if (body === undefined) return { problem: "This is not what GitHub sends about an issue." };
  const sections = splitForm(body.replace(/\r\n?/g, "\n"));
  if (sections === undefined) return notFromTheForm;
  const values = issueFields.map(
    ({ key }, at) => [key, answerIn(key, sections[at] ?? "")] as const,
  );
  return { answers: Object.fromEntries(values) };
}

/** Of the payload of the event "issues"; undefined when this is none. */
function bodyOf(json: string): string | undefined {
  try {
    const body: unknown = JSON.parse(json)?.issue?.body;
    return typeof body === "string" ? body : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text below each heading. Each is looked for behind the one before, and the long text is last: headings in it
 * are its own, whatever they are called.
 */
function splitForm(body: string): readonly string[] | undefined {
  const sections: string[] = [];
  let rest = `\n${body}`;
  for (const [at, { label }] of issueFields.entries()) {
    const heading = `\n### ${label}\n`;
    const start = at === 0 ? rest.search(/\S/) - 1 : rest.indexOf(heading);
    if (start < 0 || !rest.startsWith(heading, start)) return undefined;
    if (at > 0) sections.push(rest.slice(0, start));
    rest = rest.slice(start + heading.length - 1);
  }
  return [...sections, rest];
}

function answerIn(key: string, section: string): string | undefined {
  const text = key === "text" ? section.trim() : oneLine(section);
  return text === "" || text === "_No response_" || text === "None" ? undefined : text;
}
