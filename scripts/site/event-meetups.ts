import type { RawFragment } from "../content/markdown/parsed-body.ts";
import type { Post, Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Fragment } from "../model/fragment.ts";
import type { Photo } from "../model/photo.ts";
import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { dateId } from "./date-files.ts";
import type { DatedEvent } from "./dated-event.ts";
import { latest } from "./dates.ts";
import { heldUntil } from "./hold.ts";
import { buildMeetup, meetupId } from "./meetup.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { isOwnMeetup } from "./own-meetup.ts";
import type { People } from "./programme/people.ts";
import { isSlotId } from "./programme/slot-id.ts";
import type { Statement } from "./statements.ts";
import type { Story } from "./story.ts";

interface Setting {
  readonly zone: Zone | undefined;
  readonly isForeign: boolean;
  /** Of the site. */
  readonly lang: string;
  readonly now: Instant;
  /** The last change of the event. */
  readonly updated: PartialDate | undefined;
  readonly findSpeaker: People["find"];
  /** See buildGalleries. */
  readonly galleries: ReadonlyMap<string, readonly Photo[]>;
  /** `date` is the date of a series whose page the text stands on. */
  readonly resolve: (
    post: { readonly path: string },
    fragment: RawFragment,
    date?: string,
  ) => Fragment;
}

/**
 * The meetups of an event. What an update says reaches every meetup, unless it names one, or the meetup speaks for
 * itself by a `status:` of its own: "Sold out!" about the sprints does not close the monthly evening beside them.
 */
export function buildMeetups(
  event: DatedEvent,
  story: Story,
  setting: Setting,
  report: Report,
): UntoldMeetup[] {
  const { meetups, announcement } = event;
  const isOwn = meetups.some((post) => isOwnMeetup(announcement, post));
  const sharing = isOwn
    ? []
    : meetups.filter((post) => !reachOf(post, meetups.length === 1, story).independent);
  if (meetups.length > 1) reportVagueTimes(event, story, report);
  return meetups.flatMap((post) => {
    const reach = reachOf(post, meetups.length === 1, story);
    const { independent, announced, statements } = reach;
    const meetup = buildMeetup(
      post,
      {
        id: meetupId(post),
        eventTitle: event.title,
        lang: event.announcement.fields.lang ?? setting.lang,
        zone: setting.zone,
        isForeign: setting.isForeign,
        announced: event.date,
        inherited: announced,
        statements,
        independent,
        shared: sharing.includes(post)
          ? {
              post: announcement,
              isOfSeveral: sharing.length > 1,
              isReported: post === sharing[0],
            }
          : undefined,
        updated: independent
          ? latest([
              event.announced ? event.date : undefined,
              ...statements.map(({ change }) => change.at),
            ])
          : setting.updated,
        now: setting.now,
        body: setting.resolve(post, post.body.body),
        held: heldUntil(event.held, post),
        findSpeaker: setting.findSpeaker,
        galleries: galleriesOf(meetupId(post), event, setting),
        dateId: (day) => dateId(day, meetupId(post), event.series),
        dates: event.dateFiles
          .filter(({ series }) => series === meetupId(post))
          .map(({ day, post: file }) => ({
            day,
            post: file,
            body: setting.resolve(file, file.body.body, dateId(day, meetupId(post), event.series)),
          })),
      },
      report,
    );
    return meetup ?? [];
  });
}

/** Of days that several series have, the first shows the photos. */
const galleriesOf = (id: string, { series }: DatedEvent, { galleries }: Setting) =>
  new Map(
    [...galleries].filter(([day]) => {
      const [first] = [...series].find(([, { within }]) => within(day).length > 0) ?? [];
      return day !== "" && first === id;
    }),
  );

/** What of the event's story concerns one meetup. */
function reachOf(post: Post<MeetupFields>, only: boolean, { announced, statements: all }: Story) {
  const statements = all.filter(({ change }) => !isSlotId(change.meetup));
  if (only) return { independent: false, announced, statements };
  const independent = post.fields.status !== undefined;
  const named = ({ change }: Statement) => change.meetup === meetupId(post);
  const general = ({ change: { meetup, dates } }: Statement) =>
    meetup === undefined && dates === undefined && !independent;
  return {
    independent,
    announced: independent ? [] : announced,
    statements: statements
      .filter((statement) => named(statement) || general(statement))
      .map((statement) => (named(statement) ? statement : withoutTimes(statement))),
  };
}

// Meetups are told apart by their times: a new time that could be of several moves none.
const withoutTimes = (statement: Statement): Statement => ({
  ...statement,
  start: undefined,
  end: undefined,
});

function reportVagueTimes({ meetups }: DatedEvent, { statements }: Story, report: Report): void {
  for (const { change, start } of statements) {
    if (start === undefined || change.meetup !== undefined || change.dates !== undefined) continue;
    report(diagnose("site/which-meetup", change.place, { meetups: meetups.map(meetupId) }));
  }
}
