import type { ComponentChildren } from "preact";
import { callName } from "../../scripts/channels/call-lines.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import type { CallNow, DeadlineNow } from "../../scripts/model/telling.ts";
import { MomentOf } from "./time.tsx";
import { Own, Say, useLang, useWords } from "./words.tsx";

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
          <CallLine key={index} call={call} lang={event.lang} />
        ))}
        {deadlines.map((deadline, index) => (
          <DeadlineLine key={index} deadline={deadline} lang={event.lang} />
        ))}
      </dl>
    </section>
  );
}

function CallLine({ call, lang }: { call: CallNow; lang: string }) {
  const { opens, closes, now, url } = call;
  const words = useWords();
  const shown = {
    name: callName(call, words),
    lang: call.lang ?? (call.name === undefined ? words.lang : lang),
    url: now === "open" ? url : undefined,
  };
  return (
    <Line {...shown}>
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

const DeadlineLine = ({
  deadline: { name, lang: own, date, url, over },
  lang,
}: {
  deadline: DeadlineNow;
  lang: string;
}) => (
  <Line name={name} lang={own ?? lang} url={over ? undefined : url}>
    <Say of={over ? "calls.over" : "tickets.closes"} date={<MomentOf moment={date} />} />
  </Line>
);

interface LineProps {
  readonly name: string;
  readonly lang: string;
  readonly url: string | undefined;
  readonly children: ComponentChildren;
}

const Line = ({ name, lang, url, children }: LineProps) => (
  <div>
    <dt>
      {url === undefined ? (
        <Own lang={lang}>{name}</Own>
      ) : (
        <a href={url} {...useLang(lang)}>
          {name}
        </a>
      )}
    </dt>
    <dd>{children}</dd>
  </div>
);
