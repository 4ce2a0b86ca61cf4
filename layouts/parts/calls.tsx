import type { ComponentChildren } from "preact";
import { callName } from "../../scripts/channels/call-lines.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import type { CallNow, DeadlineNow } from "../../scripts/model/telling.ts";
import { MomentOf } from "./time.tsx";
import { Say, useWords } from "./words.tsx";

/** What the event asks people for, and days not to miss. */
export function Calls({ event }: { event: EventSummary }) {
  const { calls, deadlines } = event.telling;
  if (calls.length + deadlines.length === 0) return null;
  return (
    <section class="calls" aria-labelledby="event-calls">
      <h2 id="event-calls">
        <Say of="calls.title" />
      </h2>
      <dl>
        {calls.map((call, index) => (
          <CallLine key={index} call={call} />
        ))}
        {deadlines.map((deadline, index) => (
          <DeadlineLine key={index} deadline={deadline} />
        ))}
      </dl>
    </section>
  );
}

function CallLine({ call }: { call: CallNow }) {
  const { opens, closes, now, url } = call;
  return (
    <Line name={callName(call, useWords())} url={now === "open" ? url : undefined}>
      {now === "closed" ? (
        closes && <Say of="calls.over" date={<MomentOf moment={closes} />} />
      ) : (
        <>
          {now === "not-yet-open" && opens && (
            <div>
              <Say of="tickets.opens" date={<MomentOf moment={opens} />} />
            </div>
          )}
          {closes && <Say of="tickets.closes" date={<MomentOf moment={closes} />} />}
        </>
      )}
    </Line>
  );
}

const DeadlineLine = ({ deadline: { name, date, url, over } }: { deadline: DeadlineNow }) => (
  <Line name={name} url={over ? undefined : url}>
    <Say of={over ? "calls.over" : "tickets.closes"} date={<MomentOf moment={date} />} />
  </Line>
);

interface LineProps {
  readonly name: string;
  readonly url: string | undefined;
  readonly children: ComponentChildren;
}

const Line = ({ name, url, children }: LineProps) => (
  <div>
    <dt>{url === undefined ? <bdi>{name}</bdi> : <a href={url}>{name}</a>}</dt>
    <dd>{children}</dd>
  </div>
);
