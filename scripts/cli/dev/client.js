/* Runs in the browser during npm run dev only: shows the page anew after a build, or exchanges its stylesheet, shows why a
 * build failed, and, with D, what is said of the page. */
{
  let { version, page: digest } = document.currentScript.dataset;
  let { styles } = document.currentScript.dataset;
  const { ours } = document.currentScript.dataset;
  const overlay = document.createElement("div");
  overlay.id = "handbill-problems";
  overlay.setAttribute("role", "alert");
  overlay.style.cssText =
    "position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:2rem;white-space:pre-wrap;" +
    "font:1rem/1.5 ui-monospace,monospace;background:#1b1b1bf2;color:#fff";

  const show = (problems) => {
    // As text: the lines quote what strangers wrote.
    overlay.textContent = ["The site was not built.", ...problems].join("\n\n");
    // Not into the body, which the next page exchanges.
    document.documentElement.append(overlay);
  };

  // What is said of the page, in a frame: neither has the other's styles.
  const corner = document.createElement("handbill-corner");
  corner.attachShadow({ mode: "open" }).innerHTML =
    '<button aria-expanded="false" title="What is said of this page (D)">D</button>';
  const button = corner.shadowRoot.querySelector("button");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host { all: initial } @media print { :host { display: none } }" +
      "button, iframe { position: fixed; z-index: 2147483646; border: 1px solid #767676 }" +
      "button { inset: auto 12px 12px auto; width: 44px; height: 44px; border-radius: 50%; opacity: .9;" +
      "font: 600 1rem/1 system-ui, sans-serif; background: #1b1b1b; color: #fff; cursor: pointer }" +
      "button:focus-visible { outline: 3px solid #4c9ffe; outline-offset: 2px }" +
      "iframe { inset: 0 0 auto auto; width: min(27rem, 100%); height: 100%; border-width: 0 0 0 1px;" +
      "background: Canvas; color-scheme: light dark }",
  );
  corner.shadowRoot.adoptedStyleSheets = [sheet];
  document.documentElement.append(corner);
  let panel;
  const load = () => {
    if (panel) panel.src = `/__handbill/panel?page=${encodeURIComponent(location.pathname)}`;
  };
  const toggle = (isOpen) => {
    panel?.remove();
    panel = undefined;
    button.setAttribute("aria-expanded", isOpen);
    sessionStorage.setItem("handbill-panel", isOpen ? "open" : "");
    if (!isOpen) return button.focus();
    panel = document.createElement("iframe");
    panel.title = "What is said of this page";
    load();
    corner.shadowRoot.append(panel);
  };
  const press = () => {
    toggle(!panel);
    panel?.addEventListener("load", () => panel?.contentWindow.focus(), { once: true });
  };
  button.onclick = press;
  addEventListener("message", ({ origin, data }) => {
    if (origin === location.origin && data === "handbill-close") toggle(false);
  });
  addEventListener("keydown", ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey || target.closest?.("input, textarea, select")) return;
    if (key.toLowerCase() === "d") press();
    else if (key === "Escape" && panel) toggle(false);
  });
  if (sessionStorage.getItem("handbill-panel")) toggle(true);

  // Their names stay the same, whatever stands in them.
  const plain = (href) => href.replace(/\?.*/s, "");
  const exchange = (wanted) => {
    if (wanted === styles) return;
    styles = wanted;
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const sheet = old.cloneNode();
      sheet.setAttribute("href", `${plain(old.getAttribute("href"))}?${wanted}`);
      // The page has the old one until the new one is there.
      sheet.onload = () => old.remove();
      sheet.onerror = () => location.reload();
      old.after(sheet);
    }
  };

  // Published pages run hardly anything, so that a new one can take the place of an old one without a
  // reload: it is there in a fraction of the time, and one stays where one has read.
  const renew = async (wanted) => {
    const response = await fetch(location.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (wanted !== latest) return;
    const programs = [...page.querySelectorAll("script:not([type])")];
    const { dataset } = programs.find(({ src }) => src.endsWith("/client.js")) ?? {};
    const isSame = response.ok && dataset?.page === digest;
    const isRunning = ours === undefined || dataset?.ours === undefined;
    if (!isSame && (!response.ok || isRunning || lasting(page) !== lasting(document)))
      return location.reload();
    ({ version, page: digest } = dataset);
    if (isSame) return;
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name);
    for (const { name, value } of page.documentElement.attributes)
      document.documentElement.setAttribute(name, value);
    for (const old of passing(document)) old.remove();
    document.head.append(...passing(page));
    document.body.replaceWith(page.body);
    // A parsed script is not run: a copy is.
    for (const program of programs) {
      if (program.src) continue;
      const copy = document.createElement("script");
      copy.text = program.text;
      program.replaceWith(copy);
    }
  };

  // Styles would be loaded again, and a policy holds for as long as the page.
  const staying = "link[rel='stylesheet'], meta[http-equiv]";
  const passing = ({ head }) => [...head.children].filter((element) => !element.matches(staying));
  const lasting = ({ head }) =>
    [...head.querySelectorAll(staying)]
      .map(({ outerHTML }) => outerHTML.replace(/\.css\?[^"]*/, ".css"))
      .join();

  let latest = version;
  let noted;
  const events = new EventSource(
    `/__handbill/events?page=${encodeURIComponent(location.pathname)}`,
  );
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    latest = state.version;
    if (state.problems.length > 0) show(state.problems);
    else overlay.remove();
    if (noted !== state.noted) load();
    noted = state.noted;
    exchange(state.styles);
    if (latest !== version) renew(latest).catch(() => location.reload());
  };
  // A page left open would hold one of the few connections that a browser allows.
  addEventListener("pagehide", () => events.close());
}
