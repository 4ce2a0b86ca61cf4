import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";

/** What another generator read in its own way is left out where it cannot be read here. */
export const toleratingDates =
  (report: Report): Report =>
  (diagnostic) => {
    const { code, severity, place, reason: why, repair } = diagnostic;
    const isDate = severity === "error" && code.startsWith("time/");
    report(isDate ? diagnose("site/unread-date", place, { why, repair }) : diagnostic);
  };
