/** An example of each problem that a caller can meet, as the API words it. */
import { CodedError, type ErrorCode, type ErrorDetails } from '../../errors.ts';

type Example = readonly [detail: string, details: ErrorDetails];

const pair = ['technical-specialist', 'lead-technician'];

/** The major groups of SOC, every second number but for the military. */
const groups = Array.from({ length: 22 }, (_, position) => `${11 + 2 * position}-0000`);

const mediaTypes = [
  'application/json',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
];

/** The tables, and the columns of `duties`: written out, so that a problem does not take the tables to be described. */
const tables = [
  'roles',
  'pay',
  'pay-by-state',
  'pay-by-metro',
  'pay-by-industry',
  'skills',
  'people',
  'education',
  'technologies',
  'duties',
  'related',
];
const dutyColumns = [
  'role',
  'title',
  'kind',
  'soc',
  'group',
  'group_title',
  'rank',
  'duty',
  'source',
  'vintage',
  'note',
];
const roleConditionNames = ['group', 'soc', 'role'];

const placeWords = [
  'US',
  'a state such as CA',
  'a metropolitan area such as metro:41860 or one of its cities',
];
const closestPlaces = [
  'MD (Maryland)',
  'metro:25180 (Hagerstown-Martinsburg, MD-WV)',
  'metro:34940 (Naples-Marco Island, FL)',
];

