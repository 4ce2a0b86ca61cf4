import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { isShape, testOnSmallPhone } from "./small-phone.ts";

/* The languages that differ most from each other: npm run test:lab languages looks at the others. */

await testOnSmallPhone(catalogueTags.filter(isShape));
