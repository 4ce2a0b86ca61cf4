import type { AdminSettings } from "../../model/admin.ts";
import type { Headers } from "./headers.ts";
import { adminPolicy, withFraming } from "./policy.ts";

/** For /admin/ only: signing in answers to the window that opened it. */
export const adminHeaders = (admin: AdminSettings): Headers => ({
  "Content-Security-Policy": withFraming(adminPolicy(admin)),
  "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  "X-Robots-Tag": "noindex",
});
