import type { Post } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import type { Talk } from "../model/programme.ts";
import type { People } from "./programme/people.ts";

type TalksPost = Pick<Post<Pick<MeetupFields, "talks">>, "fields" | "placeOf">;

/** The talks that a post lists, with who gives them; undefined when it lists none. */
export const readTalks = (
  { fields, placeOf }: TalksPost,
  findSpeaker: People["find"],
): Talk[] | undefined =>
  fields.talks?.map((talk, index) => ({
    title: talk.title,
    speakers: (talk.speakers ?? []).map((one) => findSpeaker(one, placeOf(["talks", index]))),
    slides: talk.slides,
    video: talk.video,
  }));
