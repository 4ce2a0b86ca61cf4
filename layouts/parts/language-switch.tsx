import { toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { type Route, versionsOf } from "../../scripts/model/route.ts";
import { directionOf } from "../../scripts/words/direction.ts";
import { languageName } from "../../scripts/words/language-name.ts";
import { useWords } from "./words.tsx";

/** The same page in other languages, each called as those who speak it call it. */
export function LanguageSwitch({ site, route }: { site: EventSite; route: Route }) {
  const words = useWords();
  const versions = versionsOf(site, route);
  if (versions.length === 0) return null;
  return (
    <nav class="languages" aria-label={words.text("language.switch")}>
      <ul>
        {versions.map(({ lang, path }) => {
          const name = languageName(
            lang,
            versions.map((one) => one.lang),
          );
          const own = { lang, dir: directionOf(lang) };
          return (
            <li key={lang}>
              {path === route.path || lang === words.lang ? (
                <span aria-current="page" {...own}>
                  {name}
                </span>
              ) : (
                <a href={toHref(site.address, path)} hreflang={lang} {...own}>
                  {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
