/** Where the tile of a region lies on a map of equal tiles: about where the region lies in the country. */
export interface RegionTile {
  /** Code of the register (`JZ01`). */
  readonly region: string;
  /** Three letters, our own. */
  readonly letters: string;
  readonly column: number;
  readonly row: number;
}

/** Rows from north to south, columns from west to east; a dot is sea, or no region. Drawn by ourselves. */
const MAP_2025 = `
.        .        .        JZ03:KNH .        JZ02:FRY JZ01:GRN .
.        .        JZ06:ALK JZ05:WFR .        .        JZ04:DRE .
.        .        JZ10:IJM JZ09:ZAW JZ08:FLE JZ12:NVE JZ07:IJL .
.        JZ11:ZKL JZ15:HLM JZ13:AMS JZ16:GVS JZ20:EEM JZ17:MIJ JZ14:TWE
.        JZ18:HRL JZ19:UTW JZ22:UTR JZ23:ZOU JZ21:FVA JZ28:CGE JZ25:ACH
JZ24:HGL JZ27:MHO .        JZ26:LEK JZ30:RIV JZ32:NIJ .        .
JZ29:RIJ JZ31:ZHZ JZ34:WBO JZ35:HVB JZ33:NOB JZ37:NLI .        .
JZ38:ZEE JZ36:WBW .        .        JZ39:ZOB JZ43:MLW JZ42:MLO .
.        .        .        .        .        .        JZ41:ZLI .
`;

/** The 42 regions of 2025. */
export const REGION_TILES_2025: readonly RegionTile[] = MAP_2025.trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((cell, column) => {
        const [region, letters] = cell.split(':');
        return region !== undefined && letters !== undefined ? [{ region, letters, column, row }] : [];
      }),
  );

/** The 41 regions from 2026 on: the two of Midden-Limburg are one, under our own code until the register gives one. */
export const REGION_TILES_2026: readonly RegionTile[] = REGION_TILES_2025.flatMap((tile) => {
  if (tile.region === 'JZ43') return [];
  return tile.region === 'JZ42' ? [{ ...tile, region: 'RT-MIDDEN-LIMBURG', letters: 'MLI' }] : [tile];
});
