import {
  judgements,
  judgementsInput,
  opineAssumptionInput,
  opineTredeInput,
  recordAssumptionInput,
  recordedAssumption,
  recordedOpinion,
} from '@regietafel/contracts/judgements/judgements';
import {
  answerPositionInput,
  positions,
  positionsInput,
  recordedAnswer,
  recordedPosition,
  recordPositionInput,
} from '@regietafel/contracts/judgements/positions';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getJudgements } from './get-judgements.ts';
import { getPositions } from './get-positions.ts';
import { opineOnAssumption, opineOnTrede } from './opine.ts';
import { saveAssumption } from './record-assumption.ts';
import { answerPosition, writePosition } from './save-position.ts';

export const judgementsRouter = router({
  judgements: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'assumption' } })
    .input(judgementsInput)
    .output(judgements)
    .query(({ ctx, input }) => getJudgements(ctx, input)),

  recordAssumption: tenantProcedure
    .with('judgements.assume')
    .input(recordAssumptionInput)
    .output(recordedAssumption)
    .mutation(({ ctx, input }) => saveAssumption(ctx, input)),

  opineAssumption: tenantProcedure
    .with('judgements.opine')
    .input(opineAssumptionInput)
    .output(recordedOpinion)
    .mutation(({ ctx, input }) => opineOnAssumption(ctx, input)),

  opineTrede: tenantProcedure
    .with('judgements.opine')
    .input(opineTredeInput)
    .output(recordedOpinion)
    .mutation(({ ctx, input }) => opineOnTrede(ctx, input)),

  positions: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'joint_position' } })
    .input(positionsInput)
    .output(positions)
    .query(({ ctx, input }) => getPositions(ctx, input)),

  recordPosition: tenantProcedure
    .with('judgements.propose')
    .input(recordPositionInput)
    .output(recordedPosition)
    .mutation(({ ctx, input }) => writePosition(ctx, input)),

  answerPosition: tenantProcedure
    .with('judgements.sign')
    .input(answerPositionInput)
    .output(recordedAnswer)
    .mutation(({ ctx, input }) => answerPosition(ctx, input)),
});
