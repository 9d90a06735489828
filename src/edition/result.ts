/** What became of one item of an edition: a report, nothing as nothing changed, or a request that cannot be met. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { receiptSchema, reportIdSchema } from '../report/receipt.ts';
import { changeSchema } from './changes.ts';
import { subscriptionIdSchema } from './subscription.ts';

const base = {
  subscription: subscriptionIdSchema,
  owner: z.string(),
  name: z.string(),
  releaseSha256: z.string(),
  templateVersion: z.number().int(),
};

/** What is known of a comparison that could be made. */
const compared = {
  ...base,
  roles: z.array(z.string()),
  place: z.string(),
  /** Key of the figures that the next edition is compared with. */
  figures: z.string(),
  /** Null for a subscription that the edition before did not have. */
  changes: z.array(changeSchema).nullable(),
};

export const resultSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('written'),
    ...compared,
    report: reportIdSchema,
    files: receiptSchema().shape.files,
  }),
  z.strictObject({ status: z.literal('unchanged'), ...compared }),
  z.strictObject({
    status: z.literal('failed'),
    ...base,
    roles: z.array(z.string()),
    place: z.string(),
    /** The figures of an earlier edition, where there are any. */
    figures: z.string().nullable(),
    error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }),
  }),
]);

export type ItemResult = z.infer<typeof resultSchema>;
