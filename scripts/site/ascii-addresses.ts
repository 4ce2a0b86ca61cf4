import anyAscii from "any-ascii";
import { pagePath } from "../model/address.ts";
import type { Redirect } from "../model/redirect.ts";
import type { Site } from "../model/site.ts";
import { toSlug } from "./slugs.ts";

/**
 * The address of each post in ASCII letters, where it has others: "/dongjing/" leads to "/東京/". Browsers show an address
 * as it is written, and every host serves it; but what is pasted into a chat is a row of percent signs, and not everybody
 * who has a poster before them can type it.
 */
export const asciiRedirects = (site: Site): Redirect[] =>
  [...site.events, ...site.translations, ...site.pages, ...site.translatedPages]
    .filter(({ draft }) => !draft)
    .flatMap((post): Redirect[] => {
      const to = pagePath(post);
      const from = to.split("/").map(asciiName).join("/");
      return from === to || from.includes("//") ? [] : [{ from, to, place: post.place }];
    });

const asciiName = (name: string) => (/^\p{ASCII}*$/u.test(name) ? name : toSlug(toAscii(name)));

/** "DongJing" of "東京". */
export const toAscii = (text: string): string => anyAscii(text);
