/** A subscription: a saved request for a report, to be produced every month, under a name. */
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { type ReportRequest, reportRequestSchema } from '../report/request.ts';

/** The longest id, in characters. */
const longestId = 64;

export const subscriptionIdSchema = z
  .string()
  .max(longestId)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** The id, or `invalid-request`. */
export function checkSubscriptionId(id: string): string {
  if (subscriptionIdSchema.safeParse(id).success) return id;
  const allowed = [`kebab case of at most ${longestId} characters, such as nurses-monthly`];
  const message = `'${id.slice(0, 100)}' cannot be the id of a subscription. Allowed: ${allowed[0]}.`;
  throw new CodedError('invalid-request', message, { value: id, allowed });
}

/** What a caller asks for: a request for a report, with a name. */
export const subscriptionRequestSchema = reportRequestSchema.extend({
  /** What people call it. */
  name: z.string().trim().min(1).max(200),
  /** Leaves it out of an edition in which none of its figures differs from those of the edition before. */
  onlyIfChanged: z.boolean().optional(),
});

export const subscriptionSchema = subscriptionRequestSchema.extend({
  id: subscriptionIdSchema,
  /** Whose it is: the subject of their token. */
  owner: z.string().min(1),
});

export type SubscriptionRequest = z.infer<typeof subscriptionRequestSchema>;
export type Subscription = z.infer<typeof subscriptionSchema>;

const requestOnly = reportRequestSchema.strip();

/** The request for a report that the subscription is. */
export function reportRequestOf(subscription: Subscription): ReportRequest {
  return requestOnly.parse(subscription);
}
