import type { EventStatus } from "../model/site.ts";
import type { Notice, NoticeKind, RegistrationNow, Telling, Tone } from "../model/telling.ts";

/** What holds now, from which the notices follow. */
export interface Standing {
  /** The latest first. */
  readonly statuses: readonly [EventStatus, ...EventStatus[]];
  readonly registration: RegistrationNow;
  readonly over: boolean;
  /** Whether it has begun and is not over; undefined where nobody said when it is. */
  readonly isOn: boolean | undefined;
}

/** Who said so and when; nobody may have. */
export type SourceOf = (kind: NoticeKind) => Pick<Notice, "since" | "update"> | undefined;

/** Everything that is told of an event and of a meetup alike. */
export function tellStanding(standing: Standing, sourceOf: SourceOf): Telling {
  const { statuses, registration, over, isOn } = standing;
  const kinds = noticeKinds(standing);
  const notices = kinds.map((kind): Notice => {
    const { since, update } = sourceOf(kind) ?? { since: undefined, update: undefined };
    return { kind, tone: tones[kind], aboutPlaces: placeKinds.has(kind), since, update };
  });
  const [status] = statuses;
  const dateHolds = status !== "cancelled" && status !== "postponed";
  const phase = over ? "after" : isOn ? "during" : "before";
  return {
    notices,
    headline: headlineOf(notices),
    registration,
    dateHolds,
    over,
    phase: dateHolds && isOn !== undefined ? phase : undefined,
  };
}

function noticeKinds({ statuses, registration, over }: Standing): NoticeKind[] {
  const [status] = statuses;
  // Nobody comes to it: whatever else was said does not matter.
  if (status === "cancelled") return [status];
  // A postponed event did not take place on the day that has passed.
  if (over) return [status === "postponed" ? status : "over"];
  return [...statuses.filter((one) => one !== "scheduled"), ...placeNotices[registration.kind]];
}

const placeNotices: Record<RegistrationNow["kind"], readonly NoticeKind[]> = {
  open: [],
  none: [],
  // As it was announced: no news.
  "not-yet-open": [],
  waitlist: ["waitlist"],
  "sold-out": ["sold-out"],
  closed: ["closed"],
};
const placeKinds: ReadonlySet<NoticeKind> = new Set(Object.values(placeNotices).flat());

const tones: Record<NoticeKind, Tone> = {
  cancelled: "stop",
  postponed: "wait",
  rescheduled: "wait",
  "moved-online": "info",
  "sold-out": "stop",
  waitlist: "wait",
  closed: "wait",
  over: "past",
};

// Who finds no place need not know the rest.
const headlines: readonly NoticeKind[] = ["cancelled", "postponed", "sold-out"];

const headlineOf = (notices: readonly Notice[]): Notice | undefined =>
  notices.find(({ kind }) => headlines.includes(kind)) ?? notices[0];
