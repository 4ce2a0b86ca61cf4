/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { EventSummary, MeetupSummary, StateChange } from "../../../model/site.ts";
import type { RegistrationNow } from "../../../model/telling.ts";
import { shownUntil } from "../../../site/hold.ts";
import { toIsoUtc } from "../../../time/machine.ts";
import type { AboutPage } from "./about-page.ts";
import { At, type Rows, Section, Table } from "./elements.tsx";

/** What only its organizer sees. */
export function Waiting({ unpublished }: Pick<AboutPage, "unpublished">) {
  if (unpublished.length === 0) return null;
  return (
    <Section title="Not published">
      <ul>
        {unpublished.map(({ place, until }) => (
          <li key={place.file}>
            <At place={place} /> {until ? `is held back until ${shownUntil(until)}` : "is a draft"}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function State({ state, telling, meetups, changes }: EventSummary) {
  const several = meetups.length > 1 ? meetups : [];
  const rows: Rows = [
    ["It is", state.status],
    ["Registration", registrationText(telling.registration)],
    ["Shown first", telling.headline?.kind],
    ...several.map(({ name, telling }) => [name, meetupState(telling)] as const),
  ];
  return (
    <Section title="State">
      <Table rows={rows} />
      {changes.length === 0 ? (
        <p>Nothing that was written changes it.</p>
      ) : (
        <ul>
          {changes.toReversed().map((change, index) => (
            <li key={index}>
              <strong>{statesOf(change)}</strong>
              {change.meetup === undefined ? "" : ` of ${change.meetup}`}, from{" "}
              {change.inferred ? "the words" : "the key"} “{change.words}” in{" "}
              <At place={change.place} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const statesOf = ({ registration, status }: StateChange) =>
  [registration, status].filter((state) => state !== undefined).join(", ");

const meetupState = ({ statuses, registration }: MeetupSummary["telling"]) =>
  `${statuses.join(", ")}; ${registrationText(registration)}`;

function registrationText(now: RegistrationNow): string {
  if (now.kind === "closed") return now.by === "word" ? "closed" : "closed: its last day is over";
  if (now.kind === "not-yet-open") return `not yet open: from ${toIsoUtc(now.opens.instant)}`;
  if (now.kind !== "none") return now.kind;
  return `none: ${{ unmentioned: "nobody says how to register", cancelled: "it does not take place", over: "it is over" }[now.why]}`;
}
