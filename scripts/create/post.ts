import { randomUUID } from "node:crypto";
import { shownPath } from "../content/walk.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Site, StateChange } from "../model/site.ts";
import { startOfToday } from "../time/arithmetic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { dateQuestions, draftDate } from "./date.ts";
import type { Draft, DraftSetting } from "./draft.ts";
import { draftEvent, eventQuestions } from "./event.ts";
import type { ExistingContent, ExistingEvent } from "./existing.ts";
import type { Answers, Question } from "./interview.ts";
import { draftMeetup, meetupQuestions } from "./meetup.ts";
import { draftPage, pageQuestions } from "./page.ts";
import { draftPhoto, photoQuestions } from "./photo.ts";
import { copyNew, saveAgain, saveNew } from "./save.ts";
import { draftSession, sessionQuestions } from "./session.ts";
import { draftSpeaker, speakerQuestions } from "./speaker.ts";
import { draftSponsor, sponsorQuestions } from "./sponsor.ts";
import { tryContent } from "./trial.ts";
import { draftUpdate, updateQuestions } from "./update.ts";

export const postKinds = [
  "event",
  "update",
  "meetup",
  "page",
  "session",
  "speaker",
  "sponsor",
  "date",
  "photo",
] as const;
export type PostKind = (typeof postKinds)[number];

interface Recipe {
  readonly questions: (content: ExistingContent, zone: Zone | undefined) => Question[];
  readonly draft: (setting: DraftSetting) => Draft;
}

/** How each kind of post is made: what to ask, and what to write. */
export const recipes: Readonly<Record<PostKind, Recipe>> = {
  event: {
    questions: (content, zone) => eventQuestions(content, zone ?? "UTC"),
    draft: draftEvent,
  },
  update: { questions: (_, zone) => updateQuestions(zone ?? "UTC"), draft: draftUpdate },
  meetup: { questions: (_, zone) => meetupQuestions(zone), draft: draftMeetup },
  page: { questions: pageQuestions, draft: draftPage },
  session: { questions: (_, zone) => sessionQuestions(zone ?? "UTC"), draft: draftSession },
  speaker: { questions: speakerQuestions, draft: draftSpeaker },
  sponsor: { questions: sponsorQuestions, draft: draftSponsor },
  date: { questions: dateQuestions, draft: draftDate },
  photo: { questions: photoQuestions, draft: draftPhoto },
};

export interface PostSetting {
  readonly content: ExistingContent;
  readonly event: ExistingEvent | undefined;
  readonly answers: Answers;
  readonly now: Instant;
}

/** What came of it; `diagnostics` are the problems that the content has only since then. */
export type Created =
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: "written";
      readonly file: string;
      /** What was copied beside it. */
      readonly copied: string | undefined;
      readonly diagnostics: readonly Diagnostic[];
      /** What the new post changes for visitors. */
      readonly change: StateChange | undefined;
    };

/** Writes a new post, after the project's own reader has read it among the others. */
export function createPost(kind: PostKind, { content, event, answers, now }: PostSetting): Created {
  const zone = event?.zone ?? content.zone ?? "UTC";
  const today = startOfToday(now, zone).date;
  const draft = recipes[kind].draft({ content, event, answers, today, uuid: randomUUID() });
  if ("problem" in draft) return { kind: "refused", problem: draft.problem };

  const { root, shown } = content.tree;
  const file = shownPath(shown, draft.path);
  const { copy } = draft;
  const unsaved = new Map([[draft.path, draft.text]]);
  if (copy !== undefined) unsaved.set(copy.to, "");
  const tried = tryContent(shown, unsaved, now);
  const { loaded } = tried;
  // That there is something to write is plain to whoever has just asked for it.
  const introduced = tried.introduced.filter(({ code }) => code !== "site/placeholder");
  if (introduced.some(({ severity }) => severity === "error")) {
    return { kind: "invalid", diagnostics: introduced };
  }
  const taken = (path: string) => ({
    kind: "refused" as const,
    problem: `${shownPath(shown, path)} is there already, and nothing is overwritten.`,
  });
  if (copy !== undefined && !copyNew(root, copy.to, copy.from)) return taken(copy.to);
  const saved =
    draft.replaces === undefined
      ? saveNew(root, draft.path, draft.text)
      : saveAgain(root, draft.path, draft.text);
  if (!saved) return taken(draft.path);
  const copied = copy && shownPath(shown, copy.to);
  const change = loaded.site && changeMadeIn(loaded.site, file);
  return { kind: "written", file, copied, diagnostics: introduced, change };
}

const changeMadeIn = ({ events }: Site, file: string): StateChange | undefined =>
  events.flatMap(({ updates }) => updates).find(({ place }) => place.file === file)?.change;
