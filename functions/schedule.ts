/** Called by the schedules: starts the edition of the month, and each day those that are still owed. */
import { CodedError } from '../src/errors.ts';
import { openStore } from '../src/storage/open-store.ts';
import { patientStore } from '../src/storage/patient-store.ts';
import { machineRunner } from './machine/machine-runner.ts';
import { scheduleHandler } from './machine/schedule-handler.ts';
import { readSettings } from './settings.ts';

const { REPORTS, EDITION_MACHINE, EDITION_TIME_ZONE } = readSettings(process.env);
if (EDITION_MACHINE === undefined)
  throw new CodedError(
    'invalid-setting',
    'The setting EDITION_MACHINE is missing: nothing could be started.',
  );
const reports = patientStore(await openStore(REPORTS));

/** Does what a schedule asks for. */
export const handler = scheduleHandler({
  reports,
  runner: machineRunner(reports, EDITION_MACHINE),
  timeZone: EDITION_TIME_ZONE,
  onDone: console.info,
});
