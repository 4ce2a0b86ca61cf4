/** What there is to say about a language, by its BCP 47 tag: made when it is first asked for, and kept. */
export function onceForEachLanguage<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const known = made.get(tag);
    if (known !== undefined) return known;
    const one = make(tag);
    made.set(tag, one);
    return one;
  };
}
