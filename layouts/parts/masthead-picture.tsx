import type { ImageReference } from "../../scripts/model/fragment.ts";
import type { Event } from "../../scripts/model/site.ts";
import { type FragmentContext, pictureHtml, toReference } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";

interface Props {
  readonly context: FragmentContext;
  readonly event: Event;
  readonly picture: ImageReference;
}

/** The event's own picture, where its theme wants it in the masthead. */
export const mastheadPicture = ({ image, theme }: Event): ImageReference | undefined =>
  image === undefined || theme.picture === "beside" ? undefined : toReference(image);

/** Below the title and never behind it, so that every word can be read: as it is, or printed in the two inks. */
export const MastheadPicture = ({ context, event: { theme }, picture }: Props) => (
  <RawHtml
    class={`masthead-picture ${theme.picture}`}
    html={`<div>${pictureHtml(context, picture)}</div>`}
  />
);
