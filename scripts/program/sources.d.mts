/** A name for the program as its sources are now: other bytes, another name. */
export function nameSources(): string;
