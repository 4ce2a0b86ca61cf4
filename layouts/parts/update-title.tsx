import type { UpdateSummary } from "../../scripts/model/site.ts";
import { DateOf } from "./time.tsx";

interface Props {
  readonly update: UpdateSummary;
  readonly lang: string | undefined;
  /** Microformats class of the date. */
  readonly dateClass?: string;
}

/** The update's own title, or one made of its date. */
export const UpdateTitle = ({ update, lang, dateClass }: Props) =>
  update.title === undefined ? (
    <>
      Update of <DateOf date={update.date} {...(dateClass && { class: dateClass })} />
    </>
  ) : (
    <span lang={lang}>{update.title}</span>
  );
