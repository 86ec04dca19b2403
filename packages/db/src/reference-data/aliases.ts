/** Names in daily use that differ from the register by more than spelling, by code of the region. */
export const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  JZ02: ['Friesland', 'Fryslân'],
  JZ06: ['Alkmaar', 'Noord-Kennemerland', 'Regio Alkmaar'],
  JZ10: ['IJmond', 'Midden-Kennemerland'],
  JZ13: ['Amsterdam'],
  JZ16: ['Gooi & Vechtstreek'],
  JZ17: ['Midden-IJssel/Oost-Veluwe', 'MIJ/OV', 'Midden-IJssel en Oost-Veluwe'],
  JZ21: ['FoodValley', 'Regio Foodvalley'],
  JZ22: ['Stad Utrecht'],
  JZ23: ['Zuidoost-Utrecht', 'Utrecht Zuidoost'],
  JZ29: ['Rijnmond', 'Rotterdam Rijnmond'],
  JZ32: ['Nijmegen', 'Regio Nijmegen'],
  JZ35: ['Hart van Brabant', 'Midden-Brabant'],
  JZ39: ['Zuid Oost Brabant', 'Regio Eindhoven'],
  JZ42: ['Midden-Limburg-Oost'],
  JZ43: ['Midden-Limburg-West'],
};

/** Other names of municipalities, by the name in the register. */
export const MUNICIPALITY_ALIASES: Readonly<Record<string, readonly string[]>> = {
  "'s-Gravenhage": ['Den Haag'],
  "'s-Hertogenbosch": ['Den Bosch'],
  'Bergen (L)': ['Bergen', 'Bergen Limburg'],
  'Bergen (NH)': ['Bergen', 'Bergen Noord-Holland'],
  'De Fryske Marren': ['De Friese Meren'],
  'Hengelo (O)': ['Hengelo'],
  'Nuenen, Gerwen en Nederwetten': ['Nuenen'],
  Tytsjerksteradiel: ['Tietjerksteradeel'],
};
