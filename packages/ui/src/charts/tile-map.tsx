import { type ReactNode, useCallback, useId } from 'react';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';
import { type PlacedTile, placeTiles, type Tile, type TileGeometry } from './tile-geometry.ts';

export interface TileMapProps extends MarkFigureBase {
  readonly tiles: readonly Tile[];
  readonly words: { readonly none: string; readonly suppressed: string };
  readonly formatValue: (value: number) => string;
}

/** The regions as tiles of equal size, about where they lie: darker is more. What may not be told is hatched, never empty. */
export function TileMap({ tiles, words, formatValue, ...figure }: TileMapProps) {
  const place = useCallback((width: number) => placeTiles(tiles, width), [tiles]);
  const { steps } = place(0);
  return (
    <MarkFigure
      {...figure}
      place={place}
      radius={14}
      draw={(geometry) => <Tiles geometry={geometry} formatValue={formatValue} />}
      legend={<Legend steps={steps} words={words} formatValue={formatValue} />}
    />
  );
}

/** A tile of fewer pixels has no room for its figure under its letters. */
const LEAST_FOR_FIGURE = 34;

interface TilesProps extends Pick<TileMapProps, 'formatValue'> {
  readonly geometry: TileGeometry;
}

/** Every tile says its figure too, so that nobody needs to tell shades apart. */
function Tiles({ geometry: { side, marks }, formatValue }: TilesProps) {
  const hatchId = useId();
  const hasFigures = side >= LEAST_FOR_FIGURE;
  return (
    <>
      <Hatch id={hatchId} />
      {marks.map((tile) => (
        <g key={tile.key}>
          <TileFace tile={tile} side={side} hatchId={hatchId} />
          <text
            className="rt-tiles__code"
            data-step={tile.step ?? undefined}
            x={tile.x}
            y={tile.y}
            dy={hasFigures ? '-0.25em' : '0.35em'}
          >
            {tile.code}
          </text>
          {hasFigures && (
            <text
              className="rt-tiles__figure"
              data-step={tile.step ?? undefined}
              x={tile.x}
              y={tile.y}
              dy="1.05em"
            >
              {tile.value === null ? (tile.isSuppressed ? '' : '–') : formatValue(tile.value)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

interface TileFaceProps {
  readonly tile: Pick<PlacedTile, 'x' | 'y' | 'step' | 'isSuppressed'>;
  readonly side: number;
  readonly hatchId: string;
}

function TileFace({ tile: { x, y, step, isSuppressed }, side, hatchId }: TileFaceProps) {
  const place = { x: x - side / 2, y: y - side / 2, width: side, height: side, rx: 3 };
  return (
    <>
      <rect
        className="rt-tiles__tile"
        data-step={step ?? undefined}
        data-empty={(step === null && !isSuppressed) || undefined}
        {...place}
      />
      {isSuppressed && <rect fill={`url(#${hatchId})`} {...place} />}
    </>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="rt-tiles__hatch" x1={0} x2={0} y1={0} y2={8} strokeWidth={2} />
      </pattern>
    </defs>
  );
}

interface LegendProps extends Pick<TileMapProps, 'words' | 'formatValue'> {
  readonly steps: TileGeometry['steps'];
}

function Legend({ steps, words, formatValue }: LegendProps) {
  const hatchId = useId();
  const face = (step: number | null, isSuppressed: boolean): ReactNode => (
    <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      {isSuppressed && <Hatch id={hatchId} />}
      <TileFace tile={{ x: 14, y: 6, step, isSuppressed }} side={11} hatchId={hatchId} />
    </svg>
  );
  return (
    <ul className="rt-chart__legend">
      {steps.map(([from, to], step) => (
        <li key={from}>
          {face(step, false)}
          {formatValue(from)} – {formatValue(to)}
        </li>
      ))}
      <li>
        {face(null, true)}
        {words.suppressed}
      </li>
      <li>
        {face(null, false)}
        {words.none}
      </li>
    </ul>
  );
}
