/*
 * Published as /sw.js by every site without `offline: true`: browsers look there for a newer version of the service worker
 * that an earlier build, or another program, has published at this address. This one removes it, and what it has kept.
 */
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  await caches.delete(`handbill ${self.registration.scope}`);
  await self.registration.unregister();
}
