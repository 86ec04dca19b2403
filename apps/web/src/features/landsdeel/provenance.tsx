import type { RecordOrigin as Origin } from '@regietafel/contracts/core/origin';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { RecordOrigin } from '../../components/record-origin.tsx';

/** Who recorded it and who reads it, and whether its figures come from no source. */
export function Provenance({
  record: { origin, isFictitious },
}: {
  readonly record: { readonly origin: Origin; readonly isFictitious: boolean };
}) {
  return (
    <div className="rt-landsdeel__origin">
      {isFictitious && <FictiefMark />}
      <RecordOrigin origin={origin} />
    </div>
  );
}
