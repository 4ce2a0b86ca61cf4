import { runEncoders } from "./command/encoders.ts";

/* What each picture format costs and keeps, on the photographs of a folder. */

await runEncoders();
