import { listOf, type Value } from "./values.ts";

/** What an address may be made from: the day of a post, and its name. */
export interface AddressParts {
  readonly date: string | undefined;
  readonly slug: string;
}

/** The paths at which a post was found, as its front matter says; those that a redirect can start from. */
export function oldAddresses(
  written: readonly (Value | undefined)[],
  post: AddressParts,
): string[] {
  const paths = written
    .flatMap((value) => listOf(value, undefined))
    .map((path) => expand(path, post).replace(/index\.html$/, ""));
  return [...new Set(paths)].filter((path) => /^\/(?!\/)[^\s:{}]+$/.test(path));
}

/** "/:year/:month/:title/", as Jekyll writes it; Pelican's `save_as` has no first slash. */
function expand(path: string, { date, slug }: AddressParts): string {
  const [year = "", month = "", day = ""] =
    /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? "")?.slice(1) ?? [];
  const parts: Readonly<Record<string, string>> = { year, month, day, title: slug, slug };
  const whole = path.replace(
    /:(year|month|day|title|slug)\b/g,
    (mark, part: string) => parts[part] || mark,
  );
  if (/^https?:/i.test(whole) && URL.canParse(whole)) return new URL(whole).pathname;
  return whole.replace(/^(?!\/)/, "/");
}
