import type { AdminSettings } from "../model/admin.ts";
import type { Headers } from "./headers.ts";

/** What the editor talks to besides its own site: the git host, its status page and the pictures of its people. */
const hosts: Readonly<
  Record<AdminSettings["backend"], { readonly connect: string; readonly pictures: string }>
> = {
  github: {
    connect: "https://api.github.com https://www.githubstatus.com",
    pictures: "https://avatars.githubusercontent.com",
  },
  gitlab: {
    connect: "https://gitlab.com https://status-api.hostedstatus.com",
    pictures: "https://gitlab.com https://secure.gravatar.com",
  },
};

/**
 * The editor's own policy, for /admin/ only. It runs its script, puts its styles into the page, shows pictures before
 * they are saved and re-encodes them with WebAssembly. Signing in answers to the window that opened it.
 */
export const adminHeaders = ({ backend }: AdminSettings): Headers => ({
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${hosts[backend].pictures}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' blob: data: ${hosts[backend].connect}`,
    "frame-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  "X-Robots-Tag": "noindex",
});
