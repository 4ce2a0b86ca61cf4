import { inspect } from "node:util";

/* What the machine refuses before a command can say so itself: too little to load it. */

/**
 * By the system's error code: what is wrong, and what to do about it.
 *
 * @type {Readonly<Record<string, string>>}
 */
const troubles = {
  EMFILE: "too many files are open; raise the limit (ulimit -n) and try again",
  ENFILE: "the machine has too many files open; close some programs and try again",
  ENOMEM: "the machine has no memory left; close some programs and try again",
  EAGAIN: "the machine starts no further process; close some programs and try again",
};

/**
 * Where the name of what is missing stands in a message, by its code.
 *
 * @type {Readonly<Record<string, RegExp>>}
 */
const missing = {
  ERR_MODULE_NOT_FOUND: /^Cannot find (?:package|module) '([^']*)'/,
  MODULE_NOT_FOUND: /^Cannot find module '([^']*)'/,
  ERR_INVALID_PACKAGE_CONFIG: /^Invalid package config (.*?)package\.json/,
};

/**
 * An installation that was ended before everything was there.
 *
 * @param {string} code
 * @param {string} message
 */
function missingPackage(code, message) {
  const pattern = Object.hasOwn(missing, code) ? missing[code] : undefined;
  const [, wanted = ""] = pattern?.exec(message) ?? [];
  const below = wanted.replaceAll("\\", "/").split("node_modules/").at(-1) ?? "";
  return /^(?:@[\w.-]+\/)?[a-z0-9][\w.-]*/i.exec(below)?.[0];
}

/** Has such an error end the process in one line. Any other is a mistake in the program, told with its stack. */
export function tellTroubles() {
  process.on("uncaughtException", async (error) => {
    console.error(sentence(error) ?? (await stackOf(error)));
    process.exit(1);
  });
}

/** @param {unknown} error */
async function stackOf(error) {
  const stack = inspect(error);
  try {
    // Few runs need it.
    const { sourceStack } = await import("./source-stack.mjs");
    return sourceStack(stack);
  } catch {
    return stack;
  }
}

/** @param {unknown} error */
function sentence(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? missingPackage(code, error.message) : undefined;
  if (name !== undefined)
    return `the package ${name} is not whole; run npm ci, and try again (${code}).`;
  return Object.hasOwn(troubles, code) ? `${troubles[code]} (${code}).` : undefined;
}
