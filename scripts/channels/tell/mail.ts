import type { Person } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import type { Texts } from "./texts.ts";

/**
 * A letter that mail programs open as a draft (RFC 5322; MIME, RFC 2045 to 2047): plain text, to nobody yet. It has a sender
 * when the organizer's address is known; "X-Unsent" makes Outlook open it for editing.
 */
export function mailFile(
  { subject, mail }: Texts,
  from: Person | undefined,
  lang: string,
  now: Instant,
): string {
  const body = Buffer.from(`${mail}\n`.replaceAll("\n", "\r\n")).toString("base64");
  const headers = [
    ...(from?.email === undefined || !plainAddress.test(from.email)
      ? []
      : [`From: ${headerText(from.name)} <${from.email}>`]),
    `Subject: ${headerText(subject)}`,
    `Date: ${new Date(now).toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    `Content-Language: ${lang}`,
    "X-Unsent: 1",
  ];
  return [...headers, "", ...(body.match(/.{1,76}/g) ?? []), ""].join("\r\n");
}

// In bytes, four characters for three of them.
const longestWord = 39;
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/;

/** RFC 2047, section 2: words, no letter cut in two, in lines of at most 76 characters with the header's name. */
function headerText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const words: string[] = [];
  let word = "";
  for (const letter of line) {
    if (Buffer.byteLength(word + letter) > longestWord) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word]
    .map((one) => `=?UTF-8?B?${Buffer.from(one).toString("base64")}?=`)
    .join("\r\n ");
}
