import type { RawFragment } from "../../content/markdown/parsed-body.ts";
import type { Post, Report } from "../../content/post.ts";
import type { SpeakerFields } from "../../content/schema/programme.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Fragment } from "../../model/fragment.ts";
import { portraitKey } from "../../model/portrait.ts";
import type { Speaker } from "../../model/programme.ts";
import { type References, resolvePicture } from "../references.ts";
import { fileId, hasText, type People, speakerName } from "./people.ts";

export interface SpeakersSetting {
  readonly lang: string;
  readonly resolve: (post: { readonly path: string }, fragment: RawFragment) => Fragment;
  readonly references: References;
  /** Of the event. */
  readonly place: Place;
}

/** Who speaks: those with a file in speakers/, and those whom sessions only name. By their names. */
export function buildSpeakers(
  posts: readonly Post<SpeakerFields>[],
  people: People,
  { lang, resolve, references, place }: SpeakersSetting,
  report: Report,
): Speaker[] {
  const filed = posts.map((post): Speaker => {
    const { fields, body, path } = post;
    return {
      id: fileId(path),
      name: speakerName(post),
      pronouns: fields.pronouns,
      affiliation: fields.affiliation,
      picture:
        fields.picture &&
        resolvePicture(
          fields.picture,
          path,
          post.placeOf(["picture"]),
          references,
          report,
          portraitKey,
        ),
      links: fields.links ?? [],
      lang: fields.lang ?? lang,
      summary: body.summary,
      body: resolve(post, body.body),
      hasPage: hasText(body.body),
      draft: fields.draft ?? false,
      place: post.placeOf([]),
    };
  });
  const named = Array.from(
    people.unfiled,
    ([id, name]): Speaker => ({
      id,
      name,
      pronouns: undefined,
      affiliation: undefined,
      picture: undefined,
      links: [],
      lang,
      summary: "",
      body: [],
      hasPage: false,
      draft: false,
      place,
    }),
  );
  return [...filed, ...named].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

// Not localeCompare: the order must not depend on the machine's language.
const sortKey = ({ name, id }: Speaker) => `${name.normalize("NFKD").toLowerCase()} ${id}`;
