import type { Person } from "../../scripts/model/site.ts";

/** A name as an h-card, linked when the person or group has an address. */
export function PersonName({ person, class: classes }: { person: Person; class?: string }) {
  const card = classes ? `${classes} h-card` : "h-card";
  if (person.url === undefined) return <span class={card}>{person.name}</span>;
  return (
    <a class={card} href={person.url}>
      {person.name}
    </a>
  );
}

/** "Ada, Ben and Cleo" */
export const PersonNames = ({
  people,
  class: classes,
}: {
  people: readonly Person[];
  class?: string;
}) => (
  <>
    {people.map((person, index) => (
      <>
        {separatorBefore(index, people.length)}
        <PersonName person={person} {...(classes && { class: classes })} />
      </>
    ))}
  </>
);

const separatorBefore = (index: number, count: number) => {
  if (index === 0) return "";
  return index === count - 1 ? " and " : ", ";
};
