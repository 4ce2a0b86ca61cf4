import type { Arguments, Code } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

/** A diagnostic before its place is known: whoever knows the key's line adds `place`. */
export type Finding = Omit<Diagnostic, "place">;

/** What a text was read as, or why it cannot be read. */
export type Reading<T> = Understood<T> | Refused;

export interface Understood<T> {
  readonly ok: true;
  readonly value: T;
  /** The text was understood, but its writer should know how. */
  readonly warning: Finding | undefined;
}

export interface Refused {
  readonly ok: false;
  readonly problem: Finding;
}

type TimeCode = Extract<Code, `time/${string}`>;

/** The catalogue's entry for one code, without a place. */
export function finding<C extends TimeCode>(code: C, ...args: Arguments<C>): Finding {
  const { severity, reason, repair } = diagnose(code, startOf(""), ...args);
  return { code, severity, reason, repair };
}

export const understood = <T>(value: T, warning?: Finding): Understood<T> => ({
  ok: true,
  value,
  warning,
});

export const refused = <C extends TimeCode>(code: C, ...args: Arguments<C>): Refused => ({
  ok: false,
  problem: finding(code, ...args),
});

/** Carries on with what was read, keeping an earlier warning when the next step has none. */
export function then<A, B>(reading: Reading<A>, next: (value: A) => Reading<B>): Reading<B> {
  if (!reading.ok) return reading;
  const result = next(reading.value);
  return result.ok ? { ...result, warning: result.warning ?? reading.warning } : result;
}
