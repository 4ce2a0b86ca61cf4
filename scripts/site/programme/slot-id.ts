import type { Session } from "../../model/programme.ts";

const folder = "programme/";

/** A session's id among all that stands in the calendar of its event, and that is said of its event. */
export const slotId = ({ id }: Pick<Session, "id">): string => folder + id;

/** Whether something is said of one session only. */
export const isSlotId = (id: string | undefined): id is string => id?.startsWith(folder) ?? false;

/** The session's own id. */
export const sessionIdOf = (slot: string): string => slot.slice(folder.length);
