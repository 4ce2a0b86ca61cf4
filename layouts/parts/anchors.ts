/*
 * Anchors of the page's own furniture. They have a capital because no anchor made from a heading, a file name
 * or a date has one: a writer's section "updates" cannot take the place of ours.
 */
export const mainAnchor = "main";
export const updatesAnchor = "updates";
