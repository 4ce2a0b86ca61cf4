/** The page's background in each colour scheme, as the stylesheet paints it: browsers tint their own frame with it. */
export const themeColors = { light: "#fafafc", dark: "#121126" } as const;
