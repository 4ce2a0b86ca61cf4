export { configure as default } from "./scripts/pages/configure.ts";
