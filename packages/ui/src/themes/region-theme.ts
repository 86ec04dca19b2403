/** Regions with colours of their own in styles/themes.css; the names are the slugs of their organisations. */
export const REGION_THEMES = ['zuid-limburg', 'centraal-gelderland', 'midden-ijssel-oost-veluwe'] as const;
export type RegionTheme = (typeof REGION_THEMES)[number];

/** The theme of an organisation by its slug; undefined where it uses the base theme. */
export function findRegionTheme(slug: string): RegionTheme | undefined {
  return REGION_THEMES.find((theme) => theme === slug);
}
