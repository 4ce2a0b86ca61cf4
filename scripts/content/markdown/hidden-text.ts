import type { Token } from "markdown-it";
import { contentDropped } from "./html-policy.ts";

/**
 * Takes out what stands between the tags of a script or a style in a line of text: to Markdown it is text. The
 * opening tag stays, to be reported where it stands; one that is never closed hides nothing.
 */
export function dropHiddenText(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.children?.some((child) => openedName(child) !== undefined)) {
      token.children = withoutHidden(token.children);
    }
  }
}

function withoutHidden(children: readonly Token[]): Token[] {
  const isLeft = new Map<string, number>();
  for (const child of children) {
    const name = closedName(child);
    if (name !== undefined) isLeft.set(name, (isLeft.get(name) ?? 0) + 1);
  }
  const shown: Token[] = [];
  let hiddenBy: string | undefined;
  for (const child of children) {
    const closed = closedName(child);
    if (closed !== undefined) isLeft.set(closed, (isLeft.get(closed) ?? 0) - 1);
    if (hiddenBy === undefined) {
      shown.push(child);
      const opened = openedName(child);
      if (opened !== undefined && (isLeft.get(opened) ?? 0) > 0) hiddenBy = opened;
    } else if (closed === hiddenBy) hiddenBy = undefined;
  }
  return shown;
}

const openedName = (token: Token) => hidingName(token, /^<([a-z]+)[\s/>]/i);
const closedName = (token: Token) => hidingName(token, /^<\/([a-z]+)[\s>]/i);

function hidingName({ type, content }: Token, tag: RegExp): string | undefined {
  if (type !== "html_inline") return undefined;
  const name = tag.exec(content)?.[1]?.toLowerCase();
  return name !== undefined && contentDropped.has(name) ? name : undefined;
}
