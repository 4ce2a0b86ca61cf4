import type { TeamMember } from "../../scripts/model/extras.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { PersonName } from "./person.tsx";
import { Say } from "./words.tsx";

/** Who makes the event happen, each with what they look after. */
export const Team = ({ event: { team } }: { event: EventSummary }) => (
  <>
    <Members of="organizers" members={team.organizers} />
    <Members of="helpers" members={team.helpers} />
  </>
);

interface Props {
  readonly of: "organizers" | "helpers";
  readonly members: readonly TeamMember[];
}

function Members({ of, members }: Props) {
  if (members.length === 0) return null;
  return (
    <section class="team" aria-labelledby={`event-${of}`}>
      <h2 id={`event-${of}`}>
        <Say of={`team.${of}`} />
      </h2>
      <ul>
        {members.map((member) => (
          <li key={member.name}>
            <PersonName person={member} />
            {member.role && <div class="role">{member.role}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
