import type { UpdateSummary } from "../../scripts/model/site.ts";
import { DateOf } from "./time.tsx";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly update: UpdateSummary;
  /** The event's. */
  readonly lang: string;
  /** Microformats class of the date. */
  readonly dateClass?: string;
}

/** The update's own title, or one made of its date. */
export function UpdateTitle({ update, lang, dateClass }: Props) {
  if (update.title !== undefined) return <Own lang={update.lang ?? lang}>{update.title}</Own>;
  if (!update.dated) return <Say of="updates.undated" />;
  const date = <DateOf date={update.date} {...(dateClass && { class: dateClass })} />;
  return <Say of="updates.untitled" date={date} />;
}

/** Whether a date is to be shown beside the title: it was given, and is not the title already. */
export const hasDateBeside = ({ title, dated }: UpdateSummary): boolean =>
  dated && title !== undefined;
