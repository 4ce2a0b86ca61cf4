import type { Token } from "markdown-it";
import { escapeHtml } from "../../../model/fragment.ts";
import type { EmbedLabel } from "../flavours/labels.ts";
import { newToken } from "../tokens.ts";
import { inAttribute, plainAddress } from "./address.ts";
import { type Embed, embedOf } from "./embeds.ts";
import { cutAtTags, isMasked, unmask } from "./mask.ts";
import type { TemplateTag } from "./tags.ts";

interface Templates {
  readonly tags: readonly TemplateTag[];
  /** Told every tag that stays in the text. */
  readonly leave: (tag: TemplateTag) => void;
}

/** The tokens of a masked text as they are without the masks, with the template code understood that can be. */
export function understandTemplates(tokens: readonly Token[], templates: Templates): Token[] {
  const { tags } = templates;
  const emptied = new Set<Token>();
  for (const [index, token] of tokens.entries()) {
    if (!isMasked(token.content) && !isMasked(token.info)) continue;
    if (token.type === "html_block") token.content = understandHtml(token.content, templates);
    if (token.type === "inline") {
      const block = tokens.slice(index - 1, index + 2);
      if (isOwnTitle(block, tags)) for (const one of block) emptied.add(one);
      else {
        token.children = understandInline(token.children ?? [], templates);
        shapeParagraph(block, emptied);
      }
    }
    token.content = unmask(token.content, tags);
    token.info = unmask(token.info, tags);
  }
  return tokens.filter((token) => !emptied.has(token));
}

/** `# {{ page.title }}`: every page has its title. */
function isOwnTitle([open, inline]: readonly Token[], tags: readonly TemplateTag[]): boolean {
  const [piece, ...others] = cutAtTags(inline?.content.trim() ?? "", tags);
  const isAlone = open?.tag === "h1" && others.length === 0 && typeof piece === "object";
  return isAlone && /^(?:page\.)?title$/.test(piece.name) && piece.language === "liquid";
}

/** A paragraph that was only code: of comments nothing is left, and a link to a film is a card. */
function shapeParagraph(paragraph: readonly Token[], emptied: Set<Token>): void {
  const [open, inline] = paragraph;
  if (open?.type !== "paragraph_open" || !inline) return;
  const children = inline.children ?? [];
  const first = children.findIndex(isShown);
  const shown = children.slice(first, children.findLastIndex(isShown) + 1);
  inline.children = shown;
  if (first === -1) for (const token of paragraph) emptied.add(token);
  else if (shown.length === 3 && shown[0]?.type === "link_open" && shown[0].markup === "template")
    open.attrSet("class", "link-card");
}

const isShown = ({ type, content }: Token) =>
  !/^(?:text|softbreak)$/.test(type) || content.trim() !== "";

/** For the tokens of a line of text. */
export function understandInline(children: readonly Token[], templates: Templates): Token[] {
  const { tags } = templates;
  const understood: Token[] = [];
  let lost: Token | undefined;
  for (const child of children) {
    // Not push(...): what one line of 1 MiB holds does not fit on the stack.
    if (child.type === "text")
      for (const token of understandText(child, templates)) understood.push(token);
    else if (child.type === "html_inline") {
      child.content = understandHtml(child.content, templates);
      understood.push(child);
    } else if (child.type === "link_open") {
      lost = hasLostAddress(child, "href", templates) ? child : undefined;
      understood.push(lost === undefined ? child : textToken(lost.markup === "" ? "[" : ""));
    } else if (child.type === "link_close") {
      understood.push(lost === undefined ? child : textToken(endOf(lost, "href")));
      lost = undefined;
    } else if (child.type === "image") understood.push(...understandImage(child, templates));
    else {
      child.content = unmask(child.content, tags);
      understood.push(child);
    }
  }
  return understood;
}

const labelToken = (label: string | EmbedLabel) =>
  typeof label === "string"
    ? textToken(label)
    : Object.assign(newToken("embed_label", "", 0, { content: label.site }), { meta: label });

const textToken = (content: string) => newToken("text", "", 0, { content });

const endOf = (token: Token, name: "href" | "src") => {
  const title = token.attrGet("title");
  return token.markup === "" ? `](${token.attrGet(name)}${title ? ` "${title}"` : ""})` : "";
};

/** Writes the address without masks; whether only another generator could tell where it leads. */
function hasLostAddress(token: Token, name: "href" | "src", { tags, leave }: Templates): boolean {
  const written = String(token.attrGet(name) ?? "");
  for (const attribute of token.attrs ?? []) attribute[1] = unmask(String(attribute[1]), tags);
  const isLost = isMasked(written) && plainAddress(unmask(written, tags)) === undefined;
  if (isLost)
    for (const piece of cutAtTags(written, tags)) if (typeof piece !== "string") leave(piece);
  return isLost;
}

