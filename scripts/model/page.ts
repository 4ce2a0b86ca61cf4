import type { Place } from "../diagnostics/diagnostic.ts";
import type { PartialDate } from "../time/moment.ts";
import type { DraftState } from "./draft-state.ts";
import type { Embed } from "./embed.ts";
import type { Fragment } from "./fragment.ts";
import type { Person, Picture } from "./site.ts";

/** A post without a day: who we are, a code of conduct. */
export interface Page extends DraftState {
  /** Its address is `/<slug>/`: "about", "sprints/code-of-conduct"; "" for the one at the root. */
  readonly slug: string;
  readonly title: string;
  /** The slug of the event it belongs to; undefined for a page of the site. */
  readonly event: string | undefined;
  /** One or two sentences for search engines and shared links: plain text. */
  readonly summary: string;
  readonly authors: readonly Person[];
  readonly lang: string;
  /** As for an event. */
  readonly original: string | undefined;
  readonly versions: readonly Version[];
  readonly image: Picture | undefined;
  /** As `updated` in front matter says it. */
  readonly updated: PartialDate | undefined;
  readonly body: Fragment;
  /** What it shows of services. */
  readonly embeds: readonly Embed[];
  readonly redirectFrom: readonly string[];
  readonly place: Place;
}

/** An event or a page in one language. */
export interface Version {
  readonly slug: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

export type PageLink = Pick<Page, "slug" | "title" | "lang">;
