import {
  type MeetupChange,
  type TimelineEntry,
  timelineOf,
} from "../../scripts/channels/timeline.ts";
import { toHref, updatePath } from "../../scripts/model/address.ts";
import type { Event, Update } from "../../scripts/model/site.ts";
import { directionOf } from "../../scripts/words/direction.ts";
import { lettersOf } from "../../scripts/words/letters.ts";
import { updatesAnchor } from "./anchors.ts";
import { DraftMark } from "./draft-mark.tsx";
import { StateIcon } from "./icon.tsx";
import { StateMarks } from "./marks.tsx";
import { PersonNames } from "./person.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { DateOf } from "./time.tsx";
import { hasDateBeside, UpdateTitle } from "./update-title.tsx";
import { Isolated, Own, Say, useWords } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly context: FragmentContext;
}

/** Newest first, without the notices, which stand in the announcement already. */
export const listedUpdates = ({ updates }: Event): Update[] =>
  updates.filter((update) => update.form !== "notice").reverse();

/** What has happened since the announcement: the last things open, the older ones by month. */
export function UpdateList({ event, context }: Props) {
  const words = useWords();
  const earlier = context.publication.earlier.get(event.slug) ?? [];
  const { latest, months } = timelineOf(event, earlier, words);
  if (latest.length === 0) return null;
  const toEntry = (entry: TimelineEntry) => (
    <Entry key={entry.update?.id ?? entry.date.iso} event={event} context={context} entry={entry} />
  );
  return (
    <section class="updates" aria-labelledby={updatesAnchor}>
      <h2 id={updatesAnchor}>
        <Say of="updates.title" />
      </h2>
      {latest.map(toEntry)}
      {months.map(([month, entries]) => (
        <details key={month} class="month">
          <summary>
            {month} <span class="count">({words.number(entries.length)})</span>
          </summary>
          {entries.map(toEntry)}
        </details>
      ))}
    </section>
  );
}

/** In letters: two lines on a phone. */
const longestSticker = 50;

function Entry({ event, context, entry }: Props & { entry: TimelineEntry }) {
  const { update, date, states, changes } = entry;
  const words = useWords();
  // A title that begins with the sticker's words is the sticker.
  const title = update?.title ?? "";
  const said = states.find(
    (kind) =>
      title.length <= longestSticker &&
      lettersOf(title).startsWith(lettersOf(words.text(`notice.${kind}`))),
  );
  const hasState = states.length > 0 || changes.length > 0;
  const classes = hasState ? "update turn" : "update";
  if (update === undefined)
    return (
      <div class={classes}>
        <p class="date">
          <DateOf date={date} />
        </p>
        <Changes event={event} changes={changes} />
      </div>
    );
  return (
    <article class={`${classes} h-entry`} id={update.id}>
      {hasDateBeside(update) && (
        <p class="date">
          <DateOf class="dt-published" date={date} />
        </p>
      )}
      <StateMarks states={states.filter((kind) => kind !== said)} />
      <h3 class={said === undefined ? "p-name" : `p-name mark state-${said}`}>
        {said && <StateIcon kind={said} />}
        <a class="u-url" href={toHref(context.publication.site.address, updatePath(event, update))}>
          <UpdateTitle update={update} lang={event.lang} dateClass="dt-published" />
        </a>
      </h3>
      <DraftMark {...update} />
      <Changes event={event} changes={changes} />
      {update.authors.length > 0 && (
        <p class="byline">
          <Say
            of="event.authors"
            names={<PersonNames class="p-author" people={update.authors} />}
          />
        </p>
      )}
      <Prose
        class="e-content"
        context={context}
        fragment={update.body}
        lang={update.lang ?? event.lang}
      />
    </article>
  );
}

/** What was and what is, of facts and not of prose. */
function Changes({ event, changes }: { event: Event; changes: readonly MeetupChange[] }) {
  const arrow = directionOf(useWords().lang) === "rtl" ? "←" : "→";
  if (changes.length === 0) return null;
  const isAlone = event.meetups.length === 1;
  return (
    <ul class="changes">
      {changes.map(({ meetup, fact, before, now }) => (
        <li key={meetup.id + fact}>
          <Say
            of="tickets.fact"
            name={
              <>
                <Say of={factNames[fact]} />
                {!isAlone && (
                  <>
                    {" ("}
                    <Own lang={meetup.lang ?? event.lang}>{meetup.name}</Own>)
                  </>
                )}
              </>
            }
            value={
              <>
                <del>
                  <Isolated>{before}</Isolated>
                </del>{" "}
                {arrow}{" "}
                <ins>
                  <Isolated>{now}</Isolated>
                </ins>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}

const factNames = {
  time: "meetup.when",
  place: "meetup.where",
  price: "meetup.price",
} as const;
