import { isAbsolute, relative, resolve } from "node:path";
import { toLanguageTag } from "../content/schema/language.ts";
import type { Instant } from "../time/moment.ts";
import type { Reading } from "./options.ts";

export const readFolder = (text: string): Reading<string> => ({
  value: text.replace(/(?<=[^/])\/+$/, ""),
});

export const readFilePath = (text: string): Reading<string | undefined> => ({ value: text });

export function readPort(text: string): Reading<number> {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port < 65_536
    ? { value: port }
    : { expected: "a port number from 0 to 65535" };
}

export const readCount = (text: string): Reading<number> =>
  /^[1-9]\d{0,8}$/.test(text) ? { value: Number(text) } : { expected: "a whole number from 1" };

/** The address of a site: http or https, nothing that only one visitor would use. */
export function readSiteUrl(text: string): Reading<string | undefined> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url !== undefined && url.search + url.hash + url.username + url.password === "";
  return plain && ["http:", "https:"].includes(url.protocol)
    ? { value: text }
    : { expected: "the site's address, such as https://example.org" };
}

/** "/repo/"; the outer slashes may be left out. */
export function readPathPrefix(text: string): Reading<string | undefined> {
  const inner = text.replace(/^\/|\/$/g, "");
  if (inner === "") return { value: "/" };
  const parts = inner.split("/");
  return parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))
    ? { value: `/${inner}/` }
    : { expected: "a path such as /repo/" };
}

// A time without an offset would be another instant on another machine.
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export function readInstant(text: string): Reading<Instant> {
  const value = instant.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value)
    ? {
        expected:
          "a date such as 2017-08-03 or a time with its offset such as 2017-08-03T09:00+10:00",
      }
    : { value };
}

export const readSince = (text: string): Reading<string> =>
  text === "last" ||
  (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true)
    ? { value: text }
    : { expected: 'a day such as 2017-08-03, or "last"' };

export function readLanguage(text: string): Reading<string | undefined> {
  const value = toLanguageTag(text);
  return value === undefined ? { expected: "a language such as de" } : { value };
}

/** A file of the command line. npm runs a command in the project's folder, wherever it was typed. */
export const fromWhereTyped = (file: string): string =>
  isAbsolute(file) ? file : relative("", resolve(process.env.INIT_CWD ?? "", file));
