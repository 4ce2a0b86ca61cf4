/* npm run upgrade: takes a newer Handbill, and leaves alone what the organizer has written. */

void import("./cli/upgrade.ts").then(({ runUpgrade }) => runUpgrade());
