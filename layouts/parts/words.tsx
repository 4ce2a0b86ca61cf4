import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { isSameLanguage, type Key } from "../../scripts/words/catalogues.ts";
import { directionOf, rightToLeft } from "../../scripts/words/direction.ts";
import { type ValuesOf, type Words, wordsFor } from "../../scripts/words/words.ts";

let pageWords = wordsFor("en");

/**
 * Renders a page in the words of its language. Not by a context of Preact, which notes each component that asks: of one note
 * that V8 took for a lasting one hung the whole page, and so all pages, until the next full collection.
 */
export function inWords(words: Words, render: () => string): string {
  const before = pageWords;
  pageWords = words;
  try {
    return render();
  } finally {
    pageWords = before;
  }
}

/** The words of the page's language. */
export const useWords = (): Words => pageWords;

/** The language of the message that something stands in, where it is not the page's. */
const MessageLang = createContext<string | undefined>(undefined);

type SayProps<K extends Key> = { readonly of: K } & ValuesOf<K, ComponentChildren>;

/** One of Handbill's own messages, with what it names as properties: `<Say of="tag.title" tag={name} />`. */
export function Say<K extends Key>({ of, ...values }: SayProps<K>) {
  const words = useWords();
  const parts = words.parts<ComponentChildren>(of, values);
  const lang = words.foreign(of);
  if (lang === undefined) return <>{parts}</>;
  return (
    <MessageLang.Provider value={lang}>
      <span {...langAttributes(lang, words.lang)}>{parts}</span>
    </MessageLang.Provider>
  );
}

/** What an element needs whose text is in this language: nothing where that is the language around it. */
export function useLang(lang: string): LangAttributes {
  const page = useWords().lang;
  return langAttributes(lang, useContext(MessageLang) ?? page);
}

export interface LangAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

function langAttributes(lang: string, around: string): LangAttributes {
  if (lang === around) return {};
  const dir = directionOf(lang);
  return dir === directionOf(around) ? { lang } : { lang, dir };
}

/** A text of the organizer's in its language. Where it is written the other way, it does not reorder what is beside it. */
export const Own = ({ lang, class: classes, children }: OwnProps) => (
  <bdi {...(classes && { class: classes })} {...useLang(lang)}>
    {children}
  </bdi>
);

/** A title in the page's language. What it holds of letters that are written the other way does not reorder it. */
export function Isolated({ children }: { children: string }) {
  const { lang } = useWords();
  const isTurned = directionOf(lang) === "rtl" || rightToLeft.test(children);
  const text = isSameLanguage(lang, "fr") ? frenchSigns(children) : children;
  return isTurned ? <bdi>{text}</bdi> : text;
}

/** No line begins with ": " or "! ", which French sets apart by a space. */
const frenchSigns = (text: string): string =>
  text.replace(/ (?=[:;!?»](?: |$))/g, "\u00a0").replace(/(?<=«) /g, "\u00a0");

/** Between two facts of a row that are elements of their own. */
export const Comma = () => <>{useWords().text("facts.comma", { first: "", next: "" })}</>;

/** A number that is a name, such as a year, in the digits of the page's language. */
export const Digits = ({ children }: { children: string }) => <>{useWords().digits(children)}</>;

interface OwnProps {
  readonly lang: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}
