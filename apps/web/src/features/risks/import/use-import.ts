import { uploadForm } from '@regietafel/contracts/core/upload';
import type { ImportPreview, ImportResult } from '@regietafel/contracts/risks/import';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, RiskId } from '@regietafel/domain/core/ids';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { uploads } from '../../../lib/api/uploads.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { useRisksChanged } from '../queries.ts';

export type { ImportPreview, ImportResult };

/** What a person decides beside the file itself. */
export interface Decision {
  readonly kringId: KringId;
  /** The person agrees that somebody newly reads what is published along. */
  readonly mayWiden: boolean;
  readonly publish: boolean;
  readonly reasons: readonly { readonly riskId: RiskId; readonly reason: string }[];
}

/** A file on its way into the register: first shown, then confirmed. The file itself stays in this page. */
export function useImport() {
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const [file, setFile] = useState<File | null>(null);

  const preview = useMutation({
    mutationFn: ({
      chosen,
      standPer,
    }: {
      chosen: File;
      standPer: PlainDate | null;
    }): Promise<ImportPreview> =>
      uploads.risks.importPreview.mutate(uploadForm(chosen, { dossierId, standPer })),
  });
  const confirm = useMutation({
    mutationFn: ({
      chosen,
      ...values
    }: Decision & {
      chosen: File;
      standPer: PlainDate;
      previewHash: string;
    }): Promise<ImportResult> =>
      uploads.risks.importConfirm.mutate(uploadForm(chosen, { dossierId, ...values })),
    onSuccess: changed,
  });

  const look = (chosen: File, standPer: PlainDate | null) => {
    setFile(chosen);
    confirm.reset();
    preview.mutate({ chosen, standPer });
  };
  return {
    file,
    preview,
    confirm,
    choose: (chosen: File) => look(chosen, null),
    /** Holds the same file against the register of another day. */
    lookOn: (standPer: PlainDate) => file && look(file, standPer),
    accept: (decision: Decision) => {
      const { data } = preview;
      if (file === null || data === undefined || data.standPer === null) return;
      const { standPer, previewHash } = data;
      confirm.mutate({ chosen: file, standPer, previewHash, ...decision });
    },
  };
}
