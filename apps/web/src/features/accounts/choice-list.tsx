import './entry.css';

export interface EntryChoice {
  readonly id: string;
  readonly name: string;
  readonly details: readonly string[];
}

interface ChoiceListProps {
  readonly choices: readonly EntryChoice[];
  readonly isBusy: boolean;
  readonly onChoose: (id: string) => void;
}

/** People or organisations to go on as, one button each. */
export function ChoiceList({ choices, isBusy, onChoose }: ChoiceListProps) {
  return (
    <ul className="rt-choice-list">
      {choices.map(({ id, name, details }) => (
        <li key={id}>
          <button
            type="button"
            className="rt-choice-list__item"
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || onChoose(id)}
          >
            <span className="rt-choice-list__name">{name}</span>
            {details.map((detail) => (
              <span className="rt-choice-list__detail" key={detail}>
                {detail}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
