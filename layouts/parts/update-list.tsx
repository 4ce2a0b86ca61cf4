import { toHref, updatePath } from "../../scripts/model/address.ts";
import type { Event, Update } from "../../scripts/model/site.ts";
import { updatesAnchor } from "./anchors.ts";
import { PersonNames } from "./person.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { DateOf } from "./time.tsx";
import { hasDateBeside, UpdateTitle } from "./update-title.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly context: FragmentContext;
}

/** Newest first, without the notices, which stand in the announcement already. */
export const listedUpdates = ({ updates }: Event): Update[] =>
  updates.filter((update) => update.form !== "notice").reverse();

export function UpdateList({ event, context }: Props) {
  const updates = listedUpdates(event);
  if (updates.length === 0) return null;
  return (
    <section class="updates" aria-labelledby={updatesAnchor}>
      <h2 id={updatesAnchor}>
        <Say of="updates.title" />
      </h2>
      {updates.map((update) => (
        <UpdateEntry key={update.id} event={event} context={context} update={update} />
      ))}
    </section>
  );
}

function UpdateEntry({ event, context, update }: Props & { update: Update }) {
  const { address } = context.publication.site;
  return (
    <article class="update h-entry" id={update.id}>
      {hasDateBeside(update) && (
        <p class="date">
          <DateOf class="dt-published" date={update.date} />
        </p>
      )}
      <h3 class="p-name">
        <a class="u-url" href={toHref(address, updatePath(event, update))}>
          <UpdateTitle update={update} lang={event.lang} dateClass="dt-published" />
        </a>
      </h3>
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
