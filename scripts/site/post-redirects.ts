import { pagePath } from "../model/address.ts";
import type { Redirect } from "../model/redirect.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";

/** Addresses it had before: those that are written, and those that its generator made beside its own. */
export function redirectsOf(
  { announcement, slug, old, place }: DatedEvent | DatedPage,
  pathPrefix: string,
) {
  const written = announcement.fields.redirect_from ?? [];
  const to = pagePath({ slug });
  return [
    ...written.map(
      (from, index): Redirect => ({
        from: withoutPrefix(from, pathPrefix),
        to,
        place: announcement.placeOf(["redirect_from", index]),
      }),
    ),
    ...old.filter((from) => !written.includes(from)).map((from): Redirect => ({ from, to, place })),
  ];
}

/** Where the site lies below "/repo/", whoever writes "/repo/old/" means what stands in the address bar. */
const withoutPrefix = (from: string, pathPrefix: string) =>
  pathPrefix !== "/" && from.startsWith(pathPrefix) ? `/${from.slice(pathPrefix.length)}` : from;
