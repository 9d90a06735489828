/**
 * `npm run dataset -- build|template|add|verify|publish`: makes a release from the official files or with an
 * organisation's own roles, checks one, puts one in force.
 */
import { CodedError } from '../../src/errors.ts';
import { add, build, publish, template, verify } from './dataset-tasks.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run dataset -- <task>

  build --from DIR [--out DIR] [--onet-text]
                                makes a release from the official files; the last part of --out is its id, as in
                                data/releases/2026.12 (out/releases, with the id of the release in force);
                                --onet-text takes O*NET's own descriptions and tasks
  template [--out FILE]         writes the workbook to fill in with your own roles, own-roles.xlsx
  add FILE --out DIR [--as-of 2026-11]
                                makes a release with your own roles, from a workbook or a CSV file, on top of
                                the one in force; --as-of is the month that they describe
  verify [DIR]                  checks a release, the one in force or the one in the folder, and says how much of
                                it is known
  publish DIR                   checks the release in the folder, copies it to DATASET and puts it in force`;

function required(value: string | undefined, what: string): string {
  if (value !== undefined) return value;
  throw new CodedError(
    'invalid-request',
    `${what} is missing. npm run dataset -- --help shows how it is used.`,
  );
}

interface Given {
  /** What stands after the task: a file or a folder. */
  readonly path: string | undefined;
  readonly from: string | undefined;
  readonly out: string | undefined;
  readonly 'as-of': string | undefined;
  readonly 'onet-text': boolean;
}

interface Task {
  /** The options that it knows, and whether it takes a path. */
  readonly options: readonly (keyof Given)[];
  readonly run: (given: Given) => Promise<void>;
}

const tasks: Readonly<Record<string, Task>> = {
  build: {
    options: ['from', 'out', 'onet-text'],
    run: (given) => build(required(given.from, '--from'), given.out, given['onet-text']),
  },
  template: { options: ['out'], run: ({ out = 'own-roles.xlsx' }) => template(out) },
  add: {
    options: ['path', 'out', 'as-of'],
    run: (given) =>
      add(required(given.path, 'The file of your roles'), required(given.out, '--out'), given['as-of']),
  },
  verify: { options: ['path'], run: ({ path }) => verify(path) },
  publish: { options: ['path'], run: ({ path }) => publish(required(path, 'The folder of the release')) },
};

function taskOf(name: string | undefined): Task {
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name ?? ''] : undefined;
  if (task !== undefined) return task;
  const allowed = Object.keys(tasks);
  throw new CodedError('invalid-request', `No task '${name ?? ''}'. Allowed: ${allowed.join(', ')}.`, {
    value: name,
    allowed,
  });
}

/** What a task does not know would be dropped without a word. */
function refuseUnknown(name: string, { options }: Task, given: Given, surplus: readonly string[]): void {
  const names = ['from', 'out', 'as-of', 'onet-text'] as const;
  const unknown = names.find((option) => given[option] && !options.includes(option));
  const words = [...(options.includes('path') || given.path === undefined ? [] : [given.path]), ...surplus];
  const value = unknown === undefined ? words[0] : `--${unknown}`;
  if (value === undefined) return;
  const allowed = options.map((option) => (option === 'path' ? 'a file or folder' : `--${option}`));
  throw new CodedError(
    'invalid-request',
    `The task '${name}' does not take '${value}'. Allowed: ${allowed.join(', ')}.`,
    { value, allowed },
  );
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        out: { type: 'string' },
        'as-of': { type: 'string' },
        'onet-text': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    },
    {
      from: 'the folder of the official files',
      out: 'a folder, or a file for the template',
      'as-of': 'a month, as in 2026-11',
    },
  );
  const { help, from, out, 'as-of': asOf, 'onet-text': onetText } = values;
  if (help) {
    console.log(usage);
    return;
  }
  const [name, path, ...surplus] = positionals;
  const task = taskOf(name);
  const given: Given = { path, from, out, 'as-of': asOf, 'onet-text': onetText };
  refuseUnknown(name ?? '', task, given, surplus);
  await task.run(given);
});
