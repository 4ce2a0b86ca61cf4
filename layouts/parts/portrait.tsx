import { portraitKey } from "../../scripts/model/portrait.ts";
import type { Speaker } from "../../scripts/model/site.ts";
import { type FragmentContext, pictureHtml, toReference } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";

interface Props {
  readonly context: FragmentContext;
  readonly speaker: Speaker;
}

/** A face cut to a square, or initials. What stands beside it is the name. */
export function Portrait({ context, speaker: { picture, name } }: Props) {
  const planned = picture && context.publication.images.has(portraitKey(picture.path));
  if (picture === undefined || !planned)
    return (
      <div class="portrait initials" aria-hidden="true">
        {initialsOf(name)}
      </div>
    );
  const reference = { ...toReference({ ...picture, path: portraitKey(picture.path) }), width: 192 };
  return <RawHtml class="portrait" html={pictureHtml(context, reference)} />;
}

/** "AL": of the first name and the last, whatever stands between them. */
const initialsOf = (name: string): string => {
  const [first = "", ...others] = name
    .split(/[\s-]+/)
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? "");
  return (first + (others.at(-1) ?? "")).toUpperCase();
};
