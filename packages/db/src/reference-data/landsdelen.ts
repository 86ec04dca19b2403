import type { Standing } from '@regietafel/domain/ladder/ladder';

interface LandsdeelFact {
  readonly standing: Standing;
  readonly source: string;
}

const LETTER: LandsdeelFact = {
  standing: 'established',
  source: 'Raadsinformatiebrief XONAR, stand eind oktober 2024 (de zeven regio’s van Zuidoost)',
};
const REMEMBERED: LandsdeelFact = {
  standing: 'probable',
  source: 'Gangbare indeling, niet aan een bron getoetst',
};
const INFERRED: LandsdeelFact = {
  standing: 'probable',
  source: 'Afgeleid: hoort niet bij de zeven regio’s van Zuidoost',
};
const DOUBTED: LandsdeelFact = {
  standing: 'uncertain',
  source: 'Gangbare indeling; Utrecht, Flevoland en Gooi en Vechtstreek vormen mogelijk een eigen gebied',
};

/** Regions that the letter's list of Zuidoost leaves out, so that they belong elsewhere. */
const LEFT_OUT = ['JZ34', 'JZ36', 'JZ38'];
/** Utrecht, Flevoland and Gooi en Vechtstreek. */
const PERHAPS_APART = ['JZ08', 'JZ16', 'JZ19', 'JZ20', 'JZ22', 'JZ23', 'JZ26'];

/** How certain it is that a region belongs to its landsdeel, and where that comes from. */
export function landsdeelFact(code: string, landsdeel: string): LandsdeelFact {
  if (landsdeel === 'Zuidoost') return LETTER;
  if (LEFT_OUT.includes(code)) return INFERRED;
  return PERHAPS_APART.includes(code) ? DOUBTED : REMEMBERED;
}
