import { DONE, done } from '@regietafel/contracts/core/nothing';
import {
  absenceInput,
  changeSeatInput,
  endSeatInput,
  givenSeat,
  giveSeatInput,
  offerSeatsInput,
  seatDesk,
  seatsInput,
} from '@regietafel/contracts/sharing/seats';
import { router } from '../../trpc/init.ts';
import { tenantProcedure } from '../../trpc/procedures.ts';
import { askerOf } from '../asker.ts';
import { changeSeat, endSeat, getSeatDesk, giveSeat, offerSeats, recordAbsence } from './service.ts';

const seatProcedure = tenantProcedure.with('sharing.seat');

/** The seats that the own organisation fills in the kernteam of a dossier. */
export const seatsRouter = router({
  /** What can be done about them; empty for who can do nothing. */
  desk: tenantProcedure
    .with('dossiers.read')
    .input(seatsInput)
    .output(seatDesk)
    .query(({ ctx, input }) => getSeatDesk(askerOf(ctx), input.dossierId)),

  give: seatProcedure
    .input(giveSeatInput)
    .output(givenSeat)
    .mutation(({ ctx, input }) => giveSeat(askerOf(ctx), input)),

  change: seatProcedure
    .input(changeSeatInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeSeat(askerOf(ctx), input);
      return DONE;
    }),

  end: seatProcedure
    .input(endSeatInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endSeat(askerOf(ctx), input);
      return DONE;
    }),

  recordAbsence: seatProcedure
    .input(absenceInput)
    .output(givenSeat)
    .mutation(({ ctx, input }) => recordAbsence(askerOf(ctx), input)),

  /** To an advising organisation, by an accounthoudende regio. */
  offer: tenantProcedure
    .with('sharing.offerSeats')
    .input(offerSeatsInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await offerSeats(askerOf(ctx), input);
      return DONE;
    }),
});
