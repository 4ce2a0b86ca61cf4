/** A name for the program whose folder this is, as its sources are now: other bytes, another name. */
export function nameSources(root?: string): string;
