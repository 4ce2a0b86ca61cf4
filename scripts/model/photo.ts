import type { DraftState } from "./draft-state.ts";
import type { Fragment } from "./fragment.ts";
import type { DateSummary, Event, EventSummary, MeetupDate, Person, Picture } from "./site.ts";

/** A photo in the gallery of an event, or of one date of a series. */
export interface Photo extends Pick<DraftState, "draft"> {
  /** Unique in its gallery: the name of its file, and its page's folder. */
  readonly id: string;
  readonly picture: Picture;
  /** Plain text, in short; undefined where nobody wrote one: then the picture's own description stands for it. */
  readonly caption: string | undefined;
  /** The caption as it was written. */
  readonly body: Fragment;
  /** Who took it. */
  readonly authors: readonly Person[];
  /** BCP 47 tag of the caption. */
  readonly lang: string;
}

export type PhotoSummary = Omit<Photo, "body">;

export const photoSummary = ({ body: _, ...photo }: Photo): PhotoSummary => photo;

/** Which gallery of an event is meant: that of the date with an id, or its own. */
export interface GalleryId {
  readonly date: string | undefined;
}

/** A gallery with the date that it is of; undefined where it is the event's, or has gone. */
interface Gallery<D, P> {
  readonly date: D | undefined;
  readonly photos: readonly P[];
}

export function galleryIn(event: Event, id: GalleryId): Gallery<MeetupDate, Photo>;
export function galleryIn(event: EventSummary, id: GalleryId): Gallery<DateSummary, PhotoSummary>;
export function galleryIn(
  { meetups, photos }: Event | EventSummary,
  { date: id }: GalleryId,
): Gallery<DateSummary, PhotoSummary> {
  if (id === undefined) return { date: undefined, photos };
  for (const { upcoming, earlier } of meetups)
    for (const date of [...upcoming, ...earlier])
      if (date.id === id) return { date, photos: date.photos };
  return { date: undefined, photos: [] };
}
