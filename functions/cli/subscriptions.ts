/** `npm run subscriptions -- import list.csv | list | delete ID`: what is to be produced every month. */
import { readSubscriptions } from '../../src/edition/read-subscriptions.ts';
import { checkSubscriptionId, type Subscription } from '../../src/edition/subscription.ts';
import {
  deleteSubscription,
  findSubscription,
  listSubscriptions,
  saveSubscription,
} from '../../src/edition/subscriptions.ts';
import { CodedError } from '../../src/errors.ts';
import { localOwner } from '../../src/run/viewer.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run subscriptions -- import LIST.csv [--owner SUBJECT]
       npm run subscriptions -- list
       npm run subscriptions -- delete ID

A list has the columns id, name, roles and, if you like, formats, location and options. Several values in a
cell are parted by |. Options: onlyIfChanged|paper=a4|locale=es-ES|csv=long|csv-profile=machine|exclude=people|baseline=ROLE

  --owner SUBJECT         whose they are: the subject of their token (${localOwner})`;

/** Whoever runs commands on the store has all of it. */
const everybody = { subject: localOwner, seesAll: true };

interface Given {
  readonly word: string | undefined;
  readonly owner: string;
}

/** That no subscription of another owner is replaced: the list would give it another request, not another owner. */
async function refuseOthers(
  found: readonly Subscription[],
  owner: string,
  store: ObjectStore,
): Promise<void> {
  for (const { id } of found) {
    const there = await findSubscription(store, id);
    if (there === null || there.owner === owner) continue;
    const message = `The subscription '${id}' is of '${there.owner}', not of '${owner}', and nothing is imported.`;
    throw new CodedError('invalid-subscriptions', message, { value: id });
  }
}

async function importList({ word, owner }: Given): Promise<void> {
  if (word === undefined)
    throw new CodedError('invalid-request', 'Name the list: npm run subscriptions -- import list.csv');
  const { dataset, reports } = await createServices(readSettings(process.env));
  const found = await readSubscriptions(word, owner, dataset);
  await refuseOthers(found, owner, reports);
  let created = 0;
  for (const subscription of found)
    created += (await saveSubscription(reports, subscription, everybody)).created ? 1 : 0;
  console.log(`Imported ${found.length} subscriptions: ${created} new, ${found.length - created} replaced.`);
}

async function list(): Promise<void> {
  const { reports } = await createServices(readSettings(process.env));
  const found = await listSubscriptions(reports, everybody);
  if (found.length === 0) console.log('No subscriptions.');
  const width = Math.max(0, ...found.map(({ id }) => id.length));
  for (const { id, name, roles, owner } of found)
    console.log(`${id.padEnd(width)}  ${name}: ${roles.join(', ')} (${owner})`);
}

async function remove({ word = '' }: Given): Promise<void> {
  const { reports } = await createServices(readSettings(process.env));
  await deleteSubscription(reports, checkSubscriptionId(word), everybody);
  console.log(`Deleted ${word}.`);
}

const tasks: Readonly<Record<string, (given: Given) => Promise<void>>> = {
  import: importList,
  list,
  delete: remove,
};

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: { owner: { type: 'string', default: localOwner }, help: { type: 'boolean', short: 'h' } },
    },
    { owner: 'the subject of a token' },
  );
  if (values.help) {
    console.log(usage);
    return;
  }
  const [name = '', word, ...surplus] = positionals;
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined || surplus.length > 0 || (name === 'list' && word !== undefined)) {
    const value = task === undefined ? name : (surplus[0] ?? word);
    const allowed = ['import LIST.csv', 'list', 'delete ID'];
    throw new CodedError('invalid-request', `'${value}' is no task here. Allowed: ${allowed.join(', ')}.`, {
      value,
      allowed,
    });
  }
  if (values.owner === '') throw new CodedError('invalid-request', '--owner names nobody.', { value: '' });
  await task({ word, owner: values.owner });
});
