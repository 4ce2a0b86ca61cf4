import type { EventSite } from "../../scripts/model/event-site.ts";
import type { ProgrammeCell, ProgrammeDay } from "../../scripts/model/programme-grid.ts";
import type { Event } from "../../scripts/model/site.ts";
import { formatDay } from "../../scripts/time/format.ts";
import { SessionRow } from "./session-row.tsx";
import { ClockOf } from "./time.tsx";
import { Say, useWords } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly day: ProgrammeDay;
}

export const dayId = ({ date }: ProgrammeDay): string => `day-${date.date}`;

/** A day as a table of rooms and times. Where it is narrow, its stylesheet makes a list of it. */
export function ProgrammeTable({ site, event, day }: Props) {
  const id = dayId(day);
  return (
    // Many rooms are wider than a window: who uses a keyboard must be able to scroll them.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs it (WCAG 2.1.1).
    <section class="grid" aria-labelledby={id} tabIndex={0}>
      <h2 id={id}>{formatDay(day.date, useWords())}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Say of="programme.time" />
            </th>
            {day.columns.map((room) => (
              <th key={room ?? ""} scope="col">
                {room ?? <Say of="programme.everywhere" />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {day.rows.map(({ start, cells }) => (
            <tr key={start.instant}>
              <th scope="row">
                <ClockOf moment={start} />
              </th>
              {cells.map((cell) => (
                <Cell key={cell.column} site={site} event={event} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ site, event, cell }: Omit<Props, "day"> & { cell: ProgrammeCell }) {
  const { sessions, columns, rows } = cell;
  return (
    <td {...(columns > 1 && { colSpan: columns })} {...(rows > 1 && { rowSpan: rows })}>
      {sessions.map((session) => (
        <SessionRow key={session.id} site={site} event={event} session={session} />
      ))}
    </td>
  );
}
