import type { Claim } from "../content/markdown/claims.ts";
import type { Post, Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { PartialDate } from "../time/moment.ts";
import { readClaim, type StateWords } from "../vocabulary/read-state.ts";
import { readTitleState } from "../vocabulary/read-title.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import type { Occasions, Subject } from "./occasions.ts";
import { contradicts, splitStatus } from "./state.ts";
import { newTimeOf, type Statement, toStates } from "./statements.ts";
import type { UnreadTexts } from "./unread-texts.ts";

/** What a post without a date of its own says about the state, by its title and by what stands out in its text. */
interface Claiming {
  readonly title: { readonly text: string; readonly place: Place } | undefined;
  readonly claims: readonly Claim[];
  readonly status: NonNullable<MeetupFields["status"]> | undefined;
  readonly statusPlace: Place;
  /** The meetup whose post it is. */
  readonly meetup: string | undefined;
}

/** What the announcement and the meetups' own posts say. The date of it is not known: it comes before all updates. */
export function readClaims(
  event: DatedEvent,
  occasions: Occasions,
  unread: UnreadTexts,
  report: Report,
): Statement[] {
  const { announcement, meetups, title, date } = event;
  const posts = [
    claimingOf(announcement, { text: title, place: announcement.placeOf(["title"]) }, undefined),
    ...meetups.map((post) => claimingOf(post, titleOf(post), meetupId(post))),
  ];
  return posts.flatMap((claiming) => readPost(claiming, date, occasions, unread, report));
}

const claimingOf = (
  { body, fields, placeOf }: Post<Pick<MeetupFields, "status">>,
  title: Claiming["title"],
  meetup: string | undefined,
): Claiming => ({
  title,
  claims: body.claims,
  status: fields.status,
  statusPlace: placeOf(["status"]),
  meetup,
});

function titleOf({ fields, body, placeOf }: Post<MeetupFields>): Claiming["title"] {
  const key = fields.name === undefined ? "title" : "name";
  const text = fields.name ?? fields.title ?? body.heading?.text;
  return text === undefined ? undefined : { text, place: placeOf([key]) };
}

function readPost(
  { title, claims, status, statusPlace, meetup }: Claiming,
  at: PartialDate,
  occasions: Occasions,
  unread: UnreadTexts,
  report: Report,
): Statement[] {
  const { reader } = occasions;
  const texts = [
    ...(title === undefined
      ? []
      : [{ ...title, kind: "title" as const, read: readTitleState(title.text, reader) }]),
    ...claims.map((claim) => ({
      ...claim,
      read: claim.kind === "loud" ? readClaim(claim.text, claim.isFirst, reader) : undefined,
    })),
  ];
  return texts.flatMap(({ text, kind, place, read }) => {
    const news = kind === "loud" ? occasions.sessionNews(text) : undefined;
    const ofSession = news && readClaim(news.rest, true, reader);
    if (news?.slot !== undefined && ofSession !== undefined)
      return [
        toStatement({ ...ofSession, subject: { kind: "all" } }, at, place, news.slot, report),
      ];
    const telling = { meetup, at, isDated: false, moved: new Map() };
    const subject = read && occasions.subjectOf(read, telling);
    const isOfIt = subject?.kind === "all" || subject?.kind === "dates";
    const said = read && isOfIt ? { ...read, subject } : undefined;
    if (said === undefined) {
      if (status === undefined) unread.add(text, place, kind);
      return [];
    }
    for (const finding of occasions.wrongWeekdays(said, said.subject))
      report({ ...finding, place });
    // The key was written to be read.
    if (status === undefined) return [toStatement(said, at, place, meetup, report)];
    const keys = splitStatus(status, statusPlace, () => {});
    if (contradicts(keys, toStates(said)))
      report(
        diagnose("site/state-contradiction", statusPlace, {
          written: status.join(", "),
          words: said.words,
        }),
      );
    return [];
  });
}

function toStatement(
  said: StateWords & { readonly subject: Subject },
  at: PartialDate,
  place: Place,
  meetup: string | undefined,
  report: Report,
): Statement {
  const { words, subject } = said;
  const dates = subject.kind === "dates" ? subject.days : undefined;
  const about = subject.kind === "dates" ? subject.meetup : meetup;
  return {
    change: {
      ...toStates(said),
      inferred: true,
      words,
      update: undefined,
      meetup: about,
      dates,
      at,
      place,
    },
    start: newTimeOf(said.newDate, place, report),
    end: undefined,
    movesTo: undefined,
  };
}
