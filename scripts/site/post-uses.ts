import type { TrustedLink } from "../content/markdown/parsed-body.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Redirect } from "../model/redirect.ts";
import type { AnchoredLink } from "./anchors.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { captionsOf } from "./photos.ts";
import { dateRedirects, redirectsOf } from "./redirects.ts";
import type { References } from "./references.ts";

/** What an event or a page shows and links to. */
export interface PostUses {
  /** Where each of its pictures is first used, by its path below content. */
  readonly pictures: readonly (readonly [path: string, place: Place])[];
  readonly attachments: readonly Attachment[];
  readonly redirects: readonly Redirect[];
  /** Those pictures that it only shows small. */
  readonly logos: readonly string[];
  /** Its links into pages of the site, its own included. */
  readonly anchored: readonly AnchoredLink[];
  /** Whether a link was looked for by the names and titles of pages, since no address answers it. */
  readonly hasGuessed: boolean;
  /** Links in HTML that is published as it is. */
  readonly trusted: readonly TrustedLink[];
}

/** `references` are those of a post that has been built. */
export function usesOf(
  post: DatedEvent | DatedPage,
  { pictures, logos, attachments, anchored, guessed }: References,
  pathPrefix: string,
): PostUses {
  const texts =
    post.kind === "page"
      ? [post.announcement]
      : [
          post.announcement,
          ...post.updates,
          ...post.meetups,
          ...post.dates,
          ...post.sessions,
          ...post.speakers,
          ...captionsOf(post.photos),
        ];
  return {
    pictures: [...pictures],
    logos: [...logos],
    attachments: [...attachments.values()],
    redirects: [
      ...redirectsOf(post, pathPrefix),
      ...(post.kind === "event" ? dateRedirects(post, pathPrefix) : []),
    ],
    anchored,
    hasGuessed: guessed.size > 0,
    trusted: texts.flatMap(({ body }) => body.trusted),
  };
}
