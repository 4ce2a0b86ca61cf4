import { clocksOf } from "../../scripts/channels/clocks.ts";
import { formatZone } from "../../scripts/time/format.ts";
import { dateTimeAttribute } from "../../scripts/time/machine.ts";
import type { Moment } from "../../scripts/time/moment.ts";
import { Say, useWords } from "./words.tsx";

/** Whose clocks are meant, and folded below it what clocks elsewhere show then. A script adds the visitor's own. */
export function Clocks({ start }: { start: Moment }) {
  const words = useWords();
  if (start.kind === "day") return null;
  return (
    <details class="clocks">
      <summary class="zone">{formatZone(start.zone, start.instant, words)}</summary>
      <p hidden>
        <Say
          of="tickets.fact"
          name={<Say of="take.yourTime" />}
          value={<time class="your-time" dateTime={dateTimeAttribute(start)} />}
        />
      </p>
      <ul>
        {clocksOf(start, words).map(({ place, text, iso }) => (
          <li key={place}>
            <Say of="tickets.fact" name={place} value={<time dateTime={iso}>{text}</time>} />
          </li>
        ))}
      </ul>
    </details>
  );
}
