import type { Event, Meetup, MeetupDate, Speaker, Talk } from "./site.ts";

/** A talk with what it is given at. */
export interface GivenTalk {
  readonly talk: Talk;
  readonly at: Meetup | MeetupDate;
}

/** Every talk of an event that stands in a list of talks: of a series once, and of its dates what only they have. */
export const talksOf = ({ meetups }: Pick<Event, "meetups">): GivenTalk[] =>
  meetups.flatMap((meetup) => {
    const known = new Set(meetup.talks.map(({ title }) => title));
    const dates = [...meetup.upcoming, ...meetup.earlier];
    return [
      ...meetup.talks.map((talk) => ({ talk, at: meetup })),
      ...dates.flatMap((at) =>
        at.talks.filter(({ title }) => !known.has(title)).map((talk) => ({ talk, at })),
      ),
    ];
  });

export const talksBy = (event: Pick<Event, "meetups">, { id }: Pick<Speaker, "id">): GivenTalk[] =>
  talksOf(event).filter(({ talk }) => talk.speakers.some(({ speaker }) => speaker === id));
