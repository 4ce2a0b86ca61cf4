import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { isShape, testOnSmallPhone } from "./small-phone.ts";

/* The languages that languages.browser.test.ts leaves out. */

await testOnSmallPhone(catalogueTags.filter((tag) => !isShape(tag)));
