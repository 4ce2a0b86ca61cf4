/** One thing that a new post needs. Its key is the flag that answers it: `--start`. */
export interface Question {
  readonly key: string;
  readonly message: string;
  /** An example. */
  readonly hint: string | undefined;
  /** What Enter means, when it means something. */
  readonly suggestion: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly wanted: (known: Answers) => Need;
  /** What is wrong with an answer, with its repair; undefined when nothing is. */
  readonly check: (text: string, known: Answers) => string | undefined;
}

/** "no": a flag may say it, but nobody is asked. */
export type Need = "required" | "optional" | "no";

export type Answers = Readonly<Record<string, string | undefined>>;

/** How one answer is taken. */
export interface Asking {
  /** Enter skips it. */
  readonly optional: boolean;
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
  suggestion: undefined,
  choices: undefined,
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
      const check = answerCheck(each, wanted, known);
      const answer = await ask(each, { optional: wanted === "optional", check });
      if (answer === "cancelled") return { kind: "cancelled" };
      if (answer.text !== "") known = { ...known, [key]: answer.text };
    }
  }
  return missing.length > 0
    ? { kind: "missing", flags: missing }
    : { kind: "answered", answers: known };
}

const answerCheck =
  ({ check, suggestion }: Question, wanted: Need, known: Answers) =>
  (text: string): string | undefined => {
    const written = text.trim();
    if (written !== "") return check(written, known);
    return wanted === "required" && suggestion === undefined ? "This one is needed." : undefined;
  };
