export { configure as default } from "./scripts/eleventy/configure.ts";
