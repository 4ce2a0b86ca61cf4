/* Runs in the browser during npm run dev only: reloads the page after a build, or
 * exchanges its stylesheet, and shows why a build failed. */
{
  const { version } = document.currentScript.dataset;
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
  const styleName = /[^/]+\.css$/;
  let styles = [...document.querySelectorAll('link[rel="stylesheet"]')].find(({ href }) =>
    /\/assets\/site-[^/]+\.css$/.test(href),
  );
  const exchange = (stylesheet) => {
    if (!styles || !stylesheet || styles.href.endsWith(`/${stylesheet}`)) return;
    const old = styles;
    styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = old.href.replace(styleName, stylesheet);
    // The page has the old ones until the new ones are there.
    styles.onload = () => old.remove();
    styles.onerror = () => location.reload();
    old.after(styles);
  };

  const events = new EventSource("/__handbill/events");
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    if (state.problems.length > 0) show(state.problems);
    else if (state.version !== version) location.reload();
    else {
      overlay.remove();
      exchange(state.stylesheet);
    }
  };
  // A page left open would hold one of the few connections that a browser allows.
  addEventListener("pagehide", () => events.close());
}
