import { type EmbedLabel, embedLabels } from "../flavours/labels.ts";
import type { TemplateTag } from "./tags.ts";

/** What a tag shows that stands for a picture, or for what another site would show in a frame. */
export type Embed =
  | { readonly kind: "link"; readonly url: string; readonly label: string | EmbedLabel }
  | {
      readonly kind: "figure";
      readonly src: string;
      readonly alt: string;
      readonly caption: string;
      readonly link: string | undefined;
      readonly width: string | undefined;
      readonly height: string | undefined;
    };

/** `{{< figure src="a.jpg" >}}`, `{{< youtube abc >}}`, `{% gist ada/123 %}`; undefined for any other tag. */
export function embedOf({ text, language, name, rest, isLiteral }: TemplateTag): Embed | undefined {
  if (isLiteral || (language === "liquid" && !text.startsWith("{%"))) return undefined;
  const parameters = readParameters(rest);
  if (name === "figure" && language === "hugo") return figureOf(parameters);
  // Themes have files such as "youtube.html" or "youtubePlayer.html", which take an id.
  const included = name === "include" ? /^\S*?(youtube|vimeo)/i.exec(rest)?.[1] : undefined;
  if (included !== undefined) return linkOf(included.toLowerCase(), { ...parameters, words: [] });
  return linkOf(name, parameters);
}

interface Parameters {
  readonly named: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

const parameter =
  /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|`[^`]*`|[^\s"'`]+)|("[^"]*"|'[^']*'|`[^`]*`|[^\s"'`]+)/g;

function readParameters(text: string): Parameters {
  const named = new Map<string, string>();
  const words: string[] = [];
  for (const [, name, value = "", word = ""] of text.matchAll(parameter)) {
    if (name === undefined) words.push(unquoted(word));
    else named.set(name, unquoted(value));
  }
  return { named, words };
}

const unquoted = (text: string) => text.replace(/^(["'`])(.*)\1$/s, "$2");

function figureOf({ named, words }: Parameters): Embed | undefined {
  const src = named.get("src") ?? words[0];
  if (src === undefined) return undefined;
  const caption = ["title", "caption", "attr"].flatMap((key) => named.get(key)?.trim() || []);
  return {
    kind: "figure",
    src,
    alt: named.get("alt") ?? named.get("caption") ?? "",
    caption: caption.join(" – "),
    link: named.get("link") || undefined,
    width: named.get("width"),
    height: named.get("height"),
  };
}

type Service = (
  parameters: Parameters,
) => { readonly url: string; readonly label: EmbedLabel } | undefined;

const byId =
  (label: EmbedLabel, id: RegExp, page: string): Service =>
  ({ named, words }) => {
    const written = named.get("id") ?? words[0] ?? "";
    if (/^https:\/\/[^\s"<>]+$/.test(written)) return { url: written, label };
    return id.test(written) ? { url: page + written, label } : undefined;
  };

const tweet: Service = (parameters) => {
  const user = parameters.named.get("user");
  const path = user !== undefined && /^\w+$/.test(user) ? user : "i";
  return byId(embedLabels.tweet, /^\d+$/, `https://twitter.com/${path}/status/`)(parameters);
};

const gist: Service = ({ named, words }) =>
  byId(
    embedLabels.gist,
    /^(?:[\w-]+\/)?[\da-f]+$/,
    "https://gist.github.com/",
  )({
    named,
    words: /^[\da-f]+$/.test(words[1] ?? "") ? [words.slice(0, 2).join("/")] : words,
  });

const services: ReadonlyMap<string, Service> = new Map([
  ["youtube", byId(embedLabels.youtube, /^[\w-]{6,20}$/, "https://www.youtube.com/watch?v=")],
  ["vimeo", byId(embedLabels.vimeo, /^\d+$/, "https://vimeo.com/")],
  ["instagram", byId(embedLabels.instagram, /^[\w-]+$/, "https://www.instagram.com/p/")],
  ["gist", gist],
  ["tweet", tweet],
  ["twitter", tweet],
  ["x", tweet],
]);

function linkOf(name: string, parameters: Parameters): Embed | undefined {
  const found = services.get(name)?.(parameters);
  const title = parameters.named.get("title")?.trim();
  return found && { kind: "link", url: found.url, label: title || found.label };
}
