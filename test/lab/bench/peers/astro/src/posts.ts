import { getCollection } from "astro:content";

export const newestFirst = async () =>
  (await getCollection("posts")).sort((a, b) => b.data.date.getTime() - a.data.date.getTime());

export const iso = (date: Date) => date.toISOString().slice(0, 10);

export const day = (date: Date) =>
  date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
