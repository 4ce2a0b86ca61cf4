import type { Event, Update } from "../../scripts/model/site.ts";
import { updatesAnchor } from "./anchors.ts";
import { DateOf } from "./time.tsx";
import { listedUpdates } from "./update-list.tsx";
import { hasDateBeside, UpdateTitle } from "./update-title.tsx";
import { Say, useWords } from "./words.tsx";

interface Props {
  readonly event: Event;
  /** What stands above it already. */
  readonly told: readonly Update[];
}

/** Tells a returning visitor at the top of the page what is new since the announcement. */
export function LatestUpdate({ event, told }: Props) {
  const words = useWords();
  const latest = event.updates.at(-1);
  if (latest === undefined || told.includes(latest)) return null;
  // The page's first words tell of that one.
  if (event.telling.notices.some(({ update }) => update === latest.id)) return null;
  const count = listedUpdates(event).length;
  return (
    <aside class="latest" aria-label={words.text("updates.latest")}>
      <p>
        <strong>
          <Say of="updates.latest" />
        </strong>{" "}
        {hasDateBeside(latest) && <DateOf date={latest.date} />}{" "}
        <a href={`#${latest.id}`}>
          <UpdateTitle update={latest} lang={event.lang} />
        </a>
      </p>
      {count > 1 && (
        <p>
          <a href={`#${updatesAnchor}`}>
            <Say of="updates.all" count={count} />
          </a>
        </p>
      )}
    </aside>
  );
}
