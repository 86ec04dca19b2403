import type { IconName } from '../components/icon.tsx';

/** What a status means, apart from its word. Tone never stands alone: a drawing and a word say the same. */
export const TONES = ['positive', 'caution', 'negative', 'neutral', 'info'] as const;
export type Tone = (typeof TONES)[number];

/** A drawing per tone that differs in shape, for those who do not see the colour. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  positive: 'check',
  caution: 'clock',
  negative: 'stop',
  neutral: 'minus',
  info: 'info',
};