const words = {
  'unknown-role': [
    "No role 'softwar-developer'. Closest: Software Developers.",
    { value: 'softwar-developer', closest: ['Software Developers'] },
  ],
  'ambiguous-role': [
    "'front-end-developer' is a title of 2 roles; name one of them: Web Developers; Web and Digital Interface Designers.",
    { value: 'front-end-developer', closest: ['Web Developers', 'Web and Digital Interface Designers'] },
  ],
  'too-few-roles': [
    'A comparison takes 2 to 5 roles, and 1 was given.',
    { value: 1, allowed: ['2 to 5 roles'] },
  ],
  'unknown-format': [
    "No format 'doc'. Allowed: csv, xlsx, pdf.",
    { value: 'doc', allowed: ['csv', 'xlsx', 'pdf'] },
  ],
  'unknown-group': [
    `No group '99-0000'. Allowed: ${groups.join(', ')}.`,
    { value: '99-0000', allowed: groups },
  ],
  'unknown-location': [
    `No place 'Mars'. Closest: ${closestPlaces.join('; ')}. Allowed: ${placeWords.join(', ')}; the release has 51 states and 393 areas.`,
    { value: 'Mars', allowed: placeWords, closest: closestPlaces },
  ],
  'unknown-baseline': [
    `The baseline 'actors' is not among the compared roles. Allowed: ${pair.join(', ')}.`,
    { value: 'actors', allowed: pair },
  ],
  'unknown-report': [
    "No report '00000000000000000000000000000000'. Ask for it with POST /v1/reports.",
    { value: '00000000000000000000000000000000', allowed: ['the id of a report that was made'] },
  ],
  'invalid-batch': [
    "1 of 2 comparisons cannot be made, and nothing is started. Comparison 2: No role 'softwar-developer'. Closest: Software Developers.",
    {
      value: 'softwar-developer',
      closest: ['Software Developers'],
      entries: [
        {
          pointer: '/comparisons/1',
          error: new CodedError(
            'unknown-role',
            "No role 'softwar-developer'. Closest: Software Developers.",
            {
              value: 'softwar-developer',
            },
          ),
        },
      ],
    },
  ],
  'unknown-batch': [
    "You have no batch '00000000000000000000000000000000'.",
    { value: '00000000000000000000000000000000', allowed: ['the id of one of your batches'] },
  ],
  'unknown-table': [`No table 'wages'. Allowed: ${tables.join(', ')}.`, { value: 'wages', allowed: tables }],
  'unknown-column': [
    `The table duties has no column 'mean'. Allowed: ${dutyColumns.join(', ')}.`,
    { value: 'mean', allowed: dutyColumns },
  ],
  'unknown-condition': [
    `The table duties takes no condition 'state'. Allowed: ${roleConditionNames.join(', ')}.`,
    { value: 'state', allowed: roleConditionNames },
  ],
  'unknown-export': [
    "No export '00000000000000000000000000000000'. Ask for it with POST /v1/exports.",
    { value: '00000000000000000000000000000000', allowed: ['the id of an export that was made'] },
  ],
  'unknown-subscription': [
    "You have no subscription 'nurses-monthly'.",
    { value: 'nurses-monthly', allowed: ['the id of one of your subscriptions'] },
  ],
  'unknown-edition': ['There is no edition of 2026-10. Editions: none.', { value: '2026-10', allowed: [] }],
  'invalid-month': [
    "'2026-13' is no month. Allowed: 2000-01 to 2099-12.",
    { value: '2026-13', allowed: ['2000-01 to 2099-12'] },
  ],
  'not-found': ['No editions are made here: npm run edition makes them.', { value: '2026-11' }],
  'invalid-request': ['limit: Too small: expected number to be >=1', { value: '0', allowed: ['at least 1'] }],
  'invalid-cursor': [
    "The cursor 'abc' is not one of this list.",
    { value: 'abc', allowed: ['the `next` of the page before'] },
  ],
  'malformed-json': ['The body is not valid JSON.', { value: '{"roles":', allowed: ['a JSON document'] }],
  'malformed-url': [
    "A percent sign in '/v1/roles/%zz' is not followed by the digits of UTF-8.",
    { value: '/v1/roles/%zz', allowed: ['percent-encoded UTF-8'] },
  ],
  'unsupported-media-type': [
    "The body has the type 'text/plain'. Allowed: application/json.",
    { value: 'text/plain', allowed: ['application/json'] },
  ],
  'not-acceptable': [
    `There is nothing here of the type 'image/png'. Allowed: ${mediaTypes.join(', ')}.`,
    { value: 'image/png', allowed: mediaTypes },
  ],
  'body-too-large': [
    'The body is larger than 65536 bytes.',
    { value: '70000', allowed: ['at most 65536 bytes'] },
  ],
  'url-too-long': [
    'The path and query have 9000 characters.',
    { value: '/v1/roles?q=aaaa', allowed: ['at most 8192 characters'] },
  ],
  'invalid-idempotency-key': [
    'The Idempotency-Key is not 1 to 255 characters of printable ASCII.',
    { value: 'clé', allowed: ['1 to 255 characters of printable ASCII'] },
  ],
  'idempotency-key-reused': [
    "The Idempotency-Key 'november-1' was used for another request.",
    { value: 'november-1', allowed: ['a new key for a new request'] },
  ],
  'request-in-flight': [
    "The first request with the Idempotency-Key 'november-1' is still being answered.",
    { value: 'november-1', allowed: ['the same request a moment later'] },
  ],
  'too-many-requests': [
    'More than 600 requests in a minute; come back in 1 s.',
    { value: 601, allowed: ['600 requests in a minute'] },
  ],
  unauthenticated: [
    'The token has expired.',
    { allowed: ['Authorization: Bearer, followed by one token of the issuer'] },
  ],
  'insufficient-scope': [
    'The token does not have the scope reports:write.',
    { value: 'reports:read', allowed: ['reports:write', 'admin'] },
  ],
  'keys-unavailable': [
    'The keys of the issuer cannot be had, so no token can be checked; try again later.',
    {},
  ],
  'storage-failed': [
    'The report cannot be read.',
    { value: 'reports/00000000000000000000000000000000/report.json' },
  ],
  'storage-unavailable': [
    'Could not read "reports/00000000000000000000000000000000/report.json" in the store: SlowDown.',
    { value: 'reports/00000000000000000000000000000000/report.json' },
  ],
  'timed-out': ['The answer took too long; what was begun may be done when you ask again.', {}],
  'unexpected-host': [
    "Without authentication nothing is served under the host 'example.com'. Allowed: localhost, 127.0.0.1, [::1].",
    { value: 'example.com', allowed: ['localhost', '127.0.0.1', '[::1]'] },
  ],
  internal: ['Something failed on our side; trying again later may help.', {}],
} satisfies Partial<Record<ErrorCode, Example>>;

/** The problems that OpenAPI shows. */
export type ShownCode = keyof typeof words;

/** The example of a problem, as the error that it would be. */
export function exampleError(code: ShownCode): CodedError {
  const [detail, details]: Example = words[code];
  return new CodedError(code, detail, details);
}
