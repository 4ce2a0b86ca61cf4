/* Runs in the browser during npm run dev only: shows the page anew after a build, or
 * exchanges its stylesheet, and shows why a build failed. */
{
  let { version } = document.currentScript.dataset;
  const overlay = document.createElement("div");
  overlay.id = "handbill-problems";
  overlay.setAttribute("role", "alert");
  overlay.style.cssText =
    "position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:2rem;white-space:pre-wrap;" +
    "font:1rem/1.5 ui-monospace,monospace;background:#1b1b1bf2;color:#fff";

  const show = (problems) => {
    // As text: the lines quote what strangers wrote.
    overlay.textContent = ["The site was not built.", ...problems].join("\n\n");
    document.body.append(overlay);
  };

  // The name ends in a digest of the styles: another name, other styles.
  const siteStyle = /(?<=\/assets\/)site-[^/"]+\.css/;
  let styles = [...document.querySelectorAll('link[rel="stylesheet"]')].find(({ href }) =>
    siteStyle.test(href),
  );
  const exchange = (stylesheet) => {
    if (!styles || !stylesheet || styles.href.endsWith(`/${stylesheet}`)) return;
    const old = styles;
    styles = old.cloneNode();
    styles.setAttribute("href", old.getAttribute("href").replace(siteStyle, stylesheet));
    // The page has the old ones until the new ones are there.
    styles.onload = () => old.remove();
    styles.onerror = () => location.reload();
    old.after(styles);
  };

  // Published pages run nothing, so that a new one can take the place of an old one without a
  // reload: it is there in a fraction of the time, and one stays where one has read.
  const renew = async (wanted) => {
    const response = await fetch(location.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (wanted !== latest) return;
    const programs = page.querySelectorAll("script:not([type='application/ld+json'])");
    if (!response.ok || programs.length !== 1 || lasting(page) !== lasting(document))
      return location.reload();
    version = programs[0].dataset.version;
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name);
    for (const { name, value } of page.documentElement.attributes)
      document.documentElement.setAttribute(name, value);
    for (const old of passing(document)) old.remove();
    document.head.append(...passing(page));
    document.body.replaceWith(page.body);
  };

  // Styles would be loaded again, and a policy holds for as long as the page.
  const staying = "link[rel='stylesheet'], meta[http-equiv]";
  const passing = ({ head }) => [...head.children].filter((element) => !element.matches(staying));
  const lasting = ({ head }) =>
    [...head.querySelectorAll(staying)]
      .map(({ outerHTML }) => outerHTML.replace(siteStyle, "site.css"))
      .join();

  let latest = version;
  const events = new EventSource("/__handbill/events");
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    latest = state.version;
    if (state.problems.length > 0) return show(state.problems);
    overlay.remove();
    exchange(state.stylesheet);
    if (latest !== version) renew(latest).catch(() => location.reload());
  };
  // A page left open would hold one of the few connections that a browser allows.
  addEventListener("pagehide", () => events.close());
}
