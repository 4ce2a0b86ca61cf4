/* Runs in the panel of npm run dev only: shows what stands in the head of the page, as search engines and chats read it. */
{
  const close = () => parent.postMessage("handbill-close", location.origin);
  const button = document.getElementById("close");
  // In a tab of its own there is nothing to close.
  if (parent === window) button.hidden = true;
  else {
    button.onclick = close;
    addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
      const isPlain = !ctrlKey && !metaKey && !altKey;
      if (key === "Escape" || (isPlain && key.toLowerCase() === "d")) close();
    });
  }

  const contentOf = (page, name) => {
    if (name === "title") return page.title;
    if (name === "canonical") return page.querySelector('link[rel="canonical"]')?.href;
    return page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.content;
  };
  const show = (page) => {
    for (const element of document.querySelectorAll("[data-head]")) {
      const { head } = element.dataset;
      element.textContent = contentOf(page, head) || `no ${head.replace("og:", "")}`;
    }
    const shared = contentOf(page, "og:image");
    const picture = document.getElementById("picture");
    if (shared) {
      // Where it will be published it is not yet.
      picture.src = new URL(shared).pathname;
      picture.alt = contentOf(page, "og:image:alt") ?? "";
      picture.hidden = false;
    }
    const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
    document.getElementById("data").textContent =
      blocks
        .map(({ textContent }) => JSON.stringify(JSON.parse(textContent), undefined, 2))
        .join("\n") || "none";
  };
  if (document.querySelector("[data-head]"))
    fetch(document.body.dataset.page)
      .then((response) => response.text())
      .then((text) => show(new DOMParser().parseFromString(text, "text/html")));
}
