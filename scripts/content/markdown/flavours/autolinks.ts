import type { MarkdownIt } from "markdown-it";

/**
 * Bare addresses become links as on GitHub (GFM 6.9): those that begin with https://, http:// or www., and those of
 * e-mail. Never what only ends like a domain: "file.md", "readme.sh".
 */
export function linkAddresses(markdown: MarkdownIt): void {
  markdown.set({ linkify: true });
  markdown.linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    .add("//", null)
    .add("ftp:", null)
    .add("www.", {
      validate: (text, pos, self) => {
        const rest = text.slice(pos, pos + longest);
        if (!/^[^\s/?#]+\.\p{L}{2}/u.test(rest)) return 0;
        return Math.max(0, self.testSchemaAt(`//${rest}`, "http:", 0) - 2);
      },
      normalize: (match) => {
        match.url = `http://${match.url}`;
      },
    });
  // It looks at every line of a text, and again at each of its words and links, with patterns for all addresses there are.
  const match = markdown.linkify.match.bind(markdown.linkify);
  markdown.linkify.test = (text) => /https?:|mailto:|www\.|@/i.test(text);
  markdown.linkify.match = (text) => match(text) ?? [];
  // "markdown-it@15.0.3" is a version and not a mailbox.
  markdown.validateLink = (url) => !/^mailto:[^@]+@[\d.]+$/.test(url);
}

const longest = 2000;
