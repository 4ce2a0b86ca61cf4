import type { MarkdownIt } from "markdown-it";

/**
 * Names of files as phones and Windows give them: `![x](IMG 1 (1).jpg)`, `[plan](plan final.pdf)`. CommonMark ends a
 * destination at the first space; where nothing that may follow it does follow, the name goes on to its ending.
 */
export function namesWithSpaces({ helpers }: MarkdownIt): void {
  const { parseLinkDestination } = helpers;
  helpers.parseLinkDestination = (text, start, end) => {
    const plain = parseLinkDestination(text, start, end);
    if (text.charAt(start) === "<" || (plain.ok && mayFollow(text, plain.pos))) return plain;
    const [name = ""] = spacedName.exec(text.slice(start, Math.min(end, start + longest))) ?? [];
    return name === "" ? plain : { ok: true, pos: start + name.length, str: encoded(name) };
  };
}

// Whoever writes hundreds of brackets in a line writes no name of a file between them.
const longest = 200;

/** The end of the link, of a definition's line, or a title. */
const mayFollow = (text: string, pos: number) => {
  const rest = text.slice(pos, pos + longest);
  return /^\s*(?:\)|$)/.test(rest) || /^[ \t]*\n/.test(rest) || /^\s+["'(]/.test(rest);
};

const spacedName =
  /^[^\n\s<>[\]"](?:[^\n<>[\]"]*?)\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|hei[cf]|bmp|pdf|zip|txt|csv|ics|gpx|kml|epub|od[tsp]|docx?|xlsx?|pptx?|mp[34]|m4a|ogg|wav|webm|mov)(?=[ \t]*(?:\)|\n|$)|[ \t]+["'(])/iu;

// A percent sign that encodes nothing is one of the name.
const encoded = (name: string) => name.replace(/%(?![0-9a-f]{2})/gi, "%25");
