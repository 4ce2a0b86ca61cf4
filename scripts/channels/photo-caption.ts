import type { PhotoSummary } from "../model/photo.ts";
import type { EventPublication } from "./publication.ts";

/** What stands below a photo, else what the picture says of itself; plain text. */
export const captionOf = (
  { images }: Pick<EventPublication, "images">,
  { caption, picture }: Pick<PhotoSummary, "caption" | "picture">,
): string | undefined => caption ?? images.get(picture.path)?.description;
