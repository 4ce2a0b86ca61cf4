import type { NoticeKind } from "../../scripts/model/telling.ts";

/** A sign for a state, beside its words, as small without a stylesheet. It says nothing that they do not say. */
export const StateIcon = ({ kind }: { kind: NoticeKind }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d={paths[kind]} />
  </svg>
);

/* Lines in a square of 24. */
const paths: Readonly<Record<NoticeKind, string>> = {
  cancelled: "M5 5l14 14M19 5L5 19",
  postponed: "M8 5v14M16 5v14",
  rescheduled: "M3 12h17M13 5l7 7-7 7",
  "moved-online": "M3 5h18v11H3zM8 20h8",
  "sold-out": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12h8",
  waitlist: "M6 3h12M6 21h12M8 3c0 8 8 10 8 18M16 3c0 8-8 10-8 18",
  closed: "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4",
  over: "M4 12l6 6L20 6",
};
