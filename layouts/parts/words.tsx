import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Key } from "../../scripts/words/catalogues.ts";
import { type ValuesOf, type Words, wordsFor } from "../../scripts/words/words.ts";

/** The words of the page's language: every page provides its own. */
export const PageWords = createContext<Words>(wordsFor("en"));

export const useWords = (): Words => useContext(PageWords);

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
      <span lang={lang}>{parts}</span>
    </MessageLang.Provider>
  );
}

/** What `lang` an element needs whose text is in this language; undefined where that is the language around it. */
export function useLang(lang: string): string | undefined {
  const page = useWords().lang;
  return (useContext(MessageLang) ?? page) === lang ? undefined : lang;
}

/** A text of the organizer's in its language. */
export const Own = ({ lang, class: classes, children }: OwnProps) => (
  <span {...(classes && { class: classes })} lang={useLang(lang)}>
    {children}
  </span>
);

interface OwnProps {
  readonly lang: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}
