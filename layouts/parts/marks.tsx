import type { Notice } from "../../scripts/model/telling.ts";
import { en } from "../../scripts/words/en.ts";

/** Notices as stickers. */
export const Marks = ({
  notices,
  words = en.notices,
}: {
  notices: readonly Notice[];
  words?: Readonly<Record<Notice["kind"], string>>;
}) => (
  <>
    {notices.map(({ kind, tone }) => (
      <p key={kind} class={`mark mark-${tone}`}>
        {words[kind]}
      </p>
    ))}
  </>
);
