import type { ComponentChildren } from "preact";
import type { Person } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

/** A name as an h-card, linked when the person or group has an address. */
export function PersonName({ person, class: classes }: { person: Person; class?: string }) {
  const card = classes ? `${classes} h-card` : "h-card";
  if (person.url === undefined)
    return (
      <span class={card}>
        <bdi>{person.name}</bdi>
      </span>
    );
  return (
    <a class={card} href={person.url}>
      <bdi>{person.name}</bdi>
    </a>
  );
}

/** "Ada, Ben and Cleo" */
export function PersonNames({ people, ...rest }: { people: readonly Person[]; class?: string }) {
  const names = people.map((person) => <PersonName key={person.name} person={person} {...rest} />);
  const last = names.pop();
  const first = names.reduce<ComponentChildren>(
    (before, next) =>
      before === undefined ? next : <Say of="names.comma" first={before} next={next} />,
    undefined,
  );
  return first === undefined ? (last ?? null) : <Say of="names.and" first={first} last={last} />;
}
