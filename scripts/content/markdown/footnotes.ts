import type { Env, Token } from "markdown-it";
import { newToken } from "./tokens.ts";

/** The notes of a text, by the number that the references in its tokens carry. */
export interface Notes {
  readonly tokens: readonly Token[];
  readonly byId: readonly (readonly Token[])[];
  /** Definitions that nothing refers to, with the line of each (from 0). */
  readonly unused: readonly { readonly label: string; readonly line: number }[];
}

interface ParsedNotes {
  readonly list?: readonly { readonly label?: string; tokens?: Token[] }[];
}

/** Changes what `^[text]` says: it stands beside the text's own tokens. */
export function mapInlineNotes(env: Env, change: (children: Token[]) => Token[]): void {
  const { list = [] } = (env.footnotes ?? {}) as ParsedNotes;
  for (const note of list) if (note.tokens !== undefined) note.tokens = change(note.tokens);
}

/** Takes the notes out of the parsed text: markdown-it-footnote leaves them where they were written. */
export function takeNotes(parsed: readonly Token[], env: Env): Notes {
  const { tokens, definitions } = takeDefinitions(parsed);
  const { list = [] } = (env.footnotes ?? {}) as ParsedNotes;
  const byId = list.map((note) =>
    note.tokens === undefined
      ? (definitions.get(note.label ?? "")?.tokens ?? [])
      : inlineNote(note.tokens),
  );
  const used = new Set(list.map(({ label }) => label));
  const unused = [...definitions].filter(([label]) => !used.has(label));
  return { tokens, byId, unused: unused.map(([label, { line }]) => ({ label, line })) };
}

interface Definition {
  readonly tokens: Token[];
  readonly line: number;
}

function takeDefinitions(parsed: readonly Token[]) {
  const tokens: Token[] = [];
  const definitions = new Map<string, Definition>();
  // A definition can stand inside another one.
  const targets = [tokens];
  for (const [index, token] of parsed.entries()) {
    if (token.type === "footnote_reference_open") {
      const definition = { tokens: [], line: parsed[index + 1]?.map?.[0] ?? 0 };
      definitions.set(String(token.meta?.label), definition);
      targets.push(definition.tokens);
    } else if (token.type === "footnote_reference_close") targets.pop();
    else targets.at(-1)?.push(token);
  }
  return { tokens, definitions };
}

/** `^[text]` as a paragraph of its own. */
const inlineNote = (children: Token[]): Token[] => [
  newToken("paragraph_open", "p", 1, { block: true }),
  newToken("inline", "", 0, { children }),
  newToken("paragraph_close", "p", -1, { block: true }),
];
