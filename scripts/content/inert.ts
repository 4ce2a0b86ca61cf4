import { readFileSync, statSync } from "node:fs";
import { Parser } from "htmlparser2";

/*
 * Services ask for a file of theirs at the root of a site, to see whose it is: "google123.html", "BingSiteAuth.xml". They
 * have the ending of what runs, and nothing that runs in it.
 */

/** Whether an HTML or XML file holds only text: a browser that opens it runs, fetches and follows nothing. */
export function isInertFile(file: string): boolean {
  const ending = /\.(html?|xml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined || statSync(file).size > longest) return false;
  return isInert(readFileSync(file, "utf8"), ending === "xml");
}

// In bytes: such a file has one line.
const longest = 16_384;

const plainElements = new Set(
  "html head title meta body p br hr div span h1 h2 h3 h4 h5 h6 ul ol li b i em strong code pre".split(
    " ",
  ),
);
const plainAttributes = new Set("name content charset lang dir class id".split(" "));

/** `isXml`: its elements have names of their own, and mean something only in a namespace. */
export function isInert(text: string, isXml: boolean): boolean {
  let inert = true;
  const refuse = () => {
    inert = false;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const names = Object.keys(attributes);
        if (isXml ? name.includes(":") : !plainElements.has(name)) refuse();
        if (names.some((each) => !isPlain(each, attributes[each] ?? "", isXml))) refuse();
      },
      oncdatastart: refuse,
      oncomment: refuse,
      // Of declarations only those that say what kind of text it is: others bring style sheets and entities.
      onprocessinginstruction: (_, data) => {
        if (!/^(?:\?xml\s[^<>]*\?|!doctype html)$/i.test(data.trim())) refuse();
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(text.replace(/^\ufeff/, ""));
  return inert;
}

function isPlain(name: string, value: string, isXml: boolean): boolean {
  if (isXml) return !/^xmlns|:/i.test(name);
  if (name === "http-equiv") return value.toLowerCase() === "content-type";
  return plainAttributes.has(name);
}
