/** One thing that a new post needs. Its key is the flag that answers it: `--start`. */
export interface Question {
  readonly key: string;
  readonly message: string;
  /** An example. */
  readonly hint: string | undefined;
  /** What Enter means, when it means something. */
  readonly suggestion: (known: Answers) => string | undefined;
  /** The only answers on a terminal; with more of them than fit on it, one types a part of one. */
  readonly choices: (known: Answers) => readonly Choice[] | undefined;
  readonly wanted: (known: Answers) => Need;
  /** What is wrong with an answer, with its repair; undefined when nothing is. */
  readonly check: (text: string, known: Answers) => string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** "no": a flag may say it, but nobody is asked. */
export type Need = "required" | "optional" | "no";

export type Answers = Readonly<Record<string, string | undefined>>;

/** How one answer is taken. */
export interface Asking {
  /** Enter skips it. */
  readonly optional: boolean;
  readonly suggestion: string | undefined;
  readonly choices: readonly Choice[] | undefined;
  readonly check: (text: string) => string | undefined;
}

/** Asks a person; "cancelled" when they want to stop. An empty answer leaves an optional question open. */
export type Ask = (
  question: Question,
  asking: Asking,
) => Promise<{ readonly text: string } | "cancelled">;

export type Interviewed =
  | { readonly kind: "answered"; readonly answers: Answers }
  | { readonly kind: "missing"; readonly flags: readonly string[] }
  | { readonly kind: "wrong"; readonly key: string; readonly problem: string }
  | { readonly kind: "cancelled" };

type Rest = Omit<Question, "key" | "message">;

const plain: Rest = {
  hint: undefined,
  suggestion: () => undefined,
  choices: () => undefined,
  wanted: () => "optional",
  check: () => undefined,
};

/** A question: optional, and content with any answer, unless something else is said. */
export const question = (key: string, message: string, rest: Partial<Rest> = {}): Question => ({
  ...plain,
  key,
  message,
  ...rest,
});

export const required: Pick<Rest, "wanted"> = { wanted: () => "required" };
export const flagOnly: Pick<Rest, "wanted"> = { wanted: () => "no" };

/**
 * Takes what is known from the flags, checks it, and asks for the rest in order. Without anybody to ask (`ask` is
 * undefined) whatever is required and not known is named.
 */
export async function interview(
  questions: readonly Question[],
  given: Answers,
  ask: Ask | undefined,
): Promise<Interviewed> {
  let known = given;
  const missing: string[] = [];
  for (const each of questions) {
    const { key } = each;
    const wanted = each.wanted(known);
    const written = known[key];
    if (written !== undefined) {
      const problem = each.check(written, known);
      if (problem !== undefined) return { kind: "wrong", key, problem };
    } else if (ask === undefined) {
      if (wanted === "required") missing.push(key);
    } else if (wanted !== "no") {
      const answer = await ask(each, askingOf(each, wanted, known));
      if (answer === "cancelled") return { kind: "cancelled" };
      const said = answer.text || each.suggestion(known);
      if (said) known = { ...known, [key]: said };
    }
  }
  return missing.length > 0
    ? { kind: "missing", flags: missing }
    : { kind: "answered", answers: known };
}

function askingOf({ check, suggestion, choices }: Question, wanted: Need, known: Answers): Asking {
  const suggested = suggestion(known);
  return {
    optional: wanted === "optional",
    suggestion: suggested,
    choices: choices(known),
    check: (text) => {
      const written = text.trim();
      if (written !== "") return check(written, known);
      return wanted === "required" && suggested === undefined ? "This one is needed." : undefined;
    },
  };
}
