import { basename } from "node:path";
import type { RawFragment } from "../../content/markdown/parsed-body.ts";
import type { Post, Report } from "../../content/post.ts";
import type { SpeakerFields } from "../../content/schema/programme.ts";
import { diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import type { SpeakerLink } from "../../model/programme.ts";
import { toSlug } from "../slugs.ts";
import { withoutLanguage } from "../versions.ts";

type SpeakerPost = Pick<Post<SpeakerFields>, "path" | "fields" | "body">;

/** "ada-lovelace" for speakers/Ada Lovelace.md, and for Ada Lovelace.de.md: one in all languages. */
export const fileId = (path: string): string => toSlug(fileName(path));

const fileName = (path: string) => basename(withoutLanguage(path)).replace(/\.[^.]+$/, "");

/** Whether there is more to say than front matter does: then there is a page. */
export const hasText = (body: RawFragment): boolean =>
  body.some((part) => typeof part !== "string" || part.trim() !== "");

/** What a file about a speaker calls them. */
export const speakerName = ({ path, fields, body }: SpeakerPost): string =>
  fields.name ??
  fields.title ??
  body.heading?.text ??
  fileName(path)
    .split(/[-_\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

/** Who is who: speakers of an event by their names and by those of their files. */
export interface People {
  readonly knows: (name: string) => boolean;
  /** `isExpected`: who is named there should have a file, as others have. */
  readonly find: (written: WrittenPerson, place: Place) => SpeakerLink;
  /** Everybody who was found and has no file, by their ids. */
  readonly unfiled: ReadonlyMap<string, string>;
}

export interface WrittenPerson {
  readonly name: string;
  readonly url?: string | undefined;
}

const key = (name: string) => name.toLowerCase().replace(/\s+/g, " ").trim();

export function openPeople(posts: readonly SpeakerPost[], report: Report): People {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  for (const post of posts) {
    const id = fileId(post.path);
    const name = speakerName(post);
    names.set(id, name);
    for (const one of [id, key(name), key(fileName(post.path))]) ids.set(one, id);
  }
  const unfiled = new Map<string, string>();
  const find = ({ name, url }: WrittenPerson, place: Place): SpeakerLink => {
    const id = ids.get(key(name)) ?? ids.get(toSlug(name));
    if (id !== undefined) return { name: names.get(id) ?? name, url, speaker: id };
    const own = toSlug(name);
    if (names.size > 0 && !unfiled.has(own)) {
      const nearest = nearestName(name, [...names.values(), ...names.keys()]);
      report(diagnose("site/unknown-speaker", place, { name, nearest }));
    }
    if (own === "") return { name, url, speaker: undefined };
    if (!unfiled.has(own)) unfiled.set(own, name);
    return { name, url, speaker: own };
  };
  return { knows: (name) => ids.has(key(name)), find, unfiled };
}
