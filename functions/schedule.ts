/** Called by the schedules: starts the edition of the month, and each day those that are still owed. */
import { CodedError } from '../src/errors.ts';
import { openStore } from '../src/storage/open-store.ts';
import { patientStore } from '../src/storage/patient-store.ts';
import { machineRunners } from './machine/machine-runner.ts';
import { scheduleHandler } from './machine/schedule-handler.ts';
import { readSettings } from './settings.ts';

const { REPORTS, RUN_MACHINE, EDITION_TIME_ZONE } = readSettings(process.env);
if (RUN_MACHINE === undefined)
  throw new CodedError('invalid-setting', 'The setting RUN_MACHINE is missing: nothing could be started.');
const reports = patientStore(await openStore(REPORTS));

/** Does what a schedule asks for. */
export const handler = scheduleHandler({
  reports,
  runner: machineRunners(reports, RUN_MACHINE).editionRunner,
  timeZone: EDITION_TIME_ZONE,
  onDone: console.info,
});
