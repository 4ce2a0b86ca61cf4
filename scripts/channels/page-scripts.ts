import { createHash } from "node:crypto";

/**
 * The scripts that may stand in a page, each at most 1 KB: what a page says of "now" after it was built. The policy of
 * every page allows these very texts, by their hashes, and no other script. A page is complete without them.
 */
export const pageScripts = {
  /**
   * Marks what is on and what is next in a programme and links to it, anew every half minute: `data-from` and `data-to` of each session are
   * minutes since 1970, and the words stand on what is around them.
   */
  now: '(()=>{let t=document.querySelector("[data-now]");if(!t)return;let s=[...document.querySelectorAll("[data-from]")],u=()=>{let n=Date.now()/6e4,f=Math.min(...s.map(e=>+e.dataset.from).filter(x=>x>n&&x-n<720));for(let e of s){let d=e.dataset,w=+d.from<=n&&n<+d.to?t.dataset.now:+d.from==f?t.dataset.next:"",b=e.querySelector(".live");if(b&&b.textContent==w)continue;b&&b.remove();if(w){b=document.createElement("b");b.className="live";b.textContent=w;e.prepend(b)}}let j=document.querySelector(".to-now"),l=s.find(({dataset:d})=>+d.from<=n&&n<+d.to);j.hidden=!l;if(l)j.firstChild.href="#"+l.id};u();setInterval(u,3e4)})()',
  // What is over since the page was built, the browser's own way to share, and the visitor's own clock once somebody opens the
  // list of clocks: what a browser knows of languages and zones takes a slow phone a tenth of a second to load.
  visit: `(d=>{const all=s=>d.querySelectorAll(s),b=d.querySelector(".web-share"),c=d.querySelector("link[rel=canonical]");
all("[data-over]").forEach(e=>{e.hidden=Date.now()<Date.parse(e.dataset.over)});
if(b&&navigator.share){b.parentNode.hidden=false;b.onclick=()=>navigator.share({title:d.title,url:c?c.href:location.href}).catch(()=>{})}
all(".your-time").forEach(e=>{e.closest("details").ontoggle=()=>{e.textContent=new Date(e.dateTime).toLocaleString(d.documentElement.lang,{dateStyle:"full",timeStyle:"short"});e.parentNode.hidden=false}})})(document)`,
  /**
   * Has the site's service worker keep this page, its styles and pictures, and the other pages of its event, which the worker
   * finds; shows the page anew when the network has answered after all.
   */
  offline: `(async(d,s)=>{let m=d.querySelector("[data-worker]").dataset,u=[location.href];if(!s)return;
s.addEventListener("message",()=>location.reload());
addEventListener("online",()=>{if(!d.querySelector(".offline").hidden)location.reload()});
await s.register(m.worker);
for(let e of performance.getEntriesByType("resource"))u.push(e.name);
(await s.ready).active.postMessage([...new Set(u)])})(document,navigator.serviceWorker).catch(()=>{})`,
} as const satisfies Readonly<Record<string, string>>;

export type PageScript = keyof typeof pageScripts;

/** "'sha256-...'", as a policy names a script that stands in a page (CSP 3, 2.3.1). */
export const scriptHashes: readonly string[] = Object.values<string>(pageScripts).map(
  (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
);
