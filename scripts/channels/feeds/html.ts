import { taskBoxes } from "../../content/markdown/flavours/tasks.ts";
import { largestFallback, largestFile, toPictureHtml } from "../../images/picture.ts";
import type { ImagePlan } from "../../images/plan.ts";
import { eventPath } from "../../model/address.ts";
import type { Fragment, ImageReference } from "../../model/fragment.ts";
import { escapeHtml, renderFragment } from "../../model/fragment.ts";
import type { Event } from "../../model/site.ts";
import { absoluteUrl, type KnownAddress } from "../hosting/known-address.ts";

/**
 * A fragment of an event's page as HTML that is right anywhere: every address absolute, every picture one file
 * that all readers show, in place of a picture without files its words.
 */
export function feedHtml(
  address: KnownAddress,
  images: ImagePlan,
  event: Event,
  fragment: Fragment,
): string {
  const html = renderFragment(fragment, {
    image: (reference) => imageHtml(address, images, reference),
    address: ({ path }) => absoluteUrl(address, path),
    pictureAddress: ({ path }) => {
      const planned = images.get(path);
      return planned && absoluteUrl(address, largestFile(planned).address);
    },
  });
  const readable = html.replace(taskBoxes, (_, done) => (done ? "☑" : "☐"));
  return anchorsToPage(readable, escapeHtml(absoluteUrl(address, eventPath(event))));
}

// A footnote's href="#fn1" means the event's page; in a reader it would mean the reader's own.
const anchorsToPage = (html: string, page: string) =>
  html.replace(/(<a\b[^<>]*\shref=")#/gi, (_, start: string) => `${start}${page}#`);

function imageHtml(address: KnownAddress, images: ImagePlan, reference: ImageReference): string {
  const planned = images.get(reference.path);
  if (planned === undefined) return escapeHtml(reference.alt);
  const readable = { ...planned, variants: [largestFallback(planned)] };
  return toPictureHtml(readable, reference, {
    toUrl: (path) => absoluteUrl(address, path),
    loading: "lazy",
    sizes: "100vw",
  });
}
