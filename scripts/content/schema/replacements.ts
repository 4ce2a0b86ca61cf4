import * as z from "zod";
import { type Key, keys } from "../../words/catalogues.ts";
import { en } from "../../words/en.ts";
import { text } from "./fields.ts";

const otherWords = text.optional();
/** Each message by its key. */
export const replacements = z.strictObject(
  Object.fromEntries(
    keys.map((key) => [key, otherWords.describe(`In place of: ${en[key]}`)]),
  ) as Record<Key, typeof otherWords>,
);
