/* Anchors of the page's own furniture: the site keeps them free of headings and meetups of the same name. */
export const mainAnchor = "main";
export const updatesAnchor = "updates";
export const talksAnchor = "event-talks";
export const photosAnchor = "event-photos";
