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
export const UpdateTitle = ({ update, lang, dateClass }: Props) =>
  update.title === undefined ? (
    <Say
      of="updates.untitled"
      date={<DateOf date={update.date} {...(dateClass && { class: dateClass })} />}
    />
  ) : (
    <Own lang={lang}>{update.title}</Own>
  );