function understandImage(image: Token, templates: Templates): Token[] {
  image.content = unmask(image.content, templates.tags);
  const alt = understandInline(image.children ?? [], templates);
  image.children = alt;
  return hasLostAddress(image, "src", templates)
    ? [textToken("!["), ...alt, textToken(endOf(image, "src"))]
    : [image];
}

function understandText(token: Token, templates: Templates): Token[] {
  if (!isMasked(token.content)) return [token];
  return cutAtTags(token.content, templates.tags).flatMap((piece) =>
    typeof piece === "string" ? textToken(piece) : understandTag(piece, templates),
  );
}

function understandTag(tag: TemplateTag, { leave }: Templates): Token[] {
  const embed = embedOf(tag);
  if (embed !== undefined) return embedTokens(embed, tag);
  const shown = shownText(tag);
  if (shown !== undefined) return shown === "" ? [] : [textToken(shown)];
  leave(tag);
  return [newToken("template", "", 0, { content: tag.text })];
}

/** What of a tag that means nothing more is shown; undefined when it would have made something. */
function shownText({ text, name, isLiteral }: TemplateTag): string | undefined {
  if (isLiteral) return text;
  // How Hugo writes about its own code.
  const quoted = /^(\{\{[<%])\s*\/\*(.*)\*\/\s*([>%]\}\})$/s.exec(text);
  if (quoted !== null) return quoted.slice(1).join("");
  return name === "" && /^\{#|^\{\{-?\s*\/\*|^\{%/.test(text) ? "" : undefined;
}

function embedTokens(embed: Embed, { text }: TemplateTag): Token[] {
  const made = (token: Token, attributes: Readonly<Record<string, string | undefined>>) => {
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) token.attrSet(name, value);
    return Object.assign(token, { markup: "template", info: text });
  };
  const link = (href: string, inner: Token): Token[] => [
    made(newToken("link_open", "a", 1), { href }),
    inner,
    made(newToken("link_close", "a", -1), {}),
  ];
  if (embed.kind === "link") return link(embed.url, labelToken(embed.label));
  const { src, alt, caption, width, height } = embed;
  const image = made(newToken("image", "img", 0, { children: [textToken(alt)] }), {
    src,
    title: caption || undefined,
    width,
    height,
  });
  return embed.link === undefined ? [image] : link(embed.link, image);
}

/** In raw HTML: addresses in tags, and what stands between them. */
function understandHtml(html: string, templates: Templates): string {
  if (!isMasked(html)) return html;
  let isInTag = false;
  const shown = cutAtTags(html, templates.tags).map((piece) => {
    if (typeof piece !== "string")
      return isInTag ? attributeText(piece, templates) : htmlOf(piece, templates);
    const [opened, closed] = [piece.lastIndexOf("<"), piece.lastIndexOf(">")];
    if (opened !== closed) isInTag = opened > closed;
    return piece;
  });
  return shown.join("");
}

function attributeText(tag: TemplateTag, { leave }: Templates): string {
  const known = inAttribute(tag) ?? shownText(tag);
  if (known === undefined) leave(tag);
  return escapeHtml(known ?? tag.text).replaceAll("'", "&#39;");
}

function htmlOf(tag: TemplateTag, { leave }: Templates): string {
  const embed = embedOf(tag);
  if (embed?.kind === "link")
    return `<a href="${escapeHtml(embed.url)}">${escapeHtml(labelText(embed.label))}</a>`;
  if (embed?.kind === "figure") {
    const image = `<img src="${escapeHtml(embed.src)}" alt="${escapeHtml(embed.alt)}">`;
    const caption =
      embed.caption === "" ? "" : `<figcaption>${escapeHtml(embed.caption)}</figcaption>`;
    return `<figure>${image}${caption}</figure>`;
  }
  const shown = shownText(tag);
  if (shown === undefined) leave(tag);
  return escapeHtml(shown ?? tag.text);
}

/** HTML that is still to be made safe has no place for words in the language of a page. */
const labelText = (label: string | EmbedLabel) => (typeof label === "string" ? label : label.site);

/** What a warning calls it: the same for all tags that do the same. */
export function kindOfTag({ text, language, name }: TemplateTag): string {
  const word = name.replace(/^(?:end|\/)/, "") || "...";
  if (language === "hugo") return `{{< ${word} >}}`;
  return text.startsWith("{%") ? `{% ${word} %}` : `{{ ${word} }}`;
}
