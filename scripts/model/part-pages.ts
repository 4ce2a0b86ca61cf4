import { photosPath, programmePath, speakersPath } from "./address.ts";
import type { EventSummary } from "./site.ts";

/** The pages that are made of an event's parts, and what they are called, in the order in which visitors find them. */
export const partPages = (event: EventSummary) => [
  ...(event.programme === undefined
    ? []
    : [{ path: programmePath(event), label: "programme.title" } as const]),
  ...(event.speakers.length === 0
    ? []
    : [{ path: speakersPath(event), label: "programme.speakers" } as const]),
  ...(event.photos.length === 0
    ? []
    : [{ path: photosPath(event, undefined), label: "photos.title" } as const]),
];
