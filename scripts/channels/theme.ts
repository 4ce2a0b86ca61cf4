/** The page's background in each colour scheme, as the stylesheet paints it: browsers tint their own frame with it. */
export const themeColors = { light: "#ffffff", dark: "#15181c" } as const;
