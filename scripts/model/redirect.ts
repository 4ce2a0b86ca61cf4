import type { Place } from "../diagnostics/diagnostic.ts";

export interface Redirect {
  /** A path of this site that once was: "/2017/07/sprints/". */
  readonly from: string;
  /** "/<slug>/"; "/" of what was the site's own. */
  readonly to: string;
  readonly place: Place;
}

/** What stood at an old address. Subscribers ask for feeds and calendars, whom no page could lead on. */
export type FormerKind = "page" | "feed" | "json-feed" | "calendar" | "other-file";

/**
 * By the address alone. "/feed/" was a feed, as WordPress has it, and "/slides.pdf" a file that no page stands for;
 * "/2017/vue.js" and "/show.php" were pages.
 */
export function formerKind(path: string): FormerKind {
  const isFolder = path.endsWith("/");
  const whole = path.slice(0, isFolder ? -1 : undefined).toLowerCase();
  const name = whole.slice(whole.lastIndexOf("/") + 1);
  if (/^(?:feeds?|rss2?|atom)$/.test(name)) return "feed";
  const ending = isFolder ? "" : name.replace(/^.*(?=\.)/, "");
  if (/^\.(?:xml|rss|atom|rdf)$/.test(ending)) return "feed";
  if (ending === ".json") return "json-feed";
  if (/^\.(?:ics|ical)$/.test(ending)) return "calendar";
  return otherFiles.test(ending) ? "other-file" : "page";
}

const otherFiles =
  /^\.(?:pdf|txt|csv|zip|gz|tgz|png|jpe?g|gif|webp|avif|svg|ico|mp[34]|m4[av]|og[gv]|webm|docx?|xlsx?|pptx?|od[pst]|epub|vcf|css)$/;
