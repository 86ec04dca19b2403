import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { compareRegister } from './commands/compare-register.ts';
import { dbMigrate } from './commands/db-migrate.ts';
import { dbVerify } from './commands/db-verify.ts';
import { exportRegister } from './commands/export-register.ts';
import { importRegister } from './commands/import-register.ts';
import { jobsList } from './commands/jobs-list.ts';
import { jobsRetry } from './commands/jobs-retry.ts';
import { jobsRun } from './commands/jobs-run.ts';
import { referenceLoad } from './commands/reference-load.ts';
import { rightsMatrix } from './commands/rights-matrix.ts';
import { rightsReview } from './commands/rights-review.ts';
import { searchFind } from './commands/search-find.ts';
import { supportClose } from './commands/support-close.ts';
import { supportOpen } from './commands/support-open.ts';
import { tenantAdd } from './commands/tenant-add.ts';
import { tenantList } from './commands/tenant-list.ts';
import { tenantMerge } from './commands/tenant-merge.ts';
import { userAdd } from './commands/user-add.ts';
import { userPassword } from './commands/user-password.ts';
import { userRole } from './commands/user-role.ts';
import { verifyAudit } from './commands/verify-audit.ts';
import type { Console } from './shell.ts';

/** Every command, in the order in which the help names their groups; `onEnd` gets the exit code of the one that ran. */
export function addCommands(program: Command, shell: Console, onEnd: (exitCode: number) => void): void {
  addCommand(program, shell, importRegister, onEnd);
  addCommand(program, shell, exportRegister, onEnd);
  addCommand(program, shell, compareRegister, onEnd);
  addCommand(program, shell, searchFind, onEnd);
  addCommand(program, shell, tenantList, onEnd);
  addCommand(program, shell, tenantAdd, onEnd);
  addCommand(program, shell, tenantMerge, onEnd);
  addCommand(program, shell, userAdd, onEnd);
  addCommand(program, shell, userPassword, onEnd);
  addCommand(program, shell, userRole, onEnd);
  addCommand(program, shell, rightsMatrix, onEnd);
  addCommand(program, shell, rightsReview, onEnd);
  addCommand(program, shell, referenceLoad, onEnd);
  addCommand(program, shell, dbMigrate, onEnd);
  addCommand(program, shell, dbVerify, onEnd);
  addCommand(program, shell, jobsList, onEnd);
  addCommand(program, shell, jobsRetry, onEnd);
  addCommand(program, shell, jobsRun, onEnd);
  addCommand(program, shell, verifyAudit, onEnd);
  addCommand(program, shell, supportOpen, onEnd);
  addCommand(program, shell, supportClose, onEnd);
}
